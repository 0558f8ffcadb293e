#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""registers.py QIHECTL: registers and their records on the command line, as another program sees them."""
import json
import sqlite3
import sys
import unittest

from commandtest import CommandTest

CODE = "91350100M000100Y43"
OTHER_CODE = "91110000802100433B"
WORKSHOP = {
    "id": "workshop",
    "title": {"zh": "实训车间", "en": "Workshops"},
    "record": "{name} ({places})",
    "columns": ["name", "places"],
    "fields": [
        {"id": "name", "type": "text", "title": {"zh": "名称", "en": "Name"}, "required": True},
        {"id": "places", "type": "number", "title": {"zh": "工位数", "en": "Places"}},
        {"id": "cost", "type": "money", "title": {"zh": "造价", "en": "Cost"}},
    ],
}


class Registers(CommandTest):
    def file(self, document):
        return self.write("register.json", json.dumps(document))

    def keep(self, **changes):
        return self.answer("register", "add", self.file({**WORKSHOP, **changes}))

    def verify(self):
        self.assertTrue(self.answer("verify")["ok"])


class Records(Registers):
    def test_add_and_read(self):
        added = self.answer("add", "member", "name=渡口传动", f"credit_code={CODE.lower()}", "kind=企业",
                            "注册资金=300万元", "founded=2016年8月29日", "phone=138 0013 8000")
        self.assertEqual({"id": added["id"], "name": "渡口传动", "credit_code": CODE, "kind": "enterprise",
                          "capital": 300000000, "founded": "2016-08-29", "phone": "13800138000",
                          "conflict": 0}, added)
        self.assertEqual(added, self.answer("get", "member", added["id"]))
        self.verify()

    def test_set_undo_delete(self):
        name = self.answer("add", "member", "name=a", "note=b")["id"]
        changed = self.answer("set", "member", name, "name=c", "note=")
        self.assertEqual({"id": name, "name": "c", "conflict": 0}, changed)
        self.answer("undo")
        self.assertEqual("b", self.answer("get", "member", name)["note"])
        self.assertEqual(1, self.answer("delete", "member", name)["changed"])
        self.fails("get", "member", name, says=[name])
        self.answer("undo")
        self.assertEqual("a", self.answer("get", "member", name)["name"])
        self.assertEqual(["add", "set", "set", "delete", "add"],
                         [entry["action"] for entry in self.answer("history", "member", name)["entries"]])
        self.verify()

    def test_list(self):
        for number in range(5):
            self.answer("add", "demand", f"title=d{number}", f"kind={['technical', 'talent'][number % 2]}",
                        f"headcount={10 - number}")
        found = self.answer("list", "demand", "--where", "kind=技术需求", "--sort", "headcount", "--limit", "2")
        self.assertEqual((3, ["d4", "d2"]), (found["total"], [row["title"] for row in found["rows"]]))
        nothing = self.answer("list", "demand", "--where", "kind=talent", "--where", "deadline=2026-06-30")
        self.assertEqual({"total": 0, "rows": []}, nothing)
        self.assertEqual(5, self.answer("list", "demand", "--where", "deadline=")["total"])
        self.fails("list", "demand", "--sort", "colour", says=["colour"])
        self.fails("list", "demand", "--limit", "-1", code=2)

    def test_refused(self):
        self.answer("add", "member", "name=a", f"credit_code={CODE}")
        self.fails("add", "member", "name=b", f"credit_code={CODE}", says=["credit_code"])
        self.fails("add", "member", f"credit_code={OTHER_CODE}", says=["Name"])
        self.fails("add", "member", "name=", says=["Name"])
        self.fails("add", "member", "name=b", "credit_code=123456789012345678", says=["Credit code"])
        self.fails("add", "member", "name=b", "kind=planet", says=["planet", "company"])
        self.fails("add", "member", "name=b", "colour=red", says=["colour"])
        self.fails("add", "member", "name=b", "Name=c", says=["name"])
        self.fails("add", "member", "name", says=["name"])
        self.fails("add", "planet", "name=b", says=["planet", "member"])
        self.fails("set", "member", "nobody", "name=b", says=["nobody"])
        self.fails("delete", "member", "nobody", says=["nobody"])
        self.fails("add", "member", code=2)
        self.assertEqual(1, self.answer("list", "member")["total"])
        self.verify()

    def test_table(self):
        self.answer("add", "member", "name=渡口传动", "kind=enterprise")
        table = self.run_command("list", "member").stdout.decode()
        self.assertIn("渡口传动", table)
        self.assertIn("company", table)


