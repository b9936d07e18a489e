// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_document.h"
#include "backoffice/csv/csv_guard.h"
#include "backoffice/csv/csv_number.h"
#include "backoffice/csv/csv_reader.h"
#include "backoffice/csv/csv_text.h"
#include "backoffice/csv/csv_writer.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

QByteArray bytes(const char *text, qsizetype size)
{
    return QByteArray(text, size);
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void readsRecords_data();
    void readsRecords();
    void findsTheSeparator_data();
    void findsTheSeparator();
    void readsNumbers_data();
    void readsNumbers();
    void knowsShortenedNumbers_data();
    void knowsShortenedNumbers();
    void guardsFormulas_data();
    void guardsFormulas();
    void writesWhatItReads();
    void writesNumbersThatMeanOneThing_data();
    void writesNumbersThatMeanOneThing();
    void survivesAnyBytes();
    void writerSaysWhenTheDeviceIsFull();
};

void CsvTest::decodes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("encoding");
    QTest::newRow("utf8") << QByteArray("caf\xC3\xA9") << u"café"_s << int(CsvEncoding::Utf8);
    QTest::newRow("utf8 with mark") << QByteArray("\xEF\xBB\xBF"
                                                  "caf\xC3\xA9")
                                    << u"café"_s << int(CsvEncoding::Utf8);
    QTest::newRow("ascii") << QByteArray("sku") << u"sku"_s << int(CsvEncoding::Utf8);
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x8E\xB8") << u"🎸"_s << int(CsvEncoding::Utf8);
    QTest::newRow("utf16 little") << bytes("\xFF\xFE"
                                           "a\0\xE9\0",
                                           6)
                                  << u"aé"_s << int(CsvEncoding::Utf16);
    QTest::newRow("utf16 big") << bytes("\xFE\xFF"
                                        "\0a\0\xE9",
                                        6)
                               << u"aé"_s << int(CsvEncoding::Utf16);
    QTest::newRow("windows") << QByteArray("caf\xE9 5\x80 \x9Cx\x9D") << u"café 5€ œx\u009D"_s
                             << int(CsvEncoding::Windows1252);
    QTest::newRow("cut off") << QByteArray("caf\xC3") << u"cafÃ"_s << int(CsvEncoding::Windows1252);
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QString() << int(CsvEncoding::Utf8);
    QTest::newRow("one stray NUL") << bytes("sku\0", 4) << QString(u"sku"_s + QChar(0))
                                   << int(CsvEncoding::Utf8);
}

void CsvTest::decodes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, text);
    QFETCH(const int, encoding);
    const auto decoded = decodeCsv(file);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, text);
    QCOMPARE(int(decoded->encoding), encoding);
}

void CsvTest::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ImportProblem>("problem");
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04rest of it") << ImportProblem::Workbook;
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << ImportProblem::Workbook;
    QTest::newRow("utf16 without mark") << bytes("s\0k\0u\0", 6) << ImportProblem::NotText;
    QTest::newRow("mark lies") << QByteArray("\xEF\xBB\xBF"
                                             "caf\xE9,")
                               << ImportProblem::BadEncoding;
    QTest::newRow("half a character") << bytes("\xFF\xFE"
                                               "a\0\x3D\xD8",
                                               6)
                                      << ImportProblem::BadEncoding;
    QTest::newRow("odd bytes") << bytes("\xFF\xFE"
                                        "a\0b",
                                        5)
                               << ImportProblem::BadEncoding;
}

void CsvTest::refusesWhatIsNoText()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ImportProblem, problem);
    const auto decoded = decodeCsv(file);
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().problem, problem);
}

