// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "core/await.h"
#include "core/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>
#include <type_traits>

namespace tillbridge::cli {

/// What a command has to say at its end.
struct Outcome
{
    QString text;     ///< for people
    QJsonObject json; ///< for `--json`: snake_case keys, decimals as strings, times in UTC
    ExitCode exit = ExitCode::Done;
};

/// What a command works with. Commands run in a worker thread and read top to bottom; services live in the
/// main thread and are called through inMain().
class Context final
{
public:
    Context(Workspace &workspace, Terminal &terminal, const QCommandLineParser &options,
            QStringList arguments, QObject &mainContext, std::stop_token stop)
        : workspace(workspace)
        , terminal(terminal)
        , arguments(std::move(arguments))
        , stop(std::move(stop))
        , m_options(options)
        , m_mainContext(mainContext)
    {
    }

    Workspace &workspace;
    Terminal &terminal;
    QStringList arguments; ///< behind the command's own words
    std::stop_token stop;  ///< Ctrl+C

    [[nodiscard]] bool has(const QString &option) const { return m_options.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_options.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_options.values(option); }

    /// Runs `work` in the main thread and answers what it answers.
    template <typename Work>
    auto inMain(Work &&work) const
    {
        using Answer = std::invoke_result_t<Work>;
        if constexpr (std::is_void_v<Answer>) {
            QMetaObject::invokeMethod(&m_mainContext, std::forward<Work>(work), Qt::BlockingQueuedConnection);
        } else {
            std::optional<Answer> answer;
            QMetaObject::invokeMethod(
                &m_mainContext, [&] { answer.emplace(work()); }, Qt::BlockingQueuedConnection);
            return *std::move(answer);
        }
    }
    /// Starts `work` in the main thread and waits here for what it promises.
    template <typename Work>
    [[nodiscard]] auto awaitMain(Work &&work) const
    {
        return await(inMain(std::forward<Work>(work)), stop);
    }
    /// For what must not be left alone when cancelled: `cancel` is run in the main thread, then the end is
    /// waited for.
    template <typename Work, typename Cancel>
    [[nodiscard]] auto awaitToTheEnd(Work &&work, Cancel &&cancel) const
    {
        const std::stop_callback onStop(stop, [this, &cancel] {
            QMetaObject::invokeMethod(
                &m_mainContext, [cancel] { cancel(); }, Qt::QueuedConnection);
        });
        return await(inMain(std::forward<Work>(work)));
    }

private:
    const QCommandLineParser &m_options;
    QObject &m_mainContext;
};

struct Command
{
    QStringList words;   ///< "connections", "add"
    QString arguments;   ///< for the usage line: "NAME"
    QString description; ///< translated
    int fewest = 0;      ///< arguments behind the words
    int most = 0;
    QList<QCommandLineOption> options;
    std::function<Result<Outcome>(const Context &)> run;
    QStringList needed = {}; ///< options without which it cannot run
};

/// Every command, in the order they are listed by --help.
[[nodiscard]] QList<Command> allCommands();

} // namespace tillbridge::cli
