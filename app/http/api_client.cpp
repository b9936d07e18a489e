// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/api_client.h"

#include "http/api_call.h"

namespace tillbridge {
namespace {

class PacedApiClient final : public ApiClient
{
public:
    explicit PacedApiClient(ApiClientParts parts)
        : m_state(std::make_shared<ApiClientState>(std::move(parts)))
    {
    }

    QFuture<Result<HttpResponse>> send(ApiRequest request) override
    {
        return std::make_shared<ApiCall>(m_state, std::move(request))->start();
    }
    const std::shared_ptr<Pacer> &pacer() const override { return m_state->parts.pacer; }

private:
    const std::shared_ptr<ApiClientState> m_state;
};

} // namespace

std::shared_ptr<ApiClient> makeApiClient(ApiClientParts parts)
{
    return std::make_shared<PacedApiClient>(std::move(parts));
}

} // namespace tillbridge
