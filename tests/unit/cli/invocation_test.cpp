// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"
#include "cli/invocation.h"
#include "cli/text_table.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;
using namespace tillbridge::cli;

class InvocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void helps_data();
    void helps();
    void everyCommandIsSound();
    void theMoreSeriousCodeWins();
    void everyErrorHasACode();
    void tablesStayOnTheirLines();
};

void InvocationTest::understands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words"); // empty: not understood
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("one word") << u"pull Shop"_s << u"pull"_s << QStringList{u"Shop"_s};
    QTest::newRow("two words") << u"warehouses add Main"_s << u"warehouses add"_s << QStringList{u"Main"_s};
    QTest::newRow("options first") << u"--json --data-dir /x sync Shop --yes"_s << u"sync"_s
                                   << QStringList{u"Shop"_s};
    QTest::newRow("value is no word") << u"map --shop sync Shop"_s << u"map"_s << QStringList{u"Shop"_s};
    QTest::newRow("runs and run") << u"run show 7"_s << u"run show"_s << QStringList{u"7"_s};
    QTest::newRow("optional") << u"runs"_s << u"runs"_s << QStringList{};
    QTest::newRow("assignments") << u"settings Shop a=b c"_s << u"settings"_s
                                 << QStringList{u"Shop"_s, u"a=b"_s, u"c"_s};
    QTest::newRow("half a command") << u"warehouses"_s << QString() << QStringList{};
    QTest::newRow("option of another") << u"pull Shop --yes"_s << QString() << QStringList{};
    QTest::newRow("value missing") << u"pull Shop --only"_s << QString() << QStringList{};
    QTest::newRow("too few") << u"pull"_s << QString() << QStringList{};
    QTest::newRow("no word") << QString() << QString() << QStringList{};
    QTest::newRow("needed option missing") << u"map Shop --warehouse Main"_s << QString() << QStringList{};
    QTest::newRow("too many") << u"pull Shop Other"_s << QString() << QStringList{};
}

void InvocationTest::understands()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, words);
    QFETCH(const QStringList, arguments);
    const auto understood = understand(QStringList{u"tillbridge-cli"_s} + typed.split(u' '), allCommands());
    QCOMPARE(std::holds_alternative<Invocation>(understood), !words.isEmpty());
    if (words.isEmpty()) {
        const Misuse misuse = std::get<Misuse>(understood);
        QVERIFY(!misuse.sentence.isEmpty());
        QVERIFY(misuse.usage.contains(u"tillbridge-cli"_s));
        return;
    }
    const auto &invocation = std::get<Invocation>(understood);
    QCOMPARE(invocation.command.words.join(u' '), words);
    QCOMPARE(invocation.arguments, arguments);
}

void InvocationTest::helps_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("told");
    QTest::newRow("all") << u"--help"_s << u"connections add NAME"_s;
    QTest::newRow("as a word") << u"help"_s << u"connections add NAME"_s;
    QTest::newRow("group") << u"warehouses --help"_s << u"warehouses import FILE"_s;
    QTest::newRow("group as words") << u"help warehouses"_s << u"warehouses import FILE"_s;
    QTest::newRow("command") << u"sync -h"_s << u"--held"_s;
    QTest::newRow("command as words") << u"help run show"_s << u"run show ID"_s;
    QTest::newRow("needed options") << u"map --help"_s << u"map NAME --shop SHOP"_s;
}

void InvocationTest::helps()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, told);
    const auto understood = understand(QStringList{u"tillbridge-cli"_s} + typed.split(u' '), allCommands());
    QVERIFY(std::holds_alternative<Answer>(understood));
    QVERIFY2(std::get<Answer>(understood).text.contains(told), qPrintable(std::get<Answer>(understood).text));
}

void InvocationTest::everyCommandIsSound()
{
    QSet<QString> words;
    QHash<QString, bool> takesValue;
    const QList<Command> commands = allCommands();
    for (const Command &command : commands) {
        QVERIFY(!words.contains(command.words.join(u' ')));
        words.insert(command.words.join(u' '));
        QVERIFY(!command.description.isEmpty());
        QVERIFY(command.run != nullptr);
        QVERIFY(command.fewest <= command.most);
        for (const QString &needed : command.needed) {
            QVERIFY(std::ranges::any_of(command.options, [&](const QCommandLineOption &option) {
                return option.names().contains(needed);
            }));
        }
        for (const QCommandLineOption &option : command.options) {
            const QString name = option.names().constLast();
            // Words are told from values before the command is known.
            const bool value = !option.valueName().isEmpty();
            QVERIFY2(takesValue.value(name, value) == value, qPrintable(name));
            takesValue.insert(name, value);
            QVERIFY2(!(name.contains(u"secret"_s) || name.contains(u"token"_s)) || !value ||
                         name == u"token-url"_s,
                     "secrets are never on the command line");
        }
    }
}

void InvocationTest::theMoreSeriousCodeWins()
{
    const QList<ExitCode> order{
        ExitCode::StoreUnusable, ExitCode::KeychainUnusable, ExitCode::SignInNeeded, ExitCode::Unreachable,
        ExitCode::Busy,          ExitCode::DoneWithProblems, ExitCode::Done};
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = 0; j < order.size(); ++j)
            QCOMPARE(moreSerious(order[i], order[j]), order[std::min(i, j)]);
    }
}

void InvocationTest::everyErrorHasACode()
{
    QCOMPARE(exitCodeFor(ErrorCode::NotFound), ExitCode::NotFound);
    QCOMPARE(exitCodeFor(ErrorCode::Offline), ExitCode::Unreachable);
    QCOMPARE(exitCodeFor(ErrorCode::SignInNeeded), ExitCode::SignInNeeded);
    QCOMPARE(exitCodeFor(ErrorCode::KeychainLocked), ExitCode::KeychainUnusable);
    QCOMPARE(exitCodeFor(ErrorCode::StoreTooNew), ExitCode::StoreUnusable);
    QCOMPARE(exitCodeFor(ErrorCode::Busy), ExitCode::Busy);
    QCOMPARE(exitCodeFor(ErrorCode::Cancelled), ExitCode::Cancelled);
    for (int i = 0; i <= int(ErrorCode::ImportInvalid); ++i)
        QVERIFY(exitCodeFor(ErrorCode(i)) != ExitCode::Done);
}

void InvocationTest::tablesStayOnTheirLines()
{
    TextTable table({u"SKU"_s, u"On hand"_s}, {1});
    table.add({u"A\nB\x1b[31m"_s, u"7"_s});
    table.add({u"LONG-SKU-1"_s, u"1000"_s});
    QCOMPARE(table.toString(), u"SKU         On hand\nA B [31m          7\nLONG-SKU-1     1000\n"_s);
}

QTEST_GUILESS_MAIN(InvocationTest)
#include "invocation_test.moc"
