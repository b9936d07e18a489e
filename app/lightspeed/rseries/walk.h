// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace tillbridge::rseries {

/// Finds out that paging addresses go round in a circle, without remembering them all: it keeps one address
/// and looks for it, keeping a later one after 1, 2, 4, 8, … steps (Brent). Small enough to be stored with
/// every page.
class LoopGuard final
{
public:
    LoopGuard() = default;
    LoopGuard(const QString &mark, int steps, int span)
        : m_mark(mark)
        , m_steps(steps)
        , m_span(span)
    {
    }

    /// False: this address was taken before.
    [[nodiscard]] bool accepts(const QUrl &url);

    [[nodiscard]] const QString &mark() const { return m_mark; }
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] int span() const { return m_span; }

private:
    QString m_mark; ///< hash of the address that is kept
    int m_steps = 0;
    int m_span = 1;
};

/// A walk through the pages of one list, ordered by one of the vendor's times. It is written into the feed's
/// cursor, so that it goes on after a restart.
struct Walk
{
    QUrl page;           ///< to be asked for next
    QString orderedBy;   ///< "timeStamp" or, for sales, "updatetime"
    QDateTime newest;    ///< of the rows seen so far
    QDateTime startedAt; ///< the server's time when the first page was answered; invalid when it did not tell
    LoopGuard loops;
    bool isSweep = false; ///< over what the walk itself may not have shown; `newest` stands still

    [[nodiscard]] QString toCursor() const;
    /// CursorRefused when the text is not one of ours.
    [[nodiscard]] static Result<Walk> fromCursor(const QString &cursor);

    /// Where the next walk begins once this one is over; `now` is the server's time at the last page. What
    /// the walk has begun with is behind us whatever its rows say, so that a bulk change is not read again
    /// for ever (the next walk's overlap is for rows that the server shows late); a row dated in the future
    /// does not make us miss what comes before it. Empty when nothing was seen.
    [[nodiscard]] QString watermarkAfter(const QDateTime &now) const;
};

} // namespace tillbridge::rseries
