// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/thread_connections.h"

#include <vector>

namespace tillbridge {
namespace {

/// Closes what this thread has open when it ends.
class AtThreadEnd final
{
public:
    AtThreadEnd() = default;
    AtThreadEnd(const AtThreadEnd &) = delete;
    AtThreadEnd &operator=(const AtThreadEnd &) = delete;
    ~AtThreadEnd()
    {
        for (const auto &each : m_opened) {
            if (const auto connections = each.lock())
                connections->closeMine();
        }
    }
    void remember(std::weak_ptr<ThreadConnections> connections)
    {
        std::erase_if(m_opened, [](const auto &each) { return each.expired(); });
        m_opened.push_back(std::move(connections));
    }

private:
    std::vector<std::weak_ptr<ThreadConnections>> m_opened;
};

thread_local AtThreadEnd atThreadEnd;

} // namespace

ThreadConnection &ThreadConnections::mine()
{
    const auto thread = std::this_thread::get_id();
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_connections.find(thread); found != m_connections.end())
            return *found->second;
    }
    auto fresh = std::make_unique<ThreadConnection>();
    fresh->database = m_open();
    atThreadEnd.remember(weak_from_this());
    const std::lock_guard lock(m_mutex);
    return *m_connections.emplace(thread, std::move(fresh)).first->second;
}

void ThreadConnections::closeMine()
{
    std::unique_ptr<ThreadConnection> closing;
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_connections.find(std::this_thread::get_id()); found != m_connections.end()) {
        closing = std::move(found->second);
        m_connections.erase(found);
    }
}

size_t ThreadConnections::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections.size();
}

} // namespace tillbridge
