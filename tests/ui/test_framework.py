# SPDX-License-Identifier: GPL-3.0-or-later
"""Indicator frameworks: a new version is made, edited, checked, undone, and rated with."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import LANGUAGE, say, say_number


class Frameworks(harness.WindowTest):
    def open_frameworks(self):
        steps.open_page(2)
        ui.click(steps.open_menu(lambda: ui.click(ui.wait_for("button", say("Chart Menu"))),
                                 "Indicator _Frameworks…"))
        ui.wait_for("button", say("No problems"))

    def order(self, *indicators):
        """Whether these rows are one below the other."""
        tree = ui.wait_for("list", say("Dimensions and indicators"))

        def heights():
            found = [ui.find("label", domain.title(one), tree) for one in indicators]
            return all(found) and [one.extents[1] for one in found]

        ui.until(lambda: heights() and heights() == sorted(heights()), f"{indicators} are not in this order")

    def test_1_of_the_program(self):
        self.open_frameworks()
        ui.wait_for("label", say("Rounds use this version: it stays as it is. Change a new version."))
        self.picture("in-use")

    def test_2_move_and_undo(self):
        ui.click(ui.find_all("button", steps.plain("_New Version"))[0])
        ui.wait_gone("label", say("Rounds use this version: it stays as it is. Change a new version."))
        first, second = list(domain.INDICATORS)[:2]
        self.order(first, second)
        ui.mouse_click(ui.wait_for("label", domain.title(first)))
        ui.wait_for("button", steps.plain("_Measure Instead of Rating"))
        self.picture("indicator")
        ui.key("alt+Down")
        self.order(second, first)
        ui.key("ctrl+z")
        self.order(first, second)

    def test_3_delete_and_undo(self):
        first = next(iter(domain.INDICATORS))
        ui.mouse_click(ui.wait_for("label", domain.title(first)))
        ui.wait_for("button", steps.plain("_Measure Instead of Rating"))
        ui.key("Delete")
        ui.wait_gone("label", domain.title(first))
        ui.key("ctrl+z")
        ui.wait_for("label", domain.title(first))

    def write_weight(self, text):
        """Into the weight of the second status."""
        field = ui.find_all("text", re.compile("^" + re.escape(say("Missing weight, a fraction or decimal"))))[1]
        ui.mouse_click(field)
        ui.key("ctrl+a")
        ui.paste(text)

    def test_4_weight(self):
        ui.click(ui.wait_for("button", steps.plain("_Statuses, Levels and Names")))
        ui.wait_for("text", say("Missing weight, a fraction or decimal"))
        self.write_weight("many")
        ui.wait_for("button", say_number("%u problem", "%u problems", 1))
        self.picture("problem")
        self.write_weight("1")
        ui.wait_for("button", say("No problems"))
        ui.wait_for("label", re.compile("→"))
        self.picture("effect")

    def test_5_incomplete(self):
        ui.mouse_click(ui.wait_for("label", "建设标准（试行）" if LANGUAGE else "Construction standard (trial)"))
        ui.wait_for("button", say_number("%u problem", "%u problems", 3))
        ui.wait_for("label", say("Nothing can be rated against it yet"))
        self.picture("incomplete")
        ui.key("alt+Left")


if __name__ == "__main__":
    harness.main()
