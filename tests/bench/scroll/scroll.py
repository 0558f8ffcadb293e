#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scroll.py PROBE MAKE-ROUND FLOOR QIHE RESULT.json

Scrolls a round of 2,000 cases x 60 indicators in the window by the wheel, the matrix also by keys, and
counts the CPU of the main thread in each frame. Fails where a frame takes more than what 60 of them a second allow. The floor
is a window with GTK's own list of as many labels, scrolled in the same run. Whatever else the machine does
only adds to a frame: each view is scrolled three times, and the best of three counts.
Runs inside tests/support/run-headless.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import uidrive as ui

REPEATS = 3
TURNS = 60
MOST_MILLISECONDS = 16.0
QUIET_SECONDS = 1.0


class Watched:
    """A program whose frames are counted."""

    def __init__(self, probe, name, *command):
        self.file = pathlib.Path(os.environ["HOME"]) / f"{name}.frames"
        self.program = ui.Program(*command, env={"LD_PRELOAD": probe, "QIHE_FRAMES": str(self.file)})

    def __enter__(self):
        self.program.__enter__()
        ui.until(self.frames, f"{self.file.stem} paints nothing", timeout=60)
        self.settle()
        return self

    def __exit__(self, *failure):
        self.program.__exit__(*failure)

    def frames(self):
        """Milliseconds of CPU (in the frame, since the frame before)."""
        if not self.file.exists():
            return []
        return [tuple(int(word) / 1000 for word in line.split())
                for line in self.file.read_text(encoding="ascii").splitlines()]

    def settle(self):
        """Waits until it paints no more."""
        seen = [0, 0.0]

        def is_quiet():
            number = len(self.frames())
            if number != seen[0] or not self._sleeps():
                seen[:] = [number, time.monotonic()]
            return time.monotonic() - seen[1] > QUIET_SECONDS

        ui.until(is_quiet, "it never rests", timeout=60, interval=0.1)

    def _sleeps(self):
        stat = pathlib.Path(f"/proc/{self.program.process.pid}/stat").read_text(encoding="utf-8")
        return stat.rpartition(")")[2].split()[0] == "S"

    def during(self, act):
        """The frames of what act does."""
        before = len(self.frames())
        act()
        self.settle()
        return self.frames()[before:]


def middle():
    """Of the window, not of a tooltip on it."""
    window = max(ui.x_windows(), key=lambda each: each.width * each.height)
    return window.x + window.width // 2, window.y + window.height // 2


def by_wheel():
    subprocess.run(["xdotool", "mousemove", "1", "1"], check=True)  # or a tooltip takes the wheel
    for turns in (TURNS, -TURNS):
        ui.scroll(None, turns, middle())


def focus_matrix():
    """By Tab: a click would open a cell."""
    def has_focus():
        ui.key("Tab")
        return ui.focused() is not None and ui.focused().role == "image"

    ui.until(has_focus, "the matrix takes no focus")


def by_keys():
    """Pages down and rows up, from one end and from the other."""
    for name, presses in (("ctrl+Home", 1), ("Next", TURNS), ("Up", TURNS), ("ctrl+End", 1), ("Prior", TURNS)):
        ui.key(*[name] * presses)


def figures(watched, act):
    runs = [watched.during(act) for _ in range(REPEATS)]
    if any(len(run) < 5 for run in runs):
        raise ui.UiError(f"it does not scroll: {[len(run) for run in runs]} frames")
    painted = [[frame for frame, _ in run] for run in runs]
    return {"frames": sum(map(len, runs)), "median": min(map(statistics.median, painted)),
            "worst": min(map(max, painted)),
            "median_with_events": min(statistics.median(whole for _, whole in run) for run in runs)}


def measure_floor(probe, floor):
    with Watched(probe, "floor", floor) as program:
        return figures(program, by_wheel)


def measure_views(probe, qihe, database):
    found = {}
    with Watched(probe, "qihe", qihe, "--db", database) as program:
        shown = program.during(lambda: ui.key("alt+2"))
        print(f"scroll: the matrix comes up with {sum(whole for _, whole in shown):.0f} ms of CPU")
        models = ui.position(ui.wait_for("page tab", "Models", timeout=30))
        program.settle()
        found["matrix"] = figures(program, by_wheel)
        focus_matrix()
        found["matrix by keys"] = figures(program, by_keys)
        program.during(lambda: ui.mouse_click(at=models))
        found["models"] = figures(program, by_wheel)
    return found


def main(probe, make_round, floor, qihe, result):
    database = pathlib.Path(os.environ["HOME"]) / "large.db"
    subprocess.run([make_round, database], check=True)
    lists = measure_floor(probe, floor)
    views = measure_views(probe, qihe, database)
    for view, one in views.items():
        print(f"scroll {view}: {one['median']:.1f} ms of CPU a frame, worst {one['worst']:.1f} (at most "
              f"{MOST_MILLISECONDS:.0f}), {one['median'] / lists['median']:.1f} times a list of labels; with events "
              f"{one['median_with_events']:.1f}; {one['frames']} frames")
    pathlib.Path(result).write_text(json.dumps({"floor": lists, "views": views}, indent=2), encoding="utf-8")
    return 1 if any(one["worst"] > MOST_MILLISECONDS for one in views.values()) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
