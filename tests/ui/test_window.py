# SPDX-License-Identifier: GPL-3.0-or-later
"""The window comes up, says what it is, and goes."""
import uidrive as ui

import harness
from harness import say


class Window(harness.WindowTest):
    def test_1_comes_up(self):
        self.assertTrue(ui.wait_for("window", say("Qihe"), timeout=30))
        self.picture("window")


if __name__ == "__main__":
    harness.main()
