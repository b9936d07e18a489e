// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <utility>

namespace tillbridge {

// The one place that decides what is secret in text. Every log line, traffic log entry, error detail and
// diagnostics file passes through here.

/// Replaces values of secret-bearing names in free text, JSON, form bodies and query strings (access_token,
/// refresh_token, client_secret, code, code_verifier, state, password, authorization, …), anything shaped like
/// a JWT, and Bearer/Basic credentials, by "•••".
[[nodiscard]] QString redacted(const QString &text);
/// The same for an address: secret query parameters and user info.
[[nodiscard]] QString redacted(const QUrl &url);
/// The value of a header as it may be logged.
[[nodiscard]] QByteArray redactedHeader(const QByteArray &name, const QByteArray &value);

} // namespace tillbridge
