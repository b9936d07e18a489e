// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/start/start_plan.h"
#include "core/attention.h"
#include "core/change.h"
#include "core/connection.h"
#include "core/product.h"
#include "sync/sync_service.h"

#include <QString>

namespace tillbridge::cli {

// Stable names in snake_case, for `--json`.
[[nodiscard]] QString nameOf(ConnectionState state);
[[nodiscard]] QString nameOf(RunState state);
[[nodiscard]] QString nameOf(ChangeState state);
[[nodiscard]] QString nameOf(HoldReason reason);
[[nodiscard]] QString nameOf(SkipReason reason);
[[nodiscard]] QString nameOf(AttentionKind kind);
[[nodiscard]] QString nameOf(ProductKind kind);
[[nodiscard]] QString nameOf(StartSkip reason);

// For people, translated.
[[nodiscard]] QString wordFor(ConnectionState state);
[[nodiscard]] QString wordFor(RunState state);
/// One of the seven row states, with its reason.
[[nodiscard]] QString wordFor(const Change &change);
[[nodiscard]] QString wordFor(SyncStage stage);
[[nodiscard]] QString wordFor(StartSkip reason);

} // namespace tillbridge::cli
