#!/usr/bin/python3
# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manager's whole job in a real window: wizard, sign-in on the page in the embedded browser, products, mapping,
import of quantities, preview, send, receipt. Once by mouse, once by keyboard alone. The simulated Lightspeed tells
what it received.

    whole_job.py mouse|keyboard PROGRAMS_FOLDER
"""

import json
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from console import BUTTONS, FocusWatch, Missing, Program, Sandbox, keys, until, witnessed, write  # noqa: E402
from secrecy import SecretWatch  # noqa: E402

PRODUCTS = 60
REDIRECT_FIELD = "Redirect address, exactly as registered at Lightspeed"


class Hand:
    """How the manager works: with the mouse, or with the keyboard alone."""

    def __init__(self, by_mouse):
        self.by_mouse = by_mouse
        self.focus = FocusWatch()

    def press(self, button):
        until(button.enabled, f"{button} to be enabled")
        if self.by_mouse:
            button.click()
        else:
            self.reach(button)
            keys("space")

    def reach(self, thing, steps=80):
        """Tab until the focus is there."""
        for _ in range(steps):
            if thing.has("focused"):
                return
            self.focus.after(lambda: keys("Tab"))
        raise Missing(f"{thing} cannot be reached by Tab")

    def type(self, field, text):
        if self.by_mouse:
            field.click()
        else:
            self.reach(field)
        until(lambda: field.has("focused"), f"the focus in {field}")
        keys("ctrl+a")
        write(text)
        until(lambda: field.role == "password text" or field.text == text, f"{field} to hold {text!r}")

    def go(self, program, main, page, number):
        """To a page of the main window."""
        program.window("Tillbridge")
        if self.by_mouse:
            main.find(BUTTONS, lambda name: name.startswith(page)).click()
        else:
            keys(f"ctrl+{number}")


def sign_in(hand, sandbox):
    """On the page itself, in the program of its own that shows it."""
    browser = Program.other("tillbridge-signin")
    user = browser.find(("entry", "text"), "User name")
    allow = browser.find("push button", "Allow")
    if hand.by_mouse:
        user.click()
    until(lambda: user.has("focused"), "the focus in the page's first field")
    write(sandbox.series["user_name"])
    until(lambda: user.text == sandbox.series["user_name"], "the user name to be written")
    keys("Tab")
    write(sandbox.series["password"])
    if hand.by_mouse:
        allow.click()
    else:
        keys("Tab", "space")


def forward(hand, program, wizard, step):
    """To the wizard's next page."""
    hand.press(wizard.find("push button", "Next ›"))
    program.window(f"step {step} of 7")


def begin_wizard(hand, program, main):
    """As far as the page that asks for the keys."""
    if hand.by_mouse:
        main.find("push button", "Add connection").click()
    else:
        keys("ctrl+n")
    wizard = program.window("step 1 of 7")
    hand.press(wizard.find("check box", "Retail R-Series"))
    forward(hand, program, wizard, 2)
    hand.type(wizard.field("Name"), "Kiosk")
    forward(hand, program, wizard, 3)
    return wizard


def type_keys(hand, wizard, series):
    hand.type(wizard.field("Client ID"), series["client_id"])
    hand.type(wizard.field("Client secret (leave empty for a public app)"), series["client_secret"])
    hand.type(wizard.field(REDIRECT_FIELD), series["redirect_url"])
    hand.press(wizard.find("check box", "Advanced addresses…"))
    hand.type(wizard.field("Address of the data"), series["api_url"])
    hand.type(wizard.field("Address of the sign-in page"), series["authorize_url"])
    hand.type(wizard.field("Address that hands out permissions"), series["token_url"])


