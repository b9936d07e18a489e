// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/filter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostValuesOfIn = 100;

using Op = Condition::Op;

std::pair<Op, QByteArray> splitOperator(const QByteArray &value)
{
    static const std::pair<QByteArray, Op> operators[] = {
        {"IN,", Op::In},       {"><,", Op::Between}, {">=,", Op::GreaterEqual}, {"<=,", Op::LessEqual},
        {"!=,", Op::NotEqual}, {"!~,", Op::NotLike}, {">,", Op::Greater},       {"<,", Op::Less},
        {"~,", Op::Like},      {"=,", Op::Equal},
    };
    for (const auto &[prefix, op] : operators) {
        if (value.startsWith(prefix))
            return {op, value.mid(prefix.size())};
    }
    return {Op::Equal, value};
}

Answer<QList<QByteArray>> splitValues(Op op, const QByteArray &text)
{
    if (op == Op::Between) {
        const QList<QByteArray> ends = text.split(',');
        if (ends.size() != 2)
            return refuse(400, "The >< operator needs two values.");
        return ends;
    }
    if (op != Op::In)
        return QList<QByteArray>{text};
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        return refuse(400, "The IN operator needs a list in brackets.");
    const QJsonArray array = document.array();
    if (array.size() > mostValuesOfIn)
        return refuse(400, "The IN operator takes at most 100 values.");
    QList<QByteArray> values;
    for (const QJsonValue &value : array)
        values.append(scalarText(value).value_or(QByteArray()));
    return values;
}

/// The value in the form in which rows hold it; nothing when it is not of that kind.
std::optional<QByteArray> normalised(const QByteArray &value, Kind kind, const QTimeZone &zone)
{
    bool isGood = true;
    switch (kind) {
    case Kind::Integer:
        (void)value.toLongLong(&isGood);
        break;
    case Kind::Decimal:
        (void)value.toDouble(&isGood);
        break;
    case Kind::Boolean:
        if (value == "1" || value == "true")
            return "true";
        isGood = value == "0" || value == "false";
        return isGood ? std::optional<QByteArray>("false") : std::nullopt;
    case Kind::Time: {
        const std::optional<Seconds> time = parseTime(value, zone);
        return time ? std::optional(formatTime(*time)) : std::nullopt;
    }
    case Kind::Text:
        break;
    }
    return isGood ? std::optional(value) : std::nullopt;
}

QRegularExpression likeExpression(const QByteArray &pattern)
{
    QStringList pieces;
    for (const QString &piece : QString::fromUtf8(pattern).split(u'%'))
        pieces.append(QRegularExpression::escape(piece));
    return QRegularExpression(u"\\A"_s + pieces.join(u".*"_s) + u"\\z"_s,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::DotMatchesEverythingOption);
}

Answer<void> setValues(Condition &condition, const QByteArray &name, const QByteArray &text,
                       const QTimeZone &zone)
{
    if (condition.op == Op::Like || condition.op == Op::NotLike) {
        condition.like = likeExpression(text);
        return {};
    }
    const Answer<QList<QByteArray>> values = splitValues(condition.op, text);
    if (!values)
        return std::unexpected(values.error());
    for (const QByteArray &value : *values) {
        const std::optional<QByteArray> good = normalised(value, condition.kind, zone);
        if (!good)
            return refuse(400, "'" + value + "' is not a valid value for '" + name + "'.");
        condition.values.append(*good);
        condition.numbers.append(good->toDouble());
    }
    return {};
}

int fieldOf(const Schema &schema, const QByteArray &name)
{
    const int field = schema.indexOf(name);
    // r-series 9.8: documented as updatetime, seen as updateTime.
    return field < 0 && name.toLower() == "updatetime" ? schema.indexOf("updatetime") : field;
}

} // namespace

bool Condition::isRange() const
{
    return op == Op::Greater || op == Op::GreaterEqual || op == Op::Less || op == Op::LessEqual ||
           op == Op::Between;
}

bool Condition::holds(const Row &row) const
{
    if (relation == nullptr)
        return holdsFor(row.value(field));
    return std::ranges::any_of(relation->rows(row),
                               [this](const Row *other) { return holdsFor(other->value(field)); });
}

