// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// tillbridge: the console.

#include "app/workspace.h"
#include "models/view_loader.h"
#include "sentences/sentences.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sample_store.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/theme.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

// How exec() ends when the console is to be started again without a keychain.
constexpr int startAgain = 77;

struct StartOptions
{
    QString dataFolder;
    QString language;
    QString caFile;
    bool sample = false;
    bool sessionOnly = false;
};

StartOptions parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Connects Lightspeed tills and web shops to warehouses."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption folder(u"data-dir"_s, QApplication::translate("main", "Keep data in DIR."),
                                    u"DIR"_s);
    const QCommandLineOption sample(u"sample"_s, QApplication::translate("main", "Open the sample store."));
    const QCommandLineOption language(
        u"language"_s, QApplication::translate("main", "Use this language, e.g. fr."), u"LOCALE"_s);
    const QCommandLineOption sessionOnly(
        u"session-only"_s, QApplication::translate("main", "Forget sign-ins when the console is closed."));
    parser.addOptions({folder, sample, language, sessionOnly});
    parser.process(application);
    return {parser.value(folder), parser.value(language), qEnvironmentVariable("TILLBRIDGE_CA_FILE"),
            parser.isSet(sample), parser.isSet(sessionOnly)};
}

/// Says why the console cannot open, with Quit as the only way on.
int refuse(const Error &error)
{
    QMessageBox box(QMessageBox::Critical, QApplication::translate("main", "Tillbridge cannot open"),
                    sentenceFor(error).text);
    box.setDetailedText(describeForLog(error));
    box.open();
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(5); });
    return QApplication::exec();
}

QByteArray certificates(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A session of the console: the workspace, the window and what they share.
struct Console
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ViewLoader> loader;
    std::unique_ptr<MainWindow> window;

    void show(Theme &theme, bool sample)
    {
        loader = std::make_unique<ViewLoader>();
        window = std::make_unique<MainWindow>(*workspace, theme, *loader, sample);
        window->show();
    }
};

Done openConsole(Console &console, const StartOptions &options)
{
    auto workspace = Workspace::open({.dataFolder = options.dataFolder,
                                      .program = u"tillbridge"_s,
                                      .secretsForSessionOnly = options.sample || options.sessionOnly,
                                      .http = {.extraCaCertificates = certificates(options.caFile)}});
    if (!workspace)
        return failure(workspace.error());
    console.workspace = *std::move(workspace);
    return {};
}

void connectWindow(MainWindow &window, Translations &translations, const StartOptions &options)
{
    QObject::connect(&window, &MainWindow::sampleStoreWanted, &window, [] {
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--sample"_s});
    });
    QObject::connect(&window, &MainWindow::languageChosen, &translations,
                     [&translations, sample = options.sample](const QString &locale) {
                         translations.use(locale);
                         if (!sample)
                             QSettings().setValue(u"language"_s, locale);
                     });
}

int runOrdinary(QApplication &application, Theme &theme, Translations &translations,
                const StartOptions &options)
{
    SingleInstance instance(options.dataFolder);
    if (!instance.claim())
        return 0;
    Console console;
    if (const Done opened = openConsole(console, options); !opened)
        return refuse(opened.error());
    console.show(theme, false);
    connectWindow(*console.window, translations, options);
    QObject::connect(&instance, &SingleInstance::raiseWanted, console.window.get(), [&console] {
        console.window->setWindowState(console.window->windowState() & ~Qt::WindowMinimized);
        console.window->raise();
        console.window->activateWindow();
    });
    QObject::connect(console.window.get(), &MainWindow::sessionOnlyWanted, &application,
                     [] { QCoreApplication::exit(startAgain); });
    return application.exec();
}

int runSample(QApplication &application, Theme &theme, Translations &translations, StartOptions options)
{
    SampleStore sample;
    Console console;
    options.dataFolder = sample.dataFolder();
    if (const Done opened = openConsole(console, options); !opened)
        return refuse(opened.error());
    QObject::connect(&sample, &SampleStore::failed, &application, [](const Error &error) {
        auto *box =
            new QMessageBox(QMessageBox::Critical, QApplication::translate("main", "The sample store"),
                            sentenceFor(error).text);
        QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
        box->open();
    });
    QObject::connect(&sample, &SampleStore::ready, &application, [&] {
        sample.furnish(*console.workspace, [&](const Done &done) {
            if (!done)
                Q_EMIT sample.failed(done.error());
        });
        console.show(theme, true);
        connectWindow(*console.window, translations, options);
    });
    sample.start();
    return application.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(u"Tillbridge"_s);
    QCoreApplication::setApplicationName(u"tillbridge"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TILLBRIDGE_VERSION));
    QGuiApplication::setDesktopFileName(u"org.tillbridge.tillbridge"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    application.setWindowIcon(QIcon(u":/logo/tillbridge.svg"_s));

    Translations translations(application);
    translations.use(qEnvironmentVariable("LANGUAGE").section(u':', 0, 0).isEmpty()
                         ? QSettings().value(u"language"_s).toString()
                         : qEnvironmentVariable("LANGUAGE").section(u':', 0, 0));
    StartOptions options = parse(application);
    if (!options.language.isEmpty())
        translations.use(options.language);
    if (options.dataFolder.isEmpty())
        options.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);

    Theme theme(application);
    const FocusRing focusRing(application);
    theme.choose(static_cast<ThemeChoice>(QSettings().value(u"theme"_s, int(ThemeChoice::System)).toInt()));
    const int code = options.sample ? runSample(application, theme, translations, options)
                                    : runOrdinary(application, theme, translations, options);
    if (code != startAgain)
        return code;
    // Everything of this run is closed by now, so the next one is the only one.
    QProcess::startDetached(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().sliced(1)
                                                                         << u"--session-only"_s);
    return 0;
}
