// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session.h"

#include "secrets/memory_secret_store.h"
#include "tests/support/secret_store_contract.h"
#include "tests/unit/http/scripted_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

const SecretName tokensName{u"connection-7"_s, u"tokens"_s};
const SecretName secretName{u"client-3"_s, u"client-secret"_s};

/// A token address with rotating tokens (r-series 1.6) that counts, and can be told to fail.
class TokenServer
{
public:
    TokenServer()
        : server([this](QTcpSocket *socket, const test::Received &request) { answer(socket, request); })
    {
    }

    void answer(QTcpSocket *socket, const test::Received &request)
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const QByteArray refresh = body[u"refresh_token"_s].toString().toUtf8();
        asked.append(refresh);
        lastSecret = body[u"client_secret"_s].toString();
        if (silent)
            return;
        if (failStatus != 0) {
            socket->write(test::httpAnswer(failStatus, failBody));
            return;
        }
        if (refresh != expected) {
            socket->write(test::httpAnswer(400, R"({"error":"invalid_grant"})"));
            return;
        }
        const QByteArray number = QByteArray::number(++rotations);
        expected = "refresh-" + number;
        socket->write(test::httpAnswer(
            200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"access-" + number +
                     "\",\"refresh_token\":\"refresh-" + number + "\"}"));
    }

    QByteArray expected = "refresh-0";
    int rotations = 0;
    int failStatus = 0;
    bool silent = false;
    QByteArray failBody;
    QList<QByteArray> asked;
    QString lastSecret;
    test::ScriptedServer server;
};

