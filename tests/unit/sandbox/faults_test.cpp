// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include "sandbox/control/control_api.h"
#include "sandbox/options.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What goes wrong on request, and the address from which it is asked for.
class FaultsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        RSeriesOptions options;
        options.products = 30;
        m_sandbox = std::make_unique<InProcess>(options);
    }

    void faultsAreParsed();
    void badFaultsAreNamed();
    void faultStrikesNthAndSoOften();
    void beforeDoesNothing_data();
    void beforeDoesNothing();
    void afterHasDoneIt_data();
    void afterHasDoneIt();
    void lateCommitIsDoneLater();
    void oneUnauthorisedAnswer();
    void stormOfRefusals();
    void pagingFaults();
    void nextToAnOldPage();
    void duplicatePageLosesNothing();
    void wrongShopInReply();
    void accountWithoutShops();
    void everyKnownFaultDoesSomething();
    void requestsAreKeptWithoutSecrets();
    void controlAddress();
    void optionsAreRead();
    void badOptionsAreNamed_data();
    void badOptionsAreNamed();

private:
    static QJsonObject quantity(int qoh)
    {
        return {
            {u"ItemShops"_s, QJsonObject{{u"ItemShop"_s, QJsonObject{{u"shopID"_s, 1}, {u"qoh"_s, qoh}}}}}};
    }
    QString next(const Reply &reply) { return reply.json["@attributes"_L1].toObject()["next"_L1].toString(); }

    std::unique_ptr<InProcess> m_sandbox;
};

void FaultsTest::faultsAreParsed()
{
    const Result<Fault> fault =
        FaultPlan::parse(u"slow-body:path=*/Item.json,method=get,nth=3,times=0,rate=50"_s);
    QVERIFY(fault);
    QCOMPARE(fault->name, u"slow-body"_s);
    QCOMPARE(fault->path, u"*/Item.json"_s);
    QCOMPARE(fault->method, "GET");
    QCOMPARE(fault->nth, 3);
    QCOMPARE(fault->times, 0);
    QCOMPARE(fault->arguments.value(u"rate"_s), u"50"_s);
    const Result<Fault> same =
        FaultPlan::fromJson({{u"name"_s, u"slow-body"_s}, {u"nth"_s, 3}, {u"rate"_s, 50}});
    QVERIFY(same);
    QCOMPARE(same->nth, 3);
    QCOMPARE(same->arguments.value(u"rate"_s), u"50"_s);
}

void FaultsTest::badFaultsAreNamed()
{
    for (const QString &text : {u"nothing"_s, u"503:nth=0"_s, u"503:times=x"_s, u"503:nonsense"_s}) {
        const Result<Fault> fault = FaultPlan::parse(text);
        QVERIFY(!fault);
        QCOMPARE(fault.error().code, ErrorCode::InvalidInput);
    }
}

void FaultsTest::faultStrikesNthAndSoOften()
{
    m_sandbox->fault(u"503:path=*/Item/*,nth=2,times=2,retry_after=7"_s);
    QList<int> statuses;
    for (int i = 0; i < 5; ++i) {
        statuses.append(m_sandbox->get("Item/1.json").status);
        QCOMPARE(m_sandbox->get("Shop.json").status, 200);
    }
    QCOMPARE(statuses, (QList<int>{200, 503, 503, 200, 200}));
    m_sandbox->fault(u"503:retry_after=7"_s);
    QCOMPARE(m_sandbox->get("Item/1.json").header("Retry-After"), "7");
}

void FaultsTest::beforeDoesNothing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<Delivery::Kind>("kind");
    using enum Delivery::Kind;
    QTest::newRow("500") << u"error-500"_s << 500 << Whole;
    QTest::newRow("502") << u"502-html"_s << 502 << Whole;
    QTest::newRow("503") << u"503"_s << 503 << Whole;
    QTest::newRow("504") << u"504"_s << 504 << Whole;
    QTest::newRow("portal") << u"html-200"_s << 200 << Whole;
    QTest::newRow("redirect") << u"redirect-other-host"_s << 302 << Whole;
    QTest::newRow("drop") << u"drop-before"_s << 200 << CloseSilently;
    QTest::newRow("silence") << u"never-answer"_s << 200 << Never;
}

