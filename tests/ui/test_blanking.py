# SPDX-License-Identifier: GPL-3.0-or-later
"""As long as a meeting lasts the desktop is asked not to blank the screen, and no longer."""
import uidrive as ui

import harness
from language import say
from session_manager import IDLE, SessionManager

MEETING = [(say("In a meeting"), IDLE)]


class Blanking(harness.WindowTest):
    @classmethod
    def setUpClass(cls):
        cls.manager = SessionManager()
        cls.manager.start()
        super().setUpClass()

    def holds(self, wanted):
        ui.until(lambda: list(self.manager.held.values()) == wanted,
                 f"held: {self.manager.held}, not {wanted}", timeout=20)

    def has_keys(self):
        ui.until(lambda: "active" in self.window.states, "the window has not got the keys")

    def begin(self):
        ui.key("F5")
        self.holds(MEETING)
        ui.until(lambda: "active" not in self.window.states, "the meeting has not got the keys")

    def test_1_a_meeting(self):
        self.assertEqual(self.manager.asked, 0)
        self.begin()
        ui.key("F5")
        self.holds([])
        self.has_keys()

    def test_2_the_window_is_closed_meanwhile(self):
        self.begin()
        ui.activate(next(one for one in ui.x_windows() if one.name == self.window.name))
        self.has_keys()
        self.end()
        self.holds([])
        self.assertEqual(self.manager.asked, 2)


if __name__ == "__main__":
    harness.main()
