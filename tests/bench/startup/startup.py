#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""startup.py FIRST_PAINT SKELETON QIHE RESULT.json

Start to first painted content, and peak memory, of Qihe with the sample against the skeleton window:
in one run, with one renderer, in turns (so that a busy machine slows both), medians of nine. Runs
inside tests/support/run-headless.
"""
import json
import pathlib
import statistics
import subprocess
import sys

ROUNDS = 9
LIMITS = {"painted_ms": 1.3, "peak_kb": 1.25}


def measure(first_paint, command):
    done = subprocess.run([first_paint, *command], stdout=subprocess.PIPE, timeout=60, check=True)
    return json.loads(done.stdout)


def medians(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def main(first_paint, skeleton, qihe, result):
    programs = {"skeleton": [skeleton], "qihe": [qihe, "--sample"]}
    runs = {name: [] for name in programs}
    for command in programs.values():
        measure(first_paint, command)  # files into the cache, the sample into its database
    for _ in range(ROUNDS):
        for name, command in programs.items():
            runs[name].append(measure(first_paint, command))
    found = {name: medians(each) for name, each in runs.items()}
    ratios = {key: found["qihe"][key] / found["skeleton"][key] for key in LIMITS}
    pathlib.Path(result).write_text(json.dumps({"medians": found, "ratios": ratios, "limits": LIMITS, "runs": runs},
                                               indent=2), encoding="utf-8")
    for key, limit in LIMITS.items():
        print(f"startup {key}: qihe {found['qihe'][key]:.0f}, skeleton {found['skeleton'][key]:.0f}, "
              f"ratio {ratios[key]:.2f} (at most {limit})")
    return 1 if any(ratios[key] > limit for key, limit in LIMITS.items()) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
