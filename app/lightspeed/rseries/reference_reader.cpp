// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/reference_reader.h"

#include "lightspeed/rseries/account_reader.h"
#include "lightspeed/rseries/replies.h"
#include "lightspeed/rseries/row_reader.h"
#include "lightspeed/rseries/walk.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

/// Adds a row; a problem fails the list.
using AddRow = void (*)(RowReader &row, ReferenceData &data);

struct SmallList
{
    QString resource; ///< also the key of its rows
    const char *idField;
    AddRow addRow;
    QStringList relations;
};

struct ListProgress
{
    QUrl page;
    LoopGuard loops;
    ReferenceData data;
};

void addShop(RowReader &row, ReferenceData &data)
{
    Shop shop;
    shop.remoteId = row.remoteId();
    shop.name = row.text("name");
    shop.timeZone = row.text("timeZone");
    shop.priceLevel = row.text("priceLevelID");
    shop.archived = row.flag("archived");
    data.shops.append(shop);
    for (const Json &inside : row.nested("Registers", "Register")) {
        RowReader entry(inside, "registerID");
        data.registers.append(
            {{}, entry.remoteId(), shop.remoteId, entry.text("name"), entry.flag("archived")});
        row.failAs(entry.problem());
    }
}

void addEmployee(RowReader &row, ReferenceData &data)
{
    const QString name = fullName(row.text("firstName"), row.text("lastName"));
    data.employees.append({{}, row.remoteId(), name, row.flag("archived")});
}

void addPriceLevel(RowReader &row, ReferenceData &data)
{
    data.priceLevels.append({row.remoteId(), row.text("name"), row.flag("archived")});
}

/// The next page's address in `page`, empty after the last.
Result<ListProgress> decodeSmallList(const SmallList &list, ListProgress progress,
                                     const HttpResponse &response)
{
    const auto reply = readList(response.body, list.resource.toStdString());
    if (!reply)
        return failure(reply.error());
    for (const Json &json : reply->rows) {
        RowReader row(json, list.idField);
        list.addRow(row, progress.data);
        if (row.problem())
            return failure(ErrorCode::BadReply, list.resource, row.problem()->what);
    }
    if (reply->next.isEmpty()) {
        progress.page.clear();
        return progress;
    }
    const auto next = nextPage(progress.page, reply->next);
    if (!next)
        return failure(next.error());
    if (!progress.loops.accepts(*next))
        return failure(ErrorCode::BadReply, list.resource, u"the pages go round in a circle"_s);
    progress.page = *next;
    return progress;
}

QFuture<Result<ReferenceData>> readPages(const ContextPtr &context, const SmallList &list,
                                         const ListProgress &progress, const std::stop_token &stop)
{
    const Cost cost = listCost(list.resource, static_cast<int>(list.relations.size()));
    auto page =
        getDecoded(context, progress.page, cost, stop, [list, progress](const HttpResponse &response) {
            return decodeSmallList(list, progress, response);
        });
    return andThen(std::move(page), [context, list, stop](const ListProgress &soFar) {
        if (soFar.page.isEmpty())
            return readyFuture<Result<ReferenceData>>(soFar.data);
        return readPages(context, list, soFar, stop);
    });
}

/// Adds a list to `data`.
QFuture<Result<ReferenceData>> readSmallList(const ContextPtr &context, const SmallList &list,
                                             const ReferenceData &data, const std::stop_token &stop)
{
    Query query = context->query(list.resource);
    query.equals("archived", u"true"_s);
    if (!list.relations.isEmpty())
        query.withRelations(list.relations);
    query.equals("limit", QString::number(pageSize));
    return readPages(context, list, {query.url(), {}, data}, stop);
}

/// The same; what we may not see leaves `data` as it is.
QFuture<Result<ReferenceData>> readIfAllowed(const ContextPtr &context, const SmallList &list,
                                             const ReferenceData &data, const std::stop_token &stop)
{
    return orElse(readSmallList(context, list, data, stop), [data](const Error &error) {
        if (error.code != ErrorCode::PermissionMissing)
            return readyFuture<Result<ReferenceData>>(failure(error));
        return readyFuture<Result<ReferenceData>>(data);
    });
}

Result<ReferenceData> withCurrency(ReferenceData data, const QString &currency)
{
    for (Shop &shop : data.shops)
        shop.currency = currency;
    return data;
}

} // namespace

QFuture<Result<ReferenceData>> readReference(const ContextPtr &context, const std::stop_token &stop)
{
    const SmallList shops{u"Shop"_s, "shopID", addShop, {u"Registers"_s}};
    const SmallList employees{u"Employee"_s, "employeeID", addEmployee, {}};
    const SmallList priceLevels{u"PriceLevel"_s, "priceLevelID", addPriceLevel, {}};
    auto withEmployees = andThen(readSmallList(context, shops, {}, stop), [=](const ReferenceData &data) {
        return readIfAllowed(context, employees, data, stop);
    });
    auto withLevels = andThen(std::move(withEmployees), [=](const ReferenceData &data) {
        return readIfAllowed(context, priceLevels, data, stop);
    });
    return andThen(std::move(withLevels), [=](const ReferenceData &data) {
        return mapped(readAccountDetails(context, context->account, stop),
                      [data](const AccountDetails &account) { return withCurrency(data, account.currency); });
    });
}

} // namespace tillbridge::rseries
