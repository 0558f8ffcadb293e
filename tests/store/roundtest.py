# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the commands on rounds have in common: a folder of their own, and how a command is asked."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

QIHECTL = sys.argv[1]
INDICATORS = ["talent.course-standard", "technology.transfer", "administration.funding"]


class RoundTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.database = self.folder / "qihe.db"
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state"),
                            "XDG_DATA_HOME": str(self.folder / "data")}

    def run_command(self, *arguments):
        return subprocess.run([QIHECTL, "--db", self.database, *map(str, arguments)], check=False,
                              capture_output=True, env=self.environment, timeout=60)

    def answer(self, *arguments, code=0):
        done = self.run_command(*arguments, "--format=json")
        self.assertEqual("", done.stderr.decode())
        self.assertEqual(code, done.returncode)
        return json.loads(done.stdout)

    def fails(self, *arguments, code=1, says=()):
        done = self.run_command(*arguments, "--format=json")
        self.assertEqual(b"", done.stdout)
        self.assertEqual(code, done.returncode, done.stderr.decode())
        for words in says:
            self.assertIn(words, done.stderr.decode())

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def make(self):
        """an open round `first` with our case and one reference"""
        path = self.write("first.csv", "case,indicator,status,note\n" + "".join(
            f"{case},{indicator},partial,n\n" for case in ("ours", "ref") for indicator in INDICATORS))
        return self.answer("round", "new", "--code=first", "--date=2026-01-31", "--from", path,
                           "--ours=ours", "--people=A、B")

    def case(self, answer, code="ours"):
        return next(one for one in answer["cases"] if one["id"] == code)

    def close(self, code="first"):
        return self.answer("round", "close", code, "--unknown=absent")
