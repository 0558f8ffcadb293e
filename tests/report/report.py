#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""report.py DRAW_REPORT MAKE_SAMPLE QIHECTL: reports as other programs see them.

What can be copied out of the file is what was drawn, page by page and in order; fonts are embedded;
the same report has the same bytes; the command says what is wrong.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest

DRAW_REPORT, MAKE_SAMPLE, QIHECTL = sys.argv[1:4]
del sys.argv[1:4]
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def run(*command, **environment):
    return subprocess.run([*map(str, command)], capture_output=True, check=False, timeout=240,
                          env={**os.environ, **environment})


def bare(text):
    """Without what differs although the same is drawn: spaces, and how a letter is composed."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def draw(self, *arguments):
        pdf, record = self.folder / "report.pdf", self.folder / "record"
        done = run(DRAW_REPORT, pdf, record, *arguments)
        self.assertEqual((0, b""), (done.returncode, done.stderr), done.stderr.decode())
        return pdf, [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]


class Text(Case):
    def check(self, *arguments):
        pdf, record = self.draw(*arguments)
        extracted = run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-").stdout.decode().split("\f")
        self.assertEqual(record[-1][0] + 1, len(extracted) - 1)
        for number, text in enumerate(extracted[:-1]):
            with self.subTest(page=number + 1):
                self.check_page(bare(text), [drawn for page, drawn in record if page == number])

    def check_page(self, text, drawn):
        chart = turned = False
        for one in drawn:
            if one is None:
                chart = True
                continue
            wanted = bare(one)
            # Extracted in the order of reading, or of sight; figures beside it, on the next line too.
            turned, before = bool(RIGHT_TO_LEFT.search(wanted)), turned
            if turned or before and not text.startswith(wanted):
                part = text[:len(wanted)]
                self.assertEqual(sorted(wanted), sorted(part))
                text = text[len(wanted):]
                continue
            if not wanted:
                continue
            at = text.find(wanted) if chart else 0
            self.assertTrue(at >= 0 and text.startswith(wanted, at), f"{wanted!r} is not in {text[:200]!r}")
            text, chart = text[at + len(wanted):], False
        self.assertTrue(chart or not text, text[:200])

    def test_each_language_and_layout(self):
        for language in ("zh", "en"):
            for layout in ("plain", "official"):
                with self.subTest(language=language, layout=layout):
                    self.check(language, layout, 5, 0, "before")

    def test_one_case(self):
        self.check("zh", "plain", 1, 0)

    def test_without_texts(self):
        self.check("en", "plain", 2, 0, "bare")

    def test_many_cases(self):
        self.check("en", "plain", 60, 60, "before")

    def test_hostile(self):
        for layout in ("plain", "official"):
            with self.subTest(layout=layout):
                self.check("zh", layout, 12, 0, "hostile")


class File(Case):
    def test_fonts_are_embedded(self):
        pdf, _ = self.draw("zh", "official", 2, 0, "before")
        fonts = run("pdffonts", pdf).stdout.decode().splitlines()[2:]
        self.assertTrue(fonts)
        for line in fonts:
            self.assertEqual(["yes", "yes", "yes"], line.split()[-5:-2], line)

    def test_says_what_it_is(self):
        pdf, _ = self.draw("zh", "plain", 2, 0)
        said = run("pdfinfo", pdf).stdout.decode()
        self.assertRegex(said, r"Title: +第1产教联合体产教契合度评价报告\n")
        self.assertRegex(said, r"Author: +沈知微")
        self.assertRegex(said, r"Keywords: +zh-CN")
        self.assertRegex(said, r"Page size: +595.* x 841.* \(A4\)")

    def test_has_an_outline(self):
        pdf, _ = self.draw("en", "plain", 2, 0)
        bytes_ = pdf.read_bytes()
        self.assertIn(b"/Outlines", bytes_)
        self.assertEqual(10 + 2 + 4, len(re.findall(rb"/Parent \d+ 0 R\n? *(?:/Prev|/Next|/First|/Dest)", bytes_))
                         or bytes_.count(b"/Dest "))

    def test_same_bytes(self):
        first = self.draw("zh", "plain", 3, 0, "before")[0].read_bytes()
        second = self.draw("zh", "plain", 3, 0, "before")[0].read_bytes()
        self.assertEqual(first, second)


class Command(Case):
    def setUp(self):
        super().setUp()
        self.database = self.folder / "qihe.db"
        self.home = {"XDG_STATE_HOME": str(self.folder / "state"), "XDG_DATA_HOME": str(self.folder / "data")}
        done = run(MAKE_SAMPLE, self.database, "zh", **self.home)
        self.assertEqual(0, done.returncode, done.stderr.decode())

    def report(self, *arguments, code=0):
        done = run(QIHECTL, "report", "--db", self.database, *arguments, **self.home)
        self.assertEqual(code, done.returncode, done.stderr.decode())
        return done

    def test_writes_file_and_log(self):
        output = self.folder / "out.pdf"
        done = self.report("--output", output, "--lang", "zh", "--layout", "official", "--format=json",
                           "--date", "2026-07-01")
        answer = json.loads(done.stdout)
        self.assertEqual(b"", done.stderr)
        self.assertEqual((str(output), "zh", "official", 0),
                         tuple(answer[key] for key in ("file", "language", "layout", "missing")))
        self.assertGreater(answer["pages"], 10)
        log = pathlib.Path(answer["log"]).read_text(encoding="utf-8")
        for line in answer["fonts"]:
            self.assertIn(line, log)
        self.assertIn("2026年7月1日", run("pdftotext", "-l", "1", output, "-").stdout.decode())

    def test_language_does_not_follow_the_locale(self):
        output = self.folder / "out.pdf"
        self.home.update(LANGUAGE="zh_CN", LC_ALL="zh_CN.UTF-8")
        self.report("--output", output, "--lang", "en")
        text = run("pdftotext", output, "-").stdout.decode()
        self.assertIn("Framework and method", text)
        self.assertNotIn("评价依据和方法", text)

    def test_same_bytes(self):
        first, second = self.folder / "1.pdf", self.folder / "2.pdf"
        for output in (first, second):
            self.report("--output", output, "--date", "2026-07-01", "--log", self.folder / "log")
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_cases_of_this_round_alone(self):
        """They are counted, not listed with nothing to be compared with."""
        output = self.folder / "out.pdf"
        self.report("--output", output, "--lang", "zh")
        text = bare(run("pdftotext", "-raw", output, "-").stdout.decode())
        comparison = text.rpartition(bare("与上一轮相比"))[2]
        self.assertIn(bare("有4个案例不在上一轮中。"), comparison)
        self.assertNotIn("–", comparison.partition(bare("有4个案例不在上一轮中。"))[0])

    def test_recommended_measures_name_what_they_answer(self):
        output = self.folder / "out.pdf"
        self.report("--output", output, "--lang", "zh")
        text = bare(run("pdftotext", "-raw", output, "-").stdout.decode())
        measures = text.rpartition(bare("计划措施"))[2].rpartition(bare("来源用于"))[0]
        self.assertRegex(measures, r"\(针对\d\.\d")

    def test_refuses(self):
        output = self.folder / "out.pdf"
        for arguments, code, says in (
                ((), 2, "--output"),
                (("--output", self.folder / "out.txt"), 2, ".pdf"),
                (("--output", output, "--lang", "fr"), 2, "zh en"),
                (("--output", output, "--layout", "none"), 1, "plain"),
                (("--output", output, "--round", "none"), 1, "none"),
                (("--output", output, "--date", "2026-02-30"), 1, "2026-02-30"),
                (("--output", self.folder / "no" / "out.pdf"), 1, "out.pdf")):
            with self.subTest(arguments=arguments):
                done = self.report(*arguments, code=code)
                self.assertEqual(b"", done.stdout)
                self.assertIn(says, done.stderr.decode())
                self.assertFalse(output.exists())


if __name__ == "__main__":
    unittest.main()
