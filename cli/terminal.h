// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

#include <mutex>
#include <stop_token>

namespace tillbridge::cli {

/// Standard input, output and error. Results go to output, everything else (progress, questions, errors) to
/// error. Thread-safe.
class Terminal final
{
public:
    Terminal() = default;
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    void print(const QString &text);
    void note(const QString &line);
    /// On a terminal it stays on one line that the next progress or note replaces; elsewhere each is a line.
    void progress(const QString &line);

    /// Somebody can answer questions.
    [[nodiscard]] static bool isInteractive();
    /// The next line of standard input without its end; Cancelled when stopped, InvalidInput at its end.
    [[nodiscard]] Result<QByteArray> readLine(std::stop_token stop);
    /// The same for a secret: not shown while it is typed.
    [[nodiscard]] Result<Secret> readSecret(const QString &question, std::stop_token stop);

private:
    void clearProgress();

    std::mutex m_mutex;
    bool m_progressShown = false;
    QString m_lastProgress;
};

} // namespace tillbridge::cli
