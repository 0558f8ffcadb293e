# SPDX-License-Identifier: GPL-3.0-or-later
"""A case is added, renamed and deleted; taking the deletion back brings its ratings."""
import uidrive as ui

import domain
import harness
import steps
from language import say

NAME = "海港区港航物流产教联合体"
NEW_NAME = "海港区<智慧>港航联合体"
FIRST = next(iter(domain.INDICATORS))
RATED = domain.Case({FIRST: "planned"})


class Case(harness.WindowTest):
    def shows(self, name, case):
        ui.wait_for_each(("label", name), ("label", say("Reference case")), ("button", case.card("talent")))

    def test_1_add(self):
        ui.wait_for("label", say("Overview"))
        ui.key("ctrl+n")
        steps.name_in(ui.wait_for("dialog", say("Add a Case")), NAME)
        self.shows(NAME, domain.Case())
        ui.key("3")
        self.shows(NAME, RATED)

    def test_2_rename(self):
        ui.click(steps.case_menu("_Rename…"))
        dialog = ui.wait_for("dialog", say("Rename Case"))
        self.assertEqual(ui.wait_for("entry", say("Name of the consortium"), dialog).text(), NAME)
        steps.name_in(dialog, NEW_NAME)
        self.shows(NEW_NAME, RATED)

    def test_3_delete(self):
        ui.click(steps.case_menu("_Delete Case"))
        steps.told(say("“%s” deleted", NEW_NAME))
        ui.click(ui.wait_for("button", steps.plain("_Undo")))

    def test_4_undo_in_the_toast(self):
        ui.wait_for("page tab", say("Models"))  # back where references are
        self.picture("undone")
        steps.open_page("Evaluation")
        ui.click(ui.wait_for("page tab", say("Models")))
        ui.wait_for("label", NEW_NAME)
        ui.mouse_click(ui.find("label", NEW_NAME))
        self.shows(NEW_NAME, RATED)
        steps.indicator_row(FIRST, "planned")

    def test_5_description(self):
        steps.open_our_case()
        text = ui.wait_for("label", domain.word(domain.SAMPLE[0]["note"]))
        _, top, _, height = ui.wait_for("button", domain.Case.of_sample().model_card()).extents
        self.assertLess(text.extents[1] - (top + height), 48)  # no more than what is between all things
        self.picture("described")

    def test_6_ours_is_not_deleted(self):
        steps.open_our_case()
        steps.case_menu("_Rename…")
        self.assertIsNone(ui.find("menu item", steps.plain("_Delete Case")))
        ui.key("Escape")


if __name__ == "__main__":
    harness.main()
