// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/product_table.h"

#include <QString>

namespace tillbridge {

// Words that several models show. Translated.
[[nodiscard]] QString rowStateName(RowState state);
[[nodiscard]] QString rowStateIcon(RowState state); ///< name of the icon in the program's family
[[nodiscard]] QString rowReason(const QString &reason); ///< sentence for ProductRow::reason; empty for none
[[nodiscard]] RowState rowStateOf(const Change &change);
[[nodiscard]] QString runStateName(RunState state);

/// A quantity as the locale writes it; signed(…) always shows the sign.
[[nodiscard]] QString shown(Quantity quantity);
[[nodiscard]] QString signedShown(Quantity quantity);
/// An amount with the places of its currency; the currency's code stands in the column's title or a hint.
[[nodiscard]] QString shown(Amount amount, QStringView currency);
/// "09:41", or with the date when it is not today.
[[nodiscard]] QString shownTime(const QDateTime &utc);

} // namespace tillbridge
