// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/result.h"

#include <QFuture>
#include <QTest>

#include <type_traits>

namespace tillbridge {

/// The value of a result that must be one; else the test program ends with its error.
template <typename T>
T must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describeForLog(result.error())));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// The result of a future that finishes while the event loop of this thread runs.
template <typename T>
T waitFor(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120'000))
        qFatal("what was waited for does not end");
    return future.result();
}

/// "done", or the code's name: readable in failures of QCOMPARE.
template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("done") : errorCodeName(result.error().code);
}

} // namespace tillbridge
