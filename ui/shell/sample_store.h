// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QProcess;

namespace tillbridge {

class Workspace;

/// A made-up store on this computer: starts `tillbridge-sandbox` as a child on a free loopback port, with a data
/// folder of its own and secrets in memory, and connects to it. Everything else goes the ordinary way. Ends with this
/// object.
class SampleStore final : public QObject
{
    Q_OBJECT

public:
    explicit SampleStore(QObject *parent = nullptr);
    ~SampleStore() override;

    [[nodiscard]] QString dataFolder() const { return m_folder.path(); }
    /// Starts the child; ready() or failed() follows.
    void start();
    /// Adds the connection to it and fills a warehouse, in a workspace opened on dataFolder().
    void furnish(Workspace &workspace, std::function<void(const Done &)> then);

Q_SIGNALS:
    void ready();
    void failed(const tillbridge::Error &error);

private:
    void signIn(Workspace &workspace, std::function<void(const Done &)> then);

    QTemporaryDir m_folder;
    QProcess *m_process = nullptr;
    QJsonObject m_series;
};

} // namespace tillbridge
