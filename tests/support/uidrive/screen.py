# SPDX-License-Identifier: GPL-3.0-or-later
"""The X side: windows, mouse, keys, clipboard and pictures."""
import collections
import os
import subprocess
import time

from .atspi import UiError, gtk_version
from .patience import RETRY
from .searching import until

XWindow = collections.namedtuple("XWindow", "id name x y width height")

# What a popover or dialog of its own X window may be.
SURFACES = {"menu", "popup menu", "panel", "dialog", "unknown", "grouping", "filler", "redundant object"}
# The client-side border around a window's content is at most this wide in all.
LARGEST_BORDER = 120
# Tens: how hard zlib tries, ones: the filter. Trying harder takes three times as long, and saves nothing.
PNG_QUALITY = "11"


def _run(*command, data=None):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def _xdo(*arguments):
    return _run("xdotool", *map(str, arguments)).decode()


def _scale():
    return int(os.environ.get("GDK_SCALE") or 1)


def _x_window(number):
    geometry = dict(line.split("=") for line in _xdo("getwindowgeometry", "--shell", number).split())
    name = _xdo("getwindowname", number).rstrip("\n")
    return XWindow(int(number), name, *(int(geometry[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")))


def x_windows():
    """X windows on the screen that have a name: those of programs, and popovers."""
    found = []
    search = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True, check=False)
    for number in search.stdout.split():
        try:
            found.append(_x_window(number))
        except (subprocess.CalledProcessError, KeyError):
            continue  # gone while we looked
    return [window for window in found if window.name]


def active_pid():
    """The process whose window has the keys; None where no window has."""
    try:
        return int(_xdo("getactivewindow", "getwindowpid"))
    except subprocess.CalledProcessError:
        return None


def activate(window):
    """Gives an X window the keys."""
    _xdo("windowactivate", "--sync", window.id)


def screenshot(path, window="root", crop=()):
    _run("import", "-silent", "-window", str(window), *crop, "-depth", "8", "-quality", PNG_QUALITY, str(path))
    return path


def screenshot_of(node, path):
    """Of node alone, and of what lies on it; all of it has to be on the screen."""
    (x, y), (width, height) = position(node, 0, 0), _size_on_screen(node)
    return screenshot(path, crop=("-crop", f"{width}x{height}+{x}+{y}", "+repage"))


def _size_on_screen(node):
    """Width and height in X pixels; None for an object that is not drawn."""
    try:
        return tuple(length * _scale() for length in node.extents[2:])
    except UiError:
        return None


def _surface_of(node):
    """(X window, object): the popover or window that node is drawn in, once it is on the screen."""
    return until(lambda: _find_surface(node), timeout=RETRY)


def surface_of(node):
    """The popover or window that node is drawn in."""
    return _surface_of(node)[1]


def _find_surface(node):
    windows = x_windows()
    chain = [node] + node.ancestors
    top = chain[-1]
    popovers = [window for window in windows if window.name != top.name]
    for above in chain[:-1]:
        size = _size_on_screen(above) if above.role in SURFACES else None
        for window in popovers:
            if (window.width, window.height) == size:
                return window, above
    width, height = _size_on_screen(top) or (0, 0)
    fitting = [window for window in windows if window.name == top.name
               and 0 <= window.width - width <= LARGEST_BORDER and 0 <= window.height - height <= LARGEST_BORDER]
    if not fitting:
        raise UiError(f"no X window for {top!r} of {width}x{height}: {windows}")
    return fitting[-1], top


def _stack_error(node):
    """GTK from 4.10 on counts the margin of a stack's page twice: how far right and down that is."""
    if gtk_version(node.owner) < (4, 10):
        return 0, 0
    boxes = [each.extents for each in [node] + node.ancestors]
    right = down = 0
    for child, page, stack in zip(boxes, boxes[1:], boxes[2:]):
        step = (child[0] - page[0], child[1] - page[1])
        if child[2:] == page[2:] and step != (0, 0) and step == (page[0] - stack[0], page[1] - stack[1]):
            right, down = right + step[0], down + step[1]
    return right, down


def _steady_extents(node, interval=0.05):
    """The place of node once it stands still: what is just sliding would be missed."""
    seen = [None, None]

    def is_steady():
        seen[:] = [seen[1], node.extents]
        return seen[0] == seen[1]

    until(is_steady, f"{node!r} does not stand still", interval=interval)
    return seen[1]


def position(node, across=0.5, down=0.5):
    """A point of node on the screen, in X pixels: exact on GTK 4.8, within a padding on 4.18."""
    x, y, width, height = _steady_extents(node)
    window, top = _surface_of(node)
    top_x, top_y, top_width, top_height = top.extents
    error_x, error_y = _stack_error(node)
    scale = _scale()
    border_x = (window.width - top_width * scale) // 2
    border_y = (window.height - top_height * scale) // 2
    return (window.x + border_x + int((x - error_x - top_x + width * across) * scale),
            window.y + border_y + int((y - error_y - top_y + height * down) * scale))


def mouse_click(node=None, button=1, count=1, at=None):
    """Clicks on the middle of node, or at a point of the screen."""
    _xdo("mousemove", *(at or position(node)))
    time.sleep(0.05)
    _xdo("click", "--repeat", count, "--delay", 80, button)


def mouse_drag(node, across, down, button=1):
    """Presses the button on the middle of node, moves by so many X pixels, releases it."""
    _xdo("mousemove", *position(node))
    time.sleep(0.05)
    _xdo("mousedown", button)
    time.sleep(0.3)  # what opens at the press is then under the pointer
    _xdo("mousemove_relative", "--", across, down)
    time.sleep(0.1)
    _xdo("mouseup", button)


def mouse_down(node, button=1):
    """Takes hold of the middle of node."""
    _xdo("mousemove", *position(node), "mousedown", button)


def mouse_to(node, across=0.5, down=0.5, steps=12):
    """Moves the mouse onto node as a hand does, by way of what is between."""
    here = dict(line.split("=") for line in _xdo("getmouselocation", "--shell").split())
    start, end = (int(here["X"]), int(here["Y"])), position(node, across, down)
    for step in range(1, steps + 1):
        _xdo("mousemove", *(a + (b - a) * step // steps for a, b in zip(start, end)))


def mouse_up(button=1):
    _xdo("mouseup", button)


def move(node, x, y):
    """Moves the window that node is in to that place on the screen, in X pixels."""
    window, _ = _surface_of(node)
    _xdo("windowmove", window.id, x, y)
    until(lambda: _x_window(window.id)[2:4] != window[2:4], "the window does not move")


def resize(window, width, height):
    """Gives the content of a window that size, in logical pixels, as far as it lets itself be made so small.

    What it shows may need less room once it is small: so it is asked for again.
    """
    for _ in range(3):
        x_window, _ = _surface_of(window)
        _, _, now_width, now_height = window.extents
        _xdo("windowsize", x_window.id, x_window.width + (width - now_width) * _scale(),
             x_window.height + (height - now_height) * _scale())
        _steady_extents(window, interval=0.2)


def scroll(node, clicks, at=None):
    """Turns the wheel over node; clicks > 0 is down."""
    _xdo("mousemove", *(at or position(node)), "click", "--repeat", abs(clicks), "--delay", 15,
         5 if clicks > 0 else 4)


def key(*names):
    """key("ctrl+a", "BackSpace"): to the window that has the focus."""
    for name in names:
        _xdo("key", "--clearmodifiers", name)
        time.sleep(0.03)


def type_keys(text):
    """Real key presses. Characters that the keymap lacks change it for a moment: prefer paste()."""
    _xdo("type", "--clearmodifiers", "--delay", 30, "--", text)


def set_clipboard(content, kind="UTF8_STRING"):
    """Offers text, or bytes of a MIME type; returns when everybody gets it."""
    data = content.encode() if isinstance(content, str) else content
    # xclip stays in the background with its outputs open: they must not be pipes of ours.
    subprocess.run(["xclip", "-selection", "clipboard", "-in", "-target", kind], input=data,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    until(lambda: read_clipboard(kind) == data, "the clipboard does not hold what was offered")


def read_clipboard(kind):
    """Bytes of a MIME type; None where the clipboard has nothing of it."""
    reading = subprocess.run(["xclip", "-selection", "clipboard", "-out", "-target", kind],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return reading.stdout if reading.returncode == 0 else None


def get_clipboard():
    return read_clipboard("UTF8_STRING").decode()


def paste(text):
    set_clipboard(text)
    key("ctrl+v")
