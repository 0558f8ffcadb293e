#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""references.py QIHECTL: fields with several values, and fields that lead to records of other registers."""
import json
import sqlite3
import sys
import unittest

from commandtest import CommandTest

CODE = "91350100M000100Y43"
BUS = {
    "id": "bus",
    "title": {"zh": "班车", "en": "Buses"},
    "record": "{line}",
    "columns": ["line", "stops", "operator"],
    "groups": [{"id": "way", "title": {"zh": "线路", "en": "Way"}}],
    "fields": [
        {"id": "line", "type": "text", "title": {"zh": "线路名", "en": "Line"}, "required": True, "group": "way"},
        {"id": "stops", "type": "text", "list": True, "title": {"zh": "站点", "en": "Stops"}, "group": "way"},
        {"id": "years", "type": "number", "list": True, "title": {"zh": "运行年度", "en": "Years"}},
        {"id": "days", "type": "choice", "list": True, "title": {"zh": "运行日", "en": "Days"}, "choices": [
            {"id": "work", "title": {"zh": "工作日", "en": "working days"}},
            {"id": "rest", "title": {"zh": "休息日", "en": "days of rest"}}]},
        {"id": "operator", "type": "reference", "to": "member", "title": {"zh": "运营单位", "en": "Operator"}},
        {"id": "served", "type": "reference", "to": "member", "list": True, "title": {"zh": "服务单位", "en": "Served"}},
        {"id": "level", "type": "choice", "choices": "park-level", "title": {"zh": "级别", "en": "Level"}},
    ],
}


