#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""slides.py MAKE_SAMPLE QIHECTL: the screens of a meeting as a file, as other programs see them.

That a page gives back what was drawn is checked elsewhere (test-slide-pdf.c).
"""
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest

MAKE_SAMPLE, QIHECTL = sys.argv[1:3]
del sys.argv[1:3]


class Slides(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "sample.db"
        self.output = self.folder / "slides.pdf"
        self.run_program(MAKE_SAMPLE, self.database, "zh", check=True)
        with sqlite3.connect(self.database) as connection:
            self.code = connection.execute("SELECT code FROM round ORDER BY date DESC").fetchone()[0]

    def run_program(self, *command, check=False):
        return subprocess.run([*map(str, command)], capture_output=True, check=check, timeout=100,
                              env={**os.environ, "XDG_STATE_HOME": str(self.folder / "state"),
                                   "XDG_DATA_HOME": str(self.folder / "data")})

    def write(self, *options):
        done = self.run_program(QIHECTL, "slides", "--db", self.database, "--round", self.code,
                                "--output", self.output, *options)
        self.assertEqual((0, b"", b""), (done.returncode, done.stdout, done.stderr))

    def pages(self):
        text = self.run_program("pdftotext", "-raw", self.output, "-", check=True).stdout.decode()
        return text.split("\f")[:-1]

    def refused(self, code, words, *options):
        done = self.run_program(QIHECTL, "slides", "--db", self.database, *options)
        self.assertEqual((code, b""), (done.returncode, done.stdout))
        self.assertIn(words, done.stderr.decode())
        self.assertFalse(self.output.exists())

    def test_language_is_chosen(self):
        for language, words in ("zh", "指标"), ("en", "indicators"):
            self.write("--lang", language)
            self.assertIn(words, "".join(self.pages()))
            self.assertGreaterEqual(len(self.pages()), 8)

    def test_pages_are_16_to_9_with_fonts_and_a_day(self):
        self.write("--ground", "white")
        self.assertRegex(self.run_program("pdfinfo", self.output).stdout.decode(),
                         r"Page size: +960 x 540 pts")
        fonts = self.run_program("pdffonts", self.output).stdout.decode().splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual("yes", re.search(r"(yes|no) (yes|no) (yes|no)", font)[1], font)
        for page in self.pages():
            self.assertRegex(page, r"20\d\d-\d\d-\d\d")

    def test_grounds_differ(self):
        sizes = set()
        for ground in "white", "black":
            self.write("--ground", ground)
            sizes.add(self.output.read_bytes())
        self.assertEqual(2, len(sizes))

    def test_smallest_text(self):
        """No word is set smaller than 1/24 of the height."""
        self.write("--lang", "zh")
        done = self.run_program("pdftohtml", "-xml", "-i", "-stdout", self.output, check=True)
        height = int(re.search(r'height="(\d+)"', done.stdout.decode())[1])
        sizes = [int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', done.stdout.decode())]
        self.assertTrue(sizes)
        self.assertGreaterEqual(min(sizes), height // 24 - 1)  # whole numbers, rounded

    def test_arranged_screens(self):
        self.write()
        n = len(self.pages())
        body = json.dumps({"screens": [{"id": "title", "hidden": True},
                                       {"id": "matrix", "sentence": "Ours and theirs", "notes": "hush"}]})
        with sqlite3.connect(self.database) as connection:
            connection.execute("INSERT INTO deck SELECT id, ? FROM round WHERE code = ?", (body, self.code))
        self.write()
        self.assertEqual(n - 1, len(self.pages()))
        self.assertIn("Ours and theirs", "".join(self.pages()))
        self.assertNotIn("hush", "".join(self.pages()))

    def test_faults(self):
        out = ("--output", self.output)
        self.refused(2, "--round", *out)
        self.refused(2, "--output", "--round", self.code)
        self.refused(2, "“fr”", "--round", self.code, *out, "--lang", "fr")
        self.refused(2, "“pink”", "--round", self.code, *out, "--ground", "pink")
        self.refused(2, ".pdf", "--round", self.code, "--output", self.folder / "x.png")
        self.refused(1, "nowhere", "--round", "nowhere", *out)
        self.refused(1, "missing", "--round", self.code, "--output", self.folder / "missing" / "x.pdf")


if __name__ == "__main__":
    unittest.main()
