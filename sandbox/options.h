// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/engine/fault_plan.h"
#include "sandbox/http/tls.h"
#include "sandbox/r-series/r_series.h"

#include <QDate>
#include <QStringList>

namespace tillbridge::sandbox {

/// The command line, read and checked.
struct Options
{
    RSeriesOptions rSeries;
    Switches switches;
    QList<Fault> faults;
    std::optional<TlsKind> tls;
    QDate today; ///< invalid: the real one
    quint16 port = 0;
    bool hasControl = false;
    bool endsWithStdin = false;
    bool compresses = true;

    /// InvalidInput, subject: what is wrong.
    [[nodiscard]] static Result<Options> parse(const QStringList &arguments);
    /// What --help prints.
    [[nodiscard]] static QString help();
};

} // namespace tillbridge::sandbox
