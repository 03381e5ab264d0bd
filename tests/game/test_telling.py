"""What each award's sentence needs, and that awards have it and sentences use it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.game.awards import awards
from app.game.dinner import Award, Mention
from app.game.names import AwardName, Fact, GuestId, MentionKind
from app.game.telling import TELLINGS, can_be_told
from app.i18n import LANGUAGES, catalogue
from tests.game.crowd import evening_of

TAKEN_BACK = {MentionKind.PROFESSION, MentionKind.STORY}


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(2, 14), st.integers(0, 10**6))
def test_h3_every_award_has_what_its_sentence_needs(guests: int, seed: int) -> None:
    assert all(map(can_be_told, awards(evening_of(guests, seed).dinner)))


def test_h3_less_or_more_cannot_be_told() -> None:
    anna, about = GuestId("g1"), GuestId("g2")
    name, guess = Mention(MentionKind.NAME, about), Mention(MentionKind.GUESS, anna, about)
    told = Award(anna, AwardName.SIXTH_SENSE, Fact.NEAR, 1, (guess, name))
    assert can_be_told(told)
    for wrong in (
        Award(anna, AwardName.SIXTH_SENSE, Fact.NEAR, None, (guess, name)),
        Award(anna, AwardName.SIXTH_SENSE, Fact.NEAR, 1, (name, guess)),
        Award(anna, AwardName.SIXTH_SENSE, Fact.NEAR, 1, (guess,)),
        Award(anna, AwardName.SIXTH_SENSE, Fact.NEAR, 1, (Mention(MentionKind.GUESS, anna), name)),
        Award(anna, AwardName.POET, Fact.WORDY, 3, (guess, name)),
    ):
        assert not can_be_told(wrong), wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_speak_of_just_that_and_without_what_was_taken_back(language: str) -> None:
    words = catalogue(language)
    for fact, telling in TELLINGS.items():
        every = {str(at) for at in range(len(telling.mentions))}
        kept = {str(at) for at, kind in enumerate(telling.mentions) if kind not in TAKEN_BACK}
        assert gaps(words, f"award.fact.{fact}", counted=telling.counted) == every, fact
        if TAKEN_BACK & set(telling.mentions):
            assert gaps(words, f"award.without.{fact}", counted=telling.counted) == kept, fact
        else:
            assert not [key for key in words if re.match(rf"award\.without\.{fact}(\.|$)", key)], fact


def gaps(words: dict[str, str], key: str, *, counted: bool) -> set[str]:
    """The places of a sentence, the same in both of its forms; the figure stands in the one for many."""
    forms = [f"{key}.one", f"{key}.other"] if counted else [key]
    one, *others = ({*re.findall(r"\{(\w+)\}", words[form])} for form in forms)
    assert not counted or others == [one | {"n"}]
    return one - {"n"}
