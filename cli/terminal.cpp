// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "cli/commands/commands.h"
#include "core/await.h"

#include <QFile>

#include <cstdio>
#include <thread>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

bool isTerminal(int descriptor)
{
#ifdef Q_OS_UNIX
    return isatty(descriptor) == 1;
#else
    Q_UNUSED(descriptor)
    return false;
#endif
}

void writeTo(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

std::unexpected<Error> nothingTyped()
{
    return failure(ErrorCode::InvalidInput, Say::tr("standard input"),
                   Say::tr("It is empty. Type the value, or let another program write it there."));
}

/// Keeps what is typed from being shown, as long as it lives.
class HiddenTyping final
{
public:
    HiddenTyping()
    {
#ifdef Q_OS_UNIX
        if (!isTerminal(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        m_hidden = tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
#endif
    }
    ~HiddenTyping()
    {
#ifdef Q_OS_UNIX
        if (m_hidden)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
#ifdef Q_OS_UNIX
    termios m_before{};
    bool m_hidden = false;
#endif
};

} // namespace

void Terminal::print(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    writeTo(stdout, text.endsWith(u'\n') ? text : QString(text + u'\n'));
}

void Terminal::note(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    writeTo(stderr, line + u'\n');
}

void Terminal::progress(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    if (line == m_lastProgress)
        return;
    m_lastProgress = line;
    if (!isTerminal(2)) {
        writeTo(stderr, line + u'\n');
        return;
    }
    clearProgress();
    writeTo(stderr, line);
    m_progressShown = true;
}

void Terminal::clearProgress()
{
    if (m_progressShown)
        writeTo(stderr, u"\r\033[K"_s);
    m_progressShown = false;
}

bool Terminal::isInteractive()
{
    return isTerminal(0) && isTerminal(2);
}

Result<QByteArray> Terminal::readLine(std::stop_token stop)
{
    // Reading blocks until somebody types; a thread of its own, left behind when cancelled, keeps Ctrl+C
    // quick.
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    const QFuture<Result<QByteArray>> answer = promise->future();
    std::thread([promise] {
        QFile input;
        QByteArray line;
        bool any = false;
        if (input.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            for (char c = 0; input.read(&c, 1) == 1;) {
                any = true;
                if (c == '\n')
                    break;
                line += c;
            }
        }
        if (line.endsWith('\r'))
            line.chop(1);
        promise->addResult(any ? Result<QByteArray>(line) : nothingTyped());
        promise->finish();
    }).detach();
    return await(answer, stop);
}

Result<Secret> Terminal::readSecret(const QString &question, std::stop_token stop)
{
    if (isInteractive())
        note(question);
    const HiddenTyping hidden;
    const auto line = readLine(stop);
    if (!line)
        return failure(line.error());
    if (line->isEmpty())
        return nothingTyped();
    return Secret(*line);
}

} // namespace tillbridge::cli
