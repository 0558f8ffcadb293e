# SPDX-License-Identifier: GPL-3.0-or-later
"""A register: records are added, searched, sorted, changed, deleted and brought back; each fault is said at its field."""
import json
import os
import subprocess

import uidrive as ui

import harness
import steps
from language import LANGUAGE, say


def word(english, chinese):
    """A title out of the file of the register."""
    return chinese if LANGUAGE else english


CODE = "91350100M000100Y43"
NAME = say("%s (required)", word("Name", "名称"))
NAMES = ["渡口传动", "东岸职业学院", "市教育局", "河湾轴承厂"]


def cells():
    return [node.name for node in ui.find_all("label") if node.name in NAMES]


def fill(title, text):
    ui.mouse_click(ui.wait_for("entry", title))
    ui.key("ctrl+a", "BackSpace")
    if text.isascii():
        ui.type_keys(text)
    else:
        ui.paste(text)
    ui.wait_text(ui.wait_for("text", title), text)


class Registers(harness.WindowTest):
    def command(self, *words):
        done = subprocess.run([os.environ["QIHECTL"], "--db", next(self.data.glob("qihe/**/*.db")), *words, "--format=json"],
                              check=True, capture_output=True,
                              env={**os.environ, "XDG_STATE_HOME": str(self.home / "state")})
        return json.loads(done.stdout)

    def names(self):
        return sorted(row["name"] for row in self.command("list", "member")["rows"])

    def save(self):
        ui.click(ui.wait_for("button", steps.plain("_Save")))
        ui.wait_gone("dialog", say("New Record"))

    def add(self, name):
        ui.click(ui.wait_for("button", say("New Record")))
        fill(NAME, name)
        self.save()

    def test_1_empty(self):
        steps.open_page("Registers")
        ui.wait_for("label", say("No %s Yet", word("Members", "成员单位")))
        self.picture("empty")

    def test_2_add(self):
        for name in NAMES:
            self.add(name)
        ui.until(lambda: sorted(cells()) == sorted(NAMES), "the records are not in the list")
        self.assertEqual(sorted(NAMES), self.names())
        self.picture("list")

    def test_3_a_fault_is_said_at_its_field(self):
        ui.click(ui.wait_for("button", say("New Record")))
        fill(NAME, "x")
        fill(word("Credit code", "统一社会信用代码"), CODE[:-1] + "4")
        ui.wait_for("label", steps.containing(CODE[:-1] + "4"))
        self.assertNotIn("sensitive", ui.find("button", steps.plain("_Save")).states)
        self.picture("fault")
        fill(word("Credit code", "统一社会信用代码"), CODE)
        ui.until(lambda: "sensitive" in ui.find("button", steps.plain("_Save")).states, "it cannot be saved")
        ui.key("Escape")
        ui.click(ui.wait_for("button", steps.plain("_Keep Editing")))
        ui.wait_gone("button", steps.plain("_Keep Editing"))
        ui.key("Escape")
        self.picture("discard")
        ui.click(ui.wait_for("button", steps.plain("_Discard")))
        ui.wait_gone("dialog", say("New Record"))
        ui.click(ui.wait_for("button", say("New Record")))
        ui.wait_for("dialog", say("New Record"))
        ui.key("Escape")
        ui.wait_gone("dialog", say("New Record"))
        self.assertEqual(sorted(NAMES), self.names())

    def test_4_search(self):
        ui.type_text(ui.wait_for("entry", say("Search")), "轴承")
        ui.until(lambda: cells() == ["河湾轴承厂"], "it is not found")
        ui.type_text(ui.wait_for("entry", say("Search")), "没有")
        ui.wait_for("label", say("Nothing Found"))
        ui.type_text(ui.wait_for("entry", say("Search")), "")
        ui.until(lambda: len(cells()) == len(NAMES), "the others do not come back")

    def test_5_change_and_undo(self):
        ui.mouse_click(next(node for node in ui.find_all("label") if node.name == "河湾轴承厂"))
        fill(NAME, "市教育局")
        self.save()
        ui.until(lambda: cells().count("市教育局") == 2, "the list does not follow")
        ui.key("ctrl+z")
        ui.until(lambda: sorted(cells()) == sorted(NAMES), "it is not undone")

    def test_6_delete_and_undo(self):
        ui.mouse_click(next(node for node in ui.find_all("label") if node.name == "渡口传动"))
        ui.click(ui.wait_for("button", steps.plain("_Delete Record")))
        ui.until(lambda: "渡口传动" not in cells(), "it is not deleted")
        ui.click(ui.wait_for("button", steps.plain("_Undo")))
        ui.until(lambda: "渡口传动" in cells(), "it does not come back")
        self.assertTrue(self.command("verify")["ok"])

    def test_7_another_program_writes(self):
        path = os.path.join(os.environ["HOME"], "more.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("名称\n" + "".join(f"新单位{i}\n" for i in range(300)))
        batch = self.command("import", "member", path)["batch"]
        ui.wait_for("label", steps.starting_with(str(len(NAMES) + 300)))
        self.picture("many")
        self.command("undo", "--batch", batch)
        ui.until(lambda: sorted(cells()) == sorted(NAMES), "the list does not follow")


if __name__ == "__main__":
    harness.main()
