#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""render.py QIHECTL: `qihectl render` as another program sees it.

What it draws is checked elsewhere; here it is that a complete file of the right kind comes out, or
none, with a message that says what is wrong and the right exit code.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

QIHECTL = sys.argv.pop(1)
MAGIC = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<?xml", "pdf": b"%PDF-"}
SVG = "{http://www.w3.org/2000/svg}"
RATINGS = """case,indicator,status
a,talent.programme-industry,described
b,talent.programme-industry,absent
"""


def run(*arguments, **environment):
    return subprocess.run([QIHECTL, *map(str, arguments)], capture_output=True, check=False,
                          env={**os.environ, **environment}, timeout=60)


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def render(self, kind, ending, *arguments, **environment):
        path = self.folder / f"{kind}.{ending}"
        done = run("render", kind, "--output", path, *arguments, **environment)
        self.assertEqual("", done.stderr.decode())
        self.assertEqual((b"", 0), (done.stdout, done.returncode))
        content = path.read_bytes()
        self.assertTrue(content.startswith(MAGIC[ending]))
        return content

    def fails(self, *arguments, code=1, says=()):
        done = run("render", *arguments, XDG_DATA_HOME=str(self.folder / "data"))
        message = done.stderr.decode()
        self.assertEqual((b"", code), (done.stdout, done.returncode), message)
        for part in says:
            self.assertIn(part, message)
        self.assertEqual([], [p for p in self.folder.iterdir() if p.suffix in (".png", ".tmp")])


class Files(Case):
    def test_each_kind_and_format(self):
        for kind in ("radar", "heatmap", "levels", "map"):
            for ending in MAGIC:
                with self.subTest(kind=kind, ending=ending):
                    self.render(kind, ending, "--sample")

    def test_themes_differ(self):
        images = {self.render("levels", "png", "--sample", "--theme", theme)
                  for theme in ("light", "dark", "print")}
        self.assertEqual(3, len(images))

    def test_svg_is_the_same_each_time_and_has_a_text_twin(self):
        content = self.render("heatmap", "svg", "--sample")
        self.assertEqual(content, self.render("heatmap", "svg", "--sample"))
        root = xml.etree.ElementTree.fromstring(content)
        self.assertIn("fit framework", root.find(SVG + "title").text)
        self.assertIn("Technology transfer and trade: ", root.find(SVG + "desc").text)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is missing")
    def test_pdf_gives_its_texts_back(self):
        for language, texts in {
            "en": ("Technology resource empowerment", "medium", "Model"),
            "zh_CN": ("科技资源赋能", "中契合度", "云溪高新区智能制造产教联合体", "模式"),
        }.items():
            self.render("heatmap", "pdf", "--sample", LANGUAGE=language,
                        LC_ALL="C.UTF-8" if language == "en" else "zh_CN.UTF-8")
            done = subprocess.run(["pdftotext", self.folder / "heatmap.pdf", "-"], check=True,
                                  capture_output=True)
            for text in texts:
                self.assertIn(text, done.stdout.decode())

    def test_one_case(self):
        content = self.render("levels", "svg", "--sample", "--case", "t-city")
        self.assertIn("<title>T city, Sino-German high-end equipment</title>", content.decode())

    def test_ours_comes_first(self):
        content = self.render("radar", "svg", "--sample").decode()
        self.assertIn("<desc>Yunxi High-tech Zone, smart manufacturing\n", content)

    def test_a_file_of_ratings(self):
        path = self.folder / "ratings.csv"
        path.write_text(RATINGS)
        content = self.render("heatmap", "svg", "--input", path).decode()
        self.assertIn("Programmes match industrial development: not described", content)

    def test_an_existing_file_is_replaced(self):
        (self.folder / "radar.png").write_text("old")
        self.render("radar", "png", "--sample")


class Faults(Case):
    def test_wrong_use(self):
        out = ("--output", self.folder / "x.png")
        for arguments, says in (
            ((), "radar|heatmap|levels|map|slope|trend"),
            (("pie", "--sample", *out), "“pie”"),
            (("radar", "--sample"), "--output"),
            (("radar", "--sample", "--output", self.folder / "x.gif"), ".png, .svg or .pdf"),
            (("radar", "--sample", *out, "--theme", "pink"), "“pink”"),
            (("radar", "--sample", *out, "--db", "x"), "exclude each other"),
            (("radar", "--sample", *out, "--framework", "x"), "--input"),
            (("slope", "--sample", *out), "database"),
            (("radar", "--nonsense"), "--nonsense"),
        ):
            with self.subTest(arguments=arguments):
                self.fails(*arguments, code=2, says=[says])

    def test_no_such_case(self):
        self.fails("radar", "--sample", "--case", "nowhere", "--output", self.folder / "x.png",
                   says=["“nowhere”"])

    def test_no_case_at_all(self):
        path = self.folder / "ratings.json"
        path.write_text('{"cases": []}')
        self.fails("radar", "--input", path, "--output", self.folder / "x.png",
                   says=["no case"])

    def test_no_database(self):
        self.fails("radar", "--db", self.folder / "none.db", "--output", self.folder / "x.png",
                   says=["none.db"])
        self.fails("radar", "--output", self.folder / "x.png", says=["qihe.db"])
        self.assertFalse((self.folder / "data").exists())

    def test_faulty_input(self):
        path = self.folder / "ratings.csv"
        path.write_text(RATINGS + "a,nothing,described\n")
        self.fails("levels", "--input", path, "--output", self.folder / "x.png",
                   says=["ratings.csv", "“nothing”"])

    def test_no_place_to_write(self):
        path = self.folder / "missing" / "x.png"
        self.fails("radar", "--sample", "--output", path, says=[str(path)])

    def test_too_many_cases_for_an_image(self):
        path = self.folder / "ratings.csv"
        path.write_text("case,indicator,status\n" +
                        "".join(f"c{i},talent.programme-industry,absent\n" for i in range(2000)))
        self.fails("heatmap", "--input", path, "--output", self.folder / "x.png",
                   says=["fewer cases"])


unittest.main()
