// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/http/message.h"

#include <QJsonArray>
#include <QJsonObject>

#include <deque>

namespace tillbridge::sandbox {

/// What a request came to, told by the series that answered it.
struct Outcome
{
    QByteArray client; ///< who was recognised by the credentials, empty: nobody
    QByteArray account;
    double cost = 0;
    bool isWrite = false; ///< something was changed
};

/// Every request received, without anything secret: credentials appear as fingerprints only.
class RequestLog final
{
public:
    explicit RequestLog(const Clock &clock)
        : m_clock(clock)
    {
    }

    /// Answers the request's number.
    qint64 add(const HttpRequest &request, const HttpReply &reply, const Outcome &outcome,
               const QStringList &faults);
    /// A request that had changed nothing when it was added has done so now.
    void noteLateWrite(qint64 number);
    void clear() { m_entries.clear(); }
    [[nodiscard]] QJsonArray toJson() const;
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] qint64 writes() const { return m_writes; }

private:
    static constexpr std::size_t mostEntries = 20'000;

    const Clock &m_clock;
    std::deque<QJsonObject> m_entries;
    qint64 m_received = 0;
    qint64 m_writes = 0;
};

/// The first bytes of a hash: equal secrets can be recognised, none can be read.
[[nodiscard]] QString fingerprint(const QByteArray &secret);

} // namespace tillbridge::sandbox
