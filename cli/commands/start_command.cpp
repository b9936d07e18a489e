// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/start/start_service.h"
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/progress.h"
#include "cli/text_table.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

constexpr StartSkip skips[] = {StartSkip::BlankKey,     StartSkip::DuplicateKey, StartSkip::KeepsNoStock,
                               StartSkip::MadeOfOthers, StartSkip::Archived,     StartSkip::TakenApart,
                               StartSkip::NotUsable};

Result<StartRequest> requestFrom(const Context &context)
{
    const auto where = signedInNamed(context, context.arguments[0]);
    if (!where)
        return failure(where.error());
    const auto shop = shopOf(context, where->account, context.value(u"shop"_s));
    if (!shop)
        return failure(shop.error());
    const auto settings = context.workspace.settings().load(where->connection.id);
    if (!settings)
        return failure(settings.error());
    return StartRequest{where->connection.id, shop->id, context.value(u"warehouse"_s), settings->matchKey,
                        settings->stockBuffer};
}

/// What the manager should know so that the next sync finds no difference.
QStringList advice(const StartPreview &preview)
{
    QStringList lines;
    if (!preview.shopFedByThis)
        lines.append(Say::tr("%1 is not supplied by %2 yet: choose it with tillbridge-cli map.")
                         .arg(preview.shop.name, preview.request.warehouse));
    if (preview.shopFedByOthers)
        lines.append(
            Say::tr(
                "Further warehouses supply %1, so the next sync will find more there than Lightspeed shows.")
                .arg(preview.shop.name));
    if (preview.feedsOtherShops)
        lines.append(Say::tr("%1 also supplies other shops: the next sync will send them these numbers.")
                         .arg(preview.request.warehouse));
    if (!preview.buffer.isZero())
        lines.append(Say::tr("A buffer of %1 is held back: the next sync will lower every number by it.")
                         .arg(preview.buffer.toString()));
    if (preview.belowZero > 0)
        lines.append(Say::tr("%n product(s) are below zero in Lightspeed and are taken in as they are.",
                             nullptr, int(preview.belowZero)));
    return lines;
}

Outcome report(const StartPreview &preview, bool applied)
{
    TextTable table({Say::tr("SKU"), Say::tr("Name"), Say::tr("Before"), Say::tr("Count")}, {2, 3});
    QJsonArray rows;
    for (const StartRow &row : preview.rows) {
        const auto quantity = [](const std::optional<Quantity> &value) {
            return value ? value->toString() : u"–"_s;
        };
        table.add({row.item.sku, row.item.name, quantity(row.before), quantity(row.count)});
        rows.append(QJsonObject{{u"sku"_s, row.item.sku},
                                {u"name"_s, row.item.name},
                                {u"new"_s, !row.item.id.isValid()},
                                {u"before"_s, jsonOf(row.before)},
                                {u"count"_s, jsonOf(row.count)},
                                {u"counted_at"_s, jsonOf(row.countedAt)}});
    }
    QStringList lines;
    if (!applied)
        lines.append(table.toString());
    QJsonObject leftOut;
    for (const StartSkip reason : skips) {
        const int count = int(preview.leftOutFor(reason));
        leftOut.insert(nameOf(reason), count);
        if (count > 0)
            lines.append(Say::tr("%n product(s) left out: %1", nullptr, count).arg(wordFor(reason)));
    }
    lines += advice(preview);
    lines.append((applied ? Say::tr("Made %1 items and counted %2 in %3.")
                          : Say::tr("Would make %1 items and count %2 in %3."))
                     .arg(preview.itemsToMake)
                     .arg(preview.counts)
                     .arg(preview.request.warehouse));
    return {lines.join(u'\n'),
            {{u"rows"_s, rows},
             {u"left_out"_s, leftOut},
             {u"items_made"_s, preview.itemsToMake},
             {u"counts"_s, preview.counts},
             {u"below_zero"_s, preview.belowZero},
             {u"warehouse"_s, preview.request.warehouse},
             {u"shop_is_supplied"_s, preview.shopFedByThis},
             {u"applied"_s, applied}}};
}

Result<Outcome> startFrom(const Context &context)
{
    const auto request = requestFrom(context);
    if (!request)
        return failure(request.error());
    const PullRequest levels{
        .products = true, .stock = true, .sales = false}; // a count of old numbers is none
    const auto pulled = awaitRun(context, request->connection,
                                 [&] { return context.workspace.sync().pull(request->connection, levels); });
    if (!pulled)
        return failure(pulled.error());
    const StartService service(context.workspace.database());
    const auto preview = service.preview(*request);
    if (!preview)
        return failure(preview.error());
    if (context.has(u"preview"_s))
        return report(*preview, false);
    if (const auto done = service.apply(*preview); !done)
        return failure(done.error());
    const auto linked =
        context.awaitMain([&] { return context.workspace.sync().relink(request->connection); });
    if (!linked)
        return failure(linked.error());
    return report(*preview, true);
}

} // namespace

QList<Command> startCommands()
{
    return {
        {{u"warehouses"_s, u"start-from"_s},
         u"NAME"_s,
         Say::tr(
             "Makes items from products and counts a shop's stock levels into a warehouse; sends nothing."),
         1,
         1,
         {{u"shop"_s, Say::tr("The shop, by name or ID."), u"shop"_s},
          {u"warehouse"_s, Say::tr("The warehouse; made when there is none of that name."), u"warehouse"_s},
          {u"preview"_s, Say::tr("Only show what would change.")}},
         startFrom,
         {u"shop"_s, u"warehouse"_s}}};
}

} // namespace tillbridge::cli
