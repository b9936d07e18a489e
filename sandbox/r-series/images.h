// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api_error.h"
#include "sandbox/r-series/api_path.h"

namespace tillbridge::sandbox {

/// POST with the two parts of r-series 7h, PUT or DELETE of Image, also below Item and ItemMatrix. Answers
/// the id of the row; a row to be deleted still stands.
[[nodiscard]] Answer<qint64> writeImage(Account &account, const HttpRequest &request, const ApiPath &path,
                                        const QByteArray &origin);

/// The picture behind /image/upload/[settings/]ID.EXTENSION; 404 when there is none.
[[nodiscard]] HttpResponse imageFile(const std::vector<std::unique_ptr<Account>> &accounts,
                                     const QByteArray &path);

} // namespace tillbridge::sandbox
