"""Frames and handshakes as bytes: well-formed ones, and every way to break them that the protocol has a word for."""

import random
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from tests.fuzz.mutator import Mutator


class Op(IntEnum):
    """Kinds of frames that the protocol knows."""

    MORE = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10


MOST_BYTES: Final = 16_384
RESERVED: Final = (3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
NO_UTF_8: Final = (
    b"\xff", b"\xc3", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82", b"\x80", b"\xf4\x90\x80\x80",
)  # fmt: skip


def frame(
    kind: int, payload: bytes = b"", *, end: bool = True, extra: int = 0, masked: bool = True, length: int | None = None
) -> bytes:
    """One frame. `extra`: the reserved bits, 1 to 7; `length`: what it claims to hold."""
    claimed = len(payload) if length is None else length
    head = bytes([(end << 7) | (extra << 4) | kind])
    mask = masked << 7
    if claimed < 126:
        head += bytes([mask | claimed])
    elif claimed < 65_536:
        head += bytes([mask | 126]) + claimed.to_bytes(2, "big")
    else:
        head += bytes([mask | 127]) + claimed.to_bytes(8, "big")
    # Masked with zeros the payload stays as it is.
    return head + (bytes(4) if masked else b"") + payload


class Frames:
    """Draws frames: those that a socket survives, and those that may end it."""

    def __init__(self, seed: int) -> None:
        self.mutator = Mutator(seed)
        self._chance = random.Random(seed + 1)
        self._endings: tuple[Callable[[], bytes], ...] = (
            self._no_utf_8, self._no_utf_8_in_parts, self._reserved_kind, self._reserved_bits, self._unmasked,
            self._binary, self._too_long, self._claims, self._stray_part, self._text_in_text, self._large_control,
            self._control_in_parts, self._bad_close, self._cut_off, self._noise, self._flipped, self._another_protocol,
        )  # fmt: skip

    def text(self) -> tuple[bytes, str]:
        """A text that is answered, in one frame or in several with pings between them; and the text."""
        text = self.mutator.message().encode(errors="replace")[: MOST_BYTES - 3].decode(errors="ignore")
        body = text.encode()
        if self._chance.random() < 0.8 or len(body) < 2:
            return frame(Op.TEXT, body), text
        cuts = sorted(self._chance.randrange(len(body)) for _ in range(self._chance.randint(1, 4)))
        parts = [body[start:end] for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True)]
        sent = b""
        for number, part in enumerate(parts):
            sent += frame(Op.MORE if number else Op.TEXT, part, end=number == len(parts) - 1)
            sent += self.quiet() if self._chance.random() < 0.3 and number < len(parts) - 1 else b""
        return sent, text

    def quiet(self) -> bytes:
        """A frame between the two ends of the line, which nobody answers with a text."""
        return frame(self._chance.choice((Op.PING, Op.PONG)), self._chance.randbytes(self._chance.randint(0, 125)))

    def ending(self) -> tuple[str, bytes]:
        """A frame that the socket need not survive, and how it is broken."""
        way = self._chance.choice(self._endings)
        return way.__name__.strip("_"), way()

    def handshake(self, whole: bytes) -> bytes:
        """A request that is broken somewhere."""
        data = bytearray(whole)
        for _ in range(self._chance.choice((1, 1, 2, 8))):
            place = self._chance.randrange(len(data))
            match self._chance.randrange(5):
                case 0:
                    data[place] = self._chance.randrange(256)
                case 1:
                    del data[place : place + self._chance.choice((1, 2, 30))]
                case 2:
                    data[place:place] = self._chance.randbytes(self._chance.choice((1, 4, 2_000)))
                case 3:
                    data[place:place] = self._chance.choice(
                        (b"\r\n", b"\r\n\r\n", b"\0", b"%00", b"%ff", b"\xc3\xa8", b":")
                    )
                case _:
                    line = self._chance.choice(bytes(data).split(b"\r\n"))
                    data[place:place] = b"\r\n" + line * 2
        return bytes(data)

    def _bytes(self, most: int = 200) -> bytes:
        return self._chance.randbytes(self._chance.randint(0, most))

    def _no_utf_8(self) -> bytes:
        body = self.mutator.message().encode(errors="replace")[:2_000]
        place = self._chance.randint(0, len(body))
        return frame(Op.TEXT, body[:place] + self._chance.choice(NO_UTF_8) + body[place:])

    def _no_utf_8_in_parts(self) -> bytes:
        return frame(Op.TEXT, b'{"type":"', end=False) + frame(Op.MORE, self._chance.choice(NO_UTF_8) + b'ping"}')

    def _reserved_kind(self) -> bytes:
        return frame(self._chance.choice(RESERVED), self._bytes(125))

    def _reserved_bits(self) -> bytes:
        return frame(self._chance.choice((Op.TEXT, Op.PING)), self._bytes(125), extra=self._chance.randint(1, 7))

    def _unmasked(self) -> bytes:
        return frame(Op.TEXT, b'{"type":"ping"}', masked=False)

    def _binary(self) -> bytes:
        return frame(Op.BINARY, self._bytes())

    def _too_long(self) -> bytes:
        return frame(Op.TEXT, b"x" * self._chance.choice((MOST_BYTES + 1, 40_000, 70_000)))

    def _claims(self) -> bytes:
        return frame(Op.TEXT, self._bytes(), length=self._chance.choice((MOST_BYTES + 1, 2**31, 2**63, 2**64 - 1)))

    def _stray_part(self) -> bytes:
        return frame(Op.MORE, self._bytes())

    def _text_in_text(self) -> bytes:
        return frame(Op.TEXT, b"{", end=False) + frame(Op.TEXT, b"}")

    def _large_control(self) -> bytes:
        return frame(self._chance.choice((Op.PING, Op.PONG, Op.CLOSE)), bytes(self._chance.choice((126, 1_000))))

    def _control_in_parts(self) -> bytes:
        return frame(self._chance.choice((Op.PING, Op.CLOSE)), b"x", end=False)

    def _bad_close(self) -> bytes:
        reason = self._chance.choice((b"", b"x" * 100, *NO_UTF_8))
        code = self._chance.choice((0, 999, 1000, 1004, 1005, 1006, 1015, 2999, 4003, 5000, 65_535))
        return frame(Op.CLOSE, self._chance.choice((b"\x03", code.to_bytes(2, "big") + reason)))

    def _cut_off(self) -> bytes:
        whole = frame(Op.TEXT, self.mutator.message().encode(errors="replace")[:MOST_BYTES])
        return whole[: self._chance.randrange(1, len(whole))]

    def _noise(self) -> bytes:
        return self._chance.randbytes(self._chance.randint(1, 400))

    def _flipped(self) -> bytes:
        whole = bytearray(frame(Op.TEXT, self.mutator.message().encode(errors="replace")[:1_000]))
        for _ in range(self._chance.choice((1, 2, 8))):
            whole[self._chance.randrange(min(len(whole), 14))] ^= 1 << self._chance.randrange(8)
        return bytes(whole)

    def _another_protocol(self) -> bytes:
        return self._chance.choice((b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"PRI * HTTP/2.0\r\n\r\n"))
