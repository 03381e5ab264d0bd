"""A contact as a vCard 3.0, which telephones of every age read.

Ours, and not segno's `make_vcard_data`: that one escapes colons, which 3.0 does not, leaves commas as they are and
folds no line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LINE_OCTETS: Final = 75
"""Longer lines are folded: the next one begins with a blank."""

_MAIL: Final = re.compile(r"[^\s@<>\",;:]+@[^\s@<>\",;:]+\.[^\s@<>\",;:.]+")
_PHONE: Final = re.compile(r"\+?[\d\s().\-]{6,20}")
_DIGITS: Final = range(6, 16)
"""How many a telephone number has: E.164 allows fifteen, and a date or a year has fewer or other signs."""
_LINK: Final = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+|(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"]*", re.IGNORECASE)
"""Two words with a dot between them are no link: they may as well be somebody's name on a network."""
_BETWEEN: Final = re.compile(r"\s*[,;|·]\s*|\s+/\s+")
"""What people put between a number and an address."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to stay in touch with.

    `reach` is what they wrote; `nick` what the table called them, if that is not the name.
    """

    name: str
    reach: str
    note: str
    nick: str | None = None
    profession: str | None = None


def write(contact: Contact) -> str:
    """The file."""
    return "".join(f"{folded}\r\n" for line in _lines(contact) for folded in _fold(line))


def compact(contact: Contact) -> str:
    """The same for a QR: nothing folded, since readers of codes are simpler than address books."""
    return "".join(f"{line}\r\n" for line in _lines(contact))


def _lines(contact: Contact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    # Which part is the family's nobody can tell from outside, so the whole name stands where a first name would.
    yield f"N:;{_escaped(contact.name)};;;"
    yield f"FN:{_escaped(contact.name)}"
    if contact.nick:
        yield f"NICKNAME:{_escaped(contact.nick)}"
    if contact.profession:
        yield f"TITLE:{_escaped(contact.profession)}"
    known = _properties(contact.reach)
    yield from known
    yield "NOTE:" + _escaped(contact.note if known else f"{contact.reach}\n{contact.note}")
    yield "END:VCARD"


def _properties(reach: str) -> list[str]:
    """The whole as one thing, or as several with something between them; none where a part is plain words."""
    for parts in ([reach], [part for part in _BETWEEN.split(reach) if part]):
        known = [found for part in parts if (found := _property(part))]
        if len(known) == len(parts):
            return known
    return []


def _property(part: str) -> str | None:
    """An address, a number or a link, if that is plainly what it is."""
    if _MAIL.fullmatch(part):
        return f"EMAIL;TYPE=INTERNET:{_escaped(part)}"
    if _PHONE.fullmatch(part) and sum(map(str.isdigit, part)) in _DIGITS:
        return "TEL;TYPE=CELL:" + re.sub(r"[^\d+]", "", part)
    if _LINK.fullmatch(part):
        # An address of the web is no text, and nothing in it is escaped.
        return "URL:" + (part if "://" in part else f"https://{part}")
    return None


def _escaped(text: str) -> str:
    return re.sub(r"[\\,;]", r"\\\g<0>", text).replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Pieces of at most LINE_OCTETS, the blank included, cut between characters and never inside one."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > LINE_OCTETS:
            yield piece
            piece = " "
        piece += character
    yield piece
