// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/step_line.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace tillbridge {

StepLine::StepLine(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setFixedHeight(theme.grid(0.5));
}

void StepLine::setStep(int step, int steps)
{
    m_step = step;
    m_steps = std::max(1, steps);
    update();
}

void StepLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int gap = m_theme.grid(0.75);
    const double piece = double(width() - gap * (m_steps - 1)) / m_steps;
    for (int i = 0; i < m_steps; ++i) {
        const int place = layoutDirection() == Qt::LeftToRight ? i : m_steps - 1 - i;
        painter.setBrush(i < m_step ? m_theme.colors().accent : m_theme.colors().line);
        painter.drawRoundedRect(QRectF(place * (piece + gap), 0, piece, height()), 2, 2);
    }
}

} // namespace tillbridge
