// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/export_service.h"
#include "backoffice/transfer/import_service.h"
#include "cli/commands/commands.h"
#include "cli/import_report.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/relink.h"
#include "cli/text_table.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

QJsonObject toJson(const Item &item)
{
    return {{u"sku"_s, item.sku},
            {u"name"_s, item.name},
            {u"barcode"_s, item.barcode},
            {u"price"_s, jsonOf(item.price)},
            {u"price_includes_tax"_s, item.priceIncludesTax},
            {u"cost"_s, jsonOf(item.cost)},
            {u"currency"_s, item.currency}};
}

Result<Outcome> list(const Context &context)
{
    const ItemRepository repository = context.workspace.items();
    const auto items = context.has(u"search"_s)
                           ? repository.search(context.value(u"search"_s), std::numeric_limits<int>::max())
                           : repository.list();
    if (!items)
        return failure(items.error());
    TextTable table({Say::tr("SKU"), Say::tr("Name"), Say::tr("Barcode"), Say::tr("Price"), Say::tr("Cost")},
                    {3, 4});
    QJsonArray rows;
    for (const Item &item : *items) {
        const auto amount = [&](const std::optional<Amount> &value) {
            return value ? QString(value->toString() + u' ' + item.currency).trimmed() : QString();
        };
        table.add({item.sku, item.name, item.barcode, amount(item.price), amount(item.cost)});
        rows.append(toJson(item));
    }
    return Outcome{table.isEmpty() ? Say::tr("There are no items.") : table.toString(), {{u"items"_s, rows}}};
}

/// The connection that `enabled` in a file is about.
Result<std::optional<ConnectionId>> connectionFrom(const Context &context)
{
    if (!context.has(u"connection"_s))
        return std::optional<ConnectionId>();
    const auto connection = connectionNamed(context, context.value(u"connection"_s));
    if (!connection)
        return failure(connection.error());
    return std::optional(connection->id);
}

Result<Outcome> import(const Context &context)
{
    const auto connection = connectionFrom(context);
    if (!connection)
        return failure(connection.error());
    const ImportService imports(context.workspace.database());
    const auto preview = imports.previewItems(context.arguments[0], *connection, context.stop);
    if (!preview)
        return failure(preview.error());
    const bool apply = preview->summary.canApply() && !context.has(u"preview"_s);
    if (apply) {
        if (const auto done = imports.apply(*preview); !done)
            return failure(done.error());
        if (const auto done = relinkAll(context); !done)
            return failure(done.error());
    }
    TextTable table({Say::tr("Line"), Say::tr("SKU"), Say::tr("Name"), QString()}, {0});
    QJsonArray rows;
    for (const ItemImportRow &row : preview->rows) {
        const QString what = row.action == ImportAction::Create   ? Say::tr("new")
                             : row.action == ImportAction::Update ? Say::tr("changed")
                                                                  : Say::tr("as before");
        table.add({QString::number(row.line), row.after.sku, row.after.name, what});
        rows.append(QJsonObject{{u"line"_s, row.line},
                                {u"before"_s, row.before ? QJsonValue(toJson(*row.before)) : QJsonValue()},
                                {u"after"_s, toJson(row.after)}});
    }
    return importReport(preview->summary, table.toString(), rows, apply);
}

Result<Outcome> exportFile(const Context &context)
{
    const auto connection = connectionFrom(context);
    if (!connection)
        return failure(connection.error());
    const auto count =
        ExportService(context.workspace.database()).exportItems(context.arguments[0], *connection);
    if (!count)
        return failure(count.error());
    return Outcome{Say::tr("Wrote %n item(s).", nullptr, int(*count)),
                   {{u"file"_s, context.arguments[0]}, {u"items"_s, *count}}};
}

Result<Outcome> setEnabled(const Context &context, bool enabled)
{
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    QList<ItemId> ids;
    for (const QString &sku : context.arguments.sliced(1)) {
        const auto item = itemWithSku(context, sku);
        if (!item)
            return failure(item.error());
        ids.append(item->id);
    }
    if (const auto done = context.workspace.items().setEnabled(ids, connection->id, enabled); !done)
        return failure(done.error());
    const int count = int(ids.size());
    return Outcome{
        enabled ? Say::tr("%n item(s) are sent to %1.", nullptr, count).arg(connection->name)
                : Say::tr("%n item(s) are no longer sent to %1.", nullptr, count).arg(connection->name),
        {{u"enabled"_s, enabled}, {u"items"_s, jsonOf(context.arguments.sliced(1))}}};
}

} // namespace

QList<Command> itemCommands()
{
    constexpr int any = std::numeric_limits<int>::max();
    const QCommandLineOption connection{
        u"connection"_s, Say::tr("The connection that the column enabled is about."), u"name"_s};
    return {
        {{u"items"_s, u"list"_s},
         {},
         Say::tr("Lists items."),
         0,
         0,
         {{u"search"_s, Say::tr("Text in SKUs, names and barcodes."), u"text"_s}},
         list},
        {{u"items"_s, u"import"_s},
         u"FILE"_s,
         Say::tr("Takes items in from a CSV file: all of it or nothing."),
         1,
         1,
         {connection, {u"preview"_s, Say::tr("Only show what would change.")}},
         import},
        {{u"items"_s, u"export"_s},
         u"FILE"_s,
         Say::tr("Writes all items to a CSV file."),
         1,
         1,
         {connection},
         exportFile},
        {{u"items"_s, u"enable"_s},
         u"NAME SKU…"_s,
         Say::tr("Sends these items to a connection."),
         2,
         any,
         {},
         [](const Context &context) { return setEnabled(context, true); }},
        {{u"items"_s, u"disable"_s},
         u"NAME SKU…"_s,
         Say::tr("No longer sends these items."),
         2,
         any,
         {},
         [](const Context &context) { return setEnabled(context, false); }},
    };
}

} // namespace tillbridge::cli
