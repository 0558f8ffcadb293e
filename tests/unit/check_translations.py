#!/usr/bin/env python3
# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks how the Chinese messages are set, and that they keep to the words of po/GLOSSARY.md.

Usage: check_translations.py PO_FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys
import unittest

import typography

PO = pathlib.Path(sys.argv.pop(1))

# Words that tend to slip in, and what the glossary has for them.
WRONG = {"您": "(leave it out)", "撤消": "撤销", "帐": "账", "登陆": "登录", "公司": "企业", "！": "。"}

TEXT_PLACEHOLDER = re.compile(r"%(\d+\$)?[-0-9.*]*l?[scxi]")
NUMBER_PLACEHOLDER = re.compile(r"%(\d+\$)?[-+'0-9.*]*(l|ll|z|h)?[dufg]|%<PRI\w+>")
MARKUP = re.compile(r"</?(b|i|big|small|span|tt|a)\b[^>]*>")


FIELD = re.compile(r'^(msg\w+)(?:\[\d\])? (".*"(?:\n".*")*)', re.M)


def messages():
    """English and Chinese of every message; of a plural, the singular's English."""
    done = subprocess.run(["msgattrib", "--no-obsolete", PO / "zh_CN.po"], stdout=subprocess.PIPE, check=True)
    for entry in done.stdout.decode().split("\n\n"):
        lines = {key: value.splitlines() for key, value in FIELD.findall(entry)}
        english, chinese = ("".join(map(json.loads, lines[key])) for key in ("msgid", "msgstr"))
        if english:
            yield english, chinese


def plain(text):
    """A message with placeholders filled in, without markup and mnemonics."""
    text = MARKUP.sub("", text)
    text = NUMBER_PLACEHOLDER.sub("7", TEXT_PLACEHOLDER.sub("□", text))
    text = re.sub(r"\(_[A-Z]\)|_", "", text)
    return text.replace("%%", "%")


def glossary():
    """English → Chinese of terms without a remark; each as it stands, and as it begins a line."""
    for line in (PO / "GLOSSARY.md").read_text("utf-8").splitlines():
        if not line.startswith("|"):
            continue
        english_cell, chinese_cell = line.split("|")[1:3]
        for english, chinese in zip(english_cell.split(";"), chinese_cell.split("；")):
            if not re.search(r"[(（:：,]", english + chinese):
                english, chinese = english.strip(), chinese.strip()
                yield english, chinese
                yield english[:1].upper() + english[1:], chinese


class Translations(unittest.TestCase):
    def test_typography(self):
        for english, chinese in messages():
            if english.endswith(";"):  # keywords of the desktop file
                continue
            for line in filter(None, plain(chinese).split("\n")):
                with self.subTest(english):
                    faults = list(typography.faults(line, typography.RULES_ZH))
                    self.assertEqual([], faults)

    def test_words(self):
        for english, chinese in messages():
            for wrong, right in WRONG.items():
                self.assertNotIn(wrong, chinese, f"“{english}”: {right}")

    def test_glossary(self):
        terms = dict(glossary())
        self.assertGreater(len(terms), 80)
        for english, chinese in messages():
            term = terms.get(plain(english).rstrip("…"))
            if term:
                self.assertEqual(term, plain(chinese).rstrip("…"), english)


if __name__ == "__main__":
    unittest.main()
