// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sender.h"

#include "core/await.h"
#include "sync/recheck.h"
#include "sync/row_groups.h"
#include "sync/run_ending.h"
#include "sync/sale_watch.h"
#include "sync/send_attention.h"
#include "sync/unread_rows.h"
#include "sync/write_verdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int passes = 2; ///< rows that reading back showed unsent are sent once more
constexpr int mostUnknownInARow = 3;

bool isResumable(RunState state)
{
    return state == RunState::Previewed || state == RunState::Stopped || state == RunState::Failed;
}

QHash<StockPlace, Change> byPlace(const StockPlan &plan)
{
    QHash<StockPlace, Change> rows;
    for (const Change &change : plan.changes)
        rows.insert(placeOf(change), change);
    return rows;
}

/// The planner's row for this place, or its row for the product in every shop.
std::optional<Change> rowAt(const QHash<StockPlace, Change> &rows, const Change &previewed)
{
    for (const StockPlace &place : {placeOf(previewed), StockPlace{previewed.product, ShopId{}}}) {
        if (const auto found = rows.constFind(place); found != rows.constEnd())
            return *found;
    }
    return std::nullopt;
}

} // namespace

Sender::Sender(RunContext &context, Run run)
    : m_context(context)
    , m_run(std::move(run))
    , m_puller(context)
    , m_fresh(context, m_puller)
    , m_settler(context, m_fresh)
    , m_plans(context)
{
}

Result<RunId> Sender::send(bool heldToo)
{
    m_context.progress->setRun(m_run.id);
    if (!isResumable(m_run.state) || !m_run.plannedAt.isValid())
        return failure(ErrorCode::InvalidInput, u"run"_s, u"it has no plan that is left to send"_s);
    if (const auto begun = begin(heldToo); !begun)
        return begun.error().code == ErrorCode::PreviewOutdated ? endEarly(m_context, m_run, begun.error())
                                                                : failure(begun.error());
    Done done = sendTicked();
    if (done)
        done = readSalesAgain();
    if (done)
        done = end();
    if (!done)
        return endEarly(m_context, m_run, done.error());
    m_context.journal.reached(JournalStep::RunEnded);
    return m_run.id;
}

Done Sender::begin(bool heldToo)
{
    if (const auto settled = m_settler.settle(Settler::Wait::Yes); !settled)
        return settled;
    const auto inDoubt = m_settler.productsInDoubt();
    if (!inDoubt)
        return failure(inDoubt.error());
    m_inDoubt = *inDoubt;
    if (const auto current = checkPreview(); !current)
        return current;

    auto changes = m_context.runs.changes(m_run.id);
    if (!changes)
        return failure(changes.error());
    changes->removeIf([&](const Change &row) {
        return !heldToo || row.state != ChangeState::Planned || !row.isHeld() || row.ticked;
    });
    for (Change &row : *changes)
        row.ticked = true;
    m_run.state = RunState::Sending;
    m_run.error.reset();
    m_run.errorSubject.clear();
    m_run.errorDetail.clear();
    const auto begun = m_context.parts.database->write([&]() -> Done {
        if (const auto ticked = m_context.runs.updateChanges(*changes); !ticked)
            return ticked;
        return m_context.runs.update(m_run);
    });
    if (begun)
        m_context.journal.reached(JournalStep::SendBegun);
    return begun;
}

Done Sender::checkPreview() const
{
    const auto base = m_plans.base();
    if (!base)
        return failure(base.error());
    if (*base != PlanBase{m_run.settingsRevision, m_run.countSequence})
        return failure(ErrorCode::PreviewOutdated, {}, u"settings, links or counts changed"_s);
    const auto age = std::chrono::milliseconds(m_run.plannedAt.msecsTo(m_context.now()));
    if (!m_run.plannedAt.isValid() || age > m_context.parts.previewLifetime)
        return failure(ErrorCode::PreviewOutdated, {}, u"it is too old"_s);
    return {};
}

Done Sender::sendTicked()
{
    for (int pass = 0; pass < passes; ++pass) {
        if (const auto sent = sendPass(); !sent)
            return sent;
        if (const auto settled = m_settler.settle(Settler::Wait::Yes); !settled)
            return settled;
        const auto left = tickedRows();
        if (!left)
            return failure(left.error());
        if (left->isEmpty())
            return {};
    }
    return giveUpOnRepeated();
}

