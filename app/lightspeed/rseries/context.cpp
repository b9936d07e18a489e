// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/context.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {

Query Context::query(const QString &resource) const
{
    return {api, u"Account/"_s + account + u'/' + resource};
}

HttpRequest getRequest(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {
        {"Accept", "application/json"}}; // it wins over ".json"; the default is XML (r-series 3)
    return request;
}

QFuture<Result<HttpResponse>> get(const ContextPtr &context, const QUrl &url, const Cost &cost,
                                  const std::stop_token &stop, Priority priority)
{
    ApiRequest request;
    request.http = getRequest(url);
    request.retry = RetryClass::Read;
    request.shape = cost.shape;
    request.costGuess = cost.drips;
    request.priority = priority;
    request.stop = stop;
    return context->client->send(request);
}

} // namespace tillbridge::rseries
