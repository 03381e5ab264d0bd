"""A guest takes back what they wrote about themselves: what goes, what stays, and that the evening adds up."""

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.actors import ALARM
from app.game.forgetting import GONE
from app.game.names import Pace, Phase, Refusal, Role, Stage
from app.game.scoring import standings
from app.game.views import RevealedView
from app.game.world import Judged, World
from tests.game.given import WORLD, Evening, arrival, card, guest, ids, judge, redrawn, seated, secret_of

G1, G2, G3 = ids("g1", "g2", "g3")
WORDS = tuple(f"{field} g1" for field in ("profession", "also", "real", "story", "contact"))


def blurting() -> World:
    """A matcher whose reasons repeat the secret, as those of the real one may."""

    def told(secret: object, texts: object) -> Judged:
        judged = judge(secret, texts)  # type: ignore[arg-type]
        return Judged(judged.verdict, judged.reason, ({"it": "profession g1", "en": "also g1"},), judged.sure)

    return World(WORLD.draw, WORLD.cluster, told)


def unmasked(world: World = WORLD) -> Evening:
    """The first of three was read by one and missed by the other, and said so; the scores are shown."""
    evening = seated(3, world=world).guess("g1", g2="exact a", g3="miss b")
    return evening.go(Stage.SCORES)


def forget(evening: Evening, name: str = "g1") -> None:
    evening.do(c.Forget(), guest(name))


def everything(evening: Evening) -> str:
    """All that anybody is shown, all that is in memory, and all that is on disk."""
    seats = [evening.seat(one) for one in evening.dinner.guests]
    return repr((evening.table(), evening.desk(), seats, evening.dinner, evening.events))


@pytest.mark.parametrize("stop", [None, Stage.UNMASKED, Stage.VERDICTS, Stage.SCORES, Phase.FINALE, Phase.CLOSED])
def test_e1_every_word_goes_at_any_time(stop: Stage | Phase | None) -> None:
    evening = arrival(3, world=blurting())
    if stop is not None:
        evening.all(c.OpenGuessing()).guess("g1", g2="close a", g3="exact b").go(stop)
    assert all(word in everything(evening) for word in WORDS)
    assert "forget" in evening.seat("g1").can
    forget(evening)
    assert not [word for word in WORDS if word in everything(evening)]
    assert all(word.replace("g1", "g2") in everything(evening) for word in WORDS), "the others keep theirs"


def test_e1_an_envelope_that_was_replaced_goes_too() -> None:
    evening = arrival(2)
    evening.do(c.Seal("astronaut"), guest("g1"))
    forget(evening)
    assert "astronaut" not in everything(evening)
    assert "profession g1" not in everything(evening)


def test_e1_wishes_go_and_with_them_the_connection_on_both_sides() -> None:
    evening = seated(3).go(Phase.FINALE)
    for one, other in (("g1", G2), ("g2", G1), ("g1", G3)):
        evening.do(c.Wish(other, on=True), guest(one))
    evening.all(c.OpenRest(), c.Close())
    assert evening.seat("g2").connections
    forget(evening)
    assert evening.seat("g1").wishes == ()
    assert evening.seat("g1").connections == evening.seat("g2").connections == ()
    assert evening.seat("g2").wishes == (G1,), "what the other one wished is theirs"
    assert not [told for told in evening.events if isinstance(told, e.Wished) and told.guest == G1 != told.about]


def test_e1_a_wish_that_was_taken_back_can_be_forgotten() -> None:
    evening = seated(2).go(Phase.FINALE)
    forget(evening)
    evening.do(c.Wish(G2, on=True), guest("g1"))
    evening.do(c.Wish(G2, on=False), guest("g1"))
    forget(evening)
    assert e.Wished(G1, G2, on=True) not in evening.events


def test_e2_nothing_is_taken_back_in_the_spotlight_before_the_unmasking() -> None:
    evening = seated(2, Pace.ROUNDS)
    for stage in (Stage.GUESSING, Stage.SPOTLIGHT, Stage.WALL, Stage.DRUMROLL):
        evening.go(stage)
        assert evening.refused(c.Forget(), guest("g1")) is Refusal.NOT_NOW
        assert "forget" not in evening.seat("g1").can
        assert evening.refused(c.Forget(), guest("g2")) is None
    evening.do(c.Cut(), ALARM)
    assert evening.refused(c.Forget(), guest("g1")) is None


def test_e3_with_nothing_written_there_is_nothing_to_take_back() -> None:
    evening = arrival(2)
    evening.join("Late")
    assert evening.refused(c.Forget(), guest("g3")) is Refusal.NOTHING_TO_UNDO
    forget(evening)
    assert evening.refused(c.Forget(), guest("g1")) is Refusal.NOTHING_TO_UNDO
    assert "forget" not in evening.seat("g1").can


