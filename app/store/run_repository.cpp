// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_repository.h"

#include "store/process.h"
#include "store/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr auto runColumns =
    "SELECT id, connection_id, state, started_at, planned_at, ended_at, data_as_of, first_send,"
    " settings_revision, count_sequence, unread_rows, unread_detail,"
    " error_code, error_subject, error_detail FROM run";
constexpr auto changeColumns =
    "SELECT id, run_id, kind, state, item_id, product_id, shop_id, product_remote_id, shop_remote_id, sku,"
    " product_name, shop_name, quantity_before, quantity_after, why, hold, skip, ticked, planned_before,"
    " planned_after, sending_at, settled_at, error_code, error_subject, error_detail, sale_arrival FROM "
    "change";

std::optional<QString> codeWord(const std::optional<ErrorCode> &code)
{
    return code ? std::optional(errorCodeName(*code)) : std::nullopt;
}

std::optional<ErrorCode> readCode(Query &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const QString word = row.text(column);
    for (int code = 0; code <= int(ErrorCode::ImportInvalid); ++code) {
        if (errorCodeName(static_cast<ErrorCode>(code)) == word)
            return static_cast<ErrorCode>(code);
    }
    return ErrorCode::StoreFailed; // a word of a version that called it otherwise
}

Run readRun(Query &row)
{
    Run run;
    run.id = row.id<RunId>(0);
    run.connection = row.id<ConnectionId>(1);
    run.state = row.choice<RunState>(2);
    run.startedAt = row.time(3);
    run.plannedAt = row.time(4);
    run.endedAt = row.time(5);
    run.dataAsOf = row.time(6);
    run.firstSend = row.yes(7);
    run.settingsRevision = row.integer(8);
    run.countSequence = row.integer(9);
    run.unreadRows = row.number(10);
    run.unreadDetail = row.text(11);
    run.error = readCode(row, 12);
    run.errorSubject = row.text(13);
    run.errorDetail = row.text(14);
    return run;
}

Change readChange(Query &row)
{
    Change change;
    change.id = row.id<ChangeId>(0);
    change.run = row.id<RunId>(1);
    change.kind = row.choice<ChangeKind>(2);
    change.state = row.choice<ChangeState>(3);
    change.item = row.id<ItemId>(4);
    change.product = row.id<ProductId>(5);
    change.shop = row.id<ShopId>(6);
    change.productRemoteId = row.text(7);
    change.shopRemoteId = row.text(8);
    change.sku = row.text(9);
    change.productName = row.text(10);
    change.shopName = row.text(11);
    change.before = row.quantity(12);
    change.after = row.quantity(13);
    change.why = row.text(14);
    change.hold = row.choice<HoldReason>(15);
    change.skip = row.choice<SkipReason>(16);
    change.ticked = row.yes(17);
    change.plannedBefore = row.quantity(18);
    change.plannedAfter = row.quantity(19);
    change.sendingAt = row.time(20);
    change.settledAt = row.time(21);
    change.error = readCode(row, 22);
    change.errorSubject = row.text(23);
    change.errorDetail = row.text(24);
    if (!row.isNull(25))
        change.saleArrival = row.integer(25);
    return change;
}

QList<Change> readChanges(Query &rows)
{
    QList<Change> changes;
    while (rows.next())
        changes.append(readChange(rows));
    return changes;
}

/// Where such a change is counted.
int &countOf(const Change &change, RunCounts &counts)
{
    if (change.needsDecision())
        return counts.held;
    switch (change.state) {
    case ChangeState::Planned:
        return counts.planned;
    case ChangeState::Sent:
        return counts.sent;
    case ChangeState::Failed:
        return counts.failed;
    case ChangeState::Skipped:
        return counts.skipped;
    case ChangeState::Sending: // on its way: what became of it is not known yet
    case ChangeState::Unsure:
        break;
    }
    return counts.unsure;
}

/// The base of drift outlives the run it was sent in.
void rememberSent(Query &remember, const Change &change)
{
    if (change.kind != ChangeKind::Stock || change.state != ChangeState::Sent)
        return;
    remember.with(change.after, change.settledAt, change.id).run();
}

} // namespace

RunRepository::RunRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Done RunRepository::lock(ConnectionId connection, const RunLock &holder) const
{
    if (const Done sound = m_database->refuseDamaged(); !sound)
        return sound;
    return m_database->write([&]() -> Done {
        Query held(*m_database,
                   "SELECT process_id, program, process_started_at FROM run_lock WHERE connection_id = ?");
        if (held.with(connection).next()) {
            const RunLock other{held.integer(0), held.text(1), held.time(2)};
            const bool ours = other.processId == holder.processId && other.startedAt == holder.startedAt;
            if (!ours && isRunning(other))
                return failure(ErrorCode::Busy, other.program, u"process %1"_s.arg(other.processId));
        }
        held.rewind();
        Query(*m_database, "INSERT INTO run_lock (connection_id, process_id, program, process_started_at)"
                           " VALUES (?, ?, ?, ?) ON CONFLICT (connection_id) DO UPDATE SET"
                           " process_id = excluded.process_id, program = excluded.program,"
                           " process_started_at = excluded.process_started_at")
            .with(connection, holder.processId, holder.program, holder.startedAt)
            .run();
        return {};
    });
}

