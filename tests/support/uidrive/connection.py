# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus, and how a program is asked over it."""
import functools
import os

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from .patience import TIMEOUT  # noqa: E402

A11Y = "org.a11y.atspi."
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
NULL_PATH = "/org/a11y/atspi/null"
CALL_TIMEOUT_MS = int(1000 * TIMEOUT)


class UiError(AssertionError):
    """Something is not as a person would have to find it."""


@functools.lru_cache(maxsize=1)
def bus():
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    connection = Gio.DBusConnection.new_for_address_sync(os.environ["UI_A11Y_BUS"], flags, None, None)
    connection.set_exit_on_close(False)
    return connection


def answer(owner, path, interface, method, arguments=None):
    """What is answered, as a variant."""
    try:
        return bus().call_sync(owner, path, interface, method, arguments, None,
                               Gio.DBusCallFlags.NO_AUTO_START, CALL_TIMEOUT_MS, None)
    except GLib.Error as error:
        raise UiError(f"{interface}.{method} on {path}: {error.message}") from None


def call(owner, path, interface, method, signature=None, *values):
    """What is answered, as a tuple."""
    return answer(owner, path, interface, method, signature and GLib.Variant(signature, values)).unpack()


QUESTIONS = {
    "name": (PROPERTIES, "Get", GLib.Variant("(ss)", (A11Y + "Accessible", "Name"))),
    "role": (A11Y + "Accessible", "GetRole", None),
    "states": (A11Y + "Accessible", "GetState", None),
    "children": (A11Y + "Accessible", "GetChildren", None),
}


def ask_each(objects, questions=tuple(QUESTIONS)):
    """{(owner, path): {question: answer}}, all questions under way at once; None where there is no answer."""
    answers = {one: {} for one in objects}
    waiting = [0]

    def ask(one, question):
        def done(connection, result):
            waiting[0] -= 1
            try:
                answers[one][question] = connection.call_finish(result).unpack()[0]
            except GLib.Error:
                answers[one][question] = None
        waiting[0] += 1
        bus().call(*one, *QUESTIONS[question], None, Gio.DBusCallFlags.NO_AUTO_START, CALL_TIMEOUT_MS, None, done)

    for one in objects:
        for question in questions:
            ask(one, question)
    while waiting[0]:
        GLib.MainContext.default().iteration(True)
    return answers
