// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentences/import_sentences.h"

#include <QCoreApplication>

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::ImportSentences)
};

QString wholeFile(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::FileEmpty:
        return Words::tr("The file is empty.");
    case ImportProblem::FileTooLarge:
        return Words::tr("The file is too large.");
    case ImportProblem::NotText:
        return Words::tr("This is not a text file. Save it as CSV first.");
    case ImportProblem::Workbook:
        return Words::tr("This is a %1 workbook. Save it as CSV in your spreadsheet program first.").arg(issue.text);
    case ImportProblem::BadEncoding:
        return Words::tr("The characters of this file cannot be read. Save it as CSV UTF-8.");
    case ImportProblem::MissingColumn:
        return Words::tr("The column “%1” is missing. The first line must name the columns.").arg(issue.column);
    case ImportProblem::NoWarehouseColumn:
        return Words::tr("No column names a warehouse. Add the columns “warehouse” and “quantity”, or one column per "
                         "warehouse.");
    case ImportProblem::DuplicateColumn:
        return Words::tr("The column “%1” stands twice.").arg(issue.column);
    default:
        return {};
    }
}

QString shape(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::OpenQuote:
        return Words::tr("A quotation mark is opened and never closed.");
    case ImportProblem::BadQuote:
        return Words::tr("There is text after a closing quotation mark.");
    case ImportProblem::ControlCharacter:
        return Words::tr("“%1” holds characters that cannot be shown.").arg(issue.column);
    case ImportProblem::TooFewCells:
        return Words::tr("The line has fewer columns than the first line.");
    case ImportProblem::TooManyCells:
        return Words::tr("The line has more columns than the first line.");
    default:
        return {};
    }
}

QString rows(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::MissingSku:
        return Words::tr("The SKU is missing.");
    case ImportProblem::MissingWarehouse:
        return Words::tr("The warehouse is missing.");
    case ImportProblem::DuplicateSku:
        return Words::tr("The SKU “%1” stands on several lines.").arg(issue.text);
    case ImportProblem::DuplicateRow:
        return Words::tr("The SKU “%1” stands on several lines for the same warehouse.").arg(issue.text);
    case ImportProblem::UnknownSku:
        return Words::tr("There is no item with the SKU “%1”. Import the items first, or let this import make them.")
            .arg(issue.text);
    case ImportProblem::UnknownWarehouse:
        return Words::tr("There is no warehouse “%1”. Correct its name, or let this import make it.").arg(issue.text);
    case ImportProblem::ReservedWithoutQuantity:
        return Words::tr("A reserved quantity needs a quantity beside it.");
    default:
        return {};
    }
}

QString values(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::SpreadsheetNumber:
        return Words::tr("“%1” lost its digits in a spreadsheet program. Format the column as text and save again.")
            .arg(issue.text);
    case ImportProblem::NotANumber:
        return Words::tr("“%1” is not a number.").arg(issue.text);
    case ImportProblem::AmbiguousNumber:
        return Words::tr("“%1” can be read in two ways. Write it without a thousands separator.").arg(issue.text);
    case ImportProblem::MixedDecimals:
        return Words::tr("“%1” uses another decimal sign than the rest of the file.").arg(issue.text);
    case ImportProblem::ThousandsSeparator:
        return Words::tr("“%1” has a thousands separator. Write the number without it.").arg(issue.text);
    case ImportProblem::TooPrecise:
        return Words::tr("“%1” has more digits than can be kept exactly.").arg(issue.text);
    case ImportProblem::NegativeNumber:
        return Words::tr("“%1” is below zero.").arg(issue.text);
    case ImportProblem::NotYesOrNo:
        return Words::tr("“%1” is neither yes nor no.").arg(issue.text);
    case ImportProblem::BadCurrency:
        return Words::tr("“%1” is not a currency. Use its three letters, for example EUR.").arg(issue.text);
    case ImportProblem::BadTime:
        return Words::tr("“%1” is not a moment. Write it like 2026-01-31 18:00.").arg(issue.text);
    case ImportProblem::TimeInFuture:
        return Words::tr("“%1” lies in the future.").arg(issue.text);
    default:
        return {};
    }
}

} // namespace

QString importProblemSentence(const ImportIssue &issue)
{
    for (const auto table : {wholeFile, shape, rows, values}) {
        if (const QString sentence = table(issue); !sentence.isEmpty())
            return issue.line > 0 ? Words::tr("Line %1: %2").arg(QString::number(issue.line), sentence) : sentence;
    }
    return {};
}

QString importNoticeSentence(const ImportRemark &remark)
{
    switch (remark.notice) {
    case ImportNotice::ReadAsWindows1252:
        return Words::tr("The file is not UTF-8: look whether accents are right.");
    case ImportNotice::ColumnIgnored:
        return Words::tr("The column “%1” is not known and is left out.").arg(remark.subject);
    case ImportNotice::EnabledIgnored:
        return Words::tr("The column “enabled” is left out because no connection was chosen.");
    case ImportNotice::WarehouseCreated:
        return Words::tr("The warehouse “%1” will be made.").arg(remark.subject);
    case ImportNotice::BelowZeroLeftAlone:
        return Words::tr("%n line(s) below zero say what is known already and change nothing.", nullptr,
                         int(remark.count));
    case ImportNotice::OlderThanLastCount:
        return Words::tr("%n line(s) are older than the last count and only go into the history.", nullptr,
                         int(remark.count));
    }
    return {};
}

} // namespace tillbridge
