// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "ui/pages/import_dialog.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace tillbridge {

class EmptyState;
class StockTableModel;
class Table;

/// What the warehouses hold, item by item; imports, exports and counts by hand.
class WarehousesPage final : public Page
{
    Q_OBJECT

public:
    WarehousesPage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    void layOut();
    void query();
    void showState();
    void chooseImport(ImportKind kind);
    void importFile(ImportKind kind, const QString &path);
    void exportFile(ImportKind kind);
    void startFromLightspeed();
    void addWarehouse();
    void count(ItemId item, WarehouseId warehouse, Quantity quantity);
    void relink();

    QLineEdit *m_search;
    QPushButton *m_start;
    QPushButton *m_import;
    QPushButton *m_importItems;
    QPushButton *m_export;
    QPushButton *m_addWarehouse;
    Table *m_table;
    EmptyState *m_empty;
    class QLabel *m_foot;
    StockTableModel *m_model;
    QTimer *m_typing;
};

} // namespace tillbridge
