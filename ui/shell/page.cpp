// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

Page::Page(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_age(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_notices(new NoticeBar(context.theme, this))
    , m_content(new QVBoxLayout)
{
    const Theme &theme = context.theme;
    m_title->setProperty("role", u"title"_s);
    m_age->setProperty("role", u"note"_s);

    auto *header = new QHBoxLayout;
    header->setSpacing(theme.grid(1.5));
    header->addWidget(m_title);
    header->addWidget(m_age);
    header->addStretch();
    m_actions->setSpacing(theme.grid(1.25));
    header->addLayout(m_actions);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *layout = new QVBoxLayout;
    whole->addLayout(layout, 1);
    layout->setContentsMargins(theme.grid(3), theme.grid(2), theme.grid(3), theme.grid(2));
    layout->setSpacing(theme.grid(1.75));
    layout->addLayout(header);
    layout->addWidget(m_notices);
    m_content->setSpacing(theme.grid(1.75));
    layout->addLayout(m_content, 1);
}

void Page::setConnection(std::optional<ConnectionId> connection)
{
    m_connection = connection;
    if (isVisible())
        refresh();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_translated) {
        m_translated = true;
        retranslate();
    }
    refresh();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_translated) {
        retranslate();
        if (isVisible())
            refresh();
    }
}

void Page::setFoot(QWidget *foot)
{
    layout()->addWidget(foot);
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setAge(const QString &age)
{
    m_age->setText(age);
    m_age->setVisible(!age.isEmpty());
}

} // namespace tillbridge
