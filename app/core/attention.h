// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tillbridge {

enum class AttentionKind {
    BlankKey,          ///< products without a match key (one entry per connection, with the count)
    DuplicateKey,      ///< a key that stands twice on either side; subject: the key
    ShopWithoutWarehouses, ///< subject: the shop
    RemovedProduct,    ///< a linked product vanished; subject: its SKU
    NegativeStock,
    HeldChanges,       ///< an unattended run left held rows
    UnsureWrite,       ///< cannot be settled by reading back
    NeedsDecision,     ///< a ticked row would now be held or turn round
    SoldWhileSending,  ///< may have been overwritten; until it is counted anew
    UnreadRows         ///< Lightspeed sent rows that make no sense, until they read well
};

/// Something only a person can decide, kept until decided. Identity is connection + kind + subject:
/// raising it again updates the entry.
struct Attention
{
    AttentionId id;
    ConnectionId connection;
    AttentionKind kind = AttentionKind::DuplicateKey;
    QString subject;
    int count = 1;
    QString detail;
    QDateTime raisedAt;
    QDateTime solvedAt; ///< invalid while open
};

} // namespace tillbridge
