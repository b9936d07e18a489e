// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/rate_limits.h"
#include "sandbox/http/message.h"

#include <map>
#include <memory>
#include <optional>

namespace tillbridge::sandbox {

/// Bucket and burst window of one (account, client) pair, with the headers that tell of them (r-series 5).
class Limits final
{
public:
    enum class Refusal { None, Bucket, Burst };

    Limits(int registers, double timeScale, const Clock &clock);

    [[nodiscard]] Refusal admit(double cost);
    /// A request that is refused whatever the level: it counts in its window and is not charged.
    void countRefused() { (void)m_burst.admit(); }
    void setLevel(double level) { m_bucket.setLevel(level); }
    [[nodiscard]] double level() const { return m_bucket.level(); }

    void addHeaders(HttpResponse &response, double cost) const;
    void addRefusalHeaders(HttpResponse &response, Refusal refusal) const;

private:
    LeakyBucket m_bucket;
    WindowCounter m_burst;
};

/// "92.57" from 92.57, "90" from 90.0.
[[nodiscard]] QByteArray numberText(double number);

} // namespace tillbridge::sandbox
