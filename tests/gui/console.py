# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the console from outside, the way a screen reader, a mouse and a keyboard do: things are found by role and
name on the accessibility bus, never by their place in the source. Needs Debian's python3-gi, gir1.2-atspi-2.0, xdotool.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# A program that has just started is given 15 seconds to answer a call; a press that opens a dialog would use them.
Atspi.set_timeout(2000, 2000)

BUTTONS = ("push button", "toggle button", "radio button", "check box", "link")

# How long anything may take: far more than it needs, for other work may load the machine.
PATIENCE = 60.0

# What newer versions of AT-SPI call otherwise.
ROLES = {"button": "push button"}


class Missing(AssertionError):
    """Something did not show up in time."""


def until(look, what, seconds=PATIENCE):
    """Looks again and again until `look` answers something true."""
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except (GLib.Error, Missing) as error:
            last = error
        time.sleep(0.05)
    raise Missing(f"waited in vain for {what} ({last})")


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "30", *names], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", "--", text], check=True)


@contextlib.contextmanager
def witnessed(name, scratch):
    """Leaves a picture and the last words of the console when what is done inside fails."""
    try:
        yield
    except BaseException:
        picture(os.path.join(os.environ.get("TILLBRIDGE_TEST_PICTURES", scratch), f"{name}.png"))
        with open(os.path.join(scratch, "console.log"), encoding="utf-8") as log:
            print(log.read()[-4000:], file=sys.stderr)
        raise


def picture(path):
    """For people who wonder why a test failed."""
    if shutil.which("import"):
        subprocess.run(["import", "-window", "root", path], check=False)


class FocusWatch:
    """Counts the moves of the focus, so that a key's effect can be waited for."""

    def __init__(self):
        self.moves = 0
        self.listener = Atspi.EventListener.new(self.note)
        self.listener.register("object:state-changed:focused")

    def note(self, event):
        if event.detail1:
            self.moves += 1

    def after(self, action):
        """Does `action`, then waits until the focus has moved; a key that moves nothing costs a moment."""
        self.take_in()
        before = self.moves
        action()
        end = time.monotonic() + 3
        while self.moves == before and time.monotonic() < end:
            self.take_in()
            time.sleep(0.005)
        # Chromium and tables tell of several moves for one key.
        self.take_in()

    @staticmethod
    def take_in():
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)


