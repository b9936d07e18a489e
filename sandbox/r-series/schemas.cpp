// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/schemas.h"

namespace tillbridge::sandbox {

namespace {

QList<Schema> goods()
{
    return {
        {"Item",
         "itemID:i systemSku defaultCost:d avgCost:d discountable:b tax:b archived:b itemType serialized:b "
         "description modelYear:i upc ean customSku manufacturerSku createTime:t timeStamp:t publishToEcom:b "
         "categoryID:i taxClassID:i departmentID:i itemMatrixID:i manufacturerID:i seasonID:i "
         "defaultVendorID:i",
         "timeStamp description", "itemMatrixID"},
        {"ItemShop",
         "itemShopID:i qoh:i sellable:i backorder:i componentQoh:i componentBackorder:i reorderPoint:i "
         "reorderLevel:i onLayaway:i onSpecialOrder:i onWorkorder:i onTransferOut:i onTransferIn:i "
         "averageCost:d? totalValueFifo:d totalValueAvgCost:d totalValueNegativeInventory:d "
         "lastReceivedCost:d lastReceivedLotID:i nextFifoLotCost:d nextFifoLotID:i timeStamp:t itemID:i "
         "shopID:i",
         "timeStamp", "itemID"},
        {"ItemMatrix",
         "itemMatrixID:i description tax:b defaultCost:d itemType serialized:b modelYear:i archived:b "
         "timeStamp:t itemAttributeSetID:i manufacturerID:i categoryID:i defaultVendorID:i taxClassID:i "
         "seasonID:i departmentID:i",
         "timeStamp description"},
        {"ItemAttributeSet",
         "itemAttributeSetID:i name attributeName1 attributeName2 attributeName3 system:b archived:b"},
        {"ItemVendorNum", "itemVendorNumID:i value cost:d timeStamp:t itemID:i vendorID:i", "timeStamp",
         "itemID"},
        {"Image",
         "imageID:i description filename ordering:i publicID baseImageURL size:i createTime:t timeStamp:t "
         "itemID:i itemMatrixID:i",
         "timeStamp itemID", "itemID"},
        {"Category",
         "categoryID:i name nodeDepth:i fullPathName leftNode:i rightNode:i createTime:t timeStamp:t "
         "parentID:i",
         "timeStamp leftNode rightNode"},
        {"Manufacturer", "manufacturerID:i name createTime:t timeStamp:t", "timeStamp name"},
        {"Vendor",
         "vendorID:i name archived:b accountNumber priceLevel updatePrice:b updateCost:b "
         "updateDescription:b shareSellThrough:b timeStamp:t b2bSellerUID",
         "timeStamp name"},
        {"InventoryLog",
         "inventoryLogID:i qohChange:i costChange:d createTime:t automated:b causedNegative:b reason "
         "itemID:i shopID:i employeeID:i saleID:i orderID:i transferID:i inventoryCountID:i "
         "vendorReturnID:i itemImportID:i customerID:i",
         "itemID"},
    };
}

QList<Schema> places()
{
    return {
        {"Shop",
         "shopID:i name serviceRate:d timeZone taxLabor:b labelTitle labelMsrp:b archived:b timeStamp:t "
         "companyRegistrationNumber vatNumber zebraBrowserPrint:b contactID:i taxCategoryID:i "
         "receiptSetupID:i ccGatewayID:i gatewayConfigID priceLevelID:i"},
        {"Register",
         "registerID:i name open:b openTime:t? archived:b tipEnabled:b openEmployeeID:i shopID:i "
         "ccTerminalID:i",
         "", "shopID"},
        {"Employee",
         "employeeID:i firstName lastName lockOut:b archived:b timeStamp:t contactID:i "
         "clockInEmployeeHoursID:i employeeRoleID:i limitToShopID:i lastShopID:i lastSaleID:i "
         "lastRegisterID:i",
         "timeStamp"},
        {"PriceLevel", "priceLevelID:i name archived:b canBeArchived:b type"},
        {"PaymentType", "paymentTypeID:i name requireCustomer:b archived:b internalReserved:b type "
                        "refundAsPaymentTypeID:i"},
        {"TaxCategory",
         "taxCategoryID:i isTaxInclusive:b tax1Name tax2Name tax1Rate:d tax2Rate:d timeStamp:t", "timeStamp"},
        {"TaxClass", "taxClassID:i name timeStamp:t", "timeStamp"},
        {"Customer",
         "customerID:i firstName lastName dob:t? archived:b title company companyRegistrationNumber "
         "vatNumber creditAccountID:i customerTypeID:i discountID:i taxCategoryID:i createTime:t "
         "timeStamp:t",
         "timeStamp firstName lastName"},
    };
}

QList<Schema> sales()
{
    return {
        {"Sale",
         "saleID:i ticketNumber timeStamp:t createTime:t updatetime:t completeTime:t? discountPercent:d "
         "completed:b archived:b voided:b enablePromotions:b isTaxInclusive:b referenceNumber "
         "referenceNumberSource tax1Rate:d tax2Rate:d change:d tipEnabled:b receiptPreference "
         "displayableSubtotal:d calcDiscount:d calcTotal:d calcSubtotal:d calcTaxable:d calcNonTaxable:d "
         "calcAvgCost:d calcFIFOCost:d calcTax1:d calcTax2:d calcPayments:d calcTips:d total:d totalDue:d "
         "displayableTotal:d balance:d taxTotal:d customerID:i discountID:i employeeID:i tipEmployeeID:i "
         "registerID:i shopID:i taxCategoryID:i quoteID:i shipToID:i",
         "timeStamp completeTime updatetime"},
        {"SaleLine",
         "saleLineID:i createTime:t timeStamp:t unitQuantity:i unitPrice:d normalUnitPrice:d "
         "discountAmount:d discountPercent:d avgCost:d fifoCost:d tax:b tax1Rate:d tax2Rate:d isLayaway:b "
         "isWorkorder:b isSpecialOrder:b lineType displayableSubtotal:d displayableUnitPrice:d "
         "calcLineDiscount:d calcTransactionDiscount:d calcTotal:d calcSubtotal:d calcTax1:d calcTax2:d "
         "taxClassID:i customerID:i discountID:i employeeID:i itemID:i noteID:i parentSaleLineID:i shopID:i "
         "taxCategoryID:i itemFeeID:i saleID:i",
         "timeStamp saleID", "saleID"},
        {"SalePayment",
         "salePaymentID:i amount:d tipAmount:d createTime:t archived:b remoteReference paymentID:i saleID:i "
         "paymentTypeID:i ccChargeID:i refPaymentID:i registerID:i employeeID:i creditAccountID:i "
         "timeStamp:t",
         "timeStamp saleID", "saleID"},
        {"SaleVoid", "saleVoidID:i createTime:t reason saleID:i employeeID:i shopID:i", "saleID"},
    };
}

} // namespace

QList<Schema> schemasOfRSeries()
{
    return goods() + places() + sales();
}

} // namespace tillbridge::sandbox