void FaultsTest::beforeDoesNothing()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(Delivery::Kind, kind);
    m_sandbox->fault(fault);
    const Reply reply = m_sandbox->put("Item/1.json", quantity(4321));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.delivery.kind, kind);
    QVERIFY(!reply.json.contains("Item"_L1));
    QVERIFY(m_sandbox->account().stockOf(1, 1)->qoh != 4321);
    QCOMPARE(m_sandbox->log().writes(), 0);
    if (status == 302)
        QCOMPARE(reply.header("Location"), "http://elsewhere.invalid/API/V3/Account/10001/Item/1.json");
}

void FaultsTest::afterHasDoneIt_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Delivery::Kind>("kind");
    using enum Delivery::Kind;
    QTest::newRow("drop") << u"drop-after-commit"_s << CloseSilently;
    QTest::newRow("reset") << u"reset-after-commit"_s << Reset;
    QTest::newRow("silence") << u"never-answer-after-commit"_s << Never;
    QTest::newRow("gateway") << u"504-after-commit"_s << Whole;
    QTest::newRow("short") << u"short-body"_s << CutShort;
    QTest::newRow("slow") << u"slow-body:rate=10"_s << Drip;
    QTest::newRow("truncated") << u"truncated-json"_s << Whole;
}

void FaultsTest::afterHasDoneIt()
{
    QFETCH(QString, fault);
    QFETCH(Delivery::Kind, kind);
    m_sandbox->fault(fault);
    const Reply reply = m_sandbox->put("Item/1.json", quantity(4321));
    QCOMPARE(reply.delivery.kind, kind);
    QCOMPARE(m_sandbox->account().stockOf(1, 1)->qoh, 4321);
    QCOMPARE(m_sandbox->log().writes(), 1);
    QCOMPARE(m_sandbox->log().toJson().last().toObject()["answered"_L1].toBool(),
             kind == Delivery::Kind::Whole);
    if (fault == u"truncated-json"_s)
        QVERIFY(reply.json.isEmpty() && !reply.response.body.isEmpty());
}

void FaultsTest::lateCommitIsDoneLater()
{
    m_sandbox->fault(u"late-commit:method=PUT,after=10"_s);
    const auto onHand = [this] {
        const auto state = m_sandbox->get("Item/1.json?load_relations=%5B%22ItemShops%22%5D");
        for (const QJsonObject &row : Reply::listOf(state.json["Item"_L1]["ItemShops"_L1]["ItemShop"_L1])) {
            if (row["shopID"_L1].toString() == u"1"_s)
                return row["qoh"_L1].toString().toInt();
        }
        return -1;
    };
    const int before = onHand();
    const Reply reply = m_sandbox->put("Item/1.json", quantity(before + 5));
    QCOMPARE(reply.delivery.kind, Delivery::Kind::CloseSilently);
    QCOMPARE(onHand(), before);
    QCOMPARE(m_sandbox->log().writes(), 0);
    m_sandbox->clock().advance(10s);
    QCOMPARE(onHand(), before + 5);
    QCOMPARE(m_sandbox->log().writes(), 1);
}

void FaultsTest::oneUnauthorisedAnswer()
{
    m_sandbox->fault(u"401-once"_s);
    QCOMPARE(m_sandbox->get("Item/1.json").status, 401);
    QCOMPARE(m_sandbox->get("Item/1.json").status, 200);
}

void FaultsTest::stormOfRefusals()
{
    m_sandbox->fault(u"429-storm:times=5"_s);
    for (int i = 0; i < 5; ++i) {
        const QByteArray level = m_sandbox->get("Item/1.json").header("X-LS-API-Bucket-Level");
        QVERIFY2(level.startsWith("0/"), level.constData()); // refused, so not charged
    }
    m_sandbox->fault(u"429-storm:times=2,retry_after=Soon,type=burst"_s);
    for (int i = 0; i < 2; ++i) {
        const Reply reply = m_sandbox->get("Item/1.json");
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.header("Retry-After"), "Soon");
        QCOMPARE(reply.header("X-LS-API-RateLimit-Type"), "api-burst-limiter");
    }
    QCOMPARE(m_sandbox->get("Item/1.json").status, 200);
    m_sandbox->fault(u"429-storm:times=1,retry_after=none"_s);
    QVERIFY(m_sandbox->get("Item/1.json").header("Retry-After").isEmpty());
}

