"""What the terminal says when the doors open: where phones find us, as text and as a QR code."""

import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Final, TextIO

from app.i18n import say
from app.i18n.terminal import language_of_terminal
from app.settings import Settings
from app.web.addresses import lan_addresses
from app.web.qr import for_terminal

_IN_A_CONTAINER: Final = Path("/.dockerenv")


def doors_open(settings: Settings, base: str, port: int, to: TextIO = sys.stdout) -> None:
    """Say where we are. `base` is what links begin with."""
    language = language_of_terminal()
    print(say(language, "cli.open", address=base), file=to)
    print(_qr(base, to), file=to)
    for line in _notes(settings, base, port, language):
        print(line, file=to)
    to.flush()


def _qr(text: str, to: TextIO) -> str:
    drawn = for_terminal(text)
    try:
        drawn.encode(to.encoding or "ascii")
    except UnicodeEncodeError:
        return ""
    return drawn


def _notes(settings: Settings, base: str, port: int, language: str) -> list[str]:
    notes = []
    if settings.public_url is None and ip_address(settings.host).is_unspecified:
        others = [f"http://{address}:{port}" for address in lan_addresses()]
        notes += [say(language, "cli.also", address=other) for other in others if other != base]
        if _IN_A_CONTAINER.exists():
            notes.append(say(language, "cli.container"))
        elif not others:
            notes.append(say(language, "cli.no_network"))
    if not settings.limited:
        notes.append(say(language, "cli.limits_off"))
    return notes
