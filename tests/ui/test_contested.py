# SPDX-License-Identifier: GPL-3.0-or-later
"""Two windows write the same note: the later one is asked, and no text is lost."""
import contextlib
import sqlite3
import threading

import uidrive as ui

import harness
import steps
from language import say

CONTESTED = "Somebody else has changed this meanwhile"


@contextlib.contextmanager
def locked(folder):
    """Nobody else writes meanwhile: they wait for five seconds."""
    connection = sqlite3.connect(next(folder.glob("qihe/**/*.db")), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.close()


@contextlib.contextmanager
def typing_on():
    """Without a rest, or it would be written."""
    done = threading.Event()

    def type_on():
        while not done.wait(0.4):
            ui.key("e")

    thread = threading.Thread(target=type_on)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


class Contested(harness.WindowTest):
    def setUp(self):
        super().setUp()
        self.window_here = ui.x_windows()[-1]
        steps.open_our_case()
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))

    def note(self):
        return ui.wait_for("entry", steps.plain("_Note")).text()

    def contest(self, mine, theirs):
        """Another program, which knows nothing of this one, writes while it is being typed here."""
        other = self.program(*self.arguments, DBUS_SESSION_BUS_ADDRESS="disabled:", GTK_A11Y="none")
        self.addCleanup(other.stop)
        ui.until(lambda: ui.active_pid() == other.process.pid, "the other program does not come up")
        ui.key("alt+3", "Return", "ctrl+a")
        with locked(self.data):  # or theirs might be here before a key is pressed
            ui.type_keys(theirs)
            ui.activate(self.window_here)
            ui.key("ctrl+a")
            ui.type_keys(mine)
        with typing_on():
            ui.wait_for("label", say(CONTESTED))
        ui.wait_for("label", say("%s: %s", say("note"), theirs))
        self.assertTrue(self.note().startswith(mine))

    def test_1_take_theirs(self):
        self.contest("mine", "theirs")
        self.picture("contested")
        ui.click(ui.wait_for("button", steps.plain("_Take Theirs")))
        ui.wait_gone("label", say(CONTESTED))
        self.assertEqual(self.note(), "theirs")

    def test_2_keep_mine(self):
        self.contest("mine again", "theirs again")
        mine = self.note()
        ui.click(ui.wait_for("button", steps.plain("_Keep Mine")))
        ui.wait_gone("label", say(CONTESTED))
        self.assertEqual(self.note(), mine)
        for text in ("theirs again", mine):
            ui.wait_for("label", say("%s: %s", say("note"), text))  # in the history

    def test_3_leaving_keeps_mine(self):
        self.contest("mine at last", "theirs at last")
        mine = self.note()
        ui.key("Escape", "Down")
        steps.told(say("Your text is kept; the other one is in the history"))
        ui.key("Up")
        ui.until(lambda: self.note() == mine, "mine is not kept")


if __name__ == "__main__":
    harness.main()
