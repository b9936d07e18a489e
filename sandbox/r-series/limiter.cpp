// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/limiter.h"

#include <algorithm>

namespace tillbridge::sandbox {

namespace {

double bucketSize(int registers)
{
    return 90.0 + 10.0 * (registers - 1);
}

/// r-series 5: a fraction of the bucket; the sample shows 20 of 90.
int burstLimit(int registers)
{
    return static_cast<int>(bucketSize(registers) * 2 / 9);
}

} // namespace

Limits::Limits(int registers, double timeScale, const Clock &clock)
    : m_bucket(bucketSize(registers), (1.0 + 0.5 * (registers - 1)) * timeScale, clock)
    , m_burst(burstLimit(registers), 1000.0 / timeScale, clock)
{
}

Limits::Refusal Limits::admit(double cost)
{
    if (!m_burst.admit())
        return Refusal::Burst;
    return m_bucket.admit(cost) ? Refusal::None : Refusal::Bucket;
}

void Limits::addHeaders(HttpResponse &response, double cost) const
{
    response.setHeader("X-LS-API-Bucket-Level",
                       numberText(m_bucket.level()) + '/' + numberText(m_bucket.size()));
    response.setHeader("X-LS-API-Burst-Level",
                       QByteArray::number(m_burst.level()) + '/' + QByteArray::number(m_burst.limit()));
    response.setHeader("X-LS-API-Drip-Rate", numberText(m_bucket.dripPerSecond()));
    response.setHeader("X-LS-API-Request-Cost", numberText(cost));
}

void Limits::addRefusalHeaders(HttpResponse &response, Refusal refusal) const
{
    const bool isBurst = refusal == Refusal::Burst;
    response.setHeader("X-LS-API-RateLimit-Type", isBurst ? "api-burst-limiter" : "api-leaky-bucket");
    response.setHeader("Retry-After", QByteArray::number(isBurst ? 1 : m_bucket.retryAfter()));
}

QByteArray numberText(double number)
{
    return QByteArray::number(number, 'g', 14);
}

} // namespace tillbridge::sandbox
