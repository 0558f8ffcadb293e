# Copyright 2026 Qihe contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How Chinese and English text of the product is set. The rules are those of po/GLOSSARY.md."""

import re

HAN = r"[\u3400-\u9fff]"
RULES_ZH = [
    (r"[\"'`]", "a straight quote; write “ ”"),
    (rf"{HAN}[,;:?!()]|[,;:?!()]{HAN}", "half-width punctuation beside a Chinese character"),
    (rf"{HAN}\.", "a half-width full stop after a Chinese character"),
    (r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\u3000]", "a full-width digit, letter or space"),
    (rf"{HAN} ?\d+ {HAN}|{HAN} \d", "a space between a Chinese character and a digit"),
    (rf"{HAN}[A-Za-z]|[A-Za-z]{HAN}", "no space between a Chinese character and a letter"),
    (rf"{HAN} +{HAN}", "a space between Chinese characters"),
]
RULES_EN = [
    (rf"{HAN}|[\u3000-\u303f\uff00-\uffef]", "a Chinese character or full-width punctuation"),
    (r"[\"'`]", "a straight quote; write “ ” or ’"),
]
RULES_BOTH = [
    (r"^\s|\s$|\s\s|\n", "stray white space"),
    (r"…\.|\.\.|。。|，，", "doubled punctuation"),
]
PAIRS = ["“”", "《》", "（）", "()"]


def faults(text, rules):
    """Yields what is wrong with `text`, with the place."""
    for pattern, what in rules + RULES_BOTH:
        found = re.search(pattern, text)
        if found:
            yield f"{what}: …{text[max(0, found.start() - 6):found.end() + 6]}…"
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing):
            yield f"{opening}{closing} do not match: {text}"


def faults_zh(text):
    yield from faults(text, RULES_ZH)
    if not re.search(HAN, text):
        yield f"no Chinese: {text}"


def faults_en(text):
    yield from faults(text, RULES_EN)
    if not re.search("[A-Za-z]", text):
        yield f"no English: {text}"
