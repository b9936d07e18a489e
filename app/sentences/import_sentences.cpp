// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentences/import_sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::ImportSentences)
};

QString fileProblem(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::FileEmpty:
        return Words::tr("The file is empty.");
    case ImportProblem::FileTooLarge:
        return Words::tr("The file is larger than 128 MB. Split it into several files.");
    case ImportProblem::NotText:
        return Words::tr("This is not a CSV file. Save it as “CSV UTF-8” and choose that file.");
    case ImportProblem::Workbook:
        return Words::tr(
                   "This is a workbook (%1), not a CSV file. Open it in your spreadsheet program, save it as "
                   "“CSV UTF-8”, and choose that file.")
            .arg(issue.text);
    case ImportProblem::BadEncoding:
        return Words::tr("The file's characters are damaged. Save it once more as “CSV UTF-8”.");
    case ImportProblem::MissingColumn:
        return Words::tr("The column “%1” is missing. The first line must name the columns.")
            .arg(issue.column);
    case ImportProblem::NoWarehouseColumn:
        return Words::tr(
            "No column is called like one of your warehouses. Name the columns after them, or use the "
            "columns sku, warehouse and quantity.");
    case ImportProblem::DuplicateColumn:
        return Words::tr("The column “%1” stands twice. Delete or rename one of them.").arg(issue.column);
    default:
        return {};
    }
}

QString lineProblem(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::OpenQuote:
        return Words::tr("A quotation mark is opened here and never closed.");
    case ImportProblem::BadQuote:
        return Words::tr(
            "There is text after a closing quotation mark. Double the marks that belong to the text.");
    case ImportProblem::ControlCharacter:
        return Words::tr("There is an invisible control character. Type the cell anew.");
    case ImportProblem::TooFewCells:
        return Words::tr("This line has fewer cells than it needs.");
    case ImportProblem::TooManyCells:
        return Words::tr(
            "This line has more cells than the first line has columns. Put text that holds the separator "
            "into quotation marks.");
    case ImportProblem::MissingSku:
        return Words::tr("The SKU is missing.");
    case ImportProblem::MissingWarehouse:
        return Words::tr("The warehouse is missing.");
    case ImportProblem::DuplicateSku:
        return Words::tr("The SKU “%1” stands on several lines. Keep one of them.").arg(issue.text.trimmed());
    case ImportProblem::DuplicateRow:
        return Words::tr("The SKU “%1” stands several times for this warehouse. Keep one line.")
            .arg(issue.text.trimmed());
    case ImportProblem::UnknownSku:
        return Words::tr("No item has the SKU “%1”. Correct it, or let the import make the item.")
            .arg(issue.text.trimmed());
    case ImportProblem::UnknownWarehouse:
        return Words::tr("There is no warehouse “%1”. Correct the name, or let the import make it.")
            .arg(issue.text.trimmed());
    default:
        return {};
    }
}

QString cellProblem(const ImportIssue &issue)
{
    switch (issue.problem) {
    case ImportProblem::SpreadsheetNumber:
        return Words::tr(
            "A spreadsheet program shortened this number. Format the column as text and enter it in full.");
    case ImportProblem::NotANumber:
        return Words::tr("This is not a number.");
    case ImportProblem::AmbiguousNumber:
        return Words::tr(
            "This could be a thousand or a fraction. Write it without thousands separators, and with two "
            "or four decimals.");
    case ImportProblem::MixedDecimals:
        return Words::tr(
            "Some numbers of this file use a decimal comma, others a point. Use the same everywhere.");
    case ImportProblem::ThousandsSeparator:
        return Words::tr("Write the number without thousands separators.");
    case ImportProblem::TooPrecise:
        return Words::tr("This number has more digits than can be kept exactly.");
    case ImportProblem::NegativeNumber:
        return Words::tr("This cannot be below zero.");
    case ImportProblem::NotYesOrNo:
        return Words::tr("Write yes or no.");
    case ImportProblem::BadCurrency:
        return Words::tr("Write the currency as three letters, such as EUR.");
    case ImportProblem::BadTime:
        return Words::tr("Write date and time like 2024-11-21 14:30.");
    case ImportProblem::TimeInFuture:
        return Words::tr("This moment lies in the future.");
    case ImportProblem::ReservedWithoutQuantity:
        return Words::tr("There is a reserved number but no quantity.");
    default:
        return {};
    }
}

