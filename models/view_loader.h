// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace tillbridge {

/// Runs reads for views off the GUI thread, one after the other, and hands each answer back to its receiver's
/// thread. An answer whose receiver has gone is dropped. Lives longer than the models that use it.
class ViewLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ViewLoader(QObject *parent = nullptr) : QObject(parent)
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~ViewLoader() override { m_pool.waitForDone(); }

    template <typename Work, typename Then>
    void run(QObject *receiver, Work work, Then then)
    {
        m_pool.start([target = QPointer(receiver), work = std::move(work), then = std::move(then), this]() mutable {
            auto answer = work();
            QMetaObject::invokeMethod(
                this,
                [target, answer = std::move(answer), then = std::move(then)]() mutable {
                    if (target)
                        then(std::move(answer));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace tillbridge
