"""Decisions about what hangs on the wall, and about wishes: each gives the events, or why not."""

from app.game import events as e
from app.game.actors import Actor
from app.game.dinner import Dinner
from app.game.guesses import known
from app.game.names import ClusterId, GuestId, Refusal, Role, RuledBy, Verdict
from app.game.people import present
from app.game.world import Events


def star_of(dinner: Dinner, cluster: ClusterId) -> GuestId | Refusal:
    """The guest in the spotlight, if this cluster hangs on their wall."""
    star = dinner.star
    if star is None or star not in dinner.walls:
        return Refusal.NO_SUCH_CLUSTER
    hangs = any(laid.id == cluster for laid in dinner.walls[star].clusters)
    return star if hangs else Refusal.NO_SUCH_CLUSTER


def favourite(dinner: Dinner, cluster: ClusterId) -> Events | Refusal:
    """The host marks a card as the best wrong guess; the marked one once more is unmarked (V5)."""
    star = star_of(dinner, cluster)
    if isinstance(star, Refusal):
        return star
    again = dinner.walls[star].favourite == cluster
    return (e.FavouriteMarked(star, None if again else cluster),)


def rule(dinner: Dinner, by: Actor, cluster: ClusterId, verdict: Verdict) -> Events | Refusal:
    """The unmasked guest gives a card its verdict; once the host has, the guest cannot (V3, V4)."""
    if by.role is Role.GUEST and by.guest != dinner.star:
        return Refusal.NOT_YOURS
    star = star_of(dinner, cluster)
    if isinstance(star, Refusal):
        return star
    ruled_by = dinner.moment.rulings[star][cluster].by
    if by.role is Role.GUEST and ruled_by is RuledBy.HOST:
        return Refusal.OVERRULED
    word = RuledBy.HOST if by.role is Role.HOST else RuledBy.GUEST
    return (e.Ruled(star, cluster, verdict, word),)


def wish(dinner: Dinner, by: Actor, about: GuestId, on: bool) -> Events | Refusal:
    """A guest wishes to stay in touch with another (`on`), or no longer (W1)."""
    target = present(dinner, about)
    if isinstance(target, Refusal):
        return Refusal.NO_SUCH_GUEST
    return Refusal.ABOUT_YOURSELF if about == by.guest else (e.Wished(known(by.guest), about, on),)
