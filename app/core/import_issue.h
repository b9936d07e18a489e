// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tillbridge {

/// What is wrong with a line of a file, or with the whole of it. Any of these keeps the file from being taken in.
enum class ImportProblem {
    // the file as a whole; line 0 or that of the header
    FileEmpty,
    FileTooLarge,
    NotText,       ///< binary data
    Workbook,      ///< a spreadsheet program's own format; text: its name
    BadEncoding,   ///< its byte order mark promises what the bytes do not keep
    MissingColumn, ///< column: its name
    NoWarehouseColumn,
    DuplicateColumn, ///< column: its name

    // the shape of a line
    OpenQuote, ///< a quote that is never closed
    BadQuote,  ///< text after a closing quote
    ControlCharacter,
    TooFewCells,
    TooManyCells,

    // what it says
    MissingSku,
    MissingWarehouse,
    DuplicateSku, ///< stands on several lines; each of them says so
    DuplicateRow, ///< the same SKU and warehouse on several lines
    UnknownSku,
    UnknownWarehouse,
    SpreadsheetNumber, ///< 4.01E+11: a spreadsheet program lost the digits
    NotANumber,
    AmbiguousNumber,    ///< 1,234: one and a bit, or a thousand
    MixedDecimals,      ///< decimal comma among decimal points, or the other way round
    ThousandsSeparator, ///< refused rather than guessed
    TooPrecise,         ///< more digits than can be kept exactly
    NegativeNumber,
    NotYesOrNo,
    BadCurrency,
    BadTime,
    TimeInFuture,
    ReservedWithoutQuantity
};

/// One problem of a file, by line as a text editor counts them.
struct ImportIssue
{
    qint64 line = 0;
    QString column; ///< name in the header; may be empty
    ImportProblem problem = ImportProblem::NotANumber;
    QString text; ///< the cell as it stands in the file, cut

    bool operator==(const ImportIssue &) const = default;
};

/// What is worth knowing about a file and hinders nothing.
enum class ImportNotice {
    ReadAsWindows1252,  ///< neither UTF-8 nor UTF-16: accents may be wrong
    ColumnIgnored,      ///< subject: its name
    EnabledIgnored,     ///< the column is there but no connection was chosen
    WarehouseCreated,   ///< subject: its name
    BelowZeroLeftAlone, ///< count: lines below zero that say what is known already
    OlderThanLastCount  ///< count: kept in the history, changes nothing
};

struct ImportRemark
{
    ImportNotice notice = ImportNotice::ColumnIgnored;
    QString subject;
    qint64 count = 0;

    bool operator==(const ImportRemark &) const = default;
};

} // namespace tillbridge
