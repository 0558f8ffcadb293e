# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of several values, and references: typed, picked, created on the way, opened from both ends, kept by archiving."""
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


NAME = say("%s (required)", word("Name", "项目名称"))
LEAD, PARTNERS, TAGS = word("Lead unit", "牵头单位"), word("Partners", "合作单位"), word("Tags", "标签")
MOTIVES = word("social need", "社会需要")


class References(harness.WindowTest):
    def command(self, *words):
        done = subprocess.run([os.environ["QIHECTL"], "--db", next(self.data.glob("qihe/**/*.db")), *words, "--format=json"],
                              check=True, capture_output=True,
                              env={**os.environ, "XDG_STATE_HOME": str(self.home / "state")})
        return json.loads(done.stdout)

    def rows(self, register, *more):
        return self.command("list", register, *more)["rows"]

    def type_into(self, title, text):
        ui.mouse_click(steps.scroll_to(ui.wait_for("entry", title, showing=False)))
        ui.paste(text)

    def pick(self, title, text, suggestion):
        self.type_into(title, text)
        ui.mouse_click(steps.scroll_to(ui.wait_for("label", suggestion, ui.wait_for("list", title))))

    def choose(self, *keys):
        """By keys: the list is longer than what is seen of it."""
        ui.mouse_click(ui.wait_for("combo box", say("Register")))
        ui.wait_for("row", word("Equipment", "设备"))
        ui.key(*keys, "Return")

    def save(self):
        ui.click(ui.wait_for("button", steps.plain("_Save")))
        ui.wait_gone("button", steps.plain("_Save"))

    def open_row(self, name):
        ui.mouse_click(ui.wait_for("label", name))
        ui.wait_for("button", steps.plain("_Save"))

    def test_1_a_project_of_members(self):
        steps.open_page("Registers")
        ui.wait_for("label", say("No %s Yet", word("Members", "成员单位")))
        for name in ("渡口传动", "东岸职业学院"):
            self.command("add", "member", f"name={name}")
        self.choose("Home", *["Down"] * 8)
        ui.wait_for("label", say("No %s Yet", word("Projects", "项目")))
        ui.click(ui.wait_for("button", say("New Record")))
        ui.mouse_click(ui.wait_for("entry", NAME))
        ui.paste("轴承联合研发")
        self.pick(LEAD, "渡口", "渡口传动")
        ui.wait_for("button", say("Remove “%s”", "渡口传动"))
        self.type_into(TAGS, "轴承；传动、")
        ui.wait_for("button", say("Remove “%s”", "传动"))
        self.pick(PARTNERS, "东岸", "东岸职业学院")
        self.type_into(PARTNERS, "河湾")
        ui.wait_for("label", say("Choose a record from the list, or create one"))
        self.assertNotIn("sensitive", ui.find("button", steps.plain("_Save")).states)
        self.picture("form")

    def test_2_create_on_the_way(self):
        ui.mouse_click(steps.scroll_to(ui.wait_for("label", say("Create “%s”", "河湾"))))
        ui.wait_for("entry", say("%s (required)", word("Name", "名称")))
        self.picture("create")
        ui.click([b for b in ui.find_all("button", steps.plain("_Save")) if "sensitive" in b.states][0])
        ui.wait_for("button", say("Remove “%s”", "河湾"))
        ui.mouse_click(steps.scroll_to(ui.wait_for("button", MOTIVES, showing=False)))
        self.picture("choices")
        self.save()
        record = self.rows("project")[0]
        names = {row["id"]: row["name"] for row in self.rows("member")}
        self.assertEqual(("渡口传动", ["东岸职业学院", "河湾"], ["轴承", "传动"], ["social-need"]),
                         (names[record["lead"]], [names[one] for one in record["partners"]], record["tags"],
                          record["motives"]))
        ui.wait_for("label", word("东岸职业学院; 河湾", "东岸职业学院、河湾"))
        self.picture("list")

    def test_3_both_ends(self):
        self.open_row("轴承联合研发")
        ui.click(ui.wait_for("button", "渡口传动"))
        ui.wait_for("label", say("Referred to by"), showing=False)
        where = word("Projects · Lead unit", "项目 · 牵头单位")
        ui.wait_for("label", where, showing=False)
        self.picture("links")
        ui.key("Escape")
        ui.wait_gone("dialog", "渡口传动")
        ui.click(ui.wait_for("button", say("Remove “%s”", "东岸职业学院")))
        self.save()
        self.assertEqual(1, len(self.rows("project")[0]["partners"]))

    def test_4_archive_instead_of_delete(self):
        self.choose("Home")
        self.open_row("渡口传动")
        ui.click(ui.wait_for("button", steps.plain("_Delete Record")))
        ui.wait_for("label", say("Archive It Instead?"))
        ui.wait_for("label", steps.containing("“轴承联合研发”"))
        self.picture("archive")
        ui.click(ui.wait_for("button", steps.plain("_Archive")))
        ui.wait_gone("button", steps.plain("_Delete Record"))
        self.assertEqual(["渡口传动"], [row["name"] for row in self.rows("member", "--where", "archived=yes")])
        ui.wait_gone("label", "渡口传动")
        ui.type_text(ui.wait_for("entry", say("Search")), "渡口")
        self.open_row("渡口传动")
        self.picture("archived")
        ui.click(ui.wait_for("button", steps.plain("_Bring Back")))
        ui.wait_gone("button", steps.plain("_Bring Back"))
        self.assertEqual(3, len(self.rows("member")))
        self.assertTrue(self.command("verify")["ok"])


if __name__ == "__main__":
    harness.main()
