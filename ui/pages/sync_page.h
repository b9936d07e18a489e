// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"
#include "sync/sync_service.h"
#include "ui/shell/page.h"

class QFrame;
class QLabel;
class QPushButton;

namespace tillbridge {

class ChangeFilters;
class ChangeTableModel;
class EmptyState;
class ProgressPanel;
class Table;

/// Preview → send → receipt. Nothing leaves before Send is pressed, and Send says how much and where to.
class SyncPage final : public Page
{
    Q_OBJECT

public:
    SyncPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    void layOut();
    void plan();
    void planned(const Result<RunId> &run);
    void send();
    void sent(const Result<RunId> &run);
    void show(const Run &run);
    void showRunning();
    void showNothingYet();
    void showFoot();
    void showSummary(const Run &run);
    void storeTicks(const QList<Change> &changes);
    void fail(const Error &error);

    QPushButton *m_plan;
    ProgressPanel *m_progress;
    ChangeTableModel *m_model;
    ChangeFilters *m_filters;
    Table *m_table;
    EmptyState *m_empty;
    QLabel *m_estimate;
    QFrame *m_foot;
    QLabel *m_footText;
    QPushButton *m_tickAll;
    QPushButton *m_tickNone;
    QPushButton *m_send;
    std::optional<Run> m_run;
};

} // namespace tillbridge
