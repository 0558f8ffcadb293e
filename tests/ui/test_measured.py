# SPDX-License-Identifier: GPL-3.0-or-later
"""An indicator that is measured takes a value with its unit; the band that it falls into gives the status."""
import copy
import json
import os
import pathlib
import subprocess

import uidrive as ui

import domain
import harness
import steps
from language import LANGUAGE, say

FIRST, SECOND = list(domain.INDICATORS)[:2]
BANDS = [{"at_least": "60.5", "status": "described"}, {"at_least": "30", "status": "partial"}, {"status": "absent"}]


def framework():
    """The one of the program, its first indicator measured."""
    document = copy.deepcopy(domain.FRAMEWORK)
    document["id"] = "measured"
    document["dimensions"][0]["indicators"][0].update({"unit": "%", "bands": BANDS})
    return document


def band(words, number, status):
    """A band as the pane tells it."""
    value = f"{number}%" if LANGUAGE else f"{number} %"
    return say("%s: %s", say(words, value), domain.status_title(status))


class Measured(harness.WindowTest):
    arguments = []

    @classmethod
    def ctl(cls, *arguments):
        subprocess.run([os.environ["QIHECTL"], *map(str, arguments)], check=True, timeout=60,
                       env={**os.environ, "XDG_DATA_HOME": str(cls.data), "XDG_STATE_HOME": str(cls.home / "state")})

    @classmethod
    def setUpClass(cls):
        cls.home = pathlib.Path(os.environ["UI_DIR"]) / "home" / cls.__name__
        cls.data = cls.home / "data"
        cls.home.mkdir(parents=True, exist_ok=True)
        for name, text in {"f.json": json.dumps(framework()),
                           "r.csv": f"case,indicator,status\nours,{SECOND},described\n"}.items():
            (cls.home / name).write_text(text, encoding="utf-8")
        cls.ctl("round", "new", "--code=before", "--date=2026-01-31", "--from", cls.home / "r.csv", "--ours=ours")
        cls.ctl("framework", "import", cls.home / "f.json")
        cls.ctl("round", "new", "--code=now", "--date=2026-02-28", "--framework=measured@1", "--from",
                cls.home / "r.csv", "--ours=ours")
        super().setUpClass()

    def value(self):
        return ui.wait_for("entry", steps.plain("_Measured value"))

    def write(self, text):
        ui.mouse_click(self.value())
        ui.key("ctrl+a")
        ui.paste(text)
        ui.wait_text(self.value(), text)

    def test_1_value_gives_status(self):
        steps.open_our_case()
        steps.click_title(steps.indicator_row(FIRST))
        ui.wait_for("label", "%")
        self.write("62.5")
        told = band("at least %s", "60.5", "described")
        ui.until(lambda: self.value().description == told, "the band is not told")
        steps.indicator_row(FIRST, None)  # not before it is accepted
        self.picture("typed")
        ui.key("Return")
        steps.indicator_row(FIRST, "described")
        self.picture("measured")

    def test_2_nonsense_is_refused(self):
        self.write("viel")
        ui.wait_for("label", steps.containing("viel"))
        ui.key("Return")
        self.picture("nonsense")
        steps.indicator_row(FIRST, "described")
        self.write("３０ %")
        ui.key("Return")
        steps.indicator_row(FIRST, "partial")
        ui.wait_text(self.value(), "30")

    def test_3_the_focus_leaves(self):
        self.write("29.9")
        ui.key("Tab")
        steps.indicator_row(FIRST, "absent")

    def test_4_history_and_undo(self):
        ui.wait_for("label", steps.containing(say("%s: %s", say("value"), "29.9")), showing=False)
        ui.key("ctrl+z")
        steps.indicator_row(FIRST, "partial")
        ui.wait_text(self.value(), "30")

    def test_5_a_status_by_hand_has_no_value(self):
        ui.mouse_click(steps.segment(FIRST, "planned"))
        steps.indicator_row(FIRST, "planned")
        ui.wait_text(self.value(), "")
        ui.key("ctrl+z")
        ui.wait_text(self.value(), "30")
        self.write(" ")
        ui.key("Return")
        steps.indicator_row(FIRST, None)
        ui.key("ctrl+z")
        steps.indicator_row(FIRST, "partial")

    def test_6_what_is_rated_has_no_value(self):
        steps.click_title(steps.indicator_row(SECOND))
        steps.pane_shows(SECOND)
        self.assertIsNone(ui.find("entry", steps.plain("_Measured value")))


if __name__ == "__main__":
    harness.main()
