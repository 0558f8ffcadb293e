# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects of a program: what it says of its widgets, at this moment. Nothing is kept here."""
import collections
import functools
import re

from . import connection
from .connection import A11Y, NULL_PATH, PROPERTIES, ROOT_PATH, UiError
from .told import told_of
from .vocabulary import CONTAINERS, clean_name, role_name, state_names

WINDOW_COORDINATES = 1
LABELLED_BY = 2
# So many objects are asked one by one; of more it takes less to be told of all that there are.
FEW = 40

# Points of a widget to hit, as shares of its width and height.
PROBES = ((.5, .5), (.02, .02), (.98, .98), (.25, .25), (.75, .75), (.5, .02), (.02, .5), (.25, .75))

Item = collections.namedtuple("Item", "node depth parent role name states")


class Node:
    """One accessible object; two are equal where they are the same object on the bus."""

    def __init__(self, owner, path):
        self.owner, self.path = owner, path

    @property
    def reference(self):
        return self.owner, self.path

    def __eq__(self, other):
        return isinstance(other, Node) and self.reference == other.reference

    def __hash__(self):
        return hash(self.reference)

    def __repr__(self):
        try:
            return f"<{self.role} {self.name!r}>"
        except UiError:
            return f"<gone {self.path}>"

    def call(self, interface, method, signature=None, *values):
        return connection.call(self.owner, self.path, A11Y + interface, method, signature, *values)

    def get(self, interface, name):
        return connection.call(self.owner, self.path, PROPERTIES, "Get", "(ss)", A11Y + interface, name)[0]

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
        return state_names(*self.call("Accessible", "GetState")[0])

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


def _read_level(nodes, told):
    """{node: answers} of one level of the tree: as the program has told of them, else asked."""
    asked = connection.ask_each([node.reference for node in nodes if node.reference not in told])
    return {node: told.get(node.reference) or asked[node.reference] for node in nodes}


def snapshot(root, guess=False, max_nodes=20000):
    """The tree under root in reading order, as Items.

    A guess takes half the time: what was hidden since the last look may still be in it, and what came in its
    place not yet.
    """
    known, below, level, told = {}, {}, [root], {}
    while level and len(known) < max_nodes:
        if not told and (root.path == ROOT_PATH or len(known) + len(level) > FEW):
            told = told_of(root.owner, guess)
        answers = _read_level(level, told)
        known.update(answers)
        level = []
        for node, answer in answers.items():
            children = [Node(*child) for child in answer["children"] or () if child[1] != NULL_PATH]
            below[node] = [child for child in children if child not in known]
            level += below[node]
    items = []

    def visit(node, depth, parent):
        answer = known.get(node)
        if not answer or answer["role"] is None:
            return
        items.append(Item(node, depth, parent, role_name(answer["role"]), clean_name(answer["name"] or ""),
                          state_names(*answer["states"] or (0, 0))))
        index = len(items) - 1
        for child in below[node]:
            visit(child, depth + 1, index)

    visit(root, 0, -1)
    return items


def items_below(items, index):
    """The items inside items[index]."""
    for item in items[index + 1:]:
        if item.depth <= items[index].depth:
            return
        yield item
