# SPDX-License-Identifier: GPL-3.0-or-later
"""The window comes up, says what it is, and goes."""
import re

import uidrive as ui

import harness
from language import say


class Window(harness.WindowTest):
    def test_1_comes_up(self):
        ui.wait_for("window", re.compile("Qihe|契合"))
        ui.wait_for("label", say("Overview"))
        self.picture("window")


if __name__ == "__main__":
    harness.main()
