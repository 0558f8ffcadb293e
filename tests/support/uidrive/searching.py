# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding widgets by role and name, and waiting for what is to come."""
import time

from .atspi import UiError, applications, items_below, snapshot
from .patience import TIMEOUT

# One word for what versions of GTK say with several: in 4.8 a switch is a check box by number, and a
# window that is a dialog is a filler.
ALIASES = {
    "button": {"button", "toggle button", "push button menu"},
    "entry": {"entry", "text", "password text"},
    "window": {"frame", "window"},
    "dialog": {"dialog", "alert", "frame", "filler"},
    "switch": {"switch", "toggle button", "check box"},
    "row": {"list item", "table row", "tree item"},
    "cell": {"table cell"},
    "image": {"image", "icon", "chart"},
}


def until(predicate, message="it did not happen", timeout=None, interval=0.05):
    """Asks until predicate is true and returns what it said; fails with message after timeout seconds."""
    end = time.monotonic() + (TIMEOUT if timeout is None else timeout)
    while True:
        why = ""
        try:
            result = predicate()
        except UiError as error:
            result, why = None, f" ({error})"
        if result:
            return result
        if time.monotonic() > end:
            raise UiError(message + why)
        time.sleep(interval)


def matches(text, pattern):
    """pattern is a text, a compiled regular expression, or None for any."""
    if pattern is None:
        return True
    return bool(pattern.search(text)) if hasattr(pattern, "search") else text == pattern


def _label_of(items, index):
    """What the item is called: by its own name, a row by the labels inside, else by what labels it."""
    item = items[index]
    if item.name or item.role == "label":
        return item.name
    if item.role in ALIASES["row"]:
        return " ".join(below.name for below in items_below(items, index) if below.role == "label" and below.name)
    return " ".join(item.node.labelled_by())


def _found_in(items, role, name, showing):
    roles = ALIASES.get(role, {role})
    for index, item in enumerate(items):
        if role is not None and item.role not in roles:
            continue
        if name is not None and not matches(_label_of(items, index) if role else item.name, name):
            continue
        try:
            if not showing or item.node.showing:
                yield item.node
        except UiError:
            continue  # gone while we looked


def find_all(role=None, name=None, root=None, showing=True):
    """Every object of that role and name, under root or in all programs."""
    tops = [root] if root else applications()
    return [node for top in tops for node in _found_in(snapshot(top), role, name, showing)]


def find(role=None, name=None, root=None, showing=True):
    """The first that is found: what is seen is there, however it was found, but what is not needs a whole look."""
    if showing:
        for top in [root] if root else applications():
            for node in _found_in(snapshot(top, guess=True), role, name, showing):
                return node
    return next(iter(find_all(role, name, root, showing)), None)


def wait_for(role=None, name=None, root=None, timeout=None, showing=True):
    return until(lambda: find(role, name, root, showing), f"no {role or 'object'} named {name!r}", timeout)


def wait_for_each(*wanted, root=None, timeout=None):
    """Waits until every (role, name) is there in one look, which takes the time of one search."""
    def all_found():
        missing[:] = wanted
        looks = [snapshot(top) for top in ([root] if root else applications())]
        found = [next((node for items in looks for node in _found_in(items, role, name, True)), None)
                 for role, name in wanted]
        missing[:] = [one for one, node in zip(wanted, found) if node is None]
        return found if not missing else None

    missing = []
    try:
        return until(all_found, timeout=timeout)
    except UiError:
        raise UiError(f"not there: {missing}") from None


def wait_gone(role=None, name=None, root=None, timeout=None):
    until(lambda: not find(role, name, root), f"{role} {name!r} is still there", timeout)


def wait_text(node, expected, timeout=None):
    """Waits until the node's text is, or matches, expected; returns it."""
    seen = []

    def as_expected():
        seen[:] = [node.text()]
        return matches(seen[0], expected)

    try:
        until(as_expected, timeout=timeout)
    except UiError:
        raise UiError(f"the text is {seen}, not {expected!r}") from None
    return seen[0]
