// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/generations.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

struct Generations::Call
{
    QString base; ///< key of the index
    const Patience &patience;
    mutable bool wrote = false; ///< a chunk of a new generation may be there

    [[nodiscard]] QString chunkKey(int generation, int chunk) const
    {
        return base + u'/' + QString::number(generation) + u'/' + QString::number(chunk);
    }
};

namespace {

QString markOf(const SecretName &name)
{
    return name.owner + u'/' + name.kind;
}

QString baseKey(const QString &storeId, const SecretName &name)
{
    return u"tillbridge/"_s + storeId + u'/' + name.owner + u'/' + name.kind;
}

} // namespace

Generations::Generations(QString storeId, std::unique_ptr<KeychainEntries> entries,
                         std::shared_ptr<SecretMarkers> markers)
    : m_storeId(std::move(storeId))
    , m_entries(std::move(entries))
    , m_markers(std::move(markers))
{
}

Result<std::optional<Secret>> Generations::read(const SecretName &name, const Patience &patience)
{
    const Call call{baseKey(m_storeId, name), patience};
    const auto marked = m_markers->isMarked(markOf(name));
    if (!marked)
        return failure(marked.error());
    const auto raw = m_entries->read(call.base, patience);
    if (!raw)
        return failure(raw.error());
    if (!raw->has_value()) {
        if (*marked)
            return failure(ErrorCode::KeychainLocked, {}, u"an entry that should be there was not found"_s);
        return std::nullopt;
    }
    const auto index = SecretIndex::fromBytes(**raw);
    if (index && !index->current)
        return std::nullopt;

    QList<Generation> candidates;
    if (index)
        candidates = QList<Generation>{*index->current} + index->spares;
    for (const Generation &generation : candidates) {
        auto value = readGeneration(call, generation);
        if (!value)
            return failure(value.error());
        if (*value)
            return Secret(*std::move(*value));
    }
    if (*marked)
        return failure(ErrorCode::KeychainFailed, {}, u"the stored value is damaged or not ours"_s);
    return std::nullopt;
}

Done Generations::write(const SecretName &name, const Secret &value, const Patience &patience)
{
    const Call call{baseKey(m_storeId, name), patience};
    const auto marked = m_markers->isMarked(markOf(name));
    if (!marked)
        return failure(marked.error());
    // Marked first: once an entry may be there, "not found" must never read as "never signed in".
    if (const Done done = m_markers->mark(markOf(name)); !done)
        return done;
    const auto before = readIndexSurely(call, *marked);
    Done outcome = before ? Done{} : failure(before.error());
    if (outcome) {
        const SecretIndex index = before->value_or(SecretIndex{});
        const Generation next = Generation::of(index.nextNumber(), value.reveal());
        outcome = writeGeneration(call, next, value.reveal());
        if (outcome)
            return switchTo(call, next, index);
    }
    // Refused before anything was written: still "never signed in". A time-out may yet write.
    const bool refused = outcome.error().code == ErrorCode::KeychainLocked ||
                         outcome.error().code == ErrorCode::KeychainMissing;
    if (!*marked && refused && !call.wrote)
        (void)m_markers->unmark(markOf(name)); // the first error is the one to tell
    return outcome;
}

Done Generations::settle(const SecretName &name, const Patience &patience)
{
    const Call call{baseKey(m_storeId, name), patience};
    const auto found = readIndex(call);
    if (!found)
        return failure(found.error());
    if (!*found || !(*found)->current || (*found)->spares.isEmpty())
        return {};
    SecretIndex index = **found;
    const auto whole = readGeneration(call, *index.current);
    if (!whole)
        return failure(whole.error());
    if (!*whole)
        return {}; // what proved itself was the spare
    for (const Generation &spare : index.spares) {
        if (const Done done = removeGeneration(call, spare); !done)
            return done;
    }
    index.spares.clear();
    return writeIndex(call, index);
}

Done Generations::remove(const SecretName &name, const Patience &patience)
{
    const Call call{baseKey(m_storeId, name), patience};
    const auto marked = m_markers->isMarked(markOf(name));
    if (!marked)
        return failure(marked.error());
    const auto found = readIndexSurely(call, *marked);
    if (!found)
        return *marked ? Done(failure(found.error())) : Done{};
    if (!*marked && !*found)
        return {};
    if (const Done done = clearAway(call, found->value_or(SecretIndex{})); !done)
        return done;
    // From here on the index says "removed", which is true whether or not the next steps still happen.
    if (const Done done = m_markers->unmark(markOf(name)); !done)
        return done;
    return m_entries->remove(call.base, patience);
}

