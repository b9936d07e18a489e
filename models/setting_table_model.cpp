// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/setting_table_model.h"

#include "models/roles.h"
#include "models/setting_words.h"
#include "models/words.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tillbridge {
void SettingTableModel::setValues(const QList<std::pair<QString, QString>> &values, const Choices &choices,
                                  Store store)
{
    beginResetModel();
    m_values = values;
    m_choices.clear();
    for (qsizetype row = 0; row < m_values.size(); ++row) {
        const SettingDefinition *known = definition(int(row));
        if (known)
            m_choices.insert(known->key, known->type == SettingType::YesNo ? QStringList{u"yes"_s, u"no"_s}
                                                                           : choices(known->key));
    }
    m_store = std::move(store);
    endResetModel();
}

Qt::ItemFlags SettingTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != Value)
        return flags;
    const SettingDefinition *known = definition(index.row());
    return known && known->type != SettingType::ReadOnly ? flags | Qt::ItemIsEditable : flags;
}

bool SettingTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QStringList choices = m_choices.value(m_values.at(index.row()).first);
    QString text = value.toString().trimmed();
    if (!choices.isEmpty())
        text = choices.value(value.toInt());
    auto &[key, current] = m_values[index.row()];
    if (text == current)
        return true;
    if (const Done done = m_store(key, text); !done) {
        Q_EMIT refused(done.error());
        return false;
    }
    current = text;
    Q_EMIT dataChanged(index, index);
    Q_EMIT stored(key);
    return true;
}

QString SettingTableModel::title(int column) const
{
    const QStringList titles{tr("Setting"), tr("Value"), tr("What it does")};
    return titles.at(column);
}

QVariant SettingTableModel::cell(int row, int column, int role) const
{
    const SettingDefinition *known = definition(row);
    const QStringList choices = column == Value ? m_choices.value(m_values.at(row).first) : QStringList();
    switch (role) {
    case Qt::DisplayRole:
        return column == Name    ? settingName(m_values.at(row).first)
               : column == Value ? shownValue(row)
                                 : settingExplanation(m_values.at(row).first);
    case Qt::EditRole:
        if (column != Value)
            return {};
        return choices.isEmpty() ? QVariant(m_values.at(row).second)
                                 : QVariant(int(choices.indexOf(m_values.at(row).second)));
    case ChoicesRole: {
        if (choices.isEmpty())
            return {};
        QStringList words;
        for (const QString &choice : choices)
            words.append(settingChoice(m_values.at(row).first, choice));
        return words;
    }
    case Qt::ToolTipRole:
        return column == Explanation ? QVariant(settingExplanation(m_values.at(row).first)) : QVariant();
    case FaintRole:
        return column == Explanation || (column == Value && known && known->type == SettingType::ReadOnly);
    case EmphasisRole:
        return column == Name;
    default:
        return {};
    }
}

const SettingDefinition *SettingTableModel::definition(int row) const
{
    const auto &all = settingDefinitions();
    const auto found = std::ranges::find(all, m_values.at(row).first, &SettingDefinition::key);
    return found == all.end() ? nullptr : &*found;
}

QString SettingTableModel::shownValue(int row) const
{
    const SettingDefinition *known = definition(row);
    const auto &[key, value] = m_values.at(row);
    const bool isChoice = known && (known->type == SettingType::YesNo || known->type == SettingType::Choice);
    if (value.isEmpty())
        return u"—"_s;
    if (isChoice)
        return settingChoice(key, value);
    const QDateTime moment = QDateTime::fromString(value, Qt::ISODate);
    return known && known->type == SettingType::ReadOnly && moment.isValid() ? shownTime(moment) : value;
}

} // namespace tillbridge
