// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/programs.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tillbridge {

QString findProgram(const QString &name)
{
    const QString own = QCoreApplication::applicationDirPath();
    return QStandardPaths::findExecutable(name, {own, own + u"/../libexec/tillbridge"_s});
}

} // namespace tillbridge
