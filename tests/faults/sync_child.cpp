// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sync/sandbox_store.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

/// Ends the program as the operating system does, without a word, the n-th time that a step is reached.
class KillAt final : public JournalProbe
{
public:
    KillAt(int step, int n)
        : m_step(step)
        , m_left(n)
    {
    }
    void reached(JournalStep step) override
    {
        if (int(step) == m_step && --m_left == 0)
            std::raise(SIGKILL);
    }

private:
    const int m_step;
    int m_left;
};

/// One line of JSON: a token does not belong on a command line.
QJsonObject readOrders()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(input.readLine()).object();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QJsonObject orders = readOrders();
    KillAt probe(orders["step"_L1].toInt(-1), orders["nth"_L1].toInt());
    const SandboxStore::Place place{orders["folder"_L1].toString(), QUrl(orders["api"_L1].toString()),
                                    orders["account"_L1].toString()};
    SandboxStore store(place, std::make_shared<FixedToken>(Secret(orders["token"_L1].toString().toLatin1())),
                       &probe);
    const auto run = store.preview();
    const auto sent = run ? store.send(*run) : run;
    if (!sent) {
        std::fprintf(stderr, "%s\n", qPrintable(describeForLog(sent.error())));
        return 1;
    }
    return 0;
}
