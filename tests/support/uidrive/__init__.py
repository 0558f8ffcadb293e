# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK 4 program as a person would, inside run-headless: see tests/support/README.md.

    import uidrive as ui
    with ui.Program("build/src/app/qihe", "--sample") as qihe:
        ui.click(ui.wait_for("button", "Undo"))
        ui.screenshot("after.png")
"""
from .acting import click, focus, focused, select_row, type_text
from .atspi import Node, UiError, applications, snapshot
from .naming import dump_tree, nameless
from .patience import RETRY, TIMEOUT
from .program import Program
from .screen import (activate, active_pid, get_clipboard, key, mouse_click, mouse_down, mouse_drag, mouse_to,
                     mouse_up, move, paste, position, read_clipboard, resize, screenshot, screenshot_of, scroll,
                     set_clipboard, surface_of, type_keys, x_windows)
from .searching import find, find_all, matches, until, wait_for, wait_for_each, wait_gone, wait_text

__all__ = [name for name in dir() if not name.startswith("_")]
