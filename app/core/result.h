// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <expected>

namespace tillbridge {

/// A value or an Error. Copyable when T is: futures on Qt 6.4 need that.
template <typename T>
using Result = std::expected<T, Error>;

/// "It worked, there is nothing to tell."
using Done = Result<void>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString subject = {}, QString detail = {})
{
    return std::unexpected(Error::of(code, std::move(subject), std::move(detail)));
}

[[nodiscard]] inline std::unexpected<Error> failure(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace tillbridge
