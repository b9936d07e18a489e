// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tillbridge::sandbox {

/// Two items in the form in which version 2 gave them, with values of our own. (Not in the test's own file:
/// moc stumbles over the text.)
inline constexpr auto recordedItems = R"([
 {"itemID":"135","systemSku":"210000000135","defaultCost":"2.5","avgCost":"0","discountable":"true","tax":"true",
  "archived":"false","itemType":"default","description":"Round studs - 1\/4\"","upc":"","ean":"0000049376227",
  "customSku":"ST-14","manufacturerSku":"","createTime":"2015-11-06T02:26:11+00:00",
  "timeStamp":"2015-11-06T02:26:11+00:00","categoryID":"0","taxClassID":"1","defaultVendorID":"73",
  "TaxClass":{"taxClassID":"1","name":"Item"},
  "ItemShops":{"ItemShop":[
    {"itemShopID":"271","qoh":"-3","backorder":"0","reorderPoint":"2","timeStamp":"2015-11-07T02:26:11+00:00","itemID":"135","shopID":"1"},
    {"itemShopID":"270","qoh":"-3","backorder":"0","timeStamp":"2015-11-06T02:26:11+00:00","itemID":"135","shopID":"0"}]},
  "ItemVendorNums":{"ItemVendorNum":{"itemVendorNumID":"7","value":"V-1","timeStamp":"2015-11-06T02:26:11+00:00","vendorID":"74"}},
  "Prices":{"ItemPrice":[{"amount":"6.5","useTypeID":"1","useType":"Default"},{"amount":"0","useTypeID":"6","useType":"Trade"}]}},
 {"itemID":"140","systemSku":"210000000140","itemType":"box","description":"Studs, box of 100","customSku":"",
  "timeStamp":"2015-11-06T02:26:12+00:00","ItemShops":{"ItemShop":{"itemShopID":"281","qoh":"4","itemID":"140","shopID":"1"}},
  "ItemComponents":{"ItemComponent":{"itemComponentID":"1","quantity":"100","assemblyItemID":"140","componentItemID":"135"}},
  "Prices":{"ItemPrice":{"amount":"60","useTypeID":"1","useType":"Default"}}}])";

} // namespace tillbridge::sandbox
