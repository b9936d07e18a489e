// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_panel.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

ProgressPanel::ProgressPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_count(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setProperty("role", u"panel"_s);
    m_sentence->setProperty("role", u"heading"_s);
    m_count->setProperty("role", u"note"_s);
    m_bar->setTextVisible(false);
    auto *words = new QHBoxLayout;
    words->addWidget(m_sentence);
    words->addStretch();
    words->addWidget(m_count);
    auto *left = new QVBoxLayout;
    left->setSpacing(theme.grid());
    left->addLayout(words);
    left->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.grid(2), theme.grid(1.5), theme.grid(2), theme.grid(1.5));
    layout->setSpacing(theme.grid(2));
    layout->addLayout(left, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_sentence->setText(tr("Stopping after what is on its way…"));
        Q_EMIT cancelled();
    });
    hide();
}

void ProgressPanel::begin(const QString &sentence)
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(true);
    m_bar->setAccessibleName(tr("Progress"));
    m_sentence->setText(sentence);
    m_count->clear();
    m_bar->setRange(0, 0);
    QFrame::show();
}

void ProgressPanel::show(const SyncProgress &progress)
{
    if (!m_cancel->isEnabled())
        return;
    m_sentence->setText(stageSentence(progress.stage));
    const QLocale locale;
    QStringList notes;
    if (progress.total > 0)
        notes.append(tr("%1 of %2").arg(locale.toString(progress.done), locale.toString(progress.total)));
    else if (progress.done > 0)
        notes.append(locale.toString(progress.done));
    using namespace std::chrono;
    if (progress.pausedFor > 0ms)
        notes.append(tr("Lightspeed asked us to wait %n second(s)", nullptr,
                        int(ceil<seconds>(progress.pausedFor).count())));
    else if (const QString left = timeLeft(progress.timeLeft); !left.isEmpty())
        notes.append(left);
    m_count->setText(notes.join(u" – "_s));
    m_bar->setRange(0, int(std::min<qint64>(progress.total, std::numeric_limits<int>::max())));
    m_bar->setValue(int(std::min<qint64>(progress.done, progress.total)));
    QFrame::show();
}

void ProgressPanel::end()
{
    hide();
}

QString ProgressPanel::stageSentence(SyncStage stage)
{
    switch (stage) {
    case SyncStage::Settling:
        return tr("Checking what an interrupted sync had sent…");
    case SyncStage::ReferenceData:
        return tr("Reading shops from Lightspeed…");
    case SyncStage::Products:
        return tr("Reading products from Lightspeed…");
    case SyncStage::StockLevels:
        return tr("Reading stock levels from Lightspeed…");
    case SyncStage::Sales:
        return tr("Reading sales from Lightspeed…");
    case SyncStage::Planning:
        return tr("Working out what would change…");
    case SyncStage::Previewed:
        return tr("Ready for your review");
    case SyncStage::Sending:
        return tr("Sending stock levels to Lightspeed…");
    case SyncStage::Verifying:
        return tr("Checking what arrived…");
    case SyncStage::Ended:
        return tr("Done");
    }
    return {};
}

QString ProgressPanel::timeLeft(std::chrono::milliseconds left)
{
    using namespace std::chrono;
    if (left < 0ms)
        return {};
    if (left < 1min)
        return tr("about %n second(s) left", nullptr, int(std::max<qint64>(1, ceil<seconds>(left).count())));
    return tr("about %n minute(s) left", nullptr, int(ceil<minutes>(left).count()));
}

} // namespace tillbridge
