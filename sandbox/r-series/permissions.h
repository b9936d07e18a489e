// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QSet>

namespace tillbridge::sandbox {

/// The thirty names of r-series 2, without "employee:".
[[nodiscard]] const QByteArrayList &permissionNames();
[[nodiscard]] bool isPermission(const QByteArray &scope);

/// What these scopes allow, spelled out: all, admin and full access imply others.
[[nodiscard]] QSet<QByteArray> rightsOf(const QByteArrayList &scopes);

enum class Access { Read, Write };

/// Any one of these is enough; an empty list: every sign-in may.
[[nodiscard]] QByteArrayList permissionsFor(const QByteArray &resource, Access access);

} // namespace tillbridge::sandbox
