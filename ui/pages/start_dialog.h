// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/start/start_service.h"
#include "ui/shell/ui_context.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tillbridge {

class NoticeBar;

/// *Start from Lightspeed's numbers*: items from the products and a shop's levels as the first count of a warehouse.
/// Sends nothing.
class StartDialog final : public QDialog
{
    Q_OBJECT

public:
    StartDialog(const UiContext &context, ConnectionId connection, QWidget *parent);

Q_SIGNALS:
    void started(qint64 items);

private:
    void layOut();
    void loadShops();
    void refresh();
    void look();
    void show(const StartPreview &preview);
    void apply();

    const UiContext &m_context;
    ConnectionId m_connection;
    NoticeBar *m_notice;
    QComboBox *m_shop;
    QLineEdit *m_warehouse;
    QLabel *m_summary;
    QPushButton *m_start;
    QList<ShopId> m_shops;
    std::optional<StartPreview> m_preview;
};

} // namespace tillbridge
