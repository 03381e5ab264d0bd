"""From the state to what each viewer may see: `table` for the whole room, `seat` for one guest, `desk` for the host.

`table` has no viewer. Every field is named here one by one; what nobody names stays in the house.
"""

from collections.abc import Callable, Set
from dataclasses import dataclass, field, replace

from app.game.actors import HOST, Actor
from app.game.candle import burns_ms
from app.game.dinner import Award, Cluster, Dinner, Guest, Mention, Wall
from app.game.forgetting import GONE
from app.game.legal import can, open_about
from app.game.names import ClusterId, FinaleStage, GuestId, MentionKind, Phase, Role, Stage, Verdict
from app.game.next_step import Upcoming, upcoming
from app.game.scoring import Standing, guesses_about, standings, worth
from app.game.views import (
    AnswerView,
    AwardView,
    CandleView,
    ClusterView,
    ConnectionView,
    DeskView,
    FinaleView,
    GuestView,
    LinksView,
    NextView,
    ReasonView,
    RevealedView,
    ScreenView,
    SeatView,
    SecretView,
    SpotlightView,
    TableView,
    WaitingView,
)


@dataclass(frozen=True, slots=True)
class Presence:
    """What no event tells: who is here, on how many screens, whether one can be heard, and whether phones find us."""

    here: Set[GuestId] = field(default_factory=frozenset)
    screens: int = 0
    sound: bool = False
    reached: bool = False


def table(
    dinner: Dinner, presence: Presence, now: int, cut_in_ms: int | None, candle_ms: int | None = None
) -> TableView:
    """What the room sees. `now`: Unix milliseconds; `cut_in_ms`: what is left of a running drumroll.

    `candle_ms`: what is left of the candle of this stage, if it has one; None: it has just been lit.
    """
    ranks = standings(dinner) if dinner.points else {}
    return TableView(
        code=dinner.code,
        title=dinner.title,
        language=dinner.language,
        phase=dinner.phase,
        pace=dinner.pace,
        points=dinner.points,
        paused=dinner.paused,
        doors=dinner.doors,
        guests=tuple(_place(dinner, guest, presence.here, ranks.get(guest.id)) for guest in dinner.guests.values()),
        spotlight=_spotlight(dinner, cut_in_ms, candle_ms),
        awards=tuple(_award(dinner, award) for award in dinner.awards() if dinner.is_opened(award)),
        finale=_finale(dinner),
        screen=ScreenView(dinner.projection.scale, dinner.projection.sound),
        screens=presence.screens,
        now=now,
    )


def _award(dinner: Dinner, award: Award) -> AwardView:
    parts = tuple(mentioned(dinner, mention) for mention in award.mentions)
    return AwardView(award.guest, award.award, award.fact, award.count, parts)


def mentioned(dinner: Dinner, mention: Mention) -> str:
    """The text behind a mention, as it is now: names change, and what its owner took back is gone."""
    guest = dinner.guests.get(mention.guest)
    if guest is None:
        return GONE
    match mention.kind:
        case MentionKind.NAME:
            return guest.name
        case MentionKind.PROFESSION:
            return guest.secret.profession if guest.secret else GONE
        case MentionKind.STORY:
            return (guest.secret.story if guest.secret else None) or GONE
        case MentionKind.GUESS:
            said = guest.answers.get(mention.about) if mention.about else None
            return (said.text if said else None) or GONE


def _finale(dinner: Dinner) -> FinaleView | None:
    if dinner.phase is not Phase.FINALE:
        return None
    opening = dinner.moment.awards and not dinner.moment.people
    return FinaleView(FinaleStage.AWARDS if opening else FinaleStage.PEOPLE, len(dinner.awards()))


def doorstep(whole: TableView, guest: GuestId) -> TableView:
    """What somebody who knocked sees through the closed door: the house, and themselves."""
    own = tuple(place for place in whole.guests if place.id == guest)
    return replace(whole, guests=own, spotlight=None, awards=(), finale=None)


def seat(dinner: Dinner, guest: GuestId) -> SeatView:
    """What one guest may know. Raises KeyError for somebody who has no seat."""
    me = dinner.guests[guest]
    return SeatView(
        guest=guest,
        secret=_own_secret(me),
        guesses={
            about: AnswerView(answer.kind, GONE if answer.dealt else answer.text)
            for about, answer in me.answers.items()
            if about in dinner.guests
        },
        wishes=tuple(other for other in dinner.guests if other in me.wishes),
        connections=_connections(dinner, me),
        open=open_about(dinner, guest) if not me.waiting else (),
        can=can(dinner, Actor(Role.GUEST, guest)),
    )


def desk(dinner: Dinner, links: LinksView, presence: Presence, lost: int = 0) -> DeskView:
    """What the host may know. `links` come from whoever keeps the keys; `lost`: entries that were set aside (D7)."""
    step = upcoming(dinner)
    wall = dinner.walls.get(dinner.star) if dinner.star else None
    return DeskView(
        order=dinner.order,
        missing=_missing(dinner),
        can=can(dinner, HOST),
        links=links,
        waiting=tuple(WaitingView(guest.id, guest.name) for guest in dinner.guests.values() if guest.waiting),
        screens=presence.screens,
        sound=presence.sound,
        reached=presence.reached,
        lead=dinner.lead,
        next=_next(step),
        undo=dinner.past[-1].undoes if dinner.past else None,
        hidden={cluster.id: cluster.texts for cluster in wall.clusters if cluster.id in wall.hidden} if wall else {},
        favourite=wall.favourite if wall else None,
        lost=lost,
    )


