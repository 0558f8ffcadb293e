# SPDX-License-Identifier: GPL-3.0-or-later
"""While the database takes nothing, what is changed stays where it was made, is shown as not saved, and is not lost."""
import signal
import sqlite3

import uidrive as ui

import domain
import harness
import steps
from language import say, say_number

NAMES = list(domain.INDICATORS)
NOTE = "锁住时写下的备注"
OTHER = "第二条备注"
HALF = "half a sentence"


class Locked(harness.WindowTest):
    def lock(self):
        """As another program that writes and does not end."""
        path = next(self.data.glob("qihe/**/*.db"))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        self.addCleanup(other.close)
        return other

    def note(self):
        return ui.wait_for("entry", steps.plain("_Note"))


class Saving(Locked):
    def write_note(self, text):
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        ui.key("ctrl+a")
        ui.paste(text)
        ui.wait_text(self.note(), text)

    def show(self, indicator):
        steps.click_title(steps.indicator_row(indicator))
        steps.pane_shows(indicator)

    def unsaved(self, count):
        return steps.starting_with(say_number("%u change is not saved yet, and is tried again. %s",
                                              "%u changes are not saved yet, and are tried again. %s", count, ""))

    def test_1_text_and_rating_stay(self):
        steps.open_our_case()
        other = self.lock()
        self.write_note(NOTE)
        self.show(NAMES[1])
        ui.key("4")
        ui.wait_for("label", self.unsaved(2))
        ui.wait_for("row", steps.indicator_words(NAMES[1], "absent"))
        self.assertEqual(len(ui.find_all("label", say("not saved yet"))), 2)
        self.show(NAMES[0])
        ui.wait_text(self.note(), NOTE)
        ui.wait_for("label", say("This rating is not saved yet"))
        self.picture("unsaved")
        other.rollback()
        ui.wait_gone("label", self.unsaved(2))
        ui.wait_gone("label", say("This rating is not saved yet"))
        ui.wait_for("label", say("%s: %s", say("note"), NOTE))

    def test_2_closing_asks(self):
        other = self.lock()
        self.show(NAMES[2])
        self.write_note(OTHER)
        ui.key("alt+F4")
        ui.wait_for("label", say("Not Everything Is Saved"))
        self.picture("asked")
        ui.key("Escape")
        ui.wait_gone("label", say("Not Everything Is Saved"))
        ui.wait_text(self.note(), OTHER)
        ui.key("alt+F4")
        ui.click(ui.wait_for("button", steps.plain("Close _All the Same")))
        self.assertEqual(self.qihe.wait(), 0)
        other.rollback()
        self.start(*self.arguments)
        steps.open_our_case()
        self.show(NAMES[2])
        ui.wait_text(self.note(), OTHER)

    def test_3_closing_waits(self):
        """The lock goes while the window waits for it: nothing is asked."""
        other = self.lock()
        self.show(NAMES[3])
        ui.key("4")
        ui.wait_for("row", steps.indicator_words(NAMES[3], "absent"))
        ui.key("alt+F4")
        ui.wait_for("row", steps.indicator_words(NAMES[3], "absent"))
        other.rollback()
        self.assertEqual(self.qihe.wait(), 0)
        self.start(*self.arguments)
        steps.open_our_case()
        ui.wait_for("row", steps.indicator_words(NAMES[3], "absent"))


class Draft(Locked):
    def test_1_killed_while_typing(self):
        other = self.lock()
        steps.open_our_case()
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        ui.key("ctrl+a")
        ui.type_keys(HALF)
        ui.until(self.drafts, "no draft is kept")
        self.qihe.stop(signal.SIGKILL)
        other.rollback()
        self.start(*self.arguments)
        steps.told(say_number("%u change that was not saved when the program ended is saved now",
                              "%u changes that were not saved when the program ended are saved now", 1))
        steps.open_our_case()
        ui.wait_text(self.note(), HALF)
        self.assertEqual(self.drafts(), [])

    def test_2_undo_brings_back_what_was_there(self):
        ui.key("ctrl+z")
        ui.until(lambda: self.note().text() != HALF, "the restored text is not taken back")

    def drafts(self):
        folder = self.home / "state" / "qihe" / "drafts"
        return [file for file in folder.rglob("*") if file.is_file() and HALF in file.read_text()]


if __name__ == "__main__":
    harness.main()
