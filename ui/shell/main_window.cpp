// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "app/workspace.h"
#include "ui/pages/make_page.h"
#include "ui/shell/about.h"
#include "ui/shell/connection_switch.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/wizard/connection_wizard.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr std::array pageOrder = {PageName::Home,     PageName::Products, PageName::Shops,
                                  PageName::Stock,    PageName::Sync,     PageName::Attention,
                                  PageName::Activity, PageName::Settings};

const QString geometryKey = u"window/geometry"_s;

} // namespace

MainWindow::MainWindow(Workspace &workspace, Theme &theme, ViewLoader &loader, bool sample)
    : m_context(makeContext(workspace, theme, loader, sample))
    , m_navigation(new Navigation(m_context, this))
    , m_stack(new QStackedWidget(this))
{
    auto *middle = new QWidget(this);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addWidget(m_stack, 1);
    setCentralWidget(middle);
    setMinimumHeight(theme.grid(60));
    resize(QSize(theme.grid(180), theme.grid(112)).boundedTo(screen()->availableSize()));
    restoreGeometry(QSettings().value(geometryKey).toByteArray());

    connect(m_navigation, &Navigation::chosen, this, &MainWindow::goTo);
    connect(&m_navigation->connectionSwitch(), &ConnectionSwitch::chosen, this,
            &MainWindow::chooseConnection);
    connect(&workspace.connections(), &ConnectionService::connectionChanged, this,
            [this](ConnectionId connection) {
                m_navigation->connectionSwitch().refresh();
                dataChanged(connection);
            });
    connect(&workspace.sync(), &SyncService::dataChanged, this, &MainWindow::dataChanged);
    makeMenus();
    retranslate();
    m_navigation->connectionSwitch().refresh();
    refreshAttention();
    goTo(PageName::Home);
    m_stack->setFocus(); // the first Tab goes on from here; nothing is ringed before
}

MainWindow::~MainWindow() = default;

UiContext MainWindow::makeContext(Workspace &workspace, Theme &theme, ViewLoader &loader, bool sample)
{
    return UiContext{
        .workspace = workspace,
        .theme = theme,
        .loader = loader,
        .sample = sample,
        .goTo = [this](PageName page) { goTo(page); },
        .addConnection = [this] { addConnection(); },
        .signInAgain = [this](ConnectionId connection) { signInAgain(connection); },
        .tryTheSampleStore = [this] { Q_EMIT sampleStoreWanted(); },
        .chooseConnection =
            [this](std::optional<ConnectionId> connection) {
                m_navigation->connectionSwitch().choose(connection);
            },
        .keepForThisSession = [this] { Q_EMIT sessionOnlyWanted(); },
    };
}

void MainWindow::goTo(PageName name)
{
    m_navigation->choose(name);
    m_stack->setCurrentWidget(pageOf(name));
}

void MainWindow::addConnection()
{
    showWizard(ConnectionWizard::forNewConnection(m_context, this));
}

void MainWindow::signInAgain(ConnectionId connection)
{
    showWizard(ConnectionWizard::forSignInAgain(m_context, connection, this));
}

void MainWindow::showWizard(ConnectionWizard *wizard)
{
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &ConnectionWizard::connected, this, [this](ConnectionId connection) {
        m_navigation->connectionSwitch().refresh();
        m_navigation->connectionSwitch().choose(connection);
    });
    wizard->open();
}

Page *MainWindow::pageOf(PageName name)
{
    Page *&page = m_pages[name];
    if (!page) {
        page = makePage(name, m_context, m_stack);
        page->setConnection(m_connection);
        m_stack->addWidget(page);
    }
    return page;
}

void MainWindow::makeMenus()
{
    menuBar()->clear();
    const auto add = [this](QMenu *menu, const QString &text, const QKeySequence &keys, auto action) {
        auto *entry = menu->addAction(text);
        entry->setShortcut(keys);
        // macOS would move entries by their words ("settings") into the program's menu.
        entry->setMenuRole(QAction::NoRole);
        connect(entry, &QAction::triggered, this, action);
        return entry;
    };
    auto *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&Add connection…"), QKeySequence::New, [this] { addConnection(); });
    add(file, tr("Try the &sample store"), {}, [this] {
        Q_EMIT sampleStoreWanted();
    })->setEnabled(!m_context.sample);
    file->addSeparator();
    add(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); })->setMenuRole(QAction::QuitRole);

    auto *go = menuBar()->addMenu(tr("&Go"));
    int number = 1;
    for (const PageName page : pageOrder) {
        QString title = Navigation::titleOf(page);
        add(go, title.replace(u'&', u"&&"_s), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number++)),
            [this, page] { goTo(page); });
    }

    auto *view = menuBar()->addMenu(tr("&View"));
    auto *themes = new QActionGroup(view);
    const std::array<std::pair<ThemeChoice, QString>, 3> choices{{{ThemeChoice::System, tr("As the system")},
                                                                  {ThemeChoice::Light, tr("Light")},
                                                                  {ThemeChoice::Dark, tr("Dark")}}};
    for (const auto &[choice, label] : choices) {
        auto *entry = add(view, label, {}, [this, choice = choice] {
            m_context.theme.choose(choice);
            QSettings().setValue(u"theme"_s, int(choice));
        });
        entry->setCheckable(true);
        entry->setChecked(m_context.theme.choice() == choice);
        themes->addAction(entry);
    }
    view->addSeparator();
    auto *languages = view->addMenu(tr("Language"));
    for (const auto &[code, name] : {std::pair{u"en"_s, u"English"_s}, std::pair{u"fr"_s, u"Français"_s}})
        add(languages, name, {}, [this, code = code] { Q_EMIT languageChosen(code); });

    auto *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&About Tillbridge"), {}, [this] {
        showAbout(m_context, this);
    })->setMenuRole(QAction::AboutRole);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_context.sample ? tr("SAMPLE – Tillbridge") : tr("Tillbridge"));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        makeMenus();
        retranslate();
        m_navigation->connectionSwitch().refresh();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_context.sample)
        QSettings().setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::chooseConnection(std::optional<ConnectionId> connection)
{
    m_connection = connection;
    for (Page *page : std::as_const(m_pages))
        page->setConnection(connection);
    refreshAttention();
}

void MainWindow::dataChanged(ConnectionId)
{
    refreshAttention();
    if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
        page->refresh();
}

void MainWindow::refreshAttention()
{
    const auto open = m_context.workspace.attention().open(m_connection);
    m_navigation->setAttentionCount(open ? static_cast<int>(open->size()) : 0);
}

} // namespace tillbridge
