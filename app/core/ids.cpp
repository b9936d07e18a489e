// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"

#include <QUuid>

namespace tillbridge {

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace tillbridge
