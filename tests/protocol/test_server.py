"""What the server says, to the letter."""

import json

from app.game.names import DinnerCode, Language, Phase
from app.protocol import PONG, encode, encode_ack, encode_no, encode_view
from app.protocol.frames import Ack


def test_ack_to_the_letter() -> None:
    assert encode_ack("a1", 42) == '{"type":"ack","id":"a1","version":42}'


def test_no_to_the_letter() -> None:
    assert encode_no("a1", "locked") == '{"type":"no","id":"a1","code":"locked","retry":false}'


def test_no_to_a_frame_without_an_id() -> None:
    assert encode_no(None, "malformed") == '{"type":"no","id":null,"code":"malformed","retry":false}'


def test_no_that_may_be_tried_again() -> None:
    assert encode_no("a1", "busy", retry=True) == '{"type":"no","id":"a1","code":"busy","retry":true}'


def test_pong_to_the_letter() -> None:
    assert PONG == '{"type":"pong"}'


def test_a_view_is_put_together_from_parts_that_were_encoded_once() -> None:
    frame = encode_view('an "epoch"', 42, '{"code":"OLMO7"}', seat='{"guest":"g1"}')
    assert json.loads(frame) == {
        "type": "view",
        "epoch": 'an "epoch"',
        "version": 42,
        "table": {"code": "OLMO7"},
        "seat": {"guest": "g1"},
        "desk": None,
    }


def test_values_travel_as_their_words_tuples_as_lists_and_letters_as_they_are() -> None:
    assert encode((Phase.ARRIVAL, Language.IT, DinnerCode("OLMO7"), None)) == '["arrival","it","OLMO7",null]'
    assert encode(Ack("ack", "è 🐝", 1)) == '{"type":"ack","id":"è 🐝","version":1}'
