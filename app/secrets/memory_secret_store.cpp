// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memory_secret_store.h"

#include "core/await.h"

#include <mutex>

namespace tillbridge {
namespace {

class MemorySecretStore final : public SecretStore
{
public:
    explicit MemorySecretStore(SecretFaults faults)
        : m_faults(std::move(faults))
    {
    }

    QFuture<Result<std::optional<Secret>>> read(const SecretName &name) override
    {
        const std::lock_guard lock(m_mutex);
        if (const auto fault = faultOf(SecretAccess::Read, name))
            return readyFuture<Result<std::optional<Secret>>>(failure(*fault));
        const auto found = m_values.constFind(keyOf(name));
        return readyFuture<Result<std::optional<Secret>>>(
            found == m_values.constEnd() ? std::nullopt : std::optional(*found));
    }

    QFuture<Done> write(const SecretName &name, const Secret &value) override
    {
        const std::lock_guard lock(m_mutex);
        if (const auto fault = faultOf(SecretAccess::Write, name))
            return readyFuture<Done>(failure(*fault));
        m_values.insert(keyOf(name), value);
        return readyFuture<Done>({});
    }

    QFuture<Done> settle(const SecretName &name) override
    {
        const std::lock_guard lock(m_mutex);
        if (const auto fault = faultOf(SecretAccess::Settle, name))
            return readyFuture<Done>(failure(*fault));
        return readyFuture<Done>({});
    }

    QFuture<Done> remove(const SecretName &name) override
    {
        const std::lock_guard lock(m_mutex);
        if (const auto fault = faultOf(SecretAccess::Remove, name))
            return readyFuture<Done>(failure(*fault));
        m_values.remove(keyOf(name));
        return readyFuture<Done>({});
    }

    bool isLasting() const override { return false; }

private:
    using Key = QPair<QString, QString>;
    static Key keyOf(const SecretName &name) { return {name.owner, name.kind}; }

    std::optional<ErrorCode> faultOf(SecretAccess access, const SecretName &name) const
    {
        return m_faults ? m_faults(access, name) : std::nullopt;
    }

    const SecretFaults m_faults;
    std::mutex m_mutex;
    QHash<Key, Secret> m_values;
};

} // namespace

std::shared_ptr<SecretStore> makeMemorySecretStore()
{
    return std::make_shared<MemorySecretStore>(SecretFaults{});
}

std::shared_ptr<SecretStore> makeSessionSecretStore()
{
    return std::make_shared<MemorySecretStore>(SecretFaults{});
}

std::shared_ptr<SecretStore> makeFaultySecretStore(SecretFaults faults)
{
    return std::make_shared<MemorySecretStore>(std::move(faults));
}

} // namespace tillbridge