def test_e4_who_was_not_unmasked_is_like_somebody_who_never_sealed() -> None:
    evening = seated(3).guess("g1", g2="exact a")
    forget(evening)
    place = evening.table().guests[0]
    assert (place.sealed, place.revealed, evening.seat("g1").secret) == (False, None, None)
    assert evening.seat("g2").guesses[G1].text == "exact a"
    assert evening.refused(c.Guess(G1, "new"), guest("g3")) is Refusal.NOT_SEALED
    evening.go(Stage.SPOTLIGHT)
    assert evening.dinner.star == G2
    evening.go(Phase.CLOSED)
    assert evening.dinner.revealed == (G2, G3)


def test_e4_when_nobody_is_left_the_show_goes_to_the_finale() -> None:
    evening = seated(2).go(Stage.SCORES)
    forget(evening, "g2")
    evening.step()
    assert evening.dinner.phase is Phase.FINALE


def test_e5_who_took_a_secret_back_while_guessing_was_open_seals_no_other() -> None:
    evening = seated(3)
    forget(evening)
    assert evening.refused(c.Seal("astronaut"), guest("g1")) is Refusal.SEALED
    assert evening.refused(c.SealFor(G1, "astronaut")) is Refusal.SEALED
    assert "seal" not in evening.seat("g1").can


def test_e5_before_that_the_envelope_is_merely_empty_again() -> None:
    evening = arrival(3)
    forget(evening)
    evening.all(c.OpenGuessing())
    evening.seal("g1")
    assert evening.table().guests[0].sealed


def test_e6_a_blank_stands_where_the_table_had_seen_the_words() -> None:
    evening = unmasked()
    forget(evening)
    assert evening.table().guests[0].revealed == RevealedView(GONE, None, None)
    spotlight = evening.table().spotlight
    assert spotlight is not None
    assert [(shown.verdict, shown.reason and shown.reason.parts) for shown in spotlight.clusters] == [
        ("exact", ({"und": GONE},)),
        ("miss", ({"und": GONE},)),
    ]


def test_e6_blanks_also_where_back_leads() -> None:
    evening = seated(2, world=blurting()).guess("g1", g2="miss a").go(Stage.VERDICTS)
    evening.do(c.Rule(card(evening, "miss a"), judge(None, ["close"]).verdict))  # type: ignore[arg-type]
    forget(evening)
    evening.back()
    assert evening.verdicts() == {"miss a": "miss"}
    assert "profession g1" not in everything(evening)


@pytest.mark.parametrize("stop", [Stage.SCORES, Phase.FINALE, Phase.CLOSED])
def test_e7_verdicts_points_and_places_stay(stop: Stage | Phase) -> None:
    evening = seated(3, last_double=True).guess("g1", g2="exact a", g3="miss b").guess("g2", g1="close c", g3="miss d")
    evening.go(Stage.SCORES)
    if isinstance(stop, Phase):
        evening.go(stop)
    before = standings(evening.dinner), evening.table().awards
    forget(evening)
    assert standings(evening.dinner) == before[0]
    assert [award.guest for award in evening.table().awards] == [award.guest for award in before[1]]
    assert evening.seat("g2").guesses[G1].text == "exact a"


def test_e7_the_awards_of_an_evening_with_blanks_are_given_all_the_same() -> None:
    evening = unmasked()
    forget(evening)
    evening.go(Phase.FINALE).all(c.OpenRest())
    assert {award.guest for award in evening.table().awards} == {G1, G2, G3}
    assert "profession g1" not in repr(evening.table().awards)


def test_e8_back_does_not_lead_to_a_spotlight_with_nothing_to_unmask() -> None:
    evening = seated(3).go(Stage.WALL).all(c.Skip(G1, on=True))
    assert evening.dinner.star == G2
    evening.step()
    forget(evening)
    evening.back()
    assert (evening.dinner.star, evening.dinner.stage) == (G2, Stage.SPOTLIGHT)
    assert evening.refused(c.Back()) is Refusal.NOTHING_TO_UNDO


def test_e8_of_somebody_else_every_step_can_be_taken_back() -> None:
    evening = seated(3, world=redrawn(WORLD, ("g2", "g1", "g3"))).go(Stage.WALL)
    forget(evening)
    evening.back(2)
    assert evening.dinner.phase is Phase.SEATED


def test_e9_events_keep_their_place_and_kind() -> None:
    evening = unmasked(blurting())
    kinds = [told.kind for told in evening.events]
    forget(evening)
    assert [told.kind for told in evening.events] == [*kinds, "forgotten"]
    assert evening.dinner.version == len(kinds) + 1


def test_e10_the_name_and_what_was_said_about_others_stay() -> None:
    evening = seated(3).guess("g2", g1="miss about g2")
    forget(evening)
    assert evening.table().guests[0].name == "Anna"
    assert evening.seat("g1").guesses[G2].text == "miss about g2"


def test_e11_what_the_host_typed_for_a_guest_is_theirs_to_take_back() -> None:
    evening = arrival(2)
    evening.do(c.AddGuest("Nora"))
    laid = secret_of("g3")
    evening.do(c.SealFor(G3, laid.profession, laid.also, laid.real_name, laid.story, laid.contact))
    forget(evening, "g3")
    assert "profession g3" not in everything(evening)
    assert guest("g3").role is Role.GUEST
