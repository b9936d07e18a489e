// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/ui_context.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tillbridge {

/// First start: what to do. Afterwards: how the connection stands and what comes next.
class HomePage final : public Page
{
    Q_OBJECT

public:
    HomePage(const UiContext &context, QWidget *parent);

    void refresh() override;

protected:
    void retranslate() override;

private:
    struct Step
    {
        QLabel *state;
        QLabel *title;
        QLabel *sentence;
        QPushButton *button;
    };

    QWidget *makeFirstStart();
    QWidget *makeOverview();
    Step addStep(QVBoxLayout *layout, PageName page);
    void show(const Step &step, bool done, const QString &title, const QString &sentence, const QString &button);

    QStackedWidget *m_stack;
    QLabel *m_welcome;
    QLabel *m_welcomeSentence;
    QPushButton *m_add;
    QPushButton *m_sample;
    QPushButton *m_sync;
    Step m_connectStep;
    Step m_productsStep;
    Step m_warehousesStep;
    Step m_mapStep;
    Step m_syncStep;
};

} // namespace tillbridge
