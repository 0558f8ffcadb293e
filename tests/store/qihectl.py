#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""qihectl.py QIHECTL MAKE_STORE: the commands on a database, as another program sees them."""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

QIHECTL, MAKE_STORE = sys.argv[1:3]


class Database(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.path = self.folder / "data" / "qihe" / "qihe.db"
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state"),
                            "XDG_DATA_HOME": str(self.folder / "data")}
        subprocess.run([MAKE_STORE, self.path], check=True, env=self.environment, timeout=60)

    def run_command(self, *arguments):
        return subprocess.run([QIHECTL, *map(str, arguments)], capture_output=True, check=False,
                              env=self.environment, timeout=60)

    def answer(self, *arguments, code=0):
        done = self.run_command(*arguments, "--format=json")
        self.assertEqual("", done.stderr.decode())
        self.assertEqual(code, done.returncode)
        return json.loads(done.stdout)

    def fails(self, *arguments, code=1, says=()):
        done = self.run_command(*arguments)
        self.assertEqual(b"", done.stdout)
        self.assertEqual(code, done.returncode)
        for words in says:
            self.assertIn(words, done.stderr.decode())

    def titles(self):
        history = self.answer("history", "consortium_case", "c1")["entries"]
        return [entry["after"].get("title_en") for entry in history if entry["after"]]


class Verify(Database):
    def test_good(self):
        result = self.answer("verify")
        self.assertEqual({"ok", "entries", "head", "problems"}, set(result))
        self.assertEqual((True, 3, []), (result["ok"], result["entries"], result["problems"]))
        self.assertRegex(result["head"], "^[0-9a-f]{64}$")
        self.assertIn(b"everything", self.run_command("verify").stdout)

    def test_tampered(self):
        with sqlite3.connect(self.path) as connection:
            connection.execute("UPDATE journal SET actor = 'x' WHERE seq = 2")
        result = self.answer("verify", code=1)
        self.assertFalse(result["ok"])
        self.assertEqual(2, result["problems"][0]["seq"])
        self.assertEqual(1, self.run_command("verify").returncode)

    def test_changes_nothing(self):
        before = self.path.read_bytes()
        self.answer("verify")
        self.assertEqual(before, self.path.read_bytes())

    def test_damage_is_one_problem(self):
        """However many places SQLite names, in however many lines."""
        with sqlite3.connect(self.path) as connection:
            ((size,),) = connection.execute("PRAGMA page_size")
            roots = [root for (root,) in connection.execute(
                "SELECT rootpage FROM sqlite_schema WHERE type = 'index' ORDER BY rootpage DESC LIMIT 3")]
        data = bytearray(self.path.read_bytes())
        for root in roots:
            data[(root - 1) * size:(root - 1) * size + 60] = bytes(60)
        self.path.write_bytes(data)
        problems = [one["what"] for one in self.answer("verify", code=1)["problems"]]
        damaged = [what for what in problems if "damaged in" in what]
        self.assertEqual(1, len(damaged), problems)
        self.assertRegex(damaged[0], "damaged in [0-9]+ places?; restore a backup")
        self.assertEqual(len(problems), len(set(problems)))
        self.assertNotIn("***", " ".join(problems))

    def test_unreadable(self):
        self.fails("verify", "--db", self.folder / "none.db", says=["none.db"])
        self.assertFalse((self.folder / "none.db").exists())
        other = self.folder / "other.db"
        other.write_text("no database " * 100, encoding="utf-8")
        self.fails("verify", "--db", other, says=["other.db", "no Qihe database"])


class Undo(Database):
    def test_undo_and_redo(self):
        result = self.answer("undo")
        self.assertEqual((1, []), (result["changed"], result["skipped"]))
        self.answer("undo")
        self.assertEqual("One", self.titles()[-1])
        self.answer("redo")
        self.assertEqual("Two", self.titles()[-1])
        self.assertTrue(self.answer("verify")["ok"])

    def test_batch(self):
        batch = self.answer("history", "consortium_case", "c1")["entries"][1]["batch"]
        self.assertEqual(1, self.answer("undo", "--batch", batch)["changed"])
        self.assertEqual("One", self.titles()[-1])
        self.fails("undo", "--batch", batch, says=[batch])
        self.fails("undo", "--batch=nobody", says=["nobody"])

    def test_nothing_left(self):
        self.fails("redo", says=["nothing to redo"])
        for _ in range(3):
            self.answer("undo")
        self.fails("undo", says=["nothing to undo"])

    def test_words(self):
        self.assertIn(b"1 record", self.run_command("undo").stdout)


