"""Sealing: what goes into the envelope, until when, by whose hand, and who may look into it."""

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.names import Pace, Phase, Refusal, Stage
from app.game.views import SecretView
from tests.game.given import Evening, arrival, guest, ids, seated

G1, G2, G3 = ids("g1", "g2", "g3")


def test_s1_a_guest_seals_a_profession_and_what_else_they_like() -> None:
    evening = Evening()
    evening.join("Anna")
    assert evening.do(c.Seal(" bee  keeper "), guest("g1")) == (e.Sealed(G1, 0, "bee keeper"),)
    full = c.Seal("baker", ("pastry", "bread"), "Anna Rossi", "I bake at night.", "anna@example.org")
    told = e.Sealed(G1, 0, "baker", ("pastry", "bread"), "Anna Rossi", "I bake at night.", "anna@example.org")
    assert evening.do(full, guest("g1")) == (told,)
    assert evening.table().guests[0].sealed


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
def test_s1_blank_optional_parts_are_not_given(blank: str) -> None:
    evening = Evening()
    evening.join("Anna")
    assert evening.do(c.Seal("baker", (), blank, blank, blank), guest("g1")) == (e.Sealed(G1, 0, "baker"),)
    assert evening.refused(c.Seal(blank), guest("g1")) is Refusal.EMPTY
    assert evening.refused(c.Seal("baker", (blank,)), guest("g1")) is Refusal.EMPTY


def test_s1_six_other_words_are_enough() -> None:
    evening = Evening()
    evening.join("Anna")
    words = tuple(f"word {number}" for number in range(7))
    assert evening.refused(c.Seal("baker", words), guest("g1")) is Refusal.TOO_MANY
    assert evening.refused(c.Seal("baker", words[:6]), guest("g1")) is None
    assert evening.refused(c.SealFor(G1, "baker", words)) is Refusal.TOO_MANY


def test_s2_until_guessing_opens_the_last_secret_counts() -> None:
    evening = arrival(2)
    evening.do(c.Seal("astronaut"), guest("g1"))
    evening.go(Stage.UNMASKED)
    revealed = evening.table().guests[0].revealed
    assert revealed is not None
    assert (revealed.profession, revealed.real_name, revealed.story) == ("astronaut", None, None)


@pytest.mark.parametrize("pace", Pace)
def test_s3_from_the_opening_on_the_envelope_is_fixed(pace: Pace) -> None:
    evening = seated(2, pace)
    for stage in (Stage.SPOTLIGHT, Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.SCORES):
        assert evening.refused(c.Seal("other"), guest("g1")) is Refusal.SEALED
        assert evening.refused(c.SealFor(G1, "other")) is Refusal.SEALED
        assert "seal" not in evening.seat("g1").can
        evening.go(stage)


def test_s3_what_the_host_typed_is_fixed_as_well() -> None:
    evening = Evening().all(c.AddGuest("Anna"), c.AddGuest("Bruno"), c.SealFor(G1, "x"), c.SealFor(G2, "y"))
    evening.all(c.OpenGuessing())
    assert evening.refused(c.SealFor(G1, "other")) is Refusal.SEALED
    assert evening.refused(c.Seal("other"), guest("g1")) is Refusal.SEALED


def test_s3_back_over_the_opening_opens_the_envelopes_of_those_without_a_wall() -> None:
    """Whoever has seen the guesses about them writes no other secret."""
    evening = seated(3).guess("g1", g2="exact baker").go(Stage.WALL).back(4)
    assert evening.dinner.phase is Phase.ARRIVAL
    assert evening.refused(c.Seal("other"), guest("g1")) is Refusal.SEALED
    assert evening.refused(c.SealFor(G1, "other")) is Refusal.SEALED
    assert evening.refused(c.Seal("other"), guest("g2")) is None


def test_s4_a_late_guest_seals_until_the_finale() -> None:
    evening = seated(2)
    evening.join("Carla")
    for stage in (Phase.REVEALS, Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.SCORES):
        assert evening.refused(c.Seal("late"), guest("g3")) is None
        assert evening.refused(c.SealFor(G3, "late")) is None
        evening.go(stage)
    evening.go(Phase.FINALE)
    assert evening.refused(c.Seal("late"), guest("g3")) is Refusal.NOT_NOW
    assert evening.refused(c.SealFor(G3, "late")) is Refusal.NOT_NOW


def test_s5_the_host_never_writes_over_what_a_guest_sealed() -> None:
    evening = arrival(1)
    assert evening.refused(c.SealFor(G1, "other")) is Refusal.SEALED
    assert "seal_for" not in evening.desk().can


def test_s5_the_host_seals_what_is_empty_and_corrects_what_the_host_sealed() -> None:
    evening = Evening()
    evening.join("Anna")
    assert evening.do(c.SealFor(G1, "baker", ("bread",), "Anna Rossi", "story", "contact")) == (
        e.Sealed(G1, None, "baker", ("bread",), "Anna Rossi", "story", "contact"),
    )
    evening.do(c.SealFor(G1, "cook"))
    evening.do(c.Seal("astronaut"), guest("g1"))
    assert evening.refused(c.SealFor(G1, "baker")) is Refusal.SEALED
    assert evening.refused(c.SealFor(G2, "baker")) is Refusal.NO_SUCH_GUEST


def test_s6_a_guest_sees_their_secret_through_the_link_that_sealed_it() -> None:
    evening = arrival(1)
    own = SecretView("profession g1", ("also g1",), "real g1", "story g1", "contact g1")
    assert evening.seat("g1").secret == own
    evening.all(c.Reissue(G1))
    assert evening.seat("g1").secret is None
    assert evening.table().guests[0].sealed
    evening.seal("g1")
    assert evening.seat("g1").secret == own


def test_s6_what_the_host_typed_every_link_opens() -> None:
    evening = Evening().all(c.AddGuest("Nonna"), c.SealFor(G1, "baker"))
    assert evening.seat("g1").secret == SecretView("baker", (), None, None, None)
    evening.all(c.Reissue(G1))
    assert evening.seat("g1").secret == SecretView("baker", (), None, None, None)


def test_s7_nobody_seals_at_the_door() -> None:
    evening = arrival(2)
    evening.join("Carla", invited=False)
    assert evening.refused(c.SealFor(G3, "baker")) is Refusal.WAITING
    assert evening.refused(c.Seal("baker"), guest("g3")) is Refusal.WAITING
