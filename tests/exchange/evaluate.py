#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""evaluate.py QIHECTL DATA: `qihectl evaluate` as another program sees it.

DATA is the folder with published.json. Every failure has to say what and where on standard error,
print nothing on standard output and end with the right exit code.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

QIHECTL = sys.argv[1]
DATA = pathlib.Path(sys.argv[2])
PUBLISHED = DATA / "published.json"

TINY = {
    "id": "tiny", "version": 2,
    "statuses": [{"id": "described", "missing": 0}, {"id": "half", "missing": 0.5},
                 {"id": "absent", "missing": "1"}],
    "levels": [{"id": "good", "missing_at_most": "1/4"}, {"id": "bad", "missing_at_most": 1}],
    "dimensions": [{"id": "one", "indicators": [{"id": "a", "alias": ["first"]}, {"id": "b"}]}],
}


# The same with an indicator that is measured, a group, and a dimension that vetoes.
TREE = {
    **TINY,
    "dimensions": [
        {"id": "one", "indicators": [
            {"id": "a", "unit": "%", "bands": [{"at_least": "60", "status": "described"},
                                               {"at_least": "30", "status": "half"}, {"status": "absent"}]}],
         "groups": [{"id": "inner", "indicators": [{"id": "b"}]}]},
        {"id": "must", "veto": True, "indicators": [{"id": "c"}, {"id": "d"}]},
    ],
}


def run(*arguments, **environment):
    return subprocess.run([QIHECTL, *map(str, arguments)], capture_output=True, check=False,
                          env={**os.environ, **environment}, timeout=60)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else json.dumps(content),
                            encoding="utf-8")
        return path

    def evaluate(self, *arguments):
        done = run("evaluate", *arguments, "--format=json")
        self.assertEqual("", done.stderr.decode())
        self.assertEqual(0, done.returncode)
        return json.loads(done.stdout)["cases"]

    def fails(self, *arguments, code=1, says=()):
        done = run("evaluate", *arguments)
        message = done.stderr.decode()
        self.assertEqual(b"", done.stdout)
        self.assertEqual(code, done.returncode, message)
        for part in says:
            self.assertIn(part, message)

    def fails_in(self, name, content, *says):
        """a file of ratings with this content is refused, and the file is named"""
        path = self.write(name, content)
        self.fails(path, "--format=json", says=(f"{path}: ", *says))
        self.fails(path, says=(f"{path}: ", *says))

    def ratings(self, ratings):
        return {"cases": [{"id": "x", "ratings": ratings}]}


