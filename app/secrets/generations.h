// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/secret.h"
#include "secrets/keychain_entries.h"
#include "secrets/secret_index.h"
#include "secrets/secret_store.h"

#include <memory>
#include <optional>

namespace tillbridge {

/// Values of any size in a keychain, each with generations: a new one is written whole beside the old one,
/// then the index switches to it. Whatever access fails or is the last one before a kill, one generation
/// stays whole. Calls block; one thread at a time.
///
/// Entries of one secret: "tillbridge/STORE/OWNER/KIND" is the index, "…/GENERATION/CHUNK" a chunk. Chunks
/// are written upwards and deleted downwards, so what a kill leaves behind is always a prefix that can be
/// found again.
class Generations final
{
public:
    Generations(QString storeId, std::unique_ptr<KeychainEntries> entries,
                std::shared_ptr<SecretMarkers> markers);

    [[nodiscard]] Result<std::optional<Secret>> read(const SecretName &name, const Patience &patience);
    [[nodiscard]] Done write(const SecretName &name, const Secret &value, const Patience &patience);
    [[nodiscard]] Done settle(const SecretName &name, const Patience &patience);
    [[nodiscard]] Done remove(const SecretName &name, const Patience &patience);

private:
    struct Call; ///< one call: whose entries, and how long it may take

    [[nodiscard]] Result<std::optional<SecretIndex>> readIndex(const Call &call);
    [[nodiscard]] Result<std::optional<SecretIndex>> readIndexSurely(const Call &call, bool marked);
    [[nodiscard]] Done proveUnlocked(const Call &call);
    [[nodiscard]] Done writeIndex(const Call &call, const SecretIndex &index);
    [[nodiscard]] Result<std::optional<QByteArray>> readGeneration(const Call &call,
                                                                   const Generation &generation);
    [[nodiscard]] Done writeGeneration(const Call &call, const Generation &generation,
                                       const QByteArray &value);
    [[nodiscard]] Done removeGeneration(const Call &call, const Generation &generation);
    [[nodiscard]] Done removeStrays(const Call &call, int number, int from);
    [[nodiscard]] Done clearAway(const Call &call, SecretIndex index);
    [[nodiscard]] Done switchTo(const Call &call, const Generation &next, const SecretIndex &before);

    const QString m_storeId;
    const std::unique_ptr<KeychainEntries> m_entries;
    const std::shared_ptr<SecretMarkers> m_markers;
};

} // namespace tillbridge
