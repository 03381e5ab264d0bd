"""What simulated guests want to do, given what their phone shows."""

from collections import Counter
from typing import Any

import pytest

from app.rehearsal.cast import CASTS, Person
from app.rehearsal.mind import Intent, Mind

COMPANY = {person.name: person for person in CASTS["it"]}
NAMES = list(COMPANY)


def _mind(name: str = "Anna", seed: int = 1) -> Mind:
    return Mind(COMPANY[name], COMPANY, seed)


def _view(can: list[str], **seat: Any) -> dict[str, Any]:
    guests = [{"id": f"g{number}", "name": name, "waiting": False} for number, name in enumerate(NAMES, start=1)]
    own = {"guest": "g1", "secret": None, "guesses": {}, "wishes": [], "open": [], "can": can, **seat}
    return {"table": {"guests": guests, "spotlight": None}, "seat": own}


def _all(mind: Mind, view: dict[str, Any]) -> list[Intent]:
    intents = []
    while (intent := mind.next(view)) is not None:
        mind.remember(intent)
        intents.append(intent)
    return intents


def test_seals_once_and_then_sits_back() -> None:
    mind, view = _mind(), _view(["seal"])
    (seal,) = _all(mind, view)
    assert seal.command["type"] == "seal"
    assert seal.command["profession"] == "apicoltrice"
    sealed = _view(["seal"], secret={"profession": "apicoltrice"})
    assert _all(_mind(), sealed) == []


def test_answers_about_everybody_who_is_open_each_in_an_order_of_their_own() -> None:
    others = [f"g{number}" for number in range(2, 12)]
    said = {name: _all(_mind(name), _view(["guess"], open=others)) for name in ("Anna", "Lupo")}
    for intents in said.values():
        assert {intent.command["about"] for intent in intents} == set(others)
    orders = [[intent.command["about"] for intent in intents] for intents in said.values()]
    assert orders[0] != orders[1]


def test_guesses_are_sometimes_right_sometimes_near_mostly_wrong() -> None:
    others = [f"g{number}" for number in range(2, 12)]
    kinds: Counter[str] = Counter()
    for seed in range(60):
        for intent in _all(_mind(seed=seed), _view(["guess"], open=others)):
            kinds[_kind(intent, COMPANY[NAMES[int(intent.command["about"][1:]) - 1]])] += 1
    share = {kind: count / kinds.total() for kind, count in kinds.items()}
    assert 0.08 < share["right"] < 0.25
    assert 0.10 < share["near"] < 0.28
    assert share["wrong"] > 0.4
    assert 0 < share["pass"] < 0.15
    assert 0 < share["know"] < 0.10


def _kind(intent: Intent, about: Person) -> str:
    if intent.command["type"] != "guess":
        return str(intent.command["type"])
    text = intent.command["text"]
    if text in (about.profession, *about.also):
        return "right"
    return "near" if text in about.near else "wrong"


def test_about_a_stranger_there_is_an_opinion_too() -> None:
    view = _view(["guess"], open=["g12"])
    view["table"]["guests"].append({"id": "g12", "name": "Somebody real", "waiting": False})
    opinions = [_all(_mind(seed=seed), view)[0].command for seed in range(20)]
    assert {opinion["about"] for opinion in opinions} == {"g12"}


def test_the_same_seed_plays_the_same_person() -> None:
    view = _view(["guess"], open=["g2", "g3", "g4"])
    assert _all(_mind(seed=7), view) == _all(_mind(seed=7), view)
    assert _all(_mind(seed=7), view) != _all(_mind(seed=8), view)


@pytest.mark.parametrize(
    ("texts", "proposed", "ruled"),
    [
        (["Contadina"], "miss", "close"),
        (["alleva api"], "miss", "exact"),
        (["apicoltrice"], "exact", None),
        (["maestra"], "miss", None),
        (["maestra"], "close", None),
    ],
)
def test_the_unmasked_guest_corrects_what_they_know_better(texts: list[str], proposed: str, ruled: str | None) -> None:
    view = _view(["rule"])
    cluster = {"id": "g1.1", "texts": texts, "verdict": proposed, "ruled_by": "matcher"}
    view["table"]["spotlight"] = {"clusters": [cluster]}
    intents = _all(_mind(), view)
    assert [intent.command["verdict"] for intent in intents] == ([ruled] if ruled else [])


def test_what_the_host_ruled_stays() -> None:
    view = _view(["rule"])
    cluster = {"id": "g1.1", "texts": ["contadina"], "verdict": "miss", "ruled_by": "host"}
    view["table"]["spotlight"] = {"clusters": [cluster]}
    assert _all(_mind(), view) == []


def test_wishes_for_some_of_the_others() -> None:
    wishes = _all(_mind(), _view(["wish"]))
    assert 0 < len(wishes) < len(NAMES) - 1
    assert "g1" not in {wish.command["about"] for wish in wishes}


@pytest.mark.parametrize("language", list(CASTS))
def test_every_cast_has_eleven_who_can_be_told_apart(language: str) -> None:
    cast = CASTS[language]
    assert len({person.name.casefold() for person in cast}) == 11
    assert len({person.profession for person in cast}) == 11
    for person in cast:
        words = (person.profession, *person.also, *person.near, *person.taken_for)
        assert len(set(words)) == len(words), person.name
        assert max(map(len, words)) <= 60
        assert len(person.name) <= 20
        assert person.story is None or len(person.story) <= 140
