// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace tillbridge::sandbox {

/// Writes JSON as R-Series does: every scalar a string, slashes escaped (r-series 3.2, 9.9).
class JsonWriter final
{
public:
    void begin(char bracket);
    void end(char bracket);
    void key(const QByteArray &name);
    void string(const QByteArray &utf8);
    void value(const QJsonValue &value);
    void member(const QByteArray &name, const QByteArray &utf8)
    {
        key(name);
        string(utf8);
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }
    void reserve(qsizetype size) { m_out.reserve(size); }

private:
    void separate();

    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace tillbridge::sandbox
