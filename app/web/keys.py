"""The keys of the house. Tokens are derived from one secret and never stored: a stolen database opens no seat.

A token is `<what it opens>.<proof>`: `h<number>` a host's, `g<id>-<number>` a guest's, `s` a screen's, `j` the
invitation that the QR carries, `k` the house: the command line beside a running server. The numbers count the links
issued, so only the newest link opens.
"""

import hmac
import os
import re
import secrets
from base64 import urlsafe_b64encode
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Final

from app.game.actors import HOST, Actor
from app.game.dinner import Dinner
from app.game.names import DinnerCode, GuestId, Role
from app.store.sync import sync

SECRET_BYTES: Final = 32
PROOF_BYTES: Final = 32
JOIN_BYTES: Final = 16
"""128 bits for the invitation: its QR has to be read across a kitchen."""

_TOKEN: Final = re.compile(
    r"(h(?P<host>\d{1,9})|(?P<guest>g\d{1,9})-(?P<seat>\d{1,9})|s|j)\.[A-Za-z0-9_-]{22,43}", re.ASCII
)
_SCREEN: Final = Actor(Role.SCREEN)


class Invited(Enum):
    """Holds the join token: may take a seat, and has none yet."""

    INVITED = "invited"


INVITED: Final = Invited.INVITED


PROOFS_KEPT: Final = 32_768
"""Proofs that need not be derived anew for every view of a tablet and every phone that comes back: of 2,000 tables."""


class Keys:
    """Makes tokens, and says whom a token lets in."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._proof = lru_cache(PROOFS_KEPT)(self._prove)

    def host(self, code: DinnerCode, number: int) -> str:
        """The token of the host's link with this number."""
        return f"h{number}." + self._proof(f"{code}|host||{number}")

    def guest(self, code: DinnerCode, guest: GuestId, number: int) -> str:
        """The token of a guest's personal link with this number."""
        return f"{guest}-{number}." + self._proof(f"{code}|guest|{guest}|{number}")

    def screen(self, code: DinnerCode) -> str:
        """The token of the projector."""
        return "s." + self._proof(f"{code}|screen||0")

    def join(self, code: DinnerCode) -> str:
        """The invitation."""
        return "j." + self._proof(f"{code}|join||0", JOIN_BYTES)

    def house(self) -> str:
        """The token of whoever can read the key itself: the command line, beside a running server."""
        return "k." + self._proof("house")

    def fingerprint(self) -> str:
        """Tells this key from others, and opens nothing."""
        return self._proof("fingerprint")

    def owns(self, token: str) -> bool:
        """Whether this is the token of the house."""
        return _same(token, self.house())

    def invites(self, code: DinnerCode, token: str) -> bool:
        """Whether this is the invitation to this dinner, be there such a dinner or not."""
        return _same(token, self.join(code))

    def verify(self, dinner: Dinner, token: str) -> Actor | Invited | None:
        """Whom this token lets in now; None for nobody."""
        shape = _TOKEN.fullmatch(token)
        if shape is None:
            return None
        if shape["guest"] is not None:
            return self._seat(dinner, GuestId(shape["guest"]), token)
        if token.startswith("h"):
            return HOST if self._hosts(dinner, token) or self.takes_over(dinner, token) else None
        if token.startswith("s"):
            return _SCREEN if _same(token, self.screen(dinner.code)) else None
        return INVITED if self.invites(dinner.code, token) else None

    def made(self, code: DinnerCode, token: str) -> bool:
        """Whether this house made the token, whatever has become of its link and of the dinner. Nothing is read."""
        shape = _TOKEN.fullmatch(token)
        if shape is None:
            return False
        if shape["guest"] is not None:
            what = f"{code}|guest|{shape['guest']}|{int(shape['seat'])}"
        elif shape["host"] is not None:
            what = f"{code}|host||{int(shape['host'])}"
        else:
            return _same(token, self.screen(code)) or self.invites(code, token)
        # Past the cache: a guesser would push the proofs out of it that guests need.
        return _same(token.partition(".")[2], self._prove(what))

    def takes_over(self, dinner: Dinner, token: str) -> bool:
        """Whether this is the host link that was offered and not used yet."""
        return dinner.heir and _same(token, self.host(dinner.code, dinner.host_link + 1))

    def _hosts(self, dinner: Dinner, token: str) -> bool:
        return _same(token, self.host(dinner.code, dinner.host_link))

    def _seat(self, dinner: Dinner, guest: GuestId, token: str) -> Actor | None:
        seat = dinner.guests.get(guest)
        if seat is None or not _same(token, self.guest(dinner.code, guest, seat.link)):
            return None
        return Actor(Role.GUEST, guest)

    def _prove(self, what: str, size: int = PROOF_BYTES) -> str:
        digest = hmac.digest(self._secret, what.encode(), "sha256")[:size]
        return urlsafe_b64encode(digest).rstrip(b"=").decode()


def _same(given: str, right: str) -> bool:
    """Equal, in a time that tells nothing about where they differ."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), right.encode())


def load_keys(folder: Path) -> Keys:
    """The keys of the house whose database is in this folder; made at the first start.

    Raises ValueError where the file holds no key, OSError where it can be neither read nor made.
    """
    path = folder / "key"
    if not path.exists():
        _make(path)
    secret = path.read_bytes()
    if len(secret) != SECRET_BYTES:
        raise ValueError(f"{path} holds no key: {len(secret)} bytes instead of {SECRET_BYTES}")
    return Keys(secret)


def _make(path: Path) -> None:
    """Appear whole or not at all: a half-written key would lock everybody out of their own evening."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"key.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(SECRET_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return  # Another process was quicker: its key is the key.
    finally:
        draft.unlink()
    sync(path.parent)
