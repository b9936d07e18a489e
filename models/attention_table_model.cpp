// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attention_table_model.h"

#include "models/roles.h"
#include "models/words.h"
#include "sentences/sentences.h"

namespace tillbridge {

void AttentionTableModel::setEntries(QList<Attention> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

QString AttentionTableModel::title(int column) const
{
    const QStringList titles{tr("What"), tr("Details"), tr("Since")};
    return titles.at(column);
}

QVariant AttentionTableModel::cell(int row, int column, int role) const
{
    const Attention &entry = m_entries.at(row);
    if (role == RowIdRole)
        return entry.id.value;
    if (role == FaintRole)
        return column != What;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case What:
        return attentionSentence(entry);
    case Detail:
        return entry.detail;
    case Since:
        return shownTime(entry.raisedAt);
    default:
        return {};
    }
}

} // namespace tillbridge
