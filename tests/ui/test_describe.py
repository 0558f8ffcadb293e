# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said about a case as a whole is changed in a dialog, shown where models are compared, and taken back."""
import uidrive as ui

import domain
import harness
import steps
from language import LANGUAGE, say

OURS = domain.SAMPLE[0]
BEFORE = domain.word(OURS["note"])
DESCRIPTION = "园区与两所院校共建，以智能制造为主。"
DECISION = "理事会每季度议定一次"
REASON = "省内同类园区多在效仿"
CONSIDERATION = domain.word(domain.CONSIDERATIONS[1]["title"])
TAGS = ["订单班", "产业学院"]


class Describe(harness.WindowTest):
    def dialog(self):
        return ui.wait_for("dialog", say("Description and Practices"))

    def field(self, message):
        return ui.wait_for("entry", steps.plain(message), self.dialog(), showing=False)

    def write(self, message, text):
        node = self.field(message)
        if "_" in message:  # the wheel would turn a text that it comes upon
            ui.key("alt+" + say(message).partition("_")[2][0].lower())
            steps.focus_is_on(steps.plain(message))
        else:
            steps.scroll_to(node)
            ui.mouse_click(node, count=3)  # the first makes a row an entry
        ui.key("ctrl+a")
        ui.paste(text)
        ui.wait_text(node, text)

    def profile(self):
        """An output that is none is refused where it is; a check that nobody has made asks for no reason."""
        output = say("Yearly output (such as 86.3亿元 or 8630000000)")
        self.write(output, "many")
        ui.until(lambda: "sensitive" not in ui.wait_for("button", steps.plain("_Save"), self.dialog()).states)
        self.picture("output-refused")
        self.write(output, "86.3亿元")
        ui.until(lambda: "sensitive" in ui.wait_for("button", steps.plain("_Save"), self.dialog()).states)
        self.write(say("Reason (%s)", CONSIDERATION), REASON)
        self.picture("profile")

    def test_1_change(self):
        steps.open_our_case()
        ui.click(steps.case_menu("_Description and Practices…"))
        ui.wait_text(self.field("_Description"), BEFORE)
        steps.focus_is_on(steps.plain("_Description"))
        self.picture("dialog")
        self.write("_Description", DESCRIPTION)
        self.profile()
        self.write("_Coordination of decisions", DECISION)
        self.write("_Mode tags", f"{TAGS[0]}，{TAGS[1]}、 {TAGS[0]}")
        self.picture("written")
        ui.key("Return")
        ui.wait_gone("dialog", say("Description and Practices"))
        steps.told(say("Description changed"))
        ui.wait_for("label", DESCRIPTION)
        ui.wait_gone("label", BEFORE)
        ui.wait_for("label", steps.containing(say("%s: %s", say("Yearly output"), "86.3亿元" if LANGUAGE else "¥8,630,000,000")))
        ui.wait_for("label", steps.containing(say("%s (%s)", say("met"), REASON)))
        self.picture("page")

    def test_2_models_show_it(self):
        steps.open_page("Evaluation")
        ui.click(ui.wait_for("page tab", say("Practice")))
        ui.wait_for("label", DECISION)
        ui.wait_for("label", say(", ").join(TAGS))

    def test_3_nothing_is_written_where_nothing_differs(self):
        steps.open_our_case()
        ui.click(steps.case_menu("_Description and Practices…"))
        ui.wait_text(self.field("_Description"), DESCRIPTION)
        ui.key("ctrl+Return")
        ui.wait_gone("dialog", say("Description and Practices"))
        ui.click(steps.case_menu("_Description and Practices…"))
        self.write("_Description", "x")
        ui.key("Escape")
        ui.wait_gone("dialog", say("Description and Practices"))

    def test_4_undo(self):
        ui.key("ctrl+z")
        steps.told(say("Undone: %s", say("What is said about a case changed")))
        ui.wait_for("label", BEFORE)
        steps.open_page("Evaluation")
        ui.wait_gone("label", DECISION)


if __name__ == "__main__":
    harness.main()
