# SPDX-License-Identifier: GPL-3.0-or-later
"""How each screen of a meeting and each page of the report looks, in the window that shows it."""
import re

import uidrive as ui

import golden
import harness
from language import say
from steps import open_page

PAGE = re.compile("^" + re.escape(say("Page %u of %u", 123, 987)).replace("123", "([0-9]+)")
                  .replace("987", "([0-9]+)") + "$")
# So that a whole page fits.
DIALOG = (600, 940)


def meeting():
    return ui.wait_for("window", say("Meeting"))


def screen():
    return ui.wait_for("image", None, meeting())


def go(key):
    """Presses a key that leads to another screen; its name."""
    before = screen().name
    ui.key(key)
    return ui.until(lambda: screen().name != before and screen().name, f"{key} leads nowhere")


class Pictures(harness.WindowTest):
    environment = golden.FONTS

    def test_1_meeting(self):
        open_page("Overview")
        ui.key("F5")
        screen()
        last = go("End")
        go("Home")
        number = 1
        golden.check(screen(), f"screen-{number:02}")
        while screen().name != last:
            go("Next")
            number += 1
            golden.check(screen(), f"screen-{number:02}")
        ui.key("Escape")
        ui.until(lambda: ui.find("window", say("Meeting")) is None, "the meeting is not over")

    def test_2_report(self):
        ui.key("ctrl+p")
        first = ui.wait_for("image", PAGE)
        count = int(PAGE.match(first.name)[2])
        dialog = ui.wait_for("dialog", say("Evaluation Report"))
        ui.move(dialog, 0, 0)
        ui.resize(dialog, *DIALOG)
        ui.focus(first.parent)
        self.assertGreater(count, 5)
        for number in range(1, count + 1):
            if number > 1:
                ui.key("Down")
            page = ui.wait_for("image", say("Page %u of %u", number, count))
            golden.check(page, f"page-{number:02}")
        ui.key("Escape")
        ui.wait_gone("button", say("Print"))


if __name__ == "__main__":
    harness.main()
