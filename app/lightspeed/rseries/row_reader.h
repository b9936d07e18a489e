// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/json.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string_view>

namespace tillbridge::rseries {

/// Reads the fields of one row. Tolerant of how things are written (text for numbers, "" and absent for
/// empty), strict on what they mean: an id, a quantity or an amount that does not parse makes the row a
/// problem, with its raw text.
class RowReader final
{
public:
    /// `idField` must hold the row's own id.
    RowReader(const Json &row, std::string_view idField);
    /// A row that is known by its owner's id.
    [[nodiscard]] static RowReader ownedBy(const QString &ownerId, const Json &row);

    [[nodiscard]] const QString &remoteId() const { return m_remoteId; }

    /// Digits, not 0.
    [[nodiscard]] QString id(std::string_view field);
    /// Another row's id: must be there; 0 means none and answers an empty text.
    [[nodiscard]] QString reference(std::string_view field);
    [[nodiscard]] QString text(std::string_view field) const;
    [[nodiscard]] bool flag(std::string_view field) const;
    [[nodiscard]] Quantity quantity(std::string_view field);
    [[nodiscard]] std::optional<Quantity> optionalQuantity(std::string_view field);
    /// Absent or empty: 0. Line totals come unrounded (r-series 3.2); digits beyond ours are rounded.
    [[nodiscard]] Amount amount(std::string_view field);
    [[nodiscard]] QDateTime time(std::string_view field) const;
    /// Rows inside; empty when there are none.
    [[nodiscard]] std::vector<Json> nested(std::string_view outer, std::string_view inner);

    void fail(const QString &what);
    /// A row inside this one failed.
    void failAs(const std::optional<RowProblem> &inner);
    [[nodiscard]] const std::optional<RowProblem> &problem() const { return m_problem; }

private:
    explicit RowReader(const Json &row)
        : m_row(row)
    {
    }
    [[nodiscard]] QString failField(std::string_view field);

    const Json m_row;
    QString m_remoteId;
    std::optional<RowProblem> m_problem;
};

/// Digits only and not just zeros; every R-Series id is (r-series 9.10).
[[nodiscard]] bool isId(QStringView text);

/// Invalid when the field is absent or not a time.
[[nodiscard]] QDateTime timeIn(const Json &row, std::string_view field);

/// First and last name as one.
[[nodiscard]] QString fullName(const QString &first, const QString &last);

/// An amount with any number of decimal places, rounded half away from zero to ours.
[[nodiscard]] std::optional<Amount> readAmount(const QString &text);

} // namespace tillbridge::rseries
