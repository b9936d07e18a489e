// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"

#include <QJsonObject>
#include <QRandomGenerator>

namespace tillbridge::sandbox {

/// Why something could not be done, in a sentence for whoever drives the sandbox.
template <typename T>
using Attempt = std::expected<T, QString>;

struct SaleLineRequest
{
    qint64 itemId = 0;     ///< 0: a line without an item
    qint64 quantity = 1;   ///< negative: a return
    qint64 parentLine = 0; ///< of a return
    std::optional<Amount> unitPrice;
};

struct SaleRequest
{
    qint64 shopId = 1;
    qint64 registerId = 0; ///< 0: the shop's first
    qint64 employeeId = 0; ///< 0: the one who signs in
    qint64 customerId = 0;
    bool isCompleted = true;
    bool isVoided = false;
    bool isLayaway = false;              ///< lines without a sale, kept for the customer
    bool movesStock = true;              ///< false: a sale of the past that the stock already knows
    std::optional<Seconds> completeTime; ///< may lie in the past
    QByteArray reference;
    std::vector<SaleLineRequest> lines;
};

/// Sales as tills make them: totals, taxes, payment, stock going down (r-series 7e, 7f).
class Sales final
{
public:
    explicit Sales(Account &account)
        : m_account(account)
    {
    }

    /// The sale's id; 0 for layaway lines, which belong to no sale yet.
    [[nodiscard]] Attempt<qint64> make(const SaleRequest &request);
    /// Marks a sale voided and gives its goods back.
    [[nodiscard]] Attempt<void> voidSale(qint64 saleId);
    /// Changes how many of a line were sold; the stock moves by the difference.
    [[nodiscard]] Attempt<void> changeQuantity(qint64 saleLineId, qint64 quantity);
    /// A sale of one to three items that a shop has in stock; nothing when there are none.
    [[nodiscard]] Attempt<qint64> makeRandom(QRandomGenerator &random);

    [[nodiscard]] static Attempt<SaleRequest> fromJson(const Account &account, const QJsonObject &object);

private:
    void addLine(qint64 saleId, const SaleRequest &request, const SaleLineRequest &line);
    void priceLine(PlainRow &line, const SaleRequest &request, const SaleLineRequest &wanted) const;
    void sumUp(qint64 saleId);
    void pay(PlainRow &sale);
    void touch(PlainRow &sale);
    void moveStock(qint64 itemId, qint64 shopId, qint64 by, qint64 saleId);
    void keepForCustomer(qint64 itemId, qint64 shopId, qint64 quantity);
    [[nodiscard]] Amount priceIn(qint64 shopId, const ItemRow &item) const;
    [[nodiscard]] Attempt<void> check(const SaleRequest &request) const;

    Account &m_account;
};

} // namespace tillbridge::sandbox