QString tokenOf(const Result<Secret> &answer)
{
    return answer ? QString::fromLatin1(answer->reveal()) : errorCodeName(answer.error().code);
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC));
        m_http = std::make_shared<HttpClient>();
        m_tokens = std::make_unique<TokenServer>();
        m_faults = {};
        m_writes = 0;
        m_settles = 0;
        m_refreshed = 0;
        m_secrets = makeFaultySecretStore([this](SecretAccess access, const SecretName &name) {
            m_writes += access == SecretAccess::Write;
            m_settles += access == SecretAccess::Settle;
            return m_faults ? m_faults(access, name) : std::nullopt;
        });
        QVERIFY(answerOf(m_secrets->write(secretName, Secret("hush"))));
    }

    void cleanup()
    {
        m_session.reset();
        m_tokens.reset();
        m_http.reset();
    }

    void aGoodTokenIsHandedOutWithoutAskingAnybody()
    {
        store(3600s);
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-0"_s);
        m_clock->advance(50min);
        const auto again = m_session->accessToken();
        QVERIFY(again.isFinished()); // at once
        QCOMPARE(tokenOf(again.result()), u"access-0"_s);
        QCOMPARE(m_tokens->asked.size(), 0);
    }

    void refreshesShortlyBeforeTheEndAndStoresFirst()
    {
        store(3600s);
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-0"_s);
        m_clock->advance(3541s);
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-1"_s);
        QCOMPARE(m_tokens->asked, QList<QByteArray>{"refresh-0"});
        QCOMPARE(m_tokens->lastSecret, u"hush"_s);
        QCOMPARE(stored().refresh, Secret("refresh-1"));
        QCOMPARE(stored().expiresAt, m_clock->now().addSecs(3600));
        QCOMPARE(m_refreshed.load(), 1);
    }

    void eightThreadsMakeOneCall()
    {
        store(3600s);
        m_clock->advance(2h);
        m_session = start();
        QList<QString> answers(8);
        std::barrier together(8);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&, i, out = answers.data() + i] {
                    together.arrive_and_wait();
                    auto future =
                        i % 2 == 0 ? m_session->accessToken() : m_session->tokenInsteadOf(Secret("access-0"));
                    future.waitForFinished();
                    *out = tokenOf(future.result());
                });
            }
            QTRY_VERIFY(m_tokens->rotations >= 1);
        }
        for (const QString &answer : std::as_const(answers))
            QCOMPARE(answer, u"access-1"_s);
        QCOMPARE(m_tokens->asked.size(), 1);
    }

    void twoSessionsShareOneCallThroughLockAndKeychain()
    {
        store(3600s);
        m_clock->advance(2h);
        m_session = start();
        const auto other = start(); // as in another program: nothing shared but keychain and lock file
        const auto one = m_session->accessToken();
        const auto two = other->accessToken();
        QCOMPARE(tokenOf(answerOf(one)), u"access-1"_s);
        QCOMPARE(tokenOf(answerOf(two)), u"access-1"_s);
        QCOMPARE(m_tokens->asked.size(), 1);
    }

    void a401RefreshesWhateverOurClockSays()
    {
        store(3600s);
        m_session = start();
        const Secret first = *answerOf(m_session->accessToken());
        QCOMPARE(tokenOf(answerOf(m_session->tokenInsteadOf(first))), u"access-1"_s);
        // Late 401s for the old one take the new one, without another call.
        QCOMPARE(tokenOf(answerOf(m_session->tokenInsteadOf(first))), u"access-1"_s);
        QCOMPARE(m_tokens->asked.size(), 1);
        QCOMPARE(tokenOf(answerOf(m_session->tokenInsteadOf(Secret("access-1")))), u"access-2"_s);
    }

    void revokedAsksToSignInAgainOnceAndForAll()
    {
        store(3600s);
        m_tokens->expected = "something else";
        m_session = start();
        const Secret first = *answerOf(m_session->accessToken());
        QCOMPARE(tokenOf(answerOf(m_session->tokenInsteadOf(first))), u"sign_in_needed"_s);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"sign_in_needed"_s);
            QCOMPARE(tokenOf(answerOf(m_session->tokenInsteadOf(first))), u"sign_in_needed"_s);
        }
        QCOMPARE(m_tokens->asked.size(), 1);             // no loop
        QCOMPARE(stored().refresh, Secret("refresh-0")); // nothing thrown away
        // Signed in again, here or in another program: goes on.
        QVERIFY(answerOf(m_secrets->write(tokensName, pair("access-9", "refresh-9", 3600s).toSecret())));
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-9"_s);
    }

    void troubleIsNeverTakenForRevoked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("500") << 500 << QByteArray() << u"server_error"_s;
        QTest::newRow("429") << 429 << QByteArray() << u"rate_limited"_s;
        QTest::newRow("page") << 200 << QByteArray("<html>") << u"web_page_received"_s;
        QTest::newRow("nonsense") << 200 << QByteArray("{}") << u"bad_reply"_s;
        QTest::newRow("wrong client")
            << 401 << QByteArray(R"({"error":"invalid_client"})") << u"wrong_client"_s;
    }

    void troubleIsNeverTakenForRevoked()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        store(3600s);
        m_tokens->failStatus = status;
        m_tokens->failBody = body;
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-0"_s);
        m_clock->advance(3545s);
        // About to end but still good: it is used on while refreshing fails.
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-0"_s);
        m_clock->advance(60s);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(tokenOf(answerOf(m_session->accessToken())), error);
        QCOMPARE(m_tokens->asked.size(), 2);
        QCOMPARE(stored().refresh, Secret("refresh-0"));
        m_tokens->failStatus = 0;
        m_clock->advance(61s);
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-1"_s);
    }

    void triesStayBelowTheVendorsFiveAMinute()
    {
        store(3600s);
        m_clock->advance(2h);
        m_tokens->failStatus = 503;
        m_session = start();
        for (int second = 0; second < 600; second += 5) {
            (void)answerOf(m_session->accessToken());
            m_clock->advance(5s);
        }
        QVERIFY(m_tokens->asked.size() >= 4);
        QVERIFY2(m_tokens->asked.size() <= 8, qPrintable(QString::number(m_tokens->asked.size())));
    }

    void tokensThatAreRefusedAtOnceNeverBecomeAStorm()
    {
        store(3600s);
        m_session = start();
        Secret token = *answerOf(m_session->accessToken());
        QString end;
        for (int i = 0; i < 50 && end.isEmpty(); ++i) {
            const auto next = answerOf(m_session->tokenInsteadOf(token));
            next ? void(token = *next) : void(end = tokenOf(next));
        }
        QCOMPARE(end, u"rate_limited"_s);
        QCOMPARE(m_tokens->asked.size(), 4);
    }

    void offlineSaysOffline()
    {
        store(3600s);
        m_clock->advance(2h);
        m_tokens->server.stopListening();
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"offline"_s);
        QCOMPARE(stored().refresh, Secret("refresh-0"));
    }

    void isBackAsSoonAsTheNetworkIs()
    {
        store(3600s);
        m_clock->advance(2h);
        m_tokens->server.stopListening();
        m_session = start();
        for (int i = 0; i < 6; ++i) // more than the vendor allows a minute: it heard nothing of them
            QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"offline"_s);
        m_tokens->server.listenAgain();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-1"_s);
    }

    void whatCannotBeStoredIsNotUsed()
    {
        store(3600s);
        m_clock->advance(2h);
        m_session = start();
        m_faults = [](SecretAccess access, const SecretName &) {
            return access == SecretAccess::Write ? std::optional(ErrorCode::KeychainLocked) : std::nullopt;
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"keychain_locked"_s);
        QCOMPARE(m_tokens->asked.size(), 1); // it is the storing that is tried again
        QCOMPARE(m_refreshed.load(), 0);
        QCOMPARE(stored().refresh, Secret("refresh-0"));
        m_faults = {};
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-1"_s);
        QCOMPARE(stored().refresh, Secret("refresh-1"));
        QCOMPARE(m_tokens->asked.size(), 1);
    }

    void whatCouldNotBeStoredGivesWayToSomethingNewer()
    {
        store(3600s);
        m_clock->advance(2h);
        m_session = start();
        m_faults = [](SecretAccess access, const SecretName &) {
            return access == SecretAccess::Write ? std::optional(ErrorCode::KeychainFailed) : std::nullopt;
        };
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"keychain_failed"_s);
        m_faults = {};
        QVERIFY(answerOf(m_secrets->write(tokensName, pair("access-9", "refresh-9", 3600s).toSecret())));
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-9"_s);
        QCOMPARE(stored().refresh, Secret("refresh-9"));
    }

    void everyKeychainAccessMayFailOnce()
    {
        for (int failing = 0;; ++failing) {
            init();
            store(3600s);
            m_clock->advance(2h);
            m_session = start();
            int accesses = 0;
            m_faults = [&](SecretAccess, const SecretName &) {
                return accesses++ == failing ? std::optional(ErrorCode::KeychainLocked) : std::nullopt;
            };
            const QString first = tokenOf(answerOf(m_session->accessToken()));
            const bool reached = accesses > failing;
            QCOMPARE(first, reached ? u"keychain_locked"_s : u"access-1"_s);
            m_faults = {};
            QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-1"_s);
            QCOMPARE(stored().refresh, Secret("refresh-1"));
            QCOMPARE(m_tokens->asked.size(), 1);
            cleanup();
            if (!reached)
                break;
            QVERIFY(failing < 20);
        }
        init();
    }

    void lockedAtTheStartIsSaidAndEndsWithUnlocking()
    {
        store(3600s);
        m_session = start();
        m_faults = [](SecretAccess, const SecretName &) { return std::optional(ErrorCode::KeychainLocked); };
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"keychain_locked"_s);
        m_faults = {};
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-0"_s);
    }

    void neverSignedInNeedsSigningIn()
    {
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"sign_in_needed"_s);
        QVERIFY(answerOf(m_secrets->write(tokensName, Secret("not ours"))));
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"keychain_failed"_s);
        QCOMPARE(m_tokens->asked.size(), 0);
    }

    void aTypedTokenIsUsedUntilLightspeedRefusesIt()
    {
        TokenPair typed = pair("typed", "", 3600s);
        QVERIFY(answerOf(m_secrets->write(tokensName, typed.toSecret())));
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"typed"_s);
        m_clock->advance(5h);
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"typed"_s);
        QCOMPARE(tokenOf(answerOf(m_session->tokenInsteadOf(Secret("typed")))), u"sign_in_needed"_s);
        QCOMPARE(m_tokens->asked.size(), 0);
    }

    void settlesOncePerPair()
    {
        store(3600s);
        m_session = start();
        const Secret first = *answerOf(m_session->accessToken());
        m_session->tokenWorked(Secret("stranger"));
        QCOMPARE(m_settles, 0);
        for (int i = 0; i < 3; ++i)
            m_session->tokenWorked(first);
        QCOMPARE(m_settles, 1);
        const Secret second = *answerOf(m_session->tokenInsteadOf(first));
        m_session->tokenWorked(first);
        QCOMPARE(m_settles, 1);
        m_session->tokenWorked(second);
        QCOMPARE(m_settles, 2);
    }

    void settlesOnlyWhileNobodyElseWrites()
    {
        store(3600s);
        bool lockedWhileSettling = false;
        m_faults = [&](SecretAccess access, const SecretName &) -> std::optional<ErrorCode> {
            if (access == SecretAccess::Settle)
                lockedWhileSettling = !QLockFile(lockPath()).tryLock(0);
            return std::nullopt;
        };
        m_session = start();
        const Secret first = *answerOf(m_session->accessToken());
        {
            QLockFile theirs(lockPath());
            QVERIFY(theirs.lock());
            m_session->tokenWorked(first);
            QCOMPARE(m_settles, 0);
        }
        const Secret second = *answerOf(m_session->tokenInsteadOf(first));
        m_session->tokenWorked(second);
        QCOMPARE(m_settles, 1);
        QVERIFY(lockedWhileSettling);
        QTRY_VERIFY(QLockFile(lockPath()).tryLock(0)); // and let go
    }

    void aWallClockThatJumpsCausesNoStorm_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("calls");
        QTest::newRow("a day ahead") << 24 << 1;
        QTest::newRow("a day back") << -24 << 0;
    }

    void aWallClockThatJumpsCausesNoStorm()
    {
        QFETCH(int, hours);
        QFETCH(int, calls);
        // Stored by the right clock, read by one that is wrong.
        store(3600s);
        m_clock = std::make_unique<ManualClock>(m_clock->now().addSecs(hours * 3600));
        m_session = start();
        for (int i = 0; i < 10; ++i) {
            QVERIFY(answerOf(m_session->accessToken()));
            m_clock->advance(5min);
        }
        QCOMPARE(m_tokens->asked.size(), calls);
    }

    void aLockLeftByAKilledProgramIsTakenOver()
    {
        store(3600s);
        m_clock->advance(2h);
        QProcess gone;
        gone.start(u"true"_s, {});
        QVERIFY(gone.waitForStarted());
        const qint64 pid = gone.processId();
        QVERIFY(gone.waitForFinished());
        QFile left(lockPath());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(QByteArray::number(pid) + "\ntillbridge\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        left.close();
        m_session = start();
        QCOMPARE(tokenOf(answerOf(m_session->accessToken())), u"access-1"_s);
    }

    void waitingForAnotherProgramEndsWithItsPair()
    {
        store(3600s);
        m_clock->advance(2h);
        QLockFile theirs(lockPath());
        QVERIFY(theirs.lock());
        m_session = start();
        const auto waiting = m_session->accessToken();
        QVERIFY(!QTest::qWaitFor([&] { return waiting.isFinished(); }, 120));
        QVERIFY(answerOf(m_secrets->write(tokensName, pair("access-5", "refresh-5", 3600s).toSecret())));
        theirs.unlock();
        QCOMPARE(tokenOf(answerOf(waiting)), u"access-5"_s);
        QCOMPARE(m_tokens->asked.size(), 0);
    }

    void aProgramThatHoldsTheLockForTooLongIsNamed()
    {
        store(3600s);
        m_clock->advance(2h);
        QLockFile theirs(lockPath());
        QVERIFY(theirs.lock());
        m_session = start();
        const auto waiting = m_session->accessToken();
        // The worker reads the clock when it begins to wait; time passes until it gives up.
        QTRY_VERIFY((m_clock->advance(60s), waiting.isFinished()));
        QCOMPARE(tokenOf(waiting.result()), u"busy"_s);
        QVERIFY(!waiting.result().error().subject.isEmpty());
    }

    void goingAwayAnswersThoseWhoWait()
    {
        store(3600s);
        m_clock->advance(2h);
        m_tokens->silent = true;
        m_session = start();
        const auto waiting = m_session->accessToken();
        QTRY_COMPARE(m_tokens->asked.size(), 1);
        m_session.reset();
        QVERIFY(waiting.isFinished());
        QCOMPARE(tokenOf(waiting.result()), u"cancelled"_s);
    }

private:
    TokenPair pair(const QByteArray &access, const QByteArray &refresh, std::chrono::seconds life) const
    {
        return {Secret(access), Secret(refresh), m_clock->now(), m_clock->now().addSecs(life.count())};
    }

    void store(std::chrono::seconds life)
    {
        QVERIFY(answerOf(m_secrets->write(tokensName, pair("access-0", "refresh-0", life).toSecret())));
    }

    TokenPair stored() const
    {
        const auto value = m_secrets->read(tokensName).result();
        return value && *value ? TokenPair::fromSecret(**value).value_or(TokenPair{}) : TokenPair{};
    }

    QString lockPath() const { return m_folder->filePath(u"connection-7.lock"_s); }

    std::shared_ptr<TokenProvider> start()
    {
        SessionParts parts;
        parts.tokensName = tokensName;
        parts.clientSecretName = secretName;
        parts.clientId = u"7c1e"_s;
        parts.tokenUrl = m_tokens->server.url(u"/token"_s);
        parts.lockFile = lockPath();
        parts.secrets = m_secrets;
        parts.client = std::make_shared<TokenClient>(m_http, *m_clock);
        parts.onRefreshed = [this](const TokenPair &) { ++m_refreshed; };
        return makeSession(std::move(parts), *m_clock);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::shared_ptr<HttpClient> m_http;
    std::unique_ptr<TokenServer> m_tokens;
    SecretFaults m_faults;
    int m_writes = 0;
    std::atomic<int> m_settles = 0;
    std::atomic<int> m_refreshed = 0;
    std::shared_ptr<SecretStore> m_secrets;
    std::shared_ptr<TokenProvider> m_session;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "test_session.moc"
