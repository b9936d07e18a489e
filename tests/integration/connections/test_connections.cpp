// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_parts.h"
#include "secrets/queued_secret_store.h"
#include "store/catalog_repository.h"
#include "store/connection_repository.h"
#include "store/port_stores.h"
#include "store/process.h"
#include "store/run_repository.h"
#include "store/setting_repository.h"

#include "tests/support/plain_http.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/scripted_entries.h"
#include "tests/support/secret_store_contract.h"

#include <QLockFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

QString textOf(const Result<Connection> &answer)
{
    return answer ? u"signed in"_s : errorCodeName(answer.error().code);
}

QString textOf(const Done &answer)
{
    return answer ? u"done"_s : errorCodeName(answer.error().code);
}

const CheckLine *lineOf(const Result<QList<CheckLine>> &lines, CheckKind kind)
{
    if (lines) {
        for (const CheckLine &line : *lines) {
            if (line.kind == kind)
                return &line;
        }
    }
    return nullptr;
}

} // namespace

/// The connection service with a real store and a simulated Lightspeed. The keychain is a scripted one under
/// the real rules for generations and markers: it can be locked and looked into.
class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Rates run faster: these tests sign in some fifty times, which one register's bucket would make
        // long.
        m_sandbox = SandboxProcess::start({u"--products"_s, u"30"_s, u"--shops"_s, u"3"_s, u"--accounts"_s,
                                           u"2"_s, u"--registers"_s, u"20"_s, u"--time-scale"_s, u"50"_s,
                                           u"--expires-in"_s, u"90000"_s});
        QVERIFY(m_sandbox);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<ScriptedKeychain>();
        m_database = Database::open({m_folder->path()}, m_clock).value();
        m_markers = makeSecretMarkers(m_database);
        m_http = std::make_shared<HttpClient>();
        m_secrets = std::make_shared<QueuedSecretStore>(
            std::make_unique<Generations>(m_database->storeId(),
                                          std::make_unique<ScriptedEntries>(*m_keychain), m_markers),
            m_clock, 30s);
        m_service =
            makeConnectionService({m_database, m_secrets, std::make_shared<TokenClient>(m_http, m_clock),
                                   std::make_shared<PosApiFactory>(m_http, makeTrafficSink(m_database),
                                                                   makeBudgetStore(m_database), m_clock)},
                                  m_clock);
        m_sandbox->forgetRequests();
    }

    void cleanup()
    {
        m_sandbox->clearFaults();
        m_service.reset();
        m_secrets.reset();
        m_http.reset();
        m_database.reset();
    }

    void signsInAndKnowsTheAccount()
    {
        QSignalSpy told(m_service.get(), &ConnectionService::connectionChanged);
        const ConnectionId id = add(draft());
        QCOMPARE(rows().find(id)->state, ConnectionState::Draft);
        QCOMPARE(errorCodeName(m_service->api(id).error().code), u"sign_in_needed"_s);
        const auto connection = signIn(id);
        QCOMPARE(textOf(connection), u"signed in"_s);
        QCOMPARE(connection->state, ConnectionState::Connected);
        QCOMPARE(connection->permissionsGranted, QStringList{u"employee:all"_s});
        QVERIFY(connection->signedInAt.isValid());
        const auto account = rows().account(*connection->account);
        QCOMPARE(account->remoteId, m_sandbox->addresses().account);
        QVERIFY(!account->name.isEmpty());
        QCOMPARE(CatalogRepository(m_database).shops(account->id)->size(), 3);
        QTRY_VERIFY(told.size() >= 2);

        const auto api = m_service->api(id);
        QVERIFY(api);
        QCOMPARE(*m_service->api(id), *api); // one session and one budget for all who use it
        QCOMPARE(answerOf((*api)->describe())->remoteId, account->remoteId);
        const QByteArrayList kept = secretOwners();
        QCOMPARE(kept, (QByteArrayList{"client-1/client-secret", "connection-1/tokens"}));
        QVERIFY(!databaseHolds(m_sandbox->addresses().clientSecret.reveal()));
        QVERIFY(!databaseHolds("eyJ")); // no access token
    }

    void publicClientsNeedNoSecret()
    {
        ConnectionDraft own = draft();
        own.clientId = m_sandbox->addresses().publicClientId;
        own.clientSecret = {};
        QCOMPARE(textOf(signIn(add(own))), u"signed in"_s);
        QCOMPARE(secretOwners(), QByteArrayList{"connection-1/tokens"});
    }

    void whatGoesWrongOnTheWayLeavesADraftToTryAgain()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id, u"manager"_s, false)), u"sign_in_declined"_s);
        const auto request = m_service->beginSignIn(id);
        const QUrl redirect = approve(request->url, u"manager"_s);
        auto other = *m_service->beginSignIn(id);
        QCOMPARE(textOf(answerOf(m_service->finishSignIn(id, other, redirect))), u"redirect_mismatch"_s);
        QCOMPARE(rows().find(id)->state, ConnectionState::Draft);
        QCOMPARE(textOf(answerOf(m_service->finishSignIn(id, *request, redirect))), u"signed in"_s);
        // The same code again.
        QCOMPARE(textOf(answerOf(m_service->finishSignIn(id, *request, redirect))), u"sign_in_expired"_s);
        QCOMPARE(rows().find(id)->state, ConnectionState::Connected);
        QVERIFY(answerOf((*m_service->api(id))->describe()));
    }

    void aWrongSecretIsNamed()
    {
        ConnectionDraft wrong = draft();
        wrong.clientSecret = Secret("not-it");
        const ConnectionId id = add(wrong);
        QCOMPARE(textOf(signIn(id)), u"wrong_client"_s);
        QCOMPARE(textOf(answerOf(m_service->remove(id))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());
    }

    void signingInAgainKeepsEverything()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        QVERIFY(SettingRepository(m_database).set(id, u"buffer"_s, u"2"_s));
        const auto settings = SettingRepository(m_database).all(id);
        const auto before = *rows().find(id);
        m_sandbox->post(u"/token"_s, {{u"revoke"_s, true}});
        const auto api = *m_service->api(id);
        const auto refused = answerOf(api->describe());
        QVERIFY(!refused);
        QCOMPARE(errorCodeName(refused.error().code), u"sign_in_needed"_s);
        m_service->noteOutcome(id, refused.error());
        QCOMPARE(rows().find(id)->state, ConnectionState::SignInAgain);

        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        const auto after = *rows().find(id);
        QCOMPARE(after.state, ConnectionState::Connected);
        QCOMPARE(after.account, before.account);
        QCOMPARE(after.name, before.name);
        QCOMPARE(SettingRepository(m_database).all(id).value(), settings.value());
        QVERIFY(answerOf((*m_service->api(id))->describe()));
        QVERIFY(answerOf(api->describe())); // who still holds the old one finds the new sign-in too
    }

    void anotherAccountIsRefusedAndTheOldSignInStays()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        const auto keychain = m_keychain->entries;
        const auto wrong = signIn(id, u"manager2"_s);
        QCOMPARE(textOf(wrong), u"wrong_account"_s);
        QVERIFY(!wrong.error().subject.isEmpty());
        QCOMPARE(m_keychain->entries, keychain);
        QCOMPARE(rows().find(id)->state, ConnectionState::Connected);
        QVERIFY(answerOf((*m_service->api(id))->describe()));
    }

    void anAccountWithoutShopsIsSignedInAndSaysSo()
    {
        m_sandbox->addFault(u"no-shops"_s);
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"account_without_shops"_s);
        QCOMPARE(rows().find(id)->state, ConnectionState::Connected);
        const auto lines = answerOf(m_service->test(id));
        QVERIFY(lineOf(lines, CheckKind::SignedIn)->works);
        QCOMPARE(lineOf(lines, CheckKind::ReadShops)->error->code, ErrorCode::AccountWithoutShops);
    }

    void typedTokens()
    {
        const auto issued = m_sandbox->signedInTokens(m_http, m_clock);
        QVERIFY(issued);
        ConnectionDraft typed = draft();
        typed.method = SignInMethod::TypedToken;
        typed.clientId.clear();
        typed.clientSecret = {};
        typed.typedToken = Secret("Bearer " + issued->access.reveal() + "\n");
        const ConnectionId id = add(typed);
        QCOMPARE(textOf(answerOf(m_service->finishWithTypedToken(id))), u"signed in"_s);
        QVERIFY(answerOf((*m_service->api(id))->describe()));
        QCOMPARE(errorCodeName(m_service->beginSignIn(id).error().code), u"not_supported"_s);
        QCOMPARE(textOf(answerOf(m_service->remove(id))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());

        typed.typedToken = Secret("made.up.token");
        const ConnectionId wrong = add(typed);
        QCOMPARE(textOf(answerOf(m_service->finishWithTypedToken(wrong))), u"sign_in_needed"_s);
        QCOMPARE(textOf(answerOf(m_service->remove(wrong))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());
    }

    void aDraftLeavesNothing()
    {
        const ConnectionId id = add(draft());
        QVERIFY(!m_keychain->entries.isEmpty());
        // The wizard goes back and forth: the same name at once.
        const auto removing = m_service->remove(id);
        const auto adding = m_service->add(draft());
        QCOMPARE(textOf(answerOf(removing)), u"done"_s);
        const auto second = answerOf(adding);
        QVERIFY(second);
        QCOMPARE(textOf(answerOf(m_service->remove(*second))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());
        QCOMPARE(m_sandbox->requests("POST", u"/revoke"_s).size(), 0);
    }

    void removingRevokesAndKeepsTheAccountsData()
    {
        const ConnectionId id = add(draft());
        const auto connection = signIn(id);
        QCOMPARE(textOf(answerOf(m_service->remove(id))), u"done"_s);
        QCOMPARE(m_sandbox->requests("POST", u"/revoke"_s).size(), 1);
        QCOMPARE(leftovers(), QStringList());
        QVERIFY(rows().account(*connection->account));
        QCOMPARE(CatalogRepository(m_database).shops(*connection->account)->size(), 3);
        // Adding it again finds them.
        const auto again = signIn(add(draft()));
        QCOMPARE(again->account, connection->account);
    }

    void aConnectionAtWorkIsNotRemoved()
    {
        const ConnectionId id = add(draft());
        QVERIFY(signIn(id));
        const RunRepository runs(m_database);
        QVERIFY(runs.lock(id, thisProcess(u"tillbridge"_s))); // our own run too
        const auto busy = answerOf(m_service->remove(id));
        QCOMPARE(textOf(busy), u"busy"_s);
        QCOMPARE(busy.error().subject, u"tillbridge"_s);
        QVERIFY(runs.unlock(id));

        Run run;
        run.connection = id;
        Change row;
        row.state = ChangeState::Sending;
        const auto added = runs.add(run);
        QVERIFY(added && runs.addChanges(added->id, {row}));
        const int revoked = int(m_sandbox->requests("POST", u"/revoke"_s).size());
        QCOMPARE(answerOf(m_service->remove(id)).error().subject, u"unsettled_rows"_s);
        QCOMPARE(m_sandbox->requests("POST", u"/revoke"_s).size(), revoked); // nothing was begun
        QVERIFY(!runs.lockedBy(id)->has_value());
        auto changes = runs.changes(added->id).value();
        changes.first().state = ChangeState::Failed;
        QVERIFY(runs.updateChanges(changes));
        QCOMPARE(textOf(answerOf(m_service->remove(id))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());
    }

    void aLockedKeychainLosesNothing()
    {
        m_keychain->mood = ScriptedKeychain::Mood::Locked;
        QCOMPARE(errorCodeName(answerOf(m_service->add(draft())).error().code), u"keychain_locked"_s);
        QCOMPARE(leftovers(), QStringList());

        m_keychain->mood = ScriptedKeychain::Mood::Willing;
        const ConnectionId id = add(draft());
        m_keychain->mood = ScriptedKeychain::Mood::Locked;
        QCOMPARE(textOf(signIn(id)), u"keychain_locked"_s);
        m_keychain->mood = ScriptedKeychain::Mood::Willing;
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);

        m_keychain->mood = ScriptedKeychain::Mood::Locked;
        QCOMPARE(textOf(signIn(id)), u"keychain_locked"_s);
        QCOMPARE(textOf(answerOf(m_service->remove(id))), u"keychain_locked"_s);
        const auto lines = answerOf(m_service->test(id));
        QCOMPARE(lineOf(lines, CheckKind::SignedIn)->error->code, ErrorCode::KeychainLocked);
        QCOMPARE(rows().find(id)->state, ConnectionState::LockedKeychain);

        m_keychain->mood = ScriptedKeychain::Mood::Willing;
        QVERIFY(lineOf(answerOf(m_service->test(id)), CheckKind::SignedIn)->works);
        QCOMPARE(rows().find(id)->state, ConnectionState::Connected);
    }

    void withoutAKeychainItSaysSo()
    {
        m_keychain->mood = ScriptedKeychain::Mood::Missing;
        QCOMPARE(errorCodeName(answerOf(m_service->add(draft())).error().code), u"keychain_missing"_s);
        QCOMPARE(leftovers(), QStringList());
    }

    void aNewPairIsNotWrittenAmidARefreshElsewhere()
    {
        const ConnectionId id = add(draft());
        const QString owner = u"connection-%1"_s.arg(id.value);
        const QString lockFile = m_folder->filePath(u"locks/"_s + owner + u"-tokens.lock"_s);
        int writes = 0;
        int unlocked = 0;
        m_keychain->watch = [&](const QString &what) {
            if (!what.startsWith(u"write "_s) || !what.contains(owner + u"/tokens"_s))
                return;
            ++writes;
            unlocked += QLockFile(lockFile).tryLock(0) ? 1 : 0;
        };
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        QTRY_VERIFY(QLockFile(lockFile).tryLock(0)); // the spare is cleared away under it, too
        m_keychain->watch = nullptr;
        QVERIFY(writes > 2);
        QCOMPARE(unlocked, 0);
    }

    void everyKeychainAccessOfASignInMayFail()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        for (int at = 0;; ++at) {
            QVERIFY(at < 60);
            m_keychain->accesses = 0;
            m_keychain->failsAt = at;
            const auto again = signIn(id);
            const bool reached = m_keychain->accesses > at;
            m_keychain->failsAt = -1;
            // Whatever failed: signed in as before or anew, never in between.
            QVERIFY2(answerOf((*m_service->api(id))->describe()), qPrintable(QString::number(at)));
            QCOMPARE(rows().find(id)->state, ConnectionState::Connected);
            if (!reached) {
                QCOMPARE(textOf(again), u"signed in"_s);
                break;
            }
        }
        QCOMPARE(textOf(answerOf(m_service->remove(id))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());
    }

    void theTestSaysWhatWorks()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        m_sandbox->forgetRequests();
        const auto lines = answerOf(m_service->test(id));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 7);
        for (const CheckLine &line : *lines)
            QVERIFY2(line.works, qPrintable(line.error ? describeForLog(*line.error) : QString()));
        QCOMPARE(lineOf(lines, CheckKind::ReadShops)->subject, u"3"_s);
        QCOMPARE(lineOf(lines, CheckKind::ReadProducts)->subject, u"30"_s);
        for (const QJsonObject &request : m_sandbox->requests())
            QCOMPARE(request[u"method"_s].toString(), u"GET"_s);
    }

    void theTestNamesWhatIsMissing()
    {
        ConnectionDraft looking = draft();
        looking.permissions = {u"employee:inventory_read"_s};
        const ConnectionId id = add(looking);
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        const auto lines = answerOf(m_service->test(id));
        QVERIFY(lineOf(lines, CheckKind::ReadProducts)->works);
        for (const CheckKind kind : {CheckKind::ReadSales, CheckKind::ReadCosts, CheckKind::WriteStock}) {
            const CheckLine *line = lineOf(lines, kind);
            QVERIFY(line && !line->works && line->error);
            QCOMPARE(line->error->code, ErrorCode::PermissionMissing);
        }
        QCOMPARE(lineOf(lines, CheckKind::WriteStock)->subject, u"employee:inventory"_s);
        QCOMPARE(lineOf(lines, CheckKind::ReadCosts)->subject, u"employee:product_cost"_s);
    }

    void expiredTokensAreRefreshedOnce()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        QVERIFY(!rows().find(id)->refreshedAt.isValid());
        m_sandbox->post(u"/token"_s, {{u"expire"_s, true}});
        m_sandbox->forgetRequests();
        const auto api = *m_service->api(id);
        QList<QFuture<Result<AccountDescription>>> asking;
        for (int i = 0; i < 5; ++i)
            asking.append(api->describe());
        for (const auto &future : std::as_const(asking))
            QVERIFY(answerOf(future));
        QCOMPARE(m_sandbox->requests("POST", u"/token"_s).size(), 1);
        QTRY_VERIFY(rows().find(id)->refreshedAt.isValid());
    }

    void offlineIsAStateAndEndsByItself()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        QSignalSpy told(m_service.get(), &ConnectionService::connectionChanged);
        m_service->noteOutcome(id, Error::of(ErrorCode::Offline));
        QCOMPARE(rows().find(id)->state, ConnectionState::Offline);
        m_service->noteOutcome(id, Error::of(ErrorCode::Offline));
        m_service->noteOutcome(id, Error::of(ErrorCode::Cancelled));
        QCOMPARE(rows().find(id)->state, ConnectionState::Offline);
        m_service->noteOutcome(id, std::nullopt);
        QCOMPARE(rows().find(id)->state, ConnectionState::Connected);
        QTRY_COMPARE(told.size(), 2); // only what changed
        QTest::qWait(0);
        QCOMPARE(told.size(), 2);
    }

    void disabledConnectionsAskNobody()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        QVERIFY(m_service->setEnabled(id, false));
        QCOMPARE(errorCodeName(m_service->api(id).error().code), u"busy"_s);
        m_service->noteOutcome(id, std::nullopt);
        QCOMPARE(rows().find(id)->state, ConnectionState::Disabled);
        QVERIFY(m_service->setEnabled(id, true));
        QVERIFY(answerOf((*m_service->api(id))->describe()));
    }

    void namesAreUnique()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(errorCodeName(m_service->check(draft()).error().code), u"already_exists"_s);
        QCOMPARE(errorCodeName(answerOf(m_service->add(draft())).error().code), u"already_exists"_s);
        ConnectionDraft second = draft();
        second.name = u"Second"_s;
        const ConnectionId other = add(second);
        QCOMPARE(textOf(m_service->rename(other, u" MAIN  street"_s)), u"already_exists"_s);
        QCOMPARE(textOf(m_service->rename(other, u" "_s)), u"invalid_input"_s);
        QCOMPARE(textOf(m_service->rename(other, u" Third "_s)), u"done"_s);
        QCOMPARE(rows().find(other)->name, u"Third"_s);
        QCOMPARE(textOf(m_service->rename(id, u"main street"_s)), u"done"_s);
    }

    void savedClientsAreShared()
    {
        const SandboxAddresses &at = m_sandbox->addresses();
        OAuthClient client;
        client.name = u"Our keys"_s;
        client.clientId = at.clientId;
        client.redirectUrl = at.redirect;
        const auto saved = answerOf(m_service->addClient(client, at.clientSecret));
        QVERIFY(saved);
        QCOMPARE(errorCodeName(answerOf(m_service->addClient(client, {})).error().code), u"already_exists"_s);

        QList<ConnectionId> connections;
        for (const QString &name : {u"One"_s, u"Two"_s}) {
            ConnectionDraft shared = draft();
            shared.name = name;
            shared.savedClient = *saved;
            shared.clientId.clear();
            shared.clientSecret = {};
            shared.redirectUrl.clear();
            connections.append(add(shared));
            QCOMPARE(textOf(signIn(connections.last())), u"signed in"_s);
        }
        QCOMPARE((*m_service->api(connections[0]))->pacer(), (*m_service->api(connections[1]))->pacer());
        const Done busy = answerOf(m_service->removeClient(*saved));
        QCOMPARE(textOf(busy), u"busy"_s);
        QCOMPARE(busy.error().subject, u"One"_s);
        for (const ConnectionId id : std::as_const(connections))
            QCOMPARE(textOf(answerOf(m_service->remove(id))), u"done"_s);
        QCOMPARE(rows().clients()->size(), 1); // saved to be kept
        QCOMPARE(textOf(answerOf(m_service->removeClient(*saved))), u"done"_s);
        QCOMPARE(leftovers(), QStringList());
    }

    void keysTypedForOneConnectionGoWithIt()
    {
        const ConnectionId first = add(draft());
        const auto client = rows().find(first)->oauthClient;
        ConnectionDraft second = draft();
        second.name = u"Second"_s;
        second.savedClient = client; // chosen from the list meanwhile
        const ConnectionId other = add(second);
        QCOMPARE(textOf(answerOf(m_service->remove(first))), u"done"_s);
        QCOMPARE(textOf(signIn(other)), u"signed in"_s);
        QCOMPARE(rows().clients()->size(), 1);
    }

    void closingWhileSomethingRunsEndsQuickly()
    {
        const ConnectionId id = add(draft());
        QCOMPARE(textOf(signIn(id)), u"signed in"_s);
        m_sandbox->addFault(u"never-answer"_s, {{u"times"_s, 0}});
        const auto testing = m_service->test(id);
        QTRY_VERIFY(!m_sandbox->requests("GET", u"/API"_s).isEmpty());
        QElapsedTimer timer;
        timer.start();
        m_service.reset();
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(testing.isFinished());
    }

