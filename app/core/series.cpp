// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

QString seriesName(Series series)
{
    switch (series) {
    case Series::C:
        return u"C"_s;
    case Series::R:
        return u"R"_s;
    case Series::X:
        return u"X"_s;
    }
    return {};
}

std::optional<Series> seriesFromName(QStringView name)
{
    if (name.compare(u"C", Qt::CaseInsensitive) == 0)
        return Series::C;
    if (name.compare(u"R", Qt::CaseInsensitive) == 0)
        return Series::R;
    if (name.compare(u"X", Qt::CaseInsensitive) == 0)
        return Series::X;
    return std::nullopt;
}

} // namespace tillbridge
