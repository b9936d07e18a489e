// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/export_service.h"

#include "backoffice/transfer/csv_export.h"

#include <QDir>
#include <QSaveFile>

#include <cerrno>
#include <functional>

namespace tillbridge {
namespace {

/// Temporary file, fsync, rename: what QSaveFile does. Only the last of the bytes it leaves to us: commit()
/// puts the file in its place even if the disk had no room for what was still buffered.
Done writeWhole(const QString &path, const std::function<bool(QIODevice &)> &write)
{
    QSaveFile file(path);
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly) && write(file) && file.flush() && file.commit();
    if (written)
        return {};
    const ErrorCode code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
    return failure(code, QDir::toNativeSeparators(path), file.errorString());
}

} // namespace

ExportService::ExportService(std::shared_ptr<Database> database)
    : m_database(database)
    , m_items(database)
    , m_warehouses(database)
{
}

Result<qint64> ExportService::exportItems(const QString &path, std::optional<ConnectionId> enabledOn) const
{
    const auto items = m_items.list();
    if (!items)
        return failure(items.error());
    std::optional<QHash<ItemId, bool>> switches;
    if (enabledOn) {
        auto known = m_items.enabledSwitches(*enabledOn);
        if (!known)
            return failure(known.error());
        switches = *std::move(known);
    }
    const auto done =
        writeWhole(path, [&](QIODevice &device) { return writeItems(device, *items, switches); });
    if (!done)
        return failure(done.error());
    return items->size();
}

Result<qint64> ExportService::exportQuantities(const QString &path) const
{
    const QDateTime moment = m_database->clock().now();
    const auto items = m_items.list();
    const auto warehouses = m_warehouses.list();
    const auto stock = m_warehouses.stock();
    if (!items || !warehouses || !stock)
        return failure(!items ? items.error() : !warehouses ? warehouses.error() : stock.error());
    const auto done = writeWhole(path, [&](QIODevice &device) {
        return writeQuantities(device, *items, *warehouses, *stock, moment);
    });
    if (!done)
        return failure(done.error());
    return stock->size();
}

} // namespace tillbridge
