// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tillbridge {

/// A value that must reach no log, error, database, command line or clipboard. It has no stream or string
/// operator on purpose; `reveal()` is called only where the value is put on the wire or into the keychain.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value) : m_value(std::move(value)) {}

    [[nodiscard]] const QByteArray &reveal() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_value.size(); }

    bool operator==(const Secret &) const = default;

private:
    QByteArray m_value;
};

} // namespace tillbridge
