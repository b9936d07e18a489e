// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/vendor_time.h"

#include <charconv>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

constexpr std::string_view pattern = "####-##-##T##:##:##";

bool fits(std::string_view text)
{
    for (size_t i = 0; i < pattern.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '#' ? !isDigit : text[i] != pattern[i])
            return false;
    }
    return true;
}

int number(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The usual form, without Qt's general reader: a first pull reads hundreds of thousands of these.
std::optional<QDateTime> readUsualForm(std::string_view text)
{
    if (text.size() < pattern.size() || !fits(text))
        return std::nullopt;
    const std::string_view offset = text.substr(pattern.size());
    if (!offset.empty() && offset != "+00:00" && offset != "Z")
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day date(year(number(text.substr(0, 4))),
                              month(static_cast<unsigned>(number(text.substr(5, 2)))),
                              day(static_cast<unsigned>(number(text.substr(8, 2)))));
    const int hour = number(text.substr(11, 2));
    const int minute = number(text.substr(14, 2));
    const int second = number(text.substr(17, 2)); // 60 is a leap second: the next minute's first
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        return QDateTime();
    const auto moment = sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC);
}

} // namespace

QDateTime readTime(std::string_view text)
{
    if (const auto usual = readUsualForm(text))
        return *usual;
    QDateTime time = QDateTime::fromString(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QString writeTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'+00:00'"_s) : QString();
}

} // namespace tillbridge::rseries
