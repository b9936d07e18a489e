// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/await.h"
#include "http/api_client.h"
#include "lightspeed/rseries.h"
#include "tests/support/sandbox_process.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

constexpr double hurry = 60; // a minute of the vendor's in a second
constexpr double bucketSize = 90;
constexpr double costOfPage = 1.4;
constexpr int pages = 1000;
constexpr int workers = 4;

} // namespace

/// Pacer, API client and network against the sandbox's limits for one register: how much of the permitted
/// rate a long pull gets, and whether the vendor ever has to refuse. A machine that stalls for less than the
/// bucket holds (a second and a half here) changes nothing: the drips saved up meanwhile are used afterwards.
class PacingIntegrationTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aloneUsesThePermittedRate();
    void sharesTheBudgetWithASecondProgram();

private:
    struct Seen
    {
        double drips = 0;
        int refused = 0;
        int ours = 0;
    };

    [[nodiscard]] QUrl page() const;
    [[nodiscard]] std::shared_ptr<ApiClient> newClient() const;
    /// Pulls all pages with several workers; the seconds it took.
    [[nodiscard]] double pull(ApiClient &client) const;
    /// What the vendor counted since the last call.
    [[nodiscard]] Seen seen() const;

    SystemClock m_clock;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::shared_ptr<HttpClient> m_http;
    std::shared_ptr<TokenProvider> m_tokens;
};

void PacingIntegrationTest::init()
{
    m_sandbox = SandboxProcess::start({u"--time-scale"_s, QString::number(hurry), u"--registers"_s, u"1"_s,
                                       u"--products"_s, u"20"_s, u"--shops"_s, u"1"_s});
    QVERIFY(m_sandbox);
    m_http = std::make_shared<HttpClient>();
    m_tokens = m_sandbox->signIn(m_http, m_clock);
    QVERIFY(m_tokens);
    m_sandbox->forgetRequests();
}

QUrl PacingIntegrationTest::page() const
{
    QUrl url = m_sandbox->addresses().api;
    url.setPath(u"/API/V3/Account/%1/Item.json"_s.arg(m_sandbox->addresses().account));
    url.setQuery(u"limit=5&load_relations=%5B%22ItemShops%22%5D"_s);
    return url;
}

std::shared_ptr<ApiClient> PacingIntegrationTest::newClient() const
{
    ApiClientParts parts;
    parts.apiBase = m_sandbox->addresses().api;
    parts.http = m_http;
    parts.pacer = makeLeakyBucketPacer(m_sandbox->addresses().account, m_clock, nullptr);
    parts.tokens = m_tokens;
    parts.rules = vendorRulesOfRSeries();
    return makeApiClient(parts);
}

double PacingIntegrationTest::pull(ApiClient &client) const
{
    std::atomic<int> left = pages;
    std::atomic<int> failed = 0;
    QElapsedTimer elapsed;
    elapsed.start();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < workers; ++i) {
            threads.emplace_back([&] {
                ApiRequest request;
                request.http.url = page();
                request.http.headers = {{"Accept", "application/json"}};
                request.shape = u"items with stock"_s;
                request.costGuess = costOfPage;
                while (left-- > 0)
                    failed += await(client.send(request)) ? 0 : 1;
            });
        }
    }
    return failed == 0 ? static_cast<double>(elapsed.nsecsElapsed()) / 1e9 : -1;
}

PacingIntegrationTest::Seen PacingIntegrationTest::seen() const
{
    Seen seen;
    for (const QJsonObject &request : m_sandbox->requests("GET", u"Item.json"_s)) {
        if (request.value(u"status"_s).toInt() == 429) {
            ++seen.refused;
        } else {
            ++seen.ours;
            seen.drips += request.value(u"cost"_s).toDouble();
        }
    }
    return seen;
}

void PacingIntegrationTest::aloneUsesThePermittedRate()
{
    const auto client = newClient();
    const double seconds = pull(*client);
    const Seen counted = seen();
    QVERIFY(seconds > 0);
    QCOMPARE(counted.ours, pages);
    QCOMPARE(counted.refused, 0);
    const double shortest = (counted.drips - costOfPage - bucketSize) / hurry;
    qInfo("%.1f drips in %.2f s: %.2f %% of the permitted rate, %d refused", counted.drips, seconds,
          shortest / seconds * 100, counted.refused);
    QVERIFY(shortest / seconds >= 0.99);
    QVERIFY(shortest / seconds <= 1.005); // more would mean that the sandbox is too generous
}

void PacingIntegrationTest::sharesTheBudgetWithASecondProgram()
{
    const auto client = newClient();
    std::atomic<int> theirs = 0;
    std::atomic<int> theirsRefused = 0;
    HttpClient network; // after them: its last answers still count
    HttpRequest request;
    request.url = page();
    const auto token = await(m_tokens->accessToken());
    request.headers = {{"Accept", "application/json"}, {"Authorization", "Bearer " + token->reveal()}};
    QTimer other; // one page whenever a fifth of the drip has paid for it
    other.setTimerType(Qt::PreciseTimer);
    connect(&other, &QTimer::timeout, this, [&] {
        whenAnswered(network.send(request), [&](const Result<HttpResponse> &response) {
            ++theirs;
            theirsRefused += response && response->status == 429 ? 1 : 0;
        });
    });
    other.start(static_cast<int>(1000 * costOfPage / (0.2 * hurry)));

    std::atomic<double> seconds = 0;
    std::jthread puller([&] { seconds = pull(*client); });
    QTRY_VERIFY_WITH_TIMEOUT(seconds != 0, 200000);
    other.stop();
    const Seen counted = seen();
    QVERIFY(seconds > 0);
    const int oursRefused = counted.refused - theirsRefused;
    const double shortest = (counted.drips - costOfPage - bucketSize) / hurry;
    qInfo("%.2f %% of the joint rate; %d pages of the other program; refused: %d of ours, %d of theirs",
          shortest / seconds * 100, theirs.load(), oursRefused, theirsRefused.load());
    QVERIFY(theirs > pages / 10);
    QVERIFY(shortest / seconds >= 0.99);
    QVERIFY(oursRefused <= 1);
}

QTEST_GUILESS_MAIN(PacingIntegrationTest)
#include "pacing_integration_test.moc"
