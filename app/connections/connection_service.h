// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorization.h"
#include "core/connection.h"
#include "core/result.h"
#include "core/secret.h"
#include "lightspeed/pos_api.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace tillbridge {

/// What the wizard or the command line collected. A plain container.
struct ConnectionDraft
{
    QString name;
    Series series = Series::R;
    std::optional<OAuthClientId> savedClient; ///< none: the keys below
    QString clientId;
    Secret clientSecret; ///< empty: a public client
    QUrl redirectUrl;
    Addresses addresses; ///< defaultAddresses(series) unless changed under "Advanced"
    QStringList permissions;
    SignInMethod method = SignInMethod::OAuth;
    Secret typedToken; ///< for SignInMethod::TypedToken
};

/// One line of a connection test. Reads only.
enum class CheckKind { SignedIn, ReadShops, ReadProducts, ReadStock, ReadSales, ReadCosts, WriteStock };
struct CheckLine
{
    CheckKind kind = CheckKind::SignedIn;
    bool works = false;
    QString subject;            ///< account name, counts ("234") or the missing permission
    std::optional<Error> error; ///< when it does not work
};

/// Adds, signs in, tests and removes connections and saved OAuth clients. Lives in the main thread; its
/// futures finish there. Nothing typed is lost by a failed step; a draft that was never signed in leaves
/// nothing when removed.
class ConnectionService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// InvalidInput with the field as subject ("name", "client_id", "redirect_url", "api_url", …),
    /// AlreadyExists.
    [[nodiscard]] virtual Done check(const ConnectionDraft &draft) const = 0;
    /// Stores the draft (state Draft) and its client secret or typed token in the keychain.
    [[nodiscard]] virtual QFuture<Result<ConnectionId>> add(const ConnectionDraft &draft) = 0;

    [[nodiscard]] virtual Result<AuthorizationRequest> beginSignIn(ConnectionId connection) const = 0;
    /// Takes the address that came back: code → tokens → keychain → describe → account and reference data. On
    /// *Sign in again* another account is WrongAccount and the old sign-in stays. AccountWithoutShops: signed
    /// in, but there is nothing to work with.
    [[nodiscard]] virtual QFuture<Result<Connection>>
    finishSignIn(ConnectionId connection, const AuthorizationRequest &request, const QUrl &redirect) = 0;
    /// For a typed token, which has no sign-in page.
    [[nodiscard]] virtual QFuture<Result<Connection>> finishWithTypedToken(ConnectionId connection) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<CheckLine>>> test(ConnectionId connection) = 0;

    [[nodiscard]] virtual Done rename(ConnectionId connection, const QString &name) = 0;
    [[nodiscard]] virtual Done setEnabled(ConnectionId connection, bool enabled) = 0;
    /// Revokes where the series has it (failing to is only logged), deletes the secrets, keeps the account's
    /// data (S8).
    [[nodiscard]] virtual QFuture<Done> remove(ConnectionId connection) = 0;

    [[nodiscard]] virtual QFuture<Result<OAuthClientId>> addClient(const OAuthClient &client,
                                                                   const Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<Done> removeClient(OAuthClientId client) = 0;

    /// The series' own addresses.
    [[nodiscard]] virtual Addresses defaultAddresses(Series series) const = 0;
    /// The account behind a connection, ready to be asked. Thread-safe. SignInNeeded for a draft, Busy when
    /// disabled.
    [[nodiscard]] virtual Result<std::shared_ptr<PosApi>> api(ConnectionId connection) = 0;
    /// Notes how the last request ended in the connection's state (Connected, SignInAgain, Offline,
    /// LockedKeychain). Thread-safe.
    virtual void noteOutcome(ConnectionId connection, const std::optional<Error> &error) = 0;

Q_SIGNALS:
    /// Added, changed state or name, or removed. Emitted in the main thread.
    void connectionChanged(tillbridge::ConnectionId connection);
};

} // namespace tillbridge