Result<std::optional<RunLock>> RunRepository::lockedBy(ConnectionId connection) const
{
    return reading(*m_database, [&]() -> std::optional<RunLock> {
        Query held(*m_database,
                   "SELECT process_id, program, process_started_at FROM run_lock WHERE connection_id = ?");
        if (!held.with(connection).next())
            return std::nullopt;
        const RunLock holder{held.integer(0), held.text(1), held.time(2)};
        return isRunning(holder) ? std::optional(holder) : std::nullopt;
    });
}

Done RunRepository::unlock(ConnectionId connection) const
{
    return m_database->write([&]() -> Done {
        Query(*m_database, "DELETE FROM run_lock WHERE connection_id = ?").with(connection).run();
        return {};
    });
}

Result<Run> RunRepository::add(const Run &run) const
{
    return writing(*m_database, [&]() -> Result<Run> {
        Run added = run;
        Query(*m_database,
              "INSERT INTO run (connection_id, state, started_at, planned_at, ended_at, data_as_of,"
              " first_send, settings_revision, count_sequence, unread_rows, unread_detail,"
              " error_code, error_subject, error_detail)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .with(run.connection, wordOf(run.state), run.startedAt, run.plannedAt, run.endedAt, run.dataAsOf,
                  run.firstSend, run.settingsRevision, run.countSequence, run.unreadRows, run.unreadDetail,
                  codeWord(run.error), run.errorSubject, run.errorDetail)
            .run();
        added.id = RunId{m_database->connection().getLastInsertRowid()};
        return added;
    });
}

Done RunRepository::update(const Run &run) const
{
    return m_database->write([&]() -> Done {
        const int changed =
            Query(*m_database, "UPDATE run SET state = ?, started_at = ?, planned_at = ?, ended_at = ?,"
                               " data_as_of = ?, first_send = ?, settings_revision = ?, count_sequence = ?,"
                               " unread_rows = ?, unread_detail = ?, error_code = ?, error_subject = ?,"
                               " error_detail = ? WHERE id = ?")
                .with(wordOf(run.state), run.startedAt, run.plannedAt, run.endedAt, run.dataAsOf,
                      run.firstSend, run.settingsRevision, run.countSequence, run.unreadRows,
                      run.unreadDetail, codeWord(run.error), run.errorSubject, run.errorDetail, run.id)
                .run();
        if (changed == 0)
            return failure(ErrorCode::NotFound, QString::number(run.id.value));
        return {};
    });
}

Result<Run> RunRepository::find(RunId id) const
{
    return readingOr(*m_database, [&]() -> Result<Run> {
        Query row(*m_database, std::string(runColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readRun(row);
    });
}

Result<QList<Run>> RunRepository::list(std::optional<ConnectionId> connection, int limit) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(runColumns) + (connection ? " WHERE connection_id = ?" : "") +
                                    " ORDER BY id DESC LIMIT ?");
        rows.rewind();
        if (connection)
            rows.bind(*connection);
        rows.bind(limit);
        QList<Run> runs;
        while (rows.next())
            runs.append(readRun(rows));
        return runs;
    });
}

Result<RunCounts> RunRepository::counts(RunId run) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT state, hold, skip, count(*) FROM change WHERE run_id = ?"
                                " GROUP BY state, hold, skip");
        rows.with(run);
        RunCounts counts;
        while (rows.next()) {
            Change alike;
            alike.state = rows.choice<ChangeState>(0);
            alike.hold = rows.choice<HoldReason>(1);
            alike.skip = rows.choice<SkipReason>(2);
            countOf(alike, counts) += rows.number(3);
        }
        return counts;
    });
}

Result<QList<Change>> RunRepository::addChanges(RunId run, const QList<Change> &changes) const
{
    return writing(*m_database, [&]() -> Result<QList<Change>> {
        Query insert(
            *m_database,
            "INSERT INTO change (run_id, kind, state, item_id, product_id, shop_id, product_remote_id,"
            " shop_remote_id, sku, product_name, shop_name, quantity_before, quantity_after, why, hold, skip,"
            " ticked, planned_before, planned_after, sending_at, settled_at, error_code, error_subject,"
            " error_detail, sale_arrival) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?)");
        QList<Change> added = changes;
        for (Change &each : added) {
            insert
                .with(run, wordOf(each.kind), wordOf(each.state), each.item, each.product, each.shop,
                      each.productRemoteId, each.shopRemoteId, each.sku, each.productName, each.shopName,
                      each.before, each.after, each.why, wordOf(each.hold), wordOf(each.skip), each.ticked,
                      each.plannedBefore, each.plannedAfter, each.sendingAt, each.settledAt,
                      codeWord(each.error), each.errorSubject, each.errorDetail, each.saleArrival)
                .run();
            each.id = ChangeId{m_database->connection().getLastInsertRowid()};
            each.run = run;
        }
        return added;
    });
}

