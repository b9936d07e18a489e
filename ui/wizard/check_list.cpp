// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/check_list.h"

#include "app/workspace.h"
#include "sentences/sentences.h"
#include "ui/shell/icons.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/grow.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

CheckList::CheckList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid());
}

void CheckList::setLines(const QList<CheckLine> &lines)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Colors &colors = m_theme.colors();
    const int size = m_theme.grid(2.25);
    for (const CheckLine &line : lines) {
        auto *row = new QWidget(this);
        auto *icon = new QLabel(row);
        icon->setPixmap(
            themedIcon(line.works ? u"state-in-sync"_s : u"warning"_s, line.works ? colors.good : colors.care)
                .pixmap(QSize(size, size), devicePixelRatioF()));
        const QString state = line.works ? tr("Works") : tr("Missing");
        icon->setAccessibleName(state);
        auto *text = new QLabel(tr("%1: %2").arg(state, lineText(line)), row);
        text->setWordWrap(true);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(icon, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_layout->addWidget(row);
    }
    m_layout->addStretch();
}

QString CheckList::lineText(const CheckLine &line)
{
    const bool notPermitted =
        !line.works && (!line.error || line.error->code == ErrorCode::PermissionMissing);
    if (!line.works && !notPermitted)
        return sentenceFor(*line.error).text;
    const QString what = kindText(line);
    if (!notPermitted)
        return what;
    return line.kind == CheckKind::ReadCosts
               ? tr("%1 – this permission was not granted; stock is kept right without it").arg(what)
               : tr("%1 – this permission was not granted").arg(what);
}

QString CheckList::kindText(const CheckLine &line)
{
    switch (line.kind) {
    case CheckKind::SignedIn:
        return tr("signed in to %1").arg(line.subject);
    case CheckKind::ReadShops:
        return line.works ? tr("read shops (%1)").arg(line.subject) : tr("read shops");
    case CheckKind::ReadProducts:
        return tr("read products");
    case CheckKind::ReadStock:
        return tr("read stock levels");
    case CheckKind::ReadSales:
        return tr("read sales");
    case CheckKind::ReadCosts:
        return tr("see costs");
    case CheckKind::WriteStock:
        return tr("change stock levels");
    }
    return {};
}

void showConnectionTest(const UiContext &context, ConnectionId connection, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(CheckList::tr("Test connection"));
    dialog->setMinimumWidth(context.theme.grid(88));
    auto *notice = new NoticeBar(context.theme, dialog);
    auto *list = new CheckList(context.theme, dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    const int margin = context.theme.grid(2.5);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(context.theme.grid(1.5));
    layout->addWidget(notice);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    notice->setClosable(false);
    notice->say(NoticeBar::Kind::Info, CheckList::tr("Asking Lightspeed… Nothing is changed by this test."));
    context.workspace.connections()
        .test(connection)
        .then(dialog, [dialog, notice, list](const Result<QList<CheckLine>> &lines) {
            if (!lines)
                return notice->say(lines.error(), {});
            notice->clear();
            list->setLines(*lines);
            growToFit(*dialog);
        });
    dialog->open();
}

} // namespace tillbridge
