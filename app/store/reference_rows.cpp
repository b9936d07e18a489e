// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_rows.h"

namespace tillbridge {
namespace {

QSet<qint64> archivedShops(const Database &database, AccountId account)
{
    Query rows(database, "SELECT id FROM shop WHERE account_id = ? AND archived = 1");
    rows.with(account);
    QSet<qint64> shops;
    while (rows.next())
        shops.insert(rows.integer(0));
    return shops;
}

/// Those that the vendor lists no more are kept, for what refers to them, and count as archived.
template <typename Row>
void archiveOthers(const Database &database, const std::string &table, AccountId account,
                   const QList<Row> &listed)
{
    QSet<QString> known;
    for (const Row &row : listed)
        known.insert(row.remoteId);
    QStringList gone;
    Query rows(database, "SELECT remote_id FROM " + table + " WHERE account_id = ? AND archived = 0");
    rows.with(account);
    while (rows.next()) {
        if (!known.contains(rows.text(0)))
            gone.append(rows.text(0));
    }
    Query archive(database, "UPDATE " + table + " SET archived = 1 WHERE account_id = ? AND remote_id = ?");
    for (const QString &remoteId : gone)
        archive.with(account, remoteId).run();
}

void writeShops(const Database &database, AccountId account, const QList<Shop> &shops)
{
    Query upsert(database,
                 "INSERT INTO shop (account_id, remote_id, name, time_zone, currency, price_level, archived)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id, remote_id) DO UPDATE SET"
                 " name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,"
                 " price_level = excluded.price_level, archived = excluded.archived");
    for (const Shop &shop : shops) {
        upsert
            .with(account, shop.remoteId, shop.name, shop.timeZone, shop.currency, shop.priceLevel,
                  shop.archived)
            .run();
    }
    archiveOthers(database, "shop", account, shops);
}

void writeRegisters(const Database &database, AccountId account, const QList<Register> &registers)
{
    Query upsert(database, "INSERT INTO register (account_id, remote_id, shop_remote_id, name, archived)"
                           " VALUES (?, ?, ?, ?, ?) ON CONFLICT (account_id, remote_id) DO UPDATE SET"
                           " shop_remote_id = excluded.shop_remote_id, name = excluded.name,"
                           " archived = excluded.archived");
    for (const Register &each : registers)
        upsert.with(account, each.remoteId, each.shopRemoteId, each.name, each.archived).run();
    archiveOthers(database, "register", account, registers);
}

/// Employees and price levels.
template <typename Row>
void writeNamed(const Database &database, const std::string &table, AccountId account, const QList<Row> &rows)
{
    Query upsert(database, "INSERT INTO " + table +
                               " (account_id, remote_id, name, archived) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT (account_id, remote_id) DO UPDATE SET name = excluded.name,"
                               " archived = excluded.archived");
    for (const Row &row : rows)
        upsert.with(account, row.remoteId, row.name, row.archived).run();
    archiveOthers(database, table, account, rows);
}

} // namespace

bool writeReferenceData(const Database &database, AccountId account, const ReferenceData &data)
{
    const QSet<qint64> before = archivedShops(database, account);
    writeShops(database, account, data.shops);
    writeRegisters(database, account, data.registers);
    writeNamed(database, "employee", account, data.employees);
    writeNamed(database, "price_level", account, data.priceLevels);
    return archivedShops(database, account) != before;
}

} // namespace tillbridge
