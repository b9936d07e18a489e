// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/refresh_limit.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

constexpr auto window = 60s;
constexpr std::size_t triesPerWindow = 4;
constexpr auto firstPause = 30s;
constexpr auto longestPause = 10min;

} // namespace

std::optional<Error> RefreshLimit::refusal(std::chrono::milliseconds now) const
{
    if (m_lastFailure && now < m_notBefore)
        return m_lastFailure;
    const auto recent = std::ranges::count_if(m_tries, [now](auto at) { return at > now - window; });
    if (static_cast<std::size_t>(recent) >= triesPerWindow)
        return Error::of(ErrorCode::RateLimited, {}, u"the sign-in was renewed too often within a minute"_s);
    return std::nullopt;
}

void RefreshLimit::tried(std::chrono::milliseconds now)
{
    m_tries.push_back(now);
    if (m_tries.size() > triesPerWindow)
        m_tries.pop_front();
}

void RefreshLimit::failed(std::chrono::milliseconds now, const Error &error)
{
    m_lastFailure = error;
    const auto pause =
        std::min<std::chrono::milliseconds>(firstPause * (1 << std::min(m_failures, 6)), longestPause);
    ++m_failures;
    m_notBefore = now + pause;
}

void RefreshLimit::neverArrived()
{
    if (!m_tries.empty())
        m_tries.pop_back();
}

void RefreshLimit::succeeded()
{
    m_lastFailure.reset();
    m_failures = 0;
}

} // namespace tillbridge
