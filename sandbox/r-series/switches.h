// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tillbridge::sandbox {

/// Where sources are silent or disagree, the behaviour is chosen here: one name, a few values, the first of
/// which is the default. README.md explains each.
class Switches final
{
public:
    struct Known
    {
        QString name;
        QStringList values;
    };

    [[nodiscard]] static const QList<Known> &known();

    /// `text` is NAME=VALUE. Error: InvalidInput, subject: what is wrong, detail: what would be right.
    [[nodiscard]] Done set(const QString &text);
    [[nodiscard]] bool is(const char *name, const char *value) const;
    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] QJsonObject toJson() const;

private:
    QHash<QString, QString> m_chosen;
};

} // namespace tillbridge::sandbox
