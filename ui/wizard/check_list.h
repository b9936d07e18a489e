// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection_service.h"

#include <QWidget>

class QVBoxLayout;

namespace tillbridge {

struct UiContext;
class Theme;

/// What works and what is missing, a line each with icon and word.
class CheckList final : public QWidget
{
    Q_OBJECT

public:
    CheckList(const Theme &theme, QWidget *parent);
    void setLines(const QList<CheckLine> &lines);
    [[nodiscard]] static QString lineText(const CheckLine &line);

private:
    [[nodiscard]] static QString kindText(const CheckLine &line);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
};

/// Runs the real calls and shows the list in a window of its own.
void showConnectionTest(const UiContext &context, ConnectionId connection, QWidget *parent);

} // namespace tillbridge
