// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_table_model.h"

#include "models/roles.h"
#include "models/words.h"
#include "sentences/sentences.h"

#include <QLocale>

namespace tillbridge {

void RunTableModel::setRuns(QList<RunRow> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

QString RunTableModel::title(int column) const
{
    const QStringList titles{tr("Started"), tr("Connection"), tr("Outcome"),  tr("Sent"),
                             tr("Failed"),  tr("Skipped"),    tr("Not sure"), tr("To decide"), tr("Not sent")};
    return titles.at(column);
}

QVariant RunTableModel::cell(int row, int column, int role) const
{
    const RunRow &entry = m_runs.at(row);
    if (role == RowIdRole)
        return entry.run.id.value;
    if (column == Outcome && (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) && entry.run.error)
        return sentenceFor(Error::of(*entry.run.error, entry.run.errorSubject, entry.run.errorDetail)).text;
    if (role != Qt::DisplayRole)
        return {};
    const QLocale locale;
    switch (column) {
    case Started:
        return shownTime(entry.run.startedAt);
    case Connection:
        return entry.connectionName;
    case Outcome:
        return runStateName(entry.run.state);
    case Sent:
        return locale.toString(entry.counts.sent);
    case Failed:
        return locale.toString(entry.counts.failed);
    case Skipped:
        return locale.toString(entry.counts.skipped);
    case Unsure:
        return locale.toString(entry.counts.unsure);
    case Held:
        return locale.toString(entry.counts.held);
    case NotSent:
        return locale.toString(entry.counts.planned);
    default:
        return {};
    }
}

} // namespace tillbridge
