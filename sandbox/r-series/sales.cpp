// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/sales.h"

#include "sandbox/r-series/stock_writes.h"

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QByteArray yes("true");

QByteArray flagText(bool flag)
{
    return flag ? yes : QByteArray("false");
}

/// What an assembly is made of: item and how many. Nothing for other items.
std::vector<std::pair<qint64, qint64>> componentsOf(const ItemRow &item)
{
    std::vector<std::pair<qint64, qint64>> components;
    if (item.get("itemType") != "assembly")
        return components;
    const QJsonValue nested = item.nested.value("ItemComponents"_L1);
    for (const QJsonObject &part : entitiesOf(nested, u"ItemComponent"_s)) {
        components.emplace_back(part.value("componentItemID"_L1).toString().toLongLong(),
                                part.value("quantity"_L1).toString().toLongLong());
    }
    return components;
}

} // namespace

Attempt<void> Sales::check(const SaleRequest &request) const
{
    if (m_account.table("Shop").find(request.shopId) == nullptr)
        return std::unexpected(u"there is no shop %1"_s.arg(request.shopId));
    for (const SaleLineRequest &line : request.lines) {
        if (line.itemId != 0 && m_account.item(line.itemId) == nullptr)
            return std::unexpected(u"there is no item %1"_s.arg(line.itemId));
        if (line.quantity == 0)
            return std::unexpected(u"a line needs a quantity other than 0"_s);
    }
    if (request.completeTime && *request.completeTime > m_account.now())
        return std::unexpected(u"complete_time lies in the future"_s);
    return {};
}

