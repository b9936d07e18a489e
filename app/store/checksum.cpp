// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checksum.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace tillbridge {
namespace {

/// Each value with its length, so that no two rows give the same bytes.
class Bytes final
{
public:
    Bytes() { m_stream.setVersion(QDataStream::Qt_6_4); }

    Bytes &operator<<(const QString &text)
    {
        m_stream << text.toUtf8();
        return *this;
    }
    Bytes &operator<<(qint64 number)
    {
        m_stream << number;
        return *this;
    }
    Bytes &operator<<(const QDateTime &time)
    {
        return *this << qint64(time.isValid()) << (time.isValid() ? time.toMSecsSinceEpoch() : qint64(0));
    }
    template <int Places>
    Bytes &operator<<(Decimal<Places> number)
    {
        return *this << number.scaled();
    }

    [[nodiscard]] qint64 checksum() const
    {
        return qFromLittleEndian<qint64>(
            QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha1).constData());
    }

private:
    QByteArray m_bytes;
    QDataStream m_stream{&m_bytes, QIODevice::WriteOnly};
};

} // namespace

qint64 checksum(const Product &product)
{
    Bytes bytes;
    bytes << product.family << product.name << product.sku << product.systemSku << product.manufacturerSku
          << qint64(product.kind) << qint64(product.archived) << product.cost << product.updatedAt
          << qint64(product.barcodes.size());
    for (const QString &barcode : product.barcodes)
        bytes << barcode;
    for (const Price &price : product.prices)
        bytes << price.level << price.amount;
    return bytes.checksum();
}

qint64 checksum(const Sale &sale)
{
    Bytes bytes;
    bytes << sale.number << sale.shopRemoteId << sale.registerRemoteId << sale.employeeRemoteId
          << qint64(sale.state) << sale.completedAt << sale.updatedAt << sale.total << sale.currency
          << qint64(sale.lines.size());
    for (const SaleLine &line : sale.lines)
        bytes << line.remoteId << line.productRemoteId << line.quantity << line.unitPrice << line.discount;
    for (const SalePayment &payment : sale.payments)
        bytes << payment.remoteId << payment.type << payment.amount;
    return bytes.checksum();
}

} // namespace tillbridge