void FaultsTest::pagingFaults()
{
    const QByteArray list = "Item.json?limit=5";
    const QByteArray second = next(m_sandbox->get(list)).toUtf8();
    m_sandbox->fault(u"cursor-invalid"_s);
    QCOMPARE(m_sandbox->get(list).status, 200); // not the first page
    QCOMPARE(m_sandbox->get(second).status, 400);
    m_sandbox->fault(u"empty-page"_s);
    const Reply empty = m_sandbox->get(second);
    QVERIFY(empty.rows(u"Item"_s).isEmpty());
    QCOMPARE(m_sandbox->get(next(empty).toUtf8()).ids(u"Item"_s, u"itemID"_s).first(), u"11"_s);
    m_sandbox->fault(u"missing-next"_s);
    QVERIFY(!m_sandbox->get(list).json["@attributes"_L1].toObject().contains("next"_L1));
    m_sandbox->fault(u"next-to-itself"_s);
    QCOMPARE(next(m_sandbox->get(second)).toUtf8(), second);
    m_sandbox->fault(u"next-to-other-host:host=http://localhost:9"_s);
    QVERIFY(next(m_sandbox->get(list))
                .startsWith(u"http://localhost:9/API/V3/Account/10001/Item.json?limit=5&"_s));
}

void FaultsTest::nextToAnOldPage()
{
    const Reply first = m_sandbox->get("Item.json?limit=5");
    const Reply second = m_sandbox->get(next(first).toUtf8());
    m_sandbox->fault(u"next-to-old-page:times=0"_s);
    const Reply third = m_sandbox->get(next(second).toUtf8());
    QCOMPARE(m_sandbox->get(next(third).toUtf8()).ids(u"Item"_s, u"itemID"_s),
             second.ids(u"Item"_s, u"itemID"_s));
    const Reply back = m_sandbox->get(next(first).toUtf8());
    QCOMPARE(m_sandbox->get(next(back).toUtf8()).ids(u"Item"_s, u"itemID"_s),
             first.ids(u"Item"_s, u"itemID"_s));
}

void FaultsTest::duplicatePageLosesNothing()
{
    m_sandbox->fault(u"duplicate-page"_s);
    QStringList seen;
    QByteArray address = "Item.json?limit=5&sort=timeStamp";
    while (!address.isEmpty()) {
        const Reply reply = m_sandbox->get(address);
        seen += reply.ids(u"Item"_s, u"itemID"_s);
        QVERIFY(next(reply).toUtf8() != address);
        address = next(reply).toUtf8();
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 30);
    QCOMPARE(seen.size(), 34);
}

void FaultsTest::wrongShopInReply()
{
    m_sandbox->fault(u"wrong-shop-in-reply"_s);
    const Reply reply = m_sandbox->put("Item/1.json", quantity(4321));
    QStringList shops;
    const QJsonObject item = reply.json["Item"_L1].toObject();
    for (const QJsonObject &row : Reply::listOf(item["ItemShops"_L1].toObject()["ItemShop"_L1]))
        shops.append(row["shopID"_L1].toString());
    QVERIFY(!shops.isEmpty());
    QVERIFY(!shops.contains(u"1"_s));
    QCOMPARE(m_sandbox->account().stockOf(1, 1)->qoh, 4321);
}

void FaultsTest::accountWithoutShops()
{
    m_sandbox->fault(u"no-shops"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_sandbox->get("Shop.json?archived=true").rows(u"Shop"_s).isEmpty());
    QVERIFY(!m_sandbox->get("Item.json").rows(u"Item"_s).isEmpty());
}

