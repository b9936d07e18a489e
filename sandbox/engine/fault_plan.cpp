// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine/fault_plan.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct KnownFault
{
    QLatin1StringView name;
    QLatin1StringView path;
    QLatin1StringView query;
    int times;
};

constexpr auto api = "/API/*"_L1;
constexpr auto token = "*/token"_L1;
constexpr auto later = "*after=*"_L1;

constexpr std::array known{
    KnownFault{"error-500"_L1, api, {}, 1},
    KnownFault{"502-html"_L1, api, {}, 1},
    KnownFault{"503"_L1, api, {}, 1},
    KnownFault{"504"_L1, api, {}, 1},
    KnownFault{"drop-before"_L1, api, {}, 1},
    KnownFault{"drop-after-commit"_L1, api, {}, 1},
    KnownFault{"reset-after-commit"_L1, api, {}, 1},
    KnownFault{"never-answer"_L1, api, {}, 1},
    KnownFault{"never-answer-after-commit"_L1, api, {}, 1},
    KnownFault{"504-after-commit"_L1, api, {}, 1},
    KnownFault{"late-commit"_L1, api, {}, 1},
    KnownFault{"truncated-json"_L1, api, {}, 1},
    KnownFault{"short-body"_L1, api, {}, 1},
    KnownFault{"slow-body"_L1, api, {}, 1},
    KnownFault{"html-200"_L1, api, {}, 1},
    KnownFault{"redirect-other-host"_L1, api, {}, 1},
    KnownFault{"401-once"_L1, api, {}, 1},
    KnownFault{"429-storm"_L1, api, {}, 10},
    KnownFault{"cursor-invalid"_L1, api, later, 1},
    KnownFault{"duplicate-page"_L1, api, later, 1},
    KnownFault{"empty-page"_L1, api, later, 1},
    KnownFault{"missing-next"_L1, api, {}, 1},
    KnownFault{"next-to-itself"_L1, api, {}, 1},
    KnownFault{"next-to-old-page"_L1, api, later, 1},
    KnownFault{"next-to-other-host"_L1, api, {}, 1},
    KnownFault{"wrong-shop-in-reply"_L1, api, {}, 1},
    KnownFault{"no-shops"_L1, api, {}, 0},
    KnownFault{"revoke-refresh"_L1, token, {}, 1},
    KnownFault{"token-500"_L1, token, {}, 1},
};

bool matches(const QString &pattern, const QByteArray &text)
{
    if (pattern.isEmpty())
        return true;
    QStringList pieces;
    for (const QString &piece : pattern.split(u'*'))
        pieces.append(QRegularExpression::escape(piece));
    const QRegularExpression expression(u"\\A"_s + pieces.join(u".*"_s) + u"\\z"_s);
    return expression.match(QString::fromUtf8(text)).hasMatch();
}

bool setNumber(const QString &value, int least, int &target)
{
    bool isNumber = false;
    target = value.toInt(&isNumber);
    return isNumber && target >= least;
}

Done set(Fault &fault, const QString &key, const QString &value)
{
    bool isGood = true;
    if (key == u"path"_s)
        fault.path = value;
    else if (key == u"query"_s)
        fault.query = value;
    else if (key == u"method"_s)
        fault.method = value.toUpper().toLatin1();
    else if (key == u"nth"_s)
        isGood = setNumber(value, 1, fault.nth);
    else if (key == u"times"_s)
        isGood = setNumber(value, 0, fault.times);
    else
        fault.arguments.insert(key, value);
    if (!isGood)
        return failure(ErrorCode::InvalidInput, key + u'=' + value);
    return {};
}

Result<Fault> named(const QString &name)
{
    const auto found = std::ranges::find_if(known, [&](const KnownFault &k) { return name == k.name; });
    if (found == known.end())
        return failure(ErrorCode::InvalidInput, name, FaultPlan::knownNames().join(u", "_s));
    return Fault{name, found->path, found->query, {}, 1, found->times, {}, 0, 0};
}

} // namespace

QString FiredFaults::argument(const QString &fault, const QString &name, const QString &fallback) const
{
    return m_fired.value(fault).value(name, fallback);
}

QStringList FaultPlan::knownNames()
{
    QStringList names;
    for (const KnownFault &fault : known)
        names.append(fault.name);
    return names;
}

Result<Fault> FaultPlan::parse(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    Result<Fault> fault = named(text.left(colon));
    if (!fault || colon < 0)
        return fault;
    for (const QString &pair : text.mid(colon + 1).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorCode::InvalidInput, pair);
        if (const Done done = set(*fault, pair.left(equals), pair.mid(equals + 1)); !done)
            return failure(done.error());
    }
    return fault;
}

Result<Fault> FaultPlan::fromJson(const QJsonObject &object)
{
    Result<Fault> fault = named(object.value("name"_L1).toString());
    if (!fault)
        return fault;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "name"_L1)
            continue;
        if (const Done done = set(*fault, it.key(), it.value().toVariant().toString()); !done)
            return failure(done.error());
    }
    return fault;
}

QJsonArray FaultPlan::toJson() const
{
    QJsonArray faults;
    for (const Fault &fault : m_faults) {
        faults.append(QJsonObject{{u"name"_s, fault.name},
                                  {u"path"_s, fault.path},
                                  {u"query"_s, fault.query},
                                  {u"method"_s, QString::fromLatin1(fault.method)},
                                  {u"nth"_s, fault.nth},
                                  {u"times"_s, fault.times},
                                  {u"matched"_s, fault.matched},
                                  {u"fired"_s, fault.fired}});
    }
    return faults;
}

FiredFaults FaultPlan::take(const HttpRequest &request)
{
    QHash<QString, QHash<QString, QString>> fired;
    for (Fault &fault : m_faults) {
        if ((!fault.method.isEmpty() && fault.method != request.method) ||
            !matches(fault.path, request.path) || !matches(fault.query, request.query))
            continue;
        ++fault.matched;
        if (fault.matched < fault.nth || (fault.times > 0 && fault.fired >= fault.times))
            continue;
        ++fault.fired;
        fired.insert(fault.name, fault.arguments);
    }
    return FiredFaults(std::move(fired));
}

} // namespace tillbridge::sandbox
