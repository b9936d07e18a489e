// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_text.h"

#include <QStringConverter>

#include <array>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// 0x80 to 0x9F, where Windows-1252 differs from Latin-1. The five bytes it leaves undefined stay control
/// characters, which the reader refuses with their line.
constexpr std::array<char16_t, 32> windowsCharacters = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool special = byte >= 0x80 && byte <= 0x9F;
        text[i] = QChar(special ? windowsCharacters.at(byte - 0x80u) : char16_t(byte));
    }
    return text;
}

std::unexpected<ImportIssue> refused(ImportProblem problem, const QString &text = {})
{
    return std::unexpected(ImportIssue{0, {}, problem, text});
}

std::expected<CsvText, ImportIssue> decodeAs(QStringConverter::Encoding encoding, QByteArrayView bytes,
                                             CsvEncoding named)
{
    QStringDecoder decoder(encoding,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    // The UTF-16 decoder lets halves of characters pass.
    const bool half = named == CsvEncoding::Utf16 && (bytes.size() % 2 != 0 || !text.isValidUtf16());
    if (decoder.hasError() || half)
        return refused(ImportProblem::BadEncoding);
    return CsvText{std::move(text), named};
}

/// Spreadsheet programs offer their own format first; managers pick it.
QString workbookName(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04"))
        return u"xlsx"_s;
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return u"xls"_s;
    return {};
}

} // namespace

std::expected<CsvText, ImportIssue> decodeCsv(const QByteArray &bytes)
{
    if (const QString workbook = workbookName(bytes); !workbook.isEmpty())
        return refused(ImportProblem::Workbook, workbook);
    const QByteArrayView view(bytes);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodeAs(QStringConverter::Utf8, view.sliced(3), CsvEncoding::Utf8);
    if (bytes.startsWith("\xFF\xFE"))
        return decodeAs(QStringConverter::Utf16LE, view.sliced(2), CsvEncoding::Utf16);
    if (bytes.startsWith("\xFE\xFF"))
        return decodeAs(QStringConverter::Utf16BE, view.sliced(2), CsvEncoding::Utf16);
    // A stray NUL is the reader's to report with its line; many of them are not text in any encoding taken
    // here.
    if (bytes.count('\0') > bytes.size() / 100 + 1)
        return refused(ImportProblem::NotText);
    if (auto utf8 = decodeAs(QStringConverter::Utf8, view, CsvEncoding::Utf8))
        return utf8;
    return CsvText{fromWindows1252(bytes), CsvEncoding::Windows1252};
}

} // namespace tillbridge
