#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""xlsx.py QIHECTL: what a workbook of ratings would bring, and what is refused."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from workbook import sheet, strings, styles, workbook

QIHECTL = sys.argv[1]
HEADER = ["case", "indicator", "status", "note"]


class Workbook(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state")}

    def run_new(self, content, *options):
        path = self.folder / "x.xlsx"
        path.write_bytes(content)
        return subprocess.run(
            [QIHECTL, "--db", self.folder / "qihe.db", "round", "new", "--from", path, "--format=json",
             "--code=r", *options], capture_output=True, check=False, env=self.environment, timeout=60)

    def taken(self, content, *options):
        """{(case, indicator): (status, note)} of a workbook without a problem"""
        done = self.run_new(content, *options)
        self.assertEqual("", done.stderr.decode())
        return {(case["id"], indicator): (status, case["texts"].get(indicator, {}).get("note"))
                for case in json.loads(done.stdout)["cases"] for indicator, status in case["ratings"].items()}

    def report(self, content, *options):
        return json.loads(self.run_new(content, "--dry-run", *options).stdout)

    def problems(self, content, *options):
        return [(problem["row"], problem["column"], problem["what"])
                for problem in self.report(content, *options)["problems"]]

    def fails(self, content, *says, options=()):
        done = self.run_new(content, "--dry-run", *options)
        self.assertEqual((1, b""), (done.returncode, done.stdout))
        for words in ("x.xlsx: ", *says):
            self.assertIn(words, done.stderr.decode())

    def fails_sheet(self, rows_xml, *says):
        xml = sheet([HEADER]).replace("</sheetData>", rows_xml + "</sheetData>")
        self.fails(workbook({"S": xml}), *says)


class Cells(Workbook):
    def test_strings(self):
        shared = strings("<t>技术转让</t>", "<r><t>descr</t></r><r><t>ibed</t></r><rPh><t>nothing</t></rPh>",
                         "<t xml:space='preserve'> one_x000A_two &amp; 三 </t>")
        taken = self.taken(workbook({"S": sheet([HEADER, ["c", "§0", "§1", "§2"]])}, shared=shared))
        self.assertEqual({("c", "technology.transfer"): ("described", "one\ntwo & 三")}, taken)

    def test_formulas(self):
        rows = [HEADER, ["c", '<c t="str"><f>A1&amp;"x"</f><v>技术转让</v></c>', "partial", None],
                ["c", "组织支持", "<c><f>B1</f></c>"], ["c", "制度支持", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>']]
        self.assertEqual([(3, 3), (4, 3)], [(row, column) for row, column, what in
                                            self.problems(workbook({"S": sheet(rows)})) if "formula" in what])

    def test_kinds(self):
        rows = [HEADER, ["c", "技术转让", 1], ["c", "组织支持", '<c t="b"><v>1</v></c>'],
                ["c", "制度支持", '<c s="1"><v>46203</v></c>'], ["c", 3.5, "partial"],
                [12345678901234567890, "组织支持", "partial"], [1.5, "组织支持", "partial"]]
        found = self.problems(workbook({"S": sheet(rows)}, style=styles([0, 14])))
        self.assertEqual([(2, 3), (3, 3), (4, 3), (5, 2), (6, 1), (7, 1)], [place[:2] for place in found])
        for (_, _, what), words in zip(found, ["number", "yes or no", "date", "number", "exactly", "exactly"]):
            self.assertIn(words, what)

    def test_numbers_as_codes_and_notes(self):
        rows = [HEADER, [101, "技术转让", "partial", 0.1], [102.0, "技术转让", "partial", 1e20]]
        self.assertEqual({("101", "technology.transfer"): ("partial", "0.1"),
                          ("102", "technology.transfer"): ("partial", "1e+20")},
                         self.taken(workbook({"S": sheet(rows)})))

    def dates(self, since_1904=False):
        own = {164: "[Red]yyyy\"年\"m\"月\"", 165: "0\"days\"", 166: "\\d0", 167: "[$-804]h:mm"}
        formats = [0, 14, 164, 165, 166, 167, 31]
        values = [(1, 46203), (2, 1), (3, 59), (4, 60), (1, 61), (1, 60), (6, 46203.5), (5, 0.25), (1, 3e6)]
        rows = [HEADER] + [[f"c{i}", "技术转让", "partial", f'<c s="{style}"><v>{value}</v></c>']
                           for i, (style, value) in enumerate(values)]
        taken = self.taken(workbook({"S": sheet(rows)}, style=styles(formats, own), since_1904=since_1904))
        return [taken[f"c{i}", "technology.transfer"][1] for i in range(len(values))]

    def test_dates(self):
        self.assertEqual(["2026-06-30", "1900-01-01", "59", "60", "1900-03-01", "60", "2026-06-30 12:00",
                          "06:00", "3000000"], self.dates())

    def test_dates_since_1904(self):
        dates = self.dates(since_1904=True)
        self.assertEqual(["2030-07-01", "1904-01-02"], dates[:2])
        self.assertEqual(["1904-03-02", "1904-03-01"], dates[4:6])


class Form(Workbook):
    def test_sheets(self):
        rows = {name: sheet([HEADER, [name, "技术转让", "partial"]]) for name in ("一", "二", "三")}
        book = workbook(rows, states={"一": "hidden"})
        self.assertEqual([("二", "technology.transfer")], list(self.taken(book)))
        self.fails(book, "“四”", "一, 二, 三", options=["--sheet=四"])
        (self.folder / "qihe.db").unlink()
        self.assertEqual([("一", "technology.transfer")], list(self.taken(book, "--sheet=一")))
        self.fails(workbook(rows, states=dict.fromkeys(rows, "veryHidden")), "no sheet that is shown")

    def test_merged(self):
        rows = [["评价表", None, None], HEADER, ["c", "技术转让", "partial"], [None, "组织支持", "absent"], [None, "制度支持", None]]
        book = workbook({"S": sheet(rows, merged=["A1:C1", "A3:A5", "C4:C5"])})
        self.assertEqual({("c", "technology.transfer"): ("partial", None),
                          ("c", "administration.organisation"): ("absent", None),
                          ("c", "administration.institution"): ("absent", None)}, self.taken(book))

    def test_hidden_rows(self):
        rows = [HEADER, ["c", "技术转让", "partial"], ["c", "组织支持", "absent"]]
        report = self.report(workbook({"S": sheet(rows, hidden=[3])}))
        self.assertEqual((2, ["1 hidden row is read too"]), (report["ratings"], report["notices"]))

    def test_gaps(self):
        rows = {2: HEADER, 5: ["c", "技术转让", "partial"], 900: ["c", "组织支持", "bad"]}
        self.assertEqual([(900, 3)], [place[:2] for place in self.problems(workbook({"S": sheet(rows)}))])

    def test_places_left_out(self):
        xml = sheet([HEADER]).replace("</sheetData>", "<row>" + "".join(
            f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("c", "技术转让", "partial")) + "</row></sheetData>")
        self.assertEqual([("c", "technology.transfer")], list(self.taken(workbook({"S": xml}))))

    def test_wide(self):
        rows = [["案例", "技术转让", "组织支持"], ["c", "有具体描述", None]]
        self.assertEqual({("c", "technology.transfer"): ("described", None)},
                         self.taken(workbook({"S": sheet(rows)})))


class Refused(Workbook):
    def test_cells(self):
        self.fails_sheet('<row r="2"><c r="A2" t="s"><v>7</v></c></row>', "S!A2: ", "text is missing")
        self.fails_sheet('<row r="2"><c r="B2"><v>x</v></c></row>', "S!B2: ", "number")
        self.fails_sheet('<row r="2"><c r="B2" t="z"><v>x</v></c></row>', "S!B2: ", "kind")
        self.fails_sheet('<row r="2"><c r="B3"><v>1</v></c></row>', "no place of this row")
        self.fails_sheet('<row r="2"><c r="XFE2"><v>1</v></c></row>', "no place of this row")
        self.fails_sheet('<row r="2"><c r="B2"/><c r="A2"/></row>', "S!B2: ", "not in order")
        self.fails_sheet('<row r="1"/>', "not in order")
        self.fails_sheet('<row r="1048577"/>', "not in order")
        self.fails_sheet('<c r="A2"/>', "outside of the rows")
        self.fails_sheet('<row r="2"><c r="A2"><row r="3"/></c></row>', "inside of a row")

    def test_merged(self):
        for area in ("A1", "B2:A1", "A0:A1", "nonsense"):
            self.fails(workbook({"S": sheet([HEADER], merged=[area])}), "merged cells")
        self.fails(workbook({"S": sheet([HEADER], merged=["A1:XFD1048576"])}), "too many merged cells")

    def test_large(self):
        """a small file that unpacks to much: a row after row of a cell far to the right"""
        xml = sheet([HEADER]).replace("</sheetData>", "".join(
            f'<row r="{i}"><c r="XFD{i}"><v>1</v></c></row>' for i in range(2, 400)) + "</sheetData>")
        self.fails(workbook({"S": xml}), "too large")

    def test_bomb(self):
        xml = sheet([HEADER]).replace("<sheetData>", " " * (129 << 20) + "<sheetData>")
        book = workbook({"S": xml})
        self.assertLess(len(book), 1 << 20)
        self.fails(book, "xl/worksheets/sheet1.xml", "unpacked")

    def test_entities(self):
        text = ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' +
                sheet([HEADER]).split("?>", 1)[1].replace("note", "&b;"))
        self.fails(workbook({"S": text}), "document type")

    def test_deep(self):
        self.fails(workbook({"S": sheet([HEADER])}, extra={"xl/workbook.xml": "<a>" * 100}), "too deep")

    def test_files(self):
        good = workbook({"S": sheet([HEADER])})
        self.fails(b"", "no XLSX workbook")
        self.fails(b"case,indicator,status\n", "no XLSX workbook")
        self.fails(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password")
        self.fails(good[:40], "damaged")
        self.fails(workbook({"S": "<worksheet>"}), "S, line 1")
        for part in ("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"):
            self.fails(workbook({"S": sheet([HEADER])}, extra={part: None}), part)
        self.fails(workbook({"S": sheet([HEADER])}, extra={"_rels/.rels": "<x/>"}), "no XLSX workbook")

    def test_damaged_anywhere(self):
        """whatever byte is wrong: read or refused, never more than a message"""
        good = workbook({"S": sheet([HEADER, ["c", "技术转让", "partial"]])}, shared=strings("<t>x</t>"))
        for at in range(0, len(good), 97):
            bad = bytearray(good)
            bad[at] ^= 0x55
            self.assertIn(self.run_new(bytes(bad), "--dry-run").returncode, (0, 1), at)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
