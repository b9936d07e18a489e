# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the keychain, and proof that it stands nowhere else: in no file, on no command line, in no output."""

import base64
import os
import re
import subprocess

from gi.repository import Gio, GLib

BUS = "org.freedesktop.secrets"
SERVICE = "org.freedesktop.Secret.Service"
# Shorter words of a stored value are ids and times.
LONG_ENOUGH = 16


def kept_secrets():
    """Every value in the session's keychain, as bytes. QtKeychain stores them as base64."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def ask(method, arguments):
        return bus.call_sync(BUS, "/org/freedesktop/secrets", SERVICE, method, arguments, None,
                             Gio.DBusCallFlags.NONE, -1).unpack()

    _, session = ask("OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
    entries, locked = ask("SearchItems", GLib.Variant("(a{ss})", ({},)))
    assert not locked, "the keychain is locked"
    values, = ask("GetSecrets", GLib.Variant("(aoo)", (entries, session)))
    return [base64.b64decode(bytes(value[2])) for value in values.values()]


def words_of(value):
    """What of a stored value must not stand anywhere else: its long words."""
    return {word.encode() for word in re.findall(r"[A-Za-z0-9._~+/=-]{%d,}" % LONG_ENOUGH, value.decode("latin-1"))}


class SecretWatch:
    """Remembers the command lines it saw, and looks through everything at the end."""

    def __init__(self, series, programs, folders):
        self.client_secret = series["client_secret"].encode()
        self.programs = os.path.realpath(programs)
        self.folders = folders
        self.command_lines = set()
        self.looked_at = 0
        self.words = set()

    def look_at_command_lines(self):
        """Of every program of ours that runs now, the environment too."""
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.path.dirname(os.readlink(f"/proc/{process}/exe")) != self.programs:
                    continue
                for kind in ("cmdline", "environ"):
                    with open(f"/proc/{process}/{kind}", "rb") as file:
                        self.command_lines.add(file.read())
            except OSError:
                pass  # it has ended meanwhile

    def look_everywhere(self):
        kept = kept_secrets()
        assert any(self.client_secret in value for value in kept), "the client secret is not in the keychain"
        self.words = {self.client_secret}.union(*map(words_of, kept))
        assert len(self.words) >= 3, "the keychain holds no sign-in"
        assert self.command_lines, "no command line was seen"
        for line in self.command_lines:
            self.must_not_be_in(line, "a command line")
        self.look_at_output("connections", "list", "--json")
        self.look_at_output("diagnostics", os.path.join(self.folders[0], "diagnostics.json"))
        for folder in self.folders:
            for path, _, names in os.walk(folder):
                for name in names:
                    self.look_at_file(os.path.join(path, name))

    def look_at_output(self, *command):
        """What the command line tells about the same data."""
        data = os.path.join(self.folders[0], "data")
        told = subprocess.run([os.path.join(self.programs, "tillbridge-cli"), "--data-dir", data, *command],
                              capture_output=True, timeout=120, check=True)
        self.must_not_be_in(told.stdout + told.stderr, " ".join(command[:2]))

    def look_at_file(self, path):
        if not os.path.isfile(path):
            return
        with open(path, "rb") as file:
            self.must_not_be_in(file.read(), path)
        self.looked_at += 1

    def must_not_be_in(self, found, where):
        for word in self.words:
            assert word not in found, f"a secret ({len(word)} bytes) stands in {where}"

    def summary(self):
        return f"{len(self.words)} secrets in the keychain and in none of {self.looked_at} files"
