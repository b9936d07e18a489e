// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

namespace tillbridge {

/// 234 items as an R-Series account of years past answers them (the sandbox's --seed takes such a file), the
/// same every time:
/// - 38 have no custom SKU (blank, spaces); 17 custom SKUs stand two to six times, once with spaces around;
/// 146 once,
///   among them two that differ only in case, some with leading zeros, quotes, separators or letters beyond
///   ASCII
/// - numbers are text, or here and there numbers; truth is text
/// - a list of one is an object or an array; what is not there is missing, null or ""
/// - 58 are boxes and 3 assemblies; no two have the same system SKU
[[nodiscard]] QJsonArray seedItems();

} // namespace tillbridge
