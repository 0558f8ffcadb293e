#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the texts that ship: advice and sample, against the framework and against the source.

Usage: check_data.py DATA_FOLDER
"""

import json
import pathlib
import re
import sys
import unicodedata
import unittest
from fractions import Fraction

import typography

DATA = pathlib.Path(sys.argv.pop(1))

TITLE_ZH, TITLE_EN = 16, 48
NOTE_ZH, NOTE_EN = 80, 240

# What the source published about its four cases: talent, technology, administration; the levels.
PUBLISHED = {
    "s-park": ("ddddd ddddddd ddddd", "high high high"),
    "z-city": ("ddddd ddaddaa dddad", "high medium high"),
    "k-city": ("dddaa ddaddaa ddddd", "medium medium high"),
    "t-city": ("ddddd adadlaa dpdap", "high low medium"),
}
LETTERS = {"described": "d", "partial": "p", "planned": "l", "absent": "a", None: "?"}


def load(name):
    def no_duplicates(pairs):
        keys = [key for key, _ in pairs]
        if len(set(keys)) != len(keys):
            raise ValueError(f"{name}: a key stands twice in {keys}")
        return dict(pairs)

    return json.loads((DATA / name).read_text("utf-8"), object_pairs_hook=no_duplicates)


FRAMEWORK = load("frameworks/consortium-fit@1.json")
ADVICE = load("advice/consortium-fit.json")
SAMPLE = load("sample/sample.json")

DIMENSIONS = {
    dimension["id"]: [indicator["id"] for indicator in dimension["indicators"]]
    for dimension in FRAMEWORK["dimensions"]
}
INDICATORS = [indicator for group in DIMENSIONS.values() for indicator in group]
CASES = {case["id"]: case for case in SAMPLE["cases"]}


def texts(value, path="$"):
    """Every bilingual text below `value`, with its path."""
    if isinstance(value, dict) and value.keys() & {"zh", "en"}:
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, f"{path}[{index}]")


def letters(case):
    """The ratings of a case in framework order, a letter each, a word per dimension."""
    return " ".join(
        "".join(LETTERS[case["ratings"][indicator].get("status")] for indicator in group)
        for group in DIMENSIONS.values()
    )


def level(dimension, case, unknown):
    """The level of a dimension, with what nobody has asked counted as `unknown`."""
    weights = {status["id"]: Fraction(status["missing"]) for status in FRAMEWORK["statuses"]}
    group = DIMENSIONS[dimension]
    missing = sum(weights[case["ratings"][i].get("status", unknown)] for i in group)
    for step in FRAMEWORK["levels"]:
        if missing / len(group) <= Fraction(step["missing_at_most"]):
            return step["id"]
    raise AssertionError("no level")


class Texts(unittest.TestCase):
    def check(self, document):
        found = list(texts(document))
        self.assertTrue(found)
        for path, text in found:
            with self.subTest(path):
                self.assertEqual({"zh", "en"}, set(text), "both languages, and no other")
                if ".attachments[" in path:
                    continue  # files: their names and tables go by rules of their own
                self.assertEqual([], list(typography.faults_zh(text["zh"])))
                self.assertEqual([], list(typography.faults_en(text["en"])))

    def test_framework(self):
        self.check({key: FRAMEWORK[key] for key in ("title", "statuses", "levels", "dimensions")})

    def test_advice(self):
        self.check(ADVICE)

    def test_sample(self):
        self.check(SAMPLE)

    def test_sentences_end(self):
        bodies = [entry["text"] for entry in ADVICE["measures"] + ADVICE["problems"]]
        for case in SAMPLE["cases"]:
            bodies += [case["note"]] + [rating["note"] for rating in case["ratings"].values()]
        for body in bodies:
            self.assertTrue(body["zh"].endswith("。"), body["zh"])
            self.assertTrue(body["en"].endswith("."), body["en"])


class Advice(unittest.TestCase):
    def test_belongs_to_the_framework(self):
        self.assertEqual(FRAMEWORK["id"], ADVICE["framework"])

    def test_ids_are_unique(self):
        for kind in ("measures", "problems"):
            ids = [entry["id"] for entry in ADVICE[kind]]
            self.assertEqual(len(ids), len(set(ids)), kind)

    def test_indicators_exist(self):
        for entry in ADVICE["measures"] + ADVICE["problems"]:
            named = entry["indicators"]
            self.assertTrue(named, entry["id"])
            self.assertEqual(len(named), len(set(named)), entry["id"])
            self.assertEqual([], [name for name in named if name not in INDICATORS], entry["id"])

    def test_every_indicator_has_two_measures_and_a_problem(self):
        for indicator in INDICATORS:
            with self.subTest(indicator):
                measures = [m for m in ADVICE["measures"] if indicator in m["indicators"]]
                problems = [p for p in ADVICE["problems"] if indicator in p["indicators"]]
                self.assertGreaterEqual(len(measures), 2)
                self.assertGreaterEqual(len(problems), 1)

    def test_five_problem_groups(self):
        self.assertEqual(5, len(ADVICE["problems"]))

    def test_titles_are_short(self):
        for entry in ADVICE["measures"] + ADVICE["problems"]:
            self.assertLessEqual(len(entry["title"]["zh"]), TITLE_ZH, entry["id"])
            self.assertLessEqual(len(entry["title"]["en"]), TITLE_EN, entry["id"])
            self.assertNotIn(entry["title"]["zh"][-1], "。，；：")

    def test_measures_name_their_evidence(self):
        for measure in ADVICE["measures"]:
            self.assertIn("佐证：", measure["text"]["zh"], measure["id"])
            self.assertIn("Evidence: ", measure["text"]["en"], measure["id"])


class Sample(unittest.TestCase):
    def test_belongs_to_the_framework(self):
        self.assertEqual(f"{FRAMEWORK['id']}@{FRAMEWORK['version']}", SAMPLE["framework"])

    def test_cases(self):
        self.assertEqual(["park", *PUBLISHED], [case["id"] for case in SAMPLE["cases"]])
        self.assertEqual(["park"], [case["id"] for case in SAMPLE["cases"] if case["ours"]])

    def test_every_indicator_has_a_note(self):
        for case in SAMPLE["cases"]:
            self.assertEqual(INDICATORS, list(case["ratings"]), case["id"])
            for indicator, rating in case["ratings"].items():
                self.assertIn("note", rating, f"{case['id']} {indicator}")

    def test_notes_are_short(self):
        for case in SAMPLE["cases"]:
            for indicator, rating in case["ratings"].items():
                with self.subTest(f"{case['id']} {indicator}"):
                    self.assertLessEqual(len(rating["note"]["zh"]), NOTE_ZH)
                    self.assertLessEqual(len(rating["note"]["en"]), NOTE_EN)

    def test_notes_fit_the_status(self):
        for case in SAMPLE["cases"]:
            for indicator, rating in case["ratings"].items():
                with self.subTest(f"{case['id']} {indicator}"):
                    lacks = "未" in rating["note"]["zh"]
                    if rating.get("status") in ("absent", "planned", "partial", None):
                        self.assertTrue(lacks)
                    if rating.get("status") == "described":
                        self.assertFalse(rating["note"]["zh"].startswith("未"))

    def test_published_ratings(self):
        for name, (ratings, levels) in PUBLISHED.items():
            with self.subTest(name):
                case = CASES[name]
                self.assertEqual(ratings, letters(case))
                self.assertEqual(
                    levels.split(), [level(dimension, case, None) for dimension in DIMENSIONS]
                )

    def test_references_name_their_source_and_no_figures(self):
        for name in PUBLISHED:
            for rating in CASES[name]["ratings"].values():
                self.assertTrue(rating["source"]["zh"].startswith("公开研究案例"))
                self.assertNotRegex(rating["note"]["zh"] + rating["note"]["en"], r"\d")


class Park(unittest.TestCase):
    """The park of the sample is made so that every part of the overview has something to show."""

    park = CASES["park"]

    def rated(self):
        return [(i, r) for i, r in self.park["ratings"].items() if "status" in r]

    def both(self, dimension, case=None):
        case = case or self.park
        return [level(dimension, case, unknown) for unknown in ("described", "absent")]

    def test_levels(self):
        self.assertEqual(["high", "high"], self.both("talent"))
        self.assertEqual(["medium", "medium"], self.both("technology"))
        self.assertEqual(["high", "medium"], self.both("administration"))

    def test_two_are_not_asked_yet(self):
        unknown = [i for i, rating in self.park["ratings"].items() if "status" not in rating]
        self.assertEqual(2, len(unknown))
        self.assertTrue(all(i in DIMENSIONS["administration"] for i in unknown))

    def test_one_rating_lifts_technology(self):
        changed = json.loads(json.dumps(self.park))
        changed["ratings"]["technology.transfer"]["status"] = "described"
        self.assertEqual(["high", "high"], self.both("technology", changed))

    def test_one_partial_and_one_planned(self):
        statuses = [rating["status"] for _, rating in self.rated()]
        self.assertEqual(1, statuses.count("partial"))
        self.assertEqual(1, statuses.count("planned"))

    def test_four_have_no_source(self):
        self.assertEqual(4, sum("source" not in rating for _, rating in self.rated()))

    def test_attachments(self):
        files = [a for rating in self.park["ratings"].values() for a in rating.get("attachments", [])]
        self.assertEqual(3, len(files))
        for attachment in files:
            self.assertEqual({"name", "text"}, set(attachment))
            for language in ("zh", "en"):
                self.assertRegex(attachment["name"][language], r"^[^/\\.][^/\\]*\.(txt|csv)$")
                self.assertLess(len(attachment["text"][language].encode()), 2000)
                self.assertTrue(attachment["text"][language].endswith("\n"))
            self.assertTrue(attachment["name"]["en"].isascii())

    def test_says_that_it_is_fictional(self):
        self.assertIn("虚构", self.park["note"]["zh"])
        self.assertIn("ictional", self.park["note"]["en"])


class Rounds(unittest.TestCase):
    """The rounds before, which say what was different."""

    def then(self, round_, indicator):
        now = CASES["park"]["ratings"][indicator]
        return round_["cases"]["park"]["ratings"].get(indicator, now).get("status")

    def test_are_in_order(self):
        dates = [round_["date"] for round_ in SAMPLE["earlier"]] + [SAMPLE["round"]["date"]]
        self.assertEqual(sorted(dates), dates)
        codes = [round_["code"] for round_ in SAMPLE["earlier"]] + [SAMPLE["round"]["code"]]
        self.assertEqual(len(set(codes)), len(codes))
        for round_ in SAMPLE["earlier"]:
            self.assertTrue(round_["code"].startswith(round_["date"][:7]))
            self.assertGreater(round_["closed_at"], round_["date"])
            self.assertIn(round_["unknown"], ("range", "absent"))
        self.assertEqual({"self", "third-party"}, {round_["evaluator"] for round_ in SAMPLE["earlier"]})

    def test_say_only_what_was_different(self):
        for round_ in SAMPLE["earlier"]:
            for code, case in round_["cases"].items():
                for indicator, rating in case["ratings"].items():
                    with self.subTest(f"{round_['code']} {indicator}"):
                        self.assertNotEqual(rating["status"], CASES[code]["ratings"][indicator].get("status"))
                        self.assertLessEqual(len(rating["note"]["zh"]), NOTE_ZH)
                        self.assertLessEqual(len(rating["note"]["en"]), NOTE_EN)
                        self.assertTrue(rating["note"]["zh"].endswith("。"))
                        self.assertTrue(rating["note"]["en"].endswith("."))
                        self.assertEqual(rating["status"] != "described", bool(re.search("[未没]", rating["note"]["zh"])))

    def test_each_change_has_a_reason(self):
        before = next(r for r in SAMPLE["earlier"] if r["code"] == SAMPLE["round"]["based_on"])
        for indicator, rating in CASES["park"]["ratings"].items():
            then = self.then(before, indicator)
            with self.subTest(indicator):
                self.assertEqual(then not in (None, rating.get("status")), "reason" in rating)

    def test_technology_rose(self):
        case = {"ratings": {i: {"status": self.then(SAMPLE["earlier"][0], i)} for i in DIMENSIONS["technology"]}}
        self.assertEqual("low", level("technology", case, "absent"))
        self.assertEqual("medium", level("technology", CASES["park"], "absent"))

    def test_the_third_party_asked_all(self):
        for indicator in INDICATORS:
            self.assertIsNotNone(self.then(SAMPLE["earlier"][1], indicator))


class About(unittest.TestCase):
    def test_practices_and_tags(self):
        for case in SAMPLE["cases"]:
            self.assertEqual(["resources", "information", "decision"], list(case["practices"]))
            self.assertTrue(case["tags"])
            for text in case["practices"].values():
                self.assertTrue(text["zh"].endswith("。") and text["en"].endswith("."))
                self.assertNotRegex(text["zh"] + text["en"], r"\d")
        tags = {tag["zh"] for case in SAMPLE["cases"] for tag in case["tags"]}
        self.assertLessEqual({"目标共生", "四方联动", "混合所有"}, tags)

    def test_one_name_a_tag(self):
        names = {(tag["zh"], tag["en"]) for case in SAMPLE["cases"] for tag in case["tags"]}
        self.assertEqual(len(names), len({zh for zh, _ in names}))

    def test_measures(self):
        measures = CASES["park"]["measures"]
        self.assertTrue(any("indicator" not in measure for measure in measures))
        for measure in measures:
            self.assertIn(measure.get("indicator", INDICATORS[0]), INDICATORS)
            self.assertGreater(measure["due"], SAMPLE["round"]["date"])
            self.assertTrue(measure["owner"]["zh"].endswith(("办公室", "会", "处")), "an office, not a person")
        weak = [i for i, r in CASES["park"]["ratings"].items() if r.get("status") not in ("described", None)]
        self.assertLessEqual(set(weak), {measure.get("indicator") for measure in measures})


def folded(name):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name).casefold()).strip()


class Registers(unittest.TestCase):
    CORE = ("member contact park demand expert achievement equipment project agreement policy task meeting event "
            "evidence").split()
    FIELDS = "name credit_code industry_code tags contact phone address capital founded employees status".split()
    SHAPES = {path.stem: load(f"registers/{path.name}") for path in (DATA / "registers").glob("*.json")}
    CHOICES = {path.stem: load(f"choices/{path.name}") for path in (DATA / "choices").glob("*.json")}

    def fields(self):
        for name, shape in self.SHAPES.items():
            for field in shape["fields"]:
                with self.subTest(f"{name}.{field['id']}"):
                    yield shape, field

    def test_all_are_there(self):
        self.assertLessEqual(set(self.CORE), set(self.SHAPES))
        for name, shape in self.SHAPES.items():
            self.assertEqual(name, shape["id"])
        self.assertLessEqual(set(self.FIELDS), {field["id"] for field in self.SHAPES["member"]["fields"]})
        listed = (DATA / "qihe-data.gresource.xml").read_text("utf-8")
        for kind, files in (("registers", self.SHAPES), ("choices", self.CHOICES)):
            for name in files:
                self.assertIn(f"<file>{kind}/{name}.json</file>", listed)

    def test_both_languages(self):
        for document in (*self.SHAPES.values(), *self.CHOICES.values()):
            for path, text in texts(document):
                with self.subTest(document["id"] + path):
                    self.assertEqual({"zh", "en"}, set(text))
                    self.assertEqual([], list(typography.faults_zh(text["zh"])))
                    self.assertEqual([], list(typography.faults_en(text["en"])))
                    self.assertTrue(text["zh"] and text["en"])
        for shape, field in self.fields():
            self.assertIn("title", field)

    def test_references_and_choices_lead_somewhere(self):
        for shape, field in self.fields():
            if field["type"] == "reference":
                self.assertIn(field["to"], self.SHAPES)
            if field["type"] == "choice":
                choices = field["choices"]
                choices = self.CHOICES[choices]["choices"] if isinstance(choices, str) else choices
                self.assertTrue(choices)
                self.assertEqual(len(choices), len({choice["id"] for choice in choices}))
            if "group" in field:
                self.assertIn(field["group"], [group["id"] for group in shape["groups"]])

    def test_a_heading_means_one_field(self):
        for name, shape in self.SHAPES.items():
            names = {}
            for field in shape["fields"]:
                for one in {folded(text) for text in (field["id"], *field["title"].values(), *field.get("alias", ()))}:
                    with self.subTest(f"{name}: {one}"):
                        self.assertEqual(field["id"], names.setdefault(one, field["id"]))

    def test_columns_and_titles(self):
        for name, shape in self.SHAPES.items():
            ids = {field["id"] for field in shape["fields"]}
            self.assertLessEqual(set(shape["columns"]), ids, name)
            self.assertLessEqual(set(re.findall(r"{(\w+)}", shape["record"])), ids, name)
            self.assertTrue(any(field.get("required") for field in shape["fields"]), name)

    def test_every_list_of_choices_is_said_what_for(self):
        readme = (DATA / "choices" / "README.md").read_text("utf-8")
        for name in self.CHOICES:
            self.assertIn(f"`{name}.json`", readme)


if __name__ == "__main__":
    unittest.main()
