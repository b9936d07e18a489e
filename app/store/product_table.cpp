// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/product_table.h"

#include "store/interruption.h"
#include "store/product_query.h"
#include "store/sorted_ids.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int reasonColumn = 10;

/// The word behind the rank that won, see ProductSql.
QString plannedReason(Query &row)
{
    return row.isNull(reasonColumn) ? QString() : row.text(reasonColumn).sliced(1);
}

void setState(ProductRow &row, RowCode code, const QString &planned)
{
    const auto set = [&](RowState state, const QString &reason) {
        row.state = state;
        row.reason = reason;
    };
    switch (code) {
    case RowCode::BlankKey:
        return set(RowState::NeedsDecision, u"blank_key"_s);
    case RowCode::DuplicateKey:
        return set(RowState::NeedsDecision, u"duplicate_key"_s);
    case RowCode::Held:
        return set(RowState::NeedsDecision, planned);
    case RowCode::Failed:
        return set(RowState::Failed, planned);
    case RowCode::WillChange:
        return set(RowState::WillChange, {});
    case RowCode::Waiting:
        return set(RowState::Waiting, planned);
    case RowCode::NotCompared:
        return set(RowState::Waiting, u"not_compared"_s);
    case RowCode::InSync:
        return set(RowState::InSync, {});
    case RowCode::NotLinked:
        return set(RowState::Skipped, u"not_linked"_s);
    case RowCode::NotEnabled:
        return set(RowState::Skipped, u"not_enabled"_s);
    case RowCode::KeepsNoStock:
        return set(RowState::Skipped, u"keeps_no_stock"_s);
    case RowCode::MadeOfOthers:
        return set(RowState::Skipped, u"made_of_others"_s);
    case RowCode::Archived:
        return set(RowState::Skipped, u"archived"_s);
    case RowCode::Removed:
        return set(RowState::Skipped, u"removed"_s);
    case RowCode::ShopWithoutWarehouses:
        return set(RowState::Skipped, u"shop_without_warehouses"_s);
    case RowCode::Skipped:
        return set(RowState::Skipped, planned);
    }
}

ProductRow readRow(Query &row, const QString &currency)
{
    ProductRow product;
    product.id = row.id<ProductId>(0);
    product.sku = row.text(1);
    product.name = row.text(2);
    product.price = row.maybeAmount(3);
    product.cost = row.maybeAmount(4);
    product.currency = currency;
    product.lightspeed = row.quantity(5);
    product.linked = !row.isNull(6);
    product.warehouses = row.maybeQuantity(7);
    product.key = row.text(8);
    product.difference = row.maybeQuantity(11);
    setState(product, static_cast<RowCode>(row.number(9)), plannedReason(row));
    return product;
}

Result<QList<qint64>> readSorted(const Database &database, const ProductQuery &query, qsizetype limit,
                                 const std::stop_token &stop)
{
    return reading(database, [&]() -> QList<qint64> {
        const auto context = readContext(database, query.connection);
        if (!context)
            return {};
        const Interruption interruption(database, stop);
        const SearchCondition search(query.text, "product",
                                     "account_id = " + std::to_string(context->account.value));
        const ProductSql sql(*context);
        const bool byNumber = limit < 0 && ProductSql::sortsByNumber(query.sortBy);
        Query rows(database, byNumber ? sql.idsAndNumbers(query, search)
                                      : sql.ids(query, search) + (limit < 0 ? "" : " LIMIT ?"));
        rows.rewind();
        search.bind(rows);
        if (limit >= 0)
            rows.bind(qint64(limit));
        return byNumber ? readIdsByNumber(rows, query.order) : readIds(rows);
    });
}

} // namespace

ProductTable::ProductTable(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<qint64>> ProductTable::firstPage(const ProductQuery &query, int count) const
{
    return readSorted(*m_database, query, count, {});
}

Result<QList<qint64>> ProductTable::ids(const ProductQuery &query, std::stop_token stop) const
{
    return readSorted(*m_database, query, -1, stop);
}

Result<QList<ProductRow>> ProductTable::rows(ConnectionId connection, const QList<qint64> &ids) const
{
    return reading(*m_database, [&]() -> QList<ProductRow> {
        const auto context = readContext(*m_database, connection);
        if (!context)
            return {};
        Query row(*m_database, ProductSql(*context).row());
        QList<ProductRow> products;
        for (const qint64 id : ids) {
            if (row.with(id).next())
                products.append(readRow(row, context->currency));
        }
        return products;
    });
}

Result<QHash<ProductFilter, qint64>> ProductTable::counts(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        QHash<ProductFilter, qint64> counts;
        const auto context = readContext(*m_database, connection);
        using enum ProductFilter;
        for (const ProductFilter filter : {All, WillChange, NeedsDecision, NotLinked, OutOfStock}) {
            if (!context) {
                counts.insert(filter, 0);
                continue;
            }
            Query row(*m_database, ProductSql(*context).count(filter));
            counts.insert(filter, row.next() ? row.integer(0) : 0);
        }
        return counts;
    });
}

} // namespace tillbridge
