// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/replies.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::rseries;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(tillbridge::ErrorCode)

class RSeriesRepliesTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsLists_data();
    void readsLists();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void neverTakesACutReplyForAShorterOne();
    void refusesAFullPageThatNamesNoNext();
    void readsNestedLists_data();
    void readsNestedLists();
    void readsScalarsHoweverWritten_data();
    void readsScalarsHoweverWritten();
    void findsFieldsWhoseSpellingDrifts();
    void readsSingles_data();
    void readsSingles();
    void readsDeepAndStrangeText();
};

void RSeriesRepliesTest::readsLists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const char *body, int rows, const QString &next = {}) {
        QTest::newRow(name) << QByteArray(body) << rows << next;
    };
    row("two", R"({"@attributes":{"next":"","previous":""},"Item":[{"itemID":"1"},{"itemID":"2"}]})", 2);
    row("one is an object", R"({"@attributes":{"next":"","previous":""},"Item":{"itemID":"1"}})", 1);
    row("none, key absent", R"({"@attributes":{"next":"","previous":""}})", 0);
    row("none, recorded", R"({"@attributes":{"count":"0"}})", 0);
    row("none, empty text", R"({"@attributes":{"next":""},"Item":""})", 0);
    row("none, null", R"({"@attributes":{"next":""},"Item":null})", 0);
    row("none, empty array", R"({"@attributes":{"next":""},"Item":[]})", 0);
    row("none, empty object", "{}", 0);
    row("none, only an empty array", "[]", 0);
    row("key in another spelling", R"({"@attributes":{"next":""},"item":[{"itemID":"1"}]})", 1);
    row("no attributes", R"({"Item":[{"itemID":"1"}]})", 1);
    row("byte order mark", "\xEF\xBB\xBF{\"@attributes\":{\"next\":\"\"},\"Item\":{\"itemID\":\"1\"}}", 1);
    row("escaped slashes", R"({"@attributes":{"next":"https:\/\/api.example\/API\/V3\/x"},"Item":[{}]})", 1,
        u"https://api.example/API/V3/x"_s);
}

void RSeriesRepliesTest::readsLists()
{
    QFETCH(QByteArray, body);
    QFETCH(int, rows);
    QFETCH(QString, next);
    const auto list = readList(body, "Item");
    QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
    QCOMPARE(static_cast<int>(list->rows.size()), rows);
    QCOMPARE(list->next, next);
}

void RSeriesRepliesTest::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("nothing", "");
    row("spaces", "  \n");
    row("a page", "<!DOCTYPE html><html><body>Welcome</body></html>");
    row("XML", "<?xml version=\"1.0\"?><Items count=\"0\"/>");
    row("an error body with status 200", R"({"httpCode":"500","message":"An error occurred"})");
    row("an OAuth error", R"({"error":"access_denied"})");
    row("another list", R"({"Shop":[{"shopID":"1"}]})");
    row("rows are text", R"({"@attributes":{"next":""},"Item":"unavailable"})");
    row("rows are a number", R"({"@attributes":{"next":""},"Item":5})");
    row("a bare array", R"([{"itemID":"1"}])");
    row("a bare text", R"("maintenance")");
    row("two documents", R"({"@attributes":{"next":""}}{"@attributes":{"next":""}})");
    row("bad UTF-8", "{\"@attributes\":{\"next\":\"\"},\"Item\":{\"description\":\"\xC3\x28\"}}");
    row("a number beyond 64 bits",
        R"({"@attributes":{"next":""},"Item":{"itemID":123456789012345678901234567890}})");
    row("a NUL byte", QByteArray("{\"@attributes\":{\"next\":\"\"},\0}", 29));
    row("a comma too many", R"({"@attributes":{"next":""},"Item":[{"itemID":"1"},]})");
    row("empty page with a next one", R"({"@attributes":{"next":"https://api.example/x"}})");
    row("too deep", QByteArray(5000, '[') + QByteArray(5000, ']'));
}

void RSeriesRepliesTest::refusesWhatIsNoList()
{
    QFETCH(QByteArray, body);
    const auto list = readList(body, "Item");
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::BadReply);
}

void RSeriesRepliesTest::neverTakesACutReplyForAShorterOne()
{
    const QByteArray whole = R"({"@attributes":{"next":"","previous":""},"Item":[{"itemID":"1","Prices":)"
                             R"({"ItemPrice":{"amount":"6.5","useTypeID":"1"}}},{"itemID":"2"}]})";
    QVERIFY(readList(whole, "Item"));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto cut = readList(whole.first(length), "Item");
        QVERIFY2(!cut && cut.error().code == ErrorCode::BadReply, qPrintable(QString::number(length)));
    }
}

void RSeriesRepliesTest::refusesAFullPageThatNamesNoNext()
{
    const auto page = [](int rows) {
        QByteArrayList items(rows, R"({"itemID":"1"})");
        return QByteArray(R"({"@attributes":{},"Item":[)" + items.join(',') + "]}");
    };
    QVERIFY(readList(page(pageSize - 1), "Item"));
    const auto full = readList(page(pageSize), "Item");
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::BadReply);
}