Result<QList<Change>> RunRepository::changes(RunId run) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(changeColumns) + " WHERE run_id = ? ORDER BY id");
        rows.with(run);
        return readChanges(rows);
    });
}

Result<Change> RunRepository::change(ChangeId id) const
{
    return readingOr(*m_database, [&]() -> Result<Change> {
        Query row(*m_database, std::string(changeColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readChange(row);
    });
}

Done RunRepository::updateChanges(const QList<Change> &changes) const
{
    // What was sent before the damage was found is still noted.
    if (std::ranges::find(changes, ChangeState::Sending, &Change::state) != changes.end()) {
        if (const Done sound = m_database->refuseDamaged(); !sound)
            return sound;
    }
    return m_database->write([&]() -> Done {
        Query update(*m_database,
                     "UPDATE change SET state = ?, quantity_before = ?, quantity_after = ?, why = ?,"
                     " hold = ?, skip = ?, ticked = ?, planned_before = ?, planned_after = ?,"
                     " sending_at = ?, settled_at = ?, error_code = ?, error_subject = ?,"
                     " error_detail = ?, sale_arrival = ? WHERE id = ?");
        // From the stored row: a product or shop that has gone in the meantime has nothing to drift.
        Query remember(*m_database,
                       "INSERT INTO last_sent (connection_id, product_id, shop_id, quantity, sent_at)"
                       " SELECT run.connection_id, change.product_id, change.shop_id, ?, ? FROM change"
                       " JOIN run ON run.id = change.run_id JOIN product ON product.id = change.product_id"
                       " JOIN shop ON shop.id = change.shop_id WHERE change.id = ?"
                       " ON CONFLICT (connection_id, product_id, shop_id) DO UPDATE SET"
                       " quantity = excluded.quantity, sent_at = excluded.sent_at");
        for (const Change &each : changes) {
            const int changed =
                update
                    .with(wordOf(each.state), each.before, each.after, each.why, wordOf(each.hold),
                          wordOf(each.skip), each.ticked, each.plannedBefore, each.plannedAfter,
                          each.sendingAt, each.settledAt, codeWord(each.error), each.errorSubject,
                          each.errorDetail, each.saleArrival, each.id)
                    .run();
            if (changed == 0)
                return failure(ErrorCode::NotFound, QString::number(each.id.value));
            rememberSent(remember, each);
        }
        return {};
    });
}

Result<QList<Change>> RunRepository::unsettled(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(changeColumns) +
                                    " WHERE state IN ('sending', 'unsure') AND run_id IN"
                                    " (SELECT id FROM run WHERE connection_id = ?)"
                                    " ORDER BY id");
        rows.with(connection);
        return readChanges(rows);
    });
}

Result<QList<Change>> RunRepository::unwatched(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(changeColumns) +
                                    " WHERE state = 'sent' AND sale_arrival IS NOT NULL AND run_id IN"
                                    " (SELECT id FROM run WHERE connection_id = ?) ORDER BY id");
        rows.with(connection);
        return readChanges(rows);
    });
}

Done RunRepository::markWatched(const QList<Change> &changes) const
{
    return m_database->write([&]() -> Done {
        Query mark(*m_database, "UPDATE change SET sale_arrival = NULL WHERE id = ?");
        for (const Change &change : changes)
            mark.with(change.id).run();
        return {};
    });
}

Result<QList<LastSent>> RunRepository::lastSent(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT product_id, shop_id, quantity, sent_at FROM last_sent"
                                " WHERE connection_id = ? ORDER BY product_id, shop_id");
        rows.with(connection);
        QList<LastSent> sent;
        while (rows.next())
            sent.append({rows.id<ProductId>(0), rows.id<ShopId>(1), rows.quantity(2), rows.time(3)});
        return sent;
    });
}

Done RunRepository::removeOlderThan(const QDateTime &moment) const
{
    return m_database->write([&]() -> Done {
        // A run with a row nobody knows the outcome of, or whose sales nobody looked at, stays until then.
        Query(*m_database, "DELETE FROM run WHERE started_at < ? AND NOT EXISTS (SELECT 1 FROM change WHERE"
                           " change.run_id = run.id AND (change.state IN ('sending', 'unsure')"
                           " OR change.state = 'sent' AND change.sale_arrival IS NOT NULL))")
            .with(moment)
            .run();
        return {};
    });
}

} // namespace tillbridge
