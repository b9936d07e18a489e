// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/keys_page.h"

#include "app/workspace.h"
#include "sentences/sentences.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field.h"
#include "ui/wizard/wizard_controller.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

// r-series: where API clients are registered and looked up.
const QString registrationAddress = u"https://cloud.lightspeedapp.com/oauth/register.php"_s;

} // namespace

KeysPage::KeysPage(WizardController &controller)
    : WizardPage(
          controller, tr("The keys of your Lightspeed app"),
          tr("they are kept in this computer's password store. New keys can take 24 to 48 hours to work"))
    , m_saved(new QComboBox(this))
    , m_clientId(new QLineEdit(this))
    , m_secret(new QLineEdit(this))
    , m_redirect(new QLineEdit(this))
    , m_reveal(new QPushButton(tr("Show while pressed"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_find(new QPushButton(tr("Where do I find these?"), this))
    , m_advanced(new QPushButton(tr("Advanced addresses…"), this))
    , m_addresses(new QWidget(this))
    , m_api(new QLineEdit(m_addresses))
    , m_authorize(new QLineEdit(m_addresses))
    , m_token(new QLineEdit(m_addresses))
{
    layOut();
    for (QLineEdit *field : {m_clientId, m_secret, m_redirect, m_api, m_authorize, m_token})
        connect(field, &QLineEdit::textChanged, this, [this, field] {
            if (QLabel *line = m_wrong.value(m_fields.key(field)))
                showWrong(*field, *line, {});
            Q_EMIT completeChanged();
        });
    connect(m_saved, &QComboBox::currentIndexChanged, this, &KeysPage::showSaved);
    connect(m_reveal, &QPushButton::pressed, this, [this] { m_secret->setEchoMode(QLineEdit::Normal); });
    connect(m_reveal, &QPushButton::released, this, [this] { m_secret->setEchoMode(QLineEdit::Password); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_redirect->text()); });
    connect(m_find, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(registrationAddress)); });
    connect(m_advanced, &QPushButton::toggled, m_addresses, &QWidget::setVisible);
}

void KeysPage::layOut()
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_find->setProperty("role", u"link"_s);
    m_find->setToolTip(registrationAddress);
    m_copy->setAccessibleName(tr("Copy redirect address"));
    m_advanced->setProperty("role", u"link"_s);
    m_advanced->setCheckable(true);
    m_addresses->hide();

    const auto add = [this](QBoxLayout &layout, const QString &key, const QString &label, QLineEdit *field,
                            QWidget *beside = nullptr) {
        m_wrong.insert(key, addField(layout, label, field, beside));
        m_fields.insert(key, field);
    };
    addField(*content(), tr("&Keys"), m_saved);
    add(*content(), u"client_id"_s, tr("Client &ID"), m_clientId);
    add(*content(), u"client_secret"_s, tr("Client &secret (leave empty for a public app)"), m_secret,
        m_reveal);
    add(*content(), u"redirect_url"_s, tr("&Redirect address, exactly as registered at Lightspeed"),
        m_redirect, m_copy);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_find);
    buttons->addStretch();
    buttons->addWidget(m_advanced);
    content()->addLayout(buttons);

    auto *addresses = new QVBoxLayout(m_addresses);
    addresses->setContentsMargins(0, 0, 0, 0);
    add(*addresses, u"api_url"_s, tr("Address of the &data"), m_api);
    add(*addresses, u"authorize_url"_s, tr("Address of the sign-in &page"), m_authorize);
    add(*addresses, u"token_url"_s, tr("Address that &hands out permissions"), m_token);
    content()->addWidget(m_addresses);
    content()->addStretch();
}

void KeysPage::initializePage()
{
    m_clients = controller().context().workspace.connectionRows().clients().value_or(QList<OAuthClient>());
    m_clients.removeIf(
        [this](const OAuthClient &client) { return client.series != controller().draft().series; });
    const int chosen = m_saved->currentIndex();
    m_saved->clear();
    m_saved->addItem(tr("New keys"));
    for (const OAuthClient &client : std::as_const(m_clients))
        m_saved->addItem(client.name);
    m_saved->setCurrentIndex(chosen > 0 && chosen < m_saved->count() ? chosen : 0);

    const Addresses addresses = controller().draft().addresses;
    if (m_api->text().isEmpty()) {
        m_api->setText(addresses.api.toString());
        m_authorize->setText(addresses.authorize.toString());
        m_token->setText(addresses.token.toString());
    }
    if (m_redirect->text().isEmpty())
        m_redirect->setText(u"https://localhost/tillbridge"_s);
    m_saved->setFocus();
}

bool KeysPage::isComplete() const
{
    return m_saved->currentIndex() > 0 ||
           (!m_clientId->text().trimmed().isEmpty() && !m_redirect->text().trimmed().isEmpty());
}

bool KeysPage::validatePage()
{
    collect();
    const Done fine = controller().context().workspace.connections().check(controller().draft());
    // After an earlier try the name is taken by this very wizard's connection. It is the last thing looked
    // at.
    const bool own = !fine && fine.error().code == ErrorCode::AlreadyExists && controller().connectionId();
    if (!fine && !own)
        showFieldError(fine.error());
    return fine || own;
}

void KeysPage::showSaved(int index)
{
    const bool isNew = index <= 0;
    for (QLineEdit *field : {m_clientId, m_secret, m_redirect})
        field->setEnabled(isNew);
    m_reveal->setEnabled(isNew);
    if (!isNew && index <= m_clients.size()) {
        const OAuthClient &client = m_clients.at(index - 1);
        m_clientId->setText(client.clientId);
        m_secret->clear(); // a saved secret is never shown again
        m_redirect->setText(client.redirectUrl.toString());
    }
    Q_EMIT completeChanged();
}

void KeysPage::collect()
{
    ConnectionDraft &draft = controller().draft();
    const int saved = m_saved->currentIndex();
    draft.savedClient = saved > 0 ? std::optional(m_clients.at(saved - 1).id) : std::nullopt;
    draft.clientId = m_clientId->text().trimmed();
    draft.clientSecret = Secret(m_secret->text().trimmed().toUtf8());
    draft.redirectUrl = QUrl(m_redirect->text().trimmed());
    draft.addresses.api = QUrl(m_api->text().trimmed());
    draft.addresses.authorize = QUrl(m_authorize->text().trimmed());
    draft.addresses.token = QUrl(m_token->text().trimmed());
    draft.addresses.redirect = draft.redirectUrl;
}

void KeysPage::showFieldError(const Error &error)
{
    QLineEdit *field = m_fields.value(error.subject, m_clientId);
    if (m_addresses->isAncestorOf(field))
        m_advanced->setChecked(true);
    const QString sentence = error.code == ErrorCode::InvalidInput
                                 ? tr("This is not a usable address. It must begin with https://.")
                                 : sentenceFor(error).text;
    showWrong(*field, *m_wrong.value(m_fields.key(field)),
              error.subject == u"client_id" ? tr("Enter the client ID as Lightspeed shows it.") : sentence);
    field->setFocus();
}

} // namespace tillbridge