/// Ends with an index that says "removed". Each index written proves that the keychain was not locked
/// meanwhile: a locked one answers "done" to deleting while the entry stays.
Done Generations::clearAway(const Call &call, SecretIndex index)
{
    const int next = index.nextNumber();
    if (index.current)
        index.spares.prepend(*index.current);
    index.current.reset();
    if (const Done done = writeIndex(call, index); !done)
        return done;
    for (const Generation &generation : index.spares) {
        if (const Done done = removeGeneration(call, generation); !done)
            return done;
        if (generation.chunks() == 0)
            continue;
        const auto left = m_entries->read(call.chunkKey(generation.number, 0), call.patience);
        if (!left)
            return failure(left.error());
        if (*left)
            return failure(ErrorCode::KeychainFailed, {}, u"the keychain did not delete an entry"_s);
    }
    if (const Done done = removeStrays(call, next, 0); !done)
        return done;
    return writeIndex(call, {});
}

Done Generations::switchTo(const Call &call, const Generation &next, const SecretIndex &before)
{
    SecretIndex index{next, before.spares};
    if (before.current)
        index.spares.prepend(*before.current);
    if (const Done done = writeIndex(call, index); !done)
        return done;
    // The value is safe now; an older spare that cannot be cleared away stays listed for the next time.
    if (index.spares.size() < 2)
        return {};
    for (const Generation &old : index.spares.mid(1)) {
        if (!removeGeneration(call, old))
            return {};
    }
    index.spares.resize(1);
    (void)writeIndex(call, index);
    return {};
}

Result<std::optional<SecretIndex>> Generations::readIndex(const Call &call)
{
    const auto raw = m_entries->read(call.base, call.patience);
    if (!raw)
        return failure(raw.error());
    if (!*raw)
        return std::nullopt;
    return SecretIndex::fromBytes(**raw);
}

/// Like readIndex(), but when one should be there and is not, the keychain must prove that it is not merely
/// locked: otherwise a new generation could take the number of one that still counts.
Result<std::optional<SecretIndex>> Generations::readIndexSurely(const Call &call, bool marked)
{
    auto index = readIndex(call);
    if (!index || *index || !marked)
        return index;
    if (const Done done = proveUnlocked(call); !done)
        return failure(done.error());
    return readIndex(call);
}

Done Generations::proveUnlocked(const Call &call)
{
    const QString key = call.base + u"/probe"_s;
    if (const Done done = m_entries->write(key, "1", call.patience); !done)
        return done;
    return m_entries->remove(key, call.patience);
}

Done Generations::writeIndex(const Call &call, const SecretIndex &index)
{
    return m_entries->write(call.base, index.toBytes(), call.patience);
}

Result<std::optional<QByteArray>> Generations::readGeneration(const Call &call, const Generation &generation)
{
    QByteArray value;
    for (int chunk = 0; chunk < generation.chunks(); ++chunk) {
        const auto part = m_entries->read(call.chunkKey(generation.number, chunk), call.patience);
        if (!part)
            return failure(part.error());
        if (!*part)
            return std::nullopt;
        value += **part;
    }
    if (!generation.matches(value))
        return std::nullopt;
    return value;
}

Done Generations::writeGeneration(const Call &call, const Generation &generation, const QByteArray &value)
{
    for (int chunk = 0; chunk < generation.chunks(); ++chunk) {
        const QByteArray part = value.mid(chunk * Generation::chunkSize, Generation::chunkSize);
        if (const Done done = m_entries->write(call.chunkKey(generation.number, chunk), part, call.patience);
            !done)
            return done;
        call.wrote = true;
    }
    return removeStrays(call, generation.number, generation.chunks());
}

Done Generations::removeGeneration(const Call &call, const Generation &generation)
{
    for (int chunk = generation.chunks() - 1; chunk >= 0; --chunk) {
        if (const Done done = m_entries->remove(call.chunkKey(generation.number, chunk), call.patience);
            !done)
            return done;
    }
    return {};
}

/// What a kill left of a longer value that was being written under this number.
Done Generations::removeStrays(const Call &call, int number, int from)
{
    int end = from;
    for (;; ++end) {
        const auto part = m_entries->read(call.chunkKey(number, end), call.patience);
        if (!part)
            return failure(part.error());
        if (!*part)
            break;
    }
    for (int chunk = end - 1; chunk >= from; --chunk) {
        if (const Done done = m_entries->remove(call.chunkKey(number, chunk), call.patience); !done)
            return done;
    }
    return {};
}

} // namespace tillbridge
