// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_book.h"
#include "connections/connection_check.h"
#include "connections/draft_check.h"
#include "lightspeed/pos_api_factory.h"
#include "lightspeed/series_profile.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

ConnectionDraft goodDraft()
{
    ConnectionDraft draft;
    draft.name = u"Main street"_s;
    draft.clientId = u"7c1e"_s;
    draft.clientSecret = Secret("hush");
    draft.redirectUrl = QUrl(u"https://localhost/signed-in"_s);
    draft.addresses = profileOf(Series::R)->addresses;
    draft.permissions = {u"employee:inventory"_s};
    return draft;
}

using Edit = std::function<void(ConnectionDraft &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drafts_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("field"); // empty: nothing wrong
        const auto row = [](const char *name, const QString &field, const Edit &edit) {
            QTest::newRow(name) << edit << field;
        };
        row("good", {}, [](ConnectionDraft &) {});
        row("public client", {}, [](ConnectionDraft &d) { d.clientSecret = {}; });
        row("loopback without https", {}, [](ConnectionDraft &d) {
            d.addresses.api = QUrl(u"http://127.0.0.1:8080"_s);
            d.addresses.authorize = d.addresses.token = QUrl(u"http://localhost:8080/x"_s);
            d.redirectUrl = QUrl(u"http://[::1]:9/cb"_s);
        });
        row("saved client needs no keys", {}, [](ConnectionDraft &d) {
            d.savedClient = OAuthClientId{3};
            d.clientId.clear();
        });
        row("typed token needs no keys", {}, [](ConnectionDraft &d) {
            d.method = SignInMethod::TypedToken;
            d.typedToken = Secret("abc.def");
            d.clientId.clear();
            d.redirectUrl.clear();
            d.permissions.clear();
        });
        row("blanks around", {}, [](ConnectionDraft &d) {
            d.name = u"  Main\tstreet "_s;
            d.clientId = u" 7c1e\n"_s;
            d.clientSecret = Secret(" hush\r\n");
        });
        row("no name", u"name"_s, [](ConnectionDraft &d) { d.name = u"  "_s; });
        row("endless name", u"name"_s, [](ConnectionDraft &d) { d.name = QString(300, u'x'); });
        row("no client ID", u"client_id"_s, [](ConnectionDraft &d) { d.clientId.clear(); });
        row("blank in client ID", u"client_id"_s, [](ConnectionDraft &d) { d.clientId = u"7c 1e"_s; });
        row("blank in secret", u"client_secret"_s,
            [](ConnectionDraft &d) { d.clientSecret = Secret("hu sh"); });
        row("no redirect", u"redirect_url"_s, [](ConnectionDraft &d) { d.redirectUrl.clear(); });
        row("redirect without https", u"redirect_url"_s,
            [](ConnectionDraft &d) { d.redirectUrl = QUrl(u"http://shop.example/cb"_s); });
        row("redirect with fragment", u"redirect_url"_s,
            [](ConnectionDraft &d) { d.redirectUrl = QUrl(u"https://shop.example/cb#x"_s); });
        row("redirect of another scheme", u"redirect_url"_s,
            [](ConnectionDraft &d) { d.redirectUrl = QUrl(u"tillbridge://cb"_s); });
        row("no permission", u"permissions"_s, [](ConnectionDraft &d) { d.permissions.clear(); });
        row("two permissions in one", u"permissions"_s,
            [](ConnectionDraft &d) { d.permissions = {u"a b"_s}; });
        row("data without https", u"api_url"_s,
            [](ConnectionDraft &d) { d.addresses.api = QUrl(u"http://api.lightspeedapp.com"_s); });
        row("loopback look-alike", u"api_url"_s,
            [](ConnectionDraft &d) { d.addresses.api = QUrl(u"http://127.0.0.1.evil.example"_s); });
        row("no data address", u"api_url"_s, [](ConnectionDraft &d) { d.addresses.api.clear(); });
        row("password in address", u"authorize_url"_s,
            [](ConnectionDraft &d) { d.addresses.authorize = QUrl(u"https://me:pw@shop.example/a"_s); });
        row("token address without https", u"token_url"_s,
            [](ConnectionDraft &d) { d.addresses.token = QUrl(u"http://shop.example/t"_s); });
        row("empty token", u"token"_s, [](ConnectionDraft &d) { d.method = SignInMethod::TypedToken; });
        row("token in two lines", u"token"_s, [](ConnectionDraft &d) {
            d.method = SignInMethod::TypedToken;
            d.typedToken = Secret("abc\ndef");
        });
    }

    void drafts()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, field);
        ConnectionDraft draft = goodDraft();
        edit(draft);
        const Done fine = checkDraft(tidied(draft));
        QCOMPARE(fine ? QString() : fine.error().subject, field);
        if (!fine)
            QCOMPARE(fine.error().code, ErrorCode::InvalidInput);
    }

    void seriesThatAreNotThereYetSaySo()
    {
        ConnectionDraft draft = goodDraft();
        draft.series = Series::X;
        QCOMPARE(checkDraft(tidied(draft)).error().code, ErrorCode::NotSupported);
        draft = goodDraft();
        draft.method = SignInMethod::KeyAndSecret;
        QCOMPARE(checkDraft(tidied(draft)).error().code, ErrorCode::NotSupported);
    }

    void tidying()
    {
        ConnectionDraft draft = goodDraft();
        draft.name = u" Main \t street "_s;
        draft.typedToken = Secret("  bearer abc.def \n");
        draft.addresses.redirect = QUrl(u"https://other.example"_s);
        const ConnectionDraft tidy = tidied(draft);
        QCOMPARE(tidy.name, u"Main street"_s);
        QCOMPARE(tidy.typedToken, Secret("abc.def"));
        QCOMPARE(tidy.addresses.redirect, draft.redirectUrl);
        draft.redirectUrl.clear();
        QCOMPARE(tidied(draft).redirectUrl, QUrl(u"https://other.example"_s));
    }

    void statesFollowFromOutcomes()
    {
        const auto after = [](ErrorCode code) { return ConnectionBook::stateAfter(Error::of(code)); };
        QCOMPARE(ConnectionBook::stateAfter(std::nullopt), ConnectionState::Connected);
        QCOMPARE(after(ErrorCode::SignInNeeded), ConnectionState::SignInAgain);
        QCOMPARE(after(ErrorCode::WrongClient), ConnectionState::SignInAgain);
        for (const auto code : {ErrorCode::Offline, ErrorCode::TlsFailed, ErrorCode::ProxyFailed,
                                ErrorCode::TimedOut, ErrorCode::ServerError, ErrorCode::WebPageReceived})
            QCOMPARE(after(code), ConnectionState::Offline);
        for (const auto code :
             {ErrorCode::KeychainLocked, ErrorCode::KeychainMissing, ErrorCode::KeychainFailed})
            QCOMPARE(after(code), ConnectionState::LockedKeychain);
        for (const auto code : {ErrorCode::RateLimited, ErrorCode::PermissionMissing, ErrorCode::Rejected})
            QCOMPARE(after(code), ConnectionState::Connected);
        for (const auto code : {ErrorCode::Cancelled, ErrorCode::Busy, ErrorCode::DiskFull,
                                ErrorCode::OutcomeUnknown, ErrorCode::PreviewOutdated})
            QCOMPARE(after(code), std::nullopt);
    }

    void missingPermissions()
    {
        const QString all = u"employee:all"_s;
        const QStringList needed{u"employee:inventory"_s, u"employee:product_edit"_s};
        AccountDescription account;
        QCOMPARE(missingPermission(account, needed, all), QString()); // the vendor tells nothing
        account.permissions = {u"employee:inventory"_s};
        QCOMPARE(missingPermission(account, needed, all), u"employee:product_edit"_s);
        account.permissions = needed;
        QCOMPARE(missingPermission(account, needed, all), QString());
        account.permissions = {all};
        QCOMPARE(missingPermission(account, needed, all), QString());
        // Granted to the program, but not to the person who signed in.
        account.rights = {{u"inventory"_s, false}, {u"product_edit"_s, true}};
        QCOMPARE(missingPermission(account, needed, all), u"employee:inventory"_s);
        account.permissions = {u"employee:inventory_read"_s};
        account.rights = {};
        QCOMPARE(missingPermission(account, needed, all), u"employee:inventory"_s);
    }

    void revokeAddresses()
    {
        QCOMPARE(revokeAddress(Series::R, QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/token"_s)),
                 QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/revoke"_s));
        QCOMPARE(revokeAddress(Series::R, QUrl(u"https://cloud.lightspeedapp.com/oauth/access_token.php"_s)),
                 QUrl());
        QCOMPARE(revokeAddress(Series::X, QUrl(u"https://x.example/token"_s)), QUrl());
    }

    void connectionsToOneAccountWithTheSameKeysShareTheirBudget()
    {
        const SystemClock clock;
        PosApiFactory factory(std::make_shared<HttpClient>(), nullptr, nullptr, clock);
        const auto make = [&](const QString &account, const QString &client) {
            return factory.make(
                {ConnectionId{1}, Series::R, profileOf(Series::R)->addresses, account, client, {}});
        };
        const auto one = make(u"1"_s, u"a"_s);
        QVERIFY(one);
        QCOMPARE((*make(u"1"_s, u"a"_s))->pacer(), (*one)->pacer());
        QVERIFY((*make(u"2"_s, u"a"_s))->pacer() != (*one)->pacer());
        QVERIFY((*make(u"1"_s, u"b"_s))->pacer() != (*one)->pacer());
        const auto missing = factory.make({ConnectionId{1}, Series::C, {}, {}, {}, {}});
        QCOMPARE(missing.error().code, ErrorCode::NotSupported);
    }
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "test_decisions.moc"
