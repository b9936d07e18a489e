// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge::test;

namespace {

const QString licence =
    u"// SPDX-FileCopyrightText: Tillbridge contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every source file of the project, by its path from the root.
QStringList sources()
{
    const QDir root(QStringLiteral(TILLBRIDGE_SOURCE_DIR));
    QStringList found = {u"CMakeLists.txt"_s};
    for (const char *folder :
         {"app", "models", "ui", "cli", "sandbox", "tests", "cmake", "resources", "installer"}) {
        QDirIterator walk(
            root.filePath(QString::fromLatin1(folder)),
            {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sql"_s, u"*.sh"_s, u"*.py"_s},
            QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(root.relativeFilePath(walk.next()));
    }
    return found;
}

} // namespace

class HouseTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleCanBeBroken_data();
    void everyRuleCanBeBroken();
    void theHouseKeepsItsRules();
};

void HouseTest::everyRuleCanBeBroken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("lines"); // of the findings; the licence takes lines 1 and 2

    const auto including = [](const QString &header) -> QString {
        return licence + u"#include \""_s + header + u"\"\n"_s;
    };
    const auto outside = [](const QString &header) -> QString {
        return licence + u"#include <"_s + header + u">\n"_s;
    };
    const auto good = [](const char *name, const QString &path, const QString &text) {
        QTest::addRow("good: %s", name) << path << text << QList<int>();
    };
    const auto bad = [](const char *name, const QString &path, const QString &text,
                        const QList<int> &lines = {3}) {
        QTest::addRow("bad: %s", name) << path << text << lines;
    };

