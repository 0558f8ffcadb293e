# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person looks for and does on the pages of the window."""
import re

import uidrive as ui

from domain import named, status_title, title
from language import MODE, say


def starting_with(text):
    return re.compile("^" + re.escape(text))


def containing(text):
    return re.compile(re.escape(text))


def plain(message):
    """What a button whose label has a mnemonic is called."""
    return say(message).replace("_", "")


def labels(root=None):
    """Every text on the screen."""
    return [item.name for top in ([root] if root else ui.applications()) for item in ui.snapshot(top)
            if item.role == "label" and item.name]


def card(text):
    """The card that is called text: the level of a dimension, or the model."""
    return ui.wait_for("button", text)


def indicator_row(indicator, status=...):
    """The row of an indicator, when it has that status."""
    name = starting_with(named(title(indicator))) if status is ... else indicator_words(indicator, status)
    return ui.wait_for("row", name)


def indicator_words(indicator, status):
    return named(title(indicator), status_title(status))


def segment(indicator, status):
    """The button of a status in the row of an indicator, scrolled to."""
    return scroll_to(ui.wait_for("button", status_title(status), indicator_row(indicator), showing=False))


def open_our_case():
    ui.key("alt+3")
    ui.wait_for("label", say("Our consortium"))


PAGES = {"Overview": 1, "Evaluation": 2, "Registers": 4}


def open_page(name):
    ui.key(f"alt+{PAGES[name]}")
    ui.until(lambda: _is_selected(say(name)), f"{name} is not shown")


def _is_selected(name):
    row = ui.find("row", name)
    return row is not None and "selected" in row.states


def focus_is_on(name):
    """Waits until what has the keyboard focus is called name."""
    seen = []

    def has_focus():
        seen[:] = [ui.focused()]
        return seen[0] is not None and ui.matches(seen[0].name, name)

    try:
        ui.until(has_focus)
    except ui.UiError:
        raise ui.UiError(f"the focus is on {seen}, not on {name!r}") from None


def focus_is_on_row(indicator):
    focus_is_on(starting_with(named(title(indicator))))


def press_tab():
    """Presses Tab and returns what has the focus then: an answer at once may be of before."""
    before = ui.focused()
    ui.key("Tab")
    return ui.until(lambda: (now := ui.focused()) != before and now, f"Tab does not leave {before}")


def tab_to(name, presses=140):
    """Presses Tab until the focus is on what is called name."""
    for _ in range(presses):
        if press_tab().name == name:
            return
    raise ui.UiError(f"{presses} presses of Tab do not reach {name!r}")


def pane_shows(indicator):
    """Waits until the pane on the right is about that indicator: its title is there besides the row's."""
    ui.until(lambda: len(ui.find_all("label", title(indicator))) > 1, f"the pane does not show {indicator}")


def pane_of(node):
    return next(above for above in node.ancestors if above.role == "scroll pane")


def is_in_view(node):
    """Whether node, or the middle of one that is larger, is in the part of its page that is seen."""
    _, top, _, height = pane_of(node).extents
    _, y, _, own_height = node.extents
    return top <= y and y + own_height <= top + height or own_height > height and top < y + own_height / 2 < top + height


def scroll_to(node):
    """Turns the wheel until node is seen."""
    pane = pane_of(node)

    def is_seen():
        if is_in_view(node):
            return True
        _, top, _, height = pane.extents
        _, y, _, own_height = node.extents
        ui.scroll(pane, -2 if y + own_height / 2 < top + height / 2 else 2)
        return False

    ui.until(is_seen, f"{node!r} does not come into view", interval=0.2)
    return node


def click_title(row):
    """Scrolls to a row and clicks it at its beginning, where no control is."""
    scroll_to(row)
    ui.mouse_click(row, at=ui.position(row, 0.9 if "rtl" in MODE else 0.1))


def name_in(dialog, name):
    """Writes a name where the dialog has the focus, and accepts it."""
    ui.key("ctrl+a")
    ui.paste(name)
    ui.wait_text(ui.wait_for("entry", say("Name of the consortium"), dialog), name)
    ui.key("Return")


def open_frameworks():
    open_page("Evaluation")
    ui.click(open_menu(lambda: ui.click(ui.wait_for("button", say("Evaluation Menu"))), "Indicator _Frameworks…"))
    ui.wait_for("button", say("No problems"))


def open_list_of_frameworks():
    button = starting_with(say("Framework: %s, %s").partition("%")[0])
    return open_list(lambda: ui.click(ui.wait_for("button", button)), say("Frameworks"))


def choose_framework(title):
    """The newest version of that title, in the list of the header bar."""
    ui.mouse_click(ui.wait_for("label", title, open_list_of_frameworks()))
    ui.wait_gone("list", say("Frameworks"))


def open_menu(opener, message):
    """Opens a menu and returns its item: again, where a menu that was just closing took the click."""
    def opened():
        opener()
        try:
            return ui.wait_for("menu item", plain(message), timeout=ui.RETRY)
        except ui.UiError:
            return None

    return ui.until(opened, f"no menu with {message}")


def choose_in_main_menu(message):
    ui.click(open_menu(lambda: ui.key("F10"), message))


def case_menu(message):
    """An item of the menu of the case that is shown."""
    return open_menu(lambda: ui.click(ui.find_all("button", say("Case Menu"))[-1]), message)


def open_list(opener, name):
    """Opens a list that pops up and returns it: again, where one that was just closing took the click."""
    def opened():
        opener()
        try:
            return ui.wait_for("list", name, timeout=ui.RETRY)
        except ui.UiError:
            return None

    return ui.until(opened, f"no list {name}")


def open_rounds(click=ui.click):
    return open_list(lambda: click(ui.wait_for("button", starting_with(say("Round: %s, %s", "", "")[:3]))), say("Rounds"))


def choose_round_action(message):
    open_rounds()
    ui.click(ui.wait_for("button", plain(message)))


def choose_file(file, accept):
    """Chooses a file in GTK's own dialog, by its whole name; accept is the message of its button."""
    ui.wait_for("button", plain(accept))
    ui.until(lambda: ui.focused() is not None, "the dialog has no focus")
    ui.key("ctrl+l")
    ui.until(lambda: ui.focused().role in ("text", "entry"), "the dialog asks for no name")
    ui.key("ctrl+a")
    ui.type_keys(str(file))
    ui.wait_text(ui.focused(), str(file))
    ui.click(ui.wait_for("button", plain(accept)))
    ui.wait_gone("button", plain(accept))


def attached():
    """The names of the files that are attached to the rating that is shown, in their order."""
    found = ui.find("list", say("Attached files"))
    rows = [row.labels() for row in found.children] if found else []
    return [words[0] for words in rows if words]  # one that is just going has none


def told(text):
    """Waits for a toast."""
    return ui.wait_for("label", text)
