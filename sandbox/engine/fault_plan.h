// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/http/message.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace tillbridge::sandbox {

/// One thing that shall go wrong, and for which requests.
struct Fault
{
    QString name;
    QString path;                      ///< pattern, * stands for anything; the path as received
    QString query;                     ///< the same for the query, empty: any
    QByteArray method;                 ///< empty: any
    int nth = 1;                       ///< begins at the nth request that matches
    int times = 1;                     ///< 0: for ever
    QHash<QString, QString> arguments; ///< everything else that was given
    int matched = 0;
    int fired = 0;
};

/// The faults that fire at one request.
class FiredFaults final
{
public:
    explicit FiredFaults(QHash<QString, QHash<QString, QString>> fired = {})
        : m_fired(std::move(fired))
    {
    }

    [[nodiscard]] bool has(const QString &name) const { return m_fired.contains(name); }
    [[nodiscard]] QString argument(const QString &fault, const QString &name,
                                   const QString &fallback = {}) const;
    [[nodiscard]] QStringList names() const { return m_fired.keys(); }

private:
    QHash<QString, QHash<QString, QString>> m_fired;
};

class FaultPlan final
{
public:
    /// `NAME` or `NAME:key=value,key=value`; keys are path, query, method, nth, times and those of the fault.
    /// Error: InvalidInput, subject: what is wrong.
    [[nodiscard]] static Result<Fault> parse(const QString &text);
    [[nodiscard]] static Result<Fault> fromJson(const QJsonObject &object);
    [[nodiscard]] static QStringList knownNames();

    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    [[nodiscard]] QJsonArray toJson() const;

    /// Counts this request and tells which faults fire at it.
    [[nodiscard]] FiredFaults take(const HttpRequest &request);

private:
    QList<Fault> m_faults;
};

} // namespace tillbridge::sandbox
