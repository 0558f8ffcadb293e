# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and pictures are attached to a rating, and taken away again."""
import uidrive as ui

import domain
import harness
import steps
from language import say

# Nothing is attached to it in the sample.
RATING = "talent.course-standard"


class Files(harness.WindowTest):
    def attached(self):
        found = ui.find("list", say("Attached files"))
        rows = [row.labels() for row in found.children] if found else []
        return [labels[0] for labels in rows if labels]  # one that is just going has none

    def has(self, *names):
        """In any order: files are copied side by side."""
        try:
            ui.until(lambda: sorted(self.attached()) == sorted(names))
        except ui.UiError:
            self.fail(f"attached is {self.attached()}, not {names}")

    def paste(self):
        ui.click(ui.wait_for("button", say("Paste a File or Picture")))

    def test_1_picture(self):
        steps.open_our_case()
        ui.key("Down")
        steps.pane_shows(RATING)
        picture = ui.screenshot(self.folder / "pasted.png")
        ui.set_clipboard(picture.read_bytes(), "image/png")
        self.paste()
        ui.until(self.attached, "the picture is not attached")
        self.assertTrue(self.attached()[0].endswith(".png"), self.attached())
        self.picture("picture")

    def test_2_undo(self):
        ui.key("ctrl+z")
        self.has()
        ui.key("ctrl+y")
        ui.until(self.attached, "the picture is not attached again")
        ui.key("ctrl+z")
        self.has()

    def test_3_files(self):
        names = ["会议纪要 1.txt", "a&b <c>.csv"]
        files = [self.folder / name for name in names]
        for file in files:
            file.write_text(file.name, encoding="utf-8")
        ui.set_clipboard("".join(f"{file.as_uri()}\r\n" for file in files), "text/uri-list")
        self.paste()
        self.has(*names)
        self.picture("files")

    def test_4_remove_and_undo(self):
        kept = self.attached()[1]
        ui.click(ui.find_all("button", say("Remove"))[0])
        self.has(kept)
        ui.key("ctrl+z")
        ui.until(lambda: len(self.attached()) == 2, "the file is not back")

    def test_5_nothing_to_paste(self):
        ui.set_clipboard("words")
        self.paste()
        steps.told(say("There is no file or picture to paste"))

    def test_6_a_folder_is_refused(self):
        before = self.attached()
        ui.set_clipboard(f"{self.folder.as_uri()}\r\n", "text/uri-list")
        self.paste()
        steps.told(steps.containing(self.folder.name))
        self.assertEqual(self.attached(), before)

    def test_7_the_next_start_shows_them(self):
        before = self.attached()
        self.restart(*self.arguments)
        steps.open_our_case()
        ui.key("Down")
        steps.pane_shows(RATING)
        self.has(*before)


if __name__ == "__main__":
    harness.main()
