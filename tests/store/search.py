#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""search.py QIHECTL: what a search finds is what looking through all records finds, after every change."""
import json
import random
import sqlite3
import sys
import unittest

from commandtest import CommandTest

NAMES = ["苏州", "电子", "科技", "公司", "有限", "生物", "医药", "A12", "abc", "5G", "（苏州）", "大学", "电", "子"]
TEXTS = ["name", "contact", "phone", "address", "note", "affiliation", "funding_source", "tags", "industry_code",
         "division_code", "credit_code"]


class SearchTest(CommandTest):
    def search(self, text, *options):
        return self.answer("search", text, "--limit", "1000", *options)

    def titles(self, text, *options):
        return [hit["title"] for hit in self.search(text, *options)["hits"]]

    def load(self, *names, **fields):
        header = ",".join(["name", *fields])
        lines = [",".join([name, *fields.values()]) for name in names]
        return self.answer("import", "member", self.write("t.csv", "\n".join([header, *lines])))


class Order(SearchTest):
    def test_exact_then_start_then_inside_then_elsewhere(self):
        self.load("新苏州", "苏州工业", "苏州", "苏州大学附属医院", "江苏苏州")
        self.answer("add", "member", "name=无锡", "address=苏州街1号")
        self.assertEqual(["苏州", "苏州工业", "苏州大学附属医院", "新苏州", "江苏苏州", "无锡"], self.titles("苏州"))

    def test_of_equal_ones_the_newest_first(self):
        self.load("甲电子", "乙电子", "丙电子")
        self.assertEqual(["丙电子", "乙电子", "甲电子"], self.titles("电子"))

    def test_across_registers(self):
        self.load("轴承厂")
        self.answer("add", "demand", "title=轴承检测", "kind=technical")
        self.assertEqual([("demand", "轴承检测"), ("member", "轴承厂")],
                         sorted((hit["register"], hit["title"]) for hit in self.search("轴承")["hits"]))
        self.assertEqual(["轴承厂"], self.titles("轴承", "--register", "member"))
        self.fails("search", "轴承", "--register", "none", says=["none"])

    def test_total_and_limit(self):
        self.load(*(f"单位{i}" for i in range(1200)))
        found = self.answer("search", "单位", "--limit", "3")
        self.assertEqual((1000, True, 3), (found["total"], found["capped"], len(found["hits"])))
        self.assertEqual((111, False), tuple(self.search("单位11")[key] for key in ("total", "capped")))


class Words(SearchTest):
    def test_how_it_is_written(self):
        self.load("苏州ABC电子", phone="13812345678", address="工业园区星湖街328号创意产业园")
        for text in ("苏", "子", "abc", "ＡＢＣ", "ab", "苏州 电子", "138", "13812345678", "星湖街328", "星湖 创意", "328号"):
            with self.subTest(text):
                self.assertEqual(["苏州ABC电子"], self.titles(text))
        for text in ("州苏", "bc", "星湖路", "湖街创意", "苏州 无锡", "8号创x", "！", "。，"):
            with self.subTest(text):
                self.assertEqual([], self.titles(text))

    def test_snippet(self):
        self.load("甲厂", address="江苏省苏州市工业园区星湖街328号创意产业园一期工程十二号楼三层东侧三〇一室")
        snippet = self.search("星湖街")["hits"][0]["snippet"]
        self.assertIn("星湖街328号", snippet)
        self.assertTrue(snippet.endswith("…"))

    def test_pairs_that_do_not_stand_together(self):
        """The index of other fields holds pairs alone; the text itself decides."""
        self.load("甲", address="电子科技与科技大学")
        self.assertEqual(["甲"], self.titles("科技大学"))
        self.assertEqual([], self.titles("电子科技大学"))

    def test_what_means_something_to_others(self):
        self.load('"引号""厂"', "甲 OR 乙", "星*")
        for text in ('"', '""', "*", "NOT", "a AND", "x:y", "^甲", "(", "{a b}: c", "'; DROP TABLE member; --", "\\", "%", "_",
                     "\ue000", "\ue001", "NEAR(", "引号\"厂", "甲" + "-" * 500, "长" * 5000, " " * 9 + "星"):
            with self.subTest(text[:20]):
                self.search(text)
        self.assertEqual(['引号"厂'], self.titles('引号"厂'))
        self.assertEqual(["甲 OR 乙"], self.titles("甲 OR 乙"))


