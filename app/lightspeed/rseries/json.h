// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tillbridge::rseries {

/// A value inside a JsonDocument; valid as long as that is.
using Json = simdjson::dom::element;

/// A reply parsed whole. A cut or otherwise broken text is BadReply, never a shorter document.
class JsonDocument final
{
public:
    [[nodiscard]] static Result<JsonDocument> parse(const QByteArray &bytes);

    [[nodiscard]] const Json &root() const { return m_root; }

private:
    JsonDocument() = default;

    std::unique_ptr<simdjson::dom::parser> m_parser; // elements point into it: it must not move
    Json m_root;
};

/// A member of an object: by exact name, else by name without case, because spelling drifts between replies
/// (r-series 9.8). Nothing when it is absent or `object` is not an object.
[[nodiscard]] std::optional<Json> member(const Json &object, std::string_view name);

/// A scalar as text: strings as they are, numbers and booleans as JSON writes them. Empty for null and
/// anything else.
[[nodiscard]] QString scalarText(const Json &value);
[[nodiscard]] QString memberText(const Json &object, std::string_view name);

/// Whether it stands for "nothing": null, "" or an empty array.
[[nodiscard]] bool isBlank(const Json &value);

/// Many, one or none: array, object, or blank/absent (r-series 3.1). Nothing when it is something else.
[[nodiscard]] std::optional<std::vector<Json>> asList(const std::optional<Json> &value);

/// The same one level down: `"SaleLines":{"SaleLine":…}`.
[[nodiscard]] std::optional<std::vector<Json>> nestedList(const Json &object, std::string_view outer,
                                                          std::string_view inner);

/// As sent, cut at a length and redacted: for details.
[[nodiscard]] QString rawText(const Json &value);

} // namespace tillbridge::rseries
