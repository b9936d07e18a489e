// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/sale_rows.h"

#include "lightspeed/rseries/row_reader.h"

#include <initializer_list>

namespace tillbridge::rseries {
namespace {

QDateTime firstTime(const RowReader &reader, std::initializer_list<const char *> fields)
{
    for (const char *field : fields) {
        if (const QDateTime time = reader.time(field); time.isValid())
            return time;
    }
    return {};
}

SaleState stateOf(const RowReader &reader)
{
    if (reader.flag("voided"))
        return SaleState::Voided;
    return reader.flag("completed") ? SaleState::Completed : SaleState::Open;
}

QList<SaleLine> linesOf(RowReader &sale)
{
    QList<SaleLine> lines;
    for (const Json &row : sale.nested("SaleLines", "SaleLine")) {
        RowReader reader(row, "saleLineID");
        SaleLine line;
        line.remoteId = reader.remoteId();
        line.productRemoteId = reader.reference("itemID"); // 0: a line without product, its text is in a note
        line.quantity = reader.quantity("unitQuantity");
        line.unitPrice = reader.amount("unitPrice");
        line.discount = reader.text("calcLineDiscount").isEmpty() ? reader.amount("discountAmount")
                                                                  : reader.amount("calcLineDiscount");
        sale.failAs(reader.problem());
        lines.append(line);
    }
    return lines;
}

} // namespace

void readSale(const Json &row, SalePage &page)
{
    RowReader reader(row, "saleID");
    Sale sale;
    sale.remoteId = reader.remoteId();
    sale.number = reader.text("ticketNumber");
    sale.shopRemoteId = reader.reference("shopID");
    sale.registerRemoteId = reader.text("registerID");
    sale.employeeRemoteId = reader.text("employeeID");
    sale.state = stateOf(reader);
    sale.completedAt = firstTime(reader, {"completeTime", "timeStamp", "createTime"});
    sale.updatedAt = firstTime(reader, {"updatetime", "timeStamp", "completeTime"});
    sale.total = reader.text("total").isEmpty() ? reader.amount("calcTotal") : reader.amount("total");
    sale.lines = linesOf(reader);
    if (reader.problem())
        page.problems.append(*reader.problem());
    else
        page.rows.append(sale);
}

} // namespace tillbridge::rseries
