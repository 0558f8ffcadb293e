# SPDX-License-Identifier: GPL-3.0-or-later
"""A program under test: started, watched, ended by its id."""
import os
import pathlib
import re
import signal
import subprocess
import sys

from .atspi import UiError, applications
from .naming import dump_tree
from .patience import RETRY, TIMEOUT
from .screen import screenshot
from .searching import until

COMPLAINT = re.compile(r"(WARNING|CRITICAL|ERROR) \*\*|ERROR: (Address|Leak|Undefined)|runtime error:")
# GTK says so whenever a screen reader asks for a place on the screen; nothing is wrong.
HARMLESS = "Screen coordinates not supported"


def _descendants(pid):
    """pid and all processes below it: `flatpak run` passes no signal on to the program inside."""
    children = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text(errors="replace").rpartition(")")[2].split()[1])
        except OSError:
            continue  # gone while we looked
        children.setdefault(parent, []).append(int(stat.parent.name))
    found = [pid]
    for each in found:
        found += children.get(each, [])
    return found


class Program:
    """with Program("build/src/app/qihe", "--sample") as qihe: …

    On a failure inside the block a picture and the tree of widgets are kept in UI_DIR.
    """

    def __init__(self, *command, env=None, log="program.log"):
        self.folder = pathlib.Path(os.environ["UI_DIR"])
        self.log = self.folder / log
        self.before = set(applications())
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([str(word) for word in command], env={**os.environ, **(env or {})},
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)

    def output(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def complaints(self):
        """What GLib, GTK and the sanitizers complained of: a test ends with an empty list."""
        return [line for line in self.output().splitlines() if COMPLAINT.search(line) and HARMLESS not in line]

    def stop(self, number=signal.SIGTERM):
        """Ends it and returns its exit status."""
        if self.process.poll() is None:
            for pid in reversed(_descendants(self.process.pid)):
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    pass
        return self.wait()

    def ends_within(self, timeout):
        """Whether it ends by itself in that time."""
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            return False
        return True

    def wait(self, timeout=TIMEOUT):
        """Waits until it has ended by itself, and until it is gone from the bus."""
        if not self.ends_within(timeout):
            self.process.kill()
        status = self.process.wait()
        try:
            until(lambda: not set(applications()) - self.before, timeout=RETRY)
        except UiError:
            pass
        return status

    def keep_evidence(self):
        screenshot(self.folder / "failure.png")
        with (self.folder / "failure-tree.txt").open("w", encoding="utf-8") as out:
            dump_tree(out=out)
        sys.stderr.write(f"--- kept in {self.folder}; the program said:\n{self.output()}")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            try:
                self.keep_evidence()
            except (UiError, OSError, subprocess.SubprocessError) as second:
                print(f"no picture of the failure: {second}", file=sys.stderr)
        self.stop()
