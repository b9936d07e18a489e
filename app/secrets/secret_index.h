// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace tillbridge {

/// One value as it was written: cut into chunks that fit every platform's keychain (Windows takes 2,560
/// bytes).
struct Generation
{
    static constexpr qsizetype chunkSize = 2000;

    int number = 0;
    qsizetype bytes = 0;
    QByteArray checksum;

    [[nodiscard]] static Generation of(int number, const QByteArray &value);
    [[nodiscard]] int chunks() const { return static_cast<int>((bytes + chunkSize - 1) / chunkSize); }
    [[nodiscard]] bool matches(const QByteArray &value) const;

    bool operator==(const Generation &) const = default;
};

/// The small entry that says which generation counts. Writing it is the switch.
struct SecretIndex
{
    std::optional<Generation> current; ///< none: removed, the rest is being cleared away
    QList<Generation> spares;          ///< newest first

    [[nodiscard]] int nextNumber() const;
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are not ours, empty or cut off.
    [[nodiscard]] static std::optional<SecretIndex> fromBytes(const QByteArray &bytes);

    bool operator==(const SecretIndex &) const = default;
};

} // namespace tillbridge
