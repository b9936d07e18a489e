// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorization.h"
#include "core/error.h"

#include <QObject>

namespace tillbridge {

/// One way to show the sign-in page and bring back the address it ends at. One attempt per object.
class AuthorizationAgent : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void present(const AuthorizationRequest &request) = 0;
    /// Brings the sign-in page to the front again, where the agent has one.
    virtual void raise() {}
    virtual void cancel() = 0;

Q_SIGNALS:
    /// The host the page is at now.
    void moved(const QString &host);
    void redirected(const QUrl &address);
    /// SignInAbandoned, TlsFailed, Offline, NotSupported; subject: host, detail: hosts visited.
    void failed(const tillbridge::Error &error);
};

} // namespace tillbridge
