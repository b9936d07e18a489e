// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/context.h"

namespace tillbridge::rseries {

/// Who is signed in: from Session, under either of its addresses (r-series 1.8), then name and currency from
/// Account.
[[nodiscard]] QFuture<Result<AccountDescription>> describeAccount(const ContextPtr &context);

/// What an account says of itself; empty texts when we may not read it.
struct AccountDetails
{
    QString name;
    QString currency;
};
[[nodiscard]] QFuture<Result<AccountDetails>>
readAccountDetails(const ContextPtr &context, const QString &account, const std::stop_token &stop);

/// Visible for tests.
[[nodiscard]] Result<AccountDescription> decodeSession(const HttpResponse &response,
                                                       const QDateTime &ourTime);

} // namespace tillbridge::rseries
