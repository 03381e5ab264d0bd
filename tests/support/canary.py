"""Listens to every byte that every principal is sent, for words that were planted to be recognised anywhere.

A planted word begins with one rare sequence, so one look tells whether any of them is in a text, in whatever disguise.
"""

import base64
import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

MARK: Final = "zqxòjk"
"""What every planted word begins with. The accent makes percent-encoding and JSON escapes differ from plain text."""

_WORD: Final = re.compile(r"zqx[òo]jk(\d{6}w)")
"""Also as the matcher writes it, which compares texts without their accents."""
_DIGEST: Final = re.compile(r"(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])")


def _disguises() -> tuple[str, ...]:
    """The mark as it looks encoded: JSON and HTML escapes, percent, hexadecimal, base64 at its three offsets."""
    raw = MARK.encode()
    folded = []
    for offset in range(3):
        text = base64.b64encode(b"\0" * offset + raw).decode().rstrip("=")
        # The first and last characters of the run mix with what stands beside the mark.
        folded.append(text[(offset * 4 + 2) // 3 : len(text) - 1])
    entities = [MARK.replace("ò", entity) for entity in ("&#242;", "&#xf2;", "&#xF2;", "&ograve;")]
    escaped = [MARK.replace("ò", code) for code in ("\\u00f2", "\\u00F2", "\\xf2", "\\xc3\\xb2", "Ã²")]
    backwards = MARK[::-1]
    percent = quote(MARK)
    return (*folded, *entities, *escaped, backwards, percent, percent.lower(), raw.hex(), raw.hex().upper())


DISGUISES: Final = _disguises()


def plant(number: int) -> str:
    """A word nobody else has."""
    return f"{MARK}{number:06d}w"


def words_in(text: str) -> set[str]:
    """The planted words that stand in a text as they are."""
    return {MARK + number for number in _WORD.findall(text)} if "zqx" in text else set()


def disguises_in(text: str) -> list[str]:
    """In what disguises the mark stands in a text."""
    return [form for form in DISGUISES if form in text]


def _digests(word: str) -> set[str]:
    kinds = (hashlib.md5, hashlib.sha1, hashlib.sha256, hashlib.sha512, hashlib.blake2b)
    return {kind(word.encode()).hexdigest() for kind in kinds}


@dataclass(slots=True)
class Ear:
    """What was heard: `first` is when, in monotonic seconds, a principal was first sent a planted word."""

    first: dict[tuple[str, str], float] = field(default_factory=dict)
    disguised: list[tuple[str, str]] = field(default_factory=list)
    bytes: dict[str, int] = field(default_factory=dict)
    _digested: dict[str, str] = field(default_factory=dict)

    def knows(self, word: str) -> None:
        """Recognise the digests of this word too."""
        self._digested.update(dict.fromkeys(_digests(word), word))

    def tap(self, principal: str) -> Callable[[str], None]:
        """Listen to what this principal is sent."""
        return lambda text: self.hear(principal, text)

    def hear(self, principal: str, text: str) -> None:
        """Take note of one text."""
        now = time.monotonic()
        self.bytes[principal] = self.bytes.get(principal, 0) + len(text)
        for word in words_in(text):
            self.first.setdefault((principal, word), now)
        self.disguised += [(principal, form) for form in disguises_in(text)]
        self.disguised += [(principal, self._digested[run]) for run in _DIGEST.findall(text) if run in self._digested]

    def heard_by(self, word: str) -> dict[str, float]:
        """Who was sent this word, and when first."""
        return {principal: when for (principal, heard), when in self.first.items() if heard == word}
