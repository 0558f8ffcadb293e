# SPDX-License-Identifier: GPL-3.0-or-later
"""What was shown as kept is there after a kill; what another program writes shows by itself."""
import signal

import uidrive as ui

import domain
import harness
import steps
from language import say

NAMES = list(domain.INDICATORS)
NOTE = "停电前写下的备注"


class Killed(harness.WindowTest):
    def test_1_ratings_and_note(self):
        steps.open_our_case()
        for name in NAMES[:3]:
            ui.key("4", "Down")
            ui.wait_for("row", steps.indicator_words(name, "absent"))
        steps.focus_is_on_row(NAMES[3])
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        ui.key("ctrl+a")
        ui.paste(NOTE)
        ui.key("Tab")
        ui.wait_for("label", say("%s: %s", say("note"), NOTE))  # in the history: it is written
        self.qihe.stop(signal.SIGKILL)
        self.start(*self.arguments)
        steps.open_our_case()
        ui.wait_for_each(*[("row", steps.indicator_words(name, "absent")) for name in NAMES[:3]],
                         ("label", NOTE))

    def test_2_undo_goes_on(self):
        ui.key("ctrl+z")
        ui.wait_gone("label", NOTE)
        ui.key("ctrl+z")
        ui.wait_for("row", steps.indicator_words(NAMES[2], "described"))


class Others(harness.WindowTest):
    def test_1_another_program_rates(self):
        """A second program that knows nothing of the first: it has no session bus, and tells nobody anything."""
        steps.open_our_case()
        other = self.program(*self.arguments, DBUS_SESSION_BUS_ADDRESS="disabled:", GTK_A11Y="none")
        self.addCleanup(other.stop)
        ui.until(lambda: ui.active_pid() == other.process.pid, "the other program does not come up")
        ui.key("alt+3")

        def seen_here():
            ui.key("4")
            return ui.find("row", steps.indicator_words(NAMES[0], "absent"))

        ui.until(seen_here, "the rating of the other program does not show", interval=1)
        ui.key("alt+F4")
        self.assertEqual(other.wait(), 0)
        self.assertEqual(other.complaints(), [])


if __name__ == "__main__":
    harness.main()
