// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace tillbridge {

/// What delegates and tests read, the same in every model: delegates never know a concrete model.
enum Role {
    RowIdRole = Qt::UserRole + 1, ///< qint64: the row's key in the store
    RawValueRole,                 ///< the value behind the text: for tests, sorting and copying
    StateRole,                    ///< int of RowState; cells that show a state label
    HintRole,                     ///< the second, smaller line of a cell
    EmphasisRole,                 ///< bool: drawn in the emphasised weight
    FaintRole,                    ///< bool: drawn in the second text colour
    ChoicesRole                   ///< QStringList: what a cell may be; its EditRole is the index, -1 for none
};

} // namespace tillbridge
