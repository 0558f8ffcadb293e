# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and pictures are attached to a rating, and taken away again."""
import uidrive as ui

import domain
import harness
import steps
from language import say

# Nothing is attached to it in the sample.
RATING = "talent.course-standard"
OTHER = "talent.programme-industry"
# Takes some seconds.
LARGE = 1900 * 1024 * 1024


class Files(harness.WindowTest):
    def has(self, *names):
        """In the order in which they were chosen."""
        try:
            ui.until(lambda: steps.attached() == list(names))
        except ui.UiError:
            self.fail(f"attached is {steps.attached()}, not {names}")

    def paste(self):
        ui.click(ui.wait_for("button", say("Paste a File or Picture")))

    def test_1_picture(self):
        steps.open_our_case()
        ui.key("Down")
        steps.pane_shows(RATING)
        picture = ui.screenshot(self.folder / "pasted.png")
        ui.set_clipboard(picture.read_bytes(), "image/png")
        self.paste()
        ui.until(steps.attached, "the picture is not attached")
        self.assertTrue(steps.attached()[0].endswith(".png"), steps.attached())
        self.picture("picture")

    def test_2_undo(self):
        ui.key("ctrl+z")
        self.has()
        ui.key("ctrl+y")
        ui.until(steps.attached, "the picture is not attached again")
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
        kept = steps.attached()[1]
        ui.click(ui.find_all("button", say("Remove"))[0])
        self.has(kept)
        ui.key("ctrl+z")
        ui.until(lambda: len(steps.attached()) == 2, "the file is not back")

    def test_5_nothing_to_paste(self):
        ui.set_clipboard("words")
        self.paste()
        steps.told(say("There is no file or picture to paste"))

    def test_6_a_folder_is_refused(self):
        before = steps.attached()
        ui.set_clipboard(f"{self.folder.as_uri()}\r\n", "text/uri-list")
        self.paste()
        steps.told(steps.containing(self.folder.name))
        self.assertEqual(steps.attached(), before)

    def test_7_a_large_file_is_copied_while_work_goes_on(self):
        before = steps.attached()
        film = self.folder / "录像.mp4"
        with film.open("wb") as file:
            file.truncate(LARGE)  # of nothing: it takes no room
        ui.set_clipboard(f"{film.as_uri()}\r\n", "text/uri-list")
        self.paste()
        ui.wait_for("label", say("Attaching “%s”", film.name))
        self.picture("attaching")
        steps.click_title(steps.indicator_row(OTHER))
        steps.pane_shows(OTHER)
        ui.click(ui.wait_for("button", say("Cancel Attaching")))
        steps.told(say("Attaching was cancelled"))
        ui.wait_gone("button", say("Cancel Attaching"))
        steps.click_title(steps.indicator_row(RATING))
        steps.pane_shows(RATING)
        self.assertEqual(steps.attached(), before)

    def opening_is_refused(self):
        """Again, where the list was just made anew."""
        shown = ui.wait_for("list", say("Attached files"))
        ui.click(ui.find_all("button", say("Open"), shown)[steps.attached().index("a&b <c>.csv")])
        try:
            return ui.wait_for("label", say("The file is not beside the database any more; restore a backup "
                                            "that has it"), timeout=ui.RETRY)
        except ui.UiError:
            return None

    def test_8_a_kept_file_that_is_gone(self):
        kept = [file for file in (self.data / "qihe").rglob("files/*/*") if file.read_bytes() == b"a&b <c>.csv"]
        moved = kept[0].rename(kept[0].with_suffix(".away"))
        ui.until(self.opening_is_refused, "it is not said that the file is gone")
        moved.rename(kept[0])

    def test_9_the_next_start_shows_them(self):
        before = steps.attached()
        self.restart(*self.arguments)
        steps.open_our_case()
        ui.key("Down")
        steps.pane_shows(RATING)
        self.has(*before)


if __name__ == "__main__":
    harness.main()
