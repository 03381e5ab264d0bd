"""Whole evenings of any size, by chance: up to the finale, with everything that may happen at a table on the way."""

import random

from app.game import commands as c
from app.game.actors import ALARM, HOST
from app.game.names import GuestId, Pace, Phase, Stage, Verdict
from tests.game.given import Evening, guest

WORDS = ("baker", "cook", "judge", "pilot", "lion tamer by night", "florist", "spy", "tax inspector in love", "poet")


def evening_of(guests: int, seed: int, *, points: bool = True) -> Evening:
    """An evening at its finale. The seed also says how the table guesses, passes, seals, stays and is hushed up."""
    chance = random.Random(seed)
    evening = Evening(chance.choice(list(Pace)), points=points)
    everybody = [evening.join(f"Name{number}w") for number in range(1, guests + 1)]
    for number, one in enumerate(everybody):
        if number < 2 or chance.random() < 0.9:
            story = f"story {one}" if chance.random() < 0.3 else None
            evening.do(c.Seal(f"profession {one}", (f"also {one}",), None, story, f"contact {one}"), guest(one))
    evening.do(c.OpenGuessing())
    _answer(evening, everybody, chance)
    _show(evening, chance)
    return evening


def _answer(evening: Evening, everybody: list[GuestId], chance: random.Random) -> None:
    wit = chance.choice((0, 0.2, 0.5, 1))
    talks = {one: chance.choice((0, 0.3, 1, 1)) for one in everybody}
    for author in everybody:
        for about in evening.seat(author).open:
            if chance.random() < talks[author]:
                verdict = chance.choice(("exact", "close")) if chance.random() < wit else "miss"
                evening.do(c.Guess(about, f"{verdict} {chance.choice(WORDS)} of {about}"), guest(author))
            elif chance.random() < 0.5:
                evening.do(chance.choice((c.Pass, c.Know))(about), guest(author))


def _show(evening: Evening, chance: random.Random) -> None:
    skips, hushes = chance.choice((0, 0, 0.1, 0.9)), chance.choice((0, 0.1, 1))
    while evening.dinner.phase is not Phase.FINALE:
        dinner = evening.dinner
        if dinner.stage is Stage.SPOTLIGHT and dinner.star and chance.random() < skips:
            evening.do(c.Skip(dinner.star, on=True))
            continue
        if dinner.stage in (Stage.WALL, Stage.VERDICTS) and dinner.star:
            _touch(evening, chance, hushes)
        if dinner.stage is Stage.DRUMROLL:
            evening.do(c.Cut(), ALARM)
        elif dinner.phase is Phase.SEATED and dinner.pace is Pace.BALLOT and not dinner.moment.lock_called:
            evening.do(c.Lock())
        else:
            evening.do(c.Next(), HOST)


def _touch(evening: Evening, chance: random.Random, hushes: float) -> None:
    """The host turns cards face down, stars one, and rules some otherwise than the matcher."""
    star = evening.dinner.star or GuestId("")
    for cluster in evening.dinner.walls[star].clusters:
        if chance.random() < hushes / 3:
            evening.do(c.Hide(cluster.id, on=True))
        if evening.dinner.stage is Stage.VERDICTS and chance.random() < 0.1:
            evening.do(c.Rule(cluster.id, chance.choice(list(Verdict))))
    clusters = evening.dinner.walls[star].clusters
    if clusters and chance.random() < 0.7:
        evening.do(c.Favourite(chance.choice(clusters).id))
