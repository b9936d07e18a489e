// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/relinker.h"

#include "store/attention_repository.h"
#include "store/link_repository.h"
#include "sync/matching.h"
#include "sync/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

Result<MatchInput> readMatchInput(const LinkRepository &repository, AccountId account,
                                  const QString &matchKey)
{
    const auto products = repository.productKeys(account, matchKey);
    if (!products)
        return failure(products.error());
    const auto items = repository.itemKeys(matchKey);
    if (!items)
        return failure(items.error());
    const auto links = repository.links(account);
    if (!links)
        return failure(links.error());
    const auto unset = repository.unsetItems(account);
    if (!unset)
        return failure(unset.error());

    MatchInput input{account, *products, *items, {}, QSet<ItemId>(unset->begin(), unset->end())};
    std::ranges::copy_if(*links, std::back_inserter(input.byHand),
                         [](const Link &link) { return link.origin == LinkOrigin::ByHand; });
    return input;
}

Attention attentionFor(ConnectionId connection, const DoubtfulKey &doubtful)
{
    Attention entry;
    entry.connection = connection;
    entry.kind = AttentionKind::DuplicateKey;
    entry.subject = doubtful.key;
    entry.count = std::max({doubtful.products, doubtful.items, 2});
    entry.detail = u"products %1, items %2"_s.arg(doubtful.products).arg(doubtful.items);
    return entry;
}

Done raiseAttention(const AttentionRepository &attention, ConnectionId connection, const MatchResult &match)
{
    QList<Attention> doubtful;
    for (const DoubtfulKey &key : match.doubtful)
        doubtful.append(attentionFor(connection, key));
    if (const auto replaced = attention.replace(connection, AttentionKind::DuplicateKey, doubtful); !replaced)
        return replaced;

    QList<Attention> blank;
    if (match.blankProducts > 0) {
        Attention entry;
        entry.connection = connection;
        entry.kind = AttentionKind::BlankKey;
        entry.count = match.blankProducts;
        blank.append(entry);
    }
    return attention.replace(connection, AttentionKind::BlankKey, blank);
}

} // namespace

Done relinkByKey(const std::shared_ptr<Database> &database, ConnectionId connection, AccountId account)
{
    return database->write([&]() -> Done {
        const auto settings = SettingsService(database).load(connection);
        if (!settings)
            return failure(settings.error());
        const LinkRepository links(database);
        const auto input = readMatchInput(links, account, settings->matchKey);
        if (!input)
            return failure(input.error());
        const MatchResult match = matchByKey(*input);
        if (const auto replaced = links.replaceByKey(account, match.links); !replaced)
            return replaced;
        return raiseAttention(AttentionRepository(database), connection, match);
    });
}

} // namespace tillbridge
