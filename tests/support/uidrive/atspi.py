# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus: what a program says of its widgets, at this moment. Nothing is cached."""
import collections
import functools
import os
import re

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from .patience import TIMEOUT  # noqa: E402

A11Y = "org.a11y.atspi."
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
NULL_PATH = "/org/a11y/atspi/null"
CALL_TIMEOUT_MS = int(1000 * TIMEOUT)
WINDOW_COORDINATES = 1
LABELLED_BY = 2

# By number, because GTK translates their names.
ROLES = """
invalid|accelerator label|alert|animation|arrow|calendar|canvas|check box|check menu item|color chooser|
column header|combo box|date editor|desktop icon|desktop frame|dial|dialog|directory pane|drawing area|
file chooser|filler|focus traversable|font chooser|frame|glass pane|html container|icon|image|
internal frame|label|layered pane|list|list item|menu|menu bar|menu item|option pane|page tab|
page tab list|panel|password text|popup menu|progress bar|button|radio button|radio menu item|root pane|
row header|scroll bar|scroll pane|separator|slider|spin button|split pane|status bar|table|table cell|
table column header|table row header|tearoff menu item|terminal|text|toggle button|tool bar|tool tip|tree|
tree table|unknown|viewport|window|extended|header|footer|paragraph|ruler|application|autocomplete|
editbar|embedded component|entry|chart|caption|document frame|heading|page|section|redundant object|form|
link|input method window|table row|tree item|document spreadsheet|document presentation|document text|
document web|document email|comment|list box|grouping|image map|notification|info bar|level bar|title bar|
block quote|audio|video|definition|article|landmark|log|marquee|math|rating|timer|static|math fraction|
math root|subscript|superscript|description list|description term|description value|footnote|
content deletion|content insertion|mark|suggestion|push button menu|switch""".replace("\n", "").split("|")

STATES = """
invalid active armed busy checked collapsed defunct editable enabled expandable expanded focusable focused
has-tooltip horizontal iconified modal multi-line multiselectable opaque pressed resizable selectable
selected sensitive showing single-line stale transient vertical visible manages-descendants indeterminate
required truncated animated invalid-entry supports-autocompletion selectable-text is-default visited
checkable has-popup read-only""".split()

CONTAINERS = {"panel", "filler", "scroll pane", "viewport", "list", "list box", "tree table", "table",
              "tree", "table row", "table cell", "list item", "grouping", "form", "section", "landmark",
              "unknown", "page tab list"}

# Points of a widget to hit, as shares of its width and height.
PROBES = ((.5, .5), (.02, .02), (.98, .98), (.25, .25), (.75, .75), (.5, .02), (.02, .5), (.25, .75))

Item = collections.namedtuple("Item", "node depth parent role name states")


class UiError(AssertionError):
    """Something is not as a person would have to find it."""


@functools.lru_cache(maxsize=1)
def bus():
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    connection = Gio.DBusConnection.new_for_address_sync(os.environ["UI_A11Y_BUS"], flags, None, None)
    connection.set_exit_on_close(False)
    return connection


def clean_name(name):
    """GTK 4.8 names a widget without a name after its class, and one with a mnemonic "_Delete Delete"."""
    if re.fullmatch(r"(Gtk|Adw|Gdk)[A-Z]\w*", name):
        return ""
    half = len(name) // 2
    with_mnemonic, plain = name[:half], name[half + 1:]
    return plain if "_" in with_mnemonic and with_mnemonic.replace("_", "", 1) == plain else name


def role_name(number):
    return ROLES[number] if number < len(ROLES) else f"role {number}"


def state_names(words):
    bits = words[0] | words[1] << 32
    return {name for index, name in enumerate(STATES) if bits >> index & 1}


