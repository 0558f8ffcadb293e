# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the commands on a database have in common: a folder of their own, and how a command is asked."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

QIHECTL = sys.argv[1]


class CommandTest(unittest.TestCase):
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
