// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/progress.h"
#include "sentences/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

Result<PullRequest> requestFrom(const Context &context)
{
    if (!context.has(u"only"_s))
        return PullRequest{};
    PullRequest request{false, false, false};
    for (const QString &part : context.value(u"only"_s).split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed().toLower();
        if (name == u"products")
            request.products = true;
        else if (name == u"stock")
            request.stock = true;
        else if (name == u"sales")
            request.sales = true;
        else if (name != u"shops") // read every time: everything else needs them
            return failure(ErrorCode::InvalidInput, u"--only "_s + part,
                           Say::tr("products, shops, stock, sales; separated by commas."));
    }
    return request;
}

Result<Outcome> pull(const Context &context)
{
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    const auto request = requestFrom(context);
    if (!request)
        return failure(request.error());
    const auto done = awaitRun(context, connection->id,
                               [&] { return context.workspace.sync().pull(connection->id, *request); });
    if (!done)
        return failure(done.error());

    const auto now = signedInNamed(context, context.arguments[0]);
    if (!now)
        return failure(now.error());
    const CatalogRepository catalog = context.workspace.catalog();
    const auto shops = catalog.shops(now->account);
    const auto products = catalog.productCount(now->account);
    const auto attention = context.workspace.attention().open(connection->id);
    if (!shops || !products || !attention)
        return failure(!shops ? shops.error() : !products ? products.error() : attention.error());
    QString text = Say::tr("%n product(s)", nullptr, int(*products)) + u", "_s +
                   Say::tr("%n shop(s)", nullptr, int(shops->size()));
    if (!attention->isEmpty())
        text += u"\n"_s + Say::tr("%n thing(s) need your decision: tillbridge-cli attention", nullptr,
                                  int(attention->size()));
    // What Lightspeed sent and nobody understood is missing here: that is no clean pull (S16).
    const auto unread = std::ranges::find(*attention, AttentionKind::UnreadRows, &Attention::kind);
    if (unread != attention->end())
        text += u"\n"_s + attentionSentence(*unread);
    const bool noShops = shops->isEmpty() && request->products;
    if (noShops)
        text += u"\n"_s + sentenceFor(Error::of(ErrorCode::AccountWithoutShops)).text;
    return Outcome{
        text,
        {{u"products"_s, *products}, {u"shops"_s, shops->size()}, {u"attention"_s, attention->size()}},
        noShops || unread != attention->end() ? ExitCode::DoneWithProblems : ExitCode::Done};
}

} // namespace

QList<Command> pullCommands()
{
    return {{{u"pull"_s},
             u"NAME"_s,
             Say::tr("Gets what is new from Lightspeed; sends nothing."),
             1,
             1,
             {{u"only"_s, Say::tr("products, shops, stock, sales; separated by commas."), u"parts"_s}},
             pull}};
}

} // namespace tillbridge::cli
