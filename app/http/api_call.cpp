// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/api_call.h"

#include "core/await.h"
#include "core/redaction.h"
#include "http/origin.h"
#include "http/traffic.h"
#include "http/web_page.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype longestQuote = 500;

/// What the server said, short enough for "Show details".
QString quoted(const HttpResponse &response)
{
    const QString words =
        redacted(QString::fromUtf8(response.body.first(std::min(response.body.size(), longestQuote))));
    return u"%1: %2"_s.arg(response.status).arg(words);
}

} // namespace

void ApiClientState::tokenWorked(const Secret &token)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_worked == token)
            return;
        m_worked = token;
    }
    parts.tokens->tokenWorked(token);
}

ApiCall::ApiCall(std::shared_ptr<ApiClientState> client, ApiRequest request)
    : m_client(std::move(client))
    , m_request(std::move(request))
{
}

QFuture<Result<HttpResponse>> ApiCall::start()
{
    m_promise.start();
    auto future = m_promise.future();
    if (!isSameOrigin(m_request.http.url, m_client->parts.apiBase)) {
        answer(failure(ErrorCode::RedirectRefused, m_request.http.url.host()));
        return future;
    }
    m_client->retries.requestStarted();
    m_onStop.emplace(m_request.stop, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->stopRequested();
    });
    pace();
    return future;
}

void ApiCall::pace()
{
    const auto admission = m_client->parts.pacer->admission(m_request.shape, m_request.costGuess,
                                                            m_request.priority, m_request.stop);
    whenAnswered(admission, [self = shared_from_this()](const Done &admitted) {
        if (!admitted)
            return self->answer(failure(admitted.error()));
        self->sign();
    });
}

void ApiCall::sign()
{
    const auto token =
        m_freshToken ? readyFuture<Result<Secret>>(*m_freshToken) : m_client->parts.tokens->accessToken();
    whenAnswered(token, [self = shared_from_this()](const Result<Secret> &answer) {
        if (answer)
            return self->send(*answer);
        self->giveBackAdmission();
        self->answer(failure(answer.error()));
    });
}

void ApiCall::send(const Secret &token)
{
    if (!enterFlight())
        return giveBackAdmission();
    ++m_tries;
    HttpRequest request = m_request.http;
    request.headers.append({"Authorization", "Bearer " + token.reveal()});
    m_elapsed.start();
    const bool endsAtOnce = m_request.retry == RetryClass::Read;
    const auto reply = m_client->parts.http->send(request, endsAtOnce ? m_request.stop : std::stop_token());
    whenAnswered(reply, [self = shared_from_this(), token](const Result<HttpResponse> &result) {
        self->judge(token, result);
    });
}

bool ApiCall::enterFlight()
{
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Answered)
        return false;
    if (m_request.retry != RetryClass::Read)
        m_phase = Phase::WriteInFlight;
    return true;
}

void ApiCall::giveBackAdmission()
{
    m_client->parts.pacer->learn(m_request.shape, 0, {});
}

void ApiCall::judge(const Secret &token, const Result<HttpResponse> &result)
{
    const ApiClientParts &parts = m_client->parts;
    BudgetReading reading =
        result && parts.rules.readBudget ? parts.rules.readBudget(*result) : BudgetReading{};
    reading.took = std::chrono::milliseconds(m_elapsed.elapsed());
    parts.pacer->learn(m_request.shape, result ? result->status : 0, reading);
    if (const auto level = parts.traffic ? parts.traffic->level(parts.connection) : TrafficLevel::Off;
        level != TrafficLevel::Off) {
        parts.traffic->record(trafficEntry(parts.connection, level, m_request.http, result,
                                           reading.cost.value_or(0), *reading.took));
    }

    if (!result)
        return judgeNoAnswer(result.error());
    if (result->isSuccess() && !looksLikeWebPage(result->body)) {
        m_client->tokenWorked(token);
        return answer(*result);
    }
    if (result->status == 429)
        return againAfter(TryOutcome::RateLimited, Error::of(ErrorCode::RateLimited, {}, quoted(*result)));
    if (result->status >= 500)
        return judgeServerError(*result);
    if (looksLikeWebPage(
            result->body)) // somebody between us and Lightspeed: not its word on token or request
        return judgeWebPage(*result);
    if (result->status == 401)
        return refused(token, *result);
    if (result->status >= 400 && parts.rules.describeRejection)
        return answer(failure(parts.rules.describeRejection(*result)));
    answer(failure(result->status >= 400 ? ErrorCode::Rejected : ErrorCode::BadReply, {}, quoted(*result)));
}

