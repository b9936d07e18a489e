// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/reference_data.h"

#include <algorithm>
#include <array>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr Seconds oneDay = 24 * 60 * 60;

QByteArray longAgo(const Account &account)
{
    return formatTime(account.now() - 400 * oneDay);
}

void addShop(Account &account, qint64 id, const QByteArray &name, bool isArchived, qint64 priceLevel)
{
    account.table("Shop").add(id, [&](PlainRow &shop) {
        shop.set("name", name)
            .set("timeZone", account.timeZone.id())
            .set("labelTitle", QByteArray("Shop Name"))
            .set("archived", QByteArray(isArchived ? "true" : "false"))
            .set("timeStamp", longAgo(account))
            .set("contactID", id)
            .set("taxCategoryID", 1)
            .set("receiptSetupID", 1)
            .set("priceLevelID", priceLevel);
        shop.nested.insert(u"Contact"_s, QJsonObject{{u"contactID"_s, QString::number(id)},
                                                     {u"noEmail"_s, true},
                                                     {u"Addresses"_s, QString()},
                                                     {u"Phones"_s, QString()},
                                                     {u"Emails"_s, QString()},
                                                     {u"Websites"_s, QString()}});
    });
}

void addShops(Account &account, int count)
{
    static constexpr std::array names{"Harbour Street", "Old Mill", "Station Road", "Riverside",
                                      "Market Square"};
    for (int i = 0; i < count; ++i) {
        const auto round = static_cast<size_t>(i) / names.size();
        const QByteArray name = QByteArray(names[static_cast<size_t>(i) % names.size()]) +
                                (round == 0 ? QByteArray() : ' ' + QByteArray::number(round + 1));
        addShop(account, i + 1, name, false, i == 1 ? 4 : 1);
    }
    addShop(account, count + 1, "Closed pop-up", true, 1);
}

/// As many as the subscription has, at least one per shop, and an archived one.
void addRegisters(Account &account, int shops)
{
    Table &registers = account.table("Register");
    const int count = std::max(account.registers, shops);
    for (int i = 0; i <= count; ++i) {
        const bool isArchived = i == count;
        registers.add(i + 1, [&](PlainRow &row) {
            row.set("name", "Register " + QByteArray::number(i + 1))
                .set("open", QByteArray(isArchived ? "false" : "true"))
                .set("openTime", isArchived ? QByteArray() : longAgo(account))
                .set("archived", QByteArray(isArchived ? "true" : "false"))
                .set("openEmployeeID", isArchived ? 0 : 1)
                .set("shopID", i % shops + 1);
        });
    }
}

void addEmployees(Account &account)
{
    struct Person
    {
        const char *first;
        const char *last;
        bool isArchived;
    };
    static constexpr std::array people{
        Person{"Sam", "Manager", false},    Person{"Alex", "Counter", false}, Person{"Kim", "Former", true},
        Person{"Robin", "Workshop", false}, Person{"Toni", "Seasonal", true},
    };
    qint64 id = 0;
    for (const Person &person : people) {
        account.table("Employee").add(++id, [&](PlainRow &row) {
            row.set("firstName", QByteArray(person.first))
                .set("lastName", QByteArray(person.last))
                .set("archived", QByteArray(person.isArchived ? "true" : "false"))
                .set("timeStamp", longAgo(account))
                .set("employeeRoleID", id == 1 ? 1 : 2)
                .set("lastShopID", 1);
        });
    }
}

void addMoneyData(Account &account)
{
    struct Named
    {
        qint64 id;
        const char *name;
        const char *type;
    };
    for (const Named &level : {Named{1, "Default", "fixed"}, Named{2, "MSRP", "fixed"},
                               Named{4, "Online", "fixed"}, Named{9, "Club members", "fixed"}}) {
        account.table("PriceLevel").add(level.id, [&](PlainRow &row) {
            row.set("name", QByteArray(level.name))
                .set("type", QByteArray(level.type))
                .set("canBeArchived", QByteArray(level.id > 4 ? "true" : "false"));
        });
    }
    for (const Named &type : {Named{1, "Cash", "cash"}, Named{3, "Credit Card", "credit card"},
                              Named{4, "Gift Card", "gift card"}, Named{8, "Web shop", "ecom"}}) {
        account.table("PaymentType").add(type.id, [&](PlainRow &row) {
            row.set("name", QByteArray(type.name)).set("type", QByteArray(type.type));
        });
    }
    account.table("TaxCategory").add(1, [&](PlainRow &row) {
        row.set("tax1Name", QByteArray("GST"))
            .set("tax2Name", QByteArray("QST"))
            .set("tax1Rate", QByteArray("0.05"))
            .set("tax2Rate", QByteArray("0.09975"))
            .set("timeStamp", longAgo(account));
    });
    for (const Named &taxClass : {Named{1, "Item", ""}, Named{2, "Labor", ""}}) {
        account.table("TaxClass").add(taxClass.id, [&](PlainRow &row) {
            row.set("name", QByteArray(taxClass.name)).set("timeStamp", longAgo(account));
        });
    }
}

