#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""evaluate.py FLOOR QIHECTL FRAMEWORK RESULT.json

CPU time of `qihectl evaluate` for 10,000 cases of 17 indicators, read and written, against a program
that only parses the same file with json-glib and writes the same bytes: in turns, medians of nine.
"""
import json
import os
import pathlib
import random
import statistics
import sys
import tempfile

CASES = 10000
ROUNDS = 9
LIMIT = 1.0


def ratings(framework):
    chance = random.Random(1)
    statuses = [status["id"] for status in framework["statuses"]]
    indicators = [one["id"] for dimension in framework["dimensions"] for one in dimension["indicators"]]
    return {"framework": f"{framework['id']}@{framework['version']}", "cases": [
        {"id": f"case-{i:05}", "title": {"zh": f"第{i}产教联合体", "en": f"Consortium {i}"},
         "ratings": {indicator: chance.choice(statuses) for indicator in indicators}}
        for i in range(CASES)]}


def cpu_seconds(command, output):
    with open(output, "wb") as out:
        child = os.posix_spawn(command[0], command, os.environ,
                               file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)])
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime


def main(floor, qihectl, framework, result):
    with tempfile.TemporaryDirectory() as folder:
        source, written, copied = (os.path.join(folder, name) for name in ("in.json", "out.json", "copy.json"))
        document = ratings(json.loads(pathlib.Path(framework).read_bytes()))
        pathlib.Path(source).write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        commands = {"qihectl": ([qihectl, "evaluate", source, "--format=json"], written),
                    "floor": ([floor, source, written], copied)}
        runs = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, (command, output) in commands.items():
                runs[name].append(cpu_seconds(command, output))
        assert len(json.loads(pathlib.Path(written).read_bytes())["cases"]) == CASES
    found = {name: statistics.median(each) for name, each in runs.items()}
    ratio = found["qihectl"] / found["floor"]
    pathlib.Path(result).write_text(json.dumps({"medians": found, "ratio": ratio, "limit": LIMIT, "runs": runs},
                                               indent=2), encoding="utf-8")
    print(f"evaluate CPU of {CASES} cases: qihectl {found['qihectl'] * 1000:.0f} ms, "
          f"floor {found['floor'] * 1000:.0f} ms, ratio {ratio:.2f} (at most {LIMIT})")
    return 1 if ratio > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
