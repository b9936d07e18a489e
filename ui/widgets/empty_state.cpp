// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/shell/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

EmptyState::EmptyState(const Theme &theme, QWidget *table, QWidget *parent)
    : QStackedWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    auto *reason = new QFrame(this);
    reason->setProperty("role", u"panel"_s);
    m_title->setProperty("role", u"heading"_s);
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(theme.grid(64));
    m_action->setProperty("role", u"main"_s);

    auto *layout = new QVBoxLayout(reason);
    layout->setSpacing(theme.grid(1.5));
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *middle = new QHBoxLayout; // an alignment of its own would take the label's second line
    middle->addStretch();
    middle->addWidget(m_sentence);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    addWidget(table);
    addWidget(reason);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto action = m_onAction)
            action();
    });
}

void EmptyState::showTable()
{
    setCurrentIndex(0);
}

void EmptyState::showReason(const QString &title, const QString &sentence, const QString &action,
                            std::function<void()> onAction)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    setCurrentIndex(1);
}

} // namespace tillbridge
