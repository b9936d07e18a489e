// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention.h"
#include "core/result.h"
#include "store/database.h"

#include <QList>

#include <optional>

namespace tillbridge {

class AttentionRepository final
{
public:
    explicit AttentionRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<Attention>>
    open(std::optional<ConnectionId> connection) const; ///< newest first
    /// Updates the entry of the same connection, kind and subject, else makes it; a solved one opens again.
    [[nodiscard]] Result<AttentionId> raise(const Attention &attention) const;
    [[nodiscard]] Done solve(AttentionId id) const;
    /// Makes the open entries of one kind exactly these: what is no longer true is solved by itself.
    [[nodiscard]] Done replace(ConnectionId connection, AttentionKind kind,
                               const QList<Attention> &entries) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
