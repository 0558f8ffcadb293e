# SPDX-License-Identifier: GPL-3.0-or-later
"""The overview tells where the fictional park stands, and each row leads to the rating it is about."""
import uidrive as ui

import domain
import harness
import steps
from language import say, say_number

PARK = domain.Case.of_sample()


def rows(list_name):
    """What the rows of a list say."""
    found = ui.wait_for("list", say(list_name))
    return [row.labels() for row in found.children]


class Overview(harness.WindowTest):
    def leads_to(self, list_name, row, indicator):
        ui.mouse_click(steps.scroll_to(ui.wait_for("list", say(list_name)).children[row]))
        steps.pane_shows(indicator)
        steps.focus_is_on_row(indicator)
        ui.key("alt+Left")
        ui.wait_for("label", say("One indicator from another level"))

    def test_1_levels_and_model(self):
        for dimension in domain.DIMENSIONS:
            card = steps.card(PARK.card(dimension))
            self.assertIn(PARK.missing_words(dimension), card.labels())
        model = steps.card(PARK.model_card())
        self.assertEqual(set(model.labels()[-1].split("\n")), PARK.models())
        self.picture("overview")

    def test_1a_what_the_radar_leaves_out(self):
        left_out = len(domain.SAMPLE) - 4
        ui.wait_for("label", say_number(
            "%u more reference is not shown here; the radar under Evaluation lets you choose.",
            "%u more references are not shown here; the radar under Evaluation lets you choose.", left_out))

    def test_2_near(self):
        near = [PARK.distance_words(dimension, step) for dimension in domain.DIMENSIONS for step in (-1, 1)
                if len((PARK.distance(dimension, step) or ((), ()))[1]) == 1]
        self.assertEqual([row[0] for row in rows("One indicator from another level")], near)
        self.leads_to("One indicator from another level", 1, "technology.transfer")

    def test_3_not_asked(self):
        unasked = [name for name in domain.INDICATORS if name not in PARK.ratings]
        self.assertEqual([row[0] for row in rows("Not asked yet")], [domain.title(name) for name in unasked])
        ui.wait_for("label", say("%s (%u)", say("Not asked yet"), len(unasked)))
        self.leads_to("Not asked yet", 0, unasked[0])

    def test_4_without_source(self):
        given = domain.SAMPLE[0]["ratings"]
        unsourced = [name for name in PARK.ratings
                     if "source" not in given[name] and "attachments" not in given[name]]
        self.assertEqual([row[0] for row in rows("Ratings without a source")],
                         [domain.title(name) for name in unsourced])
        self.leads_to("Ratings without a source", len(unsourced) - 1, unsourced[-1])

    def test_5_problems(self):
        weak = {name for name, status in PARK.ratings.items() if status != "described"}
        problems = [domain.word(problem["title"]) for problem in domain.ADVICE["problems"]
                    if weak & set(problem["indicators"])]
        self.assertEqual([row[0] for row in rows("Where to look")], problems)

    def test_6_cards_lead_to_their_ratings(self):
        ui.click(steps.card(PARK.card("technology")))
        steps.pane_shows("technology.consulting")


if __name__ == "__main__":
    harness.main()