    good("down one storey", u"ui/pages/home.cpp"_s, including(u"models/rows.h"_s));
    good("down two storeys", u"ui/pages/home.cpp"_s, including(u"sync/planner.h"_s));
    good("own room", u"app/http/a.cpp"_s, including(u"http/pacer.h"_s));
    good("own folder", u"app/http/a.cpp"_s, including(u"a.h"_s));
    good("core", u"app/store/a.cpp"_s, including(u"core/ports.h"_s));
    good("from the root", u"app/store/a.cpp"_s, including(u"app/core/ports.h"_s));
    good("workspace sees all", u"app/workspace.cpp"_s, including(u"connections/service.h"_s));
    good("workspace by name", u"cli/main.cpp"_s, including(u"workspace.h"_s));
    good("sandbox and the clock", u"sandbox/main.cpp"_s, including(u"core/clock.h"_s));
    good("Qt", u"app/core/a.cpp"_s, outside(u"QString"_s));
    good("system", u"app/core/a.cpp"_s, outside(u"sys/socket.h"_s));
    good("engine where it belongs", u"ui/signin/browser/page.cpp"_s, outside(u"QWebEnginePage"_s));
    good("database where it belongs", u"app/store/a.cpp"_s, outside(u"SQLiteCpp/Database.h"_s));
    good("tests are outside", u"tests/unit/http/a.cpp"_s, including(u"ui/pages/home.h"_s));
    good("tr in ui", u"ui/pages/home.cpp"_s, licence + u"auto s = tr(\"Shops\");\n"_s);
    good("tr in a comment", u"app/sync/a.cpp"_s, licence + u"// tr(\"x\") and \"tr(\"\n"_s);
    good("tr in a string", u"app/sync/a.cpp"_s, licence + u"auto s = \"tr(x)\";\n"_s);
    good("words ending in tr", u"app/sync/a.cpp"_s,
         licence + u"auto s = text.substr(1); weak_ptr(x); str();\n"_s);
    good("sentences", u"app/sentences/a.cpp"_s, licence + u"auto s = Words::tr(\"x\");\n"_s);
    good(
        "script", u"installer/a.sh"_s,
        u"#!/bin/sh\n# SPDX-FileCopyrightText: Tillbridge contributors\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_s);

    bad("up", u"app/core/a.h"_s, including(u"http/pacer.h"_s));
    bad("up two storeys", u"app/sync/a.cpp"_s, including(u"ui/pages/home.h"_s));
    bad("up from models", u"models/a.cpp"_s, including(u"ui/pages/home.h"_s));
    bad("sideways", u"app/sync/a.cpp"_s, including(u"http/pacer.h"_s));
    bad("connections past lightspeed", u"app/connections/a.cpp"_s, including(u"http/http_client.h"_s));
    bad("store into secrets", u"app/store/a.cpp"_s, including(u"secrets/secret_store.h"_s));
    bad("from the root", u"app/store/a.cpp"_s, including(u"app/sync/planner.h"_s));
    bad("into workspace", u"app/sync/a.cpp"_s, including(u"workspace.h"_s));
    bad("into cli", u"ui/main.cpp"_s, including(u"cli/commands.h"_s));
    bad("ui into sandbox", u"ui/main.cpp"_s, including(u"sandbox/engine/server.h"_s));
    bad("cli into sandbox", u"cli/main.cpp"_s, including(u"sandbox/engine/server.h"_s));
    bad("cli into models", u"cli/main.cpp"_s, including(u"models/rows.h"_s));
    bad("sandbox shares arithmetic", u"sandbox/a.cpp"_s, including(u"core/decimal.h"_s));
    bad("sandbox shares the client", u"sandbox/a.cpp"_s, including(u"lightspeed/pos_api.h"_s));
    bad("browser sees a secret", u"ui/signin/browser/page.cpp"_s, including(u"secrets/secret_store.h"_s));
    bad("unknown root", u"app/core/a.h"_s, including(u"elsewhere/a.h"_s));
    bad("dots", u"app/core/a.h"_s, including(u"../http/pacer.h"_s));
    bad("unknown room", u"app/attic/a.cpp"_s, licence, {1});
    bad("spaces", u"app/core/a.h"_s, licence + u"  #  include  \"http/pacer.h\"\n"_s);
    bad("angle brackets", u"app/core/a.h"_s, outside(u"http/pacer.h"_s));
    bad("engine outside the browser", u"ui/shell/a.cpp"_s, outside(u"QWebEngineView"_s));
    bad("engine by module", u"app/auth/a.cpp"_s, outside(u"QtWebEngineCore/QWebEnginePage"_s));
    bad("keychain outside secrets", u"app/auth/a.cpp"_s, outside(u"qt6keychain/keychain.h"_s));
    bad("SQL outside the store", u"app/sync/a.cpp"_s, outside(u"SQLiteCpp/Statement.h"_s));
    bad("QtSql", u"app/store/a.cpp"_s, outside(u"QSqlQuery"_s));
    bad("network outside http", u"app/lightspeed/a.cpp"_s, outside(u"QNetworkReply"_s));
    bad("widgets in app", u"app/sync/a.cpp"_s, outside(u"QWidget"_s));
    bad("widgets in models", u"models/a.cpp"_s, outside(u"QtWidgets/QLabel"_s));
    bad("two at once", u"app/core/a.h"_s, licence + u"#include \"http/a.h\"\n\n#include \"ui/b.h\"\n"_s,
        {3, 5});
    bad("tr in app", u"app/sync/a.cpp"_s, licence + u"/* one\ntwo */ auto s = QObject::tr(\"x\");\n"_s, {4});
    bad("translate in app", u"app/sync/a.cpp"_s, licence + u"QCoreApplication::translate(\"a\", \"b\");\n"_s);
    bad("no licence", u"app/core/a.h"_s, u"#pragma once\n"_s, {1});
    bad("licence too late", u"app/core/a.h"_s, u"\n"_s + licence, {1});
    bad("half a licence", u"app/core/CMakeLists.txt"_s,
        u"# SPDX-FileCopyrightText: Tillbridge contributors\n"_s, {1});
}

void HouseTest::everyRuleCanBeBroken()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QList<int>, lines);
    QList<int> found;
    for (const Finding &finding : inspect(path, text))
        found.append(finding.line);
    QCOMPARE(found, lines);
}

void HouseTest::theHouseKeepsItsRules()
{
    QHash<QString, int> filesPerRoom;
    QStringList broken;
    for (const QString &path : sources()) {
        const QString text = contentOf(QStringLiteral(TILLBRIDGE_SOURCE_DIR "/") + path);
        QVERIFY2(!text.isEmpty(), qPrintable(path));
        ++filesPerRoom[roomOf(path)];
        for (const Finding &finding : inspect(path, text))
            broken.append(u"%1:%2: %3"_s.arg(finding.path).arg(finding.line).arg(finding.what));
    }
    for (const QString &line : broken)
        qWarning("%s", qPrintable(line));
    QVERIFY2(broken.isEmpty(), qPrintable(u"%1 broken rules"_s.arg(broken.size())));
    // Reading nothing would find nothing wrong.
    for (const char *room : {"core", "http", "secrets", "auth", "lightspeed", "store", "backoffice", "sync",
                             "connections", "workspace", "models", "ui", "cli", "sandbox"})
        QVERIFY2(filesPerRoom.value(QString::fromLatin1(room)) > 0, room);
}

QTEST_GUILESS_MAIN(HouseTest)
#include "house_test.moc"
