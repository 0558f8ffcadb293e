# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds: a new one from the one before, closing it, and what a closed one allows."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import say

FIRST = next(iter(domain.INDICATORS))
PARK = domain.Case.of_sample()


def round_button():
    return ui.wait_for("button", steps.starting_with(say("Round: %s, %s", "", "")[:3]))


def open_rounds():
    """Again, where a list that was just closing took the click."""
    def opened():
        ui.click(round_button())
        try:
            return ui.wait_for("list", say("Rounds"), timeout=2)
        except ui.UiError:
            return None

    return ui.until(opened, "no list of rounds")


def choose(message):
    open_rounds()
    ui.click(ui.wait_for("button", steps.plain(message)))


class Rounds(harness.WindowTest):
    def test_1_new_round(self):
        steps.open_our_case()
        choose("_New Round…")
        ui.wait_for("entry", say("Date (year-month-day)"))
        self.picture("new-round")
        date = ui.wait_for("entry", say("Date (year-month-day)"))
        ui.click(date)
        ui.key("ctrl+a")
        ui.type_keys("2030-02-31")
        ui.until(lambda: "sensitive" not in ui.find("button", steps.plain("_Begin")).states)
        ui.key("ctrl+a")
        ui.type_keys("2030-02-28")
        ui.until(lambda: "sensitive" in ui.find("button", steps.plain("_Begin")).states)
        ui.click(ui.wait_for("button", steps.plain("_Begin")))
        steps.told(re.compile("2030-02-28"))
        ui.wait_for("button", re.compile("2030-02-28"))
        ui.wait_for("label", say("Our consortium"))  # the page stays

    def test_2_list(self):
        rounds = open_rounds()
        ui.until(lambda: len(ui.find_all("row", None, rounds)) == 2)
        self.picture("rounds")
        ui.key("Escape")
        ui.wait_gone("list", say("Rounds"))

    def test_3_close(self):
        choose("_Close Round…")
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

    def test_4_nothing_changes(self):
        row = steps.indicator_row(FIRST)
        self.assertNotIn("sensitive", steps.segment(FIRST, "absent").states)
        ui.mouse_click(row)
        ui.key("4")
        steps.indicator_row(FIRST, PARK.ratings[FIRST])
        self.assertNotIn("editable", ui.wait_for("entry", steps.plain("_Note")).states)
        self.assertIsNone(ui.find("button", steps.plain("_Rename…")))

    def test_5_earlier_round(self):
        rounds = open_rounds()
        earlier = [row for row in ui.find_all("row", None, rounds) if "2030" not in " ".join(row.labels())]
        ui.mouse_click(earlier[0])
        ui.wait_gone("label", say("This round is closed: nothing of it changes any more."))
        steps.indicator_row(FIRST)
        self.assertIn("sensitive", steps.segment(FIRST, "absent").states)

    def test_6_from_closed(self):
        rounds = open_rounds()
        later = [row for row in ui.find_all("row", None, rounds) if "2030" in " ".join(row.labels())]
        ui.mouse_click(later[0])
        ui.click(ui.wait_for("button", steps.plain("New _Round from It…")))
        ui.wait_for("entry", say("Date (year-month-day)"))
        ui.key("Escape")


if __name__ == "__main__":
    harness.main()
