# SPDX-License-Identifier: GPL-3.0-or-later
"""The evaluation report: its pages are seen, what it holds is chosen, and it is saved as PDF."""
import re

import uidrive as ui

import harness
import steps
from language import say


def pages():
    """The first page, whatever the number of them."""
    name = re.escape(say("Page %u of %u", 1, 987)).replace("987", "([0-9]+)")
    return ui.wait_for("image", re.compile(f"^{name}$"))


def count_pages():
    return max(int(number) for number in re.findall("[0-9]+", pages().name))


def open_report():
    ui.key("ctrl+p")
    pages()


class Report(harness.WindowTest):
    def test_1_pages(self):
        open_report()
        self.assertGreater(count_pages(), 5)
        self.picture("report")
        ui.key("Escape")
        ui.wait_gone("button", say("Print"))

    def test_2_contents(self):
        open_report()
        before = count_pages()
        ui.click(ui.wait_for("button", say("Contents")))
        ui.click(ui.wait_for("check box", say("Results by case")))
        ui.until(lambda: count_pages() < before, "there are as many pages as before")
        self.picture("report-contents")
        ui.key("Escape")

    def test_3_save(self):
        if ui.find("button", say("Print")) is None:
            open_report()
        file = self.folder / "报告 1.pdf"
        file.unlink(missing_ok=True)
        ui.click(ui.wait_for("button", steps.plain("_Save…")))
        ui.wait_for("dialog", say("Save Report"))
        ui.key("ctrl+a")
        ui.paste(str(file))
        ui.key("Return")
        steps.told(say("Saved as “%s”", file.name))
        self.assertTrue(file.read_bytes().startswith(b"%PDF-"))
        self.assertTrue((self.folder / "报告 1.pdf.log").stat().st_size > 0)
        ui.wait_gone("button", say("Print"))


if __name__ == "__main__":
    harness.main()
