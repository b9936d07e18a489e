// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Unlocks the login keyring of a test session with the password that keyring_session.sh gave it, as answering
// the keyring's prompt would: the running service goes on. gnome-keyring has a call for that; it wants a
// session that lives as long as the caller's connection, so no sequence of command-line calls can do it.
#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

struct PlainSecret
{
    QDBusObjectPath session;
    QByteArray value;
};
Q_DECLARE_METATYPE(PlainSecret)

QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << QByteArray() << secret.value << u"text/plain"_s;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &)
{
    return argument; // never received
}

namespace {

QDBusMessage ask(const QString &interface, const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                  interface, method);
    message.setArguments(arguments);
    const QDBusMessage reply = QDBusConnection::sessionBus().call(message);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(reply.errorMessage()));
    return reply;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qDBusRegisterMetaType<PlainSecret>();
    const QDBusMessage opened = ask(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                    {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const PlainSecret password{opened.arguments().at(1).value<QDBusObjectPath>(), "only for tests"};
    ask(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)),
         QVariant::fromValue(password)});
    return 0;
}
