// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rescue.h"

#include "core/logging.h"
#include "store/holdings.h"
#include "store/migrations.h"
#include "store/query.h"
#include "store/store_file.h"
#include "store/words.h"

#include <QFile>
#include <QStringList>
#include <QtEndian>

#include <sqlite3.h>

#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

struct Table
{
    const char *name;
    const char *order; ///< its primary key
    const char *where = "1";
    bool replace = false; ///< a fresh file has some of these rows already
};

// Owners first. Levels, prices, barcodes and the positions of their feeds are left out: they are pulled
// again.
constexpr Table tables[] = {
    {"meta", "rowid", "1", true},
    {"counter", "rowid", "1", true},
    {"account", "id"},
    {"oauth_client", "id"},
    {"connection", "id"},
    {"setting", "rowid"},
    {"secret_marker", "rowid"},
    {"shop", "id"},
    {"register", "id"},
    {"employee", "id"},
    {"price_level", "rowid"},
    {"product", "id"},
    {"feed_cursor", "rowid", "feed = 'sales'"},
    {"sale", "id"},
    {"sale_line", "sale_id, position"},
    {"sale_payment", "sale_id, position"},
    {"sale_touch", "account_id, arrival, product_remote_id"},
    {"sale_effect", "account_id, product_remote_id, shop_remote_id"},
    {"item", "id"},
    {"warehouse", "id"},
    {"warehouse_stock", "item_id, warehouse_id"},
    {"stock_count", "id"},
    {"movement", "id"},
    {"link", "product_id"},
    {"link_unset", "account_id, item_id"},
    {"enabled", "connection_id, item_id"},
    {"shop_mapping", "connection_id, shop_id"},
    {"shop_warehouse", "connection_id, shop_id, position"},
    {"run", "id"},
    {"change", "id"},
    {"last_sent", "connection_id, product_id, shop_id"},
    {"attention", "id"},
};

std::vector<std::string> columnsOf(SQLite::Database &database, const char *table)
{
    std::vector<std::string> names;
    Query info(database, std::string("PRAGMA table_info(\"") + table + "\")");
    while (info.next())
        names.push_back(info.text(1).toStdString());
    return names;
}

/// A row is nothing without its key: SQLite does not even ignore that one is taken away.
QStringList keyColumnsOf(SQLite::Database &database, const char *table)
{
    QStringList names;
    Query info(database, std::string("PRAGMA table_info(\"") + table + "\")");
    while (info.next()) {
        if (info.integer(5) > 0)
            names.append(info.text(1));
    }
    return names;
}

std::string joined(const std::vector<std::string> &parts, const char *between)
{
    std::string all;
    for (const std::string &part : parts)
        all += (all.empty() ? "" : between) + part;
    return all;
}

/// Copies the rows of one table from either end, as far as they can be read, and by key across damaged
/// stretches.
class TableCopy final
{
public:
    TableCopy(SQLite::Database &from, SQLite::Database &to, const Table &table)
        : m_from(from.getHandle())
        , m_to(to.getHandle())
        , m_table(table)
    {
        for (const std::string &name : columnsOf(from, table.name)) {
            const auto known = columnsOf(to, table.name);
            if (std::find(known.begin(), known.end(), name) != known.end())
                m_columns.push_back('"' + name + '"');
        }
        const std::vector<std::string> marks(m_columns.size(), "?");
        const std::string sql = std::string(table.replace ? "INSERT OR REPLACE" : "INSERT OR IGNORE") +
                                " INTO \"" + table.name + "\" (" + joined(m_columns, ", ") + ") VALUES (" +
                                joined(marks, ", ") + ")";
        if (!m_columns.empty())
            to.check(sqlite3_prepare_v2(m_to, sql.c_str(), -1, &m_insert, nullptr));
    }
    TableCopy(const TableCopy &) = delete;
    TableCopy &operator=(const TableCopy &) = delete;
    ~TableCopy() { sqlite3_finalize(m_insert); }

    /// Answers how many rows were copied.
    qint64 run()
    {
        if (m_columns.empty())
            return 0;
        Scan scan = copy(m_table.where, false);
        if (scan.whole)
            return m_copied;
        qCWarning(logStore) << "table" << m_table.name << "is damaged; saving what can be read";
        copy(m_table.where, true);
        if (std::string_view(m_table.order) == "id")
            copyBetween(scan.last);
        return m_copied;
    }

private:
    struct Scan
    {
        bool whole = false; ///< came to the end without damage
        qint64 last = 0;    ///< the last key that could be read
    };

