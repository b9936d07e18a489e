// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace tillbridge {

class Theme;

/// Chooses from a list by moving entries to a second one: » all, › ticked, ‹ ticked back, « all back. Enter or a
/// double click moves one.
class TwoLists final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString title;
        QString note; ///< smaller, under the title
    };

    TwoLists(const Theme &theme, QWidget *parent);

    void setEntries(const QList<Entry> &entries);
    void choose(const QStringList &ids);
    [[nodiscard]] QStringList chosenIds() const;
    /// Shows only entries whose title or note contains `text`.
    void filter(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void fill();
    void moveTicked(QListWidget *from, bool toChosen);
    void moveAll(bool toChosen);
    void moveOne(const QString &id);

    QList<Entry> m_entries;
    QStringList m_chosen;
    QString m_filter;
    QLabel *m_availableTitle;
    QLabel *m_chosenTitle;
    QListWidget *m_availableList;
    QListWidget *m_chosenList;
};

} // namespace tillbridge
