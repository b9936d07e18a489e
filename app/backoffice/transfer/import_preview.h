// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/import_issue.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tillbridge {

/// Problems beyond this many are counted, not kept: a file in the wrong format has one on every line.
inline constexpr qsizetype maxKeptProblems = 1000;

enum class ImportAction { Create, Update, Same };

/// What a file says, before anything is changed.
struct ImportSummary
{
    QList<ImportIssue> problems; ///< by line, at most maxKeptProblems
    qint64 problemCount = 0;
    QList<ImportRemark> remarks;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 same = 0;

    /// A file is taken in whole or not at all.
    [[nodiscard]] bool canApply() const { return problemCount == 0; }
    [[nodiscard]] qint64 rows() const { return created + updated + same; }

    void add(ImportIssue issue)
    {
        ++problemCount;
        if (problems.size() < maxKeptProblems)
            problems.append(std::move(issue));
    }
    void count(ImportAction action)
    {
        created += action == ImportAction::Create;
        updated += action == ImportAction::Update;
        same += action == ImportAction::Same;
    }
};

struct ItemImportRow
{
    qint64 line = 0;
    ImportAction action = ImportAction::Create;
    std::optional<Item> before; ///< none: a new item
    Item after;
    std::optional<bool> enabledAfter; ///< none: left as it is
};

struct ItemsImportPreview
{
    ImportSummary summary;
    QList<ItemImportRow> rows; ///< those without a problem, by line
    std::optional<ConnectionId> enableOn;
};

struct QuantityImportRow
{
    qint64 line = 0;
    ImportAction action = ImportAction::Create;
    QString sku;
    ItemId item; ///< not valid: the import makes it
    QString warehouse;
    WarehouseId warehouseId;        ///< not valid: the import makes it
    std::optional<Quantity> before; ///< on hand; none: never counted
    Quantity after;                 ///< as counted; movements after `countedAt` come on top
    std::optional<Quantity> reservedBefore;
    std::optional<Quantity> reservedAfter; ///< none: left as it is
    QDateTime countedAt;
};

struct QuantitiesImportPreview
{
    ImportSummary summary;
    QList<QuantityImportRow> rows; ///< those without a problem, by line
    QStringList newWarehouses;
    QStringList newItems;     ///< SKUs
    qint64 countSequence = 0; ///< what it was made from: counts recorded since make it outdated
};

} // namespace tillbridge
