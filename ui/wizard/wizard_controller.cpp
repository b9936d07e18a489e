// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizard_controller.h"

#include "app/workspace.h"
#include "lightspeed/permissions.h"
#include "ui/signin/authorization_agent.h"

namespace tillbridge {

WizardController::WizardController(const UiContext &context, std::optional<ConnectionId> existing,
                                   QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_existing(existing)
    , m_connection(existing)
{
    m_draft.permissions = presetPermissions(m_draft.series, PermissionPreset::StockSync);
    m_draft.addresses = context.workspace.connections().defaultAddresses(m_draft.series);
}

WizardController::~WizardController()
{
    cancelSignIn();
    discard();
}

void WizardController::prepare()
{
    if (isSignInAgain())
        return begin();
    if (!m_connection)
        return add();
    // What was typed may have changed since an earlier try, whose name is in the way until it is gone.
    m_request = {};
    m_context.workspace.connections().remove(*m_connection).then(this, [this](const Done &removed) {
        if (!removed && removed.error().code != ErrorCode::NotFound) {
            Q_EMIT failed(removed.error());
            return;
        }
        m_connection.reset();
        add();
    });
}

void WizardController::add()
{
    m_context.workspace.connections().add(m_draft).then(this, [this](const Result<ConnectionId> &added) {
        if (!added) {
            Q_EMIT failed(added.error());
            return;
        }
        m_connection = *added;
        begin();
    });
}

void WizardController::begin()
{
    auto request = m_context.workspace.connections().beginSignIn(*m_connection);
    if (!request) {
        Q_EMIT failed(request.error());
        return;
    }
    m_request = *std::move(request);
    Q_EMIT prepared();
}

void WizardController::signIn(std::unique_ptr<AuthorizationAgent> agent)
{
    cancelSignIn();
    // Every attempt has a state and a verifier of its own.
    if (const auto request = m_context.workspace.connections().beginSignIn(*m_connection))
        m_request = *request;
    m_agent = std::move(agent);
    connect(m_agent.get(), &AuthorizationAgent::moved, this, &WizardController::signInMoved);
    connect(m_agent.get(), &AuthorizationAgent::redirected, this, &WizardController::takeRedirect);
    connect(m_agent.get(), &AuthorizationAgent::failed, this, &WizardController::failed);
    m_agent->present(m_request);
}

void WizardController::takeRedirect(const QUrl &address)
{
    Q_EMIT exchanging();
    m_context.workspace.connections()
        .finishSignIn(*m_connection, m_request, address)
        .then(this, [this](const Result<Connection> &connection) { finished(connection); });
}

void WizardController::cancelSignIn()
{
    if (m_agent) {
        m_agent->disconnect(this);
        m_agent->cancel();
        m_agent.release()->deleteLater();
    }
}

void WizardController::finished(const Result<Connection> &connection)
{
    cancelSignIn();
    // Signed in, but nothing to work with yet: the connection stays, the check page says what is missing.
    m_signedIn = connection.has_value() || connection.error().code == ErrorCode::AccountWithoutShops;
    if (m_signedIn)
        Q_EMIT signedIn();
    if (!connection)
        Q_EMIT failed(connection.error());
}

void WizardController::discard()
{
    if (m_connection && !m_existing && !m_signedIn)
        (void)m_context.workspace.connections().remove(*m_connection);
}

} // namespace tillbridge
