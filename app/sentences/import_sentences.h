// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_issue.h"

#include <QString>

namespace tillbridge {

/// What is wrong with a line of a file and how to mend it; the line number stands in front when there is one.
[[nodiscard]] QString importProblemSentence(const ImportIssue &issue);
[[nodiscard]] QString importNoticeSentence(const ImportRemark &remark);

} // namespace tillbridge
