# SPDX-License-Identifier: GPL-3.0-or-later
"""What could not be written stays in the window and can be saved again; a kill does not lose it."""
import contextlib
import signal
import sqlite3

import uidrive as ui

import harness
import steps
from language import say, say_number

UNSAVED = "What you typed is not saved yet"
RESTORED = ("%u text that was being typed when the program ended has been restored",
            "%u texts that were being typed when the program ended have been restored")


class Locked(harness.WindowTest):
    @contextlib.contextmanager
    def others_writing(self):
        """Another program writes, for longer than this one waits."""
        connection = sqlite3.connect(next(self.data.rglob("*.db")), isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.close()

    def type_note(self, text):
        steps.open_our_case()
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        ui.key("ctrl+a")
        ui.type_keys(text)
        ui.wait_text(self.note(), text)

    def note(self):
        return ui.wait_for("entry", steps.plain("_Note"))


class Unsaved(Locked):
    def test_1_the_bar_tells(self):
        with self.others_writing():
            self.type_note("kept here")
            ui.key("Tab")
            ui.wait_for("label", say(UNSAVED), timeout=30)
            self.assertEqual(self.note().text(), "kept here")
            self.picture("unsaved")

    def test_2_save_again(self):
        ui.click(ui.wait_for("button", steps.plain("_Save Again")))
        ui.wait_for("label", say("%s: %s", say("note"), "kept here"))  # in the history: it is written
        self.assertIsNone(ui.find("label", say(UNSAVED)))

    def test_3_it_is_there_at_the_next_start(self):
        self.restart(*self.arguments)
        steps.open_our_case()
        ui.wait_text(self.note(), "kept here")


class Draft(Locked):
    def test_killed_while_typing(self):
        with self.others_writing():
            self.type_note("half a sentence")
            ui.until(lambda: self.drafts(), "no draft is kept")
            self.qihe.stop(signal.SIGKILL)
        self.start(*self.arguments)
        steps.told(say_number(*RESTORED, 1))
        steps.open_our_case()
        ui.wait_text(self.note(), "half a sentence")
        self.assertEqual(self.drafts(), [])

    def test_undo_brings_back_what_was_there(self):
        ui.key("ctrl+z")
        ui.until(lambda: self.note().text() != "half a sentence", "the restored text is not taken back")

    def drafts(self):
        folder = self.home / "state" / "qihe" / "drafts"
        return [file for file in folder.rglob("*") if file.is_file() and "half a sentence" in file.read_text()]


if __name__ == "__main__":
    harness.main()
