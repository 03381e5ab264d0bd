"""A text as a server's WebSocket frame: whole and unmasked, so that the same text is the same bytes for everybody."""

from typing import Final

_WHOLE_TEXT: Final = b"\x81"
_SHORT: Final = 126
_MIDDLE: Final = 1 << 16


def framed(text: str) -> bytes:
    """The frame of this text (RFC 6455, section 5.2)."""
    body = text.encode()
    size = len(body)
    if size < _SHORT:
        return b"".join((_WHOLE_TEXT, size.to_bytes(1), body))
    if size < _MIDDLE:
        return b"".join((_WHOLE_TEXT, b"\x7e", size.to_bytes(2), body))
    return b"".join((_WHOLE_TEXT, b"\x7f", size.to_bytes(8), body))
