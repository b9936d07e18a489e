// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <expected>

namespace tillbridge::sandbox {

/// A refusal as the API words it (r-series 8).
struct ApiError
{
    int status = 400;
    QByteArray message;
    QByteArray errorClass = "Exception";
};

template <typename T>
using Answer = std::expected<T, ApiError>;

[[nodiscard]] inline std::unexpected<ApiError> refuse(int status, const QByteArray &message)
{
    return std::unexpected(ApiError{status, message});
}

} // namespace tillbridge::sandbox
