// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace tillbridge::sandbox {

enum class TlsKind { Good, SelfSigned, Expired, WrongHost };

[[nodiscard]] std::optional<TlsKind> tlsKindFromName(const QString &name);

/// A server configuration with one of the certificates that were made for tests and are built in.
[[nodiscard]] QSslConfiguration tlsConfiguration(TlsKind kind);

/// The certificate of the authority that signed all but the self-signed one, as PEM.
[[nodiscard]] QByteArray testAuthority();

} // namespace tillbridge::sandbox
