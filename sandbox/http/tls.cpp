// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/tls.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

static void initialiseResources()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray certificateFile(const QString &name)
{
    initialiseResources();
    QFile file(u":/sandbox/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString fileNameOf(TlsKind kind)
{
    switch (kind) {
    case TlsKind::Good:
        return u"good"_s;
    case TlsKind::SelfSigned:
        return u"self-signed"_s;
    case TlsKind::Expired:
        return u"expired"_s;
    case TlsKind::WrongHost:
        return u"wrong-host"_s;
    }
    return {};
}

} // namespace

std::optional<TlsKind> tlsKindFromName(const QString &name)
{
    for (const TlsKind kind : {TlsKind::Good, TlsKind::SelfSigned, TlsKind::Expired, TlsKind::WrongHost}) {
        if (fileNameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QSslConfiguration tlsConfiguration(TlsKind kind)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificateFile(fileNameOf(kind) + u".pem"_s)));
    configuration.setPrivateKey(QSslKey(certificateFile(u"server.key"_s), QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

QByteArray testAuthority()
{
    return certificateFile(u"authority.pem"_s);
}

} // namespace tillbridge::sandbox
