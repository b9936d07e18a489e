// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_filters.h"

#include "models/change_table_model.h"
#include "ui/widgets/chips.h"

#include <QHBoxLayout>
#include <QMap>

namespace tillbridge {
namespace {

// Ids of chips: filters as they are, shops from here on.
constexpr int firstShop = 100;

} // namespace

ChangeFilters::ChangeFilters(const Theme &theme, ChangeTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_chips(new Chips(theme, tr("Filters"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chips);
    layout->addStretch();
    connect(m_chips, &Chips::chosen, this, &ChangeFilters::apply);
}

void ChangeFilters::refresh()
{
    QList<Chips::Chip> chips{{int(ChangeFilter::All), tr("All"), m_model.count(ChangeFilter::All)}};
    const auto add = [&](ChangeFilter filter, const QString &label) {
        if (const int count = m_model.count(filter); count > 0)
            chips.append({int(filter), label, count});
    };
    add(ChangeFilter::Held, tr("Held back"));
    add(ChangeFilter::Sent, tr("Sent"));
    add(ChangeFilter::Failed, tr("Failed"));
    add(ChangeFilter::Unsure, tr("Waiting"));
    add(ChangeFilter::Skipped, tr("Skipped"));
    QMap<QString, ShopId> shops;
    for (const Change &change : m_model.changes()) {
        if (!change.shopName.isEmpty())
            shops.insert(change.shopName, change.shop);
    }
    if (shops.size() > 1) {
        for (auto it = shops.begin(); it != shops.end(); ++it)
            chips.append(
                {firstShop + int(it.value().value), it.key(), m_model.count(ChangeFilter::All, it.value())});
    }
    m_chips->setChips(chips);
    apply(m_chips->chosenId());
}

void ChangeFilters::apply(int id)
{
    if (id >= firstShop)
        m_model.setFilter(ChangeFilter::All, ShopId{id - firstShop});
    else
        m_model.setFilter(static_cast<ChangeFilter>(std::max(0, id)));
}

} // namespace tillbridge
