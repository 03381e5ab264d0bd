"""The shape of the file. Strict both ways: no field beside these, no value turned into another kind."""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, FailFast, Field

from app.game.names import (
    MAX_GUESS,
    MAX_GUESTS,
    MAX_PROFESSION,
    MAX_REAL_NAME,
    MAX_STORY,
    AwardName,
    Doors,
    Fact,
    Language,
    MentionKind,
    Pace,
    RuledBy,
    Scale,
    Verdict,
)

FORMAT: Final = "coperto.dinner"
VERSION: Final = 1

MOST_BYTES: Final = 8 * 1_048_576
"""A full table of sixty-four who all wrote something else about each other, at length, takes less."""

MOST_PIECES: Final = 200_000
"""Commas and brackets in it. A table of sixty-four has some 21,000; eight megabytes of nothing else would keep the
interpreter, and with it the whole house, for a second."""

MOST_FIELDS: Final = 64
"""Of one object, where no more than sixteen are known: each that is not would be an error to be told."""

_LATEST: Final = 8_640_000_000_000_000
"""The last millisecond of a JavaScript date."""

_MOST_PARTS: Final = 8
"""Words that a reason or an award speaks of; three is the most there is today."""

Code = Annotated[str, Field(pattern="^[A-Z0-9]{5}$")]
Seat = Annotated[str, Field(pattern="^g[1-9][0-9]{0,5}$")]
CardId = Annotated[str, Field(pattern=r"^g[1-9][0-9]{0,5}\.[1-9][0-9]{0,3}$")]
Instant = Annotated[int, Field(ge=0, le=_LATEST)]
Worded = Annotated[
    dict[Annotated[str, Field(pattern="^[a-z]{2,3}$")], Annotated[str, Field(max_length=120)]], Field(max_length=16)
]
Figure = Annotated[int, Field(ge=0, le=1_000_000)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Dates(_Part):
    """When it was opened and closed, in Unix milliseconds; `closed` null: it was not, when the file was written."""

    opened: Instant
    closed: Instant | None


class Screen(_Part):
    """The size of the projector's letters in per cent, and whether it could be heard."""

    scale: Scale
    sound: bool


class Place(_Part):
    """Somebody who was in, by seat; `score` and `place` are null with points off."""

    id: Seat
    name: str
    score: Figure | None
    place: Figure | None


class Reason(_Part):
    """What the matcher said about a card: a code, and its words per language."""

    code: Annotated[str, Field(pattern="^[a-z0-9_]{1,40}$")]
    parts: Annotated[tuple[Worded, ...], Field(max_length=_MOST_PARTS), FailFast()]


class Guess(_Part):
    """Whose it was, in their wording; `text` null on a card that lay face down, `points` null with points off."""

    by: Seat
    text: Annotated[str, Field(max_length=MAX_GUESS)] | None
    points: Figure | None


class Card(_Part):
    """A card of the wall. `texts`: each wording once, as they hung; none where it lay face down (`hidden`)."""

    id: CardId
    hidden: bool
    texts: Annotated[tuple[Annotated[str, Field(max_length=MAX_GUESS)], ...], Field(max_length=MAX_GUESTS), FailFast()]
    verdict: Verdict
    ruled_by: RuledBy
    sure: bool
    reason: Reason
    guesses: Annotated[tuple[Guess, ...], Field(min_length=1, max_length=MAX_GUESTS), FailFast()]


class Reveal(_Part):
    """An unmasking. `favourite`: what the host liked best, if it was wrong; `disguise`: the guest's points."""

    guest: Seat
    profession: Annotated[str, Field(max_length=MAX_PROFESSION)]
    real_name: Annotated[str, Field(max_length=MAX_REAL_NAME)] | None
    story: Annotated[str, Field(max_length=MAX_STORY)] | None
    double: bool
    disguise: Figure | None
    favourite: CardId | None
    cards: Annotated[tuple[Card, ...], Field(max_length=MAX_GUESTS), FailFast()]


class Spoken(_Part):
    """What an award speaks of: by reference, and in words."""

    kind: MentionKind
    guest: Seat
    about: Seat | None
    text: str


class Given(_Part):
    """An award that was opened, with its fact."""

    guest: Seat
    award: AwardName
    fact: Fact
    count: Figure | None
    mentions: Annotated[tuple[Spoken, ...], Field(max_length=_MOST_PARTS), FailFast()]


class Evening(_Part):
    """The whole file. No contact, no wish, and nothing that stayed covered."""

    format: Literal["coperto.dinner"]
    version: Literal[1]
    code: Code
    dates: Dates
    title: str
    language: Language
    pace: Pace
    points: bool
    last_double: bool
    doors: Doors
    screen: Screen
    guests: Annotated[tuple[Place, ...], Field(max_length=MAX_GUESTS), FailFast()]
    reveals: Annotated[tuple[Reveal, ...], Field(max_length=MAX_GUESTS), FailFast()]
    awards: Annotated[tuple[Given, ...], Field(max_length=MAX_GUESTS), FailFast()]


def schema() -> dict[str, Any]:
    """The same as JSON Schema."""
    address = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": address, **Evening.model_json_schema(mode="serialization")}
