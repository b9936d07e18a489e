// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QSignalSpy>

namespace tillbridge::test {

/// Waits with the event loop running: the scripted server lives in the test's thread.
template <typename T>
Result<T> settled(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy ended(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished() && !ended.wait(20000))
        return failure(ErrorCode::Busy, QStringLiteral("the future never finished"));
    return future.resultCount() > 0 ? future.result() : failure(ErrorCode::Cancelled);
}

} // namespace tillbridge::test
