// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "core/money.h"

#include <QLocale>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr qint64 smallest = std::numeric_limits<qint64>::min();

// Arithmetic is usable where the compiler can check it.
static_assert(Quantity::fromInteger(2) + Quantity::fromInteger(3) == Quantity::fromInteger(5));
static_assert(Quantity::fromInteger(-1).abs() == Quantity::fromInteger(1));
static_assert(Amount::fromInteger(largest).scaled() == largest);

} // namespace

class DecimalTest final : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void toleratesWhateverIsTyped();
    void roundTrips();
    void formats_data();
    void formats();
    void rounds_data();
    void rounds();
    void floors_data();
    void floors();
    void saturates();
    void addsExactly();
    void minorUnitsOfCurrencies_data();
    void minorUnitsOfCurrencies();
};

void DecimalTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("scaled"); // Amount: 10^-7
    const auto row = [](const QString &text, qint64 scaled) {
        QTest::newRow(qPrintable(text)) << text << scaled;
    };
    row(u"0"_s, 0);
    row(u"-0"_s, 0);
    row(u"6.5"_s, 65000000);
    row(u"0.1"_s, 1000000);
    row(u"11.4860025"_s, 114860025);
    row(u"1e-7"_s, 1);
    row(u"1E2"_s, 1000000000);
    row(u"-12"_s, -120000000);
    row(u"+.5"_s, 5000000);
    row(u"3."_s, 30000000);
    row(u"  24.90 "_s, 249000000);
    row(u"00012"_s, 120000000);
    row(u"1.00000000000000000000"_s, 10000000); // more zeros than places are still exact
    row(u"100e-2"_s, 10000000);
    row(u"0.00000010"_s, 1);
    row(u"922337203685.4775807"_s, largest);
    row(u"-922337203685.4775807"_s, -largest);
    row(u"-922337203685.4775808"_s, smallest);
    row(u"0e30"_s, 0);
}

void DecimalTest::parses()
{
    QFETCH(QString, text);
    QFETCH(qint64, scaled);
    const auto value = Amount::parse(text);
    QVERIFY(value.has_value());
    QCOMPARE(value->scaled(), scaled);
}

void DecimalTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts = {{},
                               u" "_s,
                               u"-"_s,
                               u"+"_s,
                               u"."_s,
                               u"-."_s,
                               u"e5"_s,
                               u"1e"_s,
                               u"1e+"_s,
                               u"1e1.5"_s,
                               u"1e31"_s,
                               u"1e-31"_s,
                               u"1e99999999999"_s,
                               u"--1"_s,
                               u"+-1"_s,
                               u"1-"_s,
                               u"1.2.3"_s,
                               u"1,5"_s,
                               u"1 000"_s,
                               u"1_000"_s,
                               u"0x10"_s,
                               u"nan"_s,
                               u"inf"_s,
                               u"12abc"_s,
                               u"abc"_s,
                               u"1e5e5"_s,
                               u"٣"_s,
                               u"１２"_s,
                               u"½"_s,
                               u"−5"_s,
                               u"5€"_s,
                               u"=1+1"_s,
                               u"4.01E+1x"_s,
                               u"0.00000001"_s, // eight places
                               u"922337203685.4775808"_s,
                               u"-922337203685.4775809"_s,
                               u"99999999999999999999999999"_s,
                               QString(10000, u'9'),
                               QString(QChar(0)),
                               u"1\0002"_s};
    for (const QString &text : texts)
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text.left(30)))) << text;
}

void DecimalTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Amount::parse(text).has_value());
}

void DecimalTest::toleratesWhateverIsTyped()
{
    std::mt19937 random(11);
    const QString letters = u"0123456789.+-eE ,x\u0663\0"_s;
    for (int i = 0; i < 20000; ++i) {
        QString text;
        for (auto length = random() % 12; length > 0; --length)
            text += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
        const auto value = Quantity::parse(text);
        if (value) // what is taken says the same again
            QCOMPARE(Quantity::parse(value->toString()), value);
    }
}

void DecimalTest::roundTrips()
{
    std::mt19937_64 random(12);
    QList<qint64> values = {0, 1, -1, largest, smallest, largest - 1, smallest + 1, 99999, -100000};
    for (int i = 0; i < 5000; ++i)
        values.append(static_cast<qint64>(random() >> (random() % 60)));
    for (const qint64 scaled : values) {
        QCOMPARE(Quantity::parse(Quantity::fromScaled(scaled).toString())->scaled(), scaled);
        QCOMPARE(Amount::parse(Amount::fromScaled(scaled).toFixed(7))->scaled(), scaled);
    }
}

void DecimalTest::formats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortest");
    QTest::addColumn<QString>("fixed2");
    const auto row = [](const QString &text, const QString &shortest, const QString &fixed) {
        QTest::newRow(qPrintable(text)) << text << shortest << fixed;
    };
    row(u"0"_s, u"0"_s, u"0.00"_s);
    row(u"-0.00"_s, u"0"_s, u"0.00"_s);
    row(u"3.50"_s, u"3.5"_s, u"3.50"_s);
    row(u"-12"_s, u"-12"_s, u"-12.00"_s);
    row(u"0.00001"_s, u"0.00001"_s, u"0.00"_s);
    row(u"-0.00001"_s, u"-0.00001"_s, u"0.00"_s); // never "-0.00"
    row(u"1234567.891"_s, u"1234567.891"_s, u"1234567.89"_s);
    row(u"2.675"_s, u"2.675"_s, u"2.68"_s); // as a double it would be 2.67
    row(u"-2.675"_s, u"-2.675"_s, u"-2.68"_s);
}

