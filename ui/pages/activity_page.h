// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tillbridge {

class EmptyState;
class RunTableModel;
class Table;

/// What was done, newest first; a run opens as its receipt on the sync page.
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    ActivityPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    RunTableModel *m_model;
    Table *m_table;
    EmptyState *m_empty;
};

} // namespace tillbridge