void addCustomers(Account &account)
{
    for (qint64 id = 1; id <= 12; ++id) {
        account.table("Customer").add(id, [&](PlainRow &row) {
            row.set("firstName", QByteArray("Customer"))
                .set("lastName", QByteArray::number(id))
                .set("createTime", longAgo(account))
                .set("timeStamp", longAgo(account));
            const QJsonValue emails =
                id % 2 == 0
                    ? QJsonValue(QString())
                    : QJsonValue(QJsonObject{
                          {u"ContactEmail"_s, QJsonObject{{u"address"_s, u"customer%1@example.com"_s.arg(id)},
                                                          {u"useType"_s, u"Primary"_s}}}});
            row.nested.insert(u"Contact"_s, QJsonObject{{u"noEmail"_s, true},
                                                        {u"noPhone"_s, true},
                                                        {u"noMail"_s, true},
                                                        {u"Addresses"_s, QString()},
                                                        {u"Phones"_s, QString()},
                                                        {u"Emails"_s, emails},
                                                        {u"Websites"_s, QString()}});
        });
    }
}

void addCategory(Account &account, qint64 id, const QByteArray &name, qint64 parent, int left, int right)
{
    account.table("Category").add(id, [&](PlainRow &row) {
        const PlainRow *above = account.table("Category").plain(parent);
        row.set("name", name)
            .set("parentID", parent)
            .set("nodeDepth", above == nullptr ? 0 : above->number("nodeDepth") + 1)
            .set("fullPathName", above == nullptr ? name : above->get("fullPathName") + '/' + name)
            .set("leftNode", left)
            .set("rightNode", right)
            .set("createTime", longAgo(account))
            .set("timeStamp", longAgo(account));
    });
}

} // namespace

void addReferenceData(Account &account, int shops)
{
    addMoneyData(account);
    addShops(account, shops);
    addRegisters(account, shops);
    addEmployees(account);
    addCustomers(account);
}

void addAssortmentData(Account &account)
{
    addCategory(account, 1, "Cycling", 0, 1, 8);
    addCategory(account, 2, "Tyres and tubes", 1, 2, 3);
    addCategory(account, 3, "Helmets", 1, 4, 5);
    addCategory(account, 4, "Parts", 1, 6, 7);
    addCategory(account, 6, "Clothing", 0, 9, 10);
    addCategory(account, 9, "Workshop", 0, 11, 12);
    qint64 id = 0;
    for (const char *name : {"Nordvale", "Kestrel Works", "Bramble & Tarn", "Ostra"}) {
        ++id;
        account.table("Manufacturer").add(id, [&](PlainRow &row) {
            row.set("name", QByteArray(name))
                .set("createTime", longAgo(account))
                .set("timeStamp", longAgo(account));
        });
        account.table("Vendor").add(id * 2, [&](PlainRow &row) {
            row.set("name", QByteArray(name) + " Distribution").set("timeStamp", longAgo(account));
        });
    }
    struct Attributes
    {
        const char *name;
        const char *first;
        const char *second;
        const char *third;
    };
    id = 0;
    for (const Attributes &set : {Attributes{"Color/Size", "Color", "Size", ""},
                                  Attributes{"Size", "", "Size", ""}, Attributes{"Color", "Color", "", ""},
                                  Attributes{"3 Attributes", "Attribute 1", "Attribute 2", "Attribute 3"}}) {
        account.table("ItemAttributeSet").add(++id, [&](PlainRow &row) {
            row.set("name", QByteArray(set.name))
                .set("attributeName1", QByteArray(set.first))
                .set("attributeName2", QByteArray(set.second))
                .set("attributeName3", QByteArray(set.third))
                .set("system", QByteArray("true"));
        });
    }
}

} // namespace tillbridge::sandbox
