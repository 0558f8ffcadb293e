#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""headers.py [SOURCE_ROOT]: every header of src/ has its licence, its guard and its documentation.

A function is documented by the comment right above it, or above the first one of its paragraph, or by
a comment on its own (followed by an empty line) on a group of functions. Those whose name says all by
the habits of GLib (get, set, free, finish …) need none.
"""
import pathlib
import re
import sys

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
SAID_BY_NAME = re.compile(
    r"_(get|set|is|has|to|copy|equal|free|ref|unref|clear|quark)(_|$)|_(async|finish|new)$|_get_type$")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
BLOCK = re.compile(r"\{[^{}]*\}")
FUNCTION = re.compile(r"^(?!typedef|struct|#|G_)[\w\s*]*?\b(qihe_\w+)\s*\(", re.M)


def without(pattern, text):
    """text with what pattern finds taken out, its lines kept."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def paragraphs(text):
    """(line, text) of what empty lines part; an empty line inside a comment or braces parts nothing."""
    whole = COMMENT.sub(lambda match: re.sub(r"\n(?=\n)", "\n ", match[0]), text)
    while BLOCK.search(whole):
        whole = BLOCK.sub(lambda match: "\v" * match[0].count("\n"), whole)
    line = 1
    for part in re.split(r"(\n\n+)", whole):
        yield line, part.replace("\v", "\n ")
        line += part.count("\n") + part.count("\v")


def undocumented(text):
    """(line, name) of each public function that no comment covers."""
    found, group = [], False
    for line, part in paragraphs(text):
        comment = COMMENT.search(part)
        if comment and "SPDX-License" in comment[0]:
            continue
        code = without(COMMENT, part)
        group = group or bool(comment and not code.strip())
        for match in FUNCTION.finditer(code):
            covered = group or (comment and comment.start() < match.start(1))
            if not covered and not SAID_BY_NAME.search(match[1]):
                found.append((line + code.count("\n", 0, match.start(1)), match[1]))
    return found


def faults_of_header(path, name):
    text = path.read_text(encoding="utf-8")
    faults = [f"{name}:{line}: {function} has no comment: say what it does, ownership, units, errors, thread"
              for line, function in undocumented(text)]
    if "#pragma once" not in text:
        faults.append(f"{name}:1: #pragma once is missing")
    return faults


def faults_of_tree(root):
    faults = []
    for path in sorted((root / "src").rglob("*.[ch]")):
        name = path.relative_to(root)
        if LICENCE not in path.read_text(encoding="utf-8"):
            faults.append(f"{name}:1: the line “{LICENCE}” is missing")
        if path.suffix == ".h":
            faults += faults_of_header(path, name)
    return faults


if __name__ == "__main__":
    found = faults_of_tree(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "."))
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(1 if found else 0)
