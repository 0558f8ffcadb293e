#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""export.py QIHECTL: records that become a table, which is read in again as what it was."""
import csv
import json
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from commandtest import CommandTest

CODE = "91350100M000100Y43"
FORMS = ("csv", "xlsx", "json")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Export(CommandTest):
    def fill(self):
        for words in (
            ["name=渡口传动", f"credit_code={CODE}", "kind=企业", "capital=300.05万元", "founded=2016-08-29", "leading=是",
             "phone=13800138000", "tags=轴承;传动", "employees=1200", "note=第一行\n第二行 <&\">"],
            ["name==1+1 公司", "address= -5号", "founded=1899-12-31", "leading=否", 'tags=["a;b","[c"]', "capital=-1"],
            ["name=同名", f"credit_code=91110000802100433B"],
            ["name=同名"],
        ):
            self.answer("add", "member", *words)
        ids = [row["id"] for row in self.answer("list", "member", "--sort", "id")["rows"]]
        self.answer("add", "project", "name=研发", "lead=渡口传动", f"partners={ids[1]};{ids[2]};{ids[3]}", "budget=0.01")

    def records(self, register):
        rows = self.answer("list", register)["rows"]
        return sorted(({key: value for key, value in row.items() if key != "id"} for row in rows),
                      key=lambda row: json.dumps(row, sort_keys=True))

    def export(self, register, name, *options):
        path = self.folder / name
        return path, self.answer("export", register, path, *options)

    def test_a_round_trip(self):
        self.fill()
        members, projects = self.records("member"), self.records("project")
        for form in FORMS:
            with self.subTest(form):
                path, answer = self.export("member", f"member.{form}")
                self.assertEqual({"file": str(path), "rows": 4}, answer)
                again, _ = self.export("project", f"project.{form}")
                self.assertEqual(1, self.answer("import", "project", again, "--key", "name")["unchanged"])
                database, self.database = self.database, self.folder / f"{form}.db"
                self.assertEqual(4, self.answer("import", "member", path)["added"])
                self.assertEqual(members, self.records("member"))
                self.database = database
        self.assertEqual(projects, self.records("project"))

    def test_a_round_trip_of_references(self):
        self.fill()
        for form in FORMS:
            path, _ = self.export("project", f"project.{form}")
            before = self.records("project")
            name = self.answer("list", "project")["rows"][0]["id"]
            self.answer("delete", "project", name)
            self.answer("import", "project", path)
            self.assertEqual(before, self.records("project"), form)

    def test_csv_as_spreadsheets_want_it(self):
        self.fill()
        path, _ = self.export("member", "a.csv", "--where", "tags=传动")
        self.assertEqual(b"\xef\xbb\xbf", path.read_bytes()[:3])
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(1, len(rows))
        self.assertEqual(("渡口传动", CODE, "3000500.00", "轴承; 传动", "company", "yes"),
                         tuple(rows[0][key] for key in ("Name", "Credit code", "Registered capital", "Tags", "Kind",
                                                        "Leading company")))
        self.assertNotIn("Archived", rows[0])
        project, _ = self.export("project", "b.csv")
        with open(project, encoding="utf-8-sig", newline="") as file:
            row = next(csv.DictReader(file))
        self.assertEqual("渡口传动", row["Lead unit"])
        self.assertTrue(row["Partners"].strip().startswith("=1+1 公司; 91110000802100433B; "), row["Partners"])

    def sheet(self, path, number=1):
        with zipfile.ZipFile(path) as archive:
            self.assertIsNone(archive.testzip())
            for name in archive.namelist():
                ElementTree.fromstring(archive.read(name))
            return ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))

    def test_a_workbook_is_typed(self):
        self.fill()
        path, _ = self.export("member", "a.xlsx", "--where", f"credit_code={CODE}")
        sheet = self.sheet(path)
        rows = sheet.findall(f"{SHEET}sheetData/{SHEET}row")
        texts = ["".join(cell.itertext()) for cell in rows[0]]
        cells = dict(zip(texts, rows[1]))
        for title, kind, text in (("Credit code", "inlineStr", CODE), ("Registered capital", None, "3000500.00"),
                                  ("Founded on", None, "42611"), ("Employees", None, "1200"),
                                  ("Phone", "inlineStr", "13800138000")):
            self.assertEqual((kind, text), (cells[title].get("t"), "".join(cells[title].itertext())), title)
        self.assertEqual("frozen", sheet.find(f"{SHEET}sheetViews/{SHEET}sheetView/{SHEET}pane").get("state"))
        self.assertEqual(len(texts), len(sheet.findall(f"{SHEET}cols/{SHEET}col")))

    def test_a_template(self):
        path, answer = self.export("demand", "a.xlsx", "--template")
        self.assertEqual(0, answer["rows"])
        rules = self.sheet(path).findall(f"{SHEET}dataValidations/{SHEET}dataValidation")
        self.assertEqual(3, len(rules))
        choices = ["".join(cell.itertext()) for cell in self.sheet(path, 2).iter(f"{SHEET}c")]
        self.assertIn("technical", choices)
        self.assertIn("engineer", choices)
        path, _ = self.export("demand", "a.csv", "--template")
        self.assertEqual(1, len(path.read_text("utf-8-sig").splitlines()))
        self.assertEqual(0, self.answer("list", "demand")["total"])

    def test_archived_ones_where_asked_for(self):
        self.fill()
        member = self.answer("list", "member", "--where", "name=渡口传动")["rows"][0]["id"]
        self.answer("delete", "member", member, "--archive")
        self.assertEqual(3, self.export("member", "a.csv")[1]["rows"])
        self.assertEqual(1, self.export("member", "a.csv", "--where", "archived=yes")[1]["rows"])

    def test_nothing_half_written(self):
        self.fill()
        path = self.write("a.csv", "before")
        for wrong in (("--where", "colour=red"), ("--sort", "colour")):
            self.fails("export", "member", path, *wrong, says=["colour"])
        self.fails("export", "member", self.folder / "none" / "a.csv", says=["none"])
        self.fails("export", "member", self.folder / "a.pdf", says=["a.pdf", ".xlsx"])
        self.fails("export", "planet", path, says=["planet"])
        self.assertEqual("before", path.read_text())
        self.assertEqual({"a.csv"}, {file.name for file in self.folder.iterdir() if file.is_file() and
                                     not file.name.startswith("qihe.db")})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
