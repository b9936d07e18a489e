// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/fault_plan.h"
#include "sandbox/engine/request_log.h"
#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api_error.h"
#include "sandbox/r-series/api_path.h"
#include "sandbox/r-series/envelope.h"
#include "sandbox/r-series/images.h"
#include "sandbox/r-series/item_writes.h"
#include "sandbox/r-series/limiter.h"
#include "sandbox/r-series/listing.h"
#include "sandbox/r-series/token_store.h"

#include <QSet>

namespace tillbridge::sandbox {

/// Everything below /API: who asks, may they, is there budget, then the answer in the vendor's envelope.
class Api final
{
public:
    using Accounts = std::vector<std::unique_ptr<Account>>;

    Api(const Accounts &accounts, TokenStore &tokens, const Switches &switches, const Clock &clock,
        double timeScale);

    void setOrigin(const QByteArray &origin) { m_origin = origin; }

    [[nodiscard]] HttpResponse handle(const HttpRequest &request, const FiredFaults &faults,
                                      Outcome &outcome);
    /// Limits of an (account, client) pair; made when first asked for.
    [[nodiscard]] Limits &limitsOf(const Account &account, const QByteArray &clientId);

private:
    struct Call;

    [[nodiscard]] HttpResponse limited(Call &call, Outcome &outcome);
    [[nodiscard]] HttpResponse tooManyRequests(const Call &call, Limits::Refusal refusal) const;
    [[nodiscard]] Answer<QByteArray> answer(Call &call, Outcome &outcome);
    [[nodiscard]] Answer<QByteArray> answerResource(Call &call, Outcome &outcome);
    [[nodiscard]] Answer<QByteArray> write(Call &call, Table &table, Outcome &outcome);
    [[nodiscard]] Answer<QByteArray> writeItem(Call &call, Table &table);
    [[nodiscard]] Answer<QByteArray> list(Call &call, const Table &table) const;
    [[nodiscard]] Answer<QByteArray> single(Call &call, const Table &table, qint64 id) const;
    [[nodiscard]] QByteArray itemReply(const Call &call, const ItemRow &item) const;
    [[nodiscard]] QByteArray session(const Call &call) const;
    [[nodiscard]] QByteArray accountList(const Account &account) const;
    [[nodiscard]] QByteArray accountDetails(const Account &account) const;
    [[nodiscard]] HttpResponse respond(const Call &call, const Answer<QByteArray> &body) const;
    [[nodiscard]] Attributes pagingAttributes(const Call &call, const Table &table, const ListQuery &query,
                                              const Page &page) const;
    [[nodiscard]] Account *findAccount(const QByteArray &id) const;

    const Accounts &m_accounts;
    TokenStore &m_tokens;
    const Switches &m_switches;
    const Clock &m_clock;
    const double m_timeScale;
    QByteArray m_origin;
    std::map<std::pair<QByteArray, QByteArray>, std::unique_ptr<Limits>> m_limits;
};

/// One request on its way through the API.
struct Api::Call
{
    const HttpRequest &request;
    const FiredFaults &faults;
    ApiPath path;
    QueryString query;
    QJsonObject body;
    GrantRef grant;
    Account *account = nullptr;
    QSet<QByteArray> rights;
    double cost = 1;

    [[nodiscard]] bool may(const QByteArray &right) const { return rights.contains(right); }
};

/// An error as the API words it: JSON under the name of HTML (r-series 3).
[[nodiscard]] HttpResponse errorResponse(const ApiError &error);

} // namespace tillbridge::sandbox