bool Condition::holdsFor(const QByteArray &value) const
{
    const bool isNull = kind == Kind::Time && value.isEmpty();
    if (isNull)
        return op == Op::NotEqual;
    switch (op) {
    case Op::Equal:
        return compare(value, 0) == 0;
    case Op::NotEqual:
        return compare(value, 0) != 0;
    case Op::Greater:
        return compare(value, 0) > 0;
    case Op::GreaterEqual:
        return compare(value, 0) >= 0;
    case Op::Less:
        return compare(value, 0) < 0;
    case Op::LessEqual:
        return compare(value, 0) <= 0;
    case Op::Between:
        return compare(value, 0) >= 0 && compare(value, 1) <= 0;
    case Op::Like:
        return like.match(QString::fromUtf8(value)).hasMatch();
    case Op::NotLike:
        return !like.match(QString::fromUtf8(value)).hasMatch();
    case Op::In:
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (compare(value, i) == 0)
                return true;
        }
        return false;
    }
    return false;
}

int Condition::compare(const QByteArray &value, qsizetype with) const
{
    if (kind == Kind::Integer || kind == Kind::Decimal) {
        const double number = value.toDouble();
        return number < numbers[with] ? -1 : number > numbers[with] ? 1 : 0;
    }
    return value.compare(values[with]);
}

Answer<Condition> parseCondition(const Account &account, const Table &table, const RelationTree &loaded,
                                 const QByteArray &name, const QByteArray &value)
{
    Condition condition;
    const Table *owner = &table;
    QByteArray fieldName = name;
    if (const qsizetype dot = name.indexOf('.'); dot > 0) {
        condition.relation = account.findRelation(table, name.left(dot));
        fieldName = name.mid(dot + 1);
        const bool isUsable = condition.relation != nullptr && condition.relation->target != nullptr;
        if (!isUsable || fieldName.contains('.'))
            return refuse(400, "'" + name + "' cannot be searched.");
        if (loaded.find(condition.relation) == nullptr)
            return refuse(400, "'" + condition.relation->name + "' must be in load_relations.");
        owner = condition.relation->target;
    }
    condition.field = fieldOf(owner->schema(), fieldName);
    if (condition.field < 0)
        return refuse(400, "'" + name + "' is not a valid search parameter.");
    if (fieldName.toLower() == "updatetime" && account.switches().is("updatetime-filter", "reject"))
        return refuse(400, "'" + name + "' is not a valid search parameter.");
    condition.kind = owner->schema().fields()[condition.field].kind;
    const auto [op, text] = splitOperator(value);
    condition.op = op;
    if (const Answer<void> set = setValues(condition, name, text, account.timeZone); !set)
        return std::unexpected(set.error());
    return condition;
}

Answer<std::vector<Condition>> parseAlternatives(const Account &account, const Table &table,
                                                 const RelationTree &loaded, const QueryItem &item)
{
    if (item.rawValue.contains('='))
        return refuse(400, "The equals signs inside 'or' must be encoded.");
    std::vector<Condition> alternatives;
    for (const QByteArray &operand : item.value.split('|')) {
        const qsizetype equals = operand.indexOf('=');
        if (equals <= 0)
            return refuse(400, "'" + operand + "' is not a valid operand of 'or'.");
        Answer<Condition> condition =
            parseCondition(account, table, loaded, operand.left(equals), operand.mid(equals + 1));
        if (!condition)
            return std::unexpected(condition.error());
        alternatives.push_back(*std::move(condition));
    }
    return alternatives;
}

double costOfAlternatives(const std::vector<Condition> &alternatives)
{
    std::set<const Relation *> entities;
    std::set<std::pair<const Relation *, int>> fields;
    for (const Condition &condition : alternatives) {
        entities.insert(condition.relation);
        fields.insert({condition.relation, condition.field});
    }
    const auto ranges = std::ranges::count_if(alternatives, &Condition::isRange);
    const auto operands = static_cast<double>(alternatives.size());
    if (entities.size() > 1 || ranges > 1)
        return 10.0 * static_cast<double>(entities.size()) + (operands - 1);
    return fields.size() <= 1 ? 0 : operands;
}

} // namespace tillbridge::sandbox
