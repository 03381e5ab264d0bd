"""The wire: the only place that knows that JSON has a shape. Described in PROTOCOL.md."""

from app.protocol.client import Do, Frame, Hello, Malformed, Ping, parse
from app.protocol.close import CloseCode
from app.protocol.server import PONG, encode, encode_ack, encode_no, encode_view

__all__ = [
    "PONG",
    "CloseCode",
    "Do",
    "Frame",
    "Hello",
    "Malformed",
    "Ping",
    "encode",
    "encode_ack",
    "encode_no",
    "encode_view",
    "parse",
]
