# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the window have in common: the program on data of its own, words in the language of the
mode, and what is demanded of every test: no complaint of GTK, nothing nameless, an orderly end.

Run by tests/ui/run-mode. QIHE_PROGRAM is the program, QIHE_LOCALEDIR its translations.
"""
import functools
import gettext
import os
import pathlib
import unittest

import uidrive as ui

MODE = os.environ.get("QIHE_UI_MODE", "en")
LANGUAGE = {"zh": "zh_CN"}.get(MODE.split("-", maxsplit=1)[0])


@functools.lru_cache(maxsize=1)
def catalogue():
    if LANGUAGE is None:
        return gettext.NullTranslations()
    return gettext.translation("qihe", os.environ["QIHE_LOCALEDIR"], [LANGUAGE])


def say(message):
    """The program's word for message in the language of the mode."""
    return catalogue().gettext(message)


class WindowTest(unittest.TestCase):
    """The methods of a class share one run of the program and go in the order of their names."""

    arguments = ["--sample"]
    qihe = None

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(os.environ["UI_DIR"])
        data = cls.folder / "home" / cls.__name__
        cls.data = data / "data"
        cls.qihe = ui.Program(*os.environ["QIHE_PROGRAM"].split(), *cls.arguments,
                              env={"XDG_DATA_HOME": str(cls.data), "XDG_STATE_HOME": str(data / "state")})
        cls.addClassCleanup(cls.qihe.stop)

    @classmethod
    def tearDownClass(cls):
        """Alt+F4 has to end it, with nothing to complain of."""
        if cls.qihe.process.poll() is None:
            ui.key("alt+F4")
        status = cls.qihe.wait()
        assert status == 0, f"the program ended with {status}:\n{cls.qihe.output()}"
        complaints = cls.qihe.complaints()
        assert not complaints, "\n".join(complaints)

    def setUp(self):
        if self.qihe.process.poll() is not None:
            self.fail(f"the program is gone:\n{self.qihe.output()}")

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            self.qihe.keep_evidence()

    def picture(self, name):
        """Keeps a picture of the screen, for people to look at; and nothing on it may be nameless."""
        ui.screenshot(self.folder / f"{name}.png")
        nameless = ui.nameless()
        self.assertFalse(nameless, f"nameless in {name}:\n" + "\n".join(nameless))


def main():
    unittest.main(verbosity=2, failfast=True)
