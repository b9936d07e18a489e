// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"
#include "store/words.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <concepts>
#include <optional>
#include <string>

namespace tillbridge {

/// One prepared statement that speaks the program's types (see resources/migrations/001_first.sql for how
/// they are kept). Errors are SQLite::Exception, which Database::read() and write() turn into values. Values
/// are bound in the order of the question marks; used again, it starts anew.
class Query final
{
public:
    Query(SQLite::Database &connection, const char *sql)
        : m_statement(connection, sql)
    {
    }
    Query(SQLite::Database &connection, const std::string &sql)
        : m_statement(connection, sql)
    {
    }
    Query(const Database &database, const char *sql)
        : Query(database.connection(), sql)
    {
    }
    Query(const Database &database, const std::string &sql)
        : Query(database.connection(), sql)
    {
    }

    template <typename... Values>
    Query &with(const Values &...values)
    {
        rewind();
        (bind(values), ...);
        return *this;
    }
    /// Goes on where with() or the last bind() ended.
    void bind(qint64 value);
    void bind(int value) { bind(qint64(value)); }
    void bind(bool value) { bind(qint64(value)); }
    void bind(double value);
    void bind(const char *word);
    void bind(const QString &text);
    void bind(const QDateTime &time); ///< invalid: NULL
    void bindNull();
    template <typename Tag>
    void bind(Id<Tag> id) ///< not valid: NULL
    {
        id.isValid() ? bind(id.value) : bindNull();
    }
    template <int Places>
    void bind(Decimal<Places> number)
    {
        bind(number.scaled());
    }
    template <typename T>
    void bind(const std::optional<T> &value)
    {
        if (value)
            bind(*value);
        else
            bindNull();
    }
    void rewind();

    /// The next row; false at the end, and then nothing of the database is held any more.
    [[nodiscard]] bool next();
    /// Runs a statement without rows. Answers how many rows it changed.
    int run();

    [[nodiscard]] bool isNull(int column) { return m_statement.isColumnNull(column); }
    [[nodiscard]] qint64 integer(int column) { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) { return m_statement.getColumn(column).getInt(); }
    [[nodiscard]] bool yes(int column) { return integer(column) != 0; }
    [[nodiscard]] double real(int column) { return m_statement.getColumn(column).getDouble(); }
    [[nodiscard]] QString text(int column);
    [[nodiscard]] QDateTime time(int column); ///< UTC
    [[nodiscard]] Quantity quantity(int column) { return Quantity::fromScaled(integer(column)); }
    [[nodiscard]] Amount amount(int column) { return Amount::fromScaled(integer(column)); }
    [[nodiscard]] std::optional<Quantity> maybeQuantity(int column);
    [[nodiscard]] std::optional<Amount> maybeAmount(int column);
    template <typename AnyId>
    [[nodiscard]] AnyId id(int column)
    {
        return AnyId{integer(column)};
    }
    template <typename AnyId>
    [[nodiscard]] std::optional<AnyId> maybeId(int column)
    {
        return isNull(column) ? std::nullopt : std::optional(id<AnyId>(column));
    }
    template <typename Enum>
    [[nodiscard]] Enum choice(int column)
    {
        return fromWord<Enum>(m_statement.getColumn(column).getText());
    }

private:
    SQLite::Statement m_statement;
    int m_bound = 0;
};

/// `work` in Database::read(), with a value as its answer.
template <typename Work>
[[nodiscard]] auto reading(const Database &database, Work work) -> Result<std::invoke_result_t<Work>>
{
    std::optional<std::invoke_result_t<Work>> answer;
    const Done done = database.read([&]() -> Done {
        answer = work();
        return {};
    });
    if (!done)
        return failure(done.error());
    return *std::move(answer);
}

/// `work` answers a Result; what it found missing or wrong passes through.
template <typename Work>
[[nodiscard]] auto readingOr(const Database &database, Work work) -> std::invoke_result_t<Work>
{
    std::optional<std::invoke_result_t<Work>> answer;
    const Done done = database.read([&]() -> Done {
        answer = work();
        return {};
    });
    if (!done)
        return failure(done.error());
    return *std::move(answer);
}

/// `work` in Database::write(); it answers a Result and what it wrote is kept only with a value.
template <typename Work>
[[nodiscard]] auto writing(const Database &database, Work work) -> std::invoke_result_t<Work>
{
    std::optional<std::invoke_result_t<Work>> answer;
    const Done done = database.write([&]() -> Done {
        answer = work();
        if (!*answer)
            return failure(answer->error());
        return {};
    });
    if (!done)
        return failure(done.error());
    return *std::move(answer);
}

} // namespace tillbridge
