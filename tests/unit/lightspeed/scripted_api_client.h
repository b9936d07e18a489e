// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/await.h"
#include "http/api_client.h"

#include <functional>

namespace tillbridge {

/// Answers at once from a script and writes down what was asked.
class ScriptedApiClient final : public ApiClient
{
public:
    using Script = std::function<Result<HttpResponse>(const ApiRequest &)>;

    explicit ScriptedApiClient(Script script)
        : m_script(std::move(script))
    {
    }

    QFuture<Result<HttpResponse>> send(ApiRequest request) override
    {
        asked.append(request);
        return readyFuture(m_script(request));
    }
    const std::shared_ptr<Pacer> &pacer() const override { return m_pacer; }

    [[nodiscard]] QByteArray address(int index) const { return asked.at(index).http.url.toEncoded(); }

    QList<ApiRequest> asked;

private:
    Script m_script;
    std::shared_ptr<Pacer> m_pacer;
};

/// A 200 from a server whose clock shows 2026-05-04 12:00:00.
[[nodiscard]] inline HttpResponse reply(const QByteArray &body,
                                        const QByteArray &date = "Mon, 04 May 2026 12:00:00 GMT")
{
    HttpResponse response;
    response.status = 200;
    response.headers = {{"Date", date}, {"Content-Type", "application/json"}};
    response.body = body;
    return response;
}

} // namespace tillbridge
