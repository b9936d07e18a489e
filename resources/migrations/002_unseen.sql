-- SPDX-FileCopyrightText: Tillbridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- When a sale last moved a product's stock in a shop, by our clock: what a warehouse was counted before is stale.
CREATE TABLE sale_effect (
    account_id INTEGER NOT NULL REFERENCES account (id),
    product_remote_id TEXT NOT NULL,
    shop_remote_id TEXT NOT NULL,
    moved_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, product_remote_id, shop_remote_id)
) WITHOUT ROWID;
INSERT INTO sale_effect (account_id, product_remote_id, shop_remote_id, moved_at)
SELECT
    sale.account_id,
    line.product_remote_id,
    sale.shop_remote_id,
    max(max(coalesce(sale.completed_at, 0), coalesce(sale.updated_at, 0)))
FROM sale
INNER JOIN sale_line AS line ON sale.id = line.sale_id
WHERE sale.state <> 'open' AND line.product_remote_id <> ''
GROUP BY sale.account_id, line.product_remote_id, sale.shop_remote_id;

-- How far the sales were known when the level was read that the row was sent from; NULL once the sales after that
-- were looked at.
ALTER TABLE change ADD COLUMN sale_arrival INTEGER;
CREATE INDEX change_unwatched ON change (run_id) WHERE state = 'sent' AND sale_arrival IS NOT NULL;

-- What of Lightspeed's could not be understood, until it reads well.
CREATE TABLE unread_row (
    account_id INTEGER NOT NULL REFERENCES account (id),
    feed TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (account_id, feed, remote_id)
) WITHOUT ROWID;
