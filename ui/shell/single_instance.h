// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;
class QLockFile;

namespace tillbridge {

/// One console per user and data folder: a second start raises the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `key` names the data folder; never the program's path, which changes with every update.
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True when this is the first. False: the first was asked to come to the front.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseWanted();

private:
    [[nodiscard]] bool askTheFirst() const;

    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer *m_server;
};

} // namespace tillbridge