void CsvTest::readsRecords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("records");
    QTest::addColumn<QList<qint64>>("lines");
    using Records = QList<QStringList>;
    using Lines = QList<qint64>;
    QTest::newRow("empty") << QString() << Records{} << Lines{};
    QTest::newRow("no line end") << u"a,b"_s << Records{{u"a"_s, u"b"_s}} << Lines{1};
    QTest::newRow("LF") << u"a\nb\n"_s << Records{{u"a"_s}, {u"b"_s}} << Lines{1, 2};
    QTest::newRow("CRLF") << u"a\r\nb\r\n"_s << Records{{u"a"_s}, {u"b"_s}} << Lines{1, 2};
    QTest::newRow("CR") << u"a\rb\r"_s << Records{{u"a"_s}, {u"b"_s}} << Lines{1, 2};
    QTest::newRow("mixed ends") << u"a\r\n\rb\n"_s << Records{{u"a"_s}, {QString()}, {u"b"_s}}
                                << Lines{1, 2, 3};
    QTest::newRow("empty cells") << u",,"_s << Records{{QString(), QString(), QString()}} << Lines{1};
    QTest::newRow("quoted separator") << u"\"a,b\",c"_s << Records{{u"a,b"_s, u"c"_s}} << Lines{1};
    QTest::newRow("doubled quotes") << u"\"5\"\" nail\""_s << Records{{u"5\" nail"_s}} << Lines{1};
    QTest::newRow("only quotes") << u"\"\",\"\"\"\""_s << Records{{QString(), u"\""_s}} << Lines{1};
    QTest::newRow("break in quotes") << u"\"a\r\nb\",c\nd"_s << Records{{u"a\r\nb"_s, u"c"_s}, {u"d"_s}}
                                     << Lines{1, 3};
    QTest::newRow("CR in quotes") << u"\"a\rb\"\rd"_s << Records{{u"a\rb"_s}, {u"d"_s}} << Lines{1, 3};
    QTest::newRow("quote inside") << u"5\" nail,x"_s << Records{{u"5\" nail"_s, u"x"_s}} << Lines{1};
    QTest::newRow("space after quote") << u"\"a\" ,b"_s << Records{{u"a"_s, u"b"_s}} << Lines{1};
    QTest::newRow("space before quote") << u" \"a\",b"_s << Records{{u" \"a\""_s, u"b"_s}} << Lines{1};
}

void CsvTest::readsRecords()
{
    QFETCH(const QString, text);
    QFETCH(const QList<QStringList>, records);
    QFETCH(const QList<qint64>, lines);
    QList<QStringList> read;
    QList<qint64> at;
    CsvReader reader(text, u',');
    for (CsvRow row; reader.next(row);) {
        QVERIFY(!row.problem);
        read.append(row.cells);
        at.append(row.line);
    }
    QCOMPARE(read, records);
    QCOMPARE(at, lines);
}

void CsvTest::findsTheSeparator_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<QStringList>("columns");
    const QStringList three{u"sku"_s, u"name"_s, u"price"_s};
    QTest::newRow("comma") << QByteArray("sku,name,price\n") << QChar(u',') << three;
    QTest::newRow("semicolon") << QByteArray("sku;name;price\n") << QChar(u';') << three;
    QTest::newRow("tab") << QByteArray("sku\tname\tprice\n") << QChar(u'\t') << three;
    QTest::newRow("bar") << QByteArray("sku|name|price\n") << QChar(u'|') << three;
    QTest::newRow("in quotes") << QByteArray("\"a,b,c,d\";sku\n") << QChar(u';')
                               << QStringList{u"a,b,c,d"_s, u"sku"_s};
    QTest::newRow("names decide") << QByteArray("sku;a, b, c, d\n") << QChar(u';')
                                  << QStringList{u"sku"_s, u"a, b, c, d"_s};
    QTest::newRow("announced") << QByteArray("sep=|\r\nsku|name|price\r\n") << QChar(u'|') << three;
    QTest::newRow("blank lines first") << QByteArray("\n ; \n sku ;name;price\n") << QChar(u';') << three;
    QTest::newRow("one column") << QByteArray("sku\nA\n") << QChar(u',') << QStringList{u"sku"_s};
    QTest::newRow("empty ends dropped") << QByteArray("sku,name,price,,\n") << QChar(u',') << three;
}

void CsvTest::findsTheSeparator()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QChar, separator);
    QFETCH(const QStringList, columns);
    const auto document = CsvDocument::open(file, {u"sku"_s, u"name"_s, u"price"_s});
    QVERIFY(document.has_value());
    QCOMPARE(document->separator(), separator);
    QCOMPARE(document->columns(), columns);
}

