// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

namespace tillbridge {

/// A selling location: R shop, X outlet, the one web shop of C.
struct Shop
{
    ShopId id;
    QString remoteId;
    QString name;
    QString timeZone; ///< IANA or the vendor's own name, as sent
    QString currency; ///< ISO 4217
    QString priceLevel; ///< R: remote id of the price level it sells at
    bool archived = false;
};

struct Register
{
    RegisterId id;
    QString remoteId;
    QString shopRemoteId;
    QString name;
    bool archived = false;
};

struct Employee
{
    EmployeeId id;
    QString remoteId;
    QString name;
    bool archived = false;
};

struct PriceLevel
{
    QString remoteId;
    QString name;
    bool archived = false;
};

/// What changes rarely and is read whole: replaced as one.
struct ReferenceData
{
    QList<Shop> shops;
    QList<Register> registers;
    QList<Employee> employees;
    QList<PriceLevel> priceLevels;
};

} // namespace tillbridge
