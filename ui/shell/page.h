// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tillbridge {

struct UiContext;
class NoticeBar;

/// A page of the main window: title, age of the data, actions at the right, a notice bar, then its content.
/// Shows one connection's data, or everything when none is chosen. Reads the store only.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const UiContext &context, QWidget *parent);

    /// Called when the chosen connection changes, and once before the page is first shown.
    void setConnection(std::optional<ConnectionId> connection);
    [[nodiscard]] std::optional<ConnectionId> connection() const { return m_connection; }

    /// Reads the store again. Called when shown and when data changed while shown.
    virtual void refresh() = 0;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Sets every text again after the language changed; also called before the page is first shown.
    virtual void retranslate() = 0;

    [[nodiscard]] const UiContext &context() const { return m_context; }
    void setTitle(const QString &title);
    void setAge(const QString &age);
    [[nodiscard]] QHBoxLayout *actions() const { return m_actions; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// A bar along the lower edge: what a click on its main button would do.
    void setFoot(QWidget *foot);
    [[nodiscard]] NoticeBar &notices() const { return *m_notices; }

private:
    const UiContext &m_context;
    std::optional<ConnectionId> m_connection;
    QLabel *m_title;
    QLabel *m_age;
    QHBoxLayout *m_actions;
    NoticeBar *m_notices;
    QVBoxLayout *m_content;
    bool m_translated = false;
};

} // namespace tillbridge
