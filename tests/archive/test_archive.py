"""An evening leaves as a file and comes back as the same evening; a file that does not add up says where."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.archive import MOST_BYTES, Dates, Unfit, bring, evening, form, text
from app.archive.form import MOST_FIELDS, MOST_PIECES, Card, Guess, Reason
from app.game import commands as c
from app.game.actors import ALARM
from app.game.commands import Hide
from app.game.dinner import Dinner
from app.game.evolve import replay
from app.game.names import MAX_GUESS, DinnerCode, Language, Phase, RuledBy, Stage, Verdict
from app.game.scoring import standings
from tests.game.crowd import evening_of
from tests.game.given import Evening, guest, ids
from tests.game.test_random_evenings import Company

DATES = Dates(opened=1_800_000_000_000, closed=1_800_010_000_000)
ELSEWHERE = DinnerCode("PERA2")
ANNA, _, CARLA = ids("g1", "g2", "g3")


def written(dinner: Dinner) -> str:
    return text(evening(dinner, DATES))


def restored(file: str) -> Dinner:
    opening, facts = bring(file)
    return replay((replace(opening, code=ELSEWHERE), *facts))


def comes_back(dinner: Dinner) -> Dinner:
    """Out, in and out again: the same bytes, and a closed dinner that says the same."""
    file = written(dinner)
    again = restored(file)
    assert text(evening(again, Dates(opened=1, closed=2))) == file
    assert (again.code, again.phase) == (ELSEWHERE, Phase.CLOSED)
    assert again.revealed == dinner.revealed
    if dinner.points:
        assert standings(again) == {guest.id: standings(dinner)[guest.id] for guest in dinner.seated()}
    return again


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 14), st.integers(0, 2**32), st.booleans(), st.booleans())
def test_any_evening_leaves_and_comes_back_the_same(guests: int, seed: int, points: bool, closed: bool) -> None:
    room = evening_of(guests, seed, points=points)
    if closed:
        room.do(c.OpenRest())
        room.do(c.Close())
    comes_back(room.dinner)


@pytest.mark.parametrize("seed", range(24))
def test_evenings_with_every_detour_come_back_the_same(seed: int) -> None:
    company = Company(seed, watched=False)
    company.play()
    if company.room.dinner.phase in (Phase.FINALE, Phase.CLOSED):
        comes_back(company.room.dinner)


def test_the_detours_are_worth_it() -> None:
    """Among those evenings are hidden cards, favourites, awards, and words of everybody's about a verdict."""
    found: dict[str, bool] = {}
    for seed in range(24):
        company = Company(seed, watched=False)
        company.play()
        if company.room.dinner.phase in (Phase.FINALE, Phase.CLOSED):
            file = json.loads(written(company.room.dinner))
            cards = [card for reveal in file["reveals"] for card in reveal["cards"]]
            for what, there in {
                "hidden": any(card["hidden"] for card in cards),
                "favourite": any(reveal["favourite"] for reveal in file["reveals"]),
                "awards": bool(file["awards"]),
                "host": any(card["ruled_by"] == "host" for card in cards),
                "guest": any(card["ruled_by"] == "guest" for card in cards),
                "points": file["points"],
                "no points": not file["points"],
            }.items():
                found[what] = found.get(what, False) or there
    assert all(found.values()), found


def friday() -> Evening:
    """Anna and Bruno are unmasked, Carla stays covered; one card about Anna lies face down. All wish for all."""
    room = Evening()
    for name in ("Anna", "Bruno", "Carla"):
        room.join(name)
    room.seal("g1", "g2", "g3")
    room.do(c.OpenGuessing())
    room.guess("g1", g2="close pilot", g3="miss hushed words").guess("g2", g1="exact judge", g3="miss spy")
    room.guess("g3", g1="miss never shown", g2="miss never shown either")
    room.do(c.Lock())
    room.go(Stage.WALL)
    hushed = next(card for card in room.dinner.walls[ANNA].clusters if "miss hushed words" in card.texts)
    room.do(Hide(hushed.id, on=True))
    room.go(Stage.SCORES).go(Stage.SCORES)
    room.step()
    room.do(c.Skip(CARLA, on=True))
    for one in room.dinner.guests:
        for other in room.dinner.guests:
            if one != other:
                room.do(c.Wish(other, on=True), guest(one))
    room.do(c.OpenRest())
    room.do(c.Close())
    return room


