"""Frames of our own are frames: `websockets` reads them, and what it writes is read here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.uri import parse_uri

from app.web.framing import frame_at, framed, plain_text


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 200_000])
def test_a_frame_of_every_size_is_read_back(size: int) -> None:
    text = ("ü" + "x" * size)[:size] if size > 1 else "x" * size
    client = ClientProtocol(parse_uri("ws://x/"), state=OPEN, max_size=None)
    client.receive_data(framed(text) + framed("and the next"))
    assert client.parser_exc is None
    frames = [frame for frame in client.events_received() if isinstance(frame, Frame)]
    assert [(frame.opcode, frame.fin, bytes(frame.data).decode()) for frame in frames] == [
        (Opcode.TEXT, True, text),
        (Opcode.TEXT, True, "and the next"),
    ]


CLIENTS = st.lists(
    st.one_of(
        st.text(max_size=300).map(lambda text: Frame(Opcode.TEXT, text.encode())),
        st.just(Frame(Opcode.PING, b"still there?")),
        st.just(Frame(Opcode.TEXT, b"the first part", fin=False)),
        st.integers(60_000, 70_000).map(lambda size: Frame(Opcode.BINARY, b"x" * size)),
    ),
    max_size=6,
)


@given(CLIENTS)
def test_a_clients_frames_are_told_apart_and_the_plain_ones_read(frames: list[Frame]) -> None:
    data = b"".join(frame.serialize(mask=True) for frame in frames)
    at, read = 0, []
    for frame in frames:
        told = frame_at(data, at)
        assert told is not None
        length, end = told
        assert length == len(frame.data)
        read.append(plain_text(data, at, end))
        at = end
    assert at == len(data)
    assert read == [frame.data if frame.opcode is Opcode.TEXT and frame.fin else None for frame in frames]


def test_where_a_frame_ends_is_known_from_its_head() -> None:
    for size, head in ((5, 2), (126, 4), (70_000, 10)):
        data = Frame(Opcode.TEXT, b"x" * size).serialize(mask=True)
        told = [frame_at(data[:come], 0) for come in range(head + 1)]
        assert told == [None] * head + [(size, len(data))]


def test_what_is_not_masked_or_not_whole_is_left_to_the_library() -> None:
    masked = Frame(Opcode.TEXT, b"hello").serialize(mask=True)
    assert plain_text(masked, 0, len(masked)) == b"hello"
    for other in (
        Frame(Opcode.TEXT, b"hello").serialize(mask=False),
        Frame(Opcode.TEXT, b"hello", fin=False).serialize(mask=True),
        b"\xc1" + masked[1:],
        Frame(Opcode.CONT, b"hello").serialize(mask=True),
        Frame(Opcode.TEXT, b"x" * 70_000).serialize(mask=True),
    ):
        assert plain_text(other, 0, len(other)) is None
