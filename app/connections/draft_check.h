// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection_service.h"

namespace tillbridge {

/// What was typed, as it is stored: without the blanks that copying brings along, the redirect address in one
/// place.
[[nodiscard]] ConnectionDraft tidied(ConnectionDraft draft);

/// What can be told from a tidied draft alone: InvalidInput with the field as subject, NotSupported.
[[nodiscard]] Done checkDraft(const ConnectionDraft &draft);
[[nodiscard]] Done checkConnectionName(const QString &name);
[[nodiscard]] Done checkClientKeys(const QString &clientId, const Secret &secret, const QUrl &redirect);

/// https anywhere, http on this machine only; no user, no password, no fragment.
[[nodiscard]] bool isAcceptableAddress(const QUrl &url);

} // namespace tillbridge
