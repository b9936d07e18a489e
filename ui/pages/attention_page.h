// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tillbridge {

class AttentionTableModel;
class EmptyState;
class Table;

/// What only a person can decide, until it is decided.
class AttentionPage final : public Page
{
    Q_OBJECT

public:
    AttentionPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    AttentionTableModel *m_model;
    Table *m_table;
    EmptyState *m_empty;
};

} // namespace tillbridge
