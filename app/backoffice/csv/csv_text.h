// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_issue.h"

#include <QByteArray>
#include <QString>

#include <expected>

namespace tillbridge {

enum class CsvEncoding { Utf8, Utf16, Windows1252 };

struct CsvText
{
    QString text; ///< without its byte order mark
    CsvEncoding encoding = CsvEncoding::Utf8;
};

/// The bytes of a file as text: a byte order mark decides, else UTF-8 when it is valid, else Windows-1252, in
/// which every byte means something. Binary files and workbooks are refused.
[[nodiscard]] std::expected<CsvText, ImportIssue> decodeCsv(const QByteArray &bytes);

} // namespace tillbridge
