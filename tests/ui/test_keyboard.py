# SPDX-License-Identifier: GPL-3.0-or-later
"""All can be reached by keys, and the shortcuts window says which."""
import pathlib
import re
import unittest
import xml.etree.ElementTree

import uidrive as ui

import harness
import steps
from language import say

BY_WIDGETS = {"F10", "Up", "Down", "Left", "Right", "Return", "1...5", "<Control>c", "<Shift>F10"}
BY_MEETINGS = {"Page_Up", "Page_Down", "Home", "End", "space", "0...9", "b", "w", "z", "g", "p"}
SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Agreement(unittest.TestCase):
    def test_shortcuts_window_lists_what_the_program_knows(self):
        code = (SOURCE / "src/app/qihe-application.c").read_text(encoding="utf-8")
        table = re.search(r"shortcuts\[\] = \{(.*?)\n\};", code, re.S)[1]
        known = {key for keys in re.findall(r'\{ "[^"]+", \{ (.*?) \} \}', table)
                 for key in re.findall('"(.*?)"', keys)}
        tree = xml.etree.ElementTree.parse(SOURCE / "ui/app/shortcuts.ui")
        listed = {key for one in tree.iter("property") if one.get("name") == "accelerator"
                  for key in one.text.split()}
        # What widgets do by themselves is listed besides the keys of actions.
        self.assertEqual(listed, known | BY_WIDGETS | BY_MEETINGS)


class Keyboard(harness.WindowTest):
    def test_1_pages(self):
        steps.open_page("Evaluation")
        steps.open_page("Overview")
        steps.open_our_case()

    def test_1a_arrows_in_the_sidebar(self):
        """The page follows the selection."""
        steps.open_page("Overview")
        ui.mouse_click(ui.wait_for("row", say("Overview")))
        ui.key("Down")
        ui.wait_for("entry", say("Search"))
        ui.key("Down")
        ui.wait_for("page tab", say("Models"))
        ui.key("Up", "Up")
        ui.wait_for("label", say("One indicator from another level"))

    def test_2_shortcuts(self):
        for keys in ("F1", "ctrl+question"):
            ui.key(keys)
            ui.wait_for("label", say("Set the status"))
            self.picture_of_toolkit("shortcuts")
            ui.key("Escape")
            ui.wait_gone("label", say("Set the status"))

    def test_3_main_menu_and_about(self):
        steps.choose_in_main_menu("_About Qihe")
        ui.wait_for("label", say("The Qihe contributors"))
        self.picture_of_toolkit("about")
        ui.key("Escape")
        ui.wait_gone("label", say("The Qihe contributors"))

    def test_4_tab_goes_through_the_pane(self):
        steps.open_our_case()
        ui.key("Return")
        steps.focus_is_on(steps.plain("_Note"))
        steps.tab_to(say("Paste a File or Picture"), presses=3)

    def test_5_quit_while_writing(self):
        ui.key("shift+Tab")
        steps.focus_is_on(steps.plain("_Source"))
        ui.key("ctrl+q")
        self.assertEqual(self.qihe.wait(), 0)
        self.start(*self.arguments)


if __name__ == "__main__":
    harness.main()