    Scan copy(const std::string &where, bool backwards)
    {
        const std::string sql = "SELECT " + joined(m_columns, ", ") + " FROM \"" + m_table.name +
                                "\" WHERE " + where + " ORDER BY " +
                                (backwards ? descending() : m_table.order);
        sqlite3_stmt *rows = nullptr;
        Scan scan;
        int code = sqlite3_prepare_v2(m_from, sql.c_str(), -1, &rows, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(rows);
            if (code == SQLITE_ROW) {
                scan.last = sqlite3_column_int64(rows, 0);
                insert(rows);
            }
        }
        sqlite3_finalize(rows);
        scan.whole = code == SQLITE_DONE;
        return scan;
    }

    /// The rows between two damaged places are reached by jumping ahead in ever longer steps.
    void copyBetween(qint64 reached)
    {
        constexpr qint64 farthest = qint64(1) << 40;
        for (qint64 step = 1; step < farthest; step *= 2) {
            const Scan scan = copy("id > " + std::to_string(reached + step) + " AND " + m_table.where, false);
            if (scan.whole)
                return;
            if (scan.last > reached) {
                reached = scan.last;
                step = 1;
            }
        }
    }

    void insert(sqlite3_stmt *row)
    {
        for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
            sqlite3_bind_value(m_insert, i + 1, sqlite3_column_value(row, i));
        const int code = sqlite3_step(m_insert);
        if (code == SQLITE_DONE)
            m_copied += sqlite3_changes(m_to);
        sqlite3_reset(m_insert);
        // A row that does not fit is damaged as well; a disk that is full is not the row's fault.
        if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT && (code & 0xff) != SQLITE_MISMATCH)
            throw SQLite::Exception(m_to, code);
    }

    [[nodiscard]] std::string descending() const
    {
        std::string order = m_table.order;
        for (size_t at = 0; (at = order.find(',', at)) != std::string::npos; at += 6)
            order.replace(at, 1, " DESC,");
        return order + " DESC";
    }

    sqlite3 *m_from;
    sqlite3 *m_to;
    const Table &m_table;
    std::vector<std::string> m_columns;
    sqlite3_stmt *m_insert = nullptr;
    qint64 m_copied = 0;
};

