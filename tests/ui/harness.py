# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the window have in common: the program on data of its own, and what is demanded of every
test: no complaint of GTK, nothing nameless, an orderly end.

Run by tests/ui/run-mode. QIHE_PROGRAM is the program, QIHE_LOCALEDIR its translations.
"""
import os
import pathlib
import re
import unittest

import uidrive as ui

TITLE = re.compile("^(Qihe|契合)$")


class WindowTest(unittest.TestCase):
    """The methods of a class share one run of the program and go in the order of their names."""

    arguments = ["--sample"]
    environment = {}
    qihe = None
    failed = False

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(os.environ["UI_DIR"])
        cls.home = cls.folder / "home" / cls.__name__
        cls.data = cls.home / "data"
        cls.start(*cls.arguments)

    @classmethod
    def program(cls, *arguments, **environment):
        """Another run of the program on the data of this test."""
        return ui.Program(*os.environ["QIHE_PROGRAM"].split(), *arguments,
                          env={"XDG_DATA_HOME": str(cls.data), "XDG_STATE_HOME": str(cls.home / "state"),
                               **environment})

    @classmethod
    def start(cls, *arguments):
        cls.qihe = cls.program(*arguments, **cls.environment)
        cls.addClassCleanup(cls.qihe.stop)
        cls.window = ui.wait_for("window", TITLE)

    @classmethod
    def end(cls):
        """Alt+F4 has to end it, with nothing to complain of: again, where no window had the keys yet."""
        presses = int(ui.TIMEOUT / ui.RETRY)
        while presses and cls.qihe.process.poll() is None:
            ui.key("alt+F4")
            presses -= 1
            cls.qihe.ends_within(ui.RETRY)
        status = cls.qihe.wait()
        assert status == 0, f"the program ended with {status}:\n{cls.qihe.output()}"
        cls.check_complaints()

    @classmethod
    def check_complaints(cls):
        complaints = cls.qihe.complaints()
        assert not complaints, "\n".join(complaints)

    @classmethod
    def restart(cls, *arguments):
        cls.end()
        cls.start(*arguments)

    @classmethod
    def tearDownClass(cls):
        if not cls.failed:  # a test that failed may have left anything open
            cls.end()

    def setUp(self):
        if self.qihe.process.poll() is not None:
            self.fail(f"the program is gone:\n{self.qihe.output()}")

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            type(self).failed = True
            self.qihe.keep_evidence()

    def picture_of_toolkit(self, name):
        """Keeps a picture of a dialog of GTK itself, which leaves some of its parts nameless."""
        ui.screenshot(self.folder / f"{name}.png")

    def picture(self, name):
        """Keeps a picture of the screen, for people to look at; and nothing on it may be nameless."""
        ui.screenshot(self.folder / f"{name}.png")
        try:
            ui.until(lambda: not ui.nameless())  # what is just going is not counted
        except ui.UiError:
            self.fail(f"nameless in {name}:\n" + "\n".join(ui.nameless()))


def main():
    unittest.main(verbosity=2, failfast=True)