class Results(Case):
    def test_published(self):
        expected = {case["id"]: case["expected"] for case in json.loads(PUBLISHED.read_bytes())["cases"]}
        cases = self.evaluate(PUBLISHED)
        self.assertEqual(list(expected), [case["id"] for case in cases])
        for case in cases:
            wanted = dict(expected[case["id"]])
            model = wanted.pop("model")
            self.assertEqual(wanted, {one["id"]: one["level"] for one in case["dimensions"]})
            self.assertEqual(model, {key: case["model"][key] for key in ("zh", "en")})

    def test_whole_result(self):
        framework = self.write("tiny.json", TINY)
        path = self.write("x.json", {"framework": "tiny@2", **self.ratings({"a": "half", "b": "absent"})})
        self.assertEqual([{
            "id": "x",
            "model": {"id": "balanced:bad", "zh": "均衡（bad）", "en": "balanced (bad)"},
            "candidates": ["balanced:bad"],
            "dimensions": [{
                "id": "one", "missing": "3/4", "level": "bad", "range": ["bad", "bad"], "unknown": [],
                "up": {"to": "good", "needs": 1, "indicators": ["b"]}, "down": None}],
            "sensitivity": {
                "statuses": {"half": {"from": "0", "from_included": True, "to": "1", "to_included": True}},
                "levels": {"good": {"from": "0", "from_included": True, "to": "3/4", "to_included": False}}},
        }], self.evaluate(path, "--framework", framework))

    def test_unknown(self):
        framework = self.write("tiny.json", TINY)
        path = self.write("x.json", self.ratings({"a": "described"}))
        case = self.evaluate(path, f"--framework={framework}")[0]
        self.assertEqual({"id": "undetermined", "zh": "待定", "en": "undetermined"}, case["model"])
        self.assertEqual(["balanced:bad", "strong-balanced"], case["candidates"])
        self.assertEqual({"id": "one", "missing": None, "level": None, "range": ["good", "bad"],
                          "unknown": ["b"], "up": None, "down": None}, case["dimensions"][0])
        self.assertIsNone(case["sensitivity"])

    def test_unknown_absent(self):
        framework = self.write("tiny.json", TINY)
        path = self.write("x.json", self.ratings({"a": "described"}))
        case = self.evaluate(path, "--framework", framework, "--unknown=absent")[0]
        self.assertEqual("balanced:bad", case["model"]["id"])
        self.assertEqual(("1/2", "bad", ["b"]), tuple(case["dimensions"][0][key]
                                                      for key in ("missing", "level", "unknown")))
        self.assertIsNotNone(case["sensitivity"])

    def test_members_in_any_order(self):
        text = '{"cases": [{"ratings": {"技术转让": "planned"}, "id": "契\\u5408"}], "framework": "consortium-fit@1"}'
        case = self.evaluate(self.write("x.json", text))[0]
        self.assertEqual("契合", case["id"])
        self.assertNotIn("technology.transfer", case["dimensions"][1]["unknown"])

    def evaluate_tree(self, ratings):
        framework = self.write("tree.json", TREE)
        return self.evaluate(self.write("x.json", self.ratings(ratings)), "--framework", framework)[0]

    def test_measured(self):
        case = self.evaluate_tree({"a": "45.5", "b": "described", "c": "half", "d": "described"})
        self.assertEqual({"id": "one", "missing": "1/4", "level": "good", "range": ["good", "good"],
                          "unknown": [], "up": None,
                          "down": {"to": "bad", "needs": 1, "indicators": ["b"]}}, case["dimensions"][0])
        by_row = self.write("x.csv", "case,indicator,status\nx,a,29.999\n")
        one = self.evaluate(by_row, "--framework", self.write("tree.json", TREE))[0]["dimensions"][0]
        self.assertEqual(["bad", "bad"], one["range"])

    def test_veto(self):
        case = self.evaluate_tree({"a": "60", "b": "described", "c": "half", "d": "described"})
        self.assertEqual("strong-balanced", case["model"]["id"])
        self.assertEqual({"id": "must", "missing": "1/4", "level": None, "range": None, "veto": "clear",
                          "unknown": [], "up": None,
                          "down": {"to": "violated", "needs": 1, "indicators": ["d"]}},
                         case["dimensions"][1])
        self.assertEqual({"from": "0", "from_included": True, "to": "1", "to_included": False},
                         case["sensitivity"]["statuses"]["half"])

    def test_veto_violated(self):
        case = self.evaluate_tree({"a": "60", "b": "described", "c": "absent", "d": "absent"})
        self.assertEqual({"id": "vetoed", "zh": "一票否决", "en": "vetoed"}, case["model"])
        self.assertEqual(("violated", {"to": "clear", "needs": 2, "indicators": ["c", "d"]}, None),
                         tuple(case["dimensions"][1][key] for key in ("veto", "up", "down")))

    def test_veto_open(self):
        case = self.evaluate_tree({"a": "60", "b": "described", "c": "described"})
        self.assertEqual("undetermined", case["model"]["id"])
        self.assertEqual(["strong-balanced", "vetoed"], case["candidates"])
        self.assertEqual(("open", ["d"]), tuple(case["dimensions"][1][key] for key in ("veto", "unknown")))

    def test_no_cases(self):
        self.assertEqual([], self.evaluate(self.write("x.json", {"cases": []})))

    def test_csv_equals_json(self):
        cases = json.loads(PUBLISHED.read_bytes())["cases"]
        rows = [(status, case["id"], indicator) for case in cases
                for indicator, status in case["ratings"].items()]
        lines = ["Status,CASE,Indicator", *(",".join(f'"{cell}"' for cell in row) for row in rows)]
        path = self.write("published.csv", ("\ufeff" + "\r\n".join(lines)).encode())
        self.assertEqual(self.evaluate(PUBLISHED), self.evaluate(path))

    def test_csv_with_titles(self):
        text = "案例,指标,状态,备注\n\"a \"\"b\"\", c\",资金支持,部分描述,\n\"a \"\"b\"\", c\",Operational Support,Only planned,x\n"
        case = self.evaluate(self.write("titles", text))[0]
        self.assertEqual('a "b", c', case["id"])
        self.assertEqual(["administration.organisation", "administration.institution",
                          "administration.evaluation"], case["dimensions"][2]["unknown"])

    def test_table(self):
        done = run("evaluate", PUBLISHED, LC_ALL="C.UTF-8", LANGUAGE="")
        self.assertEqual(0, done.returncode)
        lines = done.stdout.decode().splitlines()
        self.assertEqual(5, len(lines))
        self.assertTrue(lines[2].startswith("z-city  high (0 of 5 missing)    medium (3 of 7 missing)"))

    @unittest.skipUnless("QIHE_LOCALEDIR" in os.environ, "needs the catalogue of a build")
    def test_table_in_chinese(self):
        done = run("evaluate", PUBLISHED, LC_ALL="zh_CN.UTF-8", LANGUAGE="zh_CN")
        lines = done.stdout.decode().splitlines()
        self.assertEqual("案例    人才                      科技                      行政                      模式", lines[0])
        self.assertTrue(lines[2].startswith("z-city  高契合度：缺0项（共5项）  中契合度：缺3项（共7项）"), lines[2])
        self.assertTrue(lines[2].endswith("强人才+强行政（非均衡）"), lines[2])

    def test_disk_full(self):
        for form in ("json", "table"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([QIHECTL, "evaluate", PUBLISHED, "--format", form], stdout=full,
                                      stderr=subprocess.PIPE, check=False, timeout=60)
            self.assertEqual(1, done.returncode)
            self.assertIn(b"space", done.stderr)


class Use(Case):
    def test_help(self):
        for arguments in (["--help"], ["evaluate", "--help"]):
            done = run(*arguments)
            self.assertEqual(0, done.returncode)
            self.assertIn(b"evaluate FILE", done.stdout)
            self.assertEqual(b"", done.stderr)

    def test_version(self):
        self.assertRegex(run("--version").stdout.decode(), r"^qihectl \d+\.\d+\.\d+\n$")

    def test_wrong(self):
        for arguments in ([], ["nonsense"], ["--nonsense"]):
            done = run(*arguments)
            self.assertEqual((2, b""), (done.returncode, done.stdout))
            self.assertNotEqual(b"", done.stderr)
        self.fails(code=2)
        self.fails(PUBLISHED, PUBLISHED, code=2)
        self.fails(PUBLISHED, "--nonsense", code=2, says=["nonsense"])
        self.fails(PUBLISHED, "--format=xml", code=2, says=["xml"])
        self.fails(PUBLISHED, "--unknown=present", code=2, says=["present"])
        self.fails(PUBLISHED, "--framework", code=2)

    def test_files(self):
        missing = self.folder / "missing.json"
        self.fails(missing, says=[str(missing), "No such file"])
        self.fails(self.folder, says=[str(self.folder), "directory"])
        self.fails(PUBLISHED, "--framework", missing, says=[str(missing), "No such file"])


class BadJson(Case):
    def test_form(self):
        self.fails_in("x.json", "", "line 1, column 1", "ends")
        self.fails_in("x.json", "\n{,}", "line 2, column 2")
        self.fails_in("x.json", "[]", "$: expected an object")
        self.fails_in("x.json", "3", "$: expected an object")
        self.fails_in("x.json", {}, "no list “cases”")
        self.fails_in("x.json", {"cases": {}}, "$.cases: expected an array")
        self.fails_in("x.json", {"cases": [3]}, "$.cases[0]: expected an object")
        self.fails_in("x.json", {"cases": [{}]}, "$.cases[0].id: missing")
        self.fails_in("x.json", {"cases": [{"id": 3}]}, "$.cases[0].id: expected a text")
        self.fails_in("x.json", {"cases": [{"id": ""}]}, "$.cases[0].id: expected a text")
        self.fails_in("x.json", {"cases": [{"id": "x"}]}, "$.cases[0].ratings: missing")
        self.fails_in("x.json", {"cases": [{"id": "x", "ratings": []}]},
                      "$.cases[0].ratings: expected an object")
        self.fails_in("x.json", {"cases": [{"id": "x", "title": 3}]}, "$.cases[0].title: expected")
        self.fails_in("x.json", {"cases": [{"id": "x", "title": {"zh": []}}]}, "$.cases[0].title.zh: expected")
        self.fails_in("x.json", '{"cases": []} x', "line 1, column 15")

    def test_ratings(self):
        indicator = "talent.course-standard"
        self.fails_in("x.json", self.ratings({indicator: "great"}),
                      f'$.cases[0].ratings["{indicator}"]', "unknown status “great”", "partial")
        self.fails_in("x.json", self.ratings({indicator: None}), f'$.cases[0].ratings["{indicator}"]')
        self.fails_in("x.json", self.ratings({"talent.nothing": "absent"}),
                      '$.cases[0].ratings["talent.nothing"]', "unknown indicator “talent.nothing”")
        self.fails_in("x.json", self.ratings({"技术转让": "absent", "technology.transfer": "absent"}),
                      '$.cases[0].ratings["technology.transfer"]', "twice")

    def test_duplicates(self):
        self.fails_in("x.json", {"cases": [{"id": "x", "ratings": {}}, {"id": "x", "ratings": {}}]},
                      "$.cases[1].id", "“x” is there already")
        self.fails_in("x.json", '{"cases": [{"id": "x", "id": "y", "ratings": {}}]}',
                      "line 1, column 24", "“id” comes twice")
        self.fails_in("x.json", '{"cases": [{"id": "x", "ratings": {"a": {"b": 1, "b": 2}}}]}',
                      "line 1, column 50", "“b” comes twice")
        self.fails_in("x.json", '{"cases": [], "more": {"b": 1, "\\u0062": 2}}', "“b” comes twice")

    def test_hostile(self):
        self.fails_in("x.json", '{"cases": "\xff"}'.encode("latin-1"), "line 1, column 12", "UTF-8")
        self.fails_in("x.json", '{"cases": ' + "[" * 100000, "nested too deeply")
        self.fails_in("x.json", '{"more": 1e999, "cases": []}', "line 1, column 10", "too large")
        self.fails_in("x.json", '{"more": 99999999999999999999, "cases": []}', "too large")
        self.fails_in("x.json", b'{"cases": []}\0', "line 1, column 14")
        self.fails_in("x.json", self.ratings({"\x1b[2J": "absent"}), "unknown indicator “\ufffd[2J”")

    def test_framework_reference(self):
        self.fails_in("x.json", {"framework": "other@1", "cases": []}, "$.framework",
                      "unknown framework “other@1”", "consortium-fit@1")
        self.fails_in("x.json", {"framework": 3, "cases": []}, "$.framework: expected a text")
        self.fails_in("x.json", {"framework": "../x", "cases": []}, "$.framework", "“../x”")
        framework = self.write("tiny.json", TINY)
        self.fails(PUBLISHED, "--framework", framework,
                   says=[str(PUBLISHED), "$.framework", "“consortium-fit@1”", "“tiny@2”"])


class BadCsv(Case):
    HEADER = "case,indicator,status\n"

    def test_form(self):
        for empty in "", "\r\n\n", "\ufeff":
            self.fails_in("x.csv", empty, "the file is empty", "case,indicator,status")
        self.fails_in("x.csv", "case,status\n", "line 1, column indicator", "missing")
        self.fails_in("x.csv", "case,case,indicator,status\n", "line 1, column case", "twice")
        self.fails_in("x.csv", self.HEADER + "x,资金支持\n", "line 2: 2 fields", "has 3")
        self.fails_in("x.csv", self.HEADER + 'x,"资金支持,absent\n', "line 2", "does not end")
        self.fails_in("x.csv", self.HEADER + 'x,"资金支持"x,absent\n', "line 2", "behind a field")
        self.fails_in("x.csv", self.HEADER + 'x,资"金,absent\n', "line 2", "quote")
        self.fails_in("x.csv", self.HEADER + "x,资金支持,\n", "line 2, column status", "empty")
        self.fails_in("x.csv", (self.HEADER + "x,资金支持,absent\n").encode("gb18030"), "UTF-8")
        self.fails_in("x.csv", self.HEADER.encode() + b"\0", "UTF-8")

    def test_ratings(self):
        self.fails_in("x.csv", self.HEADER + "\r\nx,资金支持,great\r\n",
                      "line 3, column status", "unknown status “great”")
        self.fails_in("x.csv", self.HEADER + "x,nothing,absent\n",
                      "line 2, column indicator", "unknown indicator “nothing”")
        self.fails_in("x.csv", self.HEADER + '"x\ny",资金支持,absent\nz,资金支持,absent\n"x\ny",保障支持,partial\n',
                      "line 5, column indicator", "“administration.funding”", "twice")


class BadFramework(Case):
    def refuses(self, says, **changes):
        path = self.write("framework.json", {**TINY, **changes})
        self.fails(PUBLISHED, "--framework", path, "--format=json", says=[f"{path}: {says}"])

    def test_malformed(self):
        self.refuses("$.id: expected", id="")
        self.refuses("$.version: expected", version="2")
        self.refuses("$.statuses: missing", statuses=None)
        self.refuses("$.statuses: the status “absent” is missing", statuses=TINY["statuses"][:2])
        self.refuses("$.levels: empty", levels=[])
        self.refuses("$.levels[0].missing_at_most: has to be 1", levels=TINY["levels"][:1])
        self.refuses("$.levels[1].missing_at_most: below", levels=TINY["levels"][::-1] + TINY["levels"][1:])
        self.refuses("$.levels[0].missing_at_most: “1/1000001” needs",
                     levels=[{"id": "x", "missing_at_most": "1/1000001"}])
        self.refuses("$.dimensions[1].id: “one” is there already", dimensions=TINY["dimensions"] * 2)
        self.refuses("$.dimensions[0].indicators[0].alias[0]: “x” also names another",
                     dimensions=[{"id": "one", "indicators": [{"id": "a", "alias": ["x"]},
                                                              {"id": "b", "alias": ["x"]}]}])

    def test_not_json(self):
        path = self.write("framework.json", '{"id": "a", "id": "b"}')
        self.fails(PUBLISHED, "--framework", path, says=[f"{path}: line 1, column 13: ", "“id” comes twice"])

    def test_too_large(self):
        ids = range(17)
        path = self.write("framework.json", {**TINY, "dimensions": [
            {"id": f"d{i}", "indicators": [{"id": f"i{i}"}]} for i in ids]})
        ratings = self.write("x.json", {"cases": [
            {"id": "fine", "ratings": {f"i{i}": "absent" for i in ids}}, {"id": "open", "ratings": {}}]})
        self.fails(ratings, "--framework", path, "--format=json", says=[f"{ratings}: case “open”: "])
        self.fails(ratings, "--framework", path, says=[f"{ratings}: case “open”: "])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
