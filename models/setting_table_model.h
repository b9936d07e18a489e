// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/simple_table_model.h"
#include "sync/settings.h"

#include <QHash>

#include <functional>

namespace tillbridge {

/// The settings of one connection: setting, value, what it does. An edit is stored at once through `store`.
class SettingTableModel final : public SimpleTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Explanation, ColumnCount };

    using Store = std::function<Done(const QString &key, const QString &value)>;
    /// What a setting may be; empty: anything of its type.
    using Choices = std::function<QStringList(const QString &key)>;

    using SimpleTableModel::SimpleTableModel;

    void setValues(const QList<std::pair<QString, QString>> &values, const Choices &choices, Store store);
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void refused(const tillbridge::Error &error);
    void stored(const QString &key);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_values.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] const SettingDefinition *definition(int row) const;
    [[nodiscard]] QString shownValue(int row) const;

    QList<std::pair<QString, QString>> m_values;
    QHash<QString, QStringList> m_choices;
    Store m_store;
};

} // namespace tillbridge
