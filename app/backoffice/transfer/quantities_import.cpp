// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/quantities_import.h"

#include "backoffice/transfer/quantities_parser.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

QuantitiesImportPreview parseQuantities(const QByteArray &bytes, const QuantitiesImportContext &context,
                                        std::stop_token stop)
{
    QStringList known{u"sku"_s, u"warehouse"_s, u"quantity"_s, u"reserved"_s, u"counted_at"_s};
    for (const Warehouse &warehouse : context.warehouses)
        known.append(warehouse.name.toLower().replace(u' ', u'_').replace(u'-', u'_'));
    const auto document = CsvDocument::open(bytes, known);
    if (document)
        return QuantitiesParser(*document, context).parse(stop);
    QuantitiesImportPreview preview;
    preview.countSequence = context.countSequence;
    preview.summary.add(document.error());
    return preview;
}

} // namespace tillbridge
