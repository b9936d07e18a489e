// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/options.h"

#include <QCommandLineParser>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Simulated Lightspeed accounts on 127.0.0.1, for trying out and for tests."_s);
    parser.addOptions({
        {u"help"_s, u"Shows this text."_s},
        {u"series"_s, u"Which series to simulate; only r so far."_s, u"LIST"_s, u"r"_s},
        {u"port"_s, u"Port of the API; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"registers"_s, u"Registers in the subscription: they decide the rate limits."_s, u"N"_s, u"1"_s},
        {u"products"_s, u"Products to generate."_s, u"N"_s, u"200"_s},
        {u"shops"_s, u"Shops."_s, u"N"_s, u"3"_s},
        {u"sales"_s, u"Sales of the past fortnight to generate."_s, u"N"_s, u"0"_s},
        {u"accounts"_s, u"Accounts, each with a user of its own (manager, manager2, ...)."_s, u"N"_s, u"1"_s},
        {u"seed"_s, u"Recorded items to use instead of generated ones."_s, u"FILE"_s},
        {u"tls"_s, u"Speak https with a certificate that is good, self-signed, expired or wrong-host."_s,
         u"KIND"_s},
        {u"time-scale"_s, u"Rates, windows and token lifetimes run N times faster."_s, u"N"_s, u"1"_s},
        {u"today"_s, u"The date at the start (YYYY-MM-DD)."_s, u"DATE"_s},
        {u"expires-in"_s, u"Life of access tokens in seconds."_s, u"N"_s, u"3600"_s},
        {u"redirect-url"_s, u"The redirect address registered with the clients."_s, u"URL"_s,
         RSeriesOptions().redirectUrl},
        {u"sales-per-minute"_s, u"Sales made in the background."_s, u"N"_s, u"0"_s},
        {u"fault"_s, u"Something to go wrong: NAME or NAME:key=value,... (see README.md)."_s, u"FAULT"_s},
        {u"switch"_s, u"How to behave where the vendor's behaviour is not certain."_s, u"NAME=VALUE"_s},
        {u"control"_s, u"Open the control address."_s},
        {u"no-gzip"_s, u"Never compress replies."_s},
        {u"end-with-stdin"_s, u"End when standard input closes."_s},
    });
}

/// Reads numbers and remembers the first one that is wrong.
class Numbers final
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    [[nodiscard]] int whole(const QString &name, int least, int most)
    {
        bool isNumber = false;
        const int number = m_parser.value(name).toInt(&isNumber);
        if (!isNumber || number < least || number > most)
            complain(name);
        return number;
    }
    [[nodiscard]] double positive(const QString &name, bool mayBeZero)
    {
        bool isNumber = false;
        const double number = m_parser.value(name).toDouble(&isNumber);
        if (!isNumber || number < 0 || (!mayBeZero && number == 0))
            complain(name);
        return number;
    }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    void complain(const QString &name)
    {
        if (m_wrong.isEmpty())
            m_wrong = u"--"_s + name + u' ' + m_parser.value(name);
    }

    const QCommandLineParser &m_parser;
    QString m_wrong;
};

Done readNumbers(const QCommandLineParser &parser, Options &options)
{
    Numbers numbers(parser);
    RSeriesOptions &r = options.rSeries;
    options.port = static_cast<quint16>(numbers.whole(u"port"_s, 0, 65535));
    r.registers = numbers.whole(u"registers"_s, 1, 1000);
    r.products = numbers.whole(u"products"_s, 0, 1'000'000);
    r.shops = numbers.whole(u"shops"_s, 1, 100);
    r.sales = numbers.whole(u"sales"_s, 0, 1'000'000);
    r.accounts = numbers.whole(u"accounts"_s, 1, 10);
    r.accessSeconds = numbers.whole(u"expires-in"_s, 1, 1'000'000);
    r.timeScale = numbers.positive(u"time-scale"_s, false);
    r.salesPerMinute = numbers.positive(u"sales-per-minute"_s, true);
    if (!numbers.wrong().isEmpty())
        return failure(ErrorCode::InvalidInput, numbers.wrong());
    return {};
}

Done readLists(const QCommandLineParser &parser, Options &options)
{
    for (const QString &text : parser.values(u"fault"_s)) {
        const Result<Fault> fault = FaultPlan::parse(text);
        if (!fault)
            return failure(fault.error());
        options.faults.append(*fault);
    }
    for (const QString &text : parser.values(u"switch"_s)) {
        if (const Done set = options.switches.set(text); !set)
            return set;
    }
    return {};
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (parser.isSet(u"help"_s))
        return failure(ErrorCode::Cancelled);
    Options options;
    if (parser.value(u"series"_s) != u"r"_s)
        return failure(ErrorCode::NotSupported, u"--series "_s + parser.value(u"series"_s));
    if (const Done numbers = readNumbers(parser, options); !numbers)
        return failure(numbers.error());
    if (const Done lists = readLists(parser, options); !lists)
        return failure(lists.error());
    if (parser.isSet(u"today"_s)) {
        options.today = QDate::fromString(parser.value(u"today"_s), Qt::ISODate);
        if (!options.today.isValid())
            return failure(ErrorCode::InvalidInput, u"--today "_s + parser.value(u"today"_s));
    }
    if (parser.isSet(u"tls"_s)) {
        options.tls = tlsKindFromName(parser.value(u"tls"_s));
        if (!options.tls)
            return failure(ErrorCode::InvalidInput, u"--tls "_s + parser.value(u"tls"_s));
    }
    options.rSeries.seedFile = parser.value(u"seed"_s);
    options.rSeries.redirectUrl = parser.value(u"redirect-url"_s);
    options.hasControl = parser.isSet(u"control"_s);
    options.compresses = !parser.isSet(u"no-gzip"_s);
    options.endsWithStdin = parser.isSet(u"end-with-stdin"_s);
    return options;
}

QString Options::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace tillbridge::sandbox
