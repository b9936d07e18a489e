// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ports.h"
#include "secrets/secret_store.h"

#include <QString>

#include <memory>

namespace tillbridge {

/// Secrets in the operating system's keychain, never in plain text elsewhere. Make it in the main thread,
/// which must run its event loop: the keychain's jobs start there, one at a time. `storeId` keeps the secrets
/// of two data folders apart. Every call answers within 30 seconds; futures finish in a thread of the store.
[[nodiscard]] std::shared_ptr<SecretStore>
makeKeychainSecretStore(QString storeId, std::shared_ptr<SecretMarkers> markers, const Clock &clock);

} // namespace tillbridge
