// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorization.h"

#include "core/ids.h"
#include "core/redaction.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

// No sign-in page answers with more; what does is not one.
constexpr qsizetype longestRedirect = 16 * 1024;

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == u"http" ? 80 : url.scheme() == u"https" ? 443 : -1);
}

/// Browsers ask for "/" where an address ends with its host.
QString effectivePath(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path;
}

/// Values of one query parameter, decoded once. Names are compared exactly.
QStringList valuesOf(const QUrl &address, QLatin1StringView name)
{
    QStringList values;
    for (const QString &field : address.query(QUrl::FullyEncoded).split(u'&')) {
        const qsizetype equals = field.indexOf(u'=');
        if (field.left(equals < 0 ? field.size() : equals) == name)
            values.append(equals < 0 ? QString() : QUrl::fromPercentEncoding(field.mid(equals + 1).toUtf8()));
    }
    return values;
}

/// Takes the same time wherever the texts differ.
bool sameState(const QString &ours, const QString &theirs)
{
    const QByteArray a = ours.toUtf8();
    const QByteArray b = theirs.toUtf8();
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

std::unexpected<Error> mismatch(const QString &what)
{
    return failure(ErrorCode::RedirectMismatch, {}, what);
}

Error refusal(const QString &error, const QString &description)
{
    const QString detail = redacted(QString(error + u": "_s + description).left(500));
    if (error == u"access_denied")
        return Error::of(ErrorCode::SignInDeclined, {}, detail);
    if (error == u"unauthorized_client" || error == u"invalid_client")
        return Error::of(ErrorCode::WrongClient, {}, detail);
    if (error == u"server_error" || error == u"temporarily_unavailable")
        return Error::of(ErrorCode::ServerError, {}, detail);
    if (error == u"expired" || error == u"expired_token" || error == u"invalid_grant")
        return Error::of(ErrorCode::SignInExpired, {}, detail);
    return Error::of(ErrorCode::Rejected, {}, detail);
}

bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

Pkce Pkce::random()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return fromVerifier(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Pkce Pkce::fromVerifier(const QByteArray &verifier)
{
    const QByteArray digest = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    return {Secret(verifier), QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding |
                                                                  QByteArray::OmitTrailingEquals))};
}

AuthorizationRequest makeAuthorizationRequest(const AuthorizationParameters &parameters)
{
    AuthorizationRequest request{parameters.authorizeUrl, parameters.redirectUrl, randomId(), Pkce::random()};
    QString query = request.url.query(QUrl::FullyEncoded);
    const auto add = [&query](QLatin1StringView name, const QString &value) {
        if (!query.isEmpty())
            query += u'&';
        query += name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    // r-series 1.2
    add("response_type"_L1, u"code"_s);
    add("client_id"_L1, parameters.clientId);
    if (!parameters.permissions.isEmpty())
        add("scope"_L1, parameters.permissions.join(u' '));
    if (parameters.sendsRedirect)
        add("redirect_uri"_L1, parameters.redirectUrl.toString(QUrl::FullyEncoded));
    add("state"_L1, request.state);
    add("code_challenge"_L1, request.pkce.challenge);
    add("code_challenge_method"_L1, u"S256"_s);
    request.url.setQuery(query, QUrl::StrictMode);
    return request;
}

bool isRedirect(const QUrl &registered, const QUrl &address)
{
    if (!registered.isValid() || !address.isValid() || registered.host().isEmpty())
        return false;
    if (!address.userInfo().isEmpty() || address.authority().contains(u'@') || address.hasFragment())
        return false;
    return address.scheme() == registered.scheme() &&
           address.host(QUrl::FullyEncoded) == registered.host(QUrl::FullyEncoded) &&
           effectivePort(address) == effectivePort(registered) &&
           effectivePath(address) == effectivePath(registered);
}

Result<Secret> codeFromRedirect(const AuthorizationRequest &request, const QUrl &address)
{
    if (address.toEncoded().size() > longestRedirect)
        return mismatch(u"the address is too long"_s);
    if (!isRedirect(request.redirect, address))
        return mismatch(u"the address is not the registered one"_s);
    const QStringList states = valuesOf(address, "state"_L1);
    const QStringList codes = valuesOf(address, "code"_L1);
    const QStringList errors = valuesOf(address, "error"_L1);
    if (states.size() > 1 || codes.size() + errors.size() != 1)
        return mismatch(u"the address does not hold exactly one answer"_s);
    const bool ours = states.size() == 1 && sameState(request.state, states.first());
    // How a refusal looks is not documented (r-series 1.2): it may come without the state. A wrong one is
    // never ours.
    if (!ours && !(states.isEmpty() && !errors.isEmpty()))
        return mismatch(u"the address belongs to another sign-in"_s);
    if (!errors.isEmpty())
        return failure(refusal(errors.first(), valuesOf(address, "error_description"_L1).value(0)));
    if (codes.first().isEmpty() || !isPlain(codes.first()))
        return mismatch(u"the address holds no usable code"_s);
    return Secret(codes.first().toUtf8());
}

} // namespace tillbridge