def test_the_file_holds_nothing_that_the_table_has_not_seen() -> None:
    file = written(friday().dinner)
    assert "profession g1" in file
    assert "story g2" in file
    for covered in ("contact", "also", "g3 ", "profession g3", "hushed", "never shown", "wish"):
        assert covered not in file


def test_it_comes_back_closed_under_its_new_code_with_the_old_one_kept() -> None:
    again = comes_back(friday().dinner)
    assert again.origin is not None
    assert (again.origin.code, again.origin.opened, again.origin.closed) == ("OLMO7", DATES.opened, DATES.closed)
    assert [card for wall in again.walls.values() for card in wall.hidden] == ["g1.2"]


def test_the_order_of_lines_and_blanks_in_the_file_means_nothing() -> None:
    file = written(friday().dinner)
    shuffled = json.dumps(dict(reversed(json.loads(file).items())), indent=2, ensure_ascii=True)
    assert text(evening(restored(shuffled), DATES)) == file


def test_a_profession_that_was_taken_back_stays_a_blank() -> None:
    file = broken("reveals.0.profession", "…")
    blank = json.loads(file)
    for award in blank["awards"]:
        for mention in award["mentions"]:
            if (mention["kind"], mention["guest"]) == ("profession", "g1"):
                mention["text"] = "…"
    assert json.loads(text(evening(restored(json.dumps(blank)), DATES))) == blank


def test_an_evening_of_which_somebody_took_their_words_back_comes_back_with_the_blanks() -> None:
    room = friday()
    room.do(c.Forget(), guest("g1"))
    again = comes_back(room.dinner)
    assert "profession g1" not in written(again)
    assert "profession g2" in written(again)


def test_who_comes_to_a_restored_dinner_sees_its_end() -> None:
    played, again = friday(), friday()
    again.dinner = restored(written(played.dinner))
    there, here = again.table(), played.table()
    assert (there.phase, there.awards, there.screen) == (here.phase, here.awards, here.screen)
    assert [(one.name, one.revealed, one.score) for one in there.guests] == [
        (one.name, one.revealed, one.score) for one in here.guests
    ]
    assert again.desk().can == ()
    assert again.seat(ANNA).connections == ()


def broken(change: str, value: Any) -> str:
    """The file with one thing in it put otherwise; `change` is a path."""
    file = json.loads(written(friday().dinner))
    *way, last = [int(step) if step.isdigit() else step for step in change.split(".")]
    inner = file
    for step in way:
        inner = inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return json.dumps(file)


