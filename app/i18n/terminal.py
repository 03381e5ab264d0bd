"""Which language the person at the terminal reads."""

import os

from app.i18n import choose


def language_of_terminal() -> str:
    """The language of whoever started us."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "en")
    place = named.partition(".")[0].partition("@")[0]
    return choose(place.replace("_", "-"))
