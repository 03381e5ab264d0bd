"""A window of WebKitGTK with a page in it and nothing else, for WebKitWebDriver: `window.py LANGUAGE FOLDER`.

The distribution's own test browser cannot be made narrower than its row of buttons, and keeps consoles to itself while
it is driven. This runs in the system's Python, which has the bindings; storage lies in FOLDER.
"""

import sys
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 (the versions have to be named before)


def open_window(context: Any) -> Any:
    """One more window; its page tells its console to the standard output."""
    settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: window.destroy())
    return view


def begin(context: Any, session: Any) -> None:
    """The driver has come."""
    about = WebKit2.ApplicationInfo()
    about.set_name("Window")
    session.set_application_info(about)
    session.connect("create-web-view", lambda _: open_window(context))


def main(language: str, folder: str) -> None:
    """Wait for the driver, and do what it says."""
    data = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder)
    context = WebKit2.WebContext(website_data_manager=data)
    context.set_preferred_languages([language])
    context.set_automation_allowed(True)
    context.connect("automation-started", begin)
    Gtk.main()


if __name__ == "__main__":
    main(*sys.argv[1:])
