// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

class SvgEngine final : public QIconEngine
{
public:
    SvgEngine(QByteArray drawing, const QColor &color, const QColor &checkedColor)
        : m_drawing(std::move(drawing))
        , m_color(color)
        , m_checkedColor(checkedColor.isValid() ? checkedColor : color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QColor color = state == QIcon::On ? m_checkedColor : m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(drawing);
        painter->save();
        painter->setOpacity(color.alphaF());
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SvgEngine(m_drawing, m_color, m_checkedColor); }

private:
    QByteArray m_drawing;
    QColor m_color;
    QColor m_checkedColor;
};

} // namespace

QIcon themedIcon(const QString &name, const QColor &color, const QColor &checkedColor)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgEngine(file.readAll(), color, checkedColor));
}

} // namespace tillbridge
