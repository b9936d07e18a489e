// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "sentences/sentences.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace tillbridge {

class Theme;

/// A message above a page's content that stays until it is solved or closed. Not modal. Its text changes are
/// read out by screen readers because the label's accessible name changes.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Good, Care, Bad };

    NoticeBar(const Theme &theme, QWidget *parent);

    void say(Kind kind, const QString &text);
    /// With one button that helps.
    void say(Kind kind, const QString &text, const QString &action, std::function<void()> onAction);
    /// The error's sentence, its remedy as the button, its detail behind "Show details".
    void say(const Error &error, std::function<void(Remedy)> onRemedy);
    /// Off where the message is part of the page and comes again anyway.
    void setClosable(bool closable);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setKind(Kind kind);

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_more;
    QPushButton *m_action;
    QPushButton *m_close;
    const Theme &m_theme;
    std::function<void()> m_onAction;
};

} // namespace tillbridge
