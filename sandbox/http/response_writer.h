// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http/message.h"

#include <QDateTime>

namespace tillbridge::sandbox {

/// Head and body as they go over the wire. `now` becomes the Date header. A body that was announced as
/// "gzip" by setting Content-Encoding must be compressed already.
[[nodiscard]] QByteArray serialise(const HttpResponse &response, const QDateTime &now, bool keepsAlive);

/// A gzip member (RFC 1952) around Qt's deflate.
[[nodiscard]] QByteArray gzip(const QByteArray &plain);

/// Compresses the body when the request allows it and it is worth it.
void compressFor(const HttpRequest &request, HttpResponse &response);

} // namespace tillbridge::sandbox
