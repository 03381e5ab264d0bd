"""From a file to the facts of a closed dinner. Whatever does not add up is named with its place in the file.

The facts fold by the rules of every other dinner, so the sums are not believed but done again: a file is taken only if
the dinner made of it would leave the very same file.
"""

import json
from collections.abc import Iterator
from typing import Any, Final, Literal

from pydantic import ValidationError

from app.archive import form
from app.archive.form import Evening
from app.archive.leave import evening
from app.game import events as e
from app.game.dinner import Award, Mention
from app.game.evolve import replay
from app.game.forgetting import GONE
from app.game.names import (
    MAX_GUESS,
    MAX_NAME,
    MAX_PROFESSION,
    MAX_REAL_NAME,
    MAX_STORY,
    MAX_TITLE,
    AnswerKind,
    ClusterId,
    DinnerCode,
    GuestId,
    RuledBy,
    Stage,
)
from app.game.telling import FADING, can_be_told
from app.game.texts import clean, skeleton

Why = Literal["no_dinner", "other_version", "misshapen", "bad_text", "contradiction", "too_large"]

_BETWEEN: Final = bytes(set(range(256)) - set(b",[{"))
"""All bytes but those that begin something new."""


class Unfit(Exception):  # noqa: N818 - what happened is in the name
    """The file is no dinner; `where` is the place in it, empty for the whole."""

    def __init__(self, code: Why, where: str = "") -> None:
        super().__init__(f"{code} {where}".strip())
        self.code = code
        self.where = where


def bring(text: str | bytes) -> tuple[e.DinnerOpened, tuple[e.Event, ...]]:
    """A closed dinner from its file: the opening, under the code it had, and all other facts. Raises Unfit."""
    file = _read(text)
    for where, typed, longest in _texts(file):
        taken_back = typed == GONE and where.endswith(".profession")
        if not taken_back and clean(typed, longest) != typed:
            raise Unfit("bad_text", where)
    _check_names(file)
    try:
        opening, facts = _opening(file), tuple(_facts(file))
        again = evening(replay((opening, *facts)), file.dates, every_award=True)
    except (KeyError, IndexError, AssertionError, ValueError):
        # Somebody who never sat there, twice the same card: what the folding of facts takes for granted.
        raise Unfit("contradiction") from None
    difference = _difference(file.model_dump(), again.model_dump())
    if difference is not None:
        raise Unfit("contradiction", difference)
    _check_mentions(again)
    return opening, facts


def _read(text: str | bytes) -> Evening:
    whole = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(whole) > form.MOST_BYTES or len(whole.translate(None, _BETWEEN)) > form.MOST_PIECES:
        raise Unfit("too_large")
    try:
        value = json.loads(text, object_pairs_hook=_few)
    except (ValueError, RecursionError):
        raise Unfit("no_dinner") from None
    if not isinstance(value, dict) or value.get("format") != form.FORMAT:
        raise Unfit("no_dinner", "format" if isinstance(value, dict) else "")
    if value.get("version") != form.VERSION:
        raise Unfit("other_version", "version")
    try:
        return Evening.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise Unfit("misshapen", _place(first["loc"])) from None


