// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace tillbridge {

Translations::Translations(QCoreApplication &application) : m_application(application) {}

Translations::~Translations()
{
    for (const auto &translator : m_installed)
        m_application.removeTranslator(translator.get());
}

void Translations::use(const QString &locale)
{
    m_locale = locale.isEmpty() ? QLocale::system().name() : locale;
    QLocale::setDefault(QLocale(m_locale));
    for (const auto &translator : m_installed)
        m_application.removeTranslator(translator.get());
    m_installed.clear();

    const QString language = m_locale.section(u'_', 0, 0);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    load(u"qtbase_"_s + language, qtFolder);
    load(u"tillbridge_en"_s, u":/i18n"_s); // English has a file of its own for its plurals
    if (language != u"en")
        load(u"tillbridge_"_s + language, u":/i18n"_s);
    if (m_locale != language)
        load(u"tillbridge_"_s + m_locale, u":/i18n"_s);
}

void Translations::load(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    // The prefix and suffix are given empty so that nothing is cut off the name to find a more general file.
    if (!translator->load(folder + u'/' + file + u".qm"_s))
        return;
    m_application.installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

} // namespace tillbridge
