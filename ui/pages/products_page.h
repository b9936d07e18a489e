// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/product_table.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace tillbridge {

class Chips;
class EmptyState;
class ProductTableModel;
class Table;

/// All products of the account with what Lightspeed and the warehouses say.
class ProductsPage final : public Page
{
    Q_OBJECT

public:
    ProductsPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    void query();
    void refreshCounts();
    void showCounts(const QHash<ProductFilter, qint64> &counts);
    void showFoot();
    void showEmpty();
    void showActions(bool shown);
    void getProducts();

    QLineEdit *m_search;
    Chips *m_filters;
    QPushButton *m_get;
    QPushButton *m_plan;
    Table *m_table;
    EmptyState *m_empty;
    class QLabel *m_foot;
    ProductTableModel *m_model;
    QTimer *m_typing;
    qint64 m_total = -1;
};

} // namespace tillbridge
