// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secret_index.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int formatVersion = 1;
// A secret is a token or a key; anything near this size is not ours.
constexpr qsizetype largestValue = 16 * 1024 * 1024;

QByteArray checksumOf(const QByteArray &value)
{
    return QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex();
}

QJsonObject toJson(const Generation &generation)
{
    return {{u"generation"_s, generation.number},
            {u"bytes"_s, static_cast<qint64>(generation.bytes)},
            {u"sha256"_s, QString::fromLatin1(generation.checksum)}};
}

std::optional<Generation> generationFrom(const QJsonValue &json)
{
    Generation generation;
    generation.number = json[u"generation"].toInt();
    generation.bytes = static_cast<qsizetype>(json[u"bytes"].toInteger(-1));
    generation.checksum = json[u"sha256"].toString().toLatin1();
    if (generation.number < 1 || generation.bytes < 0 || generation.bytes > largestValue ||
        generation.checksum.size() != 64)
        return std::nullopt;
    return generation;
}

} // namespace

Generation Generation::of(int number, const QByteArray &value)
{
    return {number, value.size(), checksumOf(value)};
}

bool Generation::matches(const QByteArray &value) const
{
    return value.size() == bytes && checksumOf(value) == checksum;
}

int SecretIndex::nextNumber() const
{
    int highest = current ? current->number : 0;
    for (const Generation &spare : spares)
        highest = std::max(highest, spare.number);
    return highest + 1;
}

QByteArray SecretIndex::toBytes() const
{
    QJsonObject json{{u"version"_s, formatVersion}};
    if (current)
        json[u"current"_s] = toJson(*current);
    QJsonArray list;
    for (const Generation &spare : spares)
        list.append(toJson(spare));
    json[u"spares"_s] = list;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<SecretIndex> SecretIndex::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json[u"version"_s].toInt() != formatVersion)
        return std::nullopt;
    SecretIndex index;
    if (json.contains(u"current"_s)) {
        index.current = generationFrom(json[u"current"_s]);
        if (!index.current)
            return std::nullopt;
    }
    for (const QJsonValue &spare : json[u"spares"_s].toArray()) {
        const auto generation = generationFrom(spare);
        if (!generation)
            return std::nullopt;
        index.spares.append(*generation);
    }
    return index;
}

} // namespace tillbridge
