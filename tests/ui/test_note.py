# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written about a rating is kept when the focus leaves it, and told in its history."""
import getpass
import os
import pwd

import uidrive as ui

import domain
import harness
import steps
from language import say

FIRST = next(iter(domain.INDICATORS))
SECOND = list(domain.INDICATORS)[1]
NOTE = "校企共定专业目录，增设“智能装备运维”；2026年报备。"
SOURCE = "2026年6月专业建设委员会纪要，第3页"


class Note(harness.WindowTest):
    def note(self):
        return ui.wait_for("entry", steps.plain("_Note"))

    def source(self):
        return ui.wait_for("entry", steps.plain("_Source"))

    def history(self):
        """Lines of the history that tell of FIRST."""
        return [text for text in steps.labels() if NOTE in text or SOURCE in text]

    def test_1_enter_writes_a_note(self):
        steps.open_our_case()
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        ui.key("ctrl+a")
        ui.paste(NOTE)
        ui.wait_text(self.note(), NOTE)
        ui.type_text(self.source(), SOURCE)
        ui.wait_for("label", say("%s: %s", say("note"), NOTE))  # in the history: it is kept

    def test_2_history_names_the_author(self):
        ui.key("Tab")
        head = ui.wait_for("label", say("%s: %s", say("source"), SOURCE)).parent.labels()[0]
        full_name = pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0].strip()
        self.assertTrue(head.endswith(f"· {full_name or getpass.getuser()}"), head)
        self.picture("history")

    def test_3_other_rows_have_their_own(self):
        steps.click_title(steps.indicator_row(SECOND))
        steps.pane_shows(SECOND)
        self.assertNotEqual(self.note().text(), NOTE)
        steps.click_title(steps.indicator_row(FIRST))
        steps.pane_shows(FIRST)
        ui.wait_text(self.note(), NOTE)
        ui.wait_text(self.source(), SOURCE)

    def test_4_undo(self):
        ui.key("ctrl+z")
        ui.until(lambda: self.source().text() != SOURCE, "the source is not taken back")
        self.assertEqual(self.note().text(), NOTE)
        ui.key("ctrl+y")
        ui.wait_text(self.source(), SOURCE)

    def test_5_closing_keeps_what_is_typed(self):
        ui.type_text(self.note(), NOTE + "（修订）")
        self.restart(*self.arguments)
        steps.open_our_case()
        ui.wait_text(self.note(), NOTE + "（修订）")
        ui.wait_text(self.source(), SOURCE)


if __name__ == "__main__":
    harness.main()
