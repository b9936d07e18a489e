// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace tillbridge {

/// Runs what has to wait in threads of its own and gives the answers back in the main thread. Ends with its
/// owner: what runs is asked to stop and waited for.
class Errands final
{
public:
    /// `home` lives in the main thread and outlives this.
    Errands(QObject &home, int atOnce)
        : m_home(home)
    {
        m_pool.setMaxThreadCount(atOnce);
    }
    ~Errands()
    {
        m_stop.request_stop();
        m_pool.waitForDone();
    }
    Errands(const Errands &) = delete;
    Errands &operator=(const Errands &) = delete;

    /// With one at once, errands run in the order in which they were given.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> run(std::function<Result<T>(std::stop_token)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([this, promise, work = std::move(work)] {
            auto answer =
                m_stop.stop_requested() ? Result<T>(failure(ErrorCode::Cancelled)) : work(m_stop.get_token());
            QMetaObject::invokeMethod(
                &m_home,
                [promise, answer = std::move(answer)] {
                    promise->addResult(answer);
                    promise->finish();
                },
                Qt::QueuedConnection);
        });
        return future;
    }

private:
    QObject &m_home;
    QThreadPool m_pool;
    std::stop_source m_stop;
};

} // namespace tillbridge
