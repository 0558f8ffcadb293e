# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are dragged with the mouse out of another program and dropped on a rating's attachments."""
import os

import uidrive as ui

import domain
import harness
import steps
from language import say

# Nothing is attached to it in the sample.
RATING = "talent.course-standard"
SOURCE = "Drag Source"


class Drop(harness.WindowTest):
    def setUp(self):
        super().setUp()
        here = [window for window in ui.x_windows() if harness.TITLE.match(window.name)]
        self.window_here = here[0]

    def drop(self, *files, told=None):
        """Drags these files onto the attachments, as a person does: over there, then let go.

        told is what a toast has to say then, which does not stay for long."""
        with ui.Program(os.environ["QIHE_DRAG_SOURCE"], *files, log="drag-source.log") as source:
            grip = ui.wait_for("label", "files")
            ui.move(grip, self.window_here.x + self.window_here.width, 0)
            ui.mouse_down(grip)
            # Not over the texts, which take names of files too: what is accepted is accepted at the end.
            ui.mouse_to(ui.find_all("label", domain.title(RATING))[-1])
            ui.wait_for("label", "held")
            ui.mouse_to(ui.wait_for("label", say("Files")), steps=1)
            ui.wait_for("label", "accepted")
            self.picture_of_toolkit("dragged")
            ui.mouse_up()
            if told:
                steps.told(steps.containing(say(told)))
            ui.wait_for("label", "dropped")
            self.assertEqual(source.complaints(), [])
        ui.activate(self.window_here)

    def make(self, *names):
        files = [self.folder / name for name in names]
        for file in files:
            file.write_text(file.name, encoding="utf-8")
        return files

    def test_1_several_files(self):
        steps.open_our_case()
        ui.key("Down")
        steps.pane_shows(RATING)
        names = ["会议纪要 1.txt", "a&b <c>.csv", "图.svg"]
        self.drop(*self.make(*names))
        ui.until(lambda: steps.attached() == names, "the files are not attached")
        for name in names:
            ui.wait_for("label", say("File “%s” attached", name))  # in the history
        self.picture("dropped")

    def test_2_a_folder_is_refused(self):
        before = steps.attached()
        self.drop(self.folder, told="only a file can be attached; choose another")
        self.assertEqual(steps.attached(), before)

    def test_3_a_file_that_is_gone(self):
        before = steps.attached()
        gone, kept = self.make("没有了.txt", "还在.txt")
        gone.unlink()
        self.drop(gone, kept, told="this file is not there any more; choose it where it is now")
        ui.until(lambda: steps.attached() == [*before, kept.name], "the other file is not attached")

    def test_4_undo(self):
        before = steps.attached()
        ui.key("ctrl+z")
        ui.until(lambda: steps.attached() == before[:-1], "the file is not taken back")
        ui.wait_for("label", say("File “%s” removed", before[-1]))  # in the history


if __name__ == "__main__":
    harness.main()
