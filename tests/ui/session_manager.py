# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for the session manager of a desktop: it notes who asks it not to blank the screen."""
import threading

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.gnome.SessionManager"
PATH = "/org/gnome/SessionManager"
INTERFACE = f"""
<node><interface name="{NAME}">
  <method name="RegisterClient">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
  </method>
  <method name="UnregisterClient"><arg type="o" direction="in"/></method>
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="Uninhibit"><arg type="u" direction="in"/></method>
</interface></node>"""
IDLE = 8


class SessionManager:
    """On the session bus from start() on, in a thread of its own. held: {cookie: (reason, flags)}"""

    def __init__(self):
        self.held = {}
        self.asked = 0
        self.ready = threading.Event()

    def start(self):
        threading.Thread(target=self._run, daemon=True).start()
        assert self.ready.wait(20), "the session bus does not give the name"

    def _run(self):
        context = GLib.MainContext()
        context.push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        bus.register_object(PATH, node.interfaces[0], self._called, None, None)
        Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: self.ready.set(), None)
        GLib.MainLoop.new(context, False).run()

    def _called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == "RegisterClient":
            answer = GLib.Variant("(o)", (PATH + "/Client1",))
        elif method == "Inhibit":
            self.asked += 1
            self.held[self.asked] = arguments.unpack()[2:]
            answer = GLib.Variant("(u)", (self.asked,))
        elif method == "Uninhibit":
            self.held.pop(arguments.unpack()[0])
        invocation.return_value(answer)