private:
    [[nodiscard]] ConnectionRepository rows() const { return ConnectionRepository(m_database); }

    [[nodiscard]] ConnectionDraft draft() const
    {
        const SandboxAddresses &at = m_sandbox->addresses();
        ConnectionDraft draft;
        draft.name = u"Main street"_s;
        draft.clientId = at.clientId;
        draft.clientSecret = at.clientSecret;
        draft.redirectUrl = at.redirect;
        draft.addresses = {at.api, at.authorize, at.token, at.redirect};
        draft.permissions = {u"employee:all"_s};
        return draft;
    }

    [[nodiscard]] ConnectionId add(const ConnectionDraft &what) const
    {
        const auto added = answerOf(m_service->add(what));
        if (!added)
            qWarning("not added: %s", qPrintable(describeForLog(added.error())));
        return added.value_or(ConnectionId{});
    }

    /// What the person does on Lightspeed's page.
    [[nodiscard]] QUrl approve(const QUrl &page, const QString &user, bool allow = true) const
    {
        QUrlQuery form;
        form.addQueryItem(u"user_name"_s, user);
        form.addQueryItem(u"password"_s, m_sandbox->addresses().password);
        form.addQueryItem(u"decision"_s, allow ? u"allow"_s : u"cancel"_s);
        const PlainReply reply = plainExchange("POST", page, form.toString(QUrl::FullyEncoded).toUtf8(),
                                               "application/x-www-form-urlencoded");
        return QUrl::fromEncoded(reply.header("Location"));
    }

    [[nodiscard]] Result<Connection> signIn(ConnectionId id, const QString &user = u"manager"_s,
                                            bool allow = true) const
    {
        const auto request = m_service->beginSignIn(id);
        if (!request)
            return failure(request.error());
        return answerOf(m_service->finishSignIn(id, *request, approve(request->url, user, allow)));
    }

    /// "connection-1/tokens", … of every secret in the keychain.
    [[nodiscard]] QByteArrayList secretOwners() const
    {
        QByteArrayList owners;
        const QString prefix = u"tillbridge/"_s + m_database->storeId() + u'/';
        for (const QString &key : m_keychain->entries.keys()) {
            const QByteArray owner = key.mid(prefix.size()).section(u'/', 0, 1).toUtf8();
            if (!owners.contains(owner))
                owners.append(owner);
        }
        return owners;
    }

    /// Connections, clients, secrets and markers that are there although everything was removed.
    [[nodiscard]] QStringList leftovers() const
    {
        QStringList left = m_keychain->entries.keys();
        for (const Connection &connection : rows().list().value_or(QList<Connection>()))
            left.append(connection.name);
        for (const OAuthClient &client : rows().clients().value_or(QList<OAuthClient>()))
            left.append(client.name);
        for (int id = 1; id < 10; ++id) {
            for (const QString &mark :
                 {u"connection-%1/tokens"_s, u"connection-%1/new-tokens"_s, u"client-%1/client-secret"_s}) {
                if (m_markers->isMarked(mark.arg(id)).value_or(true))
                    left.append(mark.arg(id));
            }
        }
        return left;
    }

    [[nodiscard]] bool databaseHolds(const QByteArray &bytes) const
    {
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }

    const SystemClock m_clock;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedKeychain> m_keychain;
    std::shared_ptr<Database> m_database;
    std::shared_ptr<SecretMarkers> m_markers;
    std::shared_ptr<HttpClient> m_http;
    std::shared_ptr<SecretStore> m_secrets;
    std::unique_ptr<ConnectionService> m_service;
};

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "test_connections.moc"
