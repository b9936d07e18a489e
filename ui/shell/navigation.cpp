// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/shell/connection_switch.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

Navigation::Navigation(const UiContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_switch(new ConnectionSwitch(context, this))
    , m_layout(new QVBoxLayout(this))
    , m_badge(new QLabel(this))
{
    const Theme &theme = context.theme;
    setProperty("role", u"side"_s);
    m_layout->setContentsMargins(theme.grid(1.5), theme.grid(1.5), theme.grid(1.5), theme.grid(1.5));
    m_layout->setSpacing(theme.grid(0.4));
    m_layout->addWidget(m_switch);
    m_layout->addSpacing(theme.grid());

    addPage(PageName::Home, u"home"_s);
    addPage(PageName::Products, u"products"_s);
    addPage(PageName::Shops, u"shops"_s);
    addPage(PageName::Stock, u"stock"_s);
    addPage(PageName::Sync, u"sync"_s);
    addRule();
    addPage(PageName::Attention, u"attention"_s);
    addPage(PageName::Activity, u"activity"_s);
    addRule();
    addPage(PageName::Settings, u"settings"_s);
    m_layout->addStretch();

    m_badge->setProperty("role", u"badge"_s);
    auto *inside = new QHBoxLayout(m_buttons.value(PageName::Attention));
    inside->setContentsMargins(0, 0, theme.grid(), 0);
    inside->addStretch();
    inside->addWidget(m_badge, 0, Qt::AlignVCenter);
    retranslate();
    recolour();
    connect(&context.theme, &Theme::changed, this, &Navigation::recolour);
}

void Navigation::choose(PageName page)
{
    m_buttons.value(page)->setChecked(true);
}

void Navigation::setAttentionCount(int count)
{
    m_attention = count;
    m_badge->setText(QLocale().toString(count));
    m_badge->setVisible(count > 0);
    QPushButton *button = m_buttons.value(PageName::Attention);
    button->setAccessibleName(count > 0 ? tr("Attention, %n open", nullptr, count)
                                        : titleOf(PageName::Attention));
}

QString Navigation::titleOf(PageName page)
{
    switch (page) {
    case PageName::Home:
        return tr("Home");
    case PageName::Products:
        return tr("Products");
    case PageName::Shops:
        return tr("Shops");
    case PageName::Stock:
        return tr("Warehouses & stock");
    case PageName::Sync:
        return tr("Sync");
    case PageName::Attention:
        return tr("Attention");
    case PageName::Activity:
        return tr("Activity");
    case PageName::Settings:
        return tr("Settings");
    }
    return {};
}

void Navigation::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Navigation::addPage(PageName page, const QString &icon)
{
    auto *button = new QPushButton(this);
    button->setProperty("role", u"nav"_s);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setIconSize(QSize(m_context.theme.grid(2.25), m_context.theme.grid(2.25)));
    connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    m_buttons.insert(page, button);
    m_icons.insert(page, icon);
    m_layout->addWidget(button);
}

void Navigation::addRule()
{
    auto *rule = new QFrame(this);
    rule->setProperty("role", u"rule"_s);
    m_layout->addSpacing(m_context.theme.grid());
    m_layout->addWidget(rule);
    m_layout->addSpacing(m_context.theme.grid());
}

void Navigation::retranslate()
{
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) {
        QString text = titleOf(it.key());
        it.value()->setAccessibleName(text);
        // An ampersand in a button's text would underline the letter after it.
        it.value()->setText(u"  "_s + text.replace(u'&', u"&&"_s));
    }
    setAttentionCount(m_attention);
    fitWidth();
}

/// The chosen page's name is bold: room for the longest one, whichever is chosen.
void Navigation::fitWidth()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    int longest = 0;
    for (const QPushButton *button : std::as_const(m_buttons))
        longest = std::max(longest, metrics.horizontalAdvance(button->text()));
    const Theme &theme = m_context.theme;
    setFixedWidth(std::max(theme.grid(28), longest + theme.grid(9)));
}

void Navigation::recolour()
{
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it)
        it.value()->setIcon(m_context.theme.icon(m_icons.value(it.key())));
}

} // namespace tillbridge
