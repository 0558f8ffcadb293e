# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of indicators is one group for Tab; the arrow keys go through its rows and statuses."""
import uidrive as ui

import domain
import harness
import steps
from language import MODE

TALENT, TECHNOLOGY, ADMINISTRATION = (domain.in_dimension(dimension) for dimension in domain.DIMENSIONS)
RATINGS = domain.Case.of_sample().ratings


def status_of(indicator):
    return domain.status_title(RATINGS.get(indicator))


class Tab(harness.WindowTest):
    def setUp(self):
        super().setUp()
        steps.open_our_case()

    def test_1_from_group_to_group(self):
        ui.key("Down", "Up")
        steps.focus_is_on_row(TALENT[0])
        ui.key("Tab")
        steps.focus_is_on(status_of(TALENT[0]))
        for group in (TECHNOLOGY, ADMINISTRATION):
            ui.key("Tab")
            steps.focus_is_on_row(group[0])
            ui.key("Tab")
            steps.focus_is_on(status_of(group[0]))
        ui.wait_for("label", domain.title(TALENT[0]))  # the row is scrolled off: the pane shows it still
        steps.tab_to(steps.plain("_Note"), presses=20)  # past the measures of the case

    def test_2_and_back(self):
        ui.key("Tab", "Tab")
        steps.focus_is_on_row(TECHNOLOGY[0])
        ui.key("shift+Tab")
        steps.focus_is_on(status_of(TALENT[0]))
        ui.key("shift+Tab")
        steps.focus_is_on_row(TALENT[0])

    @harness.unittest.skipIf("rtl" in MODE, "left is right there")
    def test_3_arrows_within_a_row(self):
        for key, status in (("Right", "described"), ("Right", "partial"), ("Left", "described")):
            ui.key(key)
            steps.focus_is_on(domain.status_title(status))
        ui.key("Left")
        steps.focus_is_on_row(TALENT[0])
        ui.key("Right", "Right", "space")
        steps.indicator_row(TALENT[0], "partial")
        steps.focus_is_on(domain.status_title("partial"))
        ui.key("ctrl+z")
        steps.indicator_row(TALENT[0], "described")

    def test_4_digits_are_for_the_row_with_the_focus(self):
        ui.key("Tab", "Tab", "4")
        steps.indicator_row(TECHNOLOGY[0], "absent")
        steps.indicator_row(TALENT[0], RATINGS[TALENT[0]])
        steps.pane_shows(TECHNOLOGY[0])

    def test_5_arrows_go_on_from_there(self):
        ui.key("Tab", "Tab", "Down")
        steps.focus_is_on_row(ADMINISTRATION[1])
        steps.pane_shows(ADMINISTRATION[1])


if __name__ == "__main__":
    harness.main()
