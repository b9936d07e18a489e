// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/connection_switch.h"

#include "app/workspace.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

QColor stateColor(ConnectionState state, const Colors &colors)
{
    switch (state) {
    case ConnectionState::Connected:
        return colors.good;
    case ConnectionState::SignInAgain:
        return colors.bad;
    case ConnectionState::Offline:
    case ConnectionState::LockedKeychain:
        return colors.care;
    case ConnectionState::Disabled:
    case ConnectionState::Draft:
        return colors.secondText;
    }
    return colors.secondText;
}

QPixmap dot(const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSizeF(size * ratio, size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0.5, 0.5, size - 1, size - 1));
    return pixmap;
}

} // namespace

ConnectionSwitch::ConnectionSwitch(const UiContext &context, QWidget *parent)
    : QPushButton(parent)
    , m_context(context)
    , m_menu(new QMenu(this))
    , m_name(new QLabel(this))
    , m_second(new QLabel(this))
    , m_dot(new QLabel(this))
{
    setProperty("role", u"switch"_s);
    setMenu(m_menu);
    m_name->setProperty("role", u"heading"_s);
    m_second->setProperty("role", u"note"_s);
    auto *layout = new QGridLayout(this);
    const Theme &theme = context.theme;
    layout->setContentsMargins(theme.grid(1.2), theme.grid(0.8), theme.grid(3), theme.grid(0.8));
    layout->setHorizontalSpacing(theme.grid());
    layout->setVerticalSpacing(0);
    layout->addWidget(m_dot, 0, 0, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_second, 1, 1);
    layout->setColumnStretch(1, 1);
    setMinimumHeight(theme.grid(6.5));
    for (QLabel *label : {m_name, m_second, m_dot})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&context.theme, &Theme::changed, this, &ConnectionSwitch::showChosen);
}

QString ConnectionSwitch::stateName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Connected:
        return tr("Connected");
    case ConnectionState::SignInAgain:
        return tr("Sign in again");
    case ConnectionState::Offline:
        return tr("Offline");
    case ConnectionState::LockedKeychain:
        return tr("Locked keychain");
    case ConnectionState::Disabled:
        return tr("Disabled");
    case ConnectionState::Draft:
        return tr("Not signed in yet");
    }
    return {};
}

void ConnectionSwitch::refresh()
{
    const auto connections = m_context.workspace.connectionRows().list();
    show(connections.value_or(QList<Connection>()));
}

void ConnectionSwitch::choose(std::optional<ConnectionId> connection)
{
    if (m_chosen == connection)
        return;
    m_chosen = connection;
    showChosen();
    Q_EMIT chosen(m_chosen);
}

void ConnectionSwitch::show(const QList<Connection> &connections)
{
    m_connections = connections;
    m_menu->clear();
    for (const Connection &connection : connections) {
        auto *action = m_menu->addAction(connection.name + u" – "_s + stateName(connection.state));
        connect(action, &QAction::triggered, this, [this, id = connection.id] { choose(id); });
    }
    if (!connections.isEmpty())
        m_menu->addSeparator();
    connect(m_menu->addAction(tr("Add connection…")), &QAction::triggered, this,
            [this] { m_context.addConnection(); });
    const bool stillThere =
        m_chosen && std::ranges::any_of(connections, [this](const Connection &connection) {
            return connection.id == *m_chosen;
        });
    if (!stillThere)
        choose(connections.isEmpty() ? std::nullopt : std::optional(connections.first().id));
    showChosen();
}

void ConnectionSwitch::showChosen()
{
    const auto found = std::ranges::find_if(m_connections, [this](const Connection &connection) {
        return m_chosen && connection.id == *m_chosen;
    });
    const Colors &colors = m_context.theme.colors();
    const int size = m_context.theme.grid(1.1);
    QString name;
    QString second;
    if (found == m_connections.end()) {
        name = tr("No connection yet");
        second = tr("Add one to begin");
        m_dot->setPixmap(dot(colors.line, size, devicePixelRatioF()));
    } else {
        name = found->name;
        second = tr("%1-Series · %2").arg(seriesName(found->series), stateName(found->state));
        m_dot->setPixmap(dot(stateColor(found->state, colors), size, devicePixelRatioF()));
    }
    setAccessibleName(tr("Connection: %1, %2").arg(name, second));
    setToolTip(name + u'\n' + second);
    const int room = contentsRect().width() - m_context.theme.grid(6.5);
    for (const auto &[label, text] : {std::pair{m_name, name}, std::pair{m_second, second}}) {
        label->ensurePolished();
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, room));
    }
}

void ConnectionSwitch::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showChosen();
}

} // namespace tillbridge
