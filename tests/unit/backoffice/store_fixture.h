// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/database.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace tillbridge {

/// A real store in a folder of its own, on a clock that the test moves.
struct StoreFixture
{
    QTemporaryDir folder;
    ManualClock clock{QDateTime::fromString(QStringLiteral("2024-11-21T12:00:00Z"), Qt::ISODate)};
    std::shared_ptr<Database> database = Database::open({.folder = folder.path()}, clock).value();

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace tillbridge