/// A name without an effect would make a test of a client pass for nothing.
void FaultsTest::everyKnownFaultDoesSomething()
{
    const auto play = [](const QString &fault) {
        RSeriesOptions options;
        options.products = 30;
        InProcess sandbox(options);
        if (!fault.isEmpty())
            sandbox.fault(fault + u":times=0"_s);
        QByteArray trace;
        const auto keep = [&trace](const Reply &reply) {
            trace += QByteArray::number(reply.status) + reply.response.body +
                     QByteArray::number(static_cast<int>(reply.delivery.kind)) + '\n';
        };
        keep(sandbox.get("Shop.json"));
        keep(sandbox.get("Item.json?limit=5"));
        keep(sandbox.get("Item.json?limit=5&after=WzVd"));
        keep(sandbox.put("Item/1.json", quantity(4321)));
        const TokenReply pair = sandbox.series().tokens().issue(std::make_shared<Grant>(
            Grant{sandbox.series().clients()[0].id, "10001", 1, {"employee:all"}, false, {}}));
        const Reply refreshed =
            sandbox.post("/auth/oauth/token",
                         {{u"grant_type"_s, u"refresh_token"_s},
                          {u"client_id"_s, QString::fromLatin1(sandbox.series().clients()[0].id)},
                          {u"client_secret"_s, QString::fromLatin1(sandbox.series().clients()[0].secret)},
                          {u"refresh_token"_s, QString::fromLatin1(pair.refresh)}});
        trace += QByteArray::number(refreshed.status);
        return trace;
    };
    const QByteArray normal = play({});
    QCOMPARE(play({}), normal);
    for (const QString &name : FaultPlan::knownNames())
        QVERIFY2(play(name) != normal, qPrintable(name));
}

void FaultsTest::requestsAreKeptWithoutSecrets()
{
    m_sandbox->get("Item.json?limit=1");
    m_sandbox->put("Item/1.json", quantity(5));
    m_sandbox->post("/auth/oauth/token", {{u"grant_type"_s, u"refresh_token"_s},
                                          {u"client_id"_s, u"visible"_s},
                                          {u"client_secret"_s, u"secret-one"_s},
                                          {u"refresh_token"_s, u"secret-two"_s}});
    const QByteArray everything = QJsonDocument(m_sandbox->log().toJson()).toJson();
    QVERIFY(everything.contains("visible"));
    for (const QByteArray &secret : {QByteArray("secret-one"), QByteArray("secret-two"), m_sandbox->token()})
        QVERIFY(!everything.contains(secret));
    const QJsonObject read = m_sandbox->log().toJson().at(0).toObject();
    QCOMPARE(read["method"_L1], u"GET"_s);
    QCOMPARE(read["query"_L1], u"limit=1"_s);
    QCOMPARE(read["account"_L1], u"10001"_s);
    QCOMPARE(read["authorization"_L1], true);
    QVERIFY(!read["authorization_fingerprint"_L1].toString().isEmpty());
    const QJsonObject written = m_sandbox->log().toJson().at(1).toObject();
    QCOMPARE(written["write"_L1], true);
    QCOMPARE(written["body"_L1].toObject(), quantity(5));
}

