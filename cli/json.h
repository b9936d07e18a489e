// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"
#include "core/change.h"
#include "core/connection.h"
#include "core/decimal.h"
#include "core/error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace tillbridge::cli {

/// UTC with a Z; null when there is none.
[[nodiscard]] QJsonValue jsonOf(const QDateTime &moment);
[[nodiscard]] QJsonArray jsonOf(const QStringList &texts);
template <int Places>
[[nodiscard]] QJsonValue jsonOf(Decimal<Places> number)
{
    return number.toString();
}
template <int Places>
[[nodiscard]] QJsonValue jsonOf(const std::optional<Decimal<Places>> &number)
{
    return number ? jsonOf(*number) : QJsonValue();
}
[[nodiscard]] QJsonObject jsonOf(const Connection &connection, const std::optional<Account> &account);
[[nodiscard]] QJsonObject jsonOf(const Change &change);
[[nodiscard]] QJsonObject jsonOf(const Run &run, const QString &connection, const RunCounts &counts);
[[nodiscard]] QJsonObject jsonOf(const ImportSummary &summary);
/// {"error": {"code", "sentence", "detail"}}
[[nodiscard]] QJsonObject jsonOf(const Error &error);

/// A moment as people read it here; a dash when there is none.
[[nodiscard]] QString shown(const QDateTime &moment);

} // namespace tillbridge::cli
