// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page of the main window and every step of the wizard, in every language: whatever takes the focus has
// a name, can be reached by Tab, is large enough to hit, and no text is cut off.
#include "app/workspace.h"
#include "models/view_loader.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/shell/translations.h"
#include "ui/wizard/connection_wizard.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int smallestTarget = 24; // WCAG 2.2, 2.5.8

QString describe(const QWidget *widget)
{
    QString text;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text = button->text();
    else if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text);
}

/// What is shown below `root`, without the inner parts of views, fields and scroll bars.
QList<QWidget *> shownBelow(QWidget *root)
{
    QList<QWidget *> shown;
    const auto isInnerPart = [root](const QWidget *widget) {
        for (const QWidget *up = widget->parentWidget(); up && up != root; up = up->parentWidget()) {
            if (qobject_cast<const QAbstractItemView *>(up) || qobject_cast<const QLineEdit *>(up) ||
                qobject_cast<const QComboBox *>(up))
                return true;
        }
        return qobject_cast<const QScrollBar *>(widget) != nullptr;
    };
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == root->window() && !isInnerPart(widget))
            shown.append(widget);
    }
    return shown;
}

/// Of a group of chips or cards, Tab reaches the chosen one; arrow keys go on.
bool isReachedByArrows(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || button->isChecked())
        return false;
    return button->autoExclusive() || (button->group() && button->group()->exclusive());
}

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled();
}

} // namespace

class TestAccessible final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void wizard_data();
    void wizard();

private:
    void look(QWidget *root, const QString &where);
    void lookAtNames(QWidget *root, const QString &where);
    void lookAtSizes(QWidget *root, const QString &where);
    void lookAtTabs(QWidget *root, const QString &where);
    void complain(const QString &where, const QString &what, const QWidget *widget);
    void openWindow(bool withConnection, const QString &language);
    void next(ConnectionWizard &wizard);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<ViewLoader> m_loader;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_complaints;
};

void TestAccessible::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Tillbridge"_s);
    QCoreApplication::setApplicationName(u"test_accessible"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp);
    m_translations = std::make_unique<Translations>(*qApp);
}

void TestAccessible::openWindow(bool withConnection, const QString &language)
{
    m_complaints.clear();
    m_window.reset();
    m_loader.reset();
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_translations->use(language);
    auto workspace = Workspace::open({.dataFolder = m_folder->path(),
                                      .program = u"test"_s,
                                      .secretsForSessionOnly = true,
                                      .http = {},
                                      .clock = {}});
    QVERIFY(workspace.has_value());
    m_workspace = *std::move(workspace);
    if (withConnection) {
        ConnectionDraft draft;
        draft.name = u"Harbour Kiosk with a long name"_s;
        draft.clientId = u"client"_s;
        draft.redirectUrl = QUrl(u"https://localhost/tillbridge"_s);
        draft.addresses = m_workspace->connections().defaultAddresses(Series::R);
        draft.permissions = {u"employee:inventory"_s};
        auto added = m_workspace->connections().add(draft);
        QTRY_VERIFY(added.isFinished());
        QVERIFY(added.result().has_value());
    }
    m_loader = std::make_unique<ViewLoader>();
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_theme, *m_loader, false);
    m_window->resize(m_theme->grid(168), m_theme->grid(104)); // smaller than it opens
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAccessible::pages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("connected");
    for (const char *language : {"en", "fr"}) {
        QTest::addRow("%s, nothing yet", language) << QString::fromLatin1(language) << false;
        QTest::addRow("%s, a connection", language) << QString::fromLatin1(language) << true;
    }
}

void TestAccessible::pages()
{
    QFETCH(QString, language);
    QFETCH(bool, connected);
    openWindow(connected, language);
    if (QTest::currentTestFailed())
        return;
    const auto *go = m_window->menuBar()->actions().at(1)->menu();
    QCOMPARE(go->actions().size(), 8);
    for (QAction *page : go->actions()) {
        page->trigger();
        look(m_window.get(), page->text());
    }
    QVERIFY2(m_complaints.isEmpty(), qPrintable(u"\n"_s + m_complaints.join(u'\n')));
}

