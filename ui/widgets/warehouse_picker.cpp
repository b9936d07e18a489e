// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/warehouse_picker.h"

#include "ui/shell/style_sheet.h"
#include "ui/shell/theme.h"
#include "ui/widgets/noted_delegate.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

WarehousePicker::WarehousePicker(const Theme &theme, const QString &shopName, const QList<Warehouse> &all,
                                 const QList<WarehouseId> &chosen, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Move up"), this))
    , m_down(new QPushButton(tr("Move down"), this))
{
    setWindowTitle(tr("Warehouses for %1").arg(shopName));
    auto *explanation = new QLabel(
        tr("Ticked warehouses feed this shop. Sold goods are taken from them in this order."), this);
    explanation->setWordWrap(true);
    m_list->setItemDelegate(new NotedDelegate(theme, m_list));
    m_list->setAccessibleName(tr("Warehouses, in order"));

    QList<Warehouse> ordered = all;
    const auto rank = [&chosen](const Warehouse &warehouse) {
        const auto place = chosen.indexOf(warehouse.id);
        return place < 0 ? chosen.size() : place;
    };
    std::ranges::stable_sort(ordered, {}, rank);
    for (const Warehouse &warehouse : std::as_const(ordered)) {
        auto *item = new QListWidgetItem(warehouse.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(warehouse.id) ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, warehouse.id.value);
    }
    m_list->setCurrentRow(0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Use these warehouses"));
    setRole(*buttons->button(QDialogButtonBox::Ok), u"main"_s);

    auto *order = new QVBoxLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(order);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.grid(2);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.grid(1.5));
    layout->addWidget(explanation);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(theme.grid(60), theme.grid(44));

    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &WarehousePicker::showButtons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QList<WarehouseId> warehouses;
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->checkState() == Qt::Checked)
                warehouses.append(WarehouseId{m_list->item(row)->data(Qt::UserRole).toLongLong()});
        }
        Q_EMIT picked(warehouses);
        accept();
    });
    showButtons();
}

void WarehousePicker::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentRow(row + by);
}

void WarehousePicker::showButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

} // namespace tillbridge
