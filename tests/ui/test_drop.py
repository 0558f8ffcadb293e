# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are dragged with the mouse out of another program and dropped on a rating's attachments, and on the
dialog that makes a round of a file."""
import os

import uidrive as ui

import domain
import harness
import steps
from language import say, say_number
from test_import import begin, may_begin

# Nothing is attached to it in the sample.
RATING = "talent.course-standard"
SOURCE = "Drag Source"


class Drop(harness.WindowTest):
    def setUp(self):
        super().setUp()
        here = [window for window in ui.x_windows() if harness.TITLE.match(window.name)]
        self.window_here = here[0]

    def drop(self, *files, told=None):
        """Drags these files onto the attachments. told is what a toast has to say then, which does not stay for
        long."""
        # Not over the texts, which take names of files too: what is accepted is accepted at the end.
        self.drag(files, ui.find_all("label", domain.title(RATING))[-1], steps.scroll_to(ui.wait_for("label", say("Files"), showing=False)), told)

    def drag(self, files, past, target, told=None):
        """As a person does: over there, then let go."""
        with ui.Program(os.environ["QIHE_DRAG_SOURCE"], *files, log="drag-source.log") as source:
            grip = ui.wait_for("label", "files")
            ui.move(grip, self.window_here.x + self.window_here.width, 0)
            ui.mouse_down(grip)
            ui.mouse_to(past)
            ui.wait_for("label", "held")
            ui.mouse_to(target, steps=1)
            ui.wait_for("label", "accepted")
            self.picture_of_toolkit("dragged")
            ui.mouse_up()
            if told:
                steps.told(steps.containing(say(told)))
            ui.wait_for("label", "dropped")
            self.assertEqual(source.complaints(), [])
        if told:  # the toast, two lines of large text, lies over what is dropped on next
            ui.wait_gone("label", steps.containing(say(told)))
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

    def drop_on_import(self, *files):
        self.drag(files, ui.wait_for("label", say("Our consortium")),
                  ui.wait_for("label", say("Choose a File or Drop It Here")))

    def test_5_a_round_of_two_files(self):
        steps.choose_round_action("New Round From a _File…")
        self.drop_on_import(*self.make("一.csv", "二.csv"))
        ui.wait_for("label", say("A round is made of one file; drop one alone"))
        self.picture("import-two")

    def test_6_a_round_of_one_file(self):
        file, = self.make("round.csv")
        file.write_text(f"case,indicator,status\npark,{RATING},absent\n", encoding="utf-8")
        self.drop_on_import(file)
        ui.wait_for("label", steps.containing(say_number("%u rating", "%u ratings", 1)))
        ui.until(may_begin, "the file cannot be taken")
        self.picture("import-one")
        ui.click(begin())
        steps.told(steps.starting_with(say("Round “%s” begun", "#").split("#")[0]))


if __name__ == "__main__":
    harness.main()
