#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tally.py LOG…: adds up Meson's test logs (JSON lines) and closes with “N passed, N failed”."""
import json
import pathlib
import sys

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP", "IGNORED"}


def results(log):
    """(name, result) of each test; a log that is not there is a run that broke off."""
    if not log.exists():
        return [(f"{log} was not written", "ERROR")]
    lines = log.read_text(encoding="utf-8").splitlines()
    return [(f"{log.stem}: {test['name']}", test["result"]) for test in map(json.loads, lines)]


def main(names):
    tests = [result for name in names for result in results(pathlib.Path(name))]
    skipped = [name for name, result in tests if result in SKIPPED]
    failed = [name for name, result in tests if result not in PASSED | SKIPPED]
    print()
    for name in skipped:
        print(f"skipped: {name}")
    for name in failed:
        print(f"FAILED: {name}")
    print(f"{len(tests) - len(skipped) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or len(tests) == len(skipped) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
