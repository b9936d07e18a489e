// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/json.h"

#include "core/redaction.h"

#include <QLocale>

#include <string>

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

constexpr qsizetype longestRawText = 400;

QByteArrayView withoutByteOrderMark(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    return view.startsWith("\xEF\xBB\xBF") ? view.sliced(3) : view;
}

} // namespace

Result<JsonDocument> JsonDocument::parse(const QByteArray &bytes)
{
    JsonDocument document;
    document.m_parser = std::make_unique<simdjson::dom::parser>();
    const QByteArrayView text = withoutByteOrderMark(bytes);
    const char *const start = text.isEmpty() ? "" : text.data(); // simdjson copies even nothing, from no null
    const auto error =
        document.m_parser->parse(start, static_cast<size_t>(text.size()), true).get(document.m_root);
    if (error != simdjson::SUCCESS) {
        return failure(
            ErrorCode::BadReply, {},
            u"not valid JSON: %1 (%2 bytes)"_s.arg(QString::fromUtf8(simdjson::error_message(error)))
                .arg(bytes.size()));
    }
    return document;
}

std::optional<Json> member(const Json &object, std::string_view name)
{
    simdjson::dom::object fields;
    if (object.get(fields) != simdjson::SUCCESS)
        return std::nullopt;
    Json found;
    if (fields.at_key(name).get(found) == simdjson::SUCCESS ||
        fields.at_key_case_insensitive(name).get(found) == simdjson::SUCCESS)
        return found;
    return std::nullopt;
}

QString scalarText(const Json &value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING: {
        const std::string_view text = value.get_string().value_unsafe();
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    case simdjson::dom::element_type::INT64:
        return QString::number(value.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64:
        return QString::number(value.get_uint64().value_unsafe());
    case simdjson::dom::element_type::DOUBLE:
        return QString::number(value.get_double().value_unsafe(), 'g', QLocale::FloatingPointShortest);
    case simdjson::dom::element_type::BOOL:
        return value.get_bool().value_unsafe() ? u"true"_s : u"false"_s;
    default:
        return {};
    }
}

QString memberText(const Json &object, std::string_view name)
{
    const auto value = member(object, name);
    return value ? scalarText(*value) : QString();
}

bool isBlank(const Json &value)
{
    if (value.is_null())
        return true;
    if (value.is_string())
        return value.get_string().value_unsafe().empty();
    return value.is_array() && value.get_array().value_unsafe().size() == 0;
}

std::optional<std::vector<Json>> asList(const std::optional<Json> &value)
{
    std::vector<Json> list;
    if (!value || isBlank(*value))
        return list;
    if (value->is_object()) {
        list.push_back(*value);
        return list;
    }
    simdjson::dom::array array;
    if (value->get(array) != simdjson::SUCCESS)
        return std::nullopt;
    list.reserve(array.size());
    for (const Json element : array)
        list.push_back(element);
    return list;
}

std::optional<std::vector<Json>> nestedList(const Json &object, std::string_view outer,
                                            std::string_view inner)
{
    const auto containers = asList(member(object, outer));
    if (!containers)
        return std::nullopt;
    std::vector<Json> list;
    for (const Json &container : *containers) {
        const auto part = asList(member(container, inner));
        if (!part || !container.is_object())
            return std::nullopt;
        list.insert(list.end(), part->begin(), part->end());
    }
    return list;
}

QString rawText(const Json &value)
{
    const std::string text = simdjson::minify(value);
    const auto size = std::min(static_cast<qsizetype>(text.size()), longestRawText);
    const QString start = QString::fromUtf8(text.data(), size);
    return redacted(start) + (size < static_cast<qsizetype>(text.size()) ? u"…"_s : QString());
}

} // namespace tillbridge::rseries
