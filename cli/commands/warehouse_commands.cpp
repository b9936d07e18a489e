// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/builtin/builtin_back_office.h"
#include "backoffice/transfer/export_service.h"
#include "backoffice/transfer/import_service.h"
#include "cli/commands/commands.h"
#include "cli/import_report.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/relink.h"
#include "cli/text_table.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

Result<Outcome> list(const Context &context)
{
    const WarehouseRepository repository = context.workspace.warehouses();
    const auto warehouses = repository.list();
    const auto stock = repository.stock();
    if (!warehouses || !stock)
        return failure(warehouses ? stock.error() : warehouses.error());
    QHash<WarehouseId, Quantity> onHand;
    QHash<WarehouseId, int> items;
    for (const WarehouseStock &held : *stock) {
        onHand[held.warehouse] += held.onHand;
        ++items[held.warehouse];
    }
    TextTable table({Say::tr("Warehouse"), Say::tr("For sale"), Say::tr("Items"), Say::tr("On hand")},
                    {2, 3});
    QJsonArray rows;
    for (const Warehouse &warehouse : *warehouses) {
        table.add({warehouse.name, warehouse.sellable ? Say::tr("yes") : Say::tr("no"),
                   QString::number(items.value(warehouse.id)), onHand.value(warehouse.id).toString()});
        rows.append(QJsonObject{{u"name"_s, warehouse.name},
                                {u"sellable"_s, warehouse.sellable},
                                {u"items"_s, items.value(warehouse.id)},
                                {u"on_hand"_s, jsonOf(onHand.value(warehouse.id))}});
    }
    return Outcome{table.isEmpty() ? Say::tr("There is no warehouse yet: tillbridge-cli warehouses add NAME")
                                   : table.toString(),
                   {{u"warehouses"_s, rows}}};
}

Result<Outcome> add(const Context &context)
{
    const auto added = BuiltinBackOffice(context.workspace.database()).addWarehouse(context.arguments[0]);
    if (!added)
        return failure(added.error());
    return Outcome{Say::tr("Added the warehouse %1.").arg(added->name), {{u"warehouse"_s, added->name}}};
}

Result<Outcome> remove(const Context &context)
{
    const auto warehouse = warehouseNamed(context, context.arguments[0]);
    if (!warehouse)
        return failure(warehouse.error());
    const auto done = BuiltinBackOffice(context.workspace.database()).removeWarehouse(warehouse->id);
    if (!done)
        return failure(done.error());
    return Outcome{Say::tr("Removed the warehouse %1.").arg(warehouse->name),
                   {{u"removed"_s, warehouse->name}}};
}

Result<QuantitiesImportOptions> importOptions(const Context &context)
{
    QuantitiesImportOptions options;
    options.createWarehouses = context.has(u"create"_s);
    options.createItems = context.has(u"create-items"_s);
    if (context.has(u"counted-at"_s)) {
        const QString text = context.value(u"counted-at"_s);
        options.countedAt = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate);
        if (!options.countedAt.isValid() || !text.contains(u':'))
            return failure(ErrorCode::InvalidInput, u"--counted-at "_s + text,
                           Say::tr("for example 2024-11-21T14:30"));
    }
    return options;
}

Result<Outcome> import(const Context &context)
{
    const auto options = importOptions(context);
    if (!options)
        return failure(options.error());
    const ImportService imports(context.workspace.database());
    const auto preview = imports.previewQuantities(context.arguments[0], *options, context.stop);
    if (!preview)
        return failure(preview.error());
    const bool apply = preview->summary.canApply() && !context.has(u"preview"_s);
    if (apply) {
        if (const auto done = imports.apply(*preview); !done)
            return failure(done.error());
        if (const auto done = preview->newItems.isEmpty() ? Done{} : relinkAll(context); !done)
            return failure(done.error());
    }
    TextTable table(
        {Say::tr("Line"), Say::tr("SKU"), Say::tr("Warehouse"), Say::tr("Before"), Say::tr("After")},
        {0, 3, 4});
    QJsonArray rows;
    for (const QuantityImportRow &row : preview->rows) {
        table.add({QString::number(row.line), row.sku, row.warehouse,
                   row.before ? row.before->toString() : u"–"_s, row.after.toString()});
        rows.append(QJsonObject{{u"line"_s, row.line},
                                {u"sku"_s, row.sku},
                                {u"warehouse"_s, row.warehouse},
                                {u"before"_s, jsonOf(row.before)},
                                {u"after"_s, jsonOf(row.after)},
                                {u"counted_at"_s, jsonOf(row.countedAt)}});
    }
    return importReport(preview->summary, table.toString(), rows, apply);
}

Result<Outcome> exportFile(const Context &context)
{
    const auto count = ExportService(context.workspace.database()).exportQuantities(context.arguments[0]);
    if (!count)
        return failure(count.error());
    return Outcome{Say::tr("Wrote %n quantity(ies).", nullptr, int(*count)),
                   {{u"file"_s, context.arguments[0]}, {u"quantities"_s, *count}}};
}

} // namespace

QList<Command> warehouseCommands()
{
    return {
        {{u"warehouses"_s, u"list"_s}, {}, Say::tr("Lists warehouses."), 0, 0, {}, list},
        {{u"warehouses"_s, u"add"_s}, u"WAREHOUSE"_s, Say::tr("Adds a warehouse."), 1, 1, {}, add},
        {{u"warehouses"_s, u"remove"_s}, u"WAREHOUSE"_s, Say::tr("Removes a warehouse."), 1, 1, {}, remove},
        {{u"warehouses"_s, u"import"_s},
         u"FILE"_s,
         Say::tr("Takes counts in from a CSV file: all of it or nothing."),
         1,
         1,
         {{u"counted-at"_s, Say::tr("When it was counted, for lines that do not say: 2024-11-21T14:30."),
           u"moment"_s},
          {u"create"_s, Say::tr("Make warehouses that do not exist yet.")},
          {u"create-items"_s, Say::tr("Make items that do not exist yet.")},
          {u"preview"_s, Say::tr("Only show what would change.")}},
         import},
        {{u"warehouses"_s, u"export"_s},
         u"FILE"_s,
         Say::tr("Writes all quantities to a CSV file."),
         1,
         1,
         {},
         exportFile},
    };
}

} // namespace tillbridge::cli
