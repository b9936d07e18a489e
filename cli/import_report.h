// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"
#include "cli/command.h"

namespace tillbridge::cli {

/// What an import found, as text and JSON; WrongUse when the file cannot be taken in. `rows`: old and new,
/// one a row.
[[nodiscard]] Outcome importReport(const ImportSummary &summary, const QString &table, const QJsonArray &rows,
                                   bool applied);

} // namespace tillbridge::cli