class Thing:
    """One node of the accessibility tree."""

    def __init__(self, node):
        self.node = node

    role = property(lambda self: ROLES.get(self.node.get_role_name(), self.node.get_role_name()))
    name = property(lambda self: self.node.get_name() or "")
    description = property(lambda self: self.node.get_description() or "")

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

    def has(self, state):
        return self.node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    @property
    def text(self):
        interface = self.node.get_text_iface()
        return Atspi.Text.get_text(interface, 0, -1) if interface else ""

    @property
    def box(self):
        extents = Atspi.Component.get_extents(self.node, Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    def children(self):
        for index in range(self.node.get_child_count()):
            child = self.node.get_child_at_index(index)
            if child is not None:
                yield Thing(child)

    def walk(self):
        yield self
        if self.role in ("table", "tree", "tree table") and self.node.get_child_count() > 600:
            return
        for child in self.children():
            try:
                yield from child.walk()
            except GLib.Error:
                pass  # gone while we walked

    def labels(self):
        names = []
        for relation in self.node.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                names += [relation.get_target(i).get_name() for i in range(relation.get_n_targets())]
        return names

    def all(self, role=None, name=None):
        found = []
        for thing in self.walk():
            try:
                if not thing.has("showing"):
                    continue
                if role and thing.role not in (role if isinstance(role, tuple) else (role,)):
                    continue
                if name is not None and not (name(thing.name) if callable(name) else thing.name == name):
                    continue
                found.append(thing)
            except GLib.Error:
                pass
        return found

    def find(self, role=None, name=None, seconds=PATIENCE):
        return until(lambda: (self.all(role, name) or [None])[0], f"{role} {name!r} in {self}", seconds)

    def field(self, label, seconds=PATIENCE):
        """The field that a label names."""
        return until(
            lambda: next((t for t in self.walk() if t.has("showing") and (label in t.labels() or
                          (t.name == label and t.role in ("text", "password text", "combo box")))), None),
            f"a field labelled {label!r}", seconds)

    def enabled(self):
        return self.has("enabled") and self.has("sensitive")

    def settled_box(self):
        """Its place, once it no longer moves: the window manager places new windows a moment after they show."""
        last = None

        def look():
            nonlocal last
            before, last = last, self.box
            time.sleep(0.1)
            return last if before == last and last[2] > 0 else None
        return until(look, f"{self} to stand still")

    def click(self, count=1):
        """A real mouse click: proves that it is on the screen and can be reached."""
        scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
        x, y, width, height = (value * scale for value in self.settled_box())
        subprocess.run(["xdotool", "mousemove", str(int(x + width / 2)), str(int(y + height / 2)), "click", "--repeat",
                        str(count), "--delay", "60", "1"], check=True)

    def press(self):
        """Whatever a screen reader does to activate it."""
        if not self.enabled():
            raise Missing(f"{self} is disabled")
        action = self.node.get_action_iface()
        names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
        for wanted in ("Press", "Toggle", "ShowMenu"):
            if wanted in names:
                try:
                    Atspi.Action.do_action(self.node, names.index(wanted))
                except GLib.Error:
                    pass  # the answer came late: the press opened something
                return
        raise Missing(f"{self} can only {names}")

    def set(self, text):
        editable = self.node.get_editable_text_iface()
        if not editable or not Atspi.EditableText.set_text_contents(self.node, text):
            raise Missing(f"{self} takes no text")

    def rows(self):
        return Atspi.Table.get_n_rows(self.node)

    def columns(self):
        return Atspi.Table.get_n_columns(self.node)

    def cell(self, row, column):
        return Thing(Atspi.Table.get_accessible_at(self.node, row, column))

    def header(self):
        return [Atspi.Table.get_column_description(self.node, c) for c in range(self.columns())]

    def read(self, rows=None):
        """The table's text, row by row."""
        return [[self.cell(r, c).name for c in range(self.columns())]
                for r in range(min(self.rows(), rows or self.rows()))]


class Program:
    """A started program with its windows."""

    def __init__(self, arguments, log, **environment):
        self.log = open(log, "w", encoding="utf-8")
        self.process = subprocess.Popen(arguments, stdout=self.log, stderr=subprocess.STDOUT,
                                        env={**os.environ, **environment})
        self.root = until(lambda: self.on_the_bus(self.process.pid), f"{arguments[0]} on the bus")

    @staticmethod
    def on_the_bus(process):
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == process and application.get_child_count():
                application.set_cache_mask(Atspi.Cache.NONE)
                return Thing(application)
        return None

    @staticmethod
    def other(name, seconds=PATIENCE):
        """Another program's root by its name on the bus: the sign-in window."""
        def look():
            desktop = Atspi.get_desktop(0)
            desktop.set_cache_mask(Atspi.Cache.NONE)
            for index in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(index)
                if application and application.get_name() == name and application.get_child_count():
                    application.set_cache_mask(Atspi.Cache.NONE)
                    return Thing(application)
            return None
        return until(look, f"the program {name}", seconds)

    def windows(self):
        return [w for w in self.root.children() if w.has("showing")]

    def window(self, wanted, seconds=PATIENCE):
        """The window whose title holds `wanted`, once it is in front and takes keys."""
        return until(lambda: next((w for w in self.windows() if wanted in w.name and w.has("active")), None),
                     f"window {wanted!r} in front", seconds)

    def gone(self, wanted):
        """Waits until no window's title holds `wanted`."""
        until(lambda: not [w for w in self.windows() if wanted in w.name], f"the window {wanted!r} to close")

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.log.close()


class Sandbox:
    """The simulated Lightspeed, with its control address."""

    def __init__(self, program, log, *arguments):
        self.log = open(log, "w", encoding="utf-8")
        self.process = subprocess.Popen([program, "--series", "r", "--port", "0", "--control", "--end-with-stdin",
                                         *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log,
                                        text=True)
        told = json.loads(self.process.stdout.readline())
        self.series = told["r"]
        self.control_url = told["control_url"]

    def control(self, method, path, body=None):
        request = urllib.request.Request(self.control_url.rstrip("/") + path, method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as reply:
            return json.loads(reply.read() or b"{}")

    def requests(self):
        return self.control("GET", "/requests")["requests"]

    def writes(self):
        return [r for r in self.requests() if r["method"] in ("PUT", "POST", "DELETE") and "/API/" in r["path"]]

    def rows(self, record, query=""):
        """All rows of a record, as Lightspeed itself tells them to a client of our own."""
        token = self.control("POST", "/token", {"issue": {"scopes": "employee:all"}})["access_token"]
        rows = []
        address = f"{self.series['api_url']}/API/V3/Account/{self.series['account']}/{record}.json?limit=100&{query}"
        while address:
            request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                page = json.loads(reply.read())
            found = page.get(record, [])
            rows += found if isinstance(found, list) else [found]
            address = page["@attributes"].get("next")
        return rows

    def end(self):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
