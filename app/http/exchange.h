// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/http_client.h"
#include "http/reply_body.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QSslConfiguration>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;

namespace tillbridge {

class OneWayBody;
struct Ending;

struct ExchangeSettings
{
    HttpOptions options;
    std::optional<QSslConfiguration> tls; ///< none: Qt's default
};

/// One request and its answer, redirects included. Lives in the network thread, answers exactly once and then
/// deletes itself.
class Exchange final : public QObject
{
public:
    using Promise = std::shared_ptr<QPromise<Result<HttpResponse>>>;

    Exchange(QNetworkAccessManager *manager, const ExchangeSettings &settings, HttpRequest request,
             std::stop_token stop, Promise promise, QObject *parent);
    ~Exchange() override;

    void start();
    void abort(ErrorCode reason);

private:
    void sendTo(const QUrl &url);
    [[nodiscard]] QNetworkRequest prepared(const QUrl &url) const;
    [[nodiscard]] Ending ending(QNetworkReply::NetworkError error, int status) const;
    void takeHeaders();
    void takeBytes();
    void takeAnswer();
    [[nodiscard]] bool isWhole(int status) const;
    void follow(const QUrl &target);
    void answer(Result<HttpResponse> result);

    QNetworkAccessManager *const m_manager;
    const ExchangeSettings &m_settings;
    const HttpRequest m_request;
    const std::stop_token m_stop;
    Promise m_promise;
    QPointer<QNetworkReply> m_reply;
    OneWayBody *m_body = nullptr; ///< of the present try; a child of this
    std::unique_ptr<ReplyBody> m_received;
    QString m_tlsProblems;
    QElapsedTimer m_elapsed;
    QTimer m_total;
    QTimer m_idle;
    int m_redirects = 0;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace tillbridge
