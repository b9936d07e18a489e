// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_delegate.h"

#include "models/roles.h"
#include "models/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace tillbridge {
namespace {

struct LabelColors
{
    QColor text;
    QColor ground;
};

LabelColors colorsOf(RowState state, const Colors &c)
{
    switch (state) {
    case RowState::InSync:
    case RowState::Sent:
        return {c.good, c.goodGround};
    case RowState::WillChange:
        return {c.accent, c.accentGround};
    case RowState::Waiting:
    case RowState::Skipped:
        return {c.secondText, c.window};
    case RowState::Failed:
        return {c.bad, c.badGround};
    case RowState::NeedsDecision:
        return {c.care, c.careGround};
    }
    return {c.text, c.panel};
}

} // namespace

StateDelegate::StateDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colors &colors = m_theme.colors();
    if (index.data(EmphasisRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    if (index.data(FaintRole).toBool()) {
        option->palette.setColor(QPalette::Text, colors.secondText);
        option->font = m_theme.noteFont();
    }
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = Qt::ElideRight;
    // The row is selected as one: no dotted frame around single cells.
    option->state &= ~QStyle::State_HasFocus;
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (!index.data(StateRole).isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    paintState(painter, option, index);
}

void StateDelegate::paintState(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const auto state = static_cast<RowState>(index.data(StateRole).toInt());
    const LabelColors colors = colorsOf(state, m_theme.colors());
    const QString word = index.data(Qt::DisplayRole).toString();
    QFont font = m_theme.noteFont();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int grid = m_theme.grid();
    const int iconSize = m_theme.grid(1.6);
    const int height = metrics.height() + grid / 2;
    const int wanted = grid + iconSize + grid / 2 + metrics.horizontalAdvance(word) + grid;
    const int margin = m_theme.cellMargin();
    QRect label(option.rect.left() + margin, option.rect.center().y() - height / 2,
                std::min(wanted, option.rect.width() - margin - grid / 2), height);
    label = QStyle::visualRect(option.direction, option.rect, label);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.ground);
    painter->drawRoundedRect(label, 3, 3);
    const QRect inner = label.adjusted(grid / 2, 0, -grid / 2, 0);
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const QRect iconRect(leftToRight ? inner.left() : inner.right() - iconSize,
                         inner.center().y() - iconSize / 2, iconSize, iconSize);
    themedIcon(rowStateIcon(state), colors.text).paint(painter, iconRect);
    const QRect textRect = leftToRight ? inner.adjusted(iconSize + grid / 2, 0, 0, 0)
                                       : inner.adjusted(0, 0, -iconSize - grid / 2, 0);
    painter->setFont(font);
    painter->setPen(colors.text);
    painter->drawText(textRect, Qt::AlignVCenter | (leftToRight ? Qt::AlignLeft : Qt::AlignRight),
                      metrics.elidedText(word, Qt::ElideRight, textRect.width()));
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(StateRole).isValid())
        size.rwidth() += m_theme.grid(5);
    size.setHeight(m_theme.rowHeight());
    return size;
}

} // namespace tillbridge
