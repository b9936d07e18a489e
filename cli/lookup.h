// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tillbridge::cli {

// What the manager typed, found. NotFound with what was typed as subject, and the command that lists what
// there is as detail.

[[nodiscard]] QString listedBy(const QString &command);

[[nodiscard]] Result<Connection> connectionNamed(const Context &context, const QString &name);
/// The same, and signed in at least once. SignInNeeded else.
struct SignedIn
{
    Connection connection;
    AccountId account;
};
[[nodiscard]] Result<SignedIn> signedInNamed(const Context &context, const QString &name);
/// By Lightspeed's id or by name; case does not count.
[[nodiscard]] Result<Shop> shopOf(const Context &context, AccountId account, const QString &text);
[[nodiscard]] Result<Warehouse> warehouseNamed(const Context &context, const QString &name);
[[nodiscard]] Result<Item> itemWithSku(const Context &context, const QString &sku);

/// By id or by name among rows that have both; case does not count in names.
template <typename Row>
[[nodiscard]] Result<Row> pick(const QList<Row> &rows, const QString &text, const QString &hint = {})
{
    for (const Row &row : rows) {
        if (row.remoteId == text)
            return row;
    }
    for (const Row &row : rows) {
        if (row.name.compare(text, Qt::CaseInsensitive) == 0)
            return row;
    }
    return failure(ErrorCode::NotFound, text, hint);
}

} // namespace tillbridge::cli