class Changes(SearchTest):
    def look_through(self, text):
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute(f"SELECT name, {', '.join(TEXTS)} FROM member").fetchall()
        words = text.lower().split()
        found = []
        for name, title, *others in rows:
            if all(word in title.lower() for word in words) or all(
                    word in " ".join(other or "" for other in others).lower() for word in words):
                found.append(name)
        return sorted(found)

    def check(self, draw):
        for text in draw.sample([name for name in NAMES if not name.isascii() and "（" not in name], 4) + ["苏州电子", "电 子"]:
            self.assertEqual(self.look_through(text), sorted(self.titles(text)), text)

    def test_the_same_as_looking_through(self):
        draw = random.Random(11)
        ids = []

        def word():
            return "".join(draw.choices(NAMES, k=draw.randint(1, 4)))

        for step in range(60):
            action = draw.choice(["add", "add", "set", "delete", "undo", "redo", "import"])
            if action == "add" or not ids and action in ("set", "delete"):
                ids.append(self.answer("add", "member", f"name={word()}", f"address={word()}")["id"])
            elif action == "set":
                self.run_command("set", "member", draw.choice(ids), *draw.sample([
                    f"name={word()}", f"note={word()}", f"tags={word()};{word()}", "kind=bank", "joined=2026-01-01"], 2))
            elif action == "delete":
                self.run_command("delete", "member", draw.choice(ids))
            elif action == "import":
                self.load(*(word() for _ in range(5)))
            else:
                self.run_command(action)
            if step % 6 == 5:
                self.check(draw)
        self.assertTrue(self.answer("verify")["ok"])

    def test_what_was_deleted_is_not_left_in_the_index(self):
        self.load("甲", "乙")
        name = self.answer("list", "member", "--where", "name=甲")["rows"][0]["id"]
        self.answer("delete", "member", name)
        self.assertEqual([], self.titles("甲"))
        self.answer("undo")
        self.assertEqual(["甲"], self.titles("甲"))

    def index(self):
        with sqlite3.connect(self.database) as connection:
            found = [connection.execute(f"SELECT id, block FROM _search_member_{part}_data").fetchall()
                     for part in ("title", "body")]
        connection.close()
        return found

    def test_what_nobody_searches_leaves_the_index_as_it_is(self):
        name = self.answer("add", "member", "name=甲", "note=乙")["id"]
        before = self.index()
        self.answer("set", "member", name, "kind=bank", "joined=2026-01-01", "capital=1")
        self.assertEqual(before, self.index())
        self.answer("set", "member", name, "kind=other", "tags=丙")
        self.assertNotEqual(before, self.index())
        self.assertEqual(["甲"], self.titles("丙"))

    def test_a_field_that_comes_later(self):
        shape = {"id": "shed", "title": {"en": "Sheds"}, "record": "{name}", "columns": ["name"],
                 "fields": [{"id": "name", "type": "text", "title": {"en": "Name"}}]}
        self.answer("register", "add", self.write("r.json", json.dumps(shape)))
        self.answer("add", "shed", "name=东棚")
        shape["fields"].append({"id": "place", "type": "text", "title": {"en": "Place"}})
        self.answer("register", "add", self.write("r.json", json.dumps(shape)))
        self.answer("add", "shed", "name=西棚", "place=河边")
        self.assertEqual(["东棚"], self.titles("东"))
        self.assertEqual(["西棚"], self.titles("河边"))

    def test_foreign_tables_are_refused(self):
        self.load("甲")
        with sqlite3.connect(self.database) as connection:
            connection.execute("CREATE VIRTUAL TABLE _search_x_title USING fts5 (x)")
        self.fails("search", "甲", says=["_search_x_title"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
