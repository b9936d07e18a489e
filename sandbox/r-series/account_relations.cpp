// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which record shows which other ones (r-series 4, "Relations we need").
#include "sandbox/r-series/account.h"

#include <QJsonArray>

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

const QList<Relation> &Account::relationsOf(const Table &table) const
{
    static const QList<Relation> none;
    const auto found = m_relations.constFind(&table);
    return found == m_relations.constEnd() ? none : *found;
}

const Relation *Account::findRelation(const Table &table, const QByteArray &wanted) const
{
    const QList<Relation> &relations = relationsOf(table);
    const auto found = std::ranges::find(relations, wanted, &Relation::name);
    return found == relations.end() ? nullptr : &*found;
}

void Account::relate(const char *resource, Relation relation)
{
    m_relations[&table(resource)].append(std::move(relation));
}

void Account::relateOne(const char *resource, const char *relationName, const char *foreignKey,
                        const char *target)
{
    Relation relation;
    relation.name = relationName;
    relation.target = &table(target);
    const int field = table(resource).schema().indexOf(foreignKey);
    Q_ASSERT(field >= 0);
    relation.rows = [to = relation.target, field](const Row &row) -> std::vector<const Row *> {
        const Row *found = to->find(row.value(field).toLongLong());
        if (found == nullptr)
            return {};
        return {found};
    };
    relate(resource, std::move(relation));
}

void Account::relateMany(const char *resource, const char *relationName, const char *member)
{
    Relation relation;
    relation.name = relationName;
    relation.member = member;
    relation.target = &table(member);
    relation.rows = [to = relation.target](const Row &row) {
        const std::vector<Row *> &children = to->childrenOf(row.id);
        return std::vector<const Row *>(children.begin(), children.end());
    };
    relate(resource, std::move(relation));
}

void Account::relateContent(const char *resource, const char *relationName, const QByteArrayList &innerNames)
{
    Relation relation;
    relation.name = relationName;
    relation.innerNames = innerNames;
    relation.isTextWhenEmpty = relation.name == "TagRelations" || relation.name == "SaleNotes";
    relation.content = [key = QString::fromLatin1(relationName)](const Row &row) -> QJsonValue {
        return static_cast<const PlainRow &>(row).nested.value(key);
    };
    relate(resource, std::move(relation));
}

void Account::addRelations()
{
    addItemRelations();
    addSaleRelations();
    addPlaceRelations();
}

void Account::addItemRelations()
{
    relateMany("Item", "ItemShops", "ItemShop");
    relateOne("Item", "Category", "categoryID", "Category");
    relateOne("Item", "Manufacturer", "manufacturerID", "Manufacturer");
    relateOne("Item", "TaxClass", "taxClassID", "TaxClass");
    relateOne("Item", "ItemMatrix", "itemMatrixID", "ItemMatrix");
    relateMany("Item", "ItemVendorNums", "ItemVendorNum");
    relateMany("Item", "Images", "Image");
    for (const char *name : {"ItemAttributes", "ItemComponents", "Note"})
        relateContent("Item", name, {"ItemAttributeSet"});
    relateContent("Item", "CustomFieldValues", {"value"});
    relateContent("Item", "TagRelations", {"Tag"});
    relateOne("ItemMatrix", "ItemAttributeSet", "itemAttributeSetID", "ItemAttributeSet");
    relateOne("ItemMatrix", "Category", "categoryID", "Category");
    relateOne("ItemMatrix", "Manufacturer", "manufacturerID", "Manufacturer");
    relateMany("ItemMatrix", "Items", "Item");
    relateContent("Vendor", "Contact");
    relateContent("Vendor", "Reps");

    Relation prices;
    prices.name = "Prices";
    prices.isAlwaysShown = true;
    prices.content = [](const Row &row) -> QJsonValue {
        QJsonArray list;
        for (const ItemPrice &price : static_cast<const ItemRow &>(row).prices) {
            list.append(QJsonObject{{u"amount"_s, QString::fromLatin1(price.amount)},
                                    {u"useTypeID"_s, QString::number(price.level)},
                                    {u"useType"_s, QString::fromUtf8(price.levelName)}});
        }
        if (list.isEmpty())
            return QJsonValue(QJsonValue::Undefined);
        const QJsonValue oneOrMany = list.size() == 1 ? list.first() : QJsonValue(list);
        return QJsonObject{{u"ItemPrice"_s, oneOrMany}};
    };
    relate("Item", std::move(prices));
}

void Account::addSaleRelations()
{
    relateMany("Sale", "SaleLines", "SaleLine");
    relateMany("Sale", "SalePayments", "SalePayment");
    relateOne("Sale", "Customer", "customerID", "Customer");
    relateOne("Sale", "TaxCategory", "taxCategoryID", "TaxCategory");
    relateOne("Sale", "Shop", "shopID", "Shop");
    relateContent("Sale", "ShipTo", {"Contact"});
    relateContent("Sale", "SaleNotes");
    relateOne("SaleLine", "Item", "itemID", "Item");
    relateOne("SaleLine", "TaxClass", "taxClassID", "TaxClass");
    relateContent("SaleLine", "Discount");
    relateContent("SaleLine", "Note");
    relateOne("SalePayment", "PaymentType", "paymentTypeID", "PaymentType");
    relateContent("Customer", "Contact");
}

void Account::addPlaceRelations()
{
    relateMany("Shop", "Registers", "Register");
    relateOne("Shop", "TaxCategory", "taxCategoryID", "TaxCategory");
    relateOne("Shop", "PriceLevel", "priceLevelID", "PriceLevel");
    for (const char *name : {"Contact", "ReceiptSetup", "ShelfLocations", "CCGateway"})
        relateContent("Shop", name);
    relateContent("Employee", "Contact");
    relateContent("TaxCategory", "TaxCategoryClasses");
    // "Calculation":"" is in every recorded price level.
    Relation calculation;
    calculation.name = "Calculation";
    calculation.isAlwaysShown = true;
    calculation.content = [](const Row &) { return QJsonValue(QString()); };
    relate("PriceLevel", std::move(calculation));
}

} // namespace tillbridge::sandbox
