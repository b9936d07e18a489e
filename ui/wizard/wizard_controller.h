// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection_service.h"
#include "ui/shell/ui_context.h"

#include <QObject>

#include <memory>

namespace tillbridge {

class AuthorizationAgent;

/// The steps behind the wizard's pages: stores the draft, runs the sign-in, cleans up what was never
/// finished. Pages only show and collect.
class WizardController final : public QObject
{
    Q_OBJECT

public:
    WizardController(const UiContext &context, std::optional<ConnectionId> existing, QObject *parent);
    ~WizardController() override;

    [[nodiscard]] const UiContext &context() const { return m_context; }
    [[nodiscard]] ConnectionDraft &draft() { return m_draft; }
    [[nodiscard]] bool isSignInAgain() const { return m_existing.has_value(); }
    [[nodiscard]] bool isSignedIn() const { return m_signedIn; }
    [[nodiscard]] std::optional<ConnectionId> connectionId() const { return m_connection; }

    /// Makes the draft a stored connection and prepares the sign-in; prepared() or failed() follows.
    void prepare();
    [[nodiscard]] bool canSignIn() const { return m_connection && !m_signedIn && m_request.url.isValid(); }
    /// Shows the sign-in page by `agent`, which becomes this object's.
    void signIn(std::unique_ptr<AuthorizationAgent> agent);
    [[nodiscard]] AuthorizationAgent *agent() const { return m_agent.get(); }
    /// Takes an address that came back by another way (pasted).
    void takeRedirect(const QUrl &address);
    void cancelSignIn();
    /// Where the sign-in page is: for the manager's own browser.
    [[nodiscard]] QUrl signInAddress() const { return m_request.url; }
    [[nodiscard]] QUrl redirectAddress() const { return m_request.redirect; }

Q_SIGNALS:
    void prepared();
    void signInMoved(const QString &host);
    void exchanging();
    void signedIn();
    void failed(const tillbridge::Error &error);

private:
    void add();
    void begin();
    void finished(const Result<Connection> &connection);
    void discard();

    const UiContext &m_context;
    std::optional<ConnectionId> m_existing;
    std::optional<ConnectionId> m_connection;
    ConnectionDraft m_draft;
    AuthorizationRequest m_request;
    std::unique_ptr<AuthorizationAgent> m_agent;
    bool m_signedIn = false;
};

} // namespace tillbridge
