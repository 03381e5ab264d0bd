"""What clients say: hello, do, ping. Strict in, total out: parsing returns a frame or `Malformed`, and never raises.

Every command's wire shape is derived from its class in `app.game.commands`, so it is declared once.
"""

import dataclasses
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Annotated, Any, Final, Literal, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model

from app.game.commands import SocketCommand

PROTOCOL: Final = 1
"""The version of the wire that `hello` names."""

_STRICT: Final = ConfigDict(strict=True, extra="forbid", frozen=True)
_SAFE_INTEGER: Final = 2**53 - 1
"""The largest integer that a JavaScript client can hold."""

RequestId = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+$")]
Version = Annotated[int, Field(ge=0, le=_SAFE_INTEGER)]


@dataclass(frozen=True, slots=True)
class Do:
    """A command with the sender's own id, and the version the sender was looking at (None: not said)."""

    id: str
    seen: int | None
    command: SocketCommand


@dataclass(frozen=True, slots=True)
class Malformed:
    """A frame that means nothing: `malformed` or `unknown_command`, with the sender's id where it could be read."""

    id: str | None
    code: Literal["malformed", "unknown_command"]


class Hello(BaseModel):
    """The first frame: who comes, and which version of the wire they speak.

    `device`: a name that a host's tablet drew for itself, so that a second one may look on beside it.
    """

    model_config = _STRICT
    type: Literal["hello"]
    token: Annotated[str, Field(min_length=1, max_length=200)]
    protocol: Version
    device: RequestId | None = None


class Ping(BaseModel):
    """Asks whether anybody is there. `sound`: a projector tells whether it may play sounds."""

    model_config = _STRICT
    type: Literal["ping"]
    sound: bool | None = None


Frame = Hello | Do | Ping | Malformed


def _wire_shape(command: type[Any]) -> type[BaseModel]:
    """The strict model of one command: its own fields, and its kind as the `type`."""
    hints = get_type_hints(command)
    fields: dict[str, Any] = {"type": (Literal[command.kind], ...)}
    for field in dataclasses.fields(command):
        fields[field.name] = (hints[field.name], ... if field.default is dataclasses.MISSING else field.default)
    return create_model(command.__name__, __config__=_STRICT, __doc__=command.__doc__, **fields)


COMMANDS: Final[dict[str, type[Any]]] = {command.kind: command for command in get_args(SocketCommand)}
"""Every command a client may send, by its `type`."""

SHAPES: Final[dict[str, type[BaseModel]]] = {kind: _wire_shape(command) for kind, command in COMMANDS.items()}
"""The strict wire model of each command, by its `type`."""

_AnyCommand: Any = Annotated[reduce(or_, SHAPES.values()), Field(discriminator="type")]


class DoFrame(BaseModel):
    """A command on the wire."""

    model_config = _STRICT
    type: Literal["do"]
    id: RequestId
    seen: Version | None = None
    command: _AnyCommand


class _Envelope(BaseModel):
    """As much of a broken `do` frame as it takes to answer it."""

    model_config = ConfigDict(strict=True, extra="ignore")
    type: Literal["do"]
    id: RequestId
    command: object = None


_FRAME: Final = TypeAdapter[Hello | DoFrame | Ping](
    Annotated[Hello | DoFrame | Ping, Field(discriminator="type")]
).validator


def parse(text: str) -> Frame:
    """One text frame, read strictly: unknown fields, wrong types, broken JSON and lone surrogates are malformed."""
    try:
        frame: Hello | DoFrame | Ping = _FRAME.validate_json(text)
    except (ValidationError, ValueError):
        return _explain(text)
    if isinstance(frame, DoFrame):
        return Do(frame.id, frame.seen, _command(frame.command))
    return frame


def _command(shape: Any) -> SocketCommand:
    fields = {**vars(shape)}
    command: SocketCommand = COMMANDS[fields.pop("type")](**fields)
    return command


def _explain(text: str) -> Malformed:
    try:
        envelope = _Envelope.model_validate_json(text)
    except (ValidationError, ValueError):
        return Malformed(None, "malformed")
    command = envelope.command
    kind = command.get("type") if isinstance(command, dict) else None
    known = not isinstance(kind, str) or kind in COMMANDS
    return Malformed(envelope.id, "malformed" if known else "unknown_command")
