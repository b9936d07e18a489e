// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_issue.h"

#include <QString>

namespace tillbridge {

/// What is wrong with a line of a file and what to do about it, line first: "Line 12, price: …". Translated.
[[nodiscard]] QString importProblemSentence(const ImportIssue &issue);
[[nodiscard]] QString importNoticeSentence(const ImportRemark &remark);
/// Stable name in snake_case ("unknown_sku"), for `--json`.
[[nodiscard]] QString importProblemName(ImportProblem problem);
[[nodiscard]] QString importNoticeName(ImportNotice notice);

} // namespace tillbridge
