// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fresh_reader.h"
#include "sync/guards.h"
#include "sync/plan_reader.h"
#include "sync/puller.h"
#include "sync/run_context.h"
#include "sync/settler.h"

#include <QList>

namespace tillbridge {

/// Sends the ticked rows of a previewed run and nothing else (S4, S5). Rows fail alone; what stops the run as
/// a whole leaves the rest planned, and sending the same run again goes on from there.
class Sender final
{
public:
    Sender(RunContext &context, Run run);
    Sender(const Sender &) = delete;
    Sender &operator=(const Sender &) = delete;

    /// PreviewOutdated: nothing was sent. Other errors: what was not sent stays planned.
    [[nodiscard]] Result<RunId> send(bool heldToo);

private:
    [[nodiscard]] Done begin(bool heldToo);
    [[nodiscard]] Done checkPreview() const;
    [[nodiscard]] Done sendTicked();
    [[nodiscard]] Result<QList<Change>> tickedRows() const;
    [[nodiscard]] Done sendPass();
    [[nodiscard]] Done sendBatch(const QList<Change> &rows);
    [[nodiscard]] Result<QList<Change>> recheckAll(const QList<Change> &rows, const FreshNumbers &numbers);
    [[nodiscard]] Done failUnreadable(QList<Change> &rows, const FreshNumbers &numbers);
    [[nodiscard]] Done readGuards();
    [[nodiscard]] Done sendProduct(QList<Change> rows);
    [[nodiscard]] Done judgeError(QList<Change> &rows, const Error &error);
    [[nodiscard]] Done giveUpOnRepeated();
    [[nodiscard]] Done readSalesAgain();
    [[nodiscard]] Done end();
    void advance(const QList<Change> &rows);

    RunContext &m_context;
    Run m_run;
    Puller m_puller;
    FreshReader m_fresh;
    Settler m_settler;
    PlanReader m_plans;
    GuardContext m_guards;
    QSet<QString> m_inDoubt; ///< products with rows of earlier runs that could not be settled
    int m_unknownInARow = 0;
    double m_dripsLeft = 0;
};

} // namespace tillbridge
