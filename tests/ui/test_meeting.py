# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting: what the projector shows, what the presenter sees, and what is kept of it."""
import re
import time

import uidrive as ui

from domain import (DOCUMENT, INDICATORS, SAMPLE, WEIGHTS, Case, in_dimension, named, status_title, title,
                    word)
from harness import WindowTest, main
from language import say, say_number
from steps import (case_menu, choose_in_main_menu, choose_round_action, containing, focus_is_on, indicator_row,
                   open_our_case, open_page, plain, segment, starting_with, told)

OURS = word(SAMPLE[0]["title"])
FIRST = next(iter(INDICATORS))
EARLIER = {one["evaluator"]: one for one in DOCUMENT["earlier"]}
CHANGE = re.compile(re.escape(say_number("%u more indicator lifts %s to %s", "%u more indicators lift %s to %s",
                                         1, "\0", "\0")).replace("\0", ".+") + "$")
CLOSING = re.compile(re.escape(say_number("%u measure is under way", "%u measures are under way",
                                          len(SAMPLE[0]["measures"]))))


def status_of(indicator):
    return SAMPLE[0]["ratings"].get(indicator, {}).get("status")


# What is missing most stands first on the screen of a dimension.
FIRST_MISSING = max(in_dimension("technology"), key=lambda name: WEIGHTS.get(status_of(name), 0))


def slide(name):
    """The screen that says that, on the projector or in the presenter's view."""
    return ui.wait_for("image", name)


def is_over():
    ui.until(lambda: ui.find("frame", say("Meeting")) is None and
             ui.find("window", say("Meeting")) is None, "the meeting is not over")


def dimension_sentence(dimension):
    ours = Case.of_sample()
    return say("%s stands at %s: %s", title(dimension), ours.level_words(dimension),
               ours.missing_words(dimension))


def model_sentence():
    return starting_with(say("The model is %s", ""))


