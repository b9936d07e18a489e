// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/ports.h"
#include "http/http_client.h"
#include "http/pacer.h"
#include "http/token_provider.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace tillbridge {

/// What may be done again when no good answer came.
enum class RetryClass {
    Read,          ///< repeat with back-off and jitter, a few times
    AbsoluteWrite, ///< repeat only when it surely did not take effect; no answer is OutcomeUnknown
    Creating       ///< never repeated: the caller reads back
};

struct ApiRequest
{
    HttpRequest http;
    RetryClass retry = RetryClass::Read;
    QString shape; ///< for the pacer: requests that cost the same
    double costGuess = 1;
    Priority priority = Priority::Sync;
    std::stop_token stop; ///< ends waiting and reads at once; a write that has left is waited for
};

/// How to read one vendor's replies.
struct VendorRules
{
    std::function<BudgetReading(const HttpResponse &)> readBudget;
    /// For any status that is not a success and not 401/429/5xx: the Error it means.
    std::function<Error(const HttpResponse &)> describeRejection;
};

/// Requests of one connection: paced, signed, retried by class, written to the traffic log.
/// The bearer goes to the host of `apiBase` and nowhere else: a request to another place, as a forged paging
/// address may ask for, is answered RedirectRefused and never leaves. 401: the token is refreshed once and
/// the request replayed once, then SignInNeeded. 429: the whole budget pauses, then the request is repeated
/// (it was not applied; Creating is left to the caller), a few times, then RateLimited. 5xx: reads are
/// repeated; writes answer OutcomeUnknown (the vendor may have applied them). HTML in place of data is
/// WebPageReceived, for a write OutcomeUnknown because of it. Answers only successes. Thread-safe; futures
/// finish in another thread.
class ApiClient
{
public:
    virtual ~ApiClient() = default;
    [[nodiscard]] virtual QFuture<Result<HttpResponse>> send(ApiRequest request) = 0;
    [[nodiscard]] virtual const std::shared_ptr<Pacer> &pacer() const = 0;
};

struct ApiClientParts
{
    ConnectionId connection;
    QUrl apiBase;
    std::shared_ptr<HttpClient> http;
    std::shared_ptr<Pacer> pacer;
    std::shared_ptr<TokenProvider> tokens;
    std::shared_ptr<TrafficSink> traffic;
    VendorRules rules;
    /// The wait before try 2, 3, …; none: up to 0.5 s, 1.5 s, 5 s with full jitter.
    std::function<std::chrono::milliseconds(int)> backOff;
};
[[nodiscard]] std::shared_ptr<ApiClient> makeApiClient(ApiClientParts parts);

} // namespace tillbridge