def _next(step: Upcoming | None) -> NextView | None:
    return NextView(step.command, step.step, step.guest) if step else None


def _place(dinner: Dinner, guest: Guest, here: Set[GuestId], standing: Standing | None) -> GuestView:
    return GuestView(
        id=guest.id,
        name=guest.name,
        here=guest.id in here,
        phone=guest.sealed_link is not None,
        sealed=guest.sealed,
        waiting=guest.waiting,
        made=len(guest.answers.keys() & dinner.guests.keys()),
        locked=dinner.is_locked(guest.id),
        skipped=guest.id in dinner.moment.skipped,
        revealed=uncovered(guest) if guest.id in dinner.revealed else None,
        score=standing.score if standing else None,
        place=standing.place if standing else None,
    )


def uncovered(guest: Guest) -> RevealedView:
    """What the table has seen of an unmasked guest, and a blank where they took it back (E6)."""
    if guest.secret is None:
        return RevealedView(GONE, None, None)
    return RevealedView(guest.secret.profession, guest.secret.real_name, guest.secret.story)


def _spotlight(dinner: Dinner, cut_in_ms: int | None, candle_ms: int | None) -> SpotlightView | None:
    spot = dinner.moment.spotlight
    if spot is None:
        return None
    unmasked = spot.guest in dinner.revealed
    on_wall = spot.stage not in (Stage.GUESSING, Stage.SPOTLIGHT)
    wall = dinner.walls[spot.guest] if on_wall else Wall(())
    points = worth(dinner, spot.guest) if unmasked else None
    done = dinner.revealed.index(spot.guest) if unmasked else len(dinner.revealed)
    to_come = sum(map(dinner.can_be_revealed, dinner.order))
    show: Callable[[Cluster], ClusterView] = (
        (lambda cluster: _judged(dinner, spot.guest, wall, cluster))
        if unmasked
        else (lambda cluster: _covered(wall, cluster))
    )
    return SpotlightView(
        guest=spot.guest,
        stage=spot.stage,
        number=done + 1,
        of=len(dinner.revealed) + to_come,
        cut_in_ms=cut_in_ms if spot.stage is Stage.DRUMROLL else None,
        answers=guesses_about(dinner, spot.guest),
        clusters=tuple(map(show, wall.clusters)),
        favourite=favourite(dinner, spot.guest, wall) if unmasked else None,
        disguise=points.disguise if points and dinner.points and spot.stage is Stage.SCORES else None,
        double=points.doubled if points else dinner.points and dinner.last_double and to_come == 1,
        candle=_candle(dinner, candle_ms),
    )


def _candle(dinner: Dinner, left: int | None) -> CandleView | None:
    whole = burns_ms(dinner)
    return None if whole is None else CandleView(whole, whole if left is None else left)


def _covered(wall: Wall, cluster: Cluster) -> ClusterView:
    hidden = cluster.id in wall.hidden
    return ClusterView(cluster.id, () if hidden else cluster.texts, len(cluster.by), hidden)


def _judged(dinner: Dinner, star: GuestId, wall: Wall, cluster: Cluster) -> ClusterView:
    ruling = dinner.moment.rulings[star][cluster.id]
    earned = worth(dinner, star).earned
    return replace(
        _covered(wall, cluster),
        by=cluster.by,
        verdict=ruling.verdict,
        sure=ruling.sure,
        ruled_by=ruling.by,
        reason=ReasonView(ruling.reason, () if cluster.id in wall.hidden else ruling.parts),
        points=tuple(earned[guest] for guest in cluster.by) if dinner.points else (),
    )


def wall_about(dinner: Dinner, star: GuestId) -> tuple[tuple[ClusterView, ...], ClusterId | None]:
    """The wall about an unmasked guest as the table knows it by the end, and the host's favourite on it, if any."""
    wall = dinner.walls[star]
    return tuple(_judged(dinner, star, wall, cluster) for cluster in wall.clusters), favourite(dinner, star, wall)


def favourite(dinner: Dinner, star: GuestId, wall: Wall) -> ClusterId | None:
    """The host's favourite, if it did turn out wrong: otherwise it is quietly none (V6)."""
    if wall.favourite is None or wall.favourite in wall.hidden:
        return None
    wrong = dinner.moment.rulings[star][wall.favourite].verdict is Verdict.MISS
    return wall.favourite if wrong else None


def _own_secret(me: Guest) -> SecretView | None:
    """The guest's own words, for the link that sealed them: one issued later opens no envelope (S6)."""
    secret = me.secret
    if secret is None or (me.sealed_link is not None and me.sealed_link != me.link):
        return None
    return SecretView(secret.profession, secret.also, secret.real_name, secret.story, secret.contact)


def _connections(dinner: Dinner, me: Guest) -> tuple[ConnectionView, ...]:
    """Wishes that met, once the dinner is closed and no wish can be taken back any more (W3)."""
    if dinner.phase is not Phase.CLOSED:
        return ()
    return tuple(
        ConnectionView(other.id, other.secret.contact if other.secret else None)
        for other in dinner.seated()
        if other.id in me.wishes and me.id in other.wishes
    )


def _missing(dinner: Dinner) -> dict[GuestId, tuple[GuestId, ...]]:
    everybody = dinner.all_open()
    return {
        guest.id: tuple(about for about in everybody if about in still)
        for guest in dinner.seated()
        if (still := set(everybody).difference(guest.answers, (guest.id,)))
    }