void RSeriesRepliesTest::readsNestedLists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows"); // -1: not a list
    const auto row = [](const char *name, const char *body, int rows) {
        QTest::newRow(name) << QByteArray(body) << rows;
    };
    row("absent", R"({})", 0);
    row("empty text", R"({"SaleLines":""})", 0);
    row("null", R"({"SaleLines":null})", 0);
    row("empty object", R"({"SaleLines":{}})", 0);
    row("empty array", R"({"SaleLines":[]})", 0);
    row("inner empty text", R"({"SaleLines":{"SaleLine":""}})", 0);
    row("one", R"({"SaleLines":{"SaleLine":{"a":"1"}}})", 1);
    row("three", R"({"SaleLines":{"SaleLine":[{},{},{}]}})", 3);
    row("outer array", R"({"SaleLines":[{"SaleLine":{}},{"SaleLine":[{},{}]}]})", 3);
    row("another spelling", R"({"salelines":{"saleLine":{}}})", 1);
    row("text", R"({"SaleLines":"many"})", -1);
    row("inner number", R"({"SaleLines":{"SaleLine":7}})", -1);
    row("array of text", R"({"SaleLines":["x"]})", -1);
}

void RSeriesRepliesTest::readsNestedLists()
{
    QFETCH(QByteArray, body);
    QFETCH(int, rows);
    const auto document = JsonDocument::parse(body);
    QVERIFY(document);
    const auto list = nestedList(document->root(), "SaleLines", "SaleLine");
    QCOMPARE(list ? static_cast<int>(list->size()) : -1, rows);
}

void RSeriesRepliesTest::readsScalarsHoweverWritten_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *json, const QString &text) {
        QTest::newRow(json) << QByteArray(json) << text;
    };
    row(R"("34.48")", u"34.48"_s);
    row(R"("US\/Pacific")", u"US/Pacific"_s);
    row(R"("Caf\u00e9 \ud83d\ude00")", u"Café 😀"_s);
    row("14", u"14"_s);
    row("-14", u"-14"_s);
    row("18446744073709551615", u"18446744073709551615"_s);
    row("24.90", u"24.9"_s);
    row("0.09975", u"0.09975"_s);
    row("true", u"true"_s);
    row("null", {});
    row("{}", {});
    row("[1]", {});
}

void RSeriesRepliesTest::readsScalarsHoweverWritten()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto document = JsonDocument::parse("{\"field\":" + json + '}');
    QVERIFY(document);
    QCOMPARE(memberText(document->root(), "field"), text);
}

void RSeriesRepliesTest::findsFieldsWhoseSpellingDrifts()
{
    const auto document =
        JsonDocument::parse(R"({"updateTime":"a","onWorkorder":"b","b":"small","B":"large"})");
    QVERIFY(document);
    QCOMPARE(memberText(document->root(), "updatetime"), u"a"_s);
    QCOMPARE(memberText(document->root(), "onWorkOrder"), u"b"_s);
    QCOMPARE(memberText(document->root(), "B"), u"large"_s);
    QCOMPARE(memberText(document->root(), "c"), QString());
}

void RSeriesRepliesTest::readsSingles_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("found");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const char *body, bool found, ErrorCode code = {}) {
        QTest::newRow(name) << QByteArray(body) << found << code;
    };
    row("one", R"({"@attributes":{"count":"1"},"Item":{"itemID":"1"}})", true);
    row("one in an array", R"({"@attributes":{"count":"1"},"Item":[{"itemID":"1"}]})", true);
    row("unknown id answered with 200", R"({"@attributes":{"count":"0"}})", false, ErrorCode::RemoteNotFound);
    row("empty", R"({"@attributes":{"count":"1"},"Item":""})", false, ErrorCode::RemoteNotFound);
    row("two", R"({"Item":[{"itemID":"1"},{"itemID":"2"}]})", false, ErrorCode::BadReply);
    row("an error body", R"({"httpCode":"400","message":"no"})", false, ErrorCode::BadReply);
    row("cut", R"({"@attributes":{"count":"1"},"Item":{"itemID":)", false, ErrorCode::BadReply);
}

void RSeriesRepliesTest::readsSingles()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, found);
    QFETCH(ErrorCode, code);
    const auto single = readSingle(body, "Item");
    QCOMPARE(single.has_value(), found);
    if (found)
        QCOMPARE(memberText(single->row, "itemID"), u"1"_s);
    else
        QCOMPARE(single.error().code, code);
}

void RSeriesRepliesTest::readsDeepAndStrangeText()
{
    const QByteArray deep = QByteArray(200, '[') + QByteArray(200, ']');
    const QByteArray name = QByteArray(10000, 'x') + R"(\u0000<b>\u202e\"\\)";
    const auto list = readList(R"({"@attributes":{"next":""},"Item":{"description":")" + name +
                                   R"(","Extra":)" + deep + "}}",
                               "Item");
    QVERIFY(list);
    const QString text = memberText(list->rows.front(), "description");
    QCOMPARE(text.size(), 10007);
    QCOMPARE(text.at(10000), QChar(u'\0'));
}

QTEST_GUILESS_MAIN(RSeriesRepliesTest)
#include "rseries_replies_test.moc"
