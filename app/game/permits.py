"""What each role may do, and when: one table, command by role by phase by stage. What it does not name is denied."""

from dataclasses import dataclass
from typing import Final

from app.game import commands as c
from app.game.actors import Actor
from app.game.dinner import Dinner
from app.game.names import Phase, Refusal, Role, Stage


@dataclass(frozen=True, slots=True)
class Permit:
    """One row of the table. `stages` None: whatever the spotlight does, also when nobody is in it."""

    role: Role
    phases: frozenset[Phase]
    stages: frozenset[Stage] | None = None


_ARRIVAL: Final = frozenset({Phase.ARRIVAL})
_SEATED: Final = frozenset({Phase.SEATED})
_FINALE: Final = frozenset({Phase.FINALE})
_REVEALS: Final = frozenset({Phase.REVEALS})
_SHOW: Final = _SEATED | _REVEALS
_BEFORE_FINALE: Final = _ARRIVAL | _SHOW
_BEFORE_CLOSED: Final = _BEFORE_FINALE | _FINALE
_ALWAYS: Final = frozenset(Phase)

_VERDICTS: Final = frozenset({Stage.VERDICTS})
_FROM_WALL: Final = frozenset({Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.VERDICTS, Stage.SCORES})

PERMITS: Final[dict[type[c.Command], tuple[Permit, ...]]] = {
    c.Seal: (Permit(Role.GUEST, _BEFORE_FINALE),),
    c.Guess: (Permit(Role.GUEST, _SHOW),),
    c.Pass: (Permit(Role.GUEST, _SHOW),),
    c.Know: (Permit(Role.GUEST, _SHOW),),
    c.Withdraw: (Permit(Role.GUEST, _SHOW),),
    c.Rule: (Permit(Role.GUEST, _REVEALS, _VERDICTS), Permit(Role.HOST, _REVEALS, _VERDICTS)),
    c.Wish: (Permit(Role.GUEST, _FINALE),),
    c.Forget: (Permit(Role.GUEST, _ALWAYS),),
    c.OpenGuessing: (Permit(Role.HOST, _ARRIVAL),),
    c.Lock: (Permit(Role.HOST, _SEATED),),
    c.SetOrder: (Permit(Role.HOST, _SHOW),),
    c.Next: (Permit(Role.HOST, _SHOW | _FINALE),),
    c.Back: (Permit(Role.HOST, _SHOW | _FINALE),),
    c.Skip: (Permit(Role.HOST, _SHOW),),
    c.Pause: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.MoreTime: (Permit(Role.HOST, _REVEALS, frozenset({Stage.GUESSING})),),
    c.Hide: (Permit(Role.HOST, _REVEALS, _FROM_WALL),),
    c.Favourite: (Permit(Role.HOST, _REVEALS, _FROM_WALL),),
    c.Admit: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.Remove: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.Rename: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.AddGuest: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.SealFor: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.GuessFor: (Permit(Role.HOST, _SHOW),),
    c.SetDoors: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.Reissue: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.HandOver: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.Lead: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.SetScreen: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.OpenRest: (Permit(Role.HOST, _FINALE),),
    c.Close: (Permit(Role.HOST, _FINALE),),
    c.Join: (Permit(Role.DOOR, _BEFORE_FINALE),),
    c.TakeOver: (Permit(Role.DOOR, _ALWAYS),),
    c.Cut: (Permit(Role.ALARM, _REVEALS, frozenset({Stage.DRUMROLL})),),
}

STEPS: Final = frozenset({c.OpenGuessing, c.Lock, c.Next, c.Back, c.Skip, c.OpenRest, c.Close, c.Cut})
"""What moves the show: guarded by `seen`, and at rest while the dinner is paused."""


BY_ROLE: Final[dict[Role, dict[type[c.Command], tuple[Permit, ...]]]] = {
    role: {command: own for command, permits in PERMITS.items() if (own := tuple(p for p in permits if p.role is role))}
    for role in Role
}
"""The same table, opened at one role: what is not there is not theirs."""


def permitted(dinner: Dinner, command: type[c.Command], by: Actor) -> Refusal | None:
    """Why this kind of command is denied to this actor now; None where the table allows it."""
    permits = BY_ROLE[by.role].get(command)
    if permits is None:
        return Refusal.NOT_YOURS
    if by.guest is not None:
        guest = dinner.guests.get(by.guest)
        if guest is None:
            return Refusal.NOT_YOURS
        if guest.waiting:
            return Refusal.WAITING
    phase, stage = dinner.phase, dinner.stage
    for permit in permits:
        if covers(permit, phase, stage):
            return Refusal.PAUSED if dinner.paused and command in STEPS else None
    return Refusal.NOT_NOW


def covers(permit: Permit, phase: Phase, stage: Stage | None) -> bool:
    """This row of the table allows its command in this phase and at this stage of the spotlight."""
    return phase in permit.phases and (permit.stages is None or stage in permit.stages)
