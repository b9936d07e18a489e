// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/authorization_agent.h"

#include <QJsonObject>

class QProcess;
class QWidget;

namespace tillbridge {

/// Drives `tillbridge-signin`, a program of its own: no web page ever runs in the process that holds secrets.
/// It gets no client secret and no token, and ends with the attempt.
class EmbeddedBrowser final : public AuthorizationAgent
{
    Q_OBJECT

public:
    EmbeddedBrowser(QWidget &over, const QString &language, QObject *parent);
    ~EmbeddedBrowser() override;

    /// Whether the program is installed.
    [[nodiscard]] static bool isAvailable();

    void present(const AuthorizationRequest &request) override;
    void raise() override;
    void cancel() override;

private:
    void read();
    void take(const QJsonObject &event);
    void end();

    QWidget &m_over;
    QString m_language;
    QProcess *m_process = nullptr;
    QStringList m_visited;
    bool m_shown = false;
    bool m_over_and_done = false;
};

} // namespace tillbridge
