-- SPDX-FileCopyrightText: Tillbridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How things are kept: our own keys are integers and never used twice; Lightspeed's are text (remote_id).
-- Times are milliseconds since 1970 in UTC, NULL for none. Quantities are scaled by 10^5, amounts by 10^7.
-- Choices are words in snake_case, yes and no are 1 and 0. search_* hold folded text made by the program.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Numbers that only grow.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
);
INSERT INTO counter (name, value) VALUES ('count_sequence', 0), ('program_revision', 0);

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    sale_arrival INTEGER NOT NULL DEFAULT 0,
    UNIQUE (series, remote_id)
);

CREATE TABLE oauth_client (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    series TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL,
    has_secret INTEGER NOT NULL,
    redirect_url TEXT NOT NULL
);

CREATE TABLE connection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    series TEXT NOT NULL,
    state TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id),
    oauth_client_id INTEGER REFERENCES oauth_client (id),
    method TEXT NOT NULL,
    api_url TEXT NOT NULL,
    authorize_url TEXT NOT NULL,
    token_url TEXT NOT NULL,
    redirect_url TEXT NOT NULL,
    permissions_asked TEXT NOT NULL,
    permissions_granted TEXT NOT NULL,
    signed_in_at INTEGER,
    refreshed_at INTEGER,
    created_at INTEGER,
    revision INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX connection_account ON connection (account_id);
CREATE INDEX connection_client ON connection (oauth_client_id);

