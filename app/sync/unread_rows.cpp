// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/unread_rows.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype mostReread = 100;
constexpr qsizetype mostNamed = 50;

} // namespace

Done rereadUnread(const RunContext &context, FreshReader &fresh)
{
    const auto unread = context.catalog.unreadRows(context.account);
    if (!unread)
        return failure(unread.error());
    QList<ProductRef> products;
    for (const UnreadRow &row : *unread) {
        if (row.feed != Feed::StockLevels || products.size() == mostReread)
            continue;
        const auto product = context.catalog.productByRemoteId(context.account, row.remoteId);
        if (!product)
            return failure(product.error());
        if (*product)
            products.append({**product, row.remoteId});
    }
    if (products.isEmpty())
        return {};
    const auto numbers = fresh.read(products);
    if (!numbers)
        return failure(numbers.error());
    QStringList well;
    for (const ProductRef &product : std::as_const(products)) {
        if (numbers->levels.contains(product.id))
            well.append(product.remoteId);
    }
    return context.catalog.forgetUnreadLevels(context.account, well);
}

Done raiseUnread(const RunContext &context)
{
    const auto unread = context.catalog.unreadRows(context.account);
    if (!unread)
        return failure(unread.error());
    QList<Attention> entries;
    if (!unread->isEmpty()) {
        QStringList lines;
        for (const UnreadRow &row : unread->first(std::min(mostNamed, unread->size())))
            lines.append(feedName(row.feed) + u' ' + row.remoteId + u": "_s + row.problem);
        Attention entry;
        entry.count = int(unread->size());
        entry.detail = lines.join(u'\n');
        entries.append(entry);
    }
    return context.attention.replace(context.connection.id, AttentionKind::UnreadRows, entries);
}

} // namespace tillbridge
