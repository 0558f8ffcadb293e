# SPDX-License-Identifier: GPL-3.0-or-later
"""The sandbox: other statuses, weights and thresholds, what would follow, and keeping it as a round."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import MODE, say, say_number

OURS = domain.Case.of_sample()
FIRST = next(iter(domain.INDICATORS))
WEIGHT = re.compile(re.escape(say("Weight of “%s” (was %s)", domain.status_title("partial"), "1/2")))
THRESHOLD = re.compile(re.escape(say("Threshold of “%s” (was %s)", domain.level_title(0), "1/5")))
STALE = "A weight or threshold below is not valid: this is the result of the last valid values."
MAP = "Models over a weight and a threshold"


def open_what_if():
    steps.open_our_case()
    steps.focus_is_on_row(FIRST)
    ui.click(steps.case_menu("_What If…"))
    ui.wait_for("label", say("What If"))


def tried(number):
    """What the page of the case tells."""
    return say_number("What if: %u change is tried in this round and not kept yet",
                      "What if: %u changes are tried in this round and not kept yet", number)


def result(dimension, before, after):
    """The row that tells how a dimension would be."""
    words = before if before == after else f"{before} → {after}"
    return ui.wait_for("label", domain.named(domain.title(dimension), words))


class WhatIf(harness.WindowTest):
    def changes(self, number):
        ui.wait_for("label", re.compile("^" + re.escape(say_number("%u change", "%u changes", number))))

    def test_1_a_status_moves_the_level(self):
        open_what_if()
        steps.focus_is_on_row(FIRST)
        before = OURS.level_words("talent")
        case = OURS
        for name in domain.in_dimension("talent"):
            ui.key("4")
            case = case.with_status(name, "absent")
            result("talent", before, case.level_words("talent"))
            ui.key("Down")
        self.changes(len(domain.in_dimension("talent")))
        ui.wait_for("label", say("was: %s", domain.status_title(OURS.ratings[FIRST])))
        self.picture("statuses")

    def test_2_undo_and_redo_stay_in_the_sandbox(self):
        for _ in domain.in_dimension("talent"):
            ui.key("ctrl+z")
        level = OURS.level_words("talent")
        result("talent", level, level)
        ui.key("ctrl+shift+z")
        self.changes(1)

    def test_3_values(self):
        entry = ui.wait_for("entry", WEIGHT)
        ui.mouse_click(entry)
        ui.key("ctrl+a")
        ui.type_keys("2")
        ui.wait_for("label", steps.containing("1/5"))
        ui.key("ctrl+a")
        ui.type_keys("90 %")
        self.changes(2)
        self.picture("values")

    def test_3_x_results_begin_at_one_line(self):
        """Whatever the width of their marks."""
        titles = [result(dimension, OURS.level_words(dimension), OURS.level_words(dimension))
                  for dimension in ("technology", "administration")]
        self.assertEqual(*(x + width if "rtl" in MODE else x for x, _, width, _ in
                           (title.extents for title in titles)))

    def test_4_the_map_comes(self):
        told = ui.wait_for("image", say(MAP))
        ui.until(lambda: say("Weight of “%s”", domain.status_title("partial")) in told.description)

    def test_5_it_is_there_when_one_comes_back(self):
        ui.key("Escape")
        ui.wait_for("label", say("Our consortium"))
        ui.wait_for("label", tried(2))
        self.picture("tried")
        ui.click(ui.wait_for("button", steps.plain("_Go to What If")))
        self.changes(2)
        ui.key("alt+Left")
        ui.wait_for("label", say("Our consortium"))
        ui.click(steps.case_menu("_What If…"))
        self.changes(2)

    def test_5_x_escape_leaves_from_everywhere(self):
        chosen = domain.title(domain.in_dimension("technology")[0])
        for role, name in (("entry", WEIGHT), ("label", chosen)):
            ui.mouse_click(steps.scroll_to(ui.wait_for(role, name)))
            ui.key("Escape")
            ui.wait_for("label", say("Our consortium"))
            ui.click(ui.wait_for("button", steps.plain("_Go to What If")))
            self.changes(2)

    def test_5_y_nothing_is_told_where_nothing_is_tried(self):
        ui.key("ctrl+z", "ctrl+z")
        ui.key("alt+Left")
        ui.wait_for("label", say("Our consortium"))
        ui.wait_gone("label", tried(2))
        self.assertIsNone(ui.find("button", steps.plain("_Go to What If")))
        ui.click(steps.case_menu("_What If…"))
        ui.wait_for("label", say("What If"))
        ui.key("ctrl+shift+z", "ctrl+shift+z")
        self.changes(2)

    def test_5_z_wrong_values_are_not_kept(self):
        ui.mouse_click(steps.scroll_to(ui.wait_for("entry", THRESHOLD, showing=False)))
        ui.key("ctrl+a")
        ui.type_keys("0.6")
        fault = say("above that of “%s” (%s); thresholds have to ascend", domain.level_title(1), "1/2")
        ui.wait_for("label", steps.starting_with(fault))
        keep = ui.wait_for("button", steps.plain("_Keep as New Round…"))
        ui.until(lambda: "sensitive" not in keep.states)
        steps.scroll_to(ui.wait_for("label", say(STALE), showing=False))
        self.picture("wrong")
        ui.key("ctrl+a")
        ui.type_keys("0.2")
        ui.wait_gone("label", steps.starting_with(fault))
        ui.until(lambda: "sensitive" in keep.states)
        self.assertIsNone(ui.find("label", say(STALE), showing=False))
        self.changes(2)

    def test_6_keep(self):
        ui.click(ui.wait_for("button", steps.plain("_Keep as New Round…")))
        ui.wait_for("dialog", say("Keep as New Round"))
        ui.key("Escape")
        ui.wait_gone("dialog", say("Keep as New Round"))
        ui.click(ui.wait_for("button", steps.plain("_Keep as New Round…")))
        dialog = ui.wait_for("dialog", say("Keep as New Round"))
        self.picture("keep")
        date = ui.wait_for("entry", say("Date (year-month-day)"), dialog)
        ui.mouse_click(date)
        ui.key("ctrl+a")
        ui.type_keys("soon")
        ui.key("Return")
        ui.wait_for("label", steps.containing("soon"), dialog)
        ui.key("ctrl+a")
        ui.type_keys("2031-06-30")
        ui.key("Return")
        ui.wait_gone("dialog", say("Keep as New Round"))
        steps.open_our_case()
        ui.wait_for("button", steps.containing("2031"))  # the round that is shown
        steps.indicator_row(FIRST, "absent")

    def test_7_what_is_kept_is_not_tried_any_more(self):
        ui.click(ui.wait_for("button", steps.containing("2031")))
        rounds = ui.wait_for("list", say("Rounds"))
        ui.until(lambda: len(ui.find_all("row", None, rounds)) == domain.N_ROUNDS + 1)
        ui.mouse_click(ui.find_all("row", None, rounds)[0])
        steps.indicator_row(FIRST, OURS.ratings[FIRST])
        self.assertIsNone(ui.find("button", steps.plain("_Go to What If")))

    def test_8_delete(self):
        """What was kept comes last, says what it is, and goes without a question: it can be undone."""
        rounds = steps.open_rounds()
        self.picture("rounds")
        kept = ui.find_all("row", None, rounds)[-1]
        self.assertTrue(steps.starting_with(say("What-if: %s", "")).match(kept.name))
        ui.mouse_click(kept)
        ui.wait_for("button", steps.containing("2031"))
        steps.choose_round_action("_Delete Round")
        steps.told(say("Round deleted"))
        ui.wait_gone("button", steps.containing("2031"))
        self.picture("deleted")
        ui.click(ui.wait_for("button", steps.plain("_Undo")))
        rounds = steps.open_rounds()
        ui.until(lambda: len(ui.find_all("row", None, rounds)) == domain.N_ROUNDS + 1)
        ui.key("Escape")
        ui.wait_gone("list", say("Rounds"))


if __name__ == "__main__":
    harness.main()
