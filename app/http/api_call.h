// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/api_client.h"
#include "http/retry.h"

#include <QElapsedTimer>
#include <QPromise>

#include <mutex>
#include <optional>

namespace tillbridge {

/// What the calls of one client share.
struct ApiClientState
{
    explicit ApiClientState(ApiClientParts given)
        : parts(std::move(given))
    {
    }

    /// Tells the provider that `token` was accepted, once per token.
    void tokenWorked(const Secret &token);

    const ApiClientParts parts;
    RetryBudget retries;

private:
    std::mutex m_mutex;
    Secret m_worked;
};

/// One request on its way: pace → token → send → judge, and again where the retry table allows it.
/// Keeps itself alive until it has answered.
class ApiCall final : public std::enable_shared_from_this<ApiCall>
{
public:
    ApiCall(std::shared_ptr<ApiClientState> client, ApiRequest request);

    [[nodiscard]] QFuture<Result<HttpResponse>> start();

private:
    enum class Phase { Waiting, WriteInFlight, Answered };

    void pace();
    void sign();
    void send(const Secret &token);
    void judge(const Secret &token, const Result<HttpResponse> &result);
    void judgeNoAnswer(Error error);
    void judgeWebPage(const HttpResponse &response);
    void judgeServerError(const HttpResponse &response);
    void refused(const Secret &token, const HttpResponse &response);
    void againAfter(TryOutcome outcome, Error error);
    /// After an answer that proves that nothing was applied: false when the caller asked to stop meanwhile.
    [[nodiscard]] bool mayGoOn();
    void giveBackAdmission();
    void stopRequested();
    [[nodiscard]] bool enterFlight();
    void answer(Result<HttpResponse> result);

    const std::shared_ptr<ApiClientState> m_client;
    const ApiRequest m_request;
    QPromise<Result<HttpResponse>> m_promise;
    int m_tries = 0;
    bool m_refreshed = false;
    std::optional<Secret> m_freshToken; ///< from the refresh after a 401
    QElapsedTimer m_elapsed;

    std::mutex m_mutex; ///< guards the phase
    Phase m_phase = Phase::Waiting;

    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace tillbridge
