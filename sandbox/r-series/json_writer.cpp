// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/json_writer.h"

#include "sandbox/r-series/scalars.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tillbridge::sandbox {

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void JsonWriter::begin(char bracket)
{
    separate();
    m_out += bracket;
    m_needsComma = false;
}

void JsonWriter::end(char bracket)
{
    m_out += bracket;
    m_needsComma = true;
}

void JsonWriter::key(const QByteArray &name)
{
    string(name);
    m_out += ':';
    m_needsComma = false;
}

void JsonWriter::string(const QByteArray &utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    separate();
    m_out += '"';
    qsizetype written = 0; // most text needs no escapes and goes in one piece
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const bool isControl = static_cast<unsigned char>(c) < 0x20;
        if (c != '"' && c != '\\' && c != '/' && !isControl)
            continue;
        m_out.append(utf8.constData() + written, i - written);
        written = i + 1;
        if (isControl)
            m_out.append("\\u00").append(hex[c >> 4]).append(hex[c & 15]);
        else
            m_out.append('\\').append(c);
    }
    m_out.append(utf8.constData() + written, utf8.size() - written);
    m_out += '"';
}

void JsonWriter::value(const QJsonValue &value)
{
    if (value.isArray()) {
        begin('[');
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            this->value(element);
        end(']');
    } else if (value.isObject()) {
        begin('{');
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            key(it.key().toUtf8());
            this->value(it.value());
        }
        end('}');
    } else {
        string(scalarText(value).value_or(QByteArray()));
    }
}

} // namespace tillbridge::sandbox