def _few(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(fields) > form.MOST_FIELDS:
        raise ValueError("nothing here has so many fields")
    return dict(fields)


def _place(steps: tuple[int | str, ...]) -> str:
    """`reveals[0].cards[2].verdict`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")


def _texts(file: Evening) -> Iterator[tuple[str, str, int]]:
    """Everything that somebody typed: its place, the words, and how long they may be."""
    yield "title", file.title, MAX_TITLE
    for number, guest in enumerate(file.guests):
        yield f"guests[{number}].name", guest.name, MAX_NAME
    for number, reveal in enumerate(file.reveals):
        here = f"reveals[{number}]"
        yield f"{here}.profession", reveal.profession, MAX_PROFESSION
        if reveal.real_name is not None:
            yield f"{here}.real_name", reveal.real_name, MAX_REAL_NAME
        if reveal.story is not None:
            yield f"{here}.story", reveal.story, MAX_STORY
        for place, card in enumerate(reveal.cards):
            for at, guess in enumerate(card.guesses):
                if guess.text is not None:
                    yield f"{here}.cards[{place}].guesses[{at}].text", guess.text, MAX_GUESS


def _check_names(file: Evening) -> None:
    """What folding would not notice: a seat or a name twice, and cards whose words are not those of their guesses."""
    seats: set[str] = set()
    looks: set[str] = set()
    for number, guest in enumerate(file.guests):
        if guest.id in seats:
            raise Unfit("contradiction", f"guests[{number}].id")
        if skeleton(guest.name) in looks:
            raise Unfit("contradiction", f"guests[{number}].name")
        seats.add(guest.id)
        looks.add(skeleton(guest.name))
    stars: set[str] = set()
    for number, reveal in enumerate(file.reveals):
        if reveal.guest not in seats or reveal.guest in stars:
            raise Unfit("contradiction", f"reveals[{number}].guest")
        stars.add(reveal.guest)
        _check_wall(reveal, f"reveals[{number}]", seats)
    winners: set[str] = set()
    for number, given in enumerate(file.awards):
        if given.guest not in seats or given.guest in winners:
            raise Unfit("contradiction", f"awards[{number}].guest")
        winners.add(given.guest)
        if not can_be_told(_award(given)):
            raise Unfit("contradiction", f"awards[{number}]")


def _check_mentions(again: Evening) -> None:
    """Awards speak of people who were there and of guesses that were made; only what can be taken back may be gone."""
    seats = {guest.id for guest in again.guests}
    for number, given in enumerate(again.awards):
        for at, spoken in enumerate(given.mentions):
            here = f"awards[{number}].mentions[{at}]"
            if spoken.guest not in seats:
                raise Unfit("contradiction", f"{here}.guest")
            if spoken.text == GONE and spoken.kind not in FADING:
                raise Unfit("contradiction", f"{here}.text")


def _check_wall(reveal: form.Reveal, here: str, seats: set[str]) -> None:
    cards: set[str] = set()
    authors = {reveal.guest}
    for number, card in enumerate(reveal.cards):
        where = f"{here}.cards[{number}]"
        if card.id in cards or not card.id.startswith(f"{reveal.guest}."):
            raise Unfit("contradiction", f"{where}.id")
        cards.add(card.id)
        said = [guess.text for guess in card.guesses if guess.text is not None]
        silent = card.hidden and not said and not card.texts and not card.reason.parts
        spoken = not card.hidden and len(said) == len(card.guesses) and len(set(card.texts)) == len(card.texts)
        if not silent and not (spoken and set(said) == set(card.texts)):
            raise Unfit("contradiction", f"{where}.texts")
        for at, guess in enumerate(card.guesses):
            if guess.by not in seats or guess.by in authors:
                raise Unfit("contradiction", f"{where}.guesses[{at}].by")
            authors.add(guess.by)


def _opening(file: Evening) -> e.DinnerOpened:
    return e.DinnerOpened(DinnerCode(file.code), file.title, file.language, file.pace, file.points, file.last_double)


def _facts(file: Evening) -> Iterator[e.Event]:
    """An evening without detours that ends as this one did."""
    yield e.ScreenSet(file.screen.scale, file.screen.sound)
    yield e.DoorsSet(file.doors)
    stars = tuple(GuestId(reveal.guest) for reveal in file.reveals)
    for guest in file.guests:
        yield e.GuestAdded(GuestId(guest.id), guest.name)
    for reveal in file.reveals:
        shown = reveal.profession, (), reveal.real_name, reveal.story
        yield e.Sealed(GuestId(reveal.guest), None, *shown)
    covered = tuple(GuestId(guest.id) for guest in file.guests if guest.id not in stars)
    yield e.GuessingOpened((*stars, *covered))
    for reveal in file.reveals:
        yield from _shown(reveal, points=file.points)
    yield e.FinaleReached(tuple(_award(given) for given in file.awards))
    yield e.DinnerClosed()
    yield e.DinnerRestored(DinnerCode(file.code), file.dates.opened, file.dates.closed)


def _shown(reveal: form.Reveal, *, points: bool) -> Iterator[e.Event]:
    star = GuestId(reveal.guest)
    for card in reveal.cards:
        for guess in card.guesses:
            yield e.Answered(GuestId(guess.by), star, AnswerKind.GUESS, guess.text)
    yield e.WallShown(
        star,
        tuple(
            e.LaidCluster(ClusterId(card.id), card.texts, tuple(GuestId(guess.by) for guess in card.guesses))
            for card in reveal.cards
        ),
    )
    for card in reveal.cards:
        if card.hidden:
            yield e.ClusterHidden(star, ClusterId(card.id), on=True)
    if reveal.favourite is not None:
        yield e.FavouriteMarked(star, ClusterId(reveal.favourite))
    yield e.Unmasked(star, tuple(_proposal(card) for card in reveal.cards))
    for card in reveal.cards:
        if card.ruled_by is not RuledBy.MATCHER:
            yield e.Ruled(star, ClusterId(card.id), card.verdict, card.ruled_by)
    if points:
        yield e.SpotlightMoved(star, Stage.SCORES)


def _proposal(card: form.Card) -> e.Proposal:
    return e.Proposal(ClusterId(card.id), card.verdict, card.reason.code, card.reason.parts, card.sure)


def _award(given: form.Given) -> Award:
    mentions = tuple(
        Mention(spoken.kind, GuestId(spoken.guest), GuestId(spoken.about) if spoken.about else None)
        for spoken in given.mentions
    )
    return Award(GuestId(given.guest), given.award, given.fact, given.count, mentions)


def _difference(told: Any, done: Any, *steps: int | str) -> str | None:
    """The place of the first thing that is told otherwise than it comes out; None for the same."""
    if isinstance(told, dict) and isinstance(done, dict) and told.keys() == done.keys():
        pairs = [(key, told[key], done[key]) for key in told]
    elif isinstance(told, tuple) and isinstance(done, tuple) and len(told) == len(done):
        pairs = [(number, *both) for number, both in enumerate(zip(told, done, strict=True))]
    else:
        return None if told == done else _place(steps)
    return next((where for key, *both in pairs if (where := _difference(*both, *steps, key)) is not None), None)
