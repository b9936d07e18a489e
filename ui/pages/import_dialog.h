// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"
#include "core/result.h"
#include "ui/shell/ui_context.h"

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QListWidget;
class QPushButton;

namespace tillbridge {

class ImportRowModel;
class NoticeBar;
class Table;

enum class ImportKind { Items, Quantities };

/// Takes a CSV file in: everything it would change and every line that cannot be read are shown first; then the whole
/// file is taken in or nothing of it.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const UiContext &context, ImportKind kind, const QString &path,
                 std::optional<ConnectionId> enableOn, QWidget *parent);

Q_SIGNALS:
    void imported(qint64 rows);

private:
    void layOut();
    void look();
    void show(const ImportSummary &summary);
    void apply();
    void fail(const Error &error);

    const UiContext &m_context;
    ImportKind m_kind;
    QString m_path;
    std::optional<ConnectionId> m_enableOn;
    NoticeBar *m_notice;
    QCheckBox *m_makeWarehouses;
    QCheckBox *m_makeItems;
    QDateTimeEdit *m_moment;
    QWidget *m_options;
    QListWidget *m_problems;
    QLabel *m_problemsTitle;
    ImportRowModel *m_model;
    Table *m_table;
    QPushButton *m_import;
    ItemsImportPreview m_items;
    QuantitiesImportPreview m_quantities;
};

} // namespace tillbridge
