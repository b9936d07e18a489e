// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/fault_plan.h"
#include "sandbox/engine/request_log.h"
#include "sandbox/http/message.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace tillbridge::sandbox {

/// What a control call comes to.
struct ControlAnswer
{
    int status = 200;
    QJsonObject body;

    [[nodiscard]] static ControlAnswer refused(const QString &why)
    {
        return {400, {{QStringLiteral("error"), why}}};
    }
};

/// One simulated series behind one address. It knows nothing of sockets: tests call it in process.
class SimulatedSeries
{
public:
    SimulatedSeries() = default;
    virtual ~SimulatedSeries() = default;
    SimulatedSeries(const SimulatedSeries &) = delete;
    SimulatedSeries &operator=(const SimulatedSeries &) = delete;

    /// "r", "x" or "c".
    [[nodiscard]] virtual QString name() const = 0;
    /// Told once it listens; absolute addresses in replies begin with it.
    virtual void setOrigin(const QString &origin) = 0;
    /// Addresses and keys, for the line that is printed at the start.
    [[nodiscard]] virtual QJsonObject announcement() const = 0;

    [[nodiscard]] virtual HttpResponse handle(const HttpRequest &request, const FiredFaults &faults,
                                              Outcome &outcome) = 0;
    /// Control calls that only this series understands; nothing: not known.
    [[nodiscard]] virtual std::optional<ControlAnswer> control(const QByteArray &method, const QString &path,
                                                               const QJsonObject &body) = 0;
};

} // namespace tillbridge::sandbox
