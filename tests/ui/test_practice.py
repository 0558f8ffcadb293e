# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cases of each model do, which references are nearest to ours, and our case over rounds."""
import re

import uidrive as ui

import domain
import harness
import steps
from language import MODE, say

TITLES = [domain.word(one["title"]) for one in domain.SAMPLE]
CASES = [domain.Case.of_sample(number) for number in range(len(domain.SAMPLE))]


def show(tab):
    ui.click(ui.wait_for("page tab", say(tab)))


def bottom(node):
    return node.extents[1] + node.extents[3]


def distance(ours, theirs):
    """The share that two cases are apart."""
    both = [name for name in domain.INDICATORS if name in ours.ratings and name in theirs.ratings]
    apart = sum(abs(domain.WEIGHTS[ours.ratings[name]] - domain.WEIGHTS[theirs.ratings[name]]) for name in both)
    return apart / len(both)


class Practice(harness.WindowTest):
    def test_1_models_with_their_cases(self):
        steps.open_page("Evaluation")
        show("Practice")
        for case in CASES[1:]:
            levels = {name: min(case.levels(name)) for name in domain.DIMENSIONS}
            ui.wait_for("label", domain.capitalized(domain.model_title(levels)))
        for title in TITLES:
            ui.wait_for("button", title)
        self.picture("practice")

    def test_2_tags_have_lines_of_their_own(self):
        """However narrow the window: what wraps pushes the rest down."""
        for width in (1200, 360):
            ui.resize(self.window, 430 if "large" in MODE else width, 800)
            tags = ui.find_all("button", root=ui.wait_for("panel", say("Mode Tags")), showing=False)
            self.assertGreater(len(tags), 1)
            heading = ui.wait_for("label", domain.capitalized(domain.model_title(
                {name: min(CASES[0].levels(name)) for name in domain.DIMENSIONS})), showing=False)
            ui.until(lambda: max(bottom(tag) for tag in tags) <= heading.extents[1], "a tag lies over the heading")
            self.picture(f"tags-{width}")
        ui.resize(self.window, 1200, 800)

    def test_3_the_nearest_come_first(self):
        order = sorted(range(1, len(CASES)), key=lambda number: distance(CASES[0], CASES[number]))
        rows = [ui.wait_for("label", TITLES[number], ui.wait_for("list", say("Reference Cases by Similarity")),
                            showing=False) for number in order]
        tops = [row.extents[1] for row in rows]
        self.assertEqual(tops, sorted(tops))
        share = distance(CASES[0], CASES[order[0]])
        head = say("%.0f %%", float(100 * share))
        ui.wait_for("label", steps.containing(head), showing=False)

    def test_4_trend(self):
        show("Trend")
        told = ui.wait_for("image", say("Levels over Rounds"))
        ui.until(lambda: domain.word(domain.DIMENSIONS["talent"]["short"]) in told.description)
        ui.wait_for("label", re.compile(re.escape(CASES[0].missing_words("talent"))), showing=False)
        self.picture("trend")
        # One evaluator at a time: the self-evaluations first, for one of them is shown.
        ui.wait_for("label", steps.containing("2025-06-30"))
        self.assertIsNone(ui.find("label", steps.containing("2026-05-")))


if __name__ == "__main__":
    harness.main()
