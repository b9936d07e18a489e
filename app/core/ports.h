// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What lower folders need from the store, as interfaces: implemented in store/, joined in workspace.

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <optional>

namespace tillbridge {

/// Remembers which secrets should exist, so that "entry not found" can mean *locked*, never *signed out*.
/// Thread-safe; every call is durable when it returns.
class SecretMarkers
{
public:
    virtual ~SecretMarkers() = default;
    [[nodiscard]] virtual Result<bool> isMarked(const QString &entry) const = 0;
    [[nodiscard]] virtual Done mark(const QString &entry) = 0;
    [[nodiscard]] virtual Done unmark(const QString &entry) = 0;
};

enum class TrafficLevel { Off, Simple, Full, Long };

/// One exchange with a server, already redacted.
struct TrafficEntry
{
    ConnectionId connection;
    QDateTime at;
    QString method;
    QString url;
    int status = 0;      ///< 0: no answer
    int milliseconds = 0;
    double cost = 0;     ///< in the vendor's units; 0: unknown
    QString requestHeaders; ///< from level Full
    QString requestBody;    ///< from level Long
    QString replyHeaders;   ///< from level Full
    QString replyBody;      ///< from level Long, cut at a size
    QString error;
};

/// Keeps traffic within a size. Thread-safe; never blocks long; failing to log never fails the request.
class TrafficSink
{
public:
    virtual ~TrafficSink() = default;
    [[nodiscard]] virtual TrafficLevel level(ConnectionId connection) const = 0;
    virtual void record(const TrafficEntry &entry) = 0;
};

/// How full a vendor's bucket was, kept over a restart.
struct BudgetState
{
    double level = 0;      ///< in the vendor's units, at `at`
    double size = 0;       ///< 0: unknown
    double dripPerSecond = 0;
    double burstSize = 0;  ///< requests per second the vendor tolerates; 0: unknown
    QDateTime at;
};

/// Thread-safe. `key` names account and client, which share one bucket (r-series 5).
class BudgetStore
{
public:
    virtual ~BudgetStore() = default;
    [[nodiscard]] virtual std::optional<BudgetState> load(const QString &key) const = 0;
    virtual void save(const QString &key, const BudgetState &state) = 0;
};

} // namespace tillbridge
