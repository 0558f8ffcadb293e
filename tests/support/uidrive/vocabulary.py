# SPDX-License-Identifier: GPL-3.0-or-later
"""What the numbers and names on the accessibility bus mean."""
import functools
import re

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


def clean_name(name):
    """GTK 4.8 names a widget without a name after its class, and one with a mnemonic "_Delete Delete"."""
    if re.fullmatch(r"(Gtk|Adw|Gdk)[A-Z]\w*", name):
        return ""
    half = len(name) // 2
    with_mnemonic, plain = name[:half], name[half + 1:]
    return plain if "_" in with_mnemonic and with_mnemonic.replace("_", "", 1) == plain else name


def role_name(number):
    return ROLES[number] if number < len(ROLES) else f"role {number}"


@functools.lru_cache(maxsize=None)
def state_names(low, high):
    bits = low | high << 32
    return frozenset(name for index, name in enumerate(STATES) if bits >> index & 1)