void CsvTest::readsNumbers_data()
{
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected"); // a number, or the problem's name
    QTest::newRow("whole") << QString() << u"12"_s << u"12"_s;
    QTest::newRow("signs") << QString() << u" -12 "_s << u"-12"_s;
    QTest::newRow("plus") << QString() << u"+12"_s << u"12"_s;
    QTest::newRow("zeros") << QString() << u"0007"_s << u"7"_s;
    QTest::newRow("point") << u"1.5"_s << u"2.25"_s << u"2.25"_s;
    QTest::newRow("comma") << u"1,5"_s << u"2,25"_s << u"2.25"_s;
    QTest::newRow("half") << u".5"_s << u".5"_s << u"0.5"_s;
    QTest::newRow("three places, comma file") << u"1,5"_s << u"1,234"_s << u"1.234"_s;
    QTest::newRow("three places, point file") << u"1.5"_s << u"1.234"_s << u"1.234"_s;
    QTest::newRow("zero before three places") << u"0,250"_s << u"0,250"_s << u"0.25"_s;
    QTest::newRow("long before three places") << u"1234.567"_s << u"1234.567"_s << u"1234.567"_s;
    QTest::newRow("ambiguous comma") << QString() << u"1,234"_s << u"ambiguous"_s;
    QTest::newRow("ambiguous point") << QString() << u"-12.345"_s << u"ambiguous"_s;
    QTest::newRow("thousands comma") << u"1.5"_s << u"1,234"_s << u"thousands"_s;
    QTest::newRow("thousands point") << u"1,5"_s << u"1.234"_s << u"thousands"_s;
    QTest::newRow("both marks") << u"1.234,50"_s << u"1.234,50"_s << u"thousands"_s;
    QTest::newRow("two commas") << QString() << u"1,234,567"_s << u"thousands"_s;
    QTest::newRow("space") << QString() << u"1 234"_s << u"thousands"_s;
    QTest::newRow("narrow space") << QString() << u"1\u202F234"_s << u"thousands"_s;
    QTest::newRow("apostrophe") << QString() << u"1'234"_s << u"thousands"_s;
    QTest::newRow("other style") << u"1,5 2,5"_s << u"3.5"_s << u"mixed"_s;
    QTest::newRow("as many of both") << u"1,5 2.5"_s << u"1,5"_s << u"mixed"_s;
    QTest::newRow("exponent") << QString() << u"4.01E+11"_s << u"spreadsheet"_s;
    QTest::newRow("word") << QString() << u"twelve"_s << u"no number"_s;
    QTest::newRow("unit") << QString() << u"12 pcs"_s << u"no number"_s;
    QTest::newRow("currency") << QString() << u"€12"_s << u"no number"_s;
    QTest::newRow("brackets") << QString() << u"(12)"_s << u"no number"_s;
    QTest::newRow("dangling") << QString() << u"12,"_s << u"no number"_s;
    QTest::newRow("only sign") << QString() << u"-"_s << u"no number"_s;
    QTest::newRow("true minus") << QString() << u"\u221212"_s << u"no number"_s;
    QTest::newRow("arabic digits") << QString() << u"\u0661\u0662"_s << u"no number"_s;
    QTest::newRow("too precise") << u"1.5"_s << u"1.1234567"_s << u"too precise"_s;
    QTest::newRow("too large") << QString() << u"99999999999999999999"_s << u"too precise"_s;
}

void CsvTest::readsNumbers()
{
    QFETCH(const QString, evidence);
    QFETCH(const QString, cell);
    QFETCH(const QString, expected);
    static const QHash<ImportProblem, QString> names{{ImportProblem::AmbiguousNumber, u"ambiguous"_s},
                                                     {ImportProblem::ThousandsSeparator, u"thousands"_s},
                                                     {ImportProblem::MixedDecimals, u"mixed"_s},
                                                     {ImportProblem::SpreadsheetNumber, u"spreadsheet"_s},
                                                     {ImportProblem::NotANumber, u"no number"_s},
                                                     {ImportProblem::TooPrecise, u"too precise"_s}};
    DecimalStyle style;
    for (const QString &seen : evidence.split(u' '))
        style.look(seen);
    const auto number = style.read<5>(cell);
    QCOMPARE(number ? number->toString() : names.value(number.error()), expected);
}

void CsvTest::knowsShortenedNumbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("shortened");
    QTest::newRow("point") << u"4.01E+11"_s << true;
    QTest::newRow("comma") << u"4,01E+11"_s << true;
    QTest::newRow("no fraction") << u"4E+11"_s << true;
    QTest::newRow("no plus") << u"4.01e11"_s << true;
    QTest::newRow("a key") << u"12E5"_s << false;
    QTest::newRow("barcode") << u"0401234567890"_s << false;
    QTest::newRow("no digits") << u"E+11"_s << false;
    QTest::newRow("ends early") << u"4.01E+"_s << false;
    QTest::newRow("longer") << u"4.01E+11A"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void CsvTest::knowsShortenedNumbers()
{
    QFETCH(const QString, cell);
    QFETCH(const bool, shortened);
    QCOMPARE(looksLikeSpreadsheetNumber(cell), shortened);
}

