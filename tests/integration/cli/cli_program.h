// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sandbox_process.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>

namespace tillbridge {

struct CliResult
{
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json; ///< what it printed, with --json

    [[nodiscard]] QString errorCode() const
    {
        return json[QStringLiteral("error")][QStringLiteral("code")].toString();
    }
    [[nodiscard]] QString sentence() const
    {
        return json[QStringLiteral("error")][QStringLiteral("sentence")].toString();
    }
    [[nodiscard]] QJsonArray list(const QString &key) const { return json[key].toArray(); }
};

/// The real tillbridge-cli with a data folder of its own; secrets go to the keychain of the session it runs
/// in.
class CliProgram final
{
public:
    /// Runs it to its end, with `--json` and `--data-dir`. `input` is its standard input.
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with something changed in its environment.
    [[nodiscard]] CliResult runWith(const QStringList &arguments, const QMap<QString, QString> &environment,
                                    const QByteArray &input = {}) const;
    [[nodiscard]] CliResult runIn(const QString &dataFolder, const QStringList &arguments) const;
    /// The same without `--json`: as a person reads it.
    [[nodiscard]] CliResult runAsText(const QStringList &arguments) const;
    /// Starts it and waits until `text` stands on its standard error, then calls `then`.
    [[nodiscard]] CliResult runUntil(const QStringList &arguments, const QByteArray &text,
                                     const std::function<void(QProcess &, const QByteArray &)> &then) const;

    [[nodiscard]] CliResult addConnection(const QString &name, const SandboxProcess &sandbox) const;
    /// Signs in by pasting, as a person does: opens the address that is printed, pastes where that page
    /// leads.
    [[nodiscard]] CliResult signIn(const QString &name, const SandboxProcess &sandbox,
                                   bool allow = true) const;
    /// The same with anything else than a person's consent: `answer` gets the address that is printed and
    /// returns what is pasted.
    [[nodiscard]] CliResult signInBy(const QString &name, const SandboxProcess &sandbox,
                                     const std::function<QUrl(const QUrl &)> &answer) const;
    /// Both of the above, then a pull.
    [[nodiscard]] CliResult connectAndPull(const QString &name, const SandboxProcess &sandbox) const;

    [[nodiscard]] QString dataFolder() const { return m_folder.path() + QStringLiteral("/data"); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    /// What was pasted last: its code is a secret.
    [[nodiscard]] const QUrl &pasted() const { return m_pasted; }
    /// Command lines and environments of all programs started so far, as other programs could read them.
    [[nodiscard]] const QByteArray &seen() const { return m_seen; }

private:
    QTemporaryDir m_folder;
    mutable QUrl m_pasted;
    mutable QByteArray m_seen;
};

} // namespace tillbridge
