// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/send_attention.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

Attention entryFor(AttentionKind kind, const QString &subject)
{
    Attention entry;
    entry.kind = kind;
    entry.subject = subject;
    return entry;
}

} // namespace

Attention needsDecision(const Change &row)
{
    Attention entry = entryFor(AttentionKind::NeedsDecision, row.productName + u" – "_s + row.shopName);
    entry.detail = row.sku;
    return entry;
}

Done raiseSendAttention(const RunContext &context, const QList<Change> &changes)
{
    QList<Attention> decisions;
    int held = 0;
    for (const Change &row : changes) {
        if (row.state == ChangeState::Planned && row.isHeld())
            ++held;
        if (row.state != ChangeState::Skipped || row.skip != SkipReason::NeedsDecision)
            continue;
        decisions.append(needsDecision(row));
    }
    const ConnectionId connection = context.connection.id;
    if (const auto raised = context.attention.replace(connection, AttentionKind::NeedsDecision, decisions);
        !raised)
        return raised;
    QList<Attention> leftHeld;
    if (held > 0) {
        leftHeld.append(entryFor(AttentionKind::HeldChanges, {}));
        leftHeld.last().count = held;
    }
    return context.attention.replace(connection, AttentionKind::HeldChanges, leftHeld);
}

} // namespace tillbridge
