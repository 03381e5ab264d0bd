"""What may stand in the bodies of requests: strict, nothing beside it, and long texts are refused by the rules."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.game.names import MAX_PROFESSION, Doors, Language, Pace, Scale
from app.web.qr import LONGEST


class Order(BaseModel):
    """No field beside these, no value turned into another kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class OpenOrder(Order):
    """A dinner to open."""

    title: str
    language: Annotated[Language, Field(strict=False)]
    pace: Annotated[Pace, Field(strict=False)] = Pace.BALLOT
    points: bool = True
    last_double: bool = False
    doors: Annotated[Doors, Field(strict=False)] = Doors.OPEN
    scale: Scale = 100
    sound: bool = True


class JoinOrder(Order):
    """A seat to take, or a door to knock at. `id` is the sender's own: the same one again is the same seat again."""

    name: str
    join_token: str | None = None
    id: Annotated[str, Field(min_length=16, max_length=64)] | None = None


class UnderstandOrder(Order):
    """A profession as typed, to be told back in a language."""

    text: Annotated[str, Field(max_length=MAX_PROFESSION)]
    language: Annotated[Language, Field(strict=False)]


class QrOrder(Order):
    """A text to draw."""

    text: Annotated[str, Field(min_length=1, max_length=LONGEST)]
