// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain_entries.h"

#include <QMap>

#include <functional>

namespace tillbridge {

/// What a keychain holds, surviving the program that used it, and how it misbehaves.
struct ScriptedKeychain
{
    enum class Mood {
        Willing,
        Locked,  ///< as measured: reads find nothing, deletes say "done" and do nothing, writes are refused
        Missing, ///< no service
    };

    QMap<QString, QByteArray> entries;
    Mood mood = Mood::Willing;
    int accesses = 0;
    int killedAt = -1;        ///< from this access on nothing answers any more, as after a kill
    bool killedAfter = false; ///< the access at which it happens still takes effect
    int failsAt = -1;         ///< this one access fails
    QStringList log;          ///< "write KEY", …
    std::function<void(const QString &)> watch; ///< called with each line of the log, in any thread
};

class ScriptedEntries final : public KeychainEntries
{
public:
    explicit ScriptedEntries(ScriptedKeychain &keychain)
        : m_keychain(keychain)
    {
    }

    Result<std::optional<QByteArray>> read(const QString &key, const Patience &) override
    {
        if (const auto fault = access(QStringLiteral("read ") + key))
            return failure(*fault);
        if (m_keychain.mood == ScriptedKeychain::Mood::Locked || !m_keychain.entries.contains(key))
            return std::nullopt;
        return m_keychain.entries.value(key);
    }

    Done write(const QString &key, const QByteArray &value, const Patience &) override
    {
        const auto fault = access(QStringLiteral("write ") + key);
        if (fault && !takesEffect())
            return failure(*fault);
        if (m_keychain.mood == ScriptedKeychain::Mood::Locked)
            return failure(ErrorCode::KeychainLocked);
        m_keychain.entries.insert(key, value);
        return fault ? Done(failure(*fault)) : Done();
    }

    Done remove(const QString &key, const Patience &) override
    {
        const auto fault = access(QStringLiteral("remove ") + key);
        if (fault && !takesEffect())
            return failure(*fault);
        if (m_keychain.mood == ScriptedKeychain::Mood::Willing)
            m_keychain.entries.remove(key);
        return fault ? Done(failure(*fault)) : Done();
    }

private:
    std::optional<ErrorCode> access(const QString &what)
    {
        m_keychain.log.append(what);
        if (m_keychain.watch)
            m_keychain.watch(what);
        const int number = m_keychain.accesses++;
        if (m_keychain.mood == ScriptedKeychain::Mood::Missing)
            return ErrorCode::KeychainMissing;
        if (m_keychain.killedAt >= 0 && number >= m_keychain.killedAt)
            return ErrorCode::Cancelled;
        if (number == m_keychain.failsAt)
            return ErrorCode::KeychainFailed;
        return std::nullopt;
    }

    [[nodiscard]] bool takesEffect() const
    {
        return m_keychain.killedAfter && m_keychain.accesses - 1 == m_keychain.killedAt;
    }

    ScriptedKeychain &m_keychain;
};

} // namespace tillbridge
