# SPDX-License-Identifier: GPL-3.0-or-later
"""The round that a file makes: out of the right sheet, in one step; and a long file that is stopped."""
import uidrive as ui

import domain
import harness
import steps
import test_import
from language import say, say_number
from test_import import begin, may_begin, workbook

MANY = 1000000  # so long that there is time to stop it


class ImportRound(test_import.ImportTest):
    def count_rounds(self):
        rounds = steps.open_rounds()
        n = len(ui.find_all("row", None, rounds))
        ui.key("Escape")
        ui.wait_gone("list", say("Rounds"))
        return n

    def test_1_long_file_stopped(self):
        steps.open_our_case()
        steps.choose_round_action("New Round From a _File…")
        self.open("long.csv", "case,indicator,status\n" +
                  "".join(f"c{i},{name},absent\n" for i in range(MANY // 5) for name in list(domain.INDICATORS)[:5]))
        ui.click(ui.wait_for("button", steps.plain("_Stop")))
        ui.wait_for("label", say("Choose a File or Drop It Here"))
        ui.wait_gone("button", steps.plain("_Stop"))

    def test_2_other_sheet(self):
        rows = [["case", "title"] + list(domain.INDICATORS)]
        rows.append(["park", "云溪"] + ["absent"] * len(domain.INDICATORS))
        self.open("book.xlsx", workbook.workbook({"Cover": workbook.sheet([["Ratings of the year"]]),
                                                  "Data": workbook.sheet(rows)}))
        ui.wait_for("label", say_number("%u problem", "%u problems", 1))
        self.assertFalse(may_begin())
        self.picture("wrong-sheet")
        ui.mouse_click(ui.wait_for("label", say("Sheet")))
        ui.mouse_click(ui.find_all("label", "Data")[-1])
        ui.until(may_begin, "the sheet cannot be taken")
        ui.wait_for("label", steps.containing(say_number("%u rating", "%u ratings", len(domain.INDICATORS))))
        self.picture("clean")

    def test_3_one_step(self):
        ui.click(begin())
        steps.told(steps.starting_with(say("Round “%s” begun", "#").split("#")[0]))
        steps.open_our_case()
        for name in list(domain.INDICATORS)[:2]:
            steps.indicator_row(name, "absent")
        self.assertEqual(self.count_rounds(), domain.N_ROUNDS + 1)
        ui.key("ctrl+z")
        ui.until(lambda: self.count_rounds() == domain.N_ROUNDS, "the round is still there")


if __name__ == "__main__":
    harness.main()
