# SPDX-License-Identifier: GPL-3.0-or-later
"""Rating an indicator changes its row and the level at once, and can be taken back."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import say

FIRST = next(iter(domain.INDICATORS))
PARK = domain.Case.of_sample()


class Rating(harness.WindowTest):
    def shows(self, case, indicator):
        """Row, level and model are those of the case."""
        dimension = indicator.split(".", maxsplit=1)[0]
        _, card, _ = ui.wait_for_each(("row", steps.indicator_words(indicator, case.ratings.get(indicator))),
                                      ("button", case.card(dimension)), ("button", case.model_card()))
        self.assertIn(case.missing_words(dimension), card.description.splitlines())

    def test_1_mouse(self):
        steps.open_our_case()
        ui.mouse_click(steps.segment(FIRST, "absent"))
        self.shows(PARK.with_status(FIRST, "absent"), FIRST)
        self.picture("rated")

    def test_2_undo_and_redo_by_keys(self):
        changed = PARK.with_status(FIRST, "absent")
        change = f"{domain.status_title('described')} → {domain.status_title('absent')}"
        ui.key("ctrl+z")
        steps.told(say("Undone: %s", domain.named(domain.title(FIRST), change)))
        self.shows(PARK, FIRST)
        ui.key("ctrl+shift+z")
        self.shows(changed, FIRST)
        ui.key("ctrl+z", "ctrl+y")
        self.shows(changed, FIRST)

    def test_3_undo_and_redo_by_buttons(self):
        ui.click(ui.wait_for("button", say("Undo")))
        self.shows(PARK, FIRST)
        self.assertNotIn("sensitive", ui.find("button", say("Undo")).states)
        ui.click(ui.wait_for("button", say("Redo")))
        self.shows(PARK.with_status(FIRST, "absent"), FIRST)
        self.assertNotIn("sensitive", ui.find("button", say("Redo")).states)
        ui.key("ctrl+z")

    def test_4_keys_1_to_5(self):
        row = steps.indicator_row(FIRST, "described")
        ui.mouse_click(row.children[0].children[0])
        for number, status in enumerate(["described", "partial", "planned", "absent", None], 1):
            ui.key(str(number))
            self.shows(PARK.with_status(FIRST, status), FIRST)
        ui.key("1")
        self.shows(PARK, FIRST)

    def test_4_x_a_click_on_its_status_means_the_row(self):
        second = list(domain.INDICATORS)[1]
        ui.mouse_click(steps.segment(second, PARK.ratings[second]))
        ui.key("3")
        self.shows(PARK.with_status(second, "planned"), second)
        ui.key("ctrl+z")
        self.shows(PARK, second)
        steps.click_title(steps.indicator_row(FIRST))

    def test_5_arrows_go_through_all_groups(self):
        groups = [domain.in_dimension(dimension) for dimension in domain.DIMENSIONS]
        for group, following in zip(groups, groups[1:]):
            ui.key(*["Down"] * len(group))
            steps.focus_is_on_row(following[0])
        ui.key(*["Down"] * len(groups[-1]))
        last = groups[-1][-1]
        steps.focus_is_on_row(last)
        steps.pane_shows(last)
        for group, before in zip(groups[:0:-1], groups[-2::-1]):
            ui.key(*["Up"] * len(group))
            steps.focus_is_on_row(before[-1])

    def test_6_what_was_not_asked_is_answered(self):
        changed = PARK
        for name in PARK.unknown("administration"):
            ui.click(steps.segment(name, "described"))
            changed = changed.with_status(name, "described")
            self.shows(changed, name)
        ui.click(ui.wait_for("button", say("Case Menu")))
        ui.click(ui.wait_for("menu item", steps.plain("_How Firm Is the Result?")))
        ui.wait_for("label", re.compile(re.escape(domain.status_title("partial"))))
        self.picture("firmness")
        ui.key("Escape")
        for _ in PARK.unknown("administration"):
            ui.key("ctrl+z")
        self.shows(PARK, name)

    def test_7_back(self):
        ui.key("Escape")
        ui.wait_for("label", say("One indicator from another level"))
        steps.open_our_case()
        ui.click(ui.wait_for("button", say("Back")))
        ui.wait_for("label", say("One indicator from another level"))


if __name__ == "__main__":
    harness.main()
