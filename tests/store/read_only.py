#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""read_only.py QIHECTL: a database that may be read and not be written, by its file or by its folder."""
import json
import os
import pathlib
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

QIHECTL = sys.argv[1]
PLACE = ("first", "ours", "技术转让")
# Root may write everywhere, as long as it has these.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"] if os.geteuid() == 0 else []


class ReadOnly(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.archive = self.folder / "archive"
        self.archive.mkdir()
        self.addCleanup(self.archive.chmod, 0o700)
        self.database = self.archive / "qihe.db"
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state"),
                            "XDG_DATA_HOME": str(self.folder / "data")}
        ratings = self.folder / "first.csv"
        ratings.write_text("case,indicator,status\nours,technology.transfer,partial\n", encoding="utf-8")
        self.done("round", "new", "--code=first", "--date=2026-01-31", "--from", ratings, "--ours=ours")

    def run_command(self, *arguments):
        return subprocess.run([*AS_ANYBODY, QIHECTL, "--db", self.database, *map(str, arguments)], check=False,
                              capture_output=True, env=self.environment, timeout=60)

    def done(self, *arguments):
        done = self.run_command(*arguments, "--format=json")
        self.assertEqual("", done.stderr.decode())
        return json.loads(done.stdout)

    def fails(self, *arguments, says):
        done = self.run_command(*arguments)
        self.assertEqual(1, done.returncode)
        self.assertIn(says, done.stderr.decode())

    def rating(self):
        return self.done("round", "show", "first")["cases"][0]["ratings"]["technology.transfer"]

    def is_read_alone(self):
        """Everything that reads works, what writes says why it does not, and nothing is left behind."""
        before = sorted(path.name for path in self.archive.iterdir()), self.database.read_bytes()
        self.assertEqual("partial", self.rating())
        self.assertTrue(self.done("verify")["ok"])
        self.done("backup", self.folder / "copy.db")
        for command in (("rate", *PLACE, "absent"), ("undo",), ("round", "close", "first", "--unknown=absent"),
                        ("attach", *PLACE, self.folder / "first.csv")):
            with self.subTest(command):
                self.fails(*command, says="only be read")
        self.assertEqual("partial", self.rating())
        self.assertEqual(before[1], self.database.read_bytes())
        return before[0]

    def test_file(self):
        self.database.chmod(0o444)
        self.is_read_alone()
        self.assertEqual(0o444, stat.S_IMODE(self.database.stat().st_mode))

    def test_folder(self):
        self.archive.chmod(0o500)
        before = self.is_read_alone()
        self.assertEqual(before, sorted(path.name for path in self.archive.iterdir()))

    def test_folder_with_a_log(self):
        """What was written last is in the log beside it, as a program left it that was killed."""
        script = ("import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
                  "db.execute('UPDATE rating SET status = \"described\"'); os.kill(os.getpid(), 9)")
        subprocess.run([sys.executable, "-c", script, self.database], check=False)
        self.archive.chmod(0o500)
        self.assertEqual("described", self.rating())

    def test_writable_again(self):
        self.archive.chmod(0o500)
        self.fails("rate", *PLACE, "absent", says="only be read")
        self.archive.chmod(0o700)
        self.done("rate", *PLACE, "absent")
        self.assertEqual("absent", self.rating())

    def test_older(self):
        """Not brought up to date, and said so."""
        with sqlite3.connect(self.database) as connection:
            connection.execute("PRAGMA user_version = 1")
        self.archive.chmod(0o500)
        self.fails("round", "list", says="older version")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
