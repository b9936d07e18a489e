// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"
#include "lightspeed/rseries.h"
#include "lightspeed/rseries/json.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

using rseries::Json;
using rseries::JsonDocument;
using rseries::memberText;

constexpr qsizetype longestQuote = 500;
constexpr std::chrono::seconds longestPause = std::chrono::minutes(10);

std::optional<double> readNumber(QByteArrayView text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(number) && number >= 0 ? std::optional(number) : std::nullopt;
}

/// "92.57/90"
struct Fill
{
    std::optional<double> level;
    std::optional<double> size;
};

Fill readFill(const QByteArray &text)
{
    const qsizetype slash = text.indexOf('/');
    if (slash < 0)
        return {readNumber(text), std::nullopt};
    return {readNumber(QByteArrayView(text).first(slash)),
            readNumber(QByteArrayView(text).sliced(slash + 1))};
}

std::optional<double> positive(std::optional<double> number)
{
    return number && *number > 0 ? number : std::nullopt;
}

std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &text)
{
    const auto seconds = readNumber(text);
    if (!seconds)
        return std::nullopt;
    const auto capped = std::min(*seconds, static_cast<double>(longestPause.count()));
    return std::chrono::milliseconds(static_cast<qint64>(std::ceil(capped * 1000)));
}

BudgetReading readBudget(const HttpResponse &response)
{
    const Fill bucket = readFill(response.header("X-LS-API-Bucket-Level"));
    const Fill burst = readFill(response.header("X-LS-API-Burst-Level"));
    BudgetReading reading;
    reading.level = bucket.level;
    reading.size = positive(bucket.size);
    reading.dripPerSecond = positive(readNumber(response.header("X-LS-API-Drip-Rate")));
    reading.cost = readNumber(response.header("X-LS-API-Request-Cost"));
    reading.burstLevel = burst.level;
    reading.burstSize = positive(burst.size);
    if (response.status == 429)
        reading.retryAfter = readRetryAfter(response.header("Retry-After"));
    return reading;
}

/// The vendor's own words, from either of its two error bodies (r-series 8); they come labelled as text/html.
QString wordsIn(const QByteArray &body)
{
    if (const auto document = JsonDocument::parse(body); document && document->root().is_object()) {
        QStringList words;
        for (const char *field : {"message", "error", "error_description", "hint"}) {
            const QString text = memberText(document->root(), field);
            if (!text.isEmpty())
                words.append(text);
        }
        if (!words.isEmpty())
            return words.join(u": "_s);
    }
    return QString::fromUtf8(body.first(std::min(body.size(), longestQuote)));
}

/// Which permission opens an address (r-series 2); the vendor does not say which one it missed.
QString permissionFor(const QUrl &url)
{
    struct Needed
    {
        QLatin1StringView resource;
        QLatin1StringView permission;
    };
    static constexpr std::array table = {
        Needed{"ItemShop"_L1, "employee:inventory_read"_L1},  Needed{"Item"_L1, "employee:inventory_read"_L1},
        Needed{"Sale"_L1, "employee:register_read"_L1},       Needed{"Shop"_L1, "employee:inventory"_L1},
        Needed{"Employee"_L1, "employee:admin_employees"_L1},
    };
    const QString resource = url.path().section(u"/Account/"_s, 1).section(u'/', 1, 1).section(u'.', 0, 0);
    for (const Needed &needed : table) {
        if (resource == needed.resource)
            return needed.permission;
    }
    return {};
}

ErrorCode codeFor(int status)
{
    switch (status) {
    case 403:
        return ErrorCode::PermissionMissing;
    case 404:
        return ErrorCode::RemoteNotFound;
    case 405:
        return ErrorCode::NotSupported;
    case 409:
        return ErrorCode::Conflict;
    case 410:
        return ErrorCode::CursorRefused;
    default:
        return ErrorCode::Rejected;
    }
}

Error describeRejection(const HttpResponse &response)
{
    const ErrorCode code = codeFor(response.status);
    const QString subject = code == ErrorCode::PermissionMissing ? permissionFor(response.url) : QString();
    return Error::of(code, subject, u"%1: %2"_s.arg(response.status).arg(redacted(wordsIn(response.body))));
}

} // namespace

VendorRules vendorRulesOfRSeries()
{
    return {readBudget, describeRejection};
}

Addresses defaultAddressesOfRSeries()
{
    Addresses addresses;
    addresses.api = QUrl(u"https://api.lightspeedapp.com"_s);
    addresses.authorize = QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/authorize"_s);
    addresses.token = QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/token"_s);
    return addresses;
}

} // namespace tillbridge
