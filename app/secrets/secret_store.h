// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <optional>

namespace tillbridge {

/// Names one secret: application id / store id / owner / kind.
struct SecretName
{
    QString owner; ///< "connection-7", "client-3"
    QString kind;  ///< "tokens", "client-secret"

    bool operator==(const SecretName &) const = default;
};

/// Keeps secrets outside our own files. May be called from any thread; every call answers exactly once,
/// within a deadline: KeychainLocked (one should be there but cannot be read), KeychainMissing,
/// KeychainFailed. A value of any size is one value: a kill at any point leaves the old one or the new one
/// whole.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// Nothing when there never was one, or it was removed.
    [[nodiscard]] virtual QFuture<Result<std::optional<Secret>>> read(const SecretName &name) = 0;
    /// Durable when it answers. What stood there before is kept as a spare until settle() or the next write.
    [[nodiscard]] virtual QFuture<Done> write(const SecretName &name, const Secret &value) = 0;
    /// The present value proved itself: the spare may go.
    [[nodiscard]] virtual QFuture<Done> settle(const SecretName &name) = 0;
    [[nodiscard]] virtual QFuture<Done> remove(const SecretName &name) = 0;
    /// False when secrets only live as long as this program does (sample store, no keychain).
    [[nodiscard]] virtual bool isLasting() const = 0;
};

[[nodiscard]] std::shared_ptr<SecretStore> makeMemorySecretStore();
/// "Keep for this session only": what the manager may choose where there is no keychain.
[[nodiscard]] std::shared_ptr<SecretStore> makeSessionSecretStore();

} // namespace tillbridge