def connect(hand, program, main, sandbox, secrets):
    wizard = begin_wizard(hand, program, main)
    type_keys(hand, wizard, sandbox.series)
    forward(hand, program, wizard, 4)
    forward(hand, program, wizard, 5)
    hand.press(wizard.find("push button", "Sign in here"))
    secrets.look_at_command_lines()
    sign_in(hand, sandbox)
    until(lambda: wizard.all("label", lambda name: name.startswith("You are signed in")), "the sign-in to end")
    program.window("step 5 of 7")
    secrets.look_at_command_lines()
    hand.press(wizard.find("push button", "Next: check"))
    program.window("step 6 of 7")
    wizard.find("label", lambda name: name.startswith("Works: signed in to"))
    wizard.find("label", "Works: change stock levels")
    forward(hand, program, wizard, 7)
    hand.press(wizard.find("push button", "See products"))
    program.gone("step")
    program.window("Tillbridge")


def get_products(hand, main, expected):
    hand.press(main.find("push button", "Get products from Lightspeed"))
    table = main.find("table", "Products")
    until(lambda: table.rows() == expected, f"{expected} products, not {table.rows()}")
    until(lambda: table.cell(expected - 1, 1).name, "the last row's name")
    return table


def import_file(hand, program, main, button, path, prepare):
    hand.press(main.find("push button", button))
    chooser = program.window("Import")
    hand.type(chooser.field("File name:"), path)
    keys("Return")
    dialog = program.window("from " + os.path.basename(path))
    prepare(dialog)
    done = until(lambda: next((b for b in dialog.all("push button", lambda n: n.startswith("Import ")) if b.enabled()),
                              None), "a file that can be imported")
    hand.press(done)
    program.gone(os.path.basename(path))


