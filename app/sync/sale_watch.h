// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/plan_reader.h"
#include "sync/row_groups.h"
#include "sync/run_context.h"

#include <QList>

namespace tillbridge {

/// Holds every row that was sent, also by runs that were cut short, against the sales that came after the
/// level it was sent from: our number may have put sold goods back. Raises attention, which stays open until
/// the warehouse is counted anew. Call it when the sales have been read since the last write. Answers the
/// products that were sold.
[[nodiscard]] Result<QList<ProductRef>> watchSales(const RunContext &context, PlanReader &plans);

} // namespace tillbridge
