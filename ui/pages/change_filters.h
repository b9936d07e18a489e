// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QWidget>

namespace tillbridge {

class ChangeTableModel;
class Chips;
class Theme;

/// The chips above a table of changes: all, per state, per shop; only those that have rows.
class ChangeFilters final : public QWidget
{
    Q_OBJECT

public:
    ChangeFilters(const Theme &theme, ChangeTableModel &model, QWidget *parent);

    void refresh();

private:
    void apply(int id);

    ChangeTableModel &m_model;
    Chips *m_chips;
};

} // namespace tillbridge
