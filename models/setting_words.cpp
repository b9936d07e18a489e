// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/setting_words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::SettingWords)
};

struct Text
{
    const char *name;
    const char *explanation;
};

const QHash<QString, Text> &texts()
{
    static const QHash<QString, Text> table{
        {u"connection_enabled"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Connection enabled"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Off: nothing is read from or sent to this account.")}},
        {u"shops_mapping_enabled"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Shops mapping"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords",
                            "On: every shop gets the stock of its own warehouses. Off: all warehouses feed the default "
                            "shop.")}},
        {u"account_id"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Account ID"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "The number of the account at Lightspeed.")}},
        {u"shop_name"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Default shop"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Gets all stock while shops mapping is off.")}},
        {u"default_employee"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Default employee"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Used for shops that name none.")}},
        {u"default_register"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Default register"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Used for shops that name none.")}},
        {u"redirect_address"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Redirect address"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Must be registered at Lightspeed exactly like this.")}},
        {u"signed_in_on"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Signed in on"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "When somebody last signed in for this connection.")}},
        {u"permission_refresh_on"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Permission refreshed on"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "When Lightspeed last renewed this computer's permission.")}},
        {u"inventory_upload"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Send stock levels"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Sends what the warehouses hold to the shops in Lightspeed.")}},
        {u"match_key"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Match products by"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "What must be equal for an item to be linked to a product.")}},
        {u"stock_buffer"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Stock buffer"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords",
                            "Units kept back from every shop that has no buffer of its own.")}},
        {u"guard_large_change_share"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Hold changes above (%)"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords",
                            "A level that would change by more than this share waits for your decision.")}},
        {u"guard_large_change_amount"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "… and above (units)"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Smaller changes are never held for their size.")}},
        {u"guard_many_rows_share"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Hold all above (% of products)"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords",
                            "When more of the linked products would change at once, all wait for your decision.")}},
        {u"traffic_log"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Traffic log"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords",
                            "How much of the conversation with Lightspeed is noted down. Never passwords or keys.")}},
        {u"browser"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Sign-in page opens in"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Where Lightspeed's own sign-in page is shown.")}},
        {u"price_level"_s,
         {QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Price level"),
          QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Which of Lightspeed's prices the tables show.")}},
    };
    return table;
}

const QHash<QString, const char *> &choices()
{
    static const QHash<QString, const char *> table{
        {u"sku"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Custom SKU")},
        {u"system_sku"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "System SKU")},
        {u"barcode"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Barcode (UPC or EAN)")},
        {u"manufacturer_sku"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Manufacturer SKU")},
        {u"off"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Off")},
        {u"simple"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Simple")},
        {u"full"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Full")},
        {u"long"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Long")},
        {u"embedded"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "A window of Tillbridge")},
        {u"own"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "My own browser")},
        {u"paste"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "I paste the address")},
        {u"yes"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "Yes")},
        {u"no"_s, QT_TRANSLATE_NOOP("tillbridge::SettingWords", "No")},
    };
    return table;
}

} // namespace

QString settingName(const QString &key)
{
    const auto found = texts().constFind(key);
    return found == texts().constEnd() ? key : Words::tr(found->name);
}

QString settingExplanation(const QString &key)
{
    const auto found = texts().constFind(key);
    return found == texts().constEnd() ? QString() : Words::tr(found->explanation);
}

QString settingChoice(const QString &, const QString &choice)
{
    const auto found = choices().constFind(choice);
    return found == choices().constEnd() ? choice : Words::tr(*found);
}

} // namespace tillbridge