/// A key is never given twice, also when the last rows were removed or lost.
void copySequences(SQLite::Database &from, SQLite::Database &to)
{
    try {
        Query sequences(from, "SELECT name, seq FROM sqlite_sequence");
        while (sequences.next()) {
            const QString name = sequences.text(0);
            const qint64 seq = sequences.integer(1);
            if (Query(to, "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?")
                    .with(seq, name)
                    .run() == 0)
                Query(to, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").with(name, seq).run();
        }
    } catch (const SQLite::Exception &error) {
        if (storeError(error, {}).code != ErrorCode::StoreCorrupt)
            throw;
    }
}

/// Rows whose owner was lost go too, or lose the mark of it where the schema allows that.
int dropOrphans(SQLite::Database &to, const char *table)
{
    struct Reference
    {
        std::string parent;
        std::vector<std::string> matches, present, columns;
        bool stays = true; ///< without its owner, where the schema allows that
    };
    const QStringList keys = keyColumnsOf(to, table);
    std::vector<Reference> references;
    Query list(to, std::string("PRAGMA foreign_key_list(\"") + table + "\")");
    while (list.next()) {
        if (list.integer(1) == 0)
            references.push_back(
                {.parent = '"' + list.text(2).toStdString() + '"', .stays = list.text(6) != u"CASCADE"});
        Reference &reference = references.back();
        reference.stays = reference.stays && !keys.contains(list.text(3));
        const std::string own = '"' + list.text(3).toStdString() + '"';
        reference.columns.push_back(own + " = NULL");
        reference.present.push_back(own + " IS NOT NULL");
        reference.matches.push_back("owner.\"" + list.text(4).toStdString() + "\" = \"" + table + "\"." +
                                    own);
    }
    int dropped = 0;
    for (const Reference &reference : references) {
        const std::string orphaned = joined(reference.present, " AND ") + " AND NOT EXISTS (SELECT 1 FROM " +
                                     reference.parent + " AS owner WHERE " +
                                     joined(reference.matches, " AND ") + ")";
        const std::string name = std::string("\"") + table + '"';
        if (reference.stays)
            Query(to, "UPDATE OR IGNORE " + name + " SET " + joined(reference.columns, ", ") + " WHERE " +
                          orphaned)
                .run();
        dropped += Query(to, "DELETE FROM " + name + " WHERE " + orphaned).run();
    }
    return dropped;
}

/// Words that a flipped bit has spoilt would make every later read fail.
template <typename Enum>
void repairWords(SQLite::Database &to, const char *table, const char *column, const char *instead)
{
    std::string known;
    for (const auto &[value, word] : Words<Enum>::entries)
        known += (known.empty() ? "'" : ", '") + std::string(word) + "'";
    const std::string spoilt = std::string(" WHERE ") + column + " NOT IN (" + known + ")";
    const std::string name = std::string("\"") + table + '"';
    Query(to, instead ? "UPDATE " + name + " SET " + column + " = '" + instead + "'" + spoilt
                      : "DELETE FROM " + name + spoilt)
        .run();
}

void repairAllWords(SQLite::Database &to)
{
    repairWords<Series>(to, "account", "series", nullptr);
    repairWords<Series>(to, "oauth_client", "series", nullptr);
    repairWords<Series>(to, "connection", "series", nullptr);
    repairWords<ConnectionState>(to, "connection", "state", "sign_in_again");
    repairWords<SignInMethod>(to, "connection", "method", "oauth");
    repairWords<ProductKind>(to, "product", "kind", "ordinary");
    repairWords<SaleState>(to, "sale", "state", nullptr);
    repairWords<CountSource>(to, "stock_count", "source", "by_hand");
    repairWords<MovementCause>(to, "movement", "cause", "correction");
    repairWords<LinkOrigin>(to, "link", "origin", "by_hand");
    repairWords<RunState>(to, "run", "state", "stopped");
    repairWords<ChangeKind>(to, "change", "kind", nullptr);
    repairWords<ChangeState>(to, "change", "state", "unsure");
    repairWords<HoldReason>(to, "change", "hold", "undone");
    repairWords<SkipReason>(to, "change", "skip", "needs_decision");
    repairWords<AttentionKind>(to, "attention", "kind", nullptr);
}

/// A damaged header hides pages that are whole: a copy with the header as this program makes it lets them be
/// read.
QString withFreshHeader(const QString &damaged, const QString &copy)
{
    QFile::remove(copy);
    if (!QFile::copy(damaged, copy))
        return {};
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite) || file.size() < 4096)
        return {};
    QByteArray header(100, '\0');
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    qToBigEndian<quint16>(4096, header.data() + 16);
    header[18] = header[19] = 1; // no log beside it
    header[21] = 64;
    header[22] = header[23] = 32;
    qToBigEndian<quint32>(static_cast<quint32>(file.size() / 4096), header.data() + 28);
    header[47] = 4; // schema format
    header[59] = 1; // UTF-8
    return file.write(header) == header.size() ? copy : QString();
}

bool schemaCanBeRead(SQLite::Database &database)
{
    try {
        return Query(database, "SELECT count(*) FROM sqlite_schema").next();
    } catch (const SQLite::Exception &) {
        return false;
    }
}

qint64 copyAll(SQLite::Database &from, SQLite::Database &to)
{
    qint64 rows = 0;
    to.exec("PRAGMA foreign_keys = OFF");
    to.exec("BEGIN IMMEDIATE");
    for (const Table &table : tables)
        rows += TableCopy(from, to, table).run();
    copySequences(from, to);
    repairAllWords(to);
    for (bool again = true; again;) {
        again = false;
        for (const Table &table : tables)
            again = dropOrphans(to, table.name) > 0 || again;
    }
    restoreLostStock(to);
    to.exec("UPDATE product SET content = 0, on_hand = 0"); // so that the next pull writes it anew
    to.exec("COMMIT");
    return rows;
}

} // namespace

Result<qint64> rescueInto(const QString &fresh, const QString &damaged, const Clock &clock)
{
    const auto to = openForUse(fresh, 5s);
    if (const Done done = migrate(*to, fresh, knownMigrations(), clock); !done)
        return failure(done.error());
    if (!QFile::exists(damaged))
        return 0;
    auto from = openUntouched(damaged);
    const QString patched = fresh + u".header"_s;
    if (!schemaCanBeRead(*from)) {
        if (const QString copy = withFreshHeader(damaged, patched); !copy.isEmpty())
            from = openUntouched(copy);
    }
    const qint64 rows = schemaCanBeRead(*from) ? copyAll(*from, *to) : 0;
    from.reset();
    QFile::remove(patched);
    to->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return rows;
}

} // namespace tillbridge
