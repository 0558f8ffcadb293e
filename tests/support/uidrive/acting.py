# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with a widget."""
from . import screen
from .atspi import UiError, applications, snapshot
from .patience import RETRY
from .searching import until, wait_for, wait_text

PRESSES = ("click", "activate", "toggle", "press", "expand or contract")


def focused(root=None):
    """The object that has the keyboard focus."""
    for guess in (True, False):
        for top in [root] if root else applications():
            found = [item.node for item in snapshot(top, guess) if "focused" in item.states]
            if found:
                return found[-1]
    return None


def focus(node, presses=120):
    """Gives it the keyboard focus: by the mouse, else by Tab (which may select rows on its way)."""
    def has_focus():
        return focused(node) is not None

    screen.mouse_click(node)  # GTK refuses GrabFocus
    try:
        return until(has_focus, timeout=RETRY)
    except UiError:
        pass
    for _ in range(presses):
        screen.key("Tab")
        if has_focus():
            return True
    raise UiError(f"{node!r} did not take the focus in {presses} presses of Tab")


def click(node):
    """Presses it, when that is possible: by its action where it has one, else by the mouse."""
    until(lambda: "sensitive" in node.states, f"{node!r} is insensitive")
    actions = node.actions() if node.role != "entry" else []
    press = next((press for press in PRESSES if press in actions), None)
    if press:
        node.do(press)
    else:
        screen.mouse_click(node)


def type_text(node, text):
    """Replaces what an entry or text view holds: by keys where all is ASCII, else by the clipboard."""
    focus(node)
    screen.key("ctrl+a", "BackSpace")
    wait_text(node, "")
    if text.isascii():
        screen.type_keys(text)
    else:
        screen.paste(text)
    return wait_text(node, text)


def select_row(name, root=None, timeout=None):
    """Selects the row that reads name, through its list."""
    row = wait_for("row", name, root, timeout)
    rows = row.parent
    if not rows.call("Selection", "SelectChild", "(i)", rows.children.index(row))[0]:
        raise UiError(f"{rows!r} did not select {row!r}")
    return row
