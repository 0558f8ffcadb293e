# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader has to say: the tree as text, and what in it has no name."""
import sys

from .acting import PRESSES
from .atspi import UiError, applications, items_below, snapshot

# What a person meets and has to be told.
NEED_NAME = {"button", "toggle button", "push button menu", "check box", "radio button", "switch", "entry",
             "text", "password text", "combo box", "spin button", "slider", "menu item", "link", "image",
             "chart", "list", "list box", "table", "tree", "tree table", "page tab", "frame", "window",
             "dialog", "alert", "list item", "table row", "column header", "table column header"}
# These may be named by the labels inside them.
NAMED_BY_CONTENT = {"button", "toggle button", "push button menu", "check box", "radio button", "combo box",
                    "page tab", "list item", "table row", "link", "column header", "table column header",
                    "menu item"}
# (role, role of the parent): what GTK's own widgets have inside, and no program can name.
INSIDE_GTK = {("list", "tree table"), ("list", "table"), ("table row", "tree table"), ("table row", "table"),
              ("button", "combo box"), ("toggle button", "combo box")}

TOLD_STATES = {"focused", "selected", "checked", "pressed", "expanded", "modal", "editable"}


def _is_decoration(items, index):
    """Whether it is a picture within something that is named: the arrow of a row, the icon of a button, the
    pencil of an entry that is a row."""
    item = items[index]
    while item.parent >= 0 and items[index].role == "image":
        item = items[item.parent]
        if item.role in NAMED_BY_CONTENT or (item.role == "text" and item.name):
            return True
    return False


def _closes_a_toast(items, index):
    """The button beside the words of a toast, which libadwaita 1.2 leaves without a name."""
    parent = items[index].parent
    shape = [item.role for item in items[parent:parent + 3]]
    return items[index].role == "button" and shape == ["filler", "filler", "label"]


def _is_toast(items, index):
    """An alert within a window is read out by its words when it comes; libadwaita names none (1.7)."""
    parent = items[index].parent
    return (items[index].role == "alert" and parent >= 0 and items[parent].role != "application"
            and any(below.role == "label" and below.name.strip() for below in items_below(items, index)))


def _has_no_name(items, index):
    item = items[index]
    if item.role not in NEED_NAME or item.name.strip():
        return False
    if item.parent >= 0 and (item.role, items[item.parent].role) in INSIDE_GTK:
        return False
    if _is_decoration(items, index) or _is_toast(items, index) or _closes_a_toast(items, index):
        return False
    if item.role in NAMED_BY_CONTENT and any(below.name.strip() for below in items_below(items, index)):
        return False
    try:
        return item.node.showing and not item.node.labelled_by()
    except UiError:
        return False  # gone while we looked


def _trail(items, index):
    """Roles and names from the window down to the item."""
    words = []
    while index >= 0:
        item = items[index]
        words.append(f"{item.role} {item.name!r}" if item.name else item.role)
        index = item.parent
    return " > ".join(reversed(words))


def nameless(root=None):
    """Where each thing is that is on the screen and that a screen reader cannot say."""
    found = []
    for top in [root] if root else applications():
        items = snapshot(top)
        found += [_trail(items, index) for index in range(len(items)) if _has_no_name(items, index)]
    return found


def _told(item):
    """One object in words."""
    node = item.node
    words = [item.role, repr(item.name)]
    if item.depth and node.description:
        words.append(f"description={node.description!r}")
    if "Text" in node.interfaces and item.role != "label":
        words.append(f"text={node.text()!r}")
    presses = [action for action in node.actions() if action in PRESSES]
    if presses:
        words.append("actions=" + ",".join(presses))
    states = sorted(item.states & TOLD_STATES)
    if item.depth and "sensitive" not in item.states:
        states.append("INSENSITIVE")
    if states:
        words.append(f"[{' '.join(states)}]")
    return " ".join(words)


def dump_tree(root=None, out=None):
    """Writes what is on the screen, a line for each object."""
    for top in [root] if root else applications():
        hidden_below = None
        for item in snapshot(top):
            if hidden_below is not None and item.depth > hidden_below:
                continue
            hidden_below = None
            try:
                if item.depth > 1 and not item.node.showing:
                    hidden_below = item.depth
                    continue
                line = _told(item)
            except UiError as error:
                line = f"?? {error}"
            print("  " * item.depth + line, file=out or sys.stdout)
