// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include "core/money.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::Words)
};

QString localized(QString plain)
{
    const QLocale locale;
    const bool negative = plain.startsWith(u'-');
    if (negative)
        plain.remove(0, 1);
    const auto point = plain.indexOf(u'.');
    const QString whole = point < 0 ? plain : plain.first(point);
    const QString grouped = locale.toString(whole.toLongLong());
    const QString fraction = point < 0 ? QString() : QString(locale.decimalPoint() + plain.sliced(point + 1));
    return (negative ? locale.negativeSign() : QString()) + grouped + fraction;
}

} // namespace

QString rowStateName(RowState state)
{
    switch (state) {
    case RowState::InSync:
        return Words::tr("In sync");
    case RowState::WillChange:
        return Words::tr("Will change");
    case RowState::Waiting:
        return Words::tr("Waiting");
    case RowState::Sent:
        return Words::tr("Sent");
    case RowState::Failed:
        return Words::tr("Failed");
    case RowState::Skipped:
        return Words::tr("Skipped");
    case RowState::NeedsDecision:
        return Words::tr("Needs your decision");
    }
    return {};
}

QString rowStateIcon(RowState state)
{
    switch (state) {
    case RowState::InSync:
        return u"state-in-sync"_s;
    case RowState::WillChange:
        return u"state-will-change"_s;
    case RowState::Waiting:
        return u"state-waiting"_s;
    case RowState::Sent:
        return u"state-sent"_s;
    case RowState::Failed:
        return u"state-failed"_s;
    case RowState::Skipped:
        return u"state-skipped"_s;
    case RowState::NeedsDecision:
        return u"state-needs-decision"_s;
    }
    return {};
}

QString rowReason(const QString &reason)
{
    if (reason == u"not_linked")
        return Words::tr("No item has this SKU");
    if (reason == u"blank_key")
        return Words::tr("This product has no SKU to match by");
    if (reason == u"duplicate_key")
        return Words::tr("This SKU stands more than once");
    if (reason == u"keeps_no_stock")
        return Words::tr("This product keeps no stock");
    if (reason == u"made_of_others")
        return Words::tr("Made of other products");
    if (reason == u"archived")
        return Words::tr("Archived in Lightspeed");
    if (reason == u"removed")
        return Words::tr("Removed in Lightspeed");
    if (reason == u"not_enabled")
        return Words::tr("Switched off for this connection");
    return {};
}

RowState rowStateOf(const Change &change)
{
    if (change.needsDecision())
        return RowState::NeedsDecision;
    switch (change.state) {
    case ChangeState::Planned:
        return RowState::WillChange;
    case ChangeState::Sending:
    case ChangeState::Unsure:
        return RowState::Waiting;
    case ChangeState::Sent:
        return RowState::Sent;
    case ChangeState::Failed:
        return RowState::Failed;
    case ChangeState::Skipped:
        return change.skip == SkipReason::Waiting        ? RowState::Waiting
               : change.skip == SkipReason::AlreadyRight ? RowState::InSync
                                                         : RowState::Skipped;
    }
    return RowState::Skipped;
}

QString runStateName(RunState state)
{
    switch (state) {
    case RunState::Planning:
        return Words::tr("Planning");
    case RunState::Previewed:
        return Words::tr("Preview, nothing sent");
    case RunState::Sending:
        return Words::tr("Sending");
    case RunState::Done:
        return Words::tr("Done");
    case RunState::DoneWithProblems:
        return Words::tr("Done with problems");
    case RunState::Stopped:
        return Words::tr("Stopped");
    case RunState::Failed:
        return Words::tr("Failed");
    }
    return {};
}

QString shown(Quantity quantity)
{
    return localized(quantity.toString());
}

QString signedShown(Quantity quantity)
{
    return quantity > Quantity() ? QString(QLocale().positiveSign() + shown(quantity)) : shown(quantity);
}

QString shown(Amount amount, QStringView currency)
{
    return localized(amount.toFixed(minorUnits(currency)));
}

QString shownTime(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == QDate::currentDate())
        return time;
    return locale.toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace tillbridge
