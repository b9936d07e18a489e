// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include "sentences/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;
using namespace tillbridge::cli;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesThatNeedADecision_data();
    void changesThatNeedADecision();
};

void WordsTest::changesThatNeedADecision_data()
{
    QTest::addColumn<ChangeState>("state");
    QTest::addColumn<HoldReason>("hold");
    QTest::addColumn<SkipReason>("skip");
    QTest::addColumn<QString>("reason"); // empty: nothing to decide
    const QString zero = holdSentence(HoldReason::FallsToZero);
    using enum ChangeState;
    QTest::newRow("held") << Planned << HoldReason::FallsToZero << SkipReason::None << zero;
    QTest::newRow("held when the run ended")
        << Skipped << HoldReason::FallsToZero << SkipReason::NotTicked << zero;
    QTest::newRow("turned round") << Skipped << HoldReason::None << SkipReason::NeedsDecision
                                  << skipSentence(SkipReason::NeedsDecision);
    QTest::newRow("planned") << Planned << HoldReason::None << SkipReason::None << QString();
    QTest::newRow("unticked by hand") << Skipped << HoldReason::None << SkipReason::NotTicked << QString();
    QTest::newRow("held and sent") << Sent << HoldReason::FallsToZero << SkipReason::None << QString();
    QTest::newRow("held, then right")
        << Skipped << HoldReason::Drift << SkipReason::AlreadyRight << QString();
}

void WordsTest::changesThatNeedADecision()
{
    QFETCH(const ChangeState, state);
    QFETCH(const HoldReason, hold);
    QFETCH(const SkipReason, skip);
    QFETCH(const QString, reason);
    Change change;
    change.state = state;
    change.hold = hold;
    change.skip = skip;
    QCOMPARE(change.needsDecision(), !reason.isEmpty());
    const QString word = wordFor(change);
    QCOMPARE(word.startsWith(u"Needs your decision"_s), !reason.isEmpty());
    QVERIFY(word.endsWith(reason));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
