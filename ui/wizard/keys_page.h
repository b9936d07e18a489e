// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "core/error.h"
#include "ui/wizard/wizard_page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace tillbridge {

/// The app keys: saved ones or new, with the redirect address to register, and "Advanced" addresses.
class KeysPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit KeysPage(WizardController &controller);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void layOut();
    void showSaved(int index);
    void collect();
    void showFieldError(const Error &error);

    QComboBox *m_saved;
    QLineEdit *m_clientId;
    QLineEdit *m_secret;
    QLineEdit *m_redirect;
    QPushButton *m_reveal;
    QPushButton *m_copy;
    QPushButton *m_find;
    QPushButton *m_advanced;
    QWidget *m_addresses;
    QLineEdit *m_api;
    QLineEdit *m_authorize;
    QLineEdit *m_token;
    QHash<QString, QLabel *> m_wrong;
    QHash<QString, QLineEdit *> m_fields;
    QList<OAuthClient> m_clients;
};

} // namespace tillbridge
