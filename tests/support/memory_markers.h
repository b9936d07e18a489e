// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <QSet>

#include <mutex>

namespace tillbridge {

/// SecretMarkers without a database.
class MemoryMarkers final : public SecretMarkers
{
public:
    Result<bool> isMarked(const QString &entry) const override
    {
        const std::lock_guard lock(m_mutex);
        return m_entries.contains(entry);
    }
    Done mark(const QString &entry) override
    {
        const std::lock_guard lock(m_mutex);
        m_entries.insert(entry);
        return {};
    }
    Done unmark(const QString &entry) override
    {
        const std::lock_guard lock(m_mutex);
        m_entries.remove(entry);
        return {};
    }
    [[nodiscard]] bool isEmpty() const
    {
        const std::lock_guard lock(m_mutex);
        return m_entries.isEmpty();
    }

private:
    mutable std::mutex m_mutex;
    QSet<QString> m_entries;
};

} // namespace tillbridge
