"""Which pages may open our socket (THREAT-7). Programs that are no browser send no Origin and may."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers

_ORIGIN: Final = re.compile(r"(https?)://([^/?#@\\\s]+)")
_PORTS: Final = {"http": 80, "https": 443}

SAME: Final = 64
"""A house has one or two origins, and in a storm all phones come with the same."""

Place = tuple[str, int]
"""Host name in small letters, and port."""


def welcome_origin(headers: Headers, public_url: str | None) -> bool:
    """The page came from us: its Origin names the host this request was sent to, or the public address."""
    origins = headers.getlist("origin")
    if not origins:
        return True
    shape = _ORIGIN.fullmatch(origins[0])
    if shape is None or len(origins) > 1:
        return False
    # A Host without a port means the usual one of the page's scheme.
    addressed = _place(f"{shape[1]}://{headers.get('host', '')}")
    ours = {place for place in (addressed, _place(public_url or "")) if place is not None}
    return _place(origins[0]) in ours


@lru_cache(maxsize=SAME)
def _place(origin: str) -> Place | None:
    if _ORIGIN.fullmatch(origin) is None:
        return None
    try:
        parts = urlsplit(origin)
        return (parts.hostname, parts.port or _PORTS[parts.scheme]) if parts.hostname else None
    except ValueError:
        return None
