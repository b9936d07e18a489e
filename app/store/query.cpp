// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"

namespace tillbridge {

void Query::rewind()
{
    // Not reset(): that throws again what the last step already threw.
    m_statement.tryReset();
    m_bound = 0;
}

void Query::bind(qint64 value)
{
    m_statement.bind(++m_bound, static_cast<int64_t>(value));
}

void Query::bind(double value)
{
    m_statement.bind(++m_bound, value);
}

void Query::bind(const char *word)
{
    m_statement.bind(++m_bound, word);
}

void Query::bind(const QString &text)
{
    m_statement.bind(++m_bound, text.toStdString());
}

void Query::bind(const QDateTime &time)
{
    time.isValid() ? bind(time.toMSecsSinceEpoch()) : bindNull();
}

void Query::bindNull()
{
    m_statement.bind(++m_bound);
}

bool Query::next()
{
    const bool found = m_statement.executeStep();
    if (!found)
        m_statement.tryReset();
    return found;
}

int Query::run()
{
    const int changed = m_statement.exec();
    m_statement.tryReset();
    return changed;
}

QString Query::text(int column)
{
    const SQLite::Column value = m_statement.getColumn(column);
    const char *utf8 = value.getText(); // before the size: SQLite converts in place
    return QString::fromUtf8(utf8, value.getBytes());
}

QDateTime Query::time(int column)
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

std::optional<Quantity> Query::maybeQuantity(int column)
{
    return isNull(column) ? std::nullopt : std::optional(quantity(column));
}

std::optional<Amount> Query::maybeAmount(int column)
{
    return isNull(column) ? std::nullopt : std::optional(amount(column));
}

} // namespace tillbridge