class Meeting(WindowTest):
    def setUp(self):
        super().setUp()
        open_page("Overview")

    def begin(self):
        ui.key("F5")
        slide(OURS)

    def leave(self):
        ui.key("F5")
        is_over()
        ui.until(lambda: "active" in self.window.states, "the window has not got the keys")

    def test_01_walk(self):
        self.begin()
        self.picture("title")
        ui.key("Next")
        slide(model_sentence())
        self.picture("levels")
        ui.key("Right")
        slide(dimension_sentence("talent"))
        self.picture("dimension")
        ui.key("space")
        slide(dimension_sentence("technology"))
        ui.key("Prior")
        slide(dimension_sentence("talent"))
        ui.key("Home")
        slide(OURS)
        ui.key("End", "Left")
        self.picture("before-the-last")
        ui.key("2", "Return")
        slide(model_sentence())
        ui.key("1")  # and without Enter, after a moment
        slide(OURS)
        self.leave()

    def test_02_covers_and_zoom(self):
        self.begin()
        ui.key("b")
        slide(say("Black screen"))
        self.picture("black")
        ui.key("b")
        slide(OURS)
        ui.key("w")
        slide(say("White screen"))
        ui.key("Escape")
        slide(OURS)
        ui.key("2", "Return")
        slide(model_sentence())
        ui.key("z")
        time.sleep(0.3)
        self.picture("zoomed")
        ui.key("Escape")
        ui.key("g")
        time.sleep(0.3)
        self.picture("other-ground")
        ui.key("Escape")
        is_over()

    def test_03_from_a_level_to_the_note(self):
        self.begin()
        ui.key("2", "Return")
        slide(model_sentence())
        ui.key("Down", "Down", "Return")
        slide(dimension_sentence("technology"))
        self.picture("entered")
        ui.key("Down", "Return")
        name = named(title(FIRST_MISSING), status_title(status_of(FIRST_MISSING)))
        shown = slide(name)
        self.assertIn(say("The note behind this rating is not released for meetings"),
                      shown.get("Accessible", "Description"))
        self.picture("note-not-released")
        ui.key("Escape")
        slide(dimension_sentence("technology"))
        ui.key("Escape")
        slide(model_sentence())
        ui.key("Escape")
        is_over()

    def test_04_where_one_is(self):
        open_page("Evaluation")
        ui.key("F5")
        described = sum(status == "described" for status in Case.of_sample().ratings.values())
        slide(say_number("%u of our %u indicators is described", "%u of our %u indicators are described",
                         described, len(INDICATORS)))
        self.picture("from-the-matrix")
        ui.key("Escape")
        is_over()
        open_our_case()
        ui.key("F5")
        slide(dimension_sentence("talent"))
        ui.key("Escape")
        is_over()

    def test_04_b_rounds_that_are_compared(self):
        """The pair that is chosen, whichever of it comes first."""
        choose_round_action("Com_pare Rounds")
        ui.wait_for("page tab", say("Levels"))
        ui.key("F5")
        slide(containing(EARLIER["self"]["date"]))
        ui.key("Escape")
        is_over()
        first = ui.wait_for("combo box", say("From"))
        ui.mouse_click(first)
        ui.mouse_click(ui.wait_for("row", containing(word(EARLIER["third-party"]["title"]))))
        ui.wait_for("label", containing(word(EARLIER["third-party"]["title"])), first)
        ui.wait_for("page tab", say("Levels"))
        ui.key("F5")
        slide(containing(say("Third-party evaluation")))
        self.picture("two-evaluators")
        ui.key("Escape")
        is_over()
        ui.key("Escape")

    def test_04_c_what_is_tried(self):
        """It is no part of the round, so it is said before anybody sees something else."""
        open_our_case()
        ui.click(case_menu("_What If…"))
        focus_is_on(starting_with(named(title(FIRST))))
        ui.key("F5")
        slide(CHANGE)
        ui.key("Escape")
        is_over()
        ui.key("4")
        ui.wait_for("button", plain("_Keep as New Round…"))
        ui.key("F5")
        ui.wait_for("label", say("Present the Round?"))
        self.picture("what-is-tried")
        ui.key("Escape")
        ui.wait_gone("label", say("Present the Round?"))
        ui.key("F5")
        ui.wait_for("label", say("Present the Round?"))
        ui.key("Return")
        slide(CHANGE)
        ui.key("Escape")
        is_over()
        ui.key("ctrl+z")
        open_page("Overview")

    def test_04_d_report(self):
        """Where the report is open; the dialog stays, and takes no keys of the meeting."""
        ui.key("ctrl+p")
        ui.wait_for("button", say("Print"))
        page = ui.wait_for("image", starting_with(say("Page %u of %u", 1, 987).partition("987")[0]))
        ui.key("F5")
        slide(OURS)
        ui.key("Next")
        slide(model_sentence())
        ui.key("Escape")
        is_over()
        ui.scroll(page, 300)
        ui.key("F5")
        slide(CLOSING)
        self.picture("from-the-report")
        ui.key("Escape")
        is_over()
        ui.key("Escape")
        ui.wait_gone("button", say("Print"))

    def test_04_e_button(self):
        ui.click(ui.wait_for("button", plain("_Present")))
        slide(OURS)
        self.leave()

    def test_05_presenter(self):
        self.begin()
        ui.key("p")
        presenter = ui.wait_for("window", say("Presenter’s View"))
        ui.wait_for("label", say("No notes for this screen"), presenter)
        self.picture("presenter")
        ui.click(ui.wait_for("button", say("Next Screen"), presenter))
        ui.until(lambda: len(ui.find_all("image", model_sentence())) == 2)
        ui.key("Prior")
        ui.until(lambda: len(ui.find_all("image", OURS)) == 2)
        ui.key("p")
        ui.until(lambda: ui.find("window", say("Presenter’s View")) is None)
        ui.key("p")
        ui.click(ui.wait_for("button", plain("_End")))
        is_over()

    def test_06_mouse(self):
        self.begin()
        ui.mouse_click(slide(OURS))
        shown = slide(model_sentence())
        ui.mouse_click(shown, button=3)
        slide(OURS)
        self.leave()

    def test_07_arrange(self):
        choose_in_main_menu("A_rrange Screens…")
        dialog = ui.wait_for("dialog", say("Arrange Screens"))
        self.picture("arrange")
        ui.click(ui.wait_for("switch", say("Show “%s”", say("Title")), dialog))
        row = ui.wait_for("row", starting_with(say("Levels")), dialog)
        ui.focus(row)
        ui.key("alt+Down")
        ui.key("Return")
        time.sleep(0.5)
        self.picture("arrange-open")
        ui.click(ui.wait_for("button", plain("_Save"), dialog))
        told(say("Screens arranged"))
        ui.key("F5")
        slide(dimension_sentence("talent"))
        ui.key("Right")
        slide(model_sentence())
        self.leave()
        ui.key("ctrl+z")
        told(say("Undone: %s", say("Screens arranged")))
        self.begin()
        self.leave()

    def test_08_notices_are_held_back(self):
        """Neither what was just told nor what is done meanwhile is seen before the meeting is over."""
        rated = say("%s: %s", title(FIRST), f"{status_title('described')} → {status_title('absent')}")
        undone, redone = say("Undone: %s", rated), say("Redone: %s", rated)
        open_our_case()
        ui.mouse_click(segment(FIRST, "absent"))
        indicator_row(FIRST, "absent")
        ui.key("ctrl+z")
        told(undone)
        ui.key("F5")
        slide(dimension_sentence("talent"))
        self.assertFalse(ui.find_all("label", undone, self.window))
        ui.activate(next(one for one in ui.x_windows() if one.name == self.window.name))
        ui.until(lambda: "active" in self.window.states, "the window has not got the keys")
        ui.key("ctrl+shift+z")
        indicator_row(FIRST, "absent")
        self.assertFalse(ui.find_all("label", redone))
        ui.key("F5")  # it is under way: so to it
        ui.until(lambda: "active" not in self.window.states, "the meeting has not got the keys")
        ui.key("F5")
        told(redone)
        is_over()
        ui.key("ctrl+z")


if __name__ == "__main__":
    main()
