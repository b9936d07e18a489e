// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QWidget;

namespace tillbridge {

/// Adds `label` above `field` as its buddy, and under it the line where its error is shown. Answers that
/// line. What concerns the field alone, such as a copy button, stands `beside` it.
QLabel *addField(QBoxLayout &layout, const QString &label, QWidget *field, QWidget *beside = nullptr);
/// Marks the field and says what is wrong with it, or takes both back with an empty text.
void showWrong(QLineEdit &field, QLabel &line, const QString &text);

} // namespace tillbridge
