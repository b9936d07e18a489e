// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/colors.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/table.h"
#include "ui/widgets/two_lists.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

double channel(int value)
{
    const double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.red()) + 0.7152 * channel(color.green()) + 0.0722 * channel(color.blue());
}

/// The contrast of WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const auto &[theme, c] : {std::pair{"light", lightColors()}, std::pair{"dark", darkColors()}}) {
            const auto row = [theme = theme](const char *name, const QColor &text, const QColor &ground) {
                QTest::addRow("%s %s", theme, name) << text << ground;
            };
            row("text on window", c.text, c.window);
            row("text on panel", c.text, c.panel);
            row("second text on window", c.secondText, c.window);
            row("second text on panel", c.secondText, c.panel);
            row("accent on panel", c.accent, c.panel);
            row("accent on its ground", c.accent, c.accentGround);
            row("main button", c.accentText, c.accent);
            row("selection", c.selectionText, c.selection);
            row("good", c.good, c.goodGround);
            row("care", c.care, c.careGround);
            row("bad", c.bad, c.badGround);
            row("bad on panel", c.bad, c.panel);
        }
    }

    void everyTextCanBeRead()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void iconsAreThereAndTakeTheirColour()
    {
        const QIcon icon = themedIcon(u"sync"_s, Qt::red);
        QVERIFY(!icon.isNull());
        const QImage image = icon.pixmap(32, 32).toImage();
        bool red = false;
        for (int y = 0; y < image.height() && !red; ++y) {
            for (int x = 0; x < image.width() && !red; ++x)
                red = qAlpha(image.pixel(x, y)) > 200 && qRed(image.pixel(x, y)) > 200 && qBlue(image.pixel(x, y)) < 60;
        }
        QVERIFY(red);
        QVERIFY(themedIcon(u"no-such-icon"_s, Qt::red).isNull());
    }

    void chipsKeepTheChosenOne()
    {
        Theme theme(*qApp);
        Chips chips(theme, u"Filters"_s, nullptr);
        chips.setChips({{0, u"All"_s, 9}, {1, u"Held"_s, 2}});
        QCOMPARE(chips.chosenId(), 0);
        QSignalSpy chosen(&chips, &Chips::chosen);
        const auto buttons = chips.findChildren<QPushButton *>();
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        chips.setChips({{0, u"All"_s, 12}, {1, u"Held"_s, 3}});
        QCOMPARE(chips.chosenId(), 1);
        chips.setChips({{0, u"All"_s, 12}});
        QCOMPARE(chips.chosenId(), 0);
    }

    void twoListsMoveByKeyboard()
    {
        Theme theme(*qApp);
        TwoLists lists(theme, nullptr);
        lists.setEntries({{u"a"_s, u"See stock"_s, {}}, {u"b"_s, u"Change stock"_s, {}}, {u"c"_s, u"Refunds"_s, {}}});
        lists.show();
        auto *available = lists.findChildren<QListWidget *>().first();
        available->setFocus();
        available->setCurrentRow(1);
        QTest::keyClick(available, Qt::Key_Space);
        QCOMPARE(available->item(1)->checkState(), Qt::Checked);
        const auto buttons = lists.findChildren<QPushButton *>();
        QTest::keyClick(buttons.at(1), Qt::Key_Space);
        QCOMPARE(lists.chosenIds(), QStringList({u"b"_s}));
        lists.filter(u"refund"_s);
        QCOMPARE(available->count(), 1);
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QCOMPARE(lists.chosenIds().size(), 3);
    }

    void tablesTickTheSelectionAndCopyIt()
    {
        Theme theme(*qApp);
        QStandardItemModel model(3, 2);
        for (int row = 0; row < 3; ++row) {
            auto *item = new QStandardItem(u"row %1"_s.arg(row));
            item->setCheckable(true);
            model.setItem(row, 0, item);
            model.setItem(row, 1, new QStandardItem(u"value %1"_s.arg(row)));
        }
        Table table(theme, u"Rows"_s, nullptr);
        table.setModel(&model);
        table.show();
        table.setFocus();
        table.selectAll();
        table.setCurrentIndex(model.index(0, 1));
        table.selectAll();
        QTest::keyClick(&table, Qt::Key_Space);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(model.item(row)->checkState(), Qt::Checked);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"row 0\tvalue 0\nrow 1\tvalue 1\nrow 2\tvalue 2"_s);
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
