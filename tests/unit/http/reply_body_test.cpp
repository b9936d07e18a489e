// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gzipped.h"
#include "http/reply_body.h"
#include "http/web_page.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace tillbridge;
using tillbridge::test::gzipped;

class ReplyBodyTest final : public QObject
{
    Q_OBJECT

private slots:
    void plainIsKept();
    void gzipInPieces_data();
    void gzipInPieces();
    void severalMembersAreOneBody();
    void limitCountsUnpackedBytes_data();
    void limitCountsUnpackedBytes();
    void cutGzipIsNotWhole();
    void damagedGzipIsBroken();
    void emptyBodies();
    void unknownEncodingIsBroken();
    void webPages_data();
    void webPages();
    void cutJsonIsNotClosed();
};

void ReplyBodyTest::plainIsKept()
{
    for (const char *name : {"", "identity", "none", " None "}) { // "none": r-series 3
        ReplyBody body(100);
        body.setEncoding(name);
        QCOMPARE(body.append("abc"), ReplyBody::State::Good);
        QCOMPARE(body.append(QByteArray("\0d", 2)), ReplyBody::State::Good);
        QVERIFY(body.isWhole());
        QCOMPARE(body.take(), QByteArray("abc\0d", 5));
    }
}

void ReplyBodyTest::gzipInPieces_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 7, 1000, 1000000})
        QTest::addRow("%d", piece) << piece;
}

void ReplyBodyTest::gzipInPieces()
{
    QFETCH(int, piece);
    std::mt19937 random(5);
    QByteArray plain;
    for (int i = 0; i < 300000; ++i)
        plain += static_cast<char>(random() % 40);
    const QByteArray packed = gzipped(plain);
    ReplyBody body(plain.size());
    body.setEncoding("gzip");
    for (qsizetype from = 0; from < packed.size(); from += piece) {
        QVERIFY(from == 0 || !body.isWhole());
        QCOMPARE(body.append(packed.mid(from, piece)), ReplyBody::State::Good);
    }
    QVERIFY(body.isWhole());
    QVERIFY(body.take() == plain);
}

void ReplyBodyTest::severalMembersAreOneBody()
{
    ReplyBody body(100);
    body.setEncoding("x-gzip");
    QCOMPARE(body.append(QByteArray(gzipped("one ") + gzipped("two "))), ReplyBody::State::Good);
    QCOMPARE(body.append(gzipped("three")), ReplyBody::State::Good);
    QVERIFY(body.isWhole());
    QCOMPARE(body.take(), QByteArray("one two three"));
}

void ReplyBodyTest::limitCountsUnpackedBytes_data()
{
    QTest::addColumn<bool>("packed");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");
    for (const bool packed : {false, true}) {
        QTest::addRow("just fits, packed %d", packed) << packed << 1000 << true;
        QTest::addRow("one too many, packed %d", packed) << packed << 1001 << false;
        QTest::addRow("far too many, packed %d", packed) << packed << 50000000 << false;
    }
}

void ReplyBodyTest::limitCountsUnpackedBytes()
{
    QFETCH(bool, packed);
    QFETCH(int, size);
    QFETCH(bool, fits);
    const QByteArray plain(size, 'x');
    ReplyBody body(1000);
    body.setEncoding(packed ? "gzip" : "");
    QCOMPARE(body.append(packed ? gzipped(plain) : plain),
             fits ? ReplyBody::State::Good : ReplyBody::State::TooLarge);
    QVERIFY(body.take().size() <= 1000); // and no more was ever held
}

void ReplyBodyTest::cutGzipIsNotWhole()
{
    const QByteArray packed = gzipped("{\"Item\":[1,2,3,4,5,6,7,8,9]}");
    for (qsizetype length = 1; length < packed.size(); ++length) {
        ReplyBody body(1000);
        body.setEncoding("gzip");
        QCOMPARE(body.append(packed.first(length)), ReplyBody::State::Good);
        QVERIFY2(!body.isWhole(), qPrintable(QString::number(length)));
    }
}

void ReplyBodyTest::damagedGzipIsBroken()
{
    const QByteArray packed = gzipped(QByteArray("{\"Item\":[1,2,3,4,5,6,7,8,9]}").repeated(50));
    int accepted = 0;
    for (qsizetype at = 0; at < packed.size(); ++at) {
        QByteArray damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        ReplyBody body(100000);
        body.setEncoding("gzip");
        const bool good = body.append(damaged) == ReplyBody::State::Good && body.isWhole();
        accepted += good ? 1 : 0;
    }
    QVERIFY2(accepted <= 6,
             qPrintable(QString::number(accepted))); // time stamp and system in the header mean nothing
    ReplyBody body(100);
    body.setEncoding("gzip");
    QCOMPARE(body.append("{\"plain\":1}"), ReplyBody::State::Broken);
}

void ReplyBodyTest::emptyBodies()
{
    ReplyBody body(0);
    body.setEncoding("gzip");
    QCOMPARE(body.append({}), ReplyBody::State::Good);
    QVERIFY(body.isWhole()); // 204 and 304 may carry the header
    QCOMPARE(body.take(), QByteArray());
}

void ReplyBodyTest::unknownEncodingIsBroken()
{
    for (const char *name : {"br", "deflate", "zstd", "gzip, br"}) {
        ReplyBody body(100);
        body.setEncoding(name);
        QCOMPARE(body.append("x"), ReplyBody::State::Broken);
    }
}

void ReplyBodyTest::webPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isPage");
    const auto row = [](const char *name, const QByteArray &body, bool isPage) {
        QTest::newRow(name) << body << isPage;
    };
    row("page", "<!DOCTYPE html><html>", true);
    row("old page", "<html lang=\"en\">", true);
    row("upper case", "<HTML><HEAD>", true);
    row("blanks first", "\r\n\t <!doctype HTML>", true);
    row("byte order mark", "\xEF\xBB\xBF<!DOCTYPE html>", true);
    row("comment first", "<!-- maintenance --><html>", true);
    row("XHTML", "<?xml version=\"1.0\"?><!DOCTYPE html><html>", true);
    row("head only", "<head><title>502</title>", true);
    row("empty", "", false);
    row("blank", "  \n", false);
    row("JSON", "{\"note\":\"<html>\"}", false);
    row("JSON array", "[]", false);
    row("XML", "<?xml version=\"1.0\"?><Items><Item/></Items>", false);
    row("text", "OK", false);
    row("zeros", QByteArray(5000, '\0'), false);
}

void ReplyBodyTest::webPages()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isPage);
    QCOMPARE(looksLikeWebPage(body), isPage);
}

void ReplyBodyTest::cutJsonIsNotClosed()
{
    const auto closes = [](const QByteArray &text) {
        ReplyBody body(1000);
        body.append(text);
        return body.closesItsJson();
    };
    const QByteArray whole = "{\"Item\":[{\"name\":\"a \\\" } ] \\\\\"},[1]]}";
    QVERIFY(closes(whole));
    QVERIFY(closes("\r\n" + whole + "\n"));
    for (qsizetype length = 1; length < whole.size(); ++length)
        QVERIFY2(!closes(whole.first(length)), whole.first(length).constData());
    QVERIFY(closes("<html>{"));
    QVERIFY(closes({}));
}

QTEST_GUILESS_MAIN(ReplyBodyTest)
#include "reply_body_test.moc"
