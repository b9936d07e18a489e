// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/envelope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QXmlStreamWriter>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

void writeAttributes(JsonWriter &json, const Attributes &attributes)
{
    json.key("@attributes");
    json.begin('{');
    for (const auto &[name, value] : attributes.values)
        json.member(name, value);
    json.end('}');
}

/// Fields that need the permission to see costs (r-series 2).
bool isCost(const QByteArray &field)
{
    static const QSet<QByteArray> costs{
        "defaultCost", "avgCost",           "averageCost",     "totalValueFifo",
        "cost",        "totalValueAvgCost", "nextFifoLotCost", "totalValueNegativeInventory",
        "fifoCost",    "lastReceivedCost",  "calcAvgCost",     "calcFIFOCost"};
    return costs.contains(field);
}

void writeXml(QXmlStreamWriter &xml, const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            writeXml(xml, name, element);
        return;
    }
    xml.writeStartElement(name);
    const QJsonObject object = value.toObject();
    const QJsonObject attributes = object.value("@attributes"_L1).toObject();
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        xml.writeAttribute(it.key(), it.value().toString());
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != "@attributes"_L1)
            writeXml(xml, it.key(), it.value());
    }
    if (!value.isObject())
        xml.writeCharacters(value.toString());
    xml.writeEndElement();
}

} // namespace

void Envelope::showOnly(const Relation *relation, std::function<bool(const Row &)> keep)
{
    m_restricted = relation;
    m_keep = std::move(keep);
}

QByteArray Envelope::list(const Table &table, std::span<const Row *const> rows, const RelationTree &relations,
                          const Attributes &attributes) const
{
    JsonWriter json;
    json.reserve(static_cast<qsizetype>(rows.size()) * 3000 + 1000);
    json.begin('{');
    writeAttributes(json, attributes);
    if (!rows.empty()) {
        json.key(table.schema().name());
        writeRows(json, table, rows, relations);
    } else if (m_account.switches().is("empty-list", "text")) {
        json.member(table.schema().name(), {});
    }
    json.end('}');
    return json.take();
}

QByteArray Envelope::single(const Table &table, const Row &row, const RelationTree &relations) const
{
    JsonWriter json;
    json.begin('{');
    writeAttributes(json, {{{"count", "1"}}});
    json.key(table.schema().name());
    writeRow(json, table, row, relations);
    json.end('}');
    return json.take();
}

QByteArray Envelope::attributesOnly(const Attributes &attributes)
{
    JsonWriter json;
    json.begin('{');
    writeAttributes(json, attributes);
    json.end('}');
    return json.take();
}

void Envelope::writeRows(JsonWriter &json, const Table &table, std::span<const Row *const> rows,
                         const RelationTree &relations) const
{
    if (rows.size() == 1) {
        writeRow(json, table, *rows.front(), relations);
        return;
    }
    json.begin('[');
    for (const Row *row : rows)
        writeRow(json, table, *row, relations);
    json.end(']');
}

void Envelope::writeRow(JsonWriter &json, const Table &table, const Row &row,
                        const RelationTree &relations) const
{
    json.begin('{');
    const QList<Field> &fields = table.schema().fields();
    for (int i = 0; i < fields.size(); ++i) {
        if (!m_showsCosts && isCost(fields[i].name))
            continue;
        const QByteArray value = row.value(i);
        if (fields[i].isLeftOutWhenEmpty && value.isEmpty())
            continue;
        const bool isRenamed =
            fields[i].name == "updatetime" && m_account.switches().is("sale-update-name", "updateTime");
        json.member(isRenamed ? QByteArray("updateTime") : fields[i].name, value);
    }
    static const RelationTree nothing;
    for (const Relation &relation : m_account.relationsOf(table)) {
        const RelationTree *inner = relations.find(&relation);
        if (inner != nullptr || relation.isAlwaysShown)
            writeRelation(json, row, relation, inner == nullptr ? nothing : *inner);
    }
    json.end('}');
}

void Envelope::writeRelation(JsonWriter &json, const Row &row, const Relation &relation,
                             const RelationTree &inner) const
{
    if (relation.target == nullptr) {
        const QJsonValue content = relation.content(row);
        if (content.isUndefined()) {
            writeEmptyRelation(json, relation);
            return;
        }
        json.key(relation.name);
        json.value(content);
        return;
    }
    std::vector<const Row *> rows = relation.rows(row);
    if (&relation == m_restricted)
        std::erase_if(rows, [this](const Row *one) { return !m_keep(*one); });
    if (rows.empty()) {
        writeEmptyRelation(json, relation);
        return;
    }
    json.key(relation.name);
    if (!relation.isToMany()) {
        writeRow(json, *relation.target, *rows.front(), inner);
        return;
    }
    json.begin('{');
    json.key(relation.member);
    writeRows(json, *relation.target, rows, inner);
    json.end('}');
}

void Envelope::writeEmptyRelation(JsonWriter &json, const Relation &relation) const
{
    const QString style = m_account.switches().value(u"empty-nested"_s);
    const bool isText = style == u"text"_s || (style == u"mixed"_s && relation.isTextWhenEmpty);
    if (isText && (relation.isToMany() || relation.target == nullptr))
        json.member(relation.name, {});
}

QByteArray xmlOf(const QByteArray &json, const QByteArray &rootName)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    writeXml(xml, QString::fromUtf8(rootName), object);
    xml.writeEndDocument();
    return text;
}

} // namespace tillbridge::sandbox