void FaultsTest::controlAddress()
{
    SandboxClock clock(m_sandbox->clock());
    FaultPlan faults;
    bool isOver = false;
    ControlApi control({clock, faults, m_sandbox->log(), {&m_sandbox->series()}, [&] { isOver = true; }});
    const auto call = [&](const char *method, const char *path, const QByteArray &body = {},
                          const QByteArray &query = {}) {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.query = query;
        request.body = body;
        const HttpResponse response = control.handle(request);
        return std::pair(response.status, QJsonDocument::fromJson(response.body).object());
    };
    QCOMPARE(call("POST", "/fault", R"({"name":"503"})").first, 200);
    QCOMPARE(call("GET", "/fault").second["faults"_L1].toArray().size(), 1);
    QCOMPARE(call("POST", "/fault", R"({"name":"5o3"})").first, 400);
    QCOMPARE(call("DELETE", "/fault").first, 200);
    QVERIFY(call("GET", "/fault").second["faults"_L1].toArray().isEmpty());
    const QDateTime before = clock.now();
    QCOMPARE(call("POST", "/clock", R"({"advance_seconds":90})").first, 200);
    QCOMPARE(before.secsTo(clock.now()), 90);
    QCOMPARE(call("POST", "/clock", R"({"advance_seconds":-1})").first, 400);
    QCOMPARE(call("POST", "/stock", R"({"item":1,"shop":1,"quantity":4321})").first, 200);
    const QJsonObject state = call("GET", "/state", {}, "item=1").second;
    const QJsonObject account = state["accounts"_L1].toArray().first().toObject();
    QCOMPARE(account["stock"_L1].toArray().first().toObject()["quantity"_L1], 4321);
    QCOMPARE(account["stock"_L1].toArray().size(), 3);
    QCOMPARE(call("POST", "/sale", R"({"account":"77","lines":[{"item":1}]})").first, 400);
    QCOMPARE(call("POST", "/switch", R"({"v2":"offset"})").second["v2"_L1], u"offset"_s);
    QCOMPARE(call("POST", "/switch", R"({"v2":"maybe"})").first, 400);
    m_sandbox->get("Item/1.json");
    QCOMPARE(call("GET", "/requests").second["requests"_L1].toArray().size(), 1);
    QCOMPARE(call("DELETE", "/requests").first, 200);
    QVERIFY(call("GET", "/requests").second["requests"_L1].toArray().isEmpty());
    QCOMPARE(call("POST", "/nothing").first, 404);
    QCOMPARE(call("POST", "/sale", "no json").first, 400);
    QCOMPARE(call("POST", "/token", R"({"expire":true})").first, 200);
    QCOMPARE(m_sandbox->get("Item/1.json").status, 401);
    QCOMPARE(call("POST", "/shutdown").first, 200);
    QVERIFY(isOver);
}

void FaultsTest::optionsAreRead()
{
    const Result<Options> options = Options::parse(
        {u"sandbox"_s,      u"--series"_s,     u"r"_s,       u"--registers"_s, u"4"_s,
         u"--products=7"_s, u"--time-scale"_s, u"50"_s,      u"--today"_s,     u"2027-03-01"_s,
         u"--fault"_s,      u"503"_s,          u"--fault"_s, u"504:nth=2"_s,   u"--switch"_s,
         u"v2=offset"_s,    u"--control"_s,    u"--tls"_s,   u"wrong-host"_s,  u"--end-with-stdin"_s});
    QVERIFY(options);
    QCOMPARE(options->rSeries.registers, 4);
    QCOMPARE(options->rSeries.products, 7);
    QCOMPARE(options->rSeries.timeScale, 50.0);
    QCOMPARE(options->today, QDate(2027, 3, 1));
    QCOMPARE(options->faults.size(), 2);
    QVERIFY(options->switches.is("v2", "offset"));
    QVERIFY(options->hasControl && options->endsWithStdin);
    QVERIFY(options->tls == TlsKind::WrongHost);
}

void FaultsTest::badOptionsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("series") << QStringList{u"--series"_s, u"z"_s};
    QTest::newRow("number") << QStringList{u"--products"_s, u"many"_s};
    QTest::newRow("scale") << QStringList{u"--time-scale"_s, u"0"_s};
    QTest::newRow("fault") << QStringList{u"--fault"_s, u"teapot"_s};
    QTest::newRow("switch") << QStringList{u"--switch"_s, u"v2"_s};
    QTest::newRow("date") << QStringList{u"--today"_s, u"soon"_s};
    QTest::newRow("tls") << QStringList{u"--tls"_s, u"maybe"_s};
    QTest::newRow("unknown") << QStringList{u"--shop"_s, u"1"_s};
    QTest::newRow("positional") << QStringList{u"r"_s};
}

void FaultsTest::badOptionsAreNamed()
{
    QFETCH(QStringList, arguments);
    QVERIFY(!Options::parse(QStringList{u"sandbox"_s} + arguments));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