void DecimalTest::formats()
{
    QFETCH(QString, text);
    QFETCH(QString, shortest);
    QFETCH(QString, fixed2);
    const QLocale before;
    for (const auto language : {QLocale::C, QLocale::German, QLocale::Arabic}) {
        QLocale::setDefault(QLocale(language));
        QCOMPARE(Quantity::parse(text)->toString(), shortest);
        QCOMPARE(Quantity::parse(text)->toFixed(2), fixed2);
    }
    QLocale::setDefault(before);
}

void DecimalTest::rounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("rounded");
    const auto row = [](const QString &text, int decimals, const QString &rounded) {
        QTest::addRow("%s to %d", qPrintable(text), decimals) << text << decimals << rounded;
    };
    row(u"0.5"_s, 0, u"1"_s);
    row(u"-0.5"_s, 0, u"-1"_s);
    row(u"0.49999"_s, 0, u"0"_s);
    row(u"-0.49999"_s, 0, u"0"_s);
    row(u"2.345"_s, 2, u"2.35"_s);
    row(u"2.34499"_s, 2, u"2.34"_s);
    row(u"1.23456"_s, 5, u"1.23456"_s);
    row(u"1.23456"_s, 9, u"1.23456"_s);
    row(u"99.995"_s, 2, u"100"_s);
}

void DecimalTest::rounds()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QFETCH(QString, rounded);
    QCOMPARE(Quantity::parse(text)->rounded(decimals).toString(), rounded);
}

void DecimalTest::floors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("floor");
    QTest::newRow("0") << u"0"_s << qint64(0);
    QTest::newRow("0.9") << u"0.9"_s << qint64(0);
    QTest::newRow("-0.1") << u"-0.1"_s << qint64(-1);
    QTest::newRow("-1") << u"-1"_s << qint64(-1);
    QTest::newRow("7.99999") << u"7.99999"_s << qint64(7);
    QTest::newRow("-7.00001") << u"-7.00001"_s << qint64(-8);
}

void DecimalTest::floors()
{
    QFETCH(QString, text);
    QFETCH(qint64, floor);
    const Quantity value = *Quantity::parse(text);
    QCOMPARE(value.floorToInteger(), floor);
    QCOMPARE(value.isInteger(), !text.contains(u'.'));
}

void DecimalTest::saturates()
{
    const Quantity top = Quantity::fromScaled(largest);
    const Quantity bottom = Quantity::fromScaled(smallest);
    const Quantity one = Quantity::fromInteger(1);
    QCOMPARE(top + one, top);
    QCOMPARE(bottom - one, bottom);
    QCOMPARE(top - bottom, top);
    QCOMPARE(bottom - top, bottom);
    QCOMPARE(-bottom, top);
    QCOMPARE(bottom.abs(), top);
    QCOMPARE(Quantity::fromInteger(largest), top);
    QCOMPARE(Quantity::fromInteger(smallest), bottom);
    QCOMPARE(top.rounded(0).floorToInteger(), largest / Quantity::scale);
    QCOMPARE(Quantity::fromScaled(largest - 7).rounded(0) <= top, true);
    QCOMPARE(bottom.rounded(0) < Quantity(), true);
    Quantity sum = top;
    sum += top;
    QCOMPARE(sum, top);
    sum -= bottom;
    QCOMPARE(sum, top);
    QVERIFY(bottom < Quantity() && Quantity() < top);
}

void DecimalTest::addsExactly()
{
    Amount sum;
    for (int i = 0; i < 1000000; ++i)
        sum += *Amount::parse(u"0.1");
    QCOMPARE(sum, Amount::fromInteger(100000));
    QCOMPARE((*Quantity::parse(u"0.1") + *Quantity::parse(u"0.2")).toString(), u"0.3"_s);
}

void DecimalTest::minorUnitsOfCurrencies_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<int>("units");
    for (const char *two : {"EUR", "USD", "CAD", "GBP", "CHF", "", "???", "jpy"})
        QTest::addRow("2: %s", two) << QString::fromLatin1(two) << 2;
    for (const char *none : {"JPY", "KRW", "XPF", "CLP", "VND"})
        QTest::addRow("0: %s", none) << QString::fromLatin1(none) << 0;
    for (const char *three : {"KWD", "BHD", "TND"})
        QTest::addRow("3: %s", three) << QString::fromLatin1(three) << 3;
}

void DecimalTest::minorUnitsOfCurrencies()
{
    QFETCH(QString, currency);
    QFETCH(int, units);
    QCOMPARE(minorUnits(currency), units);
}

QTEST_GUILESS_MAIN(DecimalTest)
#include "decimal_test.moc"
