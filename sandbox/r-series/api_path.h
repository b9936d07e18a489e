// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http/message.h"

#include <optional>

namespace tillbridge::sandbox {

enum class Format { Json, Xml };

/// An address below /API taken apart.
struct ApiPath
{
    bool isVersion2 = false;
    bool isSession = false;
    QByteArray account;  ///< empty: the list of accounts
    QByteArray resource; ///< empty: the account itself
    QByteArray id;       ///< empty: the list
    QByteArray sub;      ///< "Image" in Item/12/Image
    QByteArray suffix;   ///< "json", "xml" or nothing
};

/// Nothing: no address of this API.
[[nodiscard]] std::optional<ApiPath> parseApiPath(const QByteArray &path);

/// Accept wins over the suffix; without either it is XML (r-series 3).
[[nodiscard]] Format formatFor(const HttpRequest &request, const QByteArray &suffix);

} // namespace tillbridge::sandbox
