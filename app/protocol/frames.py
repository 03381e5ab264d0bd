"""What the server's frames look like: the shapes that are described to other languages.

The encoders write text out of parts that were encoded once (see server.py), so nothing at run time needs these
classes; tests/protocol/test_schema.py holds what is written to what is described.
"""

from dataclasses import dataclass
from typing import Literal

from app.game.views import DeskView, SeatView, TableView


@dataclass(frozen=True, slots=True)
class View:
    """The whole state as this viewer may see it.

    `version` never falls within one `epoch`. `seat` is there for guests, `desk` for the host; a screen has neither.
    """

    type: Literal["view"]
    epoch: str
    version: int
    table: TableView
    seat: SeatView | None
    desk: DeskView | None


@dataclass(frozen=True, slots=True)
class Ack:
    """The command `id` is done and on disk; a view of at least `version` follows or has arrived."""

    type: Literal["ack"]
    id: str
    version: int


@dataclass(frozen=True, slots=True)
class No:
    """The command `id` has changed nothing.

    `code` is a Refusal or one of the wire's own codes. With `retry` the same `id` may be sent again. `id` is null
    where the frame was too broken to carry one.
    """

    type: Literal["no"]
    id: str | None
    code: str
    retry: bool


@dataclass(frozen=True, slots=True)
class Pong:
    """Somebody is there."""

    type: Literal["pong"]


SERVER_FRAMES = (View, Ack, No, Pong)
