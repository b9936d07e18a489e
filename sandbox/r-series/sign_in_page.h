// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace tillbridge::sandbox {

struct SignInPage
{
    QByteArray action; ///< where the form goes: path and query
    QByteArray clientName;
    QByteArrayList scopes;
    QByteArray testUser;
    QByteArray testPassword;
    QByteArray typedUser;
    QByteArray complaint; ///< empty: none
};

/// A page with user name, password, Allow and Cancel, usable with keyboard and screen reader.
[[nodiscard]] QByteArray signInPage(const SignInPage &page);

} // namespace tillbridge::sandbox
