// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "ui/shell/ui_context.h"

#include <QPushButton>

#include <optional>

class QLabel;
class QMenu;

namespace tillbridge {

/// Which connection the pages show, with its state as dot and word; its menu lists them all.
class ConnectionSwitch final : public QPushButton
{
    Q_OBJECT

public:
    ConnectionSwitch(const UiContext &context, QWidget *parent);

    /// Reads the connections again; keeps the chosen one when it is still there, else takes the first.
    void refresh();
    void choose(std::optional<ConnectionId> connection);
    [[nodiscard]] std::optional<ConnectionId> chosenId() const { return m_chosen; }

    [[nodiscard]] static QString stateName(ConnectionState state);

Q_SIGNALS:
    void chosen(std::optional<tillbridge::ConnectionId> connection);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(const QList<Connection> &connections);
    void showChosen();

    const UiContext &m_context;
    QMenu *m_menu;
    QLabel *m_name;
    QLabel *m_second;
    QLabel *m_dot;
    QList<Connection> m_connections;
    std::optional<ConnectionId> m_chosen;
};

} // namespace tillbridge
