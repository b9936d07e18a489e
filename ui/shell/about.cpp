// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about.h"

#include "app/workspace.h"
#include "ui/shell/ui_context.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::About)
};

} // namespace

void showAbout(const UiContext &context, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Words::tr("About Tillbridge"),
                                Words::tr("Tillbridge %1").arg(QStringLiteral(TILLBRIDGE_VERSION)),
                                QMessageBox::Close, parent);
    box->setInformativeText(
        Words::tr("Connects Lightspeed tills and web shops to the warehouses that supply them.\n\n"
                  "Free software under the GNU General Public License, version 3 or later.\n"
                  "Qt %1\n\nYour data: %2\nYour sign-ins: %3")
            .arg(QString::fromLatin1(qVersion()), QDir::toNativeSeparators(context.workspace.dataFolder()),
                 context.workspace.secrets()->isLasting() ? Words::tr("in this computer's password store")
                                                          : Words::tr("kept until Tillbridge is closed")));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace tillbridge
