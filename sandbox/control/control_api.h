// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/fault_plan.h"
#include "sandbox/engine/request_log.h"
#include "sandbox/engine/sandbox_clock.h"
#include "sandbox/engine/simulated_series.h"

#include <functional>
#include <vector>

namespace tillbridge::sandbox {

/// The second address, for tests and demonstrations; README.md lists its calls.
class ControlApi final
{
public:
    struct Parts
    {
        SandboxClock &clock;
        FaultPlan &faults;
        RequestLog &log;
        std::vector<SimulatedSeries *> series;
        std::function<void()> shutDown;
    };

    explicit ControlApi(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    [[nodiscard]] HttpResponse handle(const HttpRequest &request);

private:
    [[nodiscard]] std::optional<ControlAnswer> answer(const QByteArray &method, const QString &path,
                                                      const QJsonObject &body);
    [[nodiscard]] ControlAnswer moveClock(const QJsonObject &body);
    [[nodiscard]] ControlAnswer addFault(const QJsonObject &body);
    [[nodiscard]] std::optional<ControlAnswer> askSeries(const QByteArray &method, const QString &path,
                                                         const QJsonObject &body);

    Parts m_parts;
};

} // namespace tillbridge::sandbox