class Backup(Database):
    def test_round_trip(self):
        backup = self.folder / "backup.db"
        self.answer("backup", backup)
        self.answer("undo")
        self.answer("restore", backup)
        self.assertEqual(3, len(self.answer("history", "consortium_case", "c1")["entries"]))
        self.assertTrue(self.answer("verify")["ok"])

    def test_replaces_only_a_backup(self):
        backup = self.folder / "backup.db"
        other = self.folder / "letter.odt"
        other.write_text("a letter", encoding="utf-8")
        self.answer("backup", backup)
        self.fails("backup", backup, says=["backup.db", "--force"])
        self.answer("backup", backup, "--force")
        for arguments in ([other], [other, "--force"]):
            self.fails("backup", *arguments, says=["letter.odt", "no backup"])
        self.assertEqual("a letter", other.read_text(encoding="utf-8"))

    def test_refused(self):
        self.fails("restore", self.folder / "none.db", says=["none.db"])
        self.fails("backup", self.path, says=["itself"])
        self.fails("backup", code=2)


class Files(Database):
    """What is no database is refused at once by all commands."""
    COMMANDS = (["verify"], ["undo"], ["redo"], ["history", "rating", "x"], ["round", "list"],
                ["backup", "/nowhere/b.db"], ["render", "radar", "--output", "/nowhere/x.png"])

    def refused(self, database, says, code=1):
        for command in self.COMMANDS:
            self.fails(*command, "--db", database, code=code, says=[says])

    def test_pipe(self):
        os.mkfifo(self.folder / "pipe")
        self.refused(self.folder / "pipe", "no ordinary file")

    def test_folder(self):
        self.refused(self.folder, "folder")

    def test_nothing(self):
        (self.folder / "empty.db").touch()
        self.refused(self.folder / "empty.db", "empty")

    def test_no_name(self):
        for command in self.COMMANDS[:-1]:
            self.fails(*command, "--db", "", code=2, says=["--db is empty"])

    def test_restore_leaves_a_folder(self):
        backup = self.folder / "backup.db"
        self.answer("backup", backup)
        self.fails("restore", backup, "--db", self.folder, says=["folder"])
        self.assertTrue(self.path.exists())


class Words(Database):
    def test_no_journal(self):
        with sqlite3.connect(self.path) as connection:
            connection.execute("DROP TABLE journal")
        done = self.run_command("verify")
        self.assertEqual(1, done.returncode)
        self.assertNotIn("not an error", (done.stdout + done.stderr).decode())

    def test_never_cut(self):
        note = "很长的备注" * 100
        with sqlite3.connect(self.path) as connection:
            connection.execute("INSERT INTO meta VALUES (?, 'x')", [note])
        self.assertIn(note, self.run_command("verify").stdout.decode())

    def test_unknown_record(self):
        self.fails("history", "frob", "x", says=["frob", "x"])
        self.fails("history", "rating", "nobody", says=["nobody"])

    def test_help(self):
        lines = self.run_command("--help").stdout.decode().splitlines()
        self.assertEqual([], [line for line in lines if line != line.rstrip()])
        self.assertIn("  undo [--batch ID]", lines)


    def test_help_of_a_group(self):
        listed = self.run_command("round", "--help")
        self.assertEqual((0, b""), (listed.returncode, listed.stderr))
        self.assertIn("  round close ROUND", listed.stdout.decode().splitlines())
        self.assertNotIn(b"case add", listed.stdout)
        self.fails("round", code=2, says=["round list", "round close ROUND"])
        self.fails("round", "frob", code=2, says=["“round frob”", "round list"])
        self.fails("roun", "--help", code=2, says=["“roun”"])


class Use(Database):
    def test_database_before_the_command(self):
        empty = self.environment | {"XDG_DATA_HOME": str(self.folder)}
        for option in ([f"--db={self.path}"], ["--db", str(self.path)]):
            done = subprocess.run([QIHECTL, *option, "verify", "--format=json"], check=True,
                                  capture_output=True, env=empty, timeout=60)
            self.assertEqual(3, json.loads(done.stdout)["entries"])

    def test_wrong_use(self):
        self.fails("verify", "something", code=2)
        self.fails("history", "consortium_case", code=2)
        self.fails("verify", "--format=xml", code=2, says=["xml"])
        self.fails("--db", code=2)

    def test_history_in_words(self):
        table = self.run_command("history", "consortium_case", "c1").stdout.decode()
        self.assertIn("契合", table)
        self.assertEqual(4, len(table.splitlines()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