class OwnRegister(Registers):
    def test_one_more_at_run_time(self):
        self.keep()
        known = {one["id"]: one for one in self.answer("registers")["registers"]}
        self.assertEqual((["member", "contact"], "workshop"), (list(known)[:2], list(known)[-1]))
        self.assertEqual(0, known["workshop"]["rows"])
        self.assertEqual(["name", "places", "cost"], [field["id"] for field in known["workshop"]["fields"]])
        record = self.answer("add", "workshop", "name=w", "工位数=1,200", "cost=0.01")
        self.assertEqual((1200, 1), (record["places"], record["cost"]))
        self.assertEqual(1, self.answer("list", "workshop")["total"])
        self.verify()

    def test_grows_without_loss(self):
        self.keep()
        name = self.answer("add", "workshop", "name=w", "places=3")["id"]
        grown = WORKSHOP["fields"] + [{"id": "opened", "type": "day"}, {"id": "serial", "type": "text", "unique": True}]
        self.keep(fields=grown)
        self.answer("set", "workshop", name, "opened=2026-06-30", "serial=1")
        self.assertEqual(3, self.answer("get", "workshop", name)["places"])
        self.fails("add", "workshop", "name=v", "serial=1", says=["serial"])
        self.keep(fields=WORKSHOP["fields"][:1], columns=["name"], record="{name}")
        self.assertEqual("2026-06-30", self.answer("get", "workshop", name)["opened"])
        self.verify()

    def test_takes_over_what_was_extra(self):
        self.keep()
        names = [self.answer("add", "workshop", f"name={letter}")["id"] for letter in "abc"]
        extras = ['{"opened": "20260630", "colour": "red"}', '{"opened": "some day"}', "no json"]
        self.write_extras(names, extras)
        self.keep(fields=WORKSHOP["fields"] + [{"id": "opened", "type": "day"}])
        records = [self.answer("get", "workshop", name) for name in names]
        self.assertEqual(("2026-06-30", '{"colour":"red"}'), (records[0]["opened"], records[0]["extra"]))
        self.assertEqual(extras[1:], [record["extra"] for record in records[1:]])
        self.assertNotIn("opened", records[1])

    def write_extras(self, names, extras):
        with sqlite3.connect(self.database) as connection:
            for name, extra in zip(names, extras):
                connection.execute("UPDATE workshop SET extra = ? WHERE id = ?", (extra, name))
        connection.close()

    def test_refused(self):
        self.keep()
        fields = WORKSHOP["fields"]
        for changes, says in [
            ({"id": "rating"}, "rating"), ({"id": "journal"}, "journal"), ({"id": "A"}, "$.id"),
            ({"id": "a__b"}, "$.id"), ({"fields": []}, "$.fields"), ({"record": "{colour}"}, "$.record"),
            ({"columns": ["colour"]}, "$.columns[0]"),
            ({"fields": fields + [{"id": "extra", "type": "text"}]}, "$.fields[3].id"),
            ({"fields": fields + [{"id": "name", "type": "text"}]}, "$.fields[3]"),
            ({"fields": fields + [{"id": "x", "type": "colour"}]}, "$.fields[3].type"),
            ({"fields": fields + [{"id": "x", "type": "choice"}]}, "$.fields[3].choices"),
            ({"fields": fields + [{"id": "x", "type": "reference"}]}, "$.fields[3].to"),
            ({"fields": [fields[0], {**fields[1], "type": "text"}, fields[2]]}, "places"),
        ]:
            with self.subTest(changes=changes):
                self.fails("register", "add", self.file({**WORKSHOP, **changes}), says=[says])
        self.assertEqual(0, self.answer("list", "workshop")["total"])
        self.verify()

    def test_unique_comes_too_late(self):
        self.keep()
        for _ in range(2):
            self.answer("add", "workshop", "name=w", "places=1")
        fields = [WORKSHOP["fields"][0], {**WORKSHOP["fields"][1], "unique": True}]
        self.fails("register", "add", self.file({**WORKSHOP, "fields": fields}), says=["register.json"])
        self.assertEqual(2, self.answer("list", "workshop")["total"])
        self.verify()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
