// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret_store.h"

#include <functional>
#include <memory>
#include <optional>

namespace tillbridge {

enum class SecretAccess { Read, Write, Settle, Remove };

/// Asked before every access; an error it names is the answer and nothing is done. For tests of what happens
/// when the keychain fails. Called in the caller's thread, one call at a time.
using SecretFaults = std::function<std::optional<ErrorCode>(SecretAccess, const SecretName &)>;

[[nodiscard]] std::shared_ptr<SecretStore> makeFaultySecretStore(SecretFaults faults);

} // namespace tillbridge