void ApiCall::judgeNoAnswer(Error error)
{
    if (m_request.retry == RetryClass::Read) {
        if (error.code == ErrorCode::OutcomeUnknown) // a search by POST changes nothing
            error = error.cause ? *error.cause : Error::of(ErrorCode::TimedOut, error.subject, error.detail);
        const bool passing = error.code == ErrorCode::Offline || error.code == ErrorCode::TimedOut ||
                             error.code == ErrorCode::BadReply;
        return passing ? againAfter(TryOutcome::NoAnswer, error) : answer(failure(error));
    }
    if (error.code == ErrorCode::Offline) // of a write: nothing of it left
        return againAfter(TryOutcome::NeverLeft, error);
    answer(failure(error));
}

void ApiCall::judgeWebPage(const HttpResponse &response)
{
    Error error = Error::of(ErrorCode::WebPageReceived, m_request.http.url.host(), quoted(response));
    if (m_request.retry != RetryClass::Read)
        error = Error::of(ErrorCode::OutcomeUnknown, error.subject, error.detail).causedBy(error);
    answer(failure(error));
}

void ApiCall::judgeServerError(const HttpResponse &response)
{
    const Error error = Error::of(ErrorCode::ServerError, m_request.http.url.host(), quoted(response));
    if (m_request.retry == RetryClass::Read)
        return againAfter(TryOutcome::ServerError, error);
    // The vendor may have applied it before it failed (r-series 8).
    answer(failure(Error::of(ErrorCode::OutcomeUnknown, error.subject, error.detail).causedBy(error)));
}

void ApiCall::refused(const Secret &token, const HttpResponse &response)
{
    if (m_refreshed)
        return answer(failure(ErrorCode::SignInNeeded, {}, quoted(response)));
    m_refreshed = true;
    if (!mayGoOn())
        return;
    whenAnswered(m_client->parts.tokens->tokenInsteadOf(token),
                 [self = shared_from_this()](const Result<Secret> &fresh) {
                     if (!fresh)
                         return self->answer(failure(fresh.error()));
                     self->m_freshToken = *fresh;
                     self->pace();
                 });
}

void ApiCall::againAfter(TryOutcome outcome, Error error)
{
    if (m_tries >= triesAllowed(m_request.retry, outcome))
        return answer(failure(std::move(error)));
    if (outcome != TryOutcome::RateLimited && !m_client->retries.takeRetry())
        return answer(failure(std::move(error)));
    if (!mayGoOn())
        return;
    if (outcome == TryOutcome::RateLimited) // the pacer waits as long as it takes
        return pace();
    const auto &parts = m_client->parts;
    const int next = m_tries + 1;
    parts.http->later(parts.backOff ? parts.backOff(next) : backOffBefore(next),
                      [self = shared_from_this()] { self->pace(); });
}

bool ApiCall::mayGoOn()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_phase == Phase::WriteInFlight)
            m_phase = Phase::Waiting;
    }
    if (m_request.stop.stop_requested())
        stopRequested();
    return !m_request.stop.stop_requested();
}

void ApiCall::stopRequested()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_phase == Phase::WriteInFlight)
            return; // it has left: its answer is waited for
    }
    m_client->parts.pacer->forgetStopped();
    answer(failure(ErrorCode::Cancelled));
}

void ApiCall::answer(Result<HttpResponse> result)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_phase == Phase::Answered)
            return;
        m_phase = Phase::Answered;
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace tillbridge
