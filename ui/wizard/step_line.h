// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace tillbridge {

class Theme;

/// The thin line of progress: one piece per step, the done ones coloured.
class StepLine final : public QFrame
{
    Q_OBJECT

public:
    StepLine(const Theme &theme, QWidget *parent);
    void setStep(int step, int steps);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_step = 0;
    int m_steps = 1;
};

} // namespace tillbridge
