// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_rows.h"
#include "store/checksum.h"

namespace tillbridge {

SaleWriter::SaleWriter(const Database &database, AccountId account, const QDateTime &readAt,
                       std::chrono::milliseconds vendorAhead)
    : m_account(account)
    , m_readAt(readAt.isValid() ? readAt : database.clock().now())
    , m_vendorAhead(vendorAhead)
    , m_find(database,
             "SELECT id, state, updated_at, content FROM sale WHERE account_id = ? AND remote_id = ?")
    , m_upsert(
          database,
          "INSERT INTO sale (account_id, remote_id, number, shop_remote_id, register_remote_id,"
          " employee_remote_id, state, completed_at, updated_at, total, currency, content, arrival)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account_id, remote_id) DO UPDATE SET"
          " number = excluded.number, shop_remote_id = excluded.shop_remote_id,"
          " register_remote_id = excluded.register_remote_id,"
          " employee_remote_id = excluded.employee_remote_id, state = excluded.state,"
          " completed_at = excluded.completed_at, updated_at = excluded.updated_at, total = excluded.total,"
          " currency = excluded.currency, content = excluded.content, arrival = excluded.arrival RETURNING "
          "id")
    , m_arrive(database,
               "UPDATE account SET sale_arrival = sale_arrival + 1 WHERE id = ? RETURNING sale_arrival")
    , m_touch(database, "INSERT INTO sale_touch (account_id, arrival, product_remote_id)"
                        " SELECT DISTINCT ?, ?, product_remote_id FROM sale_line WHERE sale_id = ?"
                        " AND product_remote_id <> '' ON CONFLICT DO NOTHING")
    , m_effect(database,
               "INSERT INTO sale_effect (account_id, product_remote_id, shop_remote_id, moved_at)"
               " SELECT DISTINCT sale.account_id, line.product_remote_id, sale.shop_remote_id, ?"
               " FROM sale_line AS line JOIN sale ON sale.id = line.sale_id WHERE sale.id = ?"
               " AND line.product_remote_id <> '' ON CONFLICT (account_id, product_remote_id, shop_remote_id)"
               " DO UPDATE SET moved_at = max(sale_effect.moved_at, excluded.moved_at)")
    , m_dropLines(database, "DELETE FROM sale_line WHERE sale_id = ?")
    , m_addLine(database, "INSERT INTO sale_line (sale_id, position, remote_id, product_remote_id, quantity,"
                          " unit_price, discount) VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_dropPayments(database, "DELETE FROM sale_payment WHERE sale_id = ?")
    , m_addPayment(database, "INSERT INTO sale_payment (sale_id, position, remote_id, type, amount)"
                             " VALUES (?, ?, ?, ?, ?)")
{
}

void SaleWriter::write(const Sale &sale)
{
    const qint64 content = checksum(sale);
    std::optional<SaleId> known;
    bool movedStock = sale.state != SaleState::Open;
    m_find.with(m_account, sale.remoteId);
    if (m_find.next()) {
        known = m_find.id<SaleId>(0);
        movedStock = movedStock || m_find.choice<SaleState>(1) != SaleState::Open;
        const QDateTime updatedAt = m_find.time(2);
        const bool older = updatedAt.isValid() && sale.updatedAt.isValid() && sale.updatedAt < updatedAt;
        const bool same = m_find.integer(3) == content;
        if (older || same) { // the newest wins, then the copy read last (S8)
            m_find.rewind();
            return;
        }
    }
    m_find.rewind();
    const qint64 arrival = nextArrival();
    if (known && movedStock)
        touchLines(*known, arrival, movedAt(sale)); // what it held before
    m_upsert.with(m_account, sale.remoteId, sale.number, sale.shopRemoteId, sale.registerRemoteId,
                  sale.employeeRemoteId, wordOf(sale.state), sale.completedAt, sale.updatedAt, sale.total,
                  sale.currency, content, arrival);
    if (!m_upsert.next())
        return;
    const auto id = m_upsert.id<SaleId>(0);
    m_upsert.rewind();
    writeLines(id, sale);
    if (movedStock)
        touchLines(id, arrival, movedAt(sale));
}

qint64 SaleWriter::nextArrival()
{
    m_arrive.with(m_account);
    const qint64 arrival = m_arrive.next() ? m_arrive.integer(0) : 0;
    m_arrive.rewind();
    return arrival;
}

void SaleWriter::touchLines(SaleId id, qint64 arrival, const QDateTime &movedAt)
{
    m_touch.with(m_account, arrival, id).run();
    m_effect.with(movedAt, id).run();
}

/// By our clock, and rather too late than too early: a sale of an offline till, or one that was changed,
/// takes effect when Lightspeed records it; one without any time, when we read it.
QDateTime SaleWriter::movedAt(const Sale &sale) const
{
    QDateTime latest;
    for (const QDateTime &time : {sale.completedAt, sale.updatedAt}) {
        if (time.isValid() && (!latest.isValid() || time > latest))
            latest = time;
    }
    return latest.isValid() ? latest.addMSecs(-m_vendorAhead.count()) : m_readAt;
}

void SaleWriter::writeLines(SaleId id, const Sale &sale)
{
    m_dropLines.with(id).run();
    int position = 0;
    for (const SaleLine &line : sale.lines) {
        m_addLine
            .with(id, position++, line.remoteId, line.productRemoteId, line.quantity, line.unitPrice,
                  line.discount)
            .run();
    }
    m_dropPayments.with(id).run();
    position = 0;
    for (const SalePayment &payment : sale.payments)
        m_addPayment.with(id, position++, payment.remoteId, payment.type, payment.amount).run();
}

} // namespace tillbridge
