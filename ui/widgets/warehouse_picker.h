// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace tillbridge {

class Theme;

/// Chooses several warehouses and their order: ticked ones feed the shop, from top to bottom.
class WarehousePicker final : public QDialog
{
    Q_OBJECT

public:
    WarehousePicker(const Theme &theme, const QString &shopName, const QList<Warehouse> &all,
                    const QList<WarehouseId> &chosen, QWidget *parent);

Q_SIGNALS:
    void picked(const QList<tillbridge::WarehouseId> &warehouses);

private:
    void move(int by);
    void showButtons();

    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace tillbridge