def import_quantities(hand, program, main, skus, scratch):
    """One warehouse that holds a few of everything."""
    path = os.path.join(scratch, "quantities.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("sku,warehouse,quantity\n")
        file.writelines(f"{sku},Main,{7 + place % 5}\n" for place, sku in enumerate(skus))

    def make_everything(dialog):
        for name in ("Make warehouses that do not exist yet", "Make items that do not exist yet"):
            box = dialog.find("check box", name)
            hand.press(box)
            until(lambda: box.has("checked"), f"{box} to be ticked")  # noqa: B023

    import_file(hand, program, main, "Import quantities…", path, make_everything)


def map_shops(hand, program, main):
    """The one warehouse feeds every shop."""
    table = main.find("table", "Shops and their warehouses")
    for row in range(table.rows()):
        shop = table.cell(row, 0).name
        if hand.by_mouse:
            table.cell(row, 0).click()
            main.find("push button", "Choose warehouses…").click()
        else:
            hand.reach(table)
            keys("ctrl+Home", *["Down"] * row, "Return")
        picker = program.window(f"Warehouses for {shop}")
        entry = picker.find("list item", "Main")
        if hand.by_mouse:
            entry.click()
        until(lambda: entry.has("focused"), "the focus on the warehouse")  # noqa: B023
        keys("space")
        until(lambda: entry.has("checked"), "the warehouse to be ticked")  # noqa: B023
        hand.press(picker.find("push button", "Use these warehouses"))
        program.gone("Warehouses for")
        program.window("Tillbridge")
    hand.press(main.find("push button", "Save mapping"))
    main.find("label", lambda name: name.startswith("The mapping is saved"))


def written_rows(sandbox):
    """(item, shop, quantity) of every stock write received, in order."""
    rows = []
    for request in sandbox.writes():
        item = re.search(r"/Item/(\d+)", request["path"])
        body = request["body"]
        shops = (json.loads(body) if isinstance(body, str) else body)["ItemShops"]["ItemShop"]
        for shop in shops if isinstance(shops, list) else [shops]:
            rows.append((item.group(1), str(shop["shopID"]), str(shop["qoh"])))
    return rows


def nothing_to_send(main):
    return main.all("label", lambda name: name.startswith("Nothing to send"))


def preview(main, hand):
    hand.press(main.find("push button", lambda name: name in ("Sync now", "Plan again")))
    until(lambda: main.all("push button", lambda name: name.startswith("Send ")) or nothing_to_send(main),
          "the preview", 180)


def ticked(table):
    """Rows of the preview that will be sent: SKU, shop, target."""
    header = table.header()
    sku, shop, after = header.index("SKU"), header.index("Shop"), header.index("Will become")
    return [(table.cell(row, sku).name, table.cell(row, shop).name, table.cell(row, after).name.replace(",", ""))
            for row in range(table.rows()) if table.cell(row, 0).has("checked")]


def as_lightspeed_names_them(rows, sandbox):
    """The same rows with the ids of items and shops instead of the names that a manager sees."""
    items = {}
    for item in sandbox.rows("Item", "archived=true"):
        for key in (item.get("customSku"), item.get("systemSku")):
            if key:
                items.setdefault(key, item["itemID"])
    shops = {shop["name"]: shop["shopID"] for shop in sandbox.rows("Shop")}
    return [(items[sku], shops[shop], after) for sku, shop, after in rows]


def send(hand, main, sandbox):
    """Reviews, sends, and compares what arrived with what was ticked."""
    preview(main, hand)
    assert not sandbox.writes(), "something was written before Send"
    table = main.find("table", "Changes to review")
    rows = ticked(table)
    assert rows, "nothing to send"
    button = main.find("push button", lambda name: name.startswith("Send "))
    assert button.name == f"Send {len(rows)} stock levels to Lightspeed", (button.name, len(rows))
    hand.press(button)
    main.find("label", lambda name: name.startswith(f"{len(rows)} sent"), 300)
    main.find("label", "Receipt")
    states = [row[table.header().index("State")] for row in table.read()]
    assert states.count("Sent") == len(rows), states

    received = written_rows(sandbox)
    wanted = as_lightspeed_names_them(rows, sandbox)
    assert sorted(received) == sorted(wanted), set(received) ^ set(wanted)
    return rows


def send_again(hand, main, sandbox, sent):
    """Nothing has changed since, so nothing more goes out."""
    preview(main, hand)
    until(lambda: nothing_to_send(main), "nothing to send the second time")
    assert len(written_rows(sandbox)) == len(sent)


def start(folder, scratch):
    """The simulated Lightspeed and the console. TILLBRIDGE_RECORDED_ITEMS may name a file of recorded items."""
    recorded = os.environ.get("TILLBRIDGE_RECORDED_ITEMS")
    goods = ["--seed", recorded] if recorded else ["--products", str(PRODUCTS)]
    sandbox = Sandbox(os.path.join(folder, "tillbridge-sandbox"), os.path.join(scratch, "sandbox.log"),
                      *goods, "--shops", "2", "--time-scale", "50")
    program = Program([os.path.join(folder, "tillbridge"), "--data-dir", os.path.join(scratch, "data"), "--language",
                       "en"], os.path.join(scratch, "console.log"), QT_LOGGING_RULES="tillbridge.*=true")
    return sandbox, program


def whole_job(way, folder):
    hand = Hand(way == "mouse")
    scratch = tempfile.mkdtemp()
    sandbox, program = start(folder, scratch)
    secrets = SecretWatch(sandbox.series, folder, [scratch, os.environ["HOME"]])
    try:
        with witnessed(f"whole_job_{way}", scratch):
            main = program.window("Tillbridge")
            expected = len(sandbox.rows("Item", "archived=true"))
            connect(hand, program, main, sandbox, secrets)
            products = get_products(hand, main, expected)
            skus = sorted({row[0] for row in products.read() if row[0] not in ("", "no SKU")})
            hand.go(program, main, "Warehouses", 4)
            import_quantities(hand, program, main, skus, scratch)
            hand.go(program, main, "Shops", 3)
            map_shops(hand, program, main)
            hand.go(program, main, "Sync", 5)
            rows = send(hand, main, sandbox)
            send_again(hand, main, sandbox, rows)
            secrets.look_at_command_lines()
            program.end()
            secrets.look_everywhere()
            print(f"{way}: {expected} products, {len(rows)} stock levels sent, one for one; "
                  f"{secrets.summary()}")
    finally:
        program.end()
        sandbox.end()


if __name__ == "__main__":
    whole_job(*sys.argv[1:3])
