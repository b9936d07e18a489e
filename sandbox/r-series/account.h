// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/r-series/item_rows.h"
#include "sandbox/r-series/switches.h"
#include "sandbox/r-series/table.h"

#include <QSet>

#include <expected>
#include <functional>

namespace tillbridge::sandbox {

/// How a record shows another one. Exactly one of target and content is set.
struct Relation
{
    QByteArray name;   ///< as in load_relations
    QByteArray member; ///< "ItemShop" inside "ItemShops"; empty: to-one
    const Table *target = nullptr;
    std::function<std::vector<const Row *>(const Row &)> rows;
    std::function<QJsonValue(const Row &)> content; ///< ready JSON; undefined: left out
    QByteArrayList innerNames;  ///< what may be asked for one level deeper when content is ready JSON
    bool isAlwaysShown = false; ///< Prices
    bool isTextWhenEmpty = false;

    [[nodiscard]] bool isToMany() const { return !member.isEmpty(); }
};

/// Why a stock row moved, as the inventory log tells it.
struct StockReason
{
    const char *reason = "manualAdjustQOH";
    qint64 employeeId = 0;
    qint64 saleId = 0;
    bool isAutomated = false;
};

/// One simulated merchant: its records and what belongs to no single record.
class Account final
{
public:
    Account(QByteArray id, const Clock &clock, const Switches &switches);
    Account(const Account &) = delete;
    Account &operator=(const Account &) = delete;

    const QByteArray id;
    QByteArray name = "Sandbox Sports";
    QByteArray currency = "CAD";
    int registers = 1; ///< in the subscription: they decide the rate limits
    QTimeZone timeZone;
    qint64 employeeId = 1;          ///< who signs in
    QSet<QByteArray> missingRights; ///< rights that this employee does not have
    bool isEmployeeLocked = false;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Switches &switches() const { return m_switches; }
    [[nodiscard]] Seconds now() const { return m_clock.now().toSecsSinceEpoch(); }

    /// Null when there is no such kind of record.
    [[nodiscard]] Table *findTable(const QByteArray &resource) const;
    /// For names that are in the program's text.
    [[nodiscard]] Table &table(const char *resource) const;
    [[nodiscard]] const QList<Relation> &relationsOf(const Table &table) const;
    [[nodiscard]] const Relation *findRelation(const Table &table, const QByteArray &name) const;

    [[nodiscard]] ItemRow *item(qint64 itemId) const;
    [[nodiscard]] ItemShopRow *itemShop(qint64 itemShopId) const;
    /// Null when the shop has no row for the item. Shop 0 is the sum.
    [[nodiscard]] ItemShopRow *stockOf(qint64 itemId, qint64 shopId) const;
    /// Shops that are not archived, by id.
    [[nodiscard]] std::vector<qint64> shopIds() const;

    ItemRow &addItem(qint64 itemId, const std::function<void(ItemRow &)> &fill);
    ItemShopRow &addItemShop(qint64 itemShopId, qint64 itemId, qint64 shopId, int qoh, Seconds at);
    /// Rows for every shop that has none yet, and the sum.
    void addMissingItemShops(qint64 itemId);

    /// Sets what is on hand, sums up shop 0 and writes the inventory log. Does nothing when nothing changes.
    void setStock(ItemShopRow &row, int qoh, const StockReason &reason);
    void setLayaway(ItemShopRow &row, int onLayaway, const StockReason &reason);

    /// Items that are not archived and carry this barcode as UPC or EAN.
    [[nodiscard]] QList<qint64> itemsWithBarcode(const QByteArray &barcode) const;
    /// Changes an item and keeps the list of barcodes right.
    void changeItem(ItemRow &item, const std::function<void()> &how);

private:
    void addRelations();
    void addItemRelations();
    void addSaleRelations();
    void addPlaceRelations();
    void relate(const char *resource, Relation relation);
    void relateOne(const char *resource, const char *name, const char *foreignKey, const char *target);
    void relateMany(const char *resource, const char *name, const char *member);
    void relateContent(const char *resource, const char *name, const QByteArrayList &innerNames = {});
    void enterBarcodes(const ItemRow &item, bool enters);
    void sumUp(qint64 itemId);

    const Clock &m_clock;
    const Switches &m_switches;
    std::map<QByteArray, std::unique_ptr<Table>> m_tables;
    QHash<const Table *, QList<Relation>> m_relations;
    QHash<QByteArray, QList<qint64>> m_barcodes;
};

} // namespace tillbridge::sandbox
