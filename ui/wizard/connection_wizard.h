// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection_service.h"
#include "ui/shell/ui_context.h"

#include <QWizard>

namespace tillbridge {

class WizardController;

/// Adds a connection, or signs an existing one in again: series → name → app keys → permissions → sign in → check →
/// done. One class per page; what was typed lives in the draft, the steps are the controller's.
class ConnectionWizard final : public QWizard
{
    Q_OBJECT

public:
    [[nodiscard]] static ConnectionWizard *forNewConnection(const UiContext &context, QWidget *parent);
    /// Starts at the sign-in page; everything else stays as it is.
    [[nodiscard]] static ConnectionWizard *forSignInAgain(const UiContext &context, ConnectionId connection,
                                                          QWidget *parent);
    ~ConnectionWizard() override;

Q_SIGNALS:
    void connected(tillbridge::ConnectionId connection);

private:
    ConnectionWizard(const UiContext &context, std::optional<ConnectionId> existing, QWidget *parent);

    const UiContext &m_context;
    WizardController *m_controller;
};

} // namespace tillbridge
