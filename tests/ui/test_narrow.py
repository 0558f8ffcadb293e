# SPDX-License-Identifier: GPL-3.0-or-later
"""On the smallest screen that GNOME asks for, 360 × 640, nothing is cut off."""
import uidrive as ui

import domain
import harness
import steps
from language import MODE, say

# Large text takes more.
WIDTH = 430 if "large" in MODE else 360
HEIGHT = 640
SEEN = {"button", "toggle button", "label", "entry", "text", "list item", "image", "chart", "page tab"}
# What scrolls by itself, sideways too.
SCROLLED = {"QiheMatrixView"}
FIRST = next(iter(domain.INDICATORS))


class Narrow(harness.WindowTest):
    def shrink(self):
        ui.resize(self.window, WIDTH, HEIGHT)

    def fits(self, name):
        """Nothing that is seen goes beyond the sides of the window, or of what pops up over it."""
        self.picture(name)
        self.assertEqual(self.window.extents[2], WIDTH)
        items = ui.snapshot(self.window)
        exempt = {below.node for item in items if item.name in SCROLLED for below in ui.snapshot(item.node)}
        cut = [(item.role, item.name, item.node.extents) for item in items
               if item.role in SEEN and item.node not in exempt and not inside(item.node) and item.node.showing
               and not self.pops_up(item.node)]
        self.assertEqual(cut, [])

    def pops_up(self, node):
        """Whether it is in a popover, and whole there: GTK keeps popovers on the screen, so they may not be wider."""
        surface = ui.surface_of(node)
        x, _, width, _ = node.extents
        left, _, whole, _ = surface.extents
        return surface != self.window and whole <= WIDTH and left <= x and x + width <= left + whole


class Pages(Narrow):
    def test_1_overview(self):
        ui.wait_for("button", steps.plain("_Rate"))
        self.shrink()
        self.fits("overview")

    def test_2_case(self):
        steps.open_our_case()
        steps.focus_is_on_row(FIRST)
        self.fits("case")
        if "large" not in MODE:
            self.levels_leave_room()
        ui.key("4")
        steps.indicator_row(FIRST, "absent")
        ui.mouse_click(steps.case_menu("_Undo"))
        steps.indicator_row(FIRST, "described")

    def levels_leave_room(self):
        """They stay in view: all together they take less than a third of the window."""
        case = domain.Case.of_sample()
        _, top, *_ = steps.card(case.card(next(iter(domain.DIMENSIONS)))).extents
        _, last, _, height = steps.card(case.model_card()).extents
        self.assertLess(last + height - top, HEIGHT / 3)

    def test_3_details(self):
        steps.open_our_case()
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        self.fits("details")
        ui.key("Escape")
        steps.focus_is_on_row(FIRST)

    def test_4_evaluation(self):
        ui.key("alt+2")
        for view in ("Matrix", "Radar", "Practice"):
            ui.click(ui.wait_for("page tab", say(view)))
            self.fits(view.lower())

    def test_5_cases_of_the_radar(self):
        ui.click(ui.wait_for("page tab", say("Radar")))
        ui.click(ui.wait_for("button", steps.plain("_Choose Cases")))
        ui.wait_for("list", say("Cases to show"))
        self.fits("choice")
        ui.key("Escape")
        ui.wait_gone("list", say("Cases to show"))

    def test_6_what_if(self):
        steps.open_our_case()
        ui.click(steps.case_menu("_What If…"))
        steps.focus_is_on_row(FIRST)
        ui.key("4")
        ui.wait_for("button", steps.plain("_Keep as New Round…"))
        self.fits("what-if")
        ui.click(ui.wait_for("button", say("Show Results")))
        ui.wait_for("label", say("Weights and Thresholds"))
        self.fits("what-if-results")
        ui.key("Escape")
        ui.wait_for("button", steps.plain("_Go to What If"))
        self.fits("tried")

    def test_7_description(self):
        ui.click(steps.case_menu("_Description and Practices…"))
        ui.wait_for("dialog", say("Description and Practices"))
        self.picture("description")
        ui.key("Escape")


class Frameworks(Narrow):
    """From wide to narrow at once, while the details are beside the indicators."""

    def test_1_folds(self):
        steps.open_frameworks()
        for width in (1000, 640, 900, WIDTH):
            ui.resize(self.window, width, HEIGHT)
        self.fits("framework")

    def test_2_new_version(self):
        ui.click(ui.find_all("button", steps.plain("_New Version"))[0])
        ui.wait_gone("label", say("Rounds use this version: it stays as it is. Change a new version."))
        self.fits("framework-new-version")
        ui.click(ui.wait_for("button", say("Statuses, Levels and Names")))
        ui.wait_for("text", say("Missing weight, a fraction or decimal"))
        self.fits("framework-details")
        ui.click(ui.wait_for("button", say("Show Details")))
        ui.wait_gone("text", say("Missing weight, a fraction or decimal"))

    def test_3_list(self):
        steps.open_list_of_frameworks()
        self.fits("framework-list")
        ui.key("Escape")
        ui.wait_gone("list", say("Frameworks"))


class Start(Narrow):
    arguments = []

    def test_first_start(self):
        ui.wait_for("button", steps.plain("_Open the Sample"))
        self.shrink()
        self.fits("start")


def inside(node):
    x, _, width, _ = node.extents
    return x >= 0 and x + width <= WIDTH

if __name__ == "__main__":
    harness.main()
