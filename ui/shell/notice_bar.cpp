// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_bar.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

NoticeBar::NoticeBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_theme(theme)
{
    setProperty("role", u"notice"_s);
    m_text->setWordWrap(true);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setProperty("role", u"note"_s);
    for (QPushButton *button : {m_more, m_action, m_close})
        button->setProperty("role", u"small"_s);
    m_more->setCheckable(true);
    retranslate();

    auto *line = new QHBoxLayout;
    line->setSpacing(theme.grid());
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_more);
    line->addWidget(m_action);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.grid(1.5), theme.grid(), theme.grid(1.5), theme.grid());
    layout->addLayout(line);
    layout->addWidget(m_details);

    connect(m_more, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_close, &QPushButton::clicked, this, &NoticeBar::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto action = m_onAction)
            action();
    });
    clear();
}

void NoticeBar::say(Kind kind, const QString &text)
{
    say(kind, text, {}, {});
}

void NoticeBar::say(Kind kind, const QString &text, const QString &action, std::function<void()> onAction)
{
    setKind(kind);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_onAction = std::move(onAction);
    m_more->setChecked(false);
    m_more->hide();
    m_details->hide();
    show();
}

void NoticeBar::say(const Error &error, std::function<void(Remedy)> onRemedy)
{
    const Sentence sentence = sentenceFor(error);
    const bool canHelp = sentence.remedy != Remedy::None && onRemedy;
    say(Kind::Bad, sentence.text, canHelp ? remedyLabel(sentence.remedy) : QString(),
        [remedy = sentence.remedy, onRemedy = std::move(onRemedy)] {
            if (onRemedy)
                onRemedy(remedy);
        });
    m_details->setText(describeForLog(error));
    m_more->show();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::retranslate()
{
    m_more->setText(tr("Show details"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
}

void NoticeBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void NoticeBar::clear()
{
    hide();
    m_text->clear();
    m_onAction = {};
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::setKind(Kind kind)
{
    static const QStringList names{u"info"_s, u"good"_s, u"care"_s, u"bad"_s};
    static const QStringList icons{u"info"_s, u"state-in-sync"_s, u"warning"_s, u"warning"_s};
    const Colors &colors = m_theme.colors();
    const QColor color = kind == Kind::Good   ? colors.good
                         : kind == Kind::Care ? colors.care
                         : kind == Kind::Bad  ? colors.bad
                                              : colors.accent;
    setProperty("kind", names.at(int(kind)));
    const int size = m_theme.grid(2);
    m_icon->setPixmap(themedIcon(icons.at(int(kind)), color).pixmap(QSize(size, size), devicePixelRatioF()));
    style()->unpolish(this);
    style()->polish(this);
    for (QLabel *label : {m_text, m_details}) {
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
}

} // namespace tillbridge
