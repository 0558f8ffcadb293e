# SPDX-License-Identifier: GPL-3.0-or-later
"""A database that cannot be opened: a backup is chosen in its place, and what was there is kept."""
import shutil

import uidrive as ui

import domain
import harness
import steps
from language import say

ERROR = "The data cannot be opened"
RUBBISH = "not a database any more"


class Restore(harness.WindowTest):
    def setUp(self):
        super().setUp()
        self.database = self.home / "office.db"
        self.backup = self.home / "backup.db"

    def choose(self, file):
        ui.click(ui.wait_for("button", steps.plain("_Restore a Backup…")))
        steps.choose_file(file, "_Restore")

    def test_1_damaged(self):
        ui.wait_for("label", domain.word(domain.SAMPLE[0]["title"]))
        self.end()
        shutil.copy(next(self.data.rglob("*.db")), self.backup)
        self.database.write_text(RUBBISH)
        self.start("--db", str(self.database))
        ui.wait_for("label", say(ERROR))
        self.picture("damaged")

    def test_2_no_backup(self):
        self.choose(self.database)
        ui.wait_for("label", say(ERROR))
        self.assertEqual(self.database.read_text(), RUBBISH)

    def test_3_another_file(self):
        ui.click(ui.wait_for("button", steps.plain("_Choose Another File…")))
        steps.choose_file(self.backup, "_Open")
        ui.wait_for("label", domain.word(domain.SAMPLE[0]["title"]))
        self.assertEqual(self.database.read_text(), RUBBISH)
        self.restart("--db", str(self.database))
        ui.wait_for("label", say(ERROR))

    def test_4_backup(self):
        self.choose(self.backup)
        ui.wait_for("label", domain.word(domain.SAMPLE[0]["title"]))
        kept = self.database.with_name("office.db.damaged")
        ui.wait_for("label", say("The backup has been restored. What was there before is kept as it was: %s", kept))
        self.assertEqual(kept.read_text(), RUBBISH)
        self.picture("restored")

    def test_5_it_goes_on(self):
        self.restart("--db", str(self.database))
        ui.wait_for("label", domain.word(domain.SAMPLE[0]["title"]))


if __name__ == "__main__":
    harness.main()