class Node:
    """One accessible object; two are equal where they are the same object on the bus."""

    def __init__(self, owner, path):
        self.owner, self.path = owner, path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self):
        return hash((self.owner, self.path))

    def __repr__(self):
        try:
            return f"<{self.role} {self.name!r}>"
        except UiError:
            return f"<gone {self.path}>"

    def _call(self, interface, method, arguments=None):
        try:
            return bus().call_sync(self.owner, self.path, interface, method, arguments, None,
                                   Gio.DBusCallFlags.NO_AUTO_START, CALL_TIMEOUT_MS, None).unpack()
        except GLib.Error as error:
            raise UiError(f"{interface}.{method} on {self.path}: {error.message}") from None

    def call(self, interface, method, signature=None, *values):
        return self._call(A11Y + interface, method, signature and GLib.Variant(signature, values))

    def get(self, interface, name):
        return self._call(PROPERTIES, "Get", GLib.Variant("(ss)", (A11Y + interface, name)))[0]

    @property
    def name(self):
        return clean_name(self.get("Accessible", "Name"))

    @property
    def description(self):
        return self.get("Accessible", "Description")

    @property
    def role(self):
        return role_name(self.call("Accessible", "GetRole")[0])

    @property
    def states(self):
        return state_names(self.call("Accessible", "GetState")[0])

    @property
    def interfaces(self):
        return {name[len(A11Y):] for name in self.call("Accessible", "GetInterfaces")[0]}

    @property
    def children(self):
        return [Node(*child) for child in self.call("Accessible", "GetChildren")[0] if child[1] != NULL_PATH]

    @property
    def parent(self):
        owner, path = self.get("Accessible", "Parent")
        return Node(owner, path) if owner and path != NULL_PATH else None

    @property
    def ancestors(self):
        found, node = [], self.parent
        while node is not None and node.role != "application" and len(found) < 100:
            found.append(node)
            node = node.parent
        return found

    @property
    def extents(self):
        """x, y, width, height in logical pixels, from the top left of its window's content."""
        return self.call("Component", "GetExtents", "(u)", WINDOW_COORDINATES)[0]

    def at_point(self, x, y):
        """What is drawn at that point of the window within this node; None where it is not mapped."""
        owner, path = self.call("Component", "GetAccessibleAtPoint", "(iiu)", x, y, WINDOW_COORDINATES)[0]
        return Node(owner, path) if owner and path != NULL_PATH else None

    @property
    def showing(self):
        """Whether it is on the screen. GTK 4.8 has the state for windows only, so widgets are hit."""
        states = self.states
        if "showing" in states:
            return True
        x, y, width, height = self.extents if "visible" in states else (0, 0, 0, 0)
        if width <= 0 or height <= 0:
            return False
        if any(self.at_point(int(x + h * (width - 1)), int(y + v * (height - 1))) for h, v in PROBES):
            return True
        # Nothing is hit in what was never exported either: the text of an entry, the icon of a button.
        if "sensitive" in states and self.role in CONTAINERS and self.children:
            return False
        parent = self.parent
        return parent is not None and parent.showing

    def text(self):
        """The text of an entry, text view or label; else its name."""
        if "Text" not in self.interfaces:
            return self.name
        count = self.get("Text", "CharacterCount")  # GTK 4.8 takes no -1 for the end
        if count:
            return self.call("Text", "GetText", "(ii)", 0, count)[0]
        return self.name if self.role == "label" else ""

    def value(self):
        return self.get("Value", "CurrentValue")

    def actions(self):
        """Names of what can be done with it, in lower case."""
        if "Action" not in self.interfaces:
            return []
        try:
            # GetActions would say them in the language of the program.
            return [self.call("Action", "GetName", "(i)", number)[0].lower()
                    for number in range(self.get("Action", "NActions"))]
        except UiError:
            return []  # insensitive: GTK counts them all the same

    def do(self, action):
        if not self.call("Action", "DoAction", "(i)", self.actions().index(action))[0]:
            raise UiError(f"{self!r} refused {action}")

    def labelled_by(self):
        """Names of what labels it: GTK 4.18 names a menu item in that way only."""
        try:
            relations = self.call("Accessible", "GetRelationSet")[0]
        except UiError:
            return []
        texts = [Node(*target).text() for kind, targets in relations if kind == LABELLED_BY for target in targets]
        return [text for text in texts if text.strip()]

    def labels(self):
        """Texts of the labels inside, in order: what a row or a button reads as."""
        return [item.name for item in snapshot(self) if item.role in ("label", "static", "heading") and item.name]


def applications():
    try:
        return Node(A11Y + "Registry", ROOT_PATH).children
    except UiError:
        return []  # the registry comes up with the first program


@functools.lru_cache(maxsize=None)
def gtk_version(owner):
    version = Node(owner, ROOT_PATH).get("Application", "Version")
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def _read_level(nodes):
    """{node: {question: answer}} of one level of the tree, all questions under way at once."""
    answers = {node: {} for node in nodes}
    waiting = [0]

    def ask(node, question, interface, method, arguments=None):
        def done(connection, result):
            waiting[0] -= 1
            try:
                answers[node][question] = connection.call_finish(result).unpack()[0]
            except GLib.Error:
                answers[node][question] = None
        waiting[0] += 1
        bus().call(node.owner, node.path, interface, method, arguments, None,
                   Gio.DBusCallFlags.NO_AUTO_START, CALL_TIMEOUT_MS, None, done)

    for node in nodes:
        ask(node, "name", PROPERTIES, "Get", GLib.Variant("(ss)", (A11Y + "Accessible", "Name")))
        ask(node, "role", A11Y + "Accessible", "GetRole")
        ask(node, "states", A11Y + "Accessible", "GetState")
        ask(node, "children", A11Y + "Accessible", "GetChildren")
    while waiting[0]:
        GLib.MainContext.default().iteration(True)
    return answers


def snapshot(root, max_nodes=20000):
    """The tree under root in reading order, as Items; a tenth of the time of asking one by one."""
    known, level = {}, [root]
    while level and len(known) < max_nodes:
        answers = _read_level(level)
        known.update(answers)
        level = []
        for answer in answers.values():
            children = [Node(*child) for child in answer["children"] or () if child[1] != NULL_PATH]
            answer["children"] = [child for child in children if child not in known]
            level += answer["children"]
    items = []

    def visit(node, depth, parent):
        answer = known.get(node)
        if not answer or answer["role"] is None:
            return
        items.append(Item(node, depth, parent, role_name(answer["role"]), clean_name(answer["name"] or ""),
                          state_names(answer["states"] or (0, 0))))
        index = len(items) - 1
        for child in answer["children"]:
            visit(child, depth + 1, index)

    visit(root, 0, -1)
    return items


def items_below(items, index):
    """The items inside items[index]."""
    for item in items[index + 1:]:
        if item.depth <= items[index].depth:
            return
        yield item
