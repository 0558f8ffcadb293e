#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""what-if.py QIHECTL: `qihectl what-if` and `qihectl similar` as another program sees them."""
import fractions
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

QIHECTL = sys.argv.pop(1)
PUBLISHED = pathlib.Path(__file__).resolve().parents[1] / "data" / "published.json"


def run(*arguments):
    return subprocess.run([QIHECTL, *map(str, arguments)], capture_output=True, check=False, timeout=60)


class Commands(unittest.TestCase):
    def answer(self, *arguments):
        done = run(*arguments, "--format=json")
        self.assertEqual(("", 0), (done.stderr.decode(), done.returncode))
        return json.loads(done.stdout)

    def evaluated(self, *arguments):
        return {case.pop("id"): case for case in self.answer(*arguments)["cases"]}

    def fails(self, *arguments, says, code=1):
        done = run(*arguments)
        self.assertEqual((b"", code), (done.stdout, done.returncode))
        self.assertIn(says, done.stderr.decode())

    def test_nothing_tried_is_as_it_is(self):
        plain = self.evaluated("evaluate", PUBLISHED)
        for name, case in self.evaluated("what-if", PUBLISHED).items():
            before = case.pop("before")
            self.assertEqual(plain[name], before)
            self.assertEqual(case, before)

    def test_a_status(self):
        tried = self.evaluated("what-if", PUBLISHED, "--set", "s-park/talent.programme-industry=absent",
                               "--set", "s-park/talent.course-standard=absent")
        self.assertEqual("medium", tried["s-park"]["dimensions"][0]["level"])
        self.assertEqual("high", tried["s-park"]["before"]["dimensions"][0]["level"])
        self.assertEqual("strong-balanced", tried["s-park"]["before"]["model"]["id"])

    def test_table_shows_levels_and_candidates(self):
        """A model that stays open may have others to choose from, and a level may move where no model does."""
        done = run("what-if", PUBLISHED, "--set", "s-park/talent.programme-industry=absent",
                   "--set", "s-park/talent.course-standard=unknown", "--set", "s-park/talent.teaching-production=unknown")
        line = next(line for line in done.stdout.decode().splitlines() if line.startswith("s-park"))
        self.assertIn("high → high to low", line)
        self.assertIn(" or ", line)

    def test_values_are_taken_together(self):
        tried = self.evaluated("what-if", PUBLISHED, "--threshold", "high=0.6", "--threshold", "medium=70 %",
                               "--weight", "partial=1")
        self.assertTrue(any(case["model"] != case["before"]["model"] for case in tried.values()))
        self.assertEqual({"strong-balanced"}, {tried[name]["model"]["id"] for name in ("s-park", "z-city")})

    def test_refused(self):
        for arguments, says in (
            (("--set", "s-park/nothing=absent"), "no such indicator"),
            (("--set", "nowhere/talent.programme-industry=absent"), "no such case"),
            (("--set", "s-park/talent.programme-industry=good"), "no such status"),
            (("--set", "s-park=absent"), "case/indicator=status"),
            (("--weight", "partial=2"), "1/5"),
            (("--weight", "described=1/2"), "described"),
            (("--threshold", "high"), "“=”"),
            (("--threshold", "high=0.7"), "medium"),
        ):
            with self.subTest(arguments=arguments):
                self.fails("what-if", PUBLISHED, *arguments, "--format=json", says=says)

    def test_similar(self):
        answer = self.answer("similar", PUBLISHED, "--case", "s-park")
        cases = self.evaluated("evaluate", PUBLISHED)
        self.assertEqual("s-park", answer["case"])
        self.assertEqual(set(cases) - {"s-park"}, {one["case"] for one in answer["similar"]})
        shares = [fractions.Fraction(one["distance"]) for one in answer["similar"]]
        self.assertEqual(shares, sorted(shares))
        first = answer["similar"][0]["differing"][0]
        self.assertEqual({"indicator", "ours", "theirs"}, set(first))
        self.fails("similar", PUBLISHED, "--case", "nowhere", says="“nowhere”", code=2)


unittest.main()
