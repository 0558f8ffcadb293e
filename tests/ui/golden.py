# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen against pictures that somebody has looked at.

They are drawn by the program on a fixed day and with the fonts of tests/render, and are kept in
golden/<mode>/. QIHE_UPDATE_GOLDEN=1 writes them anew (look at them, all of them).
"""
import os
import pathlib
import subprocess

import uidrive as ui

from language import MODE

FONTS = {"FONTCONFIG_FILE": os.environ["QIHE_FONTS"]}
UPDATES = "QIHE_UPDATE_GOLDEN" in os.environ
FOLDER = pathlib.Path(os.environ["QIHE_GOLDEN"]) / MODE


def _take(node, path):
    return ui.screenshot_of(node, path).read_bytes()


def _compare(path, name):
    return subprocess.run([os.environ["QIHE_CHECK_PICTURE"], path, FOLDER / f"{name}.png"], check=False,
                          stderr=subprocess.PIPE, text=True)


def _take_steady(node, path):
    """What is still being drawn is not kept."""
    before = _take(node, path)
    while (now := _take(node, path)) != before:
        before = now


def check(node, name):
    """That node looks as it did: what is just being drawn is waited for."""
    path = pathlib.Path(os.environ["UI_DIR"]) / f"{name}.png"
    said = []

    def looks_the_same():
        if UPDATES:
            _take_steady(node, path)
        else:
            _take(node, path)
        result = _compare(path, name)
        said[:] = [result.stderr]
        return result.returncode == 0

    try:
        ui.until(looks_the_same, name)
    except ui.UiError as error:
        raise AssertionError(f"{name}: {said[0]}") from error
