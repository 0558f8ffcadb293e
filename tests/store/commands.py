#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""commands.py QIHECTL: what every command says of words that it cannot use, and that it then changes nothing.

A command that is new has to be told of here: what it is called is read from `qihectl --help`.
"""
import re
import sqlite3
import sys
import unittest

from roundtest import QIHECTL, RoundTest

INDICATOR = "technology.transfer"
HUGE = "9" * 100000
# By what a word is: one that serves (for NAMES see Commands.word), and those that must be refused.
NAMED = ["", "none", "a/b\n", "\udcff\udcfe", HUGE, "../../etc/passwd"]
WRONG = {
    "round": NAMED, "case": NAMED, "new-case": ["", "ours", "a b", "a/b", "\udcff", HUGE], "indicator": NAMED,
    "status": NAMED + ["nan", "1e999"], "attachment": NAMED, "measure": NAMED, "use": NAMED, "per-cent": [*NAMED, "-1", "101", "1.5", "50%"], "park-level": NAMED[1:], "money": ["many", "-1", "0.001", HUGE], "check": [*NAMED, "typical", "typical=", "typical=met2", "none=met"], "kind-of-use": NAMED, "framework": NAMED,
    "new-code": ["first", "a b", "\udcff", HUGE], "batch": NAMED, "entity": NAMED, "record": NAMED, "title": ["", "\udcff"],
    "day": ["soon", "2026-02-30", "2026-1-1", "99999999999-01-01", HUGE],
    "evaluator": NAMED, "rule": NAMED, "theme": NAMED, "language": NAMED, "layout": NAMED, "format": NAMED, "ground": NAMED, "chart": NAMED,
    "register": NAMED, "member": NAMED, "field": NAMED, "setting-of-field": ["", "=", "none=1", "\udcff=", "name=\udcff", "name", "kind=none"], "number": ["", "-1", "many", HUGE],
    "setting": ["", "ours", "ours/=", "ours/" + INDICATOR, "none/" + INDICATOR + "=absent", "=", HUGE],
    "weight": ["", "partial", "partial=", "partial=-1", "partial=2", "partial=1/0", "partial=1e999", "none=1", "partial=" + HUGE],
    "threshold": ["", "high=", "high=-1", "high=nan", "high=1/0", "none=1", "high=" + HUGE],
}
PLACE = ("round", "case", "indicator")
EDITS = {"--note": "text", "--source": "text", "--reason": "text"}
MEASURE = {"--owner": "text", "--due": "day", "--done": "day"}
FIT = {"--round": "round", "--framework": "in", "--format": "format"}
# name: (words in their order, options); an option that has to be there ends in !
COMMANDS = {
    "evaluate": (("ratings",), {"--framework": "in", "--unknown": "rule"}),
    "what-if": (("ratings",), {**FIT, "--set": "setting", "--weight": "weight", "--threshold": "threshold"}),
    "similar": (("ratings",), {**FIT, "--case": "case"}),
    "render": (("chart",), {"--output!": "out", "--case": "case", "--theme": "theme", "--round": "round"}),
    "report": ((), {"--output!": "out", "--round": "round", "--lang": "language", "--layout": "layout", "--date": "day",
                    "--log": "out"}),
    "slides": ((), {"--output!": "out", "--round": "round", "--lang": "language", "--ground": "ground"}),
    "round list": ((), {}),
    "round show": (("round",), {}),
    "round new": ((), {"--code": "new-code", "--date": "day", "--evaluator": "evaluator", "--framework": "framework",
                       "--based-on": "round", "--from": "in"}),
    "round close": (("round",), {"--unknown!": "rule"}),
    "round delete": (("round",), {}),
    "round template": (("round", "out"), {}),
    "round evaluators": (("round",), {}),
    "round weight": (("round", "per-cent"), {}),
    "rate": ((*PLACE, "status"), EDITS),
    "annotate": (PLACE, EDITS),
    "attach": ((*PLACE, "in"), {}),
    "detach": ((*PLACE, "attachment"), {}),
    "case add": (("round", "new-case", "title"), {}),
    "case describe": (("round", "case"), {"--description": "text", "--park-level": "park-level", "--output": "money", "--check": "check"}),
    "case rename": (("round", "case", "title"), {}),
    "case delete": (("round", "case"), {}),
    "measure add": (("round", "case", "title"), {"--indicator": "indicator", **MEASURE}),
    "measure set": (("round", "case", "measure"), MEASURE),
    "measure delete": (("round", "case", "measure"), {}),
    "use list": (("round",), {}),
    "use add": (("round", "kind-of-use", "title"), {"--date": "day", "--by": "text"}),
    "use set": (("round", "use"), {"--kind": "kind-of-use", "--text": "title", "--date": "day", "--by": "text"}),
    "use delete": (("round", "use"), {}),
    "framework list": ((), {}),
    "framework show": (("framework",), {}),
    "framework check": (("framework",), {}),
    "framework diff": (("framework", "framework"), {}),
    "framework import": (("in",), {}),
    "framework export": (("framework", "out"), {}),
    "registers": ((), {}),
    "register add": (("in",), {}),
    "list": (("register",), {"--where": "setting-of-field", "--sort": "field", "--limit": "number"}),
    "get": (("register", "member"), {}),
    "add": (("register", "setting-of-field"), {}),
    "set": (("register", "member", "setting-of-field"), {}),
    "delete": (("register", "member"), {}),
    "import": (("register", "in"), {"--mapping": "in", "--sheet": "title", "--key": "field", "--on-error": "rule",
                                    "--rejects": "out"}),
    "export": (("register", "out"), {"--where": "setting-of-field", "--sort": "field"}),
    "search": (("title",), {"--register": "register", "--limit": "number"}),
    "history": (("entity", "record"), {}),
    "undo": ((), {"--batch": "batch"}),
    "redo": ((), {}),
    "verify": ((), {}),
    "backup": (("out",), {}),
    "restore": (("in",), {}),
}


class Prepared(RoundTest):
    def setUp(self):
        super().setUp()
        self.path = self.write("a.txt", "text")
        self.make()
        self.answer("attach", "first", "ours", INDICATOR, self.path)
        self.measure = self.case(self.answer("measure", "add", "first", "ours", "Do"))["measures"][0]["id"]
        self.use = self.answer("use", "add", "first", "policy", "x")["uses"][0]["id"]
        self.member = self.answer("add", "member", "name=x")["id"]

    def records(self):
        with sqlite3.connect(self.database) as connection:
            tables = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
            return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name, in tables.fetchall()}

    def good(self, kind):
        return {"round": "first", "case": "ours", "indicator": INDICATOR, "status": "absent", "attachment": "a.txt",
                "measure": self.measure, "use": self.use, "kind-of-use": "other", "per-cent": "50", "park-level": "other", "money": "1", "check": "typical=met", "framework": "consortium-fit@1", "new-code": "x", "new-case": "x",
                "register": "member", "member": self.member, "field": "name", "setting-of-field": "note=x", "number": "1",
                "entity": "round", "record": "x", "title": "X", "text": "x", "rule": "absent", "chart": "radar", "day": "2026-06-30",
                "ratings": str(self.folder / "first.csv"), "in": str(self.path), "out": str(self.folder / "out.pdf")}.get(kind)


class ClosedRound(Prepared):
    def test_closed_round(self):
        """Whatever takes a round and does not only read it, or says what its result was used for or weighs."""
        self.close()
        before = self.records()
        for name, (words, options) in COMMANDS.items():
            if words[:1] != ("round",) or name.startswith("use ") or name in (
                    "round show", "round template", "round evaluators", "round weight"):
                continue
            given = [f"{option.rstrip('!')}={self.good(kind)}" for option, kind in options.items()]
            with self.subTest(name):
                self.fails(*name.split(), *map(self.good, words), *given, says=["closed"])
        self.assertEqual(before, self.records())


class Commands(Prepared):
    """What is refused changes nothing, which each test makes sure of: so one database serves all."""

    @classmethod
    def setUpClass(cls):
        made = Prepared()
        made.setUp()
        cls.addClassCleanup(made.doCleanups)
        for name in ("folder", "database", "environment", "path", "measure", "use", "member"):
            setattr(cls, name, getattr(made, name))

    def setUp(self):
        pass

    def wrong(self, kind):
        if kind in ("in", "ratings"):
            return self.unreadable()
        if kind == "out":
            return ["", "/nowhere/x.pdf", str(self.folder), f"{self.path}/x.pdf", str(self.folder / HUGE)]
        return WRONG.get(kind, [])

    def unreadable(self):
        return ["", str(self.folder), str(self.folder / "none"), "/dev/zero", str(self.folder / HUGE)]

    def lines(self, name):
        """Uses of a command in which one word is wrong."""
        words, options = COMMANDS[name]
        needed = [f"{option[:-1]}={self.good(kind)}" for option, kind in options.items() if option.endswith("!")]
        good = [self.good(kind) for kind in words]
        for at, kind in enumerate(words):
            for bad in self.wrong(kind):
                yield [*good[:at], bad, *good[at + 1:], *needed]
        for option, kind in options.items():
            option = option.rstrip("!")
            for bad in self.wrong(kind):
                yield [*good, *(one for one in needed if not one.startswith(option)), f"{option}={bad}"]
        yield [*good, *needed, "one-word-more"]
        yield [*good, *needed, "--no-such-option"]
        yield [*good, *needed, "--db"]
        if words and words != ("ratings",):
            yield [*good[:-1], *needed]

    def refused(self, *arguments):
        done = self.run_command(*arguments)
        said = done.stderr.decode(errors="replace")
        self.assertIn(done.returncode, (1, 2), said[-500:])
        self.assertEqual(b"", done.stdout)
        self.assertRegex(said, "^qihectl: .")
        self.assertNotRegex(said, r"CRITICAL|WARNING|\(null\)|not an error")

    def test_all_are_here(self):
        said = self.run_command("--help").stdout.decode()
        shown = re.findall(r"^  ([a-z-]+(?: [a-z]+)?)(?= |$)", said.partition("Commands:")[2], re.MULTILINE)
        self.assertEqual(set(COMMANDS), {name if name in COMMANDS else name.split()[0] for name in shown})


def add_test(name):
    def test(self):
        before = self.records()
        for line in self.lines(name):
            with self.subTest(" ".join(word[:60] for word in line)):
                self.refused(*name.split(), *line)
        self.assertEqual(before, self.records())
        self.assertTrue(self.answer("verify")["ok"])

    setattr(Commands, "test_" + re.sub(r"\W", "_", name), test)


for each in COMMANDS:
    add_test(each)

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
