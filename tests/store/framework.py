#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""framework.py QIHECTL MAKE_STORE: `qihectl framework` as another program sees it."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

QIHECTL, MAKE_STORE = sys.argv[1:3]


class Frameworks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.path = self.folder / "qihe.db"
        self.environment = {**os.environ, "XDG_STATE_HOME": folder.name, "XDG_DATA_HOME": folder.name}

    def make_store(self):
        subprocess.run([MAKE_STORE, self.path], check=True, env=self.environment, timeout=60)

    def run_command(self, *arguments):
        return subprocess.run([QIHECTL, "--db", self.path, "framework", *map(str, arguments)],
                              capture_output=True, check=False, env=self.environment, timeout=60)

    def answer(self, *arguments, code=0):
        done = self.run_command(*arguments, "--format=json")
        self.assertEqual(("", code), (done.stderr.decode(), done.returncode))
        return json.loads(done.stdout)

    def fails(self, *arguments, says, code=1):
        done = self.run_command(*arguments)
        self.assertEqual((b"", code), (done.stdout, done.returncode))
        self.assertIn(says, done.stderr.decode())

    def write(self, name, document):
        path = self.folder / name
        path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        return path

    def own(self, version):
        document = json.loads(self.run_command("show", "consortium-fit@1").stdout)
        return {**document, "id": "own", "version": version, "kept": ["by", "others"]}

    def test_without_database(self):
        entries = {entry["framework"]: entry for entry in self.answer("list")}
        self.assertEqual({"consortium-fit@1", "construction-standard@1"}, set(entries))
        self.assertIsNone(entries["consortium-fit@1"]["problem"])
        self.assertEqual((0, True, False), tuple(entries["construction-standard@1"][key] for key in
                                                 ("indicators", "built_in", "editable")))
        self.assertIn("$.dimensions[0].indicators", entries["construction-standard@1"]["problem"])
        self.fails("import", self.write("own.json", self.own(1)), says="qihe.db")
        self.assertFalse(self.path.exists())

    def test_check(self):
        self.assertEqual({"framework": "consortium-fit@1", "ok": True, "problems": []},
                         self.answer("check", "consortium-fit@1"))
        self.assertEqual(3, len(self.answer("check", "construction-standard@1", code=1)["problems"]))
        broken = self.own(1)
        broken["levels"][1]["missing_at_most"] = "many"
        problem = self.answer("check", self.write("broken.json", broken), code=1)["problems"][0]
        self.assertEqual(("$.levels[1].missing_at_most", "level 2 › threshold"),
                         (problem["path"], problem["place"]))

    def test_import_and_export(self):
        self.make_store()
        path = self.write("own.json", self.own(1))
        self.assertEqual({"framework": "own@1"}, self.answer("import", path))
        self.fails("import", path, says="own@1")
        self.answer("export", "own@1", self.folder / "out.json")
        self.assertEqual(self.own(1), json.loads((self.folder / "out.json").read_text("utf-8")))
        self.assertTrue({entry["framework"]: entry for entry in self.answer("list")}["own@1"]["editable"])

    def test_import_undone(self):
        self.make_store()
        self.answer("import", self.write("own.json", self.own(1)))
        subprocess.run([QIHECTL, "undo", "--db", self.path], check=True, env=self.environment,
                       timeout=60, capture_output=True)
        self.fails("show", "own@1", says="own@1")

    def test_diff(self):
        changed = self.own(2)
        changed["statuses"][1]["missing"] = "1/4"
        changed["dimensions"][0]["indicators"].pop(0)
        old, new = self.write("a.json", self.own(1)), self.write("b.json", changed)
        self.assertEqual([("changed", "status", "partial"), ("removed", "indicator", "talent.programme-industry")],
                         [(change["action"], change["entity"], change["id"])
                          for change in self.answer("diff", old, new)["changes"]])
        self.assertEqual([], self.answer("diff", old, old)["changes"])

    def test_wrong(self):
        self.fails("show", "nothing@1", says="nothing@1")
        self.fails("show", "../../etc/passwd", says="passwd")
        self.fails("improve", says="framework", code=2)
        self.fails("diff", "consortium-fit@1", says="expected", code=2)
        (self.folder / "no.json").write_text("{", "utf-8")
        self.fails("check", self.folder / "no.json", says="no.json")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
