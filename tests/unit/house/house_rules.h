// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tillbridge::test {

/// One broken rule of the house, ready to be read.
struct Finding
{
    QString path;
    int line = 0;
    QString what;
};

/// The room a file is in, by its path from the project root: "core", "http", … for folders of app/,
/// "workspace", "models", "ui", "cli", "sandbox"; "signin-browser" for the embedded browser; empty outside
/// the house.
[[nodiscard]] QString roomOf(const QString &path);

/// The room that an include of `header` from a file in `room` leads to; empty for headers from outside the
/// house. Quoted headers that no include root knows answer "?".
[[nodiscard]] QString roomOfInclude(const QString &room, const QString &header, bool quoted);

/// Includes of this file that follow no allowed arrow.
[[nodiscard]] QList<Finding> forbiddenIncludes(const QString &path, const QString &text);

/// Whether the file starts with the two SPDX lines (after a #! line).
[[nodiscard]] QList<Finding> missingLicence(const QString &path, const QString &text);

/// Words for people where none belong: sentences live in app/sentences, ui/ and cli/.
[[nodiscard]] QList<Finding> translatedText(const QString &path, const QString &text);

/// Everything at once.
[[nodiscard]] QList<Finding> inspect(const QString &path, const QString &text);

} // namespace tillbridge::test
