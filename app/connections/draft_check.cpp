// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/draft_check.h"

#include "lightspeed/series_profile.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype longestName = 200;

bool isPlainText(const QByteArray &value)
{
    return !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c > ' ' && c < '\x7f'; });
}

Secret trimmed(const Secret &secret)
{
    return Secret(secret.reveal().trimmed());
}

/// Documentation and browsers' tools show tokens with this word in front.
Secret withoutBearer(const Secret &token)
{
    QByteArray value = token.reveal().trimmed();
    if (value.first(std::min<qsizetype>(value.size(), 7)).toLower() == "bearer ")
        value = value.sliced(7).trimmed();
    return Secret(value);
}

std::unexpected<Error> wrong(const QString &field, const QString &why = {})
{
    return failure(ErrorCode::InvalidInput, field, why);
}

Done checkAddresses(const Addresses &addresses, SignInMethod method)
{
    if (!isAcceptableAddress(addresses.api))
        return wrong(u"api_url"_s);
    if (method != SignInMethod::OAuth)
        return {};
    if (!isAcceptableAddress(addresses.authorize))
        return wrong(u"authorize_url"_s);
    if (!isAcceptableAddress(addresses.token))
        return wrong(u"token_url"_s);
    return {};
}

Done checkPermissions(const QStringList &permissions)
{
    const auto isName = [](const QString &name) { return isPlainText(name.toUtf8()); };
    if (permissions.isEmpty() || !std::ranges::all_of(permissions, isName))
        return wrong(u"permissions"_s);
    return {};
}

} // namespace

bool isAcceptableAddress(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return false;
    if (url.scheme() == u"https")
        return true;
    return url.scheme() == u"http" && (url.host() == u"localhost" || QHostAddress(url.host()).isLoopback());
}

ConnectionDraft tidied(ConnectionDraft draft)
{
    draft.name = draft.name.simplified();
    draft.clientId = draft.clientId.trimmed();
    draft.clientSecret = trimmed(draft.clientSecret);
    draft.typedToken = withoutBearer(draft.typedToken);
    if (draft.redirectUrl.isEmpty())
        draft.redirectUrl = draft.addresses.redirect;
    draft.addresses.redirect = draft.redirectUrl;
    return draft;
}

Done checkConnectionName(const QString &name)
{
    if (name.trimmed().isEmpty() || name.size() > longestName)
        return wrong(u"name"_s);
    return {};
}

Done checkClientKeys(const QString &clientId, const Secret &secret, const QUrl &redirect)
{
    if (!isPlainText(clientId.toUtf8()))
        return wrong(u"client_id"_s);
    if (!secret.isEmpty() && !isPlainText(secret.reveal()))
        return wrong(u"client_secret"_s);
    if (!isAcceptableAddress(redirect))
        return wrong(u"redirect_url"_s);
    return {};
}

Done checkDraft(const ConnectionDraft &draft)
{
    if (const Done fine = checkConnectionName(draft.name); !fine)
        return fine;
    if (const auto profile = profileOf(draft.series); !profile)
        return failure(profile.error());
    if (draft.method == SignInMethod::KeyAndSecret)
        return failure(ErrorCode::NotSupported, seriesName(draft.series));
    if (const Done fine = checkAddresses(draft.addresses, draft.method); !fine)
        return fine;
    if (draft.method == SignInMethod::TypedToken)
        return isPlainText(draft.typedToken.reveal()) ? Done{} : wrong(u"token"_s);
    if (const Done fine = checkPermissions(draft.permissions); !fine)
        return fine;
    return draft.savedClient ? Done{}
                             : checkClientKeys(draft.clientId, draft.clientSecret, draft.redirectUrl);
}

} // namespace tillbridge
