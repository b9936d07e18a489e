// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tillbridge {

enum class SaleState {
    Open,      ///< cart, quote: moves nothing
    Completed, ///< taken from stock
    Voided
};

struct SaleLine
{
    QString remoteId;
    QString productRemoteId; ///< empty for a line without product (R itemID 0)
    Quantity quantity;       ///< negative: a return
    Amount unitPrice;
    Amount discount;         ///< of the whole line

    bool operator==(const SaleLine &) const = default;
};

struct SalePayment
{
    QString remoteId;
    QString type;
    Amount amount;

    bool operator==(const SalePayment &) const = default;
};

/// Lightspeed's record of selling. Identity is account + remote id (S8).
struct Sale
{
    SaleId id;
    QString remoteId;
    QString number;       ///< what is printed: R ticketNumber
    QString shopRemoteId;
    QString registerRemoteId;
    QString employeeRemoteId;
    SaleState state = SaleState::Open;
    QDateTime completedAt; ///< the sale's own time, UTC; may be backdated
    QDateTime updatedAt;   ///< when Lightspeed recorded it, UTC
    Amount total;
    QString currency;
    QList<SaleLine> lines;
    QList<SalePayment> payments;
};

} // namespace tillbridge
