// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

class QCoreApplication;
class QTranslator;

namespace tillbridge {

/// The languages of the interface. A country's file stacks on its language's: what it lacks comes from there. Files
/// are loaded by name, because loading by locale prefers "fr" over "fr_CA" on Qt 6.4.
class Translations final : public QObject
{
    Q_OBJECT

public:
    explicit Translations(QCoreApplication &application);
    ~Translations() override;

    /// "fr", "fr_CA"; empty: the system's. Without restart: widgets get LanguageChange.
    void use(const QString &locale);
    [[nodiscard]] const QString &locale() const { return m_locale; }

private:
    void load(const QString &file, const QString &folder);

    QCoreApplication &m_application;
    QString m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace tillbridge
