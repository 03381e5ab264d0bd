"""Twelve guests, a tablet and a projector, both paces, points on and off: the evening ends as it should."""

from collections import Counter

import pytest

from tests.evening.lines import GUESTS, LATE, NEVER, WITHOUT_PHONE
from tests.evening.play import Played


def _with_points(played: dict[str, Played]) -> list[Played]:
    return [evening for name, evening in played.items() if "with points" in name]


def test_final_scores_equal_an_independent_count(played: dict[str, Played]) -> None:
    for evening in _with_points(played):
        shown = {guest["id"]: guest["score"] for guest in evening.final["screen"]["table"]["guests"]}
        assert shown == evening.napkin.points(GUESTS)
        assert max(shown.values()) > 0


def test_ties_share_a_place(played: dict[str, Played]) -> None:
    tied = 0
    for evening in _with_points(played):
        shown = {guest["id"]: guest["place"] for guest in evening.final["screen"]["table"]["guests"]}
        assert shown == evening.napkin.places(GUESTS)
        tied += sum(count > 1 for count in Counter(shown.values()).values())
    assert tied > 0


def test_nobody_has_points_where_points_are_off(played: dict[str, Played]) -> None:
    for name, evening in played.items():
        if "without points" in name:
            guests = evening.final["screen"]["table"]["guests"]
            assert {(guest["score"], guest["place"]) for guest in guests} == {(None, None)}


def test_everybody_was_unmasked_in_order_but_who_left(evening: Played) -> None:
    back_after_marta = ["g1", "g2", "g3", "g4", "g6", "g5", "g7", "g8", "g10", WITHOUT_PHONE, LATE]
    assert evening.unmasked == back_after_marta
    uncovered = {guest["id"] for guest in evening.final["screen"]["table"]["guests"] if guest["revealed"]}
    assert uncovered == set(GUESTS) - {NEVER}


def test_every_viewer_ends_with_the_same_table(evening: Played) -> None:
    tables = [{**view["table"], "now": 0} for view in evening.final.values()]
    assert len(tables) == 13  # eleven phones, the tablet, the projector
    assert all(table == tables[0] for table in tables)


def test_buttons_at_the_wrong_moment_were_refused(evening: Played) -> None:
    assert evening.refused == {
        "next in the drumroll": "drumroll",
        "next in a pause": "paused",
        "a guest after the host": "overruled",
    }


def test_contacts_meet_only_where_both_wished(evening: Played) -> None:
    met = {
        guest: {one["guest"]: one["contact"] for one in view["seat"]["connections"]}
        for guest, view in evening.final.items()
        if view["seat"] is not None
    }
    contact = {guest: evening.lines.secret(guest)["contact"] for guest in GUESTS}
    assert {guest: others for guest, others in met.items() if others} == {
        "g1": {"g2": contact["g2"]},
        "g2": {"g1": contact["g1"]},
        "g5": {LATE: contact[LATE]},
        LATE: {"g5": contact["g5"]},
    }


@pytest.mark.parametrize("role", ["profession", "real_name", "story"])
def test_the_table_shows_what_was_sealed(evening: Played, role: str) -> None:
    for guest in evening.final["screen"]["table"]["guests"]:
        if guest["revealed"]:
            assert guest["revealed"][role] == evening.lines.secret(guest["id"])[role]
