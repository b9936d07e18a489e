// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feed.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

QString feedName(Feed feed)
{
    switch (feed) {
    case Feed::Products:
        return u"products"_s;
    case Feed::StockLevels:
        return u"stock"_s;
    case Feed::Sales:
        return u"sales"_s;
    }
    return {};
}

} // namespace tillbridge
