# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start offers two ways in; what is set up is there at the next start."""
import uidrive as ui

import domain
import harness
import steps
from language import say

NOTHING_ASKED = domain.Case()
SAMPLE_BAR = ("This is the sample, with a park that does not exist. "
              "Try anything: your own data are kept elsewhere.")
WELCOME = ("Rate what your consortium does, indicator by indicator.\n"
           "Qihe tells the level of each dimension and the model that follows.\n"
           "See what would change a level, and how others compare.")


def set_up(name, references):
    ui.click(ui.wait_for("button", steps.plain("_Set Up Our Consortium…")))
    dialog = ui.wait_for("dialog", say("Set Up Our Consortium"))
    if not references:
        ui.click(ui.wait_for("switch", say("Reference cases"), dialog))
    steps.name_in(dialog, name)
    ui.wait_for("label", name)


def cases():
    """The names of all cases, on the overview's radar."""
    lines = ui.wait_for("image", say("Our consortium and the references")).description.split("\n")
    return [line for line in lines if line and not line.startswith(" ")]


class WithoutReferences(harness.WindowTest):
    arguments = []

    def test_1_first_start(self):
        ui.wait_for("label", say(WELCOME))
        ui.wait_for("button", steps.plain("_Open the Sample"))
        self.picture("first-start")

    def test_2_no_name_no_consortium(self):
        ui.click(ui.wait_for("button", steps.plain("_Set Up Our Consortium…")))
        dialog = ui.wait_for("dialog", say("Set Up Our Consortium"))
        self.picture("set-up")
        accept = ui.wait_for("button", steps.plain("_Set Up"), dialog)
        self.assertNotIn("sensitive", accept.states)
        ui.type_keys("   ")
        ui.wait_text(ui.wait_for("entry", say("Name of the consortium"), dialog), "   ")
        self.assertNotIn("sensitive", accept.states)
        ui.key("Escape")
        ui.wait_gone("dialog", say("Set Up Our Consortium"))

    def test_3_set_up(self):
        set_up("江北新区化工产教联合体", references=False)
        wanted = [("button", NOTHING_ASKED.card(dimension)) for dimension in domain.DIMENSIONS]
        ui.wait_for_each(*wanted, ("label", say("%s (%u)", say("Not asked yet"), len(domain.INDICATORS))))
        self.assertEqual(cases(), ["江北新区化工产教联合体"])
        self.picture("set-up-done")

    def test_4_the_next_start_shows_it(self):
        self.restart()
        ui.wait_for("label", "江北新区化工产教联合体")


class WithReferences(harness.WindowTest):
    arguments = []

    def test_1_set_up(self):
        set_up("Smart & <b>green</b> “Park”", references=True)
        references = [domain.word(one["title"]) for one in domain.SAMPLE[1:]]
        self.assertEqual(cases(), ["Smart & <b>green</b> “Park”"] + references[:3])

    def test_2_the_sample_and_back(self):
        steps.choose_in_main_menu("Open the _Sample")
        ui.wait_for("label", domain.word(domain.SAMPLE[0]["title"]))
        ui.wait_for("label", say(SAMPLE_BAR))
        ui.click(ui.wait_for("button", steps.plain("_Use Our Own Data")))
        ui.wait_for("label", "Smart & <b>green</b> “Park”")
        ui.wait_gone("label", say(SAMPLE_BAR))


if __name__ == "__main__":
    harness.main()