-- connection_id is NULL for what belongs to the whole program.
CREATE TABLE setting (
    connection_id INTEGER REFERENCES connection (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE UNIQUE INDEX setting_key ON setting (coalesce(connection_id, 0), key);
CREATE INDEX setting_connection ON setting (connection_id);

CREATE TABLE shop (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    price_level TEXT NOT NULL,
    archived INTEGER NOT NULL,
    UNIQUE (account_id, remote_id)
);

CREATE TABLE register (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    shop_remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL,
    UNIQUE (account_id, remote_id)
);

CREATE TABLE employee (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL,
    UNIQUE (account_id, remote_id)
);

CREATE TABLE price_level (
    account_id INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    archived INTEGER NOT NULL,
    PRIMARY KEY (account_id, remote_id)
);

-- on_hand is the sum over the shops that are not archived, price the first one listed; content is a checksum of all
-- that Lightspeed told. What sorting and filtering look at stands first: such a scan reads no further. Every index in
-- random order adds as much to what a page of a pull writes as the rows themselves: think twice.
CREATE TABLE product (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    archived INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    on_hand INTEGER NOT NULL DEFAULT 0,
    price INTEGER,
    cost INTEGER NOT NULL,
    content INTEGER NOT NULL,
    updated_at INTEGER,
    sku TEXT NOT NULL,
    system_sku TEXT NOT NULL,
    manufacturer_sku TEXT NOT NULL,
    search_sku TEXT NOT NULL,
    search_name TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    family TEXT NOT NULL,
    name TEXT NOT NULL,
    search_codes TEXT NOT NULL,
    UNIQUE (account_id, remote_id)
);
CREATE INDEX product_by_name ON product (account_id, search_name, id);
CREATE INDEX product_by_sku ON product (account_id, search_sku, id);
CREATE INDEX product_system_sku ON product (account_id, system_sku)
WHERE archived = 0 AND removed = 0 AND system_sku <> '';
CREATE INDEX product_manufacturer_sku ON product (account_id, manufacturer_sku)
WHERE archived = 0 AND removed = 0 AND manufacturer_sku <> '';

CREATE TABLE product_barcode (
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    barcode TEXT NOT NULL,
    PRIMARY KEY (product_id, position)
) WITHOUT ROWID;
CREATE INDEX product_barcode_code ON product_barcode (barcode, product_id);

CREATE TABLE price (
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    level TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (product_id, position)
) WITHOUT ROWID;

CREATE TABLE stock_level (
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    shop_id INTEGER NOT NULL REFERENCES shop (id),
    on_hand INTEGER NOT NULL,
    sellable INTEGER,
    updated_at INTEGER,
    read_at INTEGER,
    PRIMARY KEY (product_id, shop_id)
) WITHOUT ROWID;

CREATE TABLE sale (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    number TEXT NOT NULL,
    shop_remote_id TEXT NOT NULL,
    register_remote_id TEXT NOT NULL,
    employee_remote_id TEXT NOT NULL,
    state TEXT NOT NULL,
    completed_at INTEGER,
    updated_at INTEGER,
    total INTEGER NOT NULL,
    currency TEXT NOT NULL,
    content INTEGER NOT NULL,
    arrival INTEGER NOT NULL,
    UNIQUE (account_id, remote_id)
);

CREATE TABLE sale_line (
    sale_id INTEGER NOT NULL REFERENCES sale (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    remote_id TEXT NOT NULL,
    product_remote_id TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    PRIMARY KEY (sale_id, position)
) WITHOUT ROWID;

CREATE TABLE sale_payment (
    sale_id INTEGER NOT NULL REFERENCES sale (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    remote_id TEXT NOT NULL,
    type TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (sale_id, position)
) WITHOUT ROWID;

-- Which products a new or changed sale touched, also those that it no longer holds.
CREATE TABLE sale_touch (
    account_id INTEGER NOT NULL REFERENCES account (id),
    arrival INTEGER NOT NULL,
    product_remote_id TEXT NOT NULL,
    PRIMARY KEY (account_id, arrival, product_remote_id)
) WITHOUT ROWID;

-- read_at: when the feed was last read to its end.
CREATE TABLE feed_cursor (
    account_id INTEGER NOT NULL REFERENCES account (id),
    feed TEXT NOT NULL,
    cursor TEXT NOT NULL,
    watermark TEXT NOT NULL,
    read_at INTEGER,
    PRIMARY KEY (account_id, feed)
);

-- available: on hand less reserved over all sellable warehouses.
CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    available INTEGER NOT NULL DEFAULT 0,
    sku TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    barcode TEXT NOT NULL,
    price INTEGER,
    price_includes_tax INTEGER NOT NULL,
    cost INTEGER,
    currency TEXT NOT NULL,
    search_name TEXT NOT NULL,
    search_sku TEXT NOT NULL,
    search_codes TEXT NOT NULL
);
CREATE INDEX item_barcode ON item (barcode);
CREATE INDEX item_by_name ON item (search_name, id);
CREATE INDEX item_by_sku ON item (search_sku, id);
CREATE INDEX item_by_available ON item (available, id);

CREATE TABLE warehouse (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    sellable INTEGER NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE warehouse_stock (
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE CASCADE,
    on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    counted_at INTEGER,
    PRIMARY KEY (item_id, warehouse_id)
) WITHOUT ROWID;
CREATE INDEX warehouse_stock_quantity ON warehouse_stock (warehouse_id, on_hand, item_id);

CREATE TABLE stock_count (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE CASCADE,
    quantity INTEGER NOT NULL,
    reserved INTEGER,
    counted_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    source TEXT NOT NULL
);
CREATE INDEX stock_count_of ON stock_count (item_id, warehouse_id, counted_at);
CREATE INDEX stock_count_warehouse ON stock_count (warehouse_id);

CREATE TABLE movement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE CASCADE,
    quantity INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    cause TEXT NOT NULL,
    reference TEXT NOT NULL,
    already_in_count INTEGER NOT NULL
);
CREATE INDEX movement_of ON movement (item_id, warehouse_id, effective_at);
CREATE INDEX movement_warehouse ON movement (warehouse_id);

CREATE TABLE link (
    product_id INTEGER PRIMARY KEY REFERENCES product (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    item_id INTEGER NOT NULL REFERENCES item (id),
    origin TEXT NOT NULL,
    UNIQUE (account_id, item_id)
);
CREATE INDEX link_item ON link (item_id);

-- Items that the manager took apart from their product: never linked again by key.
CREATE TABLE link_unset (
    account_id INTEGER NOT NULL REFERENCES account (id),
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, item_id)
) WITHOUT ROWID;
CREATE INDEX link_unset_item ON link_unset (item_id);

CREATE TABLE enabled (
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    is_on INTEGER NOT NULL,
    PRIMARY KEY (connection_id, item_id)
) WITHOUT ROWID;
CREATE INDEX enabled_item ON enabled (item_id);

CREATE TABLE shop_mapping (
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    shop_id INTEGER NOT NULL REFERENCES shop (id),
    employee_id INTEGER REFERENCES employee (id),
    register_id INTEGER REFERENCES register (id),
    buffer INTEGER,
    PRIMARY KEY (connection_id, shop_id)
) WITHOUT ROWID;

CREATE TABLE shop_warehouse (
    connection_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    warehouse_id INTEGER NOT NULL REFERENCES warehouse (id),
    PRIMARY KEY (connection_id, shop_id, position),
    UNIQUE (connection_id, shop_id, warehouse_id),
    FOREIGN KEY (connection_id, shop_id) REFERENCES shop_mapping (connection_id, shop_id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX shop_warehouse_shop ON shop_warehouse (shop_id);
CREATE INDEX shop_warehouse_warehouse ON shop_warehouse (warehouse_id);

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    started_at INTEGER,
    planned_at INTEGER,
    ended_at INTEGER,
    data_as_of INTEGER,
    first_send INTEGER NOT NULL,
    settings_revision INTEGER NOT NULL,
    count_sequence INTEGER NOT NULL,
    unread_rows INTEGER NOT NULL,
    unread_detail TEXT NOT NULL,
    error_code TEXT,
    error_subject TEXT NOT NULL,
    error_detail TEXT NOT NULL
);
CREATE INDEX run_of ON run (connection_id, id);
CREATE INDEX run_planned ON run (connection_id, id) WHERE planned_at IS NOT NULL;

-- The journal. Names and numbers are copies: it must be readable after a product, a shop or an item is gone.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    product_id INTEGER,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    hold TEXT NOT NULL,
    skip TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    quantity_before INTEGER NOT NULL,
    quantity_after INTEGER NOT NULL,
    planned_before INTEGER NOT NULL,
    planned_after INTEGER NOT NULL,
    item_id INTEGER,
    shop_id INTEGER,
    sending_at INTEGER,
    settled_at INTEGER,
    error_code TEXT,
    error_subject TEXT NOT NULL,
    error_detail TEXT NOT NULL,
    product_remote_id TEXT NOT NULL,
    shop_remote_id TEXT NOT NULL,
    sku TEXT NOT NULL,
    product_name TEXT NOT NULL,
    shop_name TEXT NOT NULL,
    why TEXT NOT NULL
);
CREATE INDEX change_of_product ON change (run_id, product_id);
CREATE INDEX change_unsettled ON change (run_id) WHERE state IN ('sending', 'unsure');

-- What was last sent of a product to a shop; outlives the runs.
CREATE TABLE last_sent (
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    shop_id INTEGER NOT NULL REFERENCES shop (id),
    quantity INTEGER NOT NULL,
    sent_at INTEGER,
    PRIMARY KEY (connection_id, product_id, shop_id)
) WITHOUT ROWID;

CREATE TABLE run_lock (
    connection_id INTEGER PRIMARY KEY REFERENCES connection (id) ON DELETE CASCADE,
    process_id INTEGER NOT NULL,
    program TEXT NOT NULL,
    process_started_at INTEGER
);

CREATE TABLE attention (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    count INTEGER NOT NULL,
    detail TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    solved_at INTEGER,
    UNIQUE (connection_id, kind, subject)
);

CREATE TABLE secret_marker (
    entry TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE budget (
    key TEXT NOT NULL PRIMARY KEY,
    level REAL NOT NULL,
    size REAL NOT NULL,
    drip_per_second REAL NOT NULL,
    burst_size REAL NOT NULL,
    at INTEGER
);

CREATE TABLE traffic_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER REFERENCES connection (id) ON DELETE CASCADE,
    at INTEGER,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    status INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    cost REAL NOT NULL,
    bytes INTEGER NOT NULL,
    request_headers TEXT NOT NULL,
    request_body TEXT NOT NULL,
    reply_headers TEXT NOT NULL,
    reply_body TEXT NOT NULL,
    error TEXT NOT NULL
);
CREATE INDEX traffic_log_of ON traffic_log (connection_id, id);

-- Search in any part of names and codes. All that is special to SQLite stands below this line.
CREATE VIRTUAL TABLE product_text USING fts5 (
    search_name, search_codes, content = 'product', content_rowid = 'id', tokenize = 'trigram'
);
-- Indexing a hundred rows at a time costs ten times as much as thousands: new text waits here and is searched as it is.
CREATE TABLE product_text_due (
    id INTEGER PRIMARY KEY
);
CREATE TRIGGER product_text_insert AFTER INSERT ON product BEGIN
    INSERT INTO product_text_due (id) VALUES (new.id);
END;
CREATE TRIGGER product_text_update AFTER UPDATE OF search_name, search_codes ON product
WHEN old.search_name <> new.search_name OR old.search_codes <> new.search_codes BEGIN
    INSERT INTO product_text (product_text, rowid, search_name, search_codes)
    SELECT 'delete', old.id, old.search_name, old.search_codes
    WHERE NOT EXISTS (SELECT 1 FROM product_text_due WHERE id = old.id);
    INSERT INTO product_text_due (id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM product_text_due WHERE id = new.id);
END;
CREATE TRIGGER product_text_delete AFTER DELETE ON product BEGIN
    INSERT INTO product_text (product_text, rowid, search_name, search_codes)
    SELECT 'delete', old.id, old.search_name, old.search_codes
    WHERE NOT EXISTS (SELECT 1 FROM product_text_due WHERE id = old.id);
    DELETE FROM product_text_due WHERE id = old.id;
END;

CREATE VIRTUAL TABLE item_text USING fts5 (
    search_name, search_codes, content = 'item', content_rowid = 'id', tokenize = 'trigram'
);
CREATE TABLE item_text_due (
    id INTEGER PRIMARY KEY
);
CREATE TRIGGER item_text_insert AFTER INSERT ON item BEGIN
    INSERT INTO item_text_due (id) VALUES (new.id);
END;
CREATE TRIGGER item_text_update AFTER UPDATE OF search_name, search_codes ON item
WHEN old.search_name <> new.search_name OR old.search_codes <> new.search_codes BEGIN
    INSERT INTO item_text (item_text, rowid, search_name, search_codes)
    SELECT 'delete', old.id, old.search_name, old.search_codes
    WHERE NOT EXISTS (SELECT 1 FROM item_text_due WHERE id = old.id);
    INSERT INTO item_text_due (id) SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM item_text_due WHERE id = new.id);
END;
CREATE TRIGGER item_text_delete AFTER DELETE ON item BEGIN
    INSERT INTO item_text (item_text, rowid, search_name, search_codes)
    SELECT 'delete', old.id, old.search_name, old.search_codes
    WHERE NOT EXISTS (SELECT 1 FROM item_text_due WHERE id = old.id);
    DELETE FROM item_text_due WHERE id = old.id;
END;
