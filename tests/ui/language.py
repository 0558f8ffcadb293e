# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's words in the language of the mode (QIHE_UI_MODE, see run-mode)."""
import functools
import gettext
import os
import re

MODE = os.environ.get("QIHE_UI_MODE", "en")
LANGUAGE = {"zh": "zh_CN"}.get(MODE.split("-", maxsplit=1)[0])


@functools.lru_cache(maxsize=1)
def catalogue():
    if LANGUAGE is None:
        return gettext.NullTranslations()
    return gettext.translation("qihe", os.environ["QIHE_LOCALEDIR"], [LANGUAGE])


def _filled(text, values):
    """printf; a translation may name positions."""
    if "$" in text:
        return re.sub(r"%(\d+)\$[a-z]", lambda found: str(values[int(found[1]) - 1]), text)
    return text % values if values else text


def say(message, *values):
    """The program's words for message, with the values filled in."""
    return _filled(catalogue().gettext(message), values)


def say_number(singular, plural, number, *values):
    return _filled(catalogue().ngettext(singular, plural, number), (number, *values))
