#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""glyphs.py DRAW_GLYPHS: no character of a PDF is blank, whichever others stand beside it.

Each group of characters is one file. What another program makes of it has, cell by cell, about as
much ink as the same drawing code leaves on an image.
"""
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

DRAW_GLYPHS = sys.argv[1]
del sys.argv[1:]
CELL = 30
# Of the characters of GB 2312 those in use (its first level, by sound).
COMMON = [bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312")
          for row in range(16, 56) for cell in range(1, 95 if row < 55 else 90)]
PUNCTUATION = "，。：；、（）“”《》〔〕【】％·—…"


def read_image(path):
    """(width, rows) of a grey or coloured image, 0 black."""
    data = subprocess.run(["convert", path, "-colorspace", "Gray", "-depth", "8", "pgm:-"], check=True,
                          capture_output=True).stdout
    _, width, height, _ = data.split(maxsplit=4)[:4]
    width, height = int(width), int(height)
    pixels = data[-width * height:]
    return width, [pixels[y * width:(y + 1) * width] for y in range(height)]


def ink(path, count):
    """How dark each of the first count cells is, as if so many of its pixels were black."""
    width, rows = read_image(path)
    columns = width // CELL
    return [sum(255 - pixel for y in range(i // columns * CELL, (i // columns + 1) * CELL)
                for pixel in rows[y][i % columns * CELL:(i % columns + 1) * CELL]) / 255
            for i in range(count)]


class Glyphs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def draw(self, font, text):
        for name in ("sheet.pdf", "sheet.png"):
            subprocess.run([DRAW_GLYPHS, font, text, self.folder / name], check=True)
        subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", self.folder / "sheet.pdf",
                        self.folder / "seen"], check=True)

    def check(self, font, text):
        self.draw(font, text)
        wanted, seen = (ink(self.folder / name, len(text)) for name in ("sheet.png", "seen.png"))
        faults = [character for character, a, b in zip(text, wanted, seen) if not 0.6 * a < b < 1.6 * a + 4]
        self.assertEqual([], faults, f"{font}: {text}: {wanted} {seen}")
        copied = subprocess.run(["pdftotext", "-raw", self.folder / "sheet.pdf", "-"], check=True,
                                capture_output=True).stdout.decode()
        self.assertEqual(text, "".join(copied.split()))

    def test_a_character_once_left_out(self):
        for font in ("Sans 20", "Sans Bold 20", "Noto Serif CJK SC 20"):
            with self.subTest(font=font):
                self.check(font, "例如果，如：")

    def test_groups_of_a_few(self):
        draw = random.Random(5)
        for size in (2, 3, 5, 8, 13, 21, 60, 200):
            text = "".join(draw.sample(COMMON, size)) + draw.choice(PUNCTUATION)
            with self.subTest(size=size):
                self.check("Sans 20", text)

    def test_all_in_use(self):
        self.assertEqual(3755, len(COMMON))
        self.check("Sans 20", "".join(COMMON))

    def test_other_scripts_beside_them(self):
        self.check("Sans 20", "契合Qihe度1234%，αβЖ")


if __name__ == "__main__":
    unittest.main()