Result<QList<Change>> Sender::tickedRows() const
{
    auto rows = m_context.runs.changes(m_run.id);
    if (rows)
        rows->removeIf([](const Change &row) { return row.state != ChangeState::Planned || !row.ticked; });
    return rows;
}

Done Sender::sendPass()
{
    const auto rows = tickedRows();
    if (!rows)
        return failure(rows.error());
    if (const auto read = readGuards(); !read)
        return read;
    m_dripsLeft = 0;
    const PosTraits &traits = m_context.api->traits();
    for (const QList<Change> &group : groupedByProduct(*rows, traits.shopsPerStockWrite))
        m_dripsLeft += m_context.api->costOf(writeFor(group));
    m_context.progress->enter(SyncStage::Sending, rows->size());
    m_context.progress->setDripsLeft(m_dripsLeft);
    for (const QList<Change> &batch : batchesFor(*m_context.api, *rows)) {
        if (m_context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (const auto sent = sendBatch(batch); !sent)
            return sent;
    }
    return {};
}

Done Sender::sendBatch(const QList<Change> &rows)
{
    const auto numbers = m_fresh.read(productsOf(rows));
    if (!numbers)
        return failure(numbers.error());
    QList<Change> readable = rows;
    if (const auto failed = failUnreadable(readable, *numbers); !failed)
        return failed;
    const auto ready = recheckAll(readable, *numbers);
    if (!ready)
        return failure(ready.error());
    for (const QList<Change> &product :
         groupedByProduct(*ready, m_context.api->traits().shopsPerStockWrite)) {
        if (const auto sent = sendProduct(product); !sent)
            return sent;
    }
    return {};
}

Done Sender::failUnreadable(QList<Change> &rows, const FreshNumbers &numbers)
{
    for (auto each = numbers.unreadable.cbegin(); each != numbers.unreadable.cend(); ++each) {
        QList<Change> unreadable;
        std::ranges::copy_if(rows, std::back_inserter(unreadable),
                             [&](const Change &row) { return row.product == each.key(); });
        if (const auto failed = m_context.journal.failed(unreadable, *each); !failed)
            return failed;
        rows.removeIf([&](const Change &row) { return row.product == each.key(); });
        advance(unreadable);
    }
    return {};
}

/// Answers the rows that are to be sent, with fresh numbers; the others are skipped with their reason (S5).
Result<QList<Change>> Sender::recheckAll(const QList<Change> &rows, const FreshNumbers &numbers)
{
    const auto base = m_plans.base();
    if (!base)
        return failure(base.error());
    QList<ProductId> products;
    for (const ProductRef &product : productsOf(rows))
        products.append(product.id);
    auto input = m_plans.part(products);
    if (!input)
        return failure(input.error());
    if (!input->settings.connectionEnabled || !input->settings.inventoryUpload)
        return failure(ErrorCode::PreviewOutdated, {}, u"sending was switched off"_s);
    input->levels = numbers.levels;
    input->waiting = numbers.moving | m_inDoubt;
    StockPlan plan = planStock(*input);
    judge(plan.changes, *input, m_guards);

    const auto now = byPlace(plan);
    const bool inputsChanged = *base != PlanBase{m_run.settingsRevision, m_run.countSequence};
    QList<Change> ready;
    QList<Change> skipped;
    for (const Change &row : rows) {
        Recheck again{row, rowAt(now, row), std::nullopt, inputsChanged};
        if (const auto level = numbers.levels.value(row.product); level.contains(row.shop))
            again.level = level.value(row.shop);
        Change checked = recheck(again);
        checked.saleArrival = numbers.saleArrival;
        (checked.state == ChangeState::Planned ? ready : skipped).append(checked);
    }
    if (const auto stored = m_context.journal.skipped(skipped); !stored)
        return failure(stored.error());
    advance(skipped);
    return ready;
}

Done Sender::readGuards()
{
    const auto lastSent = m_context.runs.lastSent(m_context.connection.id);
    if (!lastSent)
        return failure(lastSent.error());
    m_guards = {.firstSend = m_run.firstSend, .wholePlan = false, .lastSent = {}};
    for (const LastSent &last : *lastSent)
        m_guards.lastSent.insert({last.product, last.shop}, last);
    return {};
}

Done Sender::sendProduct(QList<Change> rows)
{
    if (m_context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const StockWrite write = writeFor(rows);
    if (const auto stored = m_context.journal.sending(rows); !stored)
        return stored;
    m_context.progress->noteDataChanged();
    const auto answer = m_context.api->setStock(write, m_context.stop);
    m_context.journal.reached(JournalStep::RequestLeft);
    const auto outcome = await(answer, m_context.abandon);
    if (!outcome && m_context.abandon.stop_requested())
        return failure(ErrorCode::Cancelled); // the rows stay *sending* on disk: the next start reads back
    m_context.journal.reached(JournalStep::AnswerCame);

    m_dripsLeft -= m_context.api->costOf(write);
    m_context.progress->setDripsLeft(m_dripsLeft);
    m_context.progress->noteDataChanged();
    if (!outcome)
        return judgeError(rows, outcome.error());
    m_unknownInARow = 0;
    const auto stored = m_context.journal.answered(rows, *outcome);
    advance(rows);
    return stored;
}

Done Sender::judgeError(QList<Change> &rows, const Error &error)
{
    switch (judgeWriteError(error.code)) {
    case WriteVerdict::RowFails:
        m_unknownInARow = 0;
        advance(rows);
        return m_context.journal.failed(rows, error);
    case WriteVerdict::RunStops:
        if (const auto stored = m_context.journal.plannedAgain(rows); !stored)
            return stored;
        return failure(error);
    case WriteVerdict::MaybeApplied:
        if (const auto stored = m_context.journal.unsure(rows, error); !stored)
            return stored;
        // A server in trouble is left alone, and so are the rows that it has not seen yet.
        return ++m_unknownInARow < mostUnknownInARow ? Done() : failure(error);
    }
    return {};
}

/// Twice without an answer, and twice reading back showed that nothing came of it.
Done Sender::giveUpOnRepeated()
{
    const auto rows = tickedRows();
    if (!rows)
        return failure(rows.error());
    for (const Change &row : *rows) {
        QList<Change> one{row};
        const auto why =
            Error::of(row.error.value_or(ErrorCode::OutcomeUnknown), row.errorSubject, row.errorDetail);
        if (const auto failed = m_context.journal.failed(one, why); !failed)
            return failed;
    }
    return {};
}

/// What was sold while we were sending is named, also by a run that this one goes on from: until orders are
/// taken in, our number may have put sold goods back, and nothing more is sent for it without a decision (S4,
/// S6).
Done Sender::readSalesAgain()
{
    m_context.progress->enter(SyncStage::Verifying);
    if (const auto sales = m_puller.sales(Puller::Shown::No); !sales)
        return sales;
    m_context.journal.reached(JournalStep::SalesReadAgain);
    const auto soldMeanwhile = watchSales(m_context, m_plans);
    if (!soldMeanwhile)
        return failure(soldMeanwhile.error());
    if (!soldMeanwhile->isEmpty()) {
        if (const auto levels = m_fresh.read(*soldMeanwhile); !levels)
            return failure(levels.error());
    }
    return {};
}

Done Sender::end()
{
    auto changes = m_context.runs.changes(m_run.id);
    if (!changes)
        return failure(changes.error());
    if (const auto raised = raiseSendAttention(m_context, *changes); !raised)
        return raised;
    if (const auto raised = raiseUnread(m_context); !raised)
        return raised;
    QList<Change> notTicked;
    for (Change &row : *changes) {
        if (row.state != ChangeState::Planned)
            continue;
        row.state = ChangeState::Skipped;
        row.skip = SkipReason::NotTicked;
        notTicked.append(row);
    }
    if (m_puller.unreadRows() > 0) {
        m_run.unreadRows += m_puller.unreadRows();
        m_run.unreadDetail += (m_run.unreadDetail.isEmpty() ? u""_s : u"\n"_s) + m_puller.unreadDetail();
    }
    m_run.state = endState(*changes, m_run.unreadRows);
    m_run.endedAt = m_context.now();
    return m_context.parts.database->write([&]() -> Done {
        if (const auto stored = m_context.journal.skipped(notTicked); !stored)
            return stored;
        return m_context.runs.update(m_run);
    });
}

void Sender::advance(const QList<Change> &rows)
{
    m_context.progress->advance(rows.size());
}

} // namespace tillbridge
