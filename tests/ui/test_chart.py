# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart is copied as image and text, and saved as PNG, SVG and PDF."""
import re

import uidrive as ui

import harness
import steps
from language import say

MAGIC = {"PNG": b"\x89PNG\r\n\x1a\n", "SVG": b"<?xml", "PDF": b"%PDF-"}


class Chart(harness.WindowTest):
    def chart(self):
        return steps.scroll_to(ui.wait_for("image", say("Our consortium and the references")))

    def choose(self, message):
        ui.click(steps.open_menu(lambda: ui.mouse_click(self.chart(), button=3), message))

    def test_1_copy_as_image(self):
        steps.open_menu(lambda: ui.mouse_click(self.chart(), button=3), "Copy as _Image")
        self.picture("chart-menu")
        ui.key("Escape")
        self.choose("Copy as _Image")
        steps.told(say("Image copied"))
        ui.until(lambda: (ui.read_clipboard("image/png") or b"").startswith(MAGIC["PNG"]), "no PNG is offered")

    def test_1_x_a_held_button(self):
        """The menu waits for the release, which would otherwise be its own."""
        steps.open_menu(lambda: ui.mouse_drag(self.chart(), 6, 6, button=3), "Copy as _Image")
        ui.key("Escape")
        ui.wait_gone("menu item", steps.plain("Copy as _Image"))
        self.check_complaints()

    def test_2_copy_as_text(self):
        told = self.chart().description
        self.choose("Copy as _Text")
        steps.told(say("Text copied"))
        ui.until(lambda: ui.get_clipboard() == told, "the text is not what the chart says")

    def test_3_save(self):
        for ending, message in {"PNG": "Save as _PNG…", "SVG": "Save as _SVG…", "PDF": "Save as P_DF…"}.items():
            with self.subTest(ending):
                self.save(ending, message)

    def save(self, ending, message):
        self.choose(message)
        ui.wait_for("dialog", say("Save Chart"))
        file = self.folder / f"图表 1.{ending.lower()}"
        file.unlink(missing_ok=True)
        ui.key("ctrl+a")
        ui.paste(str(file))
        ui.key("Return")
        steps.told(say("Saved as “%s”", file.name))
        self.assertTrue(file.read_bytes().startswith(MAGIC[ending]), f"{file} is no {ending}")

    def test_4_cancel(self):
        self.choose("Save as _PNG…")
        ui.wait_for("dialog", say("Save Chart"))
        self.picture_of_toolkit("save")
        ui.key("Escape")
        ui.wait_gone("dialog", say("Save Chart"))
        ui.wait_for("image", re.compile("."))


if __name__ == "__main__":
    harness.main()
