#!/usr/bin/python3
# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manager's whole job in a real window: wizard, sign-in on the page in the embedded browser, products, mapping,
import of quantities, preview, send, receipt. Once by mouse, once by keyboard alone. The simulated Lightspeed tells
what it received.

    whole_job.py mouse|keyboard PROGRAMS_FOLDER
"""

import os
import re
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from console import BUTTONS, Missing, Program, Sandbox, keys, picture, until, write  # noqa: E402

PRODUCTS = 60
REDIRECT_FIELD = "Redirect address, exactly as registered at Lightspeed"


class Hand:
    """How the manager works: with the mouse, or with the keyboard alone."""

    def __init__(self, by_mouse):
        self.by_mouse = by_mouse

    def press(self, button):
        until(button.enabled, f"{button} to be enabled")
        if self.by_mouse:
            button.click()
        else:
            self.reach(button)
            keys("space")

    def reach(self, thing, steps=60):
        """Tab until the focus is there."""
        for _ in range(steps):
            if thing.has("focused"):
                return
            keys("Tab")
            time.sleep(0.02)
        raise Missing(f"{thing} cannot be reached by Tab")

    def type(self, field, text):
        if self.by_mouse:
            field.click()
        else:
            self.reach(field)
        keys("ctrl+a")
        write(text)
        until(lambda: field.role == "password text" or field.text == text, f"{field} to hold {text!r}")

    def go(self, window, page, number):
        """To a page of the main window."""
        if self.by_mouse:
            window.find(BUTTONS, lambda name: name.startswith(page)).click()
        else:
            keys(f"ctrl+{number}")


def sign_in(hand, sandbox):
    browser = Program.other("tillbridge-signin")
    user = browser.find(("entry", "text"), "User name", 40)
    allow = browser.find("push button", "Allow")
    if hand.by_mouse:
        user.click()
    else:
        time.sleep(0.3)  # the page puts the focus into its first field by itself
    write(sandbox.series["user_name"])
    keys("Tab")
    write(sandbox.series["password"])
    if hand.by_mouse:
        allow.click()
    else:
        keys("Tab", "space")


def connect(hand, program, main, sandbox):
    if hand.by_mouse:
        main.find("push button", "Add connection").click()
    else:
        keys("ctrl+n")
    wizard = program.window("step 1 of 7")
    forward = lambda: hand.press(wizard.find("push button", "Next ›"))  # noqa: E731
    hand.press(wizard.find("check box", "Retail R-Series"))
    forward()
    program.window("step 2 of 7")
    hand.type(wizard.field("Name"), "Kiosk")
    forward()
    program.window("step 3 of 7")
    hand.type(wizard.field("Client ID"), sandbox.series["client_id"])
    hand.type(wizard.field("Client secret (leave empty for a public app)"), sandbox.series["client_secret"])
    hand.type(wizard.field(REDIRECT_FIELD), sandbox.series["redirect_url"])
    hand.press(wizard.find("check box", "Advanced addresses…"))
    hand.type(wizard.field("Address of the data"), sandbox.series["api_url"])
    hand.type(wizard.field("Address of the sign-in page"), sandbox.series["authorize_url"])
    hand.type(wizard.field("Address that hands out permissions"), sandbox.series["token_url"])
    forward()
    program.window("step 4 of 7")
    forward()
    program.window("step 5 of 7")
    hand.press(wizard.find("push button", "Sign in here"))
    sign_in(hand, sandbox)
    hand.press(wizard.find("push button", "Next: check", 40))
    program.window("step 6 of 7")
    wizard.find("label", lambda name: name.startswith("Works: signed in to"), 40)
    wizard.find("label", "Works: change stock levels", 40)
    forward()
    program.window("step 7 of 7")
    hand.press(wizard.find("push button", "See products"))
    until(lambda: not [w for w in program.windows() if "step" in w.name], "the wizard to close")


def get_products(hand, main, sandbox):
    hand.press(main.find("push button", "Get products from Lightspeed"))
    expected = PRODUCTS
    table = main.find("table", "Products", 60)
    until(lambda: table.rows() == expected, f"{expected} products, not {table.rows()}", 60)
    until(lambda: table.cell(0, 1).name, "the first row's name")
    return table


def import_file(hand, program, main, button, path, prepare=None):
    hand.press(main.find("push button", button))
    chooser = program.window("Import", 20)
    name = chooser.find("text", None)
    until(lambda: chooser.all("push button", lambda n: n.startswith("Open")), "the file chooser")
    field = chooser.field("File name:") if chooser.all("label", "File name:") else name
    hand.type(field, path)
    keys("Return")
    dialog = program.window("from " + os.path.basename(path), 20)
    if prepare:
        prepare(dialog)
    done = until(lambda: next((b for b in dialog.all("push button", lambda n: n.startswith("Import ")) if b.enabled()),
                              None), "a file that can be imported")
    hand.press(done)
    until(lambda: not [w for w in program.windows() if os.path.basename(path) in w.name], "the import to finish")


def map_shops(hand, program, main):
    table = main.find("table", "Shops and their warehouses")
    for row in range(table.rows()):
        shop = table.cell(row, 0).name
        if hand.by_mouse:
            table.cell(row, 0).click()
            main.find("push button", "Choose warehouses…").click()
        else:
            hand.reach(table)
            keys("ctrl+Home")
            for _ in range(row):
                keys("Down")
            keys("Return")
        picker = program.window(f"Warehouses for {shop}")
        entry = picker.find("list item", "Main")
        if hand.by_mouse:
            entry.click()
        keys("space")
        until(lambda: entry.has("checked"), "the warehouse to be ticked")
        hand.press(picker.find("push button", "Use these warehouses"))
        until(lambda: not [w for w in program.windows() if "Warehouses for" in w.name], "the picker to close")
    hand.press(main.find("push button", "Save mapping"))
    main.find("label", lambda name: name.startswith("The mapping is saved"))


def written_rows(sandbox):
    """(item, shop, quantity) of every stock write received, in order."""
    rows = []
    for request in sandbox.writes():
        item = re.search(r"/Item/(\d+)", request["path"])
        body = request["body"]
        if isinstance(body, str):
            import json
            body = json.loads(body)
        shops = body["ItemShops"]["ItemShop"]
        for shop in shops if isinstance(shops, list) else [shops]:
            rows.append((item.group(1), str(shop["shopID"]), str(shop["qoh"])))
    return rows


def nothing_to_send(main):
    return main.all("label", lambda name: name.startswith("Nothing to send"))


def preview(main, hand):
    hand.press(main.find("push button", lambda name: name in ("Sync now", "Plan again")))
    until(lambda: main.all("push button", lambda name: name.startswith("Send ")) or
          nothing_to_send(main), "the preview", 60)


def ticked(table):
    """Rows of the preview that will be sent: SKU, shop, target."""
    header = table.header()
    sku, shop, after = header.index("SKU"), header.index("Shop"), header.index("Will become")
    return [(table.cell(row, sku).name, table.cell(row, shop).name, table.cell(row, after).name)
            for row in range(table.rows()) if table.cell(row, 0).has("checked")]


def main_job(way, folder):
    hand = Hand(way == "mouse")
    scratch = tempfile.mkdtemp()
    sandbox = Sandbox(os.path.join(folder, "tillbridge-sandbox"), "--products", str(PRODUCTS), "--shops", "2", "--time-scale", "50")
    program = Program([os.path.join(folder, "tillbridge"), "--data-dir", os.path.join(scratch, "data"), "--language", "en"],
                      os.path.join(scratch, "console.log"))
    try:
        main = program.window("Tillbridge", 40)
        until(lambda: main.has("active"), "the console's window to be in front")
        connect(hand, program, main, sandbox)
        products = get_products(hand, main, sandbox)
        skus = sorted({row[0] for row in products.read() if row[0] not in ("", "no SKU")})

        # Quantities for all of them, and one warehouse that feeds both shops.
        quantities = os.path.join(scratch, "quantities.csv")
        with open(quantities, "w", encoding="utf-8") as file:
            file.write("sku,warehouse,quantity\n")
            file.writelines(f"{sku},Main,{7 + place % 5}\n" for place, sku in enumerate(skus))
        hand.go(main, "Warehouses", 4)

        def make_everything(dialog):
            for box in ("Make warehouses that do not exist yet", "Make items that do not exist yet"):
                hand.press(dialog.find("check box", box))

        import_file(hand, program, main, "Import quantities…", quantities, make_everything)
        hand.go(main, "Shops", 3)
        map_shops(hand, program, main)

        hand.go(main, "Sync", 5)
        preview(main, hand)
        assert not sandbox.writes(), "something was written before Send"
        table = main.find("table", "Changes to review")
        rows = ticked(table)
        send = main.find("push button", lambda name: name.startswith("Send "))
        assert send.name == f"Send {len(rows)} stock levels to Lightspeed", (send.name, len(rows))
        assert rows, "nothing to send"
        hand.press(send)
        main.find("label", lambda name: name.startswith(f"{len(rows)} sent"), 120)

        received = written_rows(sandbox)
        assert len(received) == len(rows), (len(received), len(rows))
        assert sorted(quantity for _, _, quantity in received) == sorted(after for _, _, after in rows)
        assert len({(item, shop) for item, shop, _ in received}) == len(received), "a row was sent twice"

        preview(main, hand)
        until(lambda: nothing_to_send(main), "nothing to send the second time", 60)
        assert len(written_rows(sandbox)) == len(rows)
        print(f"{way}: {len(skus)} SKUs, {len(rows)} stock levels sent, one for one")
    except BaseException:
        picture(os.path.join(os.environ.get("TILLBRIDGE_TEST_PICTURES", scratch), f"whole_job_{way}.png"))
        print(open(os.path.join(scratch, "console.log"), encoding="utf-8").read()[-4000:], file=sys.stderr)
        raise
    finally:
        program.end()
        sandbox.end()


if __name__ == "__main__":
    main_job(*sys.argv[1:3])
