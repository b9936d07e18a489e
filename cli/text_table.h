// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tillbridge::cli {

/// Text in aligned columns under a header line.
class TextTable final
{
public:
    explicit TextTable(QStringList header, QSet<qsizetype> numberColumns = {});

    void add(QStringList row);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] QString toString() const;

private:
    QStringList m_header;
    QSet<qsizetype> m_numbers; ///< aligned to the right
    QList<QStringList> m_rows;
};

} // namespace tillbridge::cli
