// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/request_cost.h"

#include "sandbox/r-series/list_query.h"

#include <QJsonArray>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double perNestedEntity = 0.5;

double entitiesIn(const QJsonValue &value)
{
    if (value.isArray()) {
        double count = 0;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            count += entitiesIn(element);
        return count;
    }
    const QJsonObject object = value.toObject();
    // {"ItemShop": [...]} only wraps; anything else is an entity.
    if (object.size() == 1 && (object.begin()->isArray() || object.begin()->isObject()))
        return entitiesIn(*object.begin());
    return 1;
}

double nestedEntities(const QJsonObject &body)
{
    double count = 0;
    for (const QJsonValue &member : body) {
        if (member.isObject() || member.isArray())
            count += entitiesIn(member);
    }
    return count;
}

bool isCompleting(const QJsonObject &body)
{
    return scalarText(body.value("completed"_L1)) == QByteArray("true");
}

double writeCost(const QByteArray &method, const ApiPath &path, const QJsonObject &body,
                 const Account &account)
{
    const QByteArray &target = path.sub.isEmpty() ? path.resource : path.sub;
    if (target == "EmailReceipt")
        return 5;
    if (target == "refund" || target == "InventoryCountReconcile")
        return 10;
    if (target == "Category") {
        if (method == "DELETE")
            return account.switches().value(u"category-delete-cost"_s).toDouble();
        return 10;
    }
    const double nested = perNestedEntity * nestedEntities(body);
    if (target == "Sale" || target == "SaleLine")
        return 2 + nested + (target == "Sale" && isCompleting(body) ? 3 : 0);
    return 1 + nested;
}

} // namespace

double requestCost(const QByteArray &method, const ApiPath &path, const QueryString &query,
                   const QJsonObject &body, const Account &account)
{
    if (method != "GET")
        return writeCost(method, path, body, account);
    const Table *table = account.findTable(path.sub.isEmpty() ? path.resource : path.sub);
    if (table == nullptr)
        return 1;
    const bool isList = path.id.isEmpty() || !path.sub.isEmpty();
    if (!isList) {
        const Answer<RelationTree> tree = parseRelations(account, *table, query.value("load_relations"));
        return tree ? 1 + costOf(*tree, false, account.switches()) : 1;
    }
    const Answer<ListQuery> list = parseListQuery(account, *table, query, path.isVersion2);
    if (!list)
        return 1;
    return list->isCountOnly ? 10 : 1 + list->cost;
}

} // namespace tillbridge::sandbox