Attempt<qint64> Sales::make(const SaleRequest &request)
{
    if (const Attempt<void> checked = check(request); !checked)
        return std::unexpected(checked.error());
    if (request.isLayaway) {
        for (const SaleLineRequest &line : request.lines) {
            addLine(0, request, line);
            keepForCustomer(line.itemId, request.shopId, line.quantity);
        }
        return 0;
    }
    Table &sales = m_account.table("Sale");
    const QByteArray completedAt = formatTime(request.completeTime.value_or(m_account.now()));
    const QByteArray writtenAt = request.movesStock ? formatTime(m_account.now()) : completedAt;
    const auto &registers = m_account.table("Register").childrenOf(request.shopId);
    const qint64 firstRegister = registers.empty() ? 0 : registers.front()->id;
    PlainRow &sale = sales.add(sales.nextId(), [&](PlainRow &row) {
        const PlainRow *shop = m_account.table("Shop").plain(request.shopId);
        row.set("ticketNumber", 220'000'000'000 + row.id)
            .set("createTime", writtenAt)
            .set("updatetime", writtenAt)
            .set("timeStamp", request.isCompleted ? completedAt : writtenAt)
            .set("completeTime", request.isCompleted ? completedAt : QByteArray())
            .set("completed", flagText(request.isCompleted))
            .set("shopID", request.shopId)
            .set("registerID", request.registerId == 0 ? firstRegister : request.registerId)
            .set("employeeID", request.employeeId == 0 ? m_account.employeeId : request.employeeId)
            .set("customerID", request.customerId)
            .set("taxCategoryID", shop->get("taxCategoryID"))
            .set("referenceNumber", request.reference)
            .set("receiptPreference", QByteArray("printed"));
    });
    for (const SaleLineRequest &line : request.lines) {
        addLine(sale.id, request, line);
        if (request.isCompleted && request.movesStock)
            moveStock(line.itemId, request.shopId, -line.quantity, sale.id);
    }
    sumUp(sale.id);
    if (request.isCompleted)
        pay(sale);
    if (request.isVoided)
        (void)voidSale(sale.id);
    return sale.id;
}

/// Each shop sells at its own price level, else at the default one.
Amount Sales::priceIn(qint64 shopId, const ItemRow &item) const
{
    const PlainRow *shop = m_account.table("Shop").plain(shopId);
    for (const qint64 level : {shop->number("priceLevelID"), qint64(1)}) {
        const auto found = std::ranges::find(item.prices, level, &ItemPrice::level);
        if (found != item.prices.end())
            return Amount::parse(found->amount).value_or(Amount{});
    }
    return {};
}

void Sales::addLine(qint64 saleId, const SaleRequest &request, const SaleLineRequest &wanted)
{
    Table &lines = m_account.table("SaleLine");
    const PlainRow *sale = m_account.table("Sale").plain(saleId);
    const QByteArray at = sale == nullptr ? formatTime(m_account.now()) : sale->get("updatetime");
    lines.add(lines.nextId(), [&](PlainRow &line) {
        line.set("createTime", at)
            .set("timeStamp", at)
            .set("saleID", saleId)
            .set("itemID", wanted.itemId)
            .set("shopID", request.shopId)
            .set("customerID", request.customerId)
            .set("employeeID", request.employeeId == 0 ? m_account.employeeId : request.employeeId)
            .set("isLayaway", flagText(request.isLayaway))
            .set("unitQuantity", wanted.quantity)
            .set("parentSaleLineID", wanted.parentLine);
        priceLine(line, request, wanted);
    });
}

void Sales::priceLine(PlainRow &line, const SaleRequest &request, const SaleLineRequest &wanted) const
{
    const ItemRow *item = m_account.item(wanted.itemId);
    const Amount normal = item == nullptr ? Amount{} : priceIn(request.shopId, *item);
    const Amount price = wanted.unitPrice.value_or(normal);
    const Amount subtotal = price.times(wanted.quantity);
    const PlainRow *shop = m_account.table("Shop").plain(request.shopId);
    const PlainRow *tax = m_account.table("TaxCategory").plain(shop->number("taxCategoryID"));
    const bool isTaxed = tax != nullptr && (item == nullptr || item->flag("tax"));
    const Amount rate1 = isTaxed ? tax->amount("tax1Rate") : Amount{};
    const Amount rate2 = isTaxed ? tax->amount("tax2Rate") : Amount{};
    const Amount tax1 = subtotal.times(rate1);
    const Amount tax2 = subtotal.times(rate2);
    const QByteArray cost = item == nullptr ? QByteArray("0") : item->get("defaultCost");
    line.set("unitPrice", price)
        .set("normalUnitPrice", normal)
        .set("displayableUnitPrice", price)
        .set("displayableSubtotal", subtotal)
        .set("calcSubtotal", subtotal)
        .set("tax", flagText(isTaxed))
        .set("tax1Rate", rate1)
        .set("tax2Rate", rate2)
        .set("calcTax1", tax1)
        .set("calcTax2", tax2)
        .set("calcTotal", subtotal + tax1 + tax2)
        .set("avgCost", cost)
        .set("fifoCost", cost)
        .set("taxClassID", item == nullptr ? QByteArray("1") : item->get("taxClassID"));
}

void Sales::sumUp(qint64 saleId)
{
    Table &sales = m_account.table("Sale");
    PlainRow &sale = *sales.plain(saleId);
    Amount subtotal;
    Amount taxable;
    Amount tax1;
    Amount tax2;
    for (const Row *row : m_account.table("SaleLine").childrenOf(saleId)) {
        const auto &line = static_cast<const PlainRow &>(*row);
        subtotal += line.amount("calcSubtotal");
        taxable += line.flag("tax") ? line.amount("calcSubtotal") : Amount{};
        tax1 += line.amount("calcTax1");
        tax2 += line.amount("calcTax2");
    }
    const Amount taxes = tax1.roundedToCents() + tax2.roundedToCents();
    const Amount total = subtotal.roundedToCents() + taxes;
    sales.change(sale, [&] {
        sale.set("calcSubtotal", subtotal)
            .set("displayableSubtotal", subtotal)
            .set("calcTaxable", taxable)
            .set("calcNonTaxable", subtotal - taxable)
            .set("calcTax1", tax1)
            .set("calcTax2", tax2)
            .set("taxTotal", taxes)
            .set("calcTotal", total)
            .set("total", total)
            .set("totalDue", total)
            .set("displayableTotal", total)
            .set("balance", total - sale.amount("calcPayments"));
    });
}

/// One payment over the whole total, with the first payment type that is not archived.
void Sales::pay(PlainRow &sale)
{
    Table &payments = m_account.table("SalePayment");
    const Amount total = sale.amount("total");
    payments.add(payments.nextId(), [&](PlainRow &payment) {
        payment.set("amount", total)
            .set("createTime", sale.get("completeTime"))
            .set("timeStamp", sale.get("completeTime"))
            .set("saleID", sale.id)
            .set("paymentTypeID", 1)
            .set("registerID", sale.get("registerID"))
            .set("employeeID", sale.get("employeeID"));
    });
    m_account.table("Sale").change(sale, [&] { sale.set("calcPayments", total).set("balance", Amount{}); });
}

/// r-series 7e: updatetime always moves; the legacy timeStamp stays at the completion unless switched.
void Sales::touch(PlainRow &sale)
{
    m_account.table("Sale").change(sale, [&] {
        sale.set("updatetime", formatTime(m_account.now()));
        if (!sale.flag("completed") || m_account.switches().is("sale-time-stamp", "modified"))
            sale.set("timeStamp", formatTime(m_account.now()));
    });
}

Attempt<void> Sales::voidSale(qint64 saleId)
{
    Table &sales = m_account.table("Sale");
    PlainRow *sale = sales.plain(saleId);
    if (sale == nullptr || sale->flag("voided"))
        return std::unexpected(u"there is no sale %1 to void"_s.arg(saleId));
    if (sale->flag("completed")) {
        for (const Row *row : m_account.table("SaleLine").childrenOf(saleId)) {
            const auto &line = static_cast<const PlainRow &>(*row);
            moveStock(line.number("itemID"), line.number("shopID"), line.number("unitQuantity"), saleId);
        }
    }
    sales.change(*sale, [&] { sale->set("voided", yes); });
    touch(*sale);
    Table &payments = m_account.table("SalePayment");
    for (Row *row : payments.childrenOf(saleId))
        payments.change(*row, [row] { static_cast<PlainRow &>(*row).set("archived", yes); });
    Table &voids = m_account.table("SaleVoid");
    voids.add(voids.nextId(), [&](PlainRow &entry) {
        entry.set("createTime", formatTime(m_account.now()))
            .set("reason", QByteArray("Rung up by mistake"))
            .set("saleID", saleId)
            .set("employeeID", sale->get("employeeID"))
            .set("shopID", sale->get("shopID"));
    });
    return {};
}

Attempt<void> Sales::changeQuantity(qint64 saleLineId, qint64 quantity)
{
    Table &lines = m_account.table("SaleLine");
    PlainRow *line = lines.plain(saleLineId);
    PlainRow *sale = line == nullptr ? nullptr : m_account.table("Sale").plain(line->number("saleID"));
    if (sale == nullptr || sale->flag("voided"))
        return std::unexpected(u"there is no such line of a sale"_s);
    const qint64 before = line->number("unitQuantity");
    if (sale->flag("completed"))
        moveStock(line->number("itemID"), line->number("shopID"), before - quantity, sale->id);
    SaleRequest request;
    request.shopId = line->number("shopID");
    lines.change(*line, [&] {
        line->set("unitQuantity", quantity).set("timeStamp", formatTime(m_account.now()));
        priceLine(*line, request, {line->number("itemID"), quantity, 0, line->amount("unitPrice")});
    });
    sumUp(sale->id);
    touch(*sale);
    return {};
}

void Sales::moveStock(qint64 itemId, qint64 shopId, qint64 by, qint64 saleId)
{
    const ItemRow *item = m_account.item(itemId);
    if (item == nullptr || item->get("itemType") == "non_inventory")
        return;
    const auto components = componentsOf(*item);
    if (!components.empty() && m_account.switches().is("assembly-sale", "components")) {
        for (const auto &[componentId, count] : components)
            moveStock(componentId, shopId, by * count, saleId);
        return;
    }
    ItemShopRow *row = m_account.stockOf(itemId, shopId);
    if (row == nullptr)
        row =
            &m_account.addItemShop(m_account.table("ItemShop").nextId(), itemId, shopId, 0, m_account.now());
    m_account.setStock(*row, row->qoh + static_cast<int>(by), {by < 0 ? "Sale" : "Refund", 0, saleId, true});
}

void Sales::keepForCustomer(qint64 itemId, qint64 shopId, qint64 quantity)
{
    if (ItemShopRow *row = m_account.stockOf(itemId, shopId))
        m_account.setLayaway(*row, row->onLayaway + static_cast<int>(quantity),
                             {"RemoveForLayaway", 0, 0, true});
}

Attempt<qint64> Sales::makeRandom(QRandomGenerator &random)
{
    const std::vector<qint64> shops = m_account.shopIds();
    const Table::Rows &stock = m_account.table("ItemShop").rows();
    if (shops.empty() || stock.empty())
        return std::unexpected(u"there is nothing to sell"_s);
    SaleRequest request;
    request.shopId = shops[static_cast<size_t>(random.bounded(static_cast<quint32>(shops.size())))];
    const int lineCount = random.bounded(1, 4);
    const qint64 last = stock.rbegin()->first;
    for (int attempt = 0; attempt < 200 && static_cast<int>(request.lines.size()) < lineCount; ++attempt) {
        const auto found = stock.lower_bound(random.bounded(last) + 1);
        const auto &row = static_cast<const ItemShopRow &>(*found->second);
        const ItemRow *item = m_account.item(row.itemId);
        const bool isTaken =
            std::ranges::find(request.lines, row.itemId, &SaleLineRequest::itemId) != request.lines.end();
        if (row.shopId == request.shopId && row.qoh > 0 && !item->flag("archived") && !isTaken)
            request.lines.push_back({row.itemId, random.bounded(1, std::min(row.qoh, 2) + 1), 0, {}});
    }
    if (request.lines.empty())
        return std::unexpected(u"there is nothing in stock to sell"_s);
    return make(request);
}

} // namespace tillbridge::sandbox
