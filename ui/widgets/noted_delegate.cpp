// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noted_delegate.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace tillbridge {
namespace {

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

NotedDelegate::NotedDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void NotedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QStyle *style = styleOf(option);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem box(option);
    box.rect = boxIn(option);
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    paintTexts(painter, option, index);
}

void NotedDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const int indent = m_theme.grid(4);
    const QRect texts = option.rect.adjusted(leftToRight ? indent : m_theme.grid(), 0,
                                             leftToRight ? -m_theme.grid() : -indent, 0);
    const bool selected = option.state & QStyle::State_Selected;
    const Colors &colors = m_theme.colors();
    const QString note = index.data(Qt::AccessibleDescriptionRole).toString();
    const auto write = [&](const QFont &font, const QColor &color, const QRect &where, const QString &text) {
        painter->setFont(font);
        painter->setPen(selected ? colors.selectionText : color);
        painter->drawText(where, int(Qt::AlignVCenter | (leftToRight ? Qt::AlignLeft : Qt::AlignRight)),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    painter->save();
    QRect title = texts;
    if (!note.isEmpty()) {
        const int titleHeight = QFontMetrics(option.font).height();
        const int noteHeight = QFontMetrics(m_theme.noteFont()).height();
        title = QRect(texts.left(), texts.center().y() - (titleHeight + noteHeight) / 2, texts.width(),
                      titleHeight);
        write(m_theme.noteFont(), colors.secondText,
              QRect(texts.left(), title.bottom() + 1, texts.width(), noteHeight), note);
    }
    write(option.font, colors.text, title, index.data().toString());
    painter->restore();
}

QRect NotedDelegate::boxIn(const QStyleOptionViewItem &option) const
{
    const int size = m_theme.grid(1.9) + 2;
    const QRect box(option.rect.left() + m_theme.grid(), option.rect.center().y() - size / 2, size, size);
    return QStyle::visualRect(option.direction, option.rect, box);
}

QSize NotedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool noted = !index.data(Qt::AccessibleDescriptionRole).toString().isEmpty();
    return {m_theme.grid(20),
            std::max(m_theme.rowHeight(), noted ? QFontMetrics(option.font).height() +
                                                      QFontMetrics(m_theme.noteFont()).height() +
                                                      m_theme.grid(1.25)
                                                : 0)};
}

bool NotedDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<const QMouseEvent *>(event);
    // The whole height beside the title counts: the box alone would be a small target.
    const QRect target = QStyle::visualRect(
        option.direction, option.rect,
        QRect(option.rect.left(), option.rect.top(), m_theme.grid(4), option.rect.height()));
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace tillbridge
