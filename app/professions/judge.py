"""How near a guess is to a secret. First step: the same words are exact, and nothing else is known."""

from app.professions.judgement import Judgement, Level, Reason
from app.professions.normalise import normalise


def judge(truth: str, guess: str) -> Judgement:
    """How near `guess` is to `truth`. Other words say nothing, so that miss is unsure: people decide."""
    if normalise(truth) == normalise(guess):
        return Judgement(Level.EXACT, True, Reason("same_words"))
    return Judgement(Level.MISS, False, Reason("other_words"))
