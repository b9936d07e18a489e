// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int answerMilliseconds = 2000;

QString nameFor(const QString &key)
{
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"tillbridge-"_s + qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")) + u'-'
           + QString::fromLatin1(digest);
}

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(key))
    , m_lock(std::make_unique<QLockFile>(QDir::temp().filePath(m_name + u".lock"_s)))
    , m_server(new QLocalServer(this))
{
    m_lock->setStaleLockTime(0); // stale only when its process is gone
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            Q_EMIT raiseWanted();
        }
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (!m_lock->tryLock()) {
        (void)askTheFirst();
        return false;
    }
    QLocalServer::removeServer(m_name); // left over from a crash
    m_server->listen(m_name);
    return true;
}

bool SingleInstance::askTheFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(answerMilliseconds);
}

} // namespace tillbridge
