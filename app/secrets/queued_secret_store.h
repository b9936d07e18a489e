// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "secrets/generations.h"
#include "secrets/secret_store.h"

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace tillbridge {

/// Runs one call after the other in a thread of its own, each with a deadline counted from when it was asked
/// for. Futures finish in that thread. What still waits when the store goes away answers Cancelled.
class QueuedSecretStore final : public SecretStore
{
public:
    QueuedSecretStore(std::unique_ptr<Generations> generations, const Clock &clock,
                      std::chrono::milliseconds deadline);
    ~QueuedSecretStore() override;
    QueuedSecretStore(const QueuedSecretStore &) = delete;
    QueuedSecretStore &operator=(const QueuedSecretStore &) = delete;

    [[nodiscard]] QFuture<Result<std::optional<Secret>>> read(const SecretName &name) override;
    [[nodiscard]] QFuture<Done> write(const SecretName &name, const Secret &value) override;
    [[nodiscard]] QFuture<Done> settle(const SecretName &name) override;
    [[nodiscard]] QFuture<Done> remove(const SecretName &name) override;
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    struct Queue;
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> enqueue(std::function<Result<T>(Generations &, const Patience &)> work);

    const Clock &m_clock;
    const std::chrono::milliseconds m_deadline;
    const std::shared_ptr<Queue> m_queue;
    std::jthread m_thread;
};

} // namespace tillbridge
