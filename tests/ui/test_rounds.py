# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds: a new one from the one before, closing it, and what a closed one allows."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import say, say_number

FIRST = next(iter(domain.INDICATORS))
PARK = domain.Case.of_sample()


SAMPLE_BAR = ("This is the sample, with a park that does not exist. "
              "Try anything: your own data are kept elsewhere.")


class Rounds(harness.WindowTest):
    def test_1_new_round(self):
        steps.open_our_case()
        steps.choose_round_action("_New Round…")
        ui.wait_for("entry", say("Date (year-month-day)"))
        self.picture("new-round")
        date = ui.wait_for("entry", say("Date (year-month-day)"))
        ui.click(date)
        ui.key("ctrl+a")
        ui.type_keys("2030-02-31")
        ui.until(lambda: "sensitive" not in ui.find("button", steps.plain("_Begin")).states)
        self.notices_of_new_round()
        ui.key("ctrl+a")
        ui.type_keys("2030-02-28")
        ui.until(lambda: "sensitive" in ui.find("button", steps.plain("_Begin")).states)
        ui.click(ui.wait_for("button", steps.plain("_Begin")))
        toast = steps.told(re.compile("2030-02-28"))
        bar = ui.wait_for("label", steps.starting_with(say(SAMPLE_BAR)))
        self.assertLessEqual(toast.extents[1] + toast.extents[3], bar.extents[1])  # it does not lie over the bar
        ui.wait_for("button", re.compile("2030-02-28"))
        ui.wait_for("label", say("Our consortium"))  # the page stays

    def notices_of_new_round(self):
        """Of what is a slip more often than not; the round can be begun all the same."""
        taken = say("There is a round “%s” already. A title of its own tells them apart.").partition("%s")[0]
        for date, notice in (("2999-12-31", say("This day is still to come.")),
                             ("2026-06-30", steps.starting_with(taken))):
            ui.key("ctrl+a")
            ui.type_keys(date)
            ui.wait_for("label", notice)
            self.picture(f"notice-{date}")
            self.assertIn("sensitive", ui.find("button", steps.plain("_Begin")).states)

    def test_2_list(self):
        rounds = steps.open_rounds()
        ui.until(lambda: len(ui.find_all("row", None, rounds)) == domain.N_ROUNDS + 1)
        self.picture("rounds")
        self.assertNotIn("2026-06-self", " ".join(steps.labels(rounds)))  # a code is for commands
        ui.key("Escape")
        ui.wait_gone("list", say("Rounds"))

    def test_3_reasons(self):
        ui.mouse_click(steps.segment(FIRST, "partial"))
        ui.wait_for("label", say("was: %s, no reason yet", domain.status_title("described")))
        ui.wait_for("label", say_number("%u change without a reason", "%u changes without a reason", 1))
        self.picture("no-reason")
        steps.choose_round_action("_Close Round…")
        ui.until(lambda: "sensitive" not in ui.wait_for("button", steps.plain("_Close Round")).states)
        self.picture("close-round-refused")
        ui.key("Escape")
        ui.click(ui.wait_for("button", steps.plain("_Give Reason")))
        steps.focus_is_on(steps.plain("_Why changed"))
        ui.type_keys("two programmes were stopped")
        ui.key("Return")
        ui.wait_gone("label", say("was: %s, no reason yet", domain.status_title("described")))
        ui.wait_for("label", say("was: %s", domain.status_title("described")))
        ui.wait_gone("label", say_number("%u change without a reason", "%u changes without a reason", 1))
        ui.mouse_click(steps.segment(FIRST, "absent"))  # what explained one change does not explain the next
        ui.wait_for("label", say("was: %s, no reason yet", domain.status_title("described")))
        ui.wait_for("label", steps.containing(say("reason removed")), showing=False)
        ui.wait_text(ui.wait_for("entry", steps.plain("_Why changed")), "")
        self.picture("reason-anew")
        ui.key("ctrl+z")
        ui.wait_gone("label", say("was: %s, no reason yet", domain.status_title("described")))
        for _ in range(2):
            ui.key("ctrl+z")
        steps.indicator_row(FIRST, "described")

    def test_3_x_measures(self):
        ui.click(ui.find_all("button", say("Plan a Measure"))[-1])
        ui.wait_for("entry", say("What is to be done"))
        ui.type_keys("Open an office")
        ui.mouse_click(ui.wait_for("entry", say("Until when (year-month-day)")))
        ui.type_keys("2031-13-01")
        ui.until(lambda: "sensitive" not in ui.wait_for("button", steps.plain("_Save")).states)
        ui.key("ctrl+a")
        ui.type_keys("2031-12-01")
        ui.key("Return")
        ui.wait_for("label", say("due %s", "2031-12-01"))
        ui.mouse_click(ui.wait_for("check box", say("Done: %s", "Open an office")))
        ui.wait_for("label", steps.containing(say("done %s", "")[:1]))
        self.picture("measures")
        row = ui.wait_for("row", steps.containing("Open an office"))
        ui.mouse_click(steps.scroll_to(ui.wait_for("button", say("Delete Measure"), row, showing=False)))
        steps.told(say("Measure deleted"))
        ui.wait_gone("label", "Open an office")
        steps.focus_is_on(say("Plan a Measure"))  # not nowhere, or no key would be heard
        ui.key("ctrl+z")
        steps.scroll_to(ui.wait_for("label", "Open an office", showing=False))

    def open_row_at_once(self, click):
        """The first click after the list of rounds has closed is meant for the row, and opens it: the row is
        where that list was, which however it was closed may not keep the mouse."""
        steps.open_rounds(ui.mouse_click)
        click(ui.wait_for("button", steps.plain("Com_pare Rounds")))
        ui.wait_gone("list", say("Rounds"))
        ui.mouse_click(ui.wait_for("label", domain.title(FIRST), ui.wait_for("tree table", say("Ratings of both rounds"))))
        steps.indicator_row(FIRST, "absent")

    def test_3_y_compare(self):
        ui.mouse_click(steps.segment(FIRST, "absent"))
        self.open_row_at_once(ui.mouse_click)
        self.open_row_at_once(ui.click)
        steps.choose_round_action("Com_pare Rounds")
        ui.wait_for("label", steps.starting_with(say_number("%u rating differs", "%u ratings differ", 1)))
        ui.wait_for("label", domain.title(FIRST))
        ui.wait_for("label", steps.containing(domain.status_title("absent")))
        self.picture("compare")
        ui.mouse_click(ui.wait_for("button", say("Copy as Text")))
        steps.told(say("Comparison copied"))
        ui.wait_gone("label", say("Comparison copied"))
        self.assertIn(domain.title(FIRST), ui.get_clipboard())
        table = ui.wait_for("tree table", say("Ratings of both rounds"))
        ui.mouse_click(ui.wait_for("label", domain.title(FIRST), table))
        steps.indicator_row(FIRST, "absent")
        ui.key("ctrl+z")
        steps.indicator_row(FIRST, "described")
        steps.choose_round_action("Com_pare Rounds")
        ui.wait_for("label", say("No rating differs"))
        ui.mouse_click(ui.wait_for("page tab", say("Levels")))
        ui.wait_for("tree table", say("Levels and models of both rounds"))
        self.picture("compare-levels")
        ui.key("Escape")
        steps.open_our_case()

    def test_4_close(self):
        steps.choose_round_action("_Close Round…")
        ui.wait_for("button", steps.plain("_Close Round"))
        self.picture("close-round")
        ui.mouse_click(ui.wait_for("label", say("Count as not described")))
        ui.click(ui.wait_for("button", steps.plain("_Close Round")))
        ui.wait_for("label", say("This round is closed: nothing of it changes any more."))
        closed = PARK
        for dimension in domain.DIMENSIONS:
            for name in PARK.unknown(dimension):
                closed = closed.with_status(name, "absent")
        for dimension in domain.DIMENSIONS:
            ui.wait_for("button", re.compile("^" + re.escape(closed.card(dimension))))
        self.picture("closed")

    def test_5_nothing_changes(self):
        row = steps.indicator_row(FIRST)
        self.assertNotIn("sensitive", steps.segment(FIRST, "absent").states)
        ui.mouse_click(row)
        ui.key("4")
        steps.indicator_row(FIRST, PARK.ratings[FIRST])
        self.assertNotIn("editable", ui.wait_for("entry", steps.plain("_Note")).states)
        self.assertIsNone(ui.find("button", steps.plain("_Rename…")))
        steps.open_rounds()
        self.assertIsNone(ui.find("button", steps.plain("_Close Round…")))
        ui.key("Escape")
        ui.wait_gone("list", say("Rounds"))

    def test_5_uses(self):
        """What the result was used for is said when the round is closed."""
        ui.click(ui.wait_for("button", say("Add a Use"), showing=False))
        dialog = ui.wait_for("dialog", say("Use of the Result"))
        ui.wait_for("entry", say("What it was used for"), dialog)
        self.assertNotIn("sensitive", ui.wait_for("button", steps.plain("_Save"), dialog).states)
        ui.type_keys("Resources of 2030")
        ui.mouse_click(ui.wait_for("entry", say("By whom"), dialog))
        ui.type_keys("Office")
        self.picture("use")
        date = ui.wait_for("entry", say("Date (year-month-day)"), dialog)
        ui.mouse_click(date)
        ui.key("ctrl+a")
        ui.type_keys("2030-02-01")
        ui.wait_for("label", say("This day is before that of the round, %s.", "2030-02-28"), dialog)
        self.picture("use-before")
        ui.key("ctrl+a")
        ui.type_keys("2030-13-01")
        ui.until(lambda: "sensitive" not in ui.wait_for("button", steps.plain("_Save"), dialog).states)
        ui.key("ctrl+a")
        ui.type_keys("2030-03-01")
        ui.wait_gone("label", say("This day is before that of the round, %s.", "2030-02-28"), dialog)
        ui.key("Return")
        ui.wait_gone("dialog", say("Use of the Result"))
        row = ui.wait_for("row", steps.containing("Resources of 2030"), showing=False)
        steps.scroll_to(row)
        ui.wait_for("label", steps.containing("2030-03-01 · Office"))
        self.picture("uses")
        ui.click(ui.wait_for("button", say("Change Use"), row))
        dialog = ui.wait_for("dialog", say("Use of the Result"))
        ui.wait_text(ui.wait_for("entry", say("By whom"), dialog), "Office")
        ui.key("Escape")
        ui.wait_gone("dialog", say("Use of the Result"))
        ui.click(ui.wait_for("button", say("Delete Use"), row))
        steps.told(say("Use deleted"))
        ui.wait_gone("label", "Resources of 2030")
        ui.key("ctrl+z")
        ui.wait_for("label", "Resources of 2030")

    def test_5_x_what_is_described_can_be_read(self):
        ui.click(steps.case_menu("_Description and Practices…"))
        dialog = ui.wait_for("dialog", say("Description and Practices"))
        ui.wait_for("label", say("This round is closed: nothing of it changes any more."), dialog)
        self.assertNotIn("editable", ui.wait_for("entry", steps.plain("_Mode tags"), dialog, showing=False).states)
        self.assertNotIn("editable", ui.wait_for("entry", steps.plain("_Description"), dialog).states)
        self.assertIsNone(ui.find("button", steps.plain("_Save"), dialog))
        self.picture("closed-description")
        ui.click(ui.wait_for("button", steps.plain("_Close"), dialog))
        ui.wait_gone("dialog", say("Description and Practices"))

    def test_6_earlier_round(self):
        rounds = steps.open_rounds()
        earlier = [row for row in ui.find_all("row", None, rounds) if "2030" not in " ".join(row.labels())]
        ui.mouse_click(earlier[0])
        ui.wait_gone("label", say("This round is closed: nothing of it changes any more."))
        steps.indicator_row(FIRST)
        self.assertIn("sensitive", steps.segment(FIRST, "absent").states)

    def test_6_weights(self):
        """What the third party found counts by its weight, from the round that is shown on; it can be undone."""
        steps.choose_round_action("Com_pare Rounds")
        tab = ui.wait_for("page tab", say("Evaluators"))
        ui.mouse_click(tab)
        results = ui.wait_for("list", say("Evaluators weighed together"))
        before = steps.labels(results)
        self.assertIn(domain.word(domain.SAMPLE[0]["title"]), before)
        self.picture("weights")
        spin = ui.wait_for("spin button", say("Weight of %s, per cent", domain.word(domain.DOCUMENT["earlier"][1]["title"])))
        steps.click_title(spin)  # the buttons are at its end
        ui.key("ctrl+a")
        ui.type_keys("0")
        ui.key("Return")
        alone = self.changed_from(results, before)
        self.assertTrue(any(domain.level_title(0) in line for line in alone))
        ui.mouse_click(tab)
        ui.key("ctrl+z")
        steps.told(say("Undone: %s", say("Weight of an evaluator changed")))
        ui.until(lambda: steps.labels(results) == before)
        self.turns_are_one_change(spin, tab, results)
        ui.key("Escape")
        steps.open_our_case()

    def turns_are_one_change(self, spin, tab, results):
        whole, before = spin.value(), steps.labels(results)
        steps.click_title(spin)
        ui.key("Down", "Down", "Down")
        ui.until(lambda: spin.value() == whole - 15)
        ui.mouse_click(tab)
        self.changed_from(results, before)
        ui.key("ctrl+z")
        ui.until(lambda: spin.value() == whole, "one undo does not take all turns back")

    def changed_from(self, results, before):
        ui.until(lambda: steps.labels(results) and steps.labels(results) != before)
        return steps.labels(results)

    def test_7_from_closed(self):
        rounds = steps.open_rounds()
        later = [row for row in ui.find_all("row", None, rounds) if "2030" in " ".join(row.labels())]
        ui.mouse_click(later[0])
        ui.click(ui.wait_for("button", steps.plain("New _Round from It…")))
        ui.wait_for("entry", say("Date (year-month-day)"))
        ui.key("Escape")


if __name__ == "__main__":
    harness.main()