@pytest.mark.parametrize(
    ("change", "value", "code", "where"),
    [
        ("format", "other.thing", "no_dinner", "format"),
        ("version", 2, "other_version", "version"),
        ("code", "olmo7", "misshapen", "code"),
        ("dates.opened", -1, "misshapen", "dates.opened"),
        ("dates.opened", "1", "misshapen", "dates.opened"),
        ("title", ..., "misshapen", "title"),
        ("wishes", [], "misshapen", "wishes"),
        ("reveals.0.cards.0.verdict", "brilliant", "misshapen", "reveals[0].cards[0].verdict"),
        ("title", "", "bad_text", "title"),
        ("title", "…", "bad_text", "title"),
        ("title", "x" * 61, "bad_text", "title"),
        ("guests.1.name", "An\u202ena", "bad_text", "guests[1].name"),
        ("reveals.0.story", "two  blanks", "bad_text", "reveals[0].story"),
        ("guests.1.id", "g1", "contradiction", "guests[1].id"),
        ("guests.1.name", "ANNA", "contradiction", "guests[1].name"),
        ("guests.0.score", 99, "contradiction", "guests[0].score"),
        ("reveals.0.guest", "g9", "contradiction", "reveals[0].guest"),
        ("reveals.1.guest", "g1", "contradiction", "reveals[1].guest"),
        ("reveals.0.cards.0.id", "g2.1", "contradiction", "reveals[0].cards[0].id"),
        ("reveals.0.cards.0.texts", ["other words"], "contradiction", "reveals[0].cards[0].texts"),
        ("reveals.0.cards.0.guesses.0.by", "g1", "contradiction", "reveals[0].cards[0].guesses[0].by"),
        ("reveals.0.cards.0.guesses.0.points", 5, "contradiction", "reveals[0].cards[0].guesses[0].points"),
        ("reveals.0.cards.1.guesses.0.text", "unhushed", "contradiction", "reveals[0].cards[1].texts"),
        ("reveals.0.favourite", "g1.7", "contradiction", ""),
        ("reveals.0.disguise", 4, "contradiction", "reveals[0].disguise"),
        ("awards.1.guest", "g9", "contradiction", "awards[1].guest"),
        ("awards.0.mentions.0.text", "Eva", "contradiction", "awards[0].mentions[0].text"),
        ("awards.0.mentions.0.kind", "story", "contradiction", "awards[0]"),
        ("awards.0.mentions", [], "contradiction", "awards[0]"),
        ("awards.0.fact", "second_half", "contradiction", "awards[0]"),
        ("awards.0.count", ..., "misshapen", "awards[0].count"),
        ("awards.0.count", 2, "contradiction", "awards[0]"),
        ("awards.1.count", None, "contradiction", "awards[1]"),
        ("awards.0.mentions.0", {"kind": "guess", "guest": "g3", "about": "g1", "text": "…"}, "contradiction",
         "awards[0].mentions[0].text"),
        ("awards.0.mentions.1", {"kind": "name", "guest": "g9", "about": None, "text": "…"}, "contradiction",
         "awards[0].mentions[1].guest"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_place(change: str, value: Any, code: str, where: str) -> None:
    with pytest.raises(Unfit) as unfit:
        restored(broken(change, value))
    assert (unfit.value.code, unfit.value.where) == (code, where)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("", "no_dinner"),
        ("null", "no_dinner"),
        ("[]", "no_dinner"),
        ("{", "no_dinner"),
        ("[" * 200_000, "no_dinner"),
        ("\ud800", "no_dinner"),
        (" " * (MOST_BYTES + 1), "too_large"),
        (f"[{'[],' * 100_000}1]", "too_large"),
        (json.dumps({f"a{n}": n for n in range(MOST_FIELDS + 1)}), "no_dinner"),
    ],
    ids=["empty", "null", "list", "half", "deep", "surrogate", "large", "empty pieces", "many fields"],
)
def test_what_is_no_dinner_says_so(file: str, code: str) -> None:
    with pytest.raises(Unfit) as unfit:
        restored(file)
    assert unfit.value.code == code


def test_a_lone_surrogate_deep_inside_is_refused() -> None:
    file = written(friday().dinner).replace('"title":"Friday"', '"title":"\\ud800"')
    with pytest.raises(Unfit):
        restored(file)


def test_the_largest_table_fits_into_a_file() -> None:
    """Sixty-four who all wrote something else about each other, as long as can be, each with a wordy reason."""
    words = {language.value: "é" * 30 for language in Language}
    long = "é" * MAX_GUESS
    card = Card(
        id="g64.63",
        hidden=False,
        texts=(long,),
        verdict=Verdict.CLOSE,
        ruled_by=RuledBy.MATCHER,
        sure=False,
        reason=Reason(code="a_reason_that_has_a_long_name", parts=(words, words)),
        guesses=(Guess(by="g64", text=long, points=14),),
    )
    one = card.model_dump_json().encode()
    assert 64 * 63 * len(one) < MOST_BYTES
    assert 64 * 63 * sum(map(one.count, (b",", b"[", b"{"))) < MOST_PIECES


@pytest.mark.parametrize("list_", ["guests", "reveals", "awards"])
def test_of_many_mistakes_only_the_first_is_looked_for(list_: str) -> None:
    """Telling all of four hundred thousand took two seconds, during which nobody was answered anything."""
    file = json.loads(written(friday().dinner))
    with pytest.raises(ValidationError) as wrong:
        form.Evening.model_validate_json(json.dumps({**file, list_: [1] * 1000}))
    assert wrong.value.error_count() == 1


def test_a_full_table_comes_back() -> None:
    comes_back(evening_of(64, 7).dinner)


def test_what_was_brought_is_over() -> None:
    room = Evening()
    room.dinner = restored(written(friday().dinner))
    opening, facts = bring(written(room.dinner))
    room.events = [replace(opening, code=ELSEWHERE), *facts]
    assert room.refused(c.Close()) is not None
    assert room.refused(c.Cut(), ALARM) is not None
