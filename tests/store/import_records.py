#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""import_records.py QIHECTL: tables that become records of a register, and what is said of those that cannot."""
import csv
import json
import pathlib
import sys
import unittest

from commandtest import CommandTest

sys.path.insert(1, str(pathlib.Path(__file__).parents[1] / "exchange"))
import workbook  # noqa: E402

CODE = "91350100M000100Y43"
OTHER_CODE = "91110000802100433B"
HEADER = "名称,统一社会信用代码,单位类别,成立日期,注册资本\n"
GOOD = HEADER + f"渡口传动,{CODE},企业,2016年8月29日,300万元\n市教育局,,政府部门,,\n"


class ImportTest(CommandTest):
    def table(self, text, encoding="utf-8", name="table.csv"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def take(self, path, *options, register="member", code=0):
        return self.answer("import", register, path, *options, code=code)

    def names(self):
        return sorted(row["name"] for row in self.answer("list", "member")["rows"])

    def counts(self, answer):
        return {key: answer[key] for key in ("read", "added", "updated", "unchanged", "rejected") if answer[key]}


class Forms(ImportTest):
    """The same table in whatever form it comes."""

    def check(self, path, *options):
        answer = self.take(path, *options)
        self.assertEqual({"read": 2, "added": 2}, self.counts(answer))
        first = self.answer("list", "member", "--where", f"credit_code={CODE}")["rows"][0]
        self.assertEqual(("渡口传动", "enterprise", "2016-08-29", 300000000),
                         (first["name"], first["kind"], first["founded"], first["capital"]))
        self.answer("undo", "--batch", answer["batch"])
        self.assertEqual([], self.names())
        self.assertTrue(self.answer("verify")["ok"])

    def test_encodings(self):
        for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
            with self.subTest(encoding):
                self.check(self.table(GOOD, encoding))

    def test_delimiters_and_line_ends(self):
        self.check(self.table(GOOD.replace(",", ";")))
        self.check(self.table(GOOD.replace(",", "\t")))
        self.check(self.table(GOOD.replace("\n", "\r\n")))
        self.check(self.table(GOOD.replace("\n", "\r")))

    def test_a_title_above_and_empty_rows(self):
        self.check(self.table("2026年成员名单\n\n,,,,\n" + GOOD + ",,,,\n"))

    def test_english_headings(self):
        self.check(self.table(GOOD.replace(HEADER, "Name,Credit code,kind,Founded on,capital\n")))

    def test_workbook(self):
        rows = [[cell or None for cell in line.split(",")] for line in GOOD.splitlines()]
        path = self.folder / "table.xlsx"
        path.write_bytes(workbook.workbook({"成员": workbook.sheet(rows)}))
        self.check(path)
        self.check(path, "--sheet", "成员")

    def test_json(self):
        rows = list(csv.DictReader(GOOD.splitlines()))
        rows[1] = {"名称": rows[1]["名称"], "单位类别": "政府部门", "注册资本": None}
        self.check(self.table(json.dumps(rows), name="table.json"))

    def test_a_quoted_line_break_and_a_long_file(self):
        rows = "".join(f'"单位{i}","地址\n第{i}行 ""甲"""\n' for i in range(20000))
        answer = self.take(self.table("名称,地址\n" + rows))
        self.assertEqual({"read": 20000, "added": 20000}, self.counts(answer))
        last = self.answer("list", "member", "--where", "name=单位19999")["rows"][0]
        self.assertEqual('地址 第19999行 "甲"', last["address"])


class Problems(ImportTest):
    BAD = HEADER + f"好单位,{CODE},企业,,\n,,企业,,\n坏代码,9.1E+17,企业,2016年13月1日,\n同代码,{CODE},企业,,\n"

    def test_each_is_named(self):
        answer = self.take(self.table(self.BAD), code=1)
        self.assertIsNone(answer["batch"])
        self.assertEqual({"read": 4, "added": 1, "rejected": 3}, self.counts(answer))
        self.assertEqual([(3, "名称", "", "required"), (4, "统一社会信用代码", "9.1E+17", "rounded"),
                          (4, "成立日期", "2016年13月1日", "range"), (5, "", "", "exists")],
                         [(p["row"], p["column"], p["value"], p["code"]) for p in answer["problems"]])
        self.assertEqual([], self.names())

    def test_skip_and_rejects(self):
        rejects = self.folder / "rejects.csv"
        answer = self.take(self.table(self.BAD), "--on-error=skip", "--rejects", rejects)
        self.assertEqual(["好单位"], self.names())
        with open(rejects, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual(["", "坏代码", "同代码"], [row[0] for row in rows[1:]])
        self.assertEqual(6, len(rows[0]))
        self.assertIn("9.1E+17", rows[2][1] + rows[2][5])
        # What was mended is taken from the same file, reasons and all.
        rows[1][0], rows[2][1:5], rows[3][1] = "有名", ["", "企业", "", ""], OTHER_CODE
        again = self.take(self.table("\n".join(",".join(row[:5]) for row in rows)))
        self.assertEqual({"read": 3, "added": 3}, self.counts(again))
        self.answer("undo", "--batch", answer["batch"])
        self.assertEqual(["同代码", "坏代码", "有名"], self.names())

    def test_a_dry_run_writes_nothing(self):
        answer = self.take(self.table(GOOD), "--dry-run")
        self.assertEqual((None, {"read": 2, "added": 2}), (answer["batch"], self.counts(answer)))
        self.assertEqual([], self.names())

    def test_only_the_first_thousand_are_listed(self):
        answer = self.take(self.table("名称,单位类别\n" + "甲,无此类\n" * 1500), code=1)
        self.assertEqual((1000, 1500), (len(answer["problems"]), answer["rejected"]))

    def test_codes_that_a_workbook_made_numbers(self):
        rows = [["名称", "统一社会信用代码"], ["甲", 911100008021004330], ["乙", "<c t=\"e\"><v>#REF!</v></c>"]]
        path = self.folder / "table.xlsx"
        path.write_bytes(workbook.workbook({"a": workbook.sheet(rows)}))
        answer = self.take(path, code=1)
        self.assertEqual([(2, "rounded"), (3, "formula")], [(p["row"], p["code"]) for p in answer["problems"]])


class Keys(ImportTest):
    def test_update_by_key(self):
        self.take(self.table(GOOD))
        changed = HEADER + f"渡口传动股份,{CODE},,,\n新单位,{OTHER_CODE},企业,,\n"
        answer = self.take(self.table(changed), "--key", "credit_code")
        self.assertEqual({"read": 2, "added": 1, "updated": 1}, self.counts(answer))
        record = self.answer("list", "member", "--where", f"credit_code={CODE}")["rows"][0]
        self.assertEqual(("渡口传动股份", "enterprise", 300000000), (record["name"], record["kind"], record["capital"]))
        again = self.take(self.table(changed), "--key", "信用代码")
        self.assertEqual((None, {"read": 2, "unchanged": 2}), (again["batch"], self.counts(again)))
        self.answer("undo", "--batch", answer["batch"])
        self.assertEqual(["市教育局", "渡口传动"], self.names())

    def test_a_key_that_several_have(self):
        self.take(self.table("名称\n甲\n甲\n"))
        answer = self.take(self.table("名称,地址\n甲,某路1号\n"), "--key", "name", code=1)
        self.assertEqual(["exists"], [p["code"] for p in answer["problems"]])

    def test_a_key_that_is_not_there(self):
        self.fails("import", "member", self.table(GOOD), "--key", "phone", says=["phone"])
        self.fails("import", "member", self.table(GOOD), "--key", "colour", says=["colour"])

    def test_mapping(self):
        mapping = self.write("mapping.json", json.dumps({"甲方": "name", "名称": ""}))
        answer = self.take(self.table("甲方,名称\n渡口,别的\n"), "--mapping", mapping)
        self.assertEqual({"read": 1, "added": 1}, self.counts(answer))
        self.assertEqual(["渡口"], self.names())
        wrong = self.write("mapping.json", json.dumps({"甲方": "colour"}))
        self.fails("import", "member", self.table("甲方\na\n"), "--mapping", wrong, says=["colour"])


class Hostile(ImportTest):
    def refused(self, data, *says, name="table.csv"):
        path = self.folder / name
        path.write_bytes(data)
        self.fails("import", "member", path, says=[name, *says])
        self.assertEqual([], self.names())

    def test_no_table(self):
        self.fails("import", "member", self.table(""), says=["heading"])
        self.fails("import", "member", self.table("a,b\n1,2\n"), says=["heading"])
        self.refused("名称\n甲\0乙\n".encode(), "line 2")
        self.refused('名称\n甲\n"乙\n'.encode(), "line 3")
        self.refused('名称\n甲"乙\n'.encode(), "line 2")
        self.refused("名称\n".encode() + "甲\n".encode() * 500000 + b"\xff\xff\n", "line 500002")
        self.refused(b'[{"a": ', name="table.json")

    def test_a_million_columns(self):
        self.refused("名称".encode() + b",x" * 1000000 + b"\n", "column")

    def test_a_line_without_end(self):
        self.refused("名称\n".encode() + b"x" * (40 << 20), "line 2", "row")

    def test_a_cut_workbook(self):
        whole = workbook.workbook({"a": workbook.sheet([["名称"], ["甲"]])})
        for size in (10, len(whole) // 2):
            self.refused(whole[:size], name="table.xlsx")

    def test_short_and_long_rows(self):
        answer = self.take(self.table(HEADER + f"甲\n乙,,,,,多出,来的\n"))
        self.assertEqual({"read": 2, "added": 2}, self.counts(answer))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
