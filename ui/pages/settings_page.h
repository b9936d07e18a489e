// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tillbridge {

class EmptyState;
class SettingTableModel;
class Table;

/// The sync settings of a connection as a table: setting, value, what it does.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    void removeConnection();

    class QPushButton *m_signIn;
    class QPushButton *m_test;
    class QPushButton *m_remove;
    SettingTableModel *m_model;
    Table *m_table;
    EmptyState *m_empty;
};

} // namespace tillbridge