void TestAccessible::wizard_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "fr"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestAccessible::wizard()
{
    QFETCH(QString, language);
    openWindow(false, language);
    if (QTest::currentTestFailed())
        return;
    m_window->menuBar()->actions().at(0)->menu()->actions().at(0)->trigger();
    auto *wizard = m_window->findChild<ConnectionWizard *>();
    QVERIFY(wizard);
    QVERIFY(QTest::qWaitForWindowActive(wizard));

    look(wizard, u"series"_s);
    QTest::mouseClick(wizard->currentPage()->findChildren<QPushButton *>().at(0), Qt::LeftButton);
    next(*wizard);
    look(wizard, u"name"_s);
    QTest::keyClicks(wizard->currentPage()->findChild<QLineEdit *>(), u"Kiosk"_s);
    next(*wizard);
    const auto fields = wizard->currentPage()->findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(0), u"client"_s);
    for (QPushButton *button : wizard->currentPage()->findChildren<QPushButton *>()) {
        if (button->isCheckable())
            button->click(); // the advanced addresses too
    }
    look(wizard, u"keys"_s);
    next(*wizard);
    look(wizard, u"permissions"_s);
    next(*wizard);
    QTRY_VERIFY(wizard->currentPage()->findChild<QLineEdit *>()->isEnabled()); // the connection is made
    look(wizard, u"sign in"_s);
    QCOMPARE(wizard->pageIds().size(), 7);
    for (const int id : wizard->pageIds())
        lookAtNames(wizard->page(id), u"step %1"_s.arg(id + 1));
    QVERIFY2(m_complaints.isEmpty(), qPrintable(u"\n"_s + m_complaints.join(u'\n')));
}

void TestAccessible::next(ConnectionWizard &wizard)
{
    const int before = wizard.currentId();
    QTRY_VERIFY(wizard.button(QWizard::NextButton)->isEnabled());
    QTest::mouseClick(wizard.button(QWizard::NextButton), Qt::LeftButton);
    QTRY_VERIFY(wizard.currentId() != before);
}

void TestAccessible::look(QWidget *root, const QString &where)
{
    QCoreApplication::processEvents(); // layouts settle
    lookAtNames(root, where);
    lookAtSizes(root, where);
    lookAtTabs(root, where);
}

void TestAccessible::lookAtNames(QWidget *root, const QString &where)
{
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                             qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget);
        if (!control || widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(root) ||
            qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        // A combo box would be called by what is chosen in it; that is no name.
        const bool named = qobject_cast<QComboBox *>(widget)
                               ? !widget->accessibleName().isEmpty()
                               : reader && !reader->text(QAccessible::Name).isEmpty();
        if (!named)
            complain(where, u"has no name"_s, widget);
    }
}

void TestAccessible::lookAtSizes(QWidget *root, const QString &where)
{
    for (QWidget *widget : shownBelow(root)) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const auto *label = qobject_cast<QLabel *>(widget);
        if (button && (widget->width() < smallestTarget || widget->height() < smallestTarget))
            complain(where, u"is a small target, %1×%2"_s.arg(widget->width()).arg(widget->height()), widget);
        if (button && widget->width() < widget->minimumSizeHint().width())
            complain(where, u"is cut off"_s, widget);
        if (!label || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                            : label->width() >= label->minimumSizeHint().width();
        if (!fits)
            complain(where, u"is cut off"_s, widget);
    }
}

void TestAccessible::lookAtTabs(QWidget *root, const QString &where)
{
    QSet<QWidget *> wanted;
    for (QWidget *widget : shownBelow(root)) {
        if (takesTab(widget) && !isReachedByArrows(widget))
            wanted.insert(widget);
    }
    const qsizetype steps = 2 * wanted.size() + 10;
    for (qsizetype step = 0; step < steps && !wanted.isEmpty(); ++step) {
        QTest::keyClick(root->window(), Qt::Key_Tab);
        for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            wanted.remove(widget);
    }
    for (const QWidget *widget : std::as_const(wanted))
        complain(where, u"is not reached by Tab"_s, widget);
}

void TestAccessible::complain(const QString &where, const QString &what, const QWidget *widget)
{
    m_complaints.append(u"%1: %2 %3"_s.arg(where, describe(widget), what));
}

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
