// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_store.h"

#include "app/workspace.h"
#include "backoffice/builtin/builtin_back_office.h"
#include "backoffice/start/start_service.h"
#include "lightspeed/permissions.h"
#include "ui/shell/programs.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

const QString sampleName = u"Sample store"_s;

ConnectionDraft draftFor(const QJsonObject &series)
{
    const auto url = [&series](const QString &key) { return QUrl(series.value(key).toString()); };
    ConnectionDraft draft;
    draft.name = sampleName;
    draft.clientId = series.value(u"client_id"_s).toString();
    draft.clientSecret = Secret(series.value(u"client_secret"_s).toString().toUtf8());
    draft.redirectUrl = url(u"redirect_url"_s);
    draft.addresses = {url(u"api_url"_s), url(u"authorize_url"_s), url(u"token_url"_s), draft.redirectUrl};
    draft.permissions = presetPermissions(Series::R, PermissionPreset::StockSync);
    return draft;
}

} // namespace

SampleStore::SampleStore(QObject *parent) : QObject(parent) {}

SampleStore::~SampleStore()
{
    if (m_process) {
        m_process->closeWriteChannel(); // it ends when its standard input closes
        m_process->waitForFinished(3000);
    }
}

void SampleStore::start()
{
    const QString program = findProgram(u"tillbridge-sandbox"_s);
    if (program.isEmpty() || !m_folder.isValid()) {
        Q_EMIT failed(Error::of(ErrorCode::NotSupported, {}, u"tillbridge-sandbox is not installed"_s));
        return;
    }
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (!m_series.isEmpty() || !m_process->canReadLine())
            return;
        m_series = QJsonDocument::fromJson(m_process->readLine()).object().value(u"r"_s).toObject();
        Q_EMIT ready();
    });
    connect(m_process, &QProcess::errorOccurred, this, [this] {
        Q_EMIT failed(Error::of(ErrorCode::NotSupported, {}, m_process->errorString()));
    });
    m_process->start(program, {u"--series"_s, u"r"_s, u"--port"_s, u"0"_s, u"--products"_s, u"240"_s, u"--shops"_s,
                               u"3"_s, u"--end-with-stdin"_s});
}

void SampleStore::furnish(Workspace &workspace, std::function<void(const Done &)> then)
{
    workspace.connections().add(draftFor(m_series)).then(this, [this, &workspace, then](const Result<ConnectionId> &id) {
        if (!id)
            return then(failure(id.error()));
        signIn(workspace, then);
    });
}

void SampleStore::signIn(Workspace &workspace, std::function<void(const Done &)> then)
{
    const auto connection = workspace.connectionRows().findByName(sampleName);
    if (!connection)
        return then(failure(connection.error()));
    const auto request = workspace.connections().beginSignIn(connection->id);
    if (!request)
        return then(failure(request.error()));

    // The made-up store's own sign-in page, answered with "Allow" in place of the manager.
    auto *network = new QNetworkAccessManager(this);
    QNetworkRequest page(request->url);
    page.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    page.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QUrlQuery form;
    form.addQueryItem(u"user_name"_s, m_series.value(u"user_name"_s).toString());
    form.addQueryItem(u"password"_s, m_series.value(u"password"_s).toString());
    form.addQueryItem(u"decision"_s, u"allow"_s);
    QNetworkReply *reply = network->post(page, form.toString(QUrl::FullyEncoded).toUtf8());
    connect(reply, &QNetworkReply::finished, this, [=, this, &workspace] {
        const QUrl redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        network->deleteLater();
        workspace.connections()
            .finishSignIn(connection->id, *request, redirect)
            .then(this, [then](const Result<Connection> &done) {
                then(done ? Done() : Done(failure(done.error())));
            });
    });
}

} // namespace tillbridge
