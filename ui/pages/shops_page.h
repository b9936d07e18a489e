// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;

namespace tillbridge {

class EmptyState;
class ShopMappingModel;
class Table;

/// Which warehouses feed which shop.
class ShopsPage final : public Page
{
    Q_OBJECT

public:
    ShopsPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    void showActions(bool shown);
    void load(AccountId account);
    void pickWarehouses(int row);
    void save();
    void reloadShops();
    void showState();

    QPushButton *m_reload;
    QPushButton *m_save;
    QPushButton *m_choose;
    ShopMappingModel *m_model;
    Table *m_table;
    EmptyState *m_empty;
    QLabel *m_how;
    QLabel *m_foot;
};

} // namespace tillbridge
