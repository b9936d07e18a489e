// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/sync_service.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tillbridge {

class Theme;

/// What a run is doing: a sentence, "37 of 120, about 2 min left", a bar and Cancel.
class ProgressPanel final : public QFrame
{
    Q_OBJECT

public:
    ProgressPanel(const Theme &theme, QWidget *parent);

    void begin(const QString &sentence);
    void show(const SyncProgress &progress);
    void end();

    [[nodiscard]] static QString stageSentence(SyncStage stage);
    /// "about 2 min left"; empty when unknown.
    [[nodiscard]] static QString timeLeft(std::chrono::milliseconds left);

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_sentence;
    QLabel *m_count;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace tillbridge
