// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"
#include "cli/interrupt.h"
#include "cli/invocation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Warnings of the libraries and our own notes are for those who ask (QT_LOGGING_RULES); a script's standard
/// error is for sentences.
void quietLogs()
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
}

void loadTranslation(QCoreApplication &application, QTranslator &translator, const QString &name)
{
    if (translator.load(u":/i18n/tillbridge_"_s + name + u".qm"_s))
        application.installTranslator(&translator);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    // The same as the desktop program's: both work on the same data.
    application.setApplicationName(u"tillbridge"_s);
    application.setOrganizationName(u"Tillbridge"_s);
    application.setApplicationVersion(QStringLiteral(TILLBRIDGE_VERSION));
    quietLogs();
    QTranslator english;
    QTranslator language;
    loadTranslation(application, english, u"en"_s); // for its plural forms
    loadTranslation(application, language, QLocale().name().section(u'_', 0, 0));

    using namespace tillbridge::cli;
    Terminal terminal;
    const Interrupt interrupt;
    const QStringList arguments = QCoreApplication::arguments();
    const auto understood = understand(arguments, allCommands());
    if (const auto *misuse = std::get_if<Misuse>(&understood))
        return int(reportMisuse(*misuse, wantsJson(arguments), terminal));
    if (const auto *answer = std::get_if<Answer>(&understood)) {
        terminal.print(answer->text);
        return int(ExitCode::Done);
    }
    return int(runCommand(std::get<Invocation>(understood), terminal, interrupt.token()));
}
