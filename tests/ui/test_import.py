# SPDX-License-Identifier: GPL-3.0-or-later
"""A round out of a file: looked at first, every problem by row and column, then made in one step."""
import csv
import pathlib
import sys
import tempfile

import uidrive as ui

import domain
import harness
import steps
from language import say, say_number

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "exchange"))
import workbook  # noqa: E402

FIRST, SECOND = list(domain.INDICATORS)[:2]


def begin():
    return ui.wait_for("button", steps.plain("_Begin"))


def may_begin():
    return "sensitive" in begin().states


class ImportTest(harness.WindowTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        place = tempfile.TemporaryDirectory()  # a short name is typed sooner
        cls.addClassCleanup(place.cleanup)
        cls.files = pathlib.Path(place.name)

    def file(self, name, content):
        path = self.files / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def open(self, name, content):
        """In the dialog, whether it shows a file already or not."""
        other = ui.find("button", steps.plain("_Other File…"))
        ui.click(other or ui.wait_for("button", steps.plain("_Choose File…")))
        steps.choose_file(self.file(name, content), "_Choose")


class Problems(ImportTest):
    def test_1_what_it_wants(self):
        steps.open_our_case()
        steps.choose_round_action("New Round From a _File…")
        ui.wait_for("label", say("Choose a File or Drop It Here"))
        self.assertFalse(may_begin())
        self.picture("choose")

    def test_2_what_is_no_table(self):
        whole = workbook.workbook({"A": workbook.sheet([["case", "indicator", "status"]])})
        self.open("cut.xlsx", whole[:len(whole) // 2])
        ui.wait_for("label", steps.starting_with("cut.xlsx: "))
        self.picture("cut")
        self.assertFalse(may_begin())

    def test_3_problems(self):
        self.open("ratings.csv", f"case,indicator,status,colour\ns1,{FIRST},described,\n"
                                 f"s1,{SECOND},descrybed,\ns2,{FIRST},absent,\ns2,nonsense,absent,\n")
        ui.wait_for("label", say_number("%u problem", "%u problems", 2))
        ui.wait_gone("label", steps.starting_with("cut.xlsx: "))
        ui.wait_for("label", say_number("%u row is left out", "%u rows are left out", 2))
        self.assertFalse(may_begin())
        self.picture("with-problems")
        ui.mouse_click(ui.wait_for("label", say_number("%u problem", "%u problems", 2)))
        ui.wait_for("label", say("row %u, column %s", 3, "C"))
        ui.wait_for("label", say("row %u, column %s", 5, "B"))
        ui.wait_for("label", steps.containing("descrybed"))
        self.picture("problems")

    def test_4_save_problems(self):
        ui.click(ui.wait_for("button", steps.plain("_Save as CSV…")))
        target = self.files / "problems.csv"
        steps.choose_file(target, "_Save")
        ui.wait_for("label", say("Saved as “%s”", target.name))
        with target.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines))
        self.assertEqual(rows[0], [say("Where"), say("Problem")])
        self.assertEqual([row[0] for row in rows[1:]],
                         [say("row %u, column %s", 3, "C"), say("row %u, column %s", 5, "B")])

    def test_5_jump(self):
        ui.mouse_click(ui.wait_for("label", say("row %u, column %s", 5, "B")))
        table = ui.wait_for("tree table", say("Rows of the file"))
        ui.wait_for("label", "⚠ nonsense", table)
        self.picture("rows")
        ui.mouse_click(ui.wait_for("page tab", say("Round")))
        ui.mouse_click(ui.wait_for("check box", say("Leave out rows with a problem")))
        ui.until(may_begin, "what is good cannot be taken")
        ui.key("Escape")
        ui.wait_gone("button", steps.plain("_Other File…"))


if __name__ == "__main__":
    harness.main()
