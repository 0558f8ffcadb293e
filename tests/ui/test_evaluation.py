# SPDX-License-Identifier: GPL-3.0-or-later
"""The evaluation compares all cases: matrix, radar, models; each leads to the case it shows."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import MODE, say

TITLES = [domain.word(one["title"]) for one in domain.SAMPLE]
SHORT_TITLE = re.compile(r"^\d{4}-\d\d · ")
CASES = [domain.Case.of_sample(number) for number in range(len(domain.SAMPLE))]


def show(tab):
    ui.click(ui.wait_for("page tab", say(tab)))


def chart(title):
    return ui.wait_for("image", say(title))


class Evaluation(harness.WindowTest):
    def back(self):
        ui.key("alt+Left")
        ui.wait_for("page tab", say("Matrix"))

    def shows_case(self, number):
        """The page of a case, with its levels."""
        ui.wait_for_each(("label", TITLES[number]),
                         *[("button", CASES[number].card(dimension)) for dimension in domain.DIMENSIONS])

    def test_1_matrix_tells_everything(self):
        steps.open_page("Evaluation")
        told = chart("Indicators of all cases").description
        for title, case in zip(TITLES, CASES):
            self.assertIn(title, told)
            for name, status in case.ratings.items():
                self.assertIn(domain.named(domain.title(name), domain.status_title(status)), told)
        self.picture("matrix")

    def test_1a_round_is_named_whole(self):
        """The names of the views give way to it."""
        named = ui.wait_for("label", SHORT_TITLE)
        if "large" not in MODE:
            self.assertGreater(named.extents[2], 6 * len(named.name))

    def test_2_matrix_by_keys(self):
        steps.tab_to(say("Indicators of all cases"))
        ui.key("End")
        told = chart("Indicators of all cases").description
        ui.key("Return")
        self.shows_case(next(number for number, title in enumerate(TITLES) if title in told))
        self.back()
        for _ in TITLES[1:]:
            self.opens_where_it_was_chosen()

    def opens_where_it_was_chosen(self):
        """Another case each time: the page is filled anew while it comes up."""
        steps.tab_to(say("Indicators of all cases"))
        ui.key("Down", "End")
        name = None
        while name is None:  # past the model and the level
            ui.key("Left")
            told = chart("Indicators of all cases").description
            name = next((name for name in domain.INDICATORS if domain.title(name) in told), None)
        ui.key("Return")
        steps.pane_shows(name)
        ui.until(lambda: steps.is_in_view(steps.indicator_row(name)), "what was chosen is out of sight")
        self.back()

    def test_3_radar(self):
        show("Radar")
        boxes = [ui.wait_for("check box", title) for title in TITLES]
        wanted = {title for title, box in zip(TITLES, boxes) if "checked" in box.states}
        self.assertEqual(len(wanted), 2)
        for title, box in zip(TITLES, boxes):
            if title not in wanted and len(wanted) < 4:
                ui.mouse_click(box)
                wanted.add(title)
                ui.until(lambda: self.on_the_radar("Cases by dimension") == wanted, f"{title} is not shown")
        left = ui.wait_for("row", TITLES[-1], showing=False)  # insensitive: no point of it can be hit
        self.assertNotIn("sensitive", left.states)
        self.picture("radar")
        ui.mouse_click(ui.find("check box", TITLES[0]))
        ui.until(lambda: "sensitive" in left.states, "a place is free, and not offered")

    def on_the_radar(self, title):
        lines = chart(title).description.split("\n")
        return {line for line in lines if line and not line.startswith(" ")}

    def test_4_radar_by_indicator(self):
        ui.mouse_click(ui.wait_for("button", say("By Indicator")))
        told = chart("Cases by indicator").description
        for name in domain.INDICATORS:
            self.assertIn(domain.title(name), told)
        self.picture("radar-by-indicator")

    def test_5_models(self):
        show("Models")
        ui.wait_for("label", TITLES[0])
        for case in CASES:
            for dimension in domain.DIMENSIONS:
                level = domain.capitalized(case.level_words(dimension))
                ui.wait_for("label", re.compile(r"^\S+ " + re.escape(level) + "$"))
        self.picture("models")
        header = ui.wait_for("label", domain.capitalized(domain.word(domain.DIMENSIONS["technology"]["short"])))
        ui.mouse_click(header)
        ui.until(lambda: self.first_row() == TITLES[1], f"the first row is {self.first_row()}")
        ui.mouse_click(header)
        ui.until(lambda: self.first_row() == TITLES[-1], f"the first row is {self.first_row()}")

    def first_row(self):
        found = {title: ui.find("label", title) for title in TITLES}
        return min(found, key=lambda title: found[title].extents[1])

    def test_6_models_by_click_and_keys(self):
        ui.mouse_click(ui.find("label", TITLES[2]))
        self.shows_case(2)
        self.back()
        ui.wait_for("label", TITLES[2])
        ui.key("Return")  # the focus is on the row again
        self.shows_case(2)
        self.back()

    def test_7_radar_in_another_round(self):
        """The same case is shown where the others are not in the round."""
        show("Radar")
        earlier = next(row for row in ui.find_all("row", None, steps.open_rounds())
                       if "2025" in " ".join(row.labels()))
        ui.mouse_click(earlier)
        ui.wait_gone("check box", TITLES[1])
        self.assertIn("checked", ui.wait_for("check box", TITLES[0]).states)
        self.assertIn(TITLES[0], chart("Cases by indicator").description)
        self.picture("radar-earlier")


if __name__ == "__main__":
    harness.main()