/// Whether the sentence itself does not yet show what stands in the cell.
bool wantsText(ImportProblem problem)
{
    return problem >= ImportProblem::SpreadsheetNumber && problem <= ImportProblem::ReservedWithoutQuantity;
}

} // namespace

QString importProblemSentence(const ImportIssue &issue)
{
    QString sentence = fileProblem(issue);
    if (sentence.isEmpty())
        sentence = lineProblem(issue);
    if (sentence.isEmpty())
        sentence = cellProblem(issue);
    if (wantsText(issue.problem) && !issue.text.trimmed().isEmpty())
        sentence = Words::tr("“%1”: %2", "what stands in the cell, then what is wrong")
                       .arg(issue.text.trimmed(), sentence);
    if (issue.line == 0)
        return sentence;
    if (issue.column.isEmpty() || !wantsText(issue.problem))
        return Words::tr("Line %1: %2").arg(QString::number(issue.line), sentence);
    return Words::tr("Line %1, %2: %3").arg(QString::number(issue.line), issue.column, sentence);
}

QString importNoticeSentence(const ImportRemark &remark)
{
    switch (remark.notice) {
    case ImportNotice::ReadAsWindows1252:
        return Words::tr(
            "The file is in an older character set (Windows-1252). Look at letters with accents.");
    case ImportNotice::ColumnIgnored:
        return Words::tr("The column “%1” is not known and left out.").arg(remark.subject);
    case ImportNotice::EnabledIgnored:
        return Words::tr("The column “enabled” is left out because no connection was chosen.");
    case ImportNotice::WarehouseCreated:
        return Words::tr("The warehouse “%1” will be made.").arg(remark.subject);
    case ImportNotice::BelowZeroLeftAlone:
        return Words::tr("%n line(s) below zero say what is known already and are left alone.", nullptr,
                         int(remark.count));
    case ImportNotice::OlderThanLastCount:
        return Words::tr(
            "%n line(s) are older than the last count: kept in the history, they change nothing.", nullptr,
            int(remark.count));
    }
    return {};
}

QString importProblemName(ImportProblem problem)
{
    static const QStringList names{u"file_empty"_s,
                                   u"file_too_large"_s,
                                   u"not_text"_s,
                                   u"workbook"_s,
                                   u"bad_encoding"_s,
                                   u"missing_column"_s,
                                   u"no_warehouse_column"_s,
                                   u"duplicate_column"_s,
                                   u"open_quote"_s,
                                   u"bad_quote"_s,
                                   u"control_character"_s,
                                   u"too_few_cells"_s,
                                   u"too_many_cells"_s,
                                   u"missing_sku"_s,
                                   u"missing_warehouse"_s,
                                   u"duplicate_sku"_s,
                                   u"duplicate_row"_s,
                                   u"unknown_sku"_s,
                                   u"unknown_warehouse"_s,
                                   u"spreadsheet_number"_s,
                                   u"not_a_number"_s,
                                   u"ambiguous_number"_s,
                                   u"mixed_decimals"_s,
                                   u"thousands_separator"_s,
                                   u"too_precise"_s,
                                   u"negative_number"_s,
                                   u"not_yes_or_no"_s,
                                   u"bad_currency"_s,
                                   u"bad_time"_s,
                                   u"time_in_future"_s,
                                   u"reserved_without_quantity"_s};
    return names.value(int(problem));
}

QString importNoticeName(ImportNotice notice)
{
    static const QStringList names{u"read_as_windows_1252"_s,  u"column_ignored"_s,
                                   u"enabled_ignored"_s,       u"warehouse_created"_s,
                                   u"below_zero_left_alone"_s, u"older_than_last_count"_s};
    return names.value(int(notice));
}

} // namespace tillbridge