class Base(CommandTest):
    def member(self, name, *more):
        return self.answer("add", "member", f"name={name}", *more)["id"]

    def names(self, register, *conditions):
        words = [word for condition in conditions for word in ("--where", condition)]
        return [row.get("name", row.get("title")) for row in self.answer("list", register, *words, "--sort", "id")["rows"]]

    def table(self, text, name="table.csv"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def problems(self, *arguments):
        return [(p["row"], p["column"], p["code"]) for p in self.answer("import", *arguments, code=1)["problems"]]

    def verify(self):
        self.assertTrue(self.answer("verify")["ok"])


class Lists(Base):
    def test_typed_listed_undone(self):
        record = self.answer("add", "member", "name=渡口", "tags=轴承；传动、齿轮; 轴承;;")
        self.assertEqual(["轴承", "传动", "齿轮"], record["tags"])
        self.assertEqual(record, self.answer("get", "member", record["id"]))
        exact = self.answer("set", "member", record["id"], 'tags=["a;b","轴承"]')
        self.assertEqual(["a;b", "轴承"], exact["tags"])
        self.assertEqual([["a;b", "轴承"]], [row["tags"] for row in self.answer("list", "member")["rows"]])
        self.answer("undo")
        self.assertEqual(["轴承", "传动", "齿轮"], self.answer("get", "member", record["id"])["tags"])
        self.assertNotIn("tags", self.answer("set", "member", record["id"], "tags="))
        entries = self.answer("history", "member", record["id"])["entries"]
        self.assertEqual(["轴承", "传动", "齿轮"], entries[0]["after"]["tags"])
        self.assertEqual((["轴承", "传动", "齿轮"], None),
                         (entries[-1]["before"]["tags"], entries[-1]["after"].get("tags")))
        self.verify()

    def test_where_and_search(self):
        self.member("甲", "tags=轴承;传动")
        self.member("乙", "tags=轴承")
        self.member("丙")
        self.assertEqual(["甲", "乙"], self.names("member", "tags=轴承"))
        self.assertEqual(["甲"], self.names("member", "tags=传动;轴承"))
        self.assertEqual(["丙"], self.names("member", "tags="))
        self.assertEqual([], self.names("member", "tags=轴"))
        hits = self.answer("search", "传动")["hits"]
        self.assertEqual(["甲"], [hit["title"] for hit in hits])
        self.assertIn("轴承; 传动", hits[0]["snippet"])

    def test_plain_sqlite_reads_them(self):
        self.member("甲", "tags=轴承;传动")
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute("SELECT name, value FROM member, json_each(member.tags)").fetchall()
        connection.close()
        self.assertEqual([("甲", "轴承"), ("甲", "传动")], rows)

    def test_choices_and_faults(self):
        record = self.answer("add", "policy", "title=办法", "tools=金融、credit")
        self.assertEqual(["finance", "credit"], record["tools"])
        self.fails("add", "policy", "title=b", "tools=金融;月亮", says=["月亮", "land"])
        self.fails("add", "member", "name=b", "tags=" + ";".join(map(str, range(1001))), says=["1000"])

    def test_import(self):
        self.answer("import", "member", self.table("名称,标签\n甲,轴承、传动\n乙,\"轴承;\n传动；齿轮\"\n"))
        self.assertEqual(["甲", "乙"], self.names("member", "tags=传动"))
        self.answer("import", "member", self.table('[{"name": "丙", "tags": ["a;b", "传动"]}]', "table.json"))
        self.assertEqual(["丙"], self.names("member", 'tags=["a;b"]'))
        self.assertEqual([(2, "政策工具", "choice")],
                         self.problems("policy", self.table("政策名称,政策工具\n办法,金融、月亮\n")))

    def test_one_value_becomes_a_list(self):
        bus = {**BUS, "columns": [], "fields": [BUS["fields"][0], {"id": "stops", "type": "text"}]}
        self.answer("register", "add", self.write("bus.json", json.dumps(bus)))
        name = self.answer("add", "bus", "line=1", "stops=东门")["id"]
        self.answer("register", "add", self.write("bus.json", json.dumps(BUS)))
        self.assertEqual(["东门"], self.answer("get", "bus", name)["stops"])
        self.assertEqual(1, self.answer("list", "bus", "--where", "stops=东门")["total"])
        self.verify()

    def test_refused(self):
        for field in ({"type": "flag"}, {"type": "long-text"}, {"type": "text", "unique": True}):
            bus = {**BUS, "fields": [*BUS["fields"], {"id": "x", "list": True, **field}]}
            self.fails("register", "add", self.write("bus.json", json.dumps(bus)), says=["$.fields[7]"])
        for key, value in (("group", "moon"), ("choices", "moon")):
            field = {"id": "x", "type": "choice", "choices": "park-level", key: value}
            bus = {**BUS, "fields": [*BUS["fields"], field]}
            self.fails("register", "add", self.write("bus.json", json.dumps(bus)), says=[f"$.fields[7].{key}", "moon"])


class References(Base):
    def test_by_name_code_and_id(self):
        first = self.member("渡口", f"credit_code={CODE}")
        for name in ("渡口", CODE.lower(), first):
            self.assertEqual(first, self.answer("add", "contact", "name=李", f"member={name}")["member"])
        self.assertEqual(3, self.answer("list", "contact", "--where", "member=渡口")["total"])
        self.assertIn("渡口", self.run_command("list", "contact").stdout.decode())
        self.fails("add", "contact", "name=李", "member=无此", says=["无此", "Member", "nothing"])
        self.member("渡口")
        self.fails("add", "contact", "name=李", "member=渡口", says=["several"])
        self.assertEqual(first, self.answer("add", "contact", "name=李", f"member={CODE}")["member"])
        self.verify()

    def test_lists_of_them(self):
        ids = [self.member(name) for name in ("甲", "乙", "丙")]
        record = self.answer("add", "project", "name=联合研发", "partners=乙、甲", "lead=丙")
        self.assertEqual((ids[1::-1], ids[2]), (record["partners"], record["lead"]))
        self.assertEqual(["联合研发"], self.names("project", "partners=甲"))
        self.assertEqual([], self.names("project", "partners=丙"))
        self.fails("set", "project", record["id"], "partners=甲、戊", says=["戊"])
        self.fails("delete", "member", ids[0], says=["Projects", "联合研发"])

    def test_import(self):
        self.member("渡口", f"credit_code={CODE}")
        self.member("同名")
        self.member("同名")
        table = self.table(f"姓名,单位\n李,渡口\n王,{CODE}\n张,\n")
        self.assertEqual(3, self.answer("import", "contact", table)["added"])
        self.assertEqual(["李", "王"], self.names("contact", "member=渡口"))
        wrong = self.table("姓名,单位\n李,无此\n王,同名\n")
        self.assertEqual([(2, "单位", "reference"), (3, "单位", "ambiguous")], self.problems("contact", wrong))
        self.assertEqual(3, self.answer("list", "contact")["total"])

    def test_import_of_what_it_brings_itself(self):
        table = self.table("任务名称,任务编号,上级任务\n总任务,A,\n子任务,B,A\n")
        self.assertEqual(2, self.answer("import", "task", table)["added"])
        self.assertEqual(["子任务"], self.names("task", "parent=总任务"))

    def test_delete_what_others_refer_to(self):
        member = self.member("渡口")
        for i in range(7):
            self.answer("add", "contact", f"name=李{i}", "member=渡口")
        self.fails("delete", "member", member, says=["渡口", "Contacts", "李0", "and 2 more", "--archive"])
        self.assertEqual(1, self.answer("delete", "member", member, "--archive")["changed"])
        self.assertEqual([], self.names("member"))
        self.assertEqual(["渡口"], self.names("member", "archived=yes"))
        self.assertEqual(1, self.answer("get", "member", member)["archived"])
        self.assertEqual(member, self.answer("get", "contact", self.answer("search", "李0")["hits"][0]["id"])["member"])
        self.answer("set", "member", member, "archived=no")
        self.assertEqual(["渡口"], self.names("member"))
        self.assertNotIn("archived", self.answer("get", "member", member))
        self.answer("undo")
        self.assertEqual([], self.names("member"))
        self.verify()

    def test_delete_what_nothing_refers_to(self):
        member = self.member("渡口")
        self.answer("delete", "member", member, "--archive")
        self.fails("get", "member", member, says=[member])


class OwnRegister(Base):
    """A register that came at run time has lists and references as those that ship."""

    def test_all_of_it(self):
        self.answer("register", "add", self.write("bus.json", json.dumps(BUS)))
        fields = {f["id"]: f for f in next(r for r in self.answer("registers")["registers"] if r["id"] == "bus")["fields"]}
        self.assertEqual((True, "member"), (fields["served"]["list"], fields["served"]["to"]))
        self.assertNotIn("archived", fields)
        ids = [self.member(name) for name in ("甲", "乙")]
        record = self.answer("add", "bus", "line=1", "stops=东门、西门", "years=2025;2026", "days=工作日;rest",
                             "operator=甲", "served=甲;乙", "level=国家级新区")
        self.assertEqual((["东门", "西门"], [2025, 2026], ["work", "rest"], ids[0], ids, "new-area"),
                         tuple(record[key] for key in ("stops", "years", "days", "operator", "served", "level")))
        self.assertEqual(1, self.answer("list", "bus", "--where", "years=2026", "--where", "served=乙")["total"])
        self.assertEqual(1, self.answer("search", "西门")["total"])
        self.fails("delete", "member", ids[1], says=["Buses"])
        self.answer("undo")
        self.assertEqual(0, self.answer("list", "bus")["total"])
        self.answer("delete", "member", ids[1])
        self.verify()

    def test_new_fields_take_over_lists(self):
        plain = {**BUS, "columns": ["line"], "fields": BUS["fields"][:1]}
        self.answer("register", "add", self.write("bus.json", json.dumps(plain)))
        name = self.answer("add", "bus", "line=1")["id"]
        with sqlite3.connect(self.database) as connection:
            connection.execute("UPDATE bus SET extra = ?", ('{"stops":["东门","西门"]}',))
        connection.close()
        self.answer("register", "add", self.write("bus.json", json.dumps(BUS)))
        self.assertEqual(["东门", "西门"], self.answer("get", "bus", name)["stops"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
