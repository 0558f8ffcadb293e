# SPDX-License-Identifier: GPL-3.0-or-later
"""A database that can only be read is shown, said to be so, and offers nothing that cannot work."""
import os
import re

import uidrive as ui

import domain
import harness
import steps
from language import say

# Root may write everywhere, as long as it has these.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"] if os.geteuid() == 0 else []
FIRST = next(iter(domain.INDICATORS))


def banner(why):
    """The beginning of what the bar says."""
    return re.compile("^" + re.escape(say("Nothing can be changed here: %s. To change the data, open a copy in a "
                                          "folder of your own, or ask for the permission to write.", why)) + "$")


class ReadOnly(harness.WindowTest):
    @classmethod
    def program(cls, *arguments, **environment):
        return ui.Program(*AS_ANYBODY, *os.environ["QIHE_PROGRAM"].split(), *arguments,
                          env={"XDG_DATA_HOME": str(cls.data), "XDG_STATE_HOME": str(cls.home / "state"),
                               **environment})

    def database(self):
        return next(self.data.glob("qihe/**/*.db"))

    def insensitive(self, message):
        self.assertNotIn("sensitive", ui.wait_for("button", steps.plain(message)).states)

    def test_1_writable(self):
        steps.open_our_case()
        ui.key("4")
        steps.indicator_row(FIRST, "absent")
        self.end()
        self.database().parent.chmod(0o500)
        self.addClassCleanup(self.database().parent.chmod, 0o700)
        self.start(*self.arguments)

    def test_2_said(self):
        ui.wait_for("label", banner(say("the folder %s cannot be written to", self.database().parent)))
        self.picture("read-only")

    def test_3_case(self):
        steps.open_our_case()
        steps.indicator_row(FIRST, "absent")
        ui.key("1")
        self.insensitive("Attach Files, or Drop Them Here")
        self.insensitive("Paste a File or Picture")
        self.insensitive("Undo")
        steps.indicator_row(FIRST, "absent")
        self.picture("read-only-case")

    def test_4_rounds(self):
        ui.click(ui.wait_for("button", steps.starting_with(say("Round: %s, %s", "", "")[:3])))
        self.insensitive("_New Round…")
        self.insensitive("_Close Round…")
        ui.key("Escape")

    def test_5_writable_again(self):
        self.database().parent.chmod(0o700)
        ui.click(ui.wait_for("button", steps.plain("_Try Again")))
        ui.wait_gone("button", steps.plain("_Try Again"))
        steps.open_our_case()
        steps.indicator_row(FIRST, "absent")
        ui.key("1")
        steps.indicator_row(FIRST, "described")


if __name__ == "__main__":
    harness.main()
