#!/usr/bin/python3
# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that goes wrong while connecting ends in a sentence and a way out on the wizard's own page: a sign-in
page that cannot be reached, a client ID that nobody knows, a closed window, a refusal, a locked keychain, an account
without shops. After all of it the same wizard still comes to its end.

    wrong_turns.py PROGRAMS_FOLDER
"""

import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from console import Program, keys, until, witnessed  # noqa: E402
from whole_job import Hand, begin_wizard, forward, sign_in, start, type_keys  # noqa: E402

SESSION = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support", "keyring_session.sh")


class Journey:
    def __init__(self, hand, program, sandbox):
        self.hand = hand
        self.program = program
        self.sandbox = sandbox
        self.wizard = None

    def press(self, name):
        self.hand.press(self.wizard.find("push button", name))

    def browser(self):
        """Opens the sign-in window and waits for its page."""
        self.press("Sign in here")
        browser = Program.other("tillbridge-signin")
        browser.find("push button", "Allow")
        return browser

    def says(self, beginning, way_out=None):
        """The wizard's page says it, offers the way out, and can try again."""
        self.wizard.find("label", lambda name: name.startswith(beginning))
        self.program.window("step 5 of 7")
        if way_out:
            until(self.wizard.find("push button", way_out).enabled, f"the button {way_out!r} to be enabled")

    def back_to_keys(self):
        self.press("‹ Back")
        self.program.window("step 4 of 7")
        self.press("‹ Back")
        self.program.window("step 3 of 7")

    def forward_to_sign_in(self):
        forward(self.hand, self.program, self.wizard, 4)
        forward(self.hand, self.program, self.wizard, 5)

    def unreachable(self):
        """Port 9 discards, if anybody listens there at all."""
        type_keys(self.hand, self.wizard, {**self.sandbox.series, "client_id": "nobody-knows-this",
                                           "authorize_url": "http://127.0.0.1:9/authorize"})
        self.forward_to_sign_in()
        self.press("Sign in here")
        self.says("127.0.0.1 cannot be reached", "Try again")

    def unknown_client(self):
        self.back_to_keys()
        self.hand.type(self.wizard.field("Address of the sign-in page"), self.sandbox.series["authorize_url"])
        self.forward_to_sign_in()
        self.press("Sign in here")
        self.says("Lightspeed does not know this client ID", "Edit the keys")
        self.press("Edit the keys")
        self.program.window("step 3 of 7")
        self.hand.type(self.wizard.field("Client ID"), self.sandbox.series["client_id"])
        self.forward_to_sign_in()

    def closed(self):
        browser = self.browser()
        until(lambda: [w for w in browser.children() if w.has("active")], "the sign-in window to be in front")
        keys("Escape")
        self.says("The sign-in was not finished", "Try again")

    def declined(self):
        self.browser().find("push button", "Cancel").click()
        self.says("The sign-in was declined", "Try again")

    def locked(self):
        """The keychain is locked while the manager signs in, so the sign-in cannot be kept."""
        self.browser()
        subprocess.run([SESSION, "--lock-now"], check=True)
        sign_in(self.hand, self.sandbox)
        self.says("This computer's password store is locked", "Unlock and try again")
        subprocess.run([SESSION, "--unlock-now"], check=True)

    def without_shops(self):
        self.sandbox.control("POST", "/fault", {"name": "no-shops"})
        self.browser()
        sign_in(self.hand, self.sandbox)
        self.says("This Lightspeed account has no shops", "Next: check")
        self.press("Next: check")
        self.program.window("step 6 of 7")
        self.wizard.find("label", lambda name: name.startswith("Missing: This Lightspeed account has no shops"))
        self.sandbox.control("DELETE", "/fault")
        self.press("Check again")
        self.wizard.find("label", "Works: read shops (2)")
        forward(self.hand, self.program, self.wizard, 7)
        self.press("Done")
        self.program.gone("step")


def wrong_turns(folder):
    scratch = tempfile.mkdtemp()
    sandbox, program = start(folder, scratch)
    try:
        with witnessed("wrong_turns", scratch):
            journey = Journey(Hand(by_mouse=True), program, sandbox)
            journey.wizard = begin_wizard(journey.hand, program, program.window("Tillbridge"))
            for turn in (journey.unreachable, journey.unknown_client, journey.closed, journey.declined, journey.locked,
                         journey.without_shops):
                print(turn.__name__, flush=True)
                turn()
    finally:
        program.end()
        sandbox.end()


if __name__ == "__main__":
    wrong_turns(sys.argv[1])
