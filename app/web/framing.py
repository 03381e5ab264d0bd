"""Frames of a WebSocket as bytes (RFC 6455, section 5.2): texts put into them, and the plain ones read.

The invariant: a server's frame is whole and unmasked, so that the same text is the same bytes for everybody; and only
what a client says nearly always is read here, a whole text, masked, without extensions. Whatever else a frame is, the
library reads it.
"""

from typing import Final

try:
    from websockets.speedups import apply_mask
except ImportError:  # a machine for which nobody has compiled it
    from websockets.utils import apply_mask

_WHOLE_TEXT: Final = 0x81
_MASKED: Final = 0x80
_MIDDLE: Final = 126
_LONG: Final = 127
_MASK_BYTES: Final = 4


def framed(text: str) -> bytes:
    """The server's frame of this text."""
    body = text.encode()
    size = len(body)
    if size < _MIDDLE:
        return b"".join((b"\x81", size.to_bytes(1), body))
    if size < 1 << 16:
        return b"".join((b"\x81\x7e", size.to_bytes(2), body))
    return b"".join((b"\x81\x7f", size.to_bytes(8), body))


def frame_at(data: bytes, at: int) -> tuple[int, int] | None:
    """How long the body of the frame that begins at `at` is, and where it ends, be it there or still to come.

    None while that cannot be told.
    """
    if len(data) < at + 2:
        return None
    length = data[at + 1] & 0x7F
    body = at + 2
    if length >= _MIDDLE:
        body += 2 if length == _MIDDLE else 8
        if len(data) < body:
            return None
        length = int.from_bytes(data[at + 2 : body])
    return length, body + (_MASK_BYTES if data[at + 1] & _MASKED else 0) + length


def plain_text(data: bytes, at: int, end: int) -> bytes | None:
    """What the client's frame between these places says, if it is a whole text; None if the library has to read it."""
    second = data[at + 1]
    if data[at] != _WHOLE_TEXT or second < _MASKED or second == _MASKED | _LONG:
        return None
    mask = at + (2 if second < _MASKED | _MIDDLE else 4)
    body = mask + _MASK_BYTES
    return apply_mask(data[body:end], data[mask:body])
