// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http/message.h"

#include <QHash>

#include <optional>

namespace tillbridge::sandbox {

struct FormPart
{
    QByteArray content;
    QByteArray fileName;
    QByteArray contentType;
};

/// Parts of a multipart/form-data body by name; empty when it is not one or is damaged.
[[nodiscard]] std::optional<QHash<QByteArray, FormPart>> parseMultipart(const HttpRequest &request);

/// The named values of a JSON object, a urlencoded form or a multipart form, whichever the content type says.
[[nodiscard]] std::optional<QHash<QByteArray, QByteArray>> parseFields(const HttpRequest &request);

} // namespace tillbridge::sandbox