void CsvTest::guardsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@sum"_s << u"'@sum"_s;
    QTest::newRow("tab") << u"\tx"_s << u"'\tx"_s;
    QTest::newRow("return") << u"\rx"_s << u"'\rx"_s;
    QTest::newRow("guarded before") << u"'=x"_s << u"''=x"_s;
    QTest::newRow("apostrophe of its own") << u"'twas"_s << u"'twas"_s;
    QTest::newRow("inside") << u"a=b"_s << u"a=b"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("alone") << u"'"_s << u"'"_s;
}

void CsvTest::guardsFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(guardedCell(text), cell);
    QCOMPARE(unguardedCell(guardedCell(text)), text);
}

void CsvTest::writesWhatItReads()
{
    const QStringList texts{
        u"plain"_s,      u"a,b"_s,     u"a;b"_s,   u"5\" nail"_s, u"two\r\nlines"_s, u"=cmd|' /C calc'!A0"_s,
        u"-5"_s,         u"+49 1"_s,   u"@home"_s, u"''=x"_s,     u"'twas"_s,        QString(),
        u"0012345678"_s, u"naïve 🎸"_s, u"\ttab"_s, u"\"\""_s,     u"a|b\tc"_s};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter csv(buffer);
    for (const QString &text : texts)
        csv.text(text);
    csv.endRow();
    QVERIFY(csv.writtenAll());
    QVERIFY(buffer.data().startsWith("\xEF\xBB\xBF"));
    QVERIFY(buffer.data().endsWith("\r\n"));

    const auto decoded = decodeCsv(buffer.data());
    QVERIFY(decoded.has_value());
    CsvReader reader(decoded->text, u',');
    CsvRow row;
    QVERIFY(reader.next(row));
    QCOMPARE(row.cells.size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QCOMPARE(unguardedCell(row.cells[i]), texts[i]);
        QVERIFY(row.cells[i].isEmpty() || !u"=+-@\t\r"_s.contains(row.cells[i].front()));
    }
    QVERIFY(!reader.next(row));
}

void CsvTest::writesNumbersThatMeanOneThing_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("whole") << u"1000"_s << QByteArray("1000");
    QTest::newRow("negative") << u"-5"_s << QByteArray("-5");
    QTest::newRow("two places") << u"6.5"_s << QByteArray("6.5");
    QTest::newRow("three places") << u"1.234"_s << QByteArray("1.2340");
    QTest::newRow("four places") << u"1.2345"_s << QByteArray("1.2345");
}

void CsvTest::writesNumbersThatMeanOneThing()
{
    QFETCH(const QString, number);
    QFETCH(const QByteArray, cell);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter csv(buffer);
    csv.number(*Quantity::parse(number));
    QVERIFY(csv.writtenAll());
    QCOMPARE(buffer.data().mid(3), cell);
    DecimalStyle style;
    style.look(QString::fromUtf8(cell));
    QCOMPARE(style.read<5>(QString::fromUtf8(cell)).value().toString(), number);
}

void CsvTest::survivesAnyBytes()
{
    QRandomGenerator random(20241121);
    static constexpr char alphabet[] = "\",;\t|\r\n'=+-.aE1\xC3\xA9\xFF\x00sku";
    for (int round = 0; round < 5000; ++round) {
        QByteArray file;
        const int size = int(random.bounded(60));
        for (int i = 0; i < size; ++i)
            file += alphabet[random.bounded(int(sizeof(alphabet) - 1))];
        const auto document = CsvDocument::open(file, {u"sku"_s});
        if (!document)
            continue;
        CsvReader reader = document->body();
        qint64 line = document->headerLine();
        for (CsvRow row; reader.next(row);) {
            QVERIFY(row.line > line);
            QVERIFY(!row.cells.isEmpty());
            line = row.line;
        }
        QVERIFY(reader.rest().isEmpty());
    }
}

void CsvTest::writerSaysWhenTheDeviceIsFull()
{
    QBuffer closed;
    QVERIFY(closed.open(QIODevice::ReadOnly));
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    CsvWriter csv(closed);
    csv.text(u"sku"_s);
    QVERIFY(!csv.writtenAll());
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
