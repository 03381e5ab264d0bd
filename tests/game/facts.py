"""What a fact says, checked against the walls by somebody who counts with a finger on the table.

Shares nothing with `app.game.measures`, so that the two can disagree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.game.dinner import Award, Cluster, Dinner, Mention
from app.game.names import Fact, GuestId, MentionKind, Verdict

EXACT, CLOSE, MISS = Verdict.EXACT, Verdict.CLOSE, Verdict.MISS


@dataclass(frozen=True)
class Hung:
    """A guess on the wall of an unmasked guest."""

    by: GuestId
    about: GuestId
    cluster: Cluster
    verdict: Verdict
    hidden: bool


def hung(dinner: Dinner) -> Iterator[Hung]:
    """Everything that the table saw on walls, in the order of the reveals."""
    for star in dinner.revealed:
        wall = dinner.walls[star]
        for cluster in wall.clusters:
            verdict = dinner.moment.rulings[star][cluster.id].verdict
            for author in cluster.by:
                yield Hung(author, star, cluster, verdict, cluster.id in wall.hidden)


def was_seen(dinner: Dinner, mention: Mention, me: GuestId) -> bool:
    """The table has seen this (H4)."""
    authors = {shot.by for shot in hung(dinner)}
    match mention.kind:
        case MentionKind.NAME:
            return mention.guest in authors | set(dinner.revealed) and mention.guest != me
        case MentionKind.PROFESSION | MentionKind.STORY:
            return mention.guest in dinner.revealed
        case MentionKind.GUESS:
            return any(
                (shot.by, shot.about) == (mention.guest, mention.about) and not shot.hidden for shot in hung(dinner)
            )


def is_true(dinner: Dinner, award: Award) -> bool:
    """The fact counts and mentions what happened (H3)."""
    me, count = award.guest, award.count
    table = list(hung(dinner))
    mine, about_me = [one for one in table if one.by == me], [one for one in table if one.about == me]
    named = [mention.guest for mention in award.mentions]
    said = [
        next(one for one in table if (one.by, one.about) == (mention.guest, mention.about))
        for mention in award.mentions
        if mention.kind is MentionKind.GUESS
    ]
    one = said[0] if said else None
    others = [other for other in table if one and other.about == one.about and other.by != one.by]
    biggest = {star: max((len(shot.cluster.by) for shot in table if shot.about == star), default=0)
               for star in dinner.revealed}  # fmt: skip
    shared = [shot for shot in mine if len(shot.cluster.by) == biggest[shot.about] > 1]
    against = [shot for shot in mine if len(shot.cluster.by) == 1 < biggest[shot.about]]
    near = of(mine, EXACT, CLOSE)
    late = [shot for shot in near if 2 * dinner.revealed.index(shot.about) >= len(dinner.revealed)]
    read = {(shot.by, shot.about) for shot in of(table, EXACT)}
    missed = {(shot.by, shot.about) for shot in of(table, MISS)}
    starred = [shot for shot in of(mine, MISS) if dinner.walls[shot.about].favourite == shot.cluster.id]
    place = [guest.id for guest in dinner.seated()].index(me) + 1
    order = dinner.revealed.index(me) + 1 if me in dinner.revealed else 0
    secret = dinner.guests[me].secret
    truth: dict[Fact, object] = {
        Fact.READ: count == len(of(mine, EXACT)) and (me, (named or [me])[0]) in read,
        Fact.FOOLED: count == len(of(about_me, MISS)) > 0 and of(about_me, EXACT, CLOSE),
        Fact.READ_BY: count == len(of(about_me, EXACT)) > 0,
        Fact.ALONE: one in of(mine, EXACT) and others and not of(others, EXACT),
        Fact.FAVOURITE: one in starred,
        Fact.NEAR: one in of(mine, CLOSE) and count == len(of(mine, CLOSE)),
        Fact.MANY_FACES: count == len({shot.cluster.id for shot in about_me}) > 2
        and {shot.about for shot in said} == {me}
        and len({shot.cluster.id for shot in said}) == 2,
        Fact.WITH_TABLE: one in shared and count == len(shared),
        Fact.OWN_WAY: one in against and count == len(against),
        Fact.SECOND_HALF: count == len(late) > len(near) - len(late),
        Fact.GUESSED_ABOUT: count == len(about_me) > 1,
        Fact.WORDY: one in mine and len((dinner.guests[me].answers[one.about].text or "").split()) > 2,
        Fact.FIRST_LID: order == 1,
        Fact.LAST_LID: order == len(dinner.revealed) > 1,
        Fact.FIRST_SEAT: place == 1,
        Fact.READ_EACH_OTHER: named and {(me, named[0]), (named[0], me)} <= read,
        Fact.SAW: named and (me, named[0]) in read,
        Fact.BOTH_SAID: one in mine and named[0] in one.cluster.by,
        Fact.ONE_STEP: one in of(mine, CLOSE),
        Fact.NOBODY_ELSE: one in mine and one.cluster.by == (me,) and others,
        Fact.STORY: secret and secret.story,
        Fact.YET_TO_DISCOVER: one in about_me and named and {(me, named[0]), (named[0], me)} <= missed,
        Fact.IDEAS: one in mine and count == sum(not shot.hidden for shot in mine),
        Fact.STAYED_COVERED: order == 0 and count == place,
        Fact.NTH_LID: count == order > 0,
    }
    return bool(truth[award.fact])


def of(shots: Iterable[Hung], *verdicts: Verdict) -> list[Hung]:
    """Those with one of these verdicts."""
    return [shot for shot in shots if shot.verdict in verdicts]
