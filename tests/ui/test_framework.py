# SPDX-License-Identifier: GPL-3.0-or-later
"""Indicator frameworks: a new version is made, edited, checked, undone, and rated with."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import LANGUAGE, say, say_number


def middle(node):
    _, y, _, height = node.extents
    return y + height / 2


class Frameworks(harness.WindowTest):
    def order(self, *indicators):
        """Whether these rows are one below the other."""
        tree = ui.wait_for("list", say("Dimensions and indicators"))

        def heights():
            found = [ui.find("label", domain.title(one), tree) for one in indicators]
            return all(found) and [one.extents[1] for one in found]

        ui.until(lambda: heights() and heights() == sorted(heights()), f"{indicators} are not in this order")

    def test_1_of_the_program(self):
        steps.open_frameworks()
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
        ui.click(ui.wait_for("button", say("Statuses, Levels and Names")))
        ui.wait_for("text", say("Missing weight, a fraction or decimal"))
        self.write_weight("many")
        ui.wait_for("button", say_number("%u problem", "%u problems", 1))
        self.picture("problem")
        self.write_weight("1")
        ui.wait_for("button", say("No problems"))
        ui.wait_for("label", re.compile("→"))
        self.picture("effect")

    def names(self):
        """In Chinese, of the framework, its statuses and its levels."""
        fields = ui.find_all("text", steps.starting_with(say("Name (Chinese)")), showing=False)
        return [field.text() for field in fields]

    def are_named(self, *names):
        seen = []

        def agree():
            seen[:] = self.names()
            return seen == list(names)

        try:
            ui.until(agree)
        except ui.UiError:
            self.fail(f"{seen} instead of {list(names)}")

    def add(self, button):
        ui.click(steps.scroll_to(ui.wait_for("button", steps.plain(button), showing=False)))

    def tool(self, heading, number, name):
        """The button beside the heading of a status or level."""
        label = steps.scroll_to(ui.wait_for("label", say(heading, number), showing=False))
        return min(ui.find_all("button", say(name)), key=lambda one: abs(middle(one) - middle(label)))

    def test_5_statuses(self):
        whole, *rest = self.names()
        scale, levels = rest[:4], rest[4:]
        self.add("Add a _Status")
        self.are_named(whole, *scale[:3], "", scale[3], *levels)
        ui.wait_for("text", steps.containing(say("empty, “%s” is shown instead", "status-1")))
        ui.paste("有所筹划")
        self.are_named(whole, *scale[:3], "有所筹划", scale[3], *levels)
        self.picture("status-added")
        ui.click(self.tool("Status %u", 4, "Move Up"))
        self.are_named(whole, *scale[:2], "有所筹划", *scale[2:], *levels)
        ui.wait_for("button", say("No problems"))
        ui.key("ctrl+z")
        self.are_named(whole, *scale[:3], "有所筹划", scale[3], *levels)
        ui.click(self.tool("Status %u", 4, "Delete"))
        self.are_named(whole, *scale, *levels)
        ui.key("ctrl+z")
        self.are_named(whole, *scale[:3], "有所筹划", scale[3], *levels)

    def threshold(self, number):
        title = re.compile("^" + re.escape(say("Missing share at most, a fraction or decimal")))
        return ui.find_all("text", title, showing=False)[number]

    def test_6_levels(self):
        before = self.names()
        self.add("Add a _Level")
        self.are_named(*before[:-1], "", before[-1])
        self.assertEqual([self.threshold(number).text() for number in range(4)], ["1/5", "1/2", "3/4", "1"])
        ui.paste("较低")
        steps.scroll_to(self.threshold(2))
        ui.mouse_click(self.threshold(2))
        ui.key("ctrl+a")
        ui.paste("1/3")
        fault = say("below the level before it; levels have to ascend")
        ui.wait_for("text", steps.containing(fault))
        self.picture("fault")
        ui.click(ui.wait_for("button", say_number("%u problem", "%u problems", 1)))
        self.picture("fault-in-list")
        ui.mouse_click(ui.wait_for("label", fault))
        ui.key("ctrl+a")
        ui.paste("4/5")
        ui.until(lambda: self.threshold(2).text() == "4/5", "the row of the fault has no focus")
        ui.wait_for("button", say("No problems"))
        ui.click(self.tool("Level %u", 4, "Delete"))
        self.are_named(*before[:-1], "较低")
        ui.until(lambda: self.threshold(2).text() == "1", "the last level does not take the rest")
        ui.wait_for("button", say("No problems"))

    def test_7_incomplete(self):
        steps.choose_framework("建设标准（试行）" if LANGUAGE else "Construction standard (trial)")
        ui.wait_for("button", say_number("%u problem", "%u problems", 3))
        ui.wait_for("label", say("Nothing can be rated against it yet"))
        self.picture("incomplete")
        ui.key("alt+Left")


if __name__ == "__main__":
    harness.main()
