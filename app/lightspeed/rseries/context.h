// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "http/api_client.h"
#include "lightspeed/chain.h"
#include "lightspeed/rseries/costs.h"
#include "lightspeed/rseries/query.h"

#include <memory>
#include <stop_token>

namespace tillbridge::rseries {

/// What all calls of one account share. Kept alive by the calls that are on their way.
struct Context
{
    std::shared_ptr<ApiClient> client;
    QUrl api;
    QString account;
    const Clock &clock;

    /// An address below this account: "Item", "Item/12".
    [[nodiscard]] Query query(const QString &resource) const;
};
using ContextPtr = std::shared_ptr<Context>;

[[nodiscard]] HttpRequest getRequest(const QUrl &url);

[[nodiscard]] QFuture<Result<HttpResponse>> get(const ContextPtr &context, const QUrl &url, const Cost &cost,
                                                const std::stop_token &stop,
                                                Priority priority = Priority::Sync);

/// Reads and decodes. A body that `decode` calls BadReply is asked for once more: a cut answer is usually an
/// accident.
template <typename Decode>
[[nodiscard]] auto getDecoded(const ContextPtr &context, const QUrl &url, const Cost &cost,
                              const std::stop_token &stop, Decode decode)
{
    return andThen(get(context, url, cost, stop), [=](const HttpResponse &response) {
        auto answer = decode(response);
        if (answer || answer.error().code != ErrorCode::BadReply)
            return readyFuture(std::move(answer));
        return mapped(get(context, url, cost, stop), decode);
    });
}

} // namespace tillbridge::rseries
