"""What a saboteur would do to the promises, one change each, and which tests have to notice."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Sabotage:
    """In `file` the text `was`, found once, becomes `becomes`; at least one of the `tests` has to turn red."""

    name: str
    file: str
    was: str
    becomes: str
    tests: tuple[str, ...]


ROOMS: Final = ("tests/rooms",)
GAME: Final = ("tests/game",)
LEAKS: Final = ("tests/game/test_projections.py", "tests/leaks/test_games.py")
STORE: Final = ("tests/store",)

SABOTAGES: Final = (
    Sabotage(
        "a commit is not synced (NORMAL for FULL)",
        "app/store/connections.py",
        '"synchronous": 2,',
        '"synchronous": 1,',
        ("tests/chaos/test_short.py::test_f2_a_power_cut_loses_nothing_that_was_acknowledged",),
    ),
    Sabotage(
        "acknowledged before it is on disk",
        "app/rooms/turns.py",
        "            began = self._clock.monotonic()\n",
        "            began = self._clock.monotonic()\n"
        "            for ask, events, version in turn.accepted:\n"
        "                ask.answer(Accepted(version, events))\n",
        ROOMS,
    ),
    Sabotage(
        "told to everybody before it is on disk",
        "app/rooms/turns.py",
        "        code, after, at = self.dinner.code, self.dinner.version, self._clock.unix_ms()\n",
        "        code, after, at = self.dinner.code, self.dinner.version, self._clock.unix_ms()\n"
        "        self.dinner = turn.dinner\n"
        "        self._changed()\n",
        ROOMS,
    ),
    Sabotage(
        "one command may have two effects (the unique key dropped)",
        "app/store/migrations/versions/v0004_neighbours.py",
        "            table.create_unique_constraint(KEY, columns)\n",
        "",
        STORE,
    ),
    Sabotage(
        "the secret of whoever sealed is shown to the table",
        "app/game/projections.py",
        "revealed=uncovered(guest) if guest.id in dinner.revealed else None,",
        "revealed=uncovered(guest) if guest.secret else None,",
        LEAKS,
    ),
    Sabotage(
        "the contact stands beside the real name on the screen",
        "app/game/projections.py",
        "return RevealedView(guest.secret.profession, guest.secret.real_name, guest.secret.story)",
        "return RevealedView(guest.secret.profession, guest.secret.contact, guest.secret.story)",
        LEAKS,
    ),
    Sabotage(
        "the words of a card that lies face down are on the wall",
        "app/game/projections.py",
        "return ClusterView(cluster.id, () if hidden else cluster.texts, len(cluster.by), hidden)",
        "return ClusterView(cluster.id, cluster.texts, len(cluster.by), hidden)",
        LEAKS,
    ),
    Sabotage(
        "wishes that met are shown while they can be taken back",
        "app/game/projections.py",
        "    if dinner.phase is not Phase.CLOSED:\n        return ()\n",
        "",
        GAME,
    ),
    Sabotage(
        "any role may send anything",
        "app/game/permits.py",
        "if (own := tuple(p for p in permits if p.role is role))",
        "if (own := tuple(permits))",
        ("tests/game/test_legal.py", "tests/leaks/test_matrix.py"),
    ),
    Sabotage(
        "nobody is asked what they saw (`seen` ignored)",
        "app/game/decide.py",
        "    if seen is not None and _stale(dinner, command, seen):",
        "    if False and seen is not None and _stale(dinner, command, seen):",
        GAME,
    ),
    Sabotage(
        "a late alarm cuts another drumroll",
        "app/rooms/room.py",
        'self.submit(Cut(), ALARM, f"cut:{step}", step)',
        'self.submit(Cut(), ALARM, f"cut:{step}", None)',
        ROOMS,
    ),
    Sabotage(
        "everybody may talk as fast as they like",
        "app/rooms/connection.py",
        "in_time = (self._bucket is None or self._bucket.take()) and self._room.in_time(self.who)",
        "in_time = True",
        ROOMS,
    ),
    Sabotage(
        "a stuck reader may stay",
        "app/rooms/connection.py",
        "                self._stuck = self._clock.later(STUCK_S, self._let_go)\n",
        "                pass\n",
        ROOMS,
    ),
    Sabotage(
        "two tabs on one seat",
        "app/rooms/presence.py",
        "                other.end(CloseCode.OPENED_ELSEWHERE)\n",
        "                pass\n",
        ROOMS,
    ),
    Sabotage(
        "a link that was replaced keeps its line",
        "app/rooms/room.py",
        "            if link_of(self.dinner, connection.who) != connection.link:\n",
        "            if False:\n",
        (*ROOMS, "tests/web"),
    ),
    Sabotage(
        "a link that died while its command waited still commands",
        "app/rooms/turns.py",
        "    if opened_by(dinner, ask.command, ask.by) != ask.link:\n",
        "    if False:\n",
        ROOMS,
    ),
    Sabotage(
        "a node goes on where the log went back",
        "app/rooms/turns.py",
        "        elif newest < self.dinner.version:\n",
        "        elif False:\n",
        ROOMS,
    ),
    Sabotage(
        "a refusal is forgotten, and may come true later",
        "app/rooms/turns.py",
        "if command_id is not None and ask.by.role in _REMEMBERED and lives:",
        "if False and command_id is not None and ask.by.role in _REMEMBERED and lives:",
        ROOMS,
    ),
    Sabotage(
        "what is erased stays in the file",
        "app/store/erasure.py",
        '    database.execute("VACUUM")\n',
        "",
        STORE,
    ),
    Sabotage(
        "a restored copy claims to be the database it was",
        "app/store/copies.py",
        "            _whole(database, draft)\n            database.execute(statements.NEW_EPOCH, (new_epoch(),))\n",
        "            _whole(database, draft)\n",
        ("tests/store/test_copies.py",),
    ),
    Sabotage(
        "another site may open our socket",
        "app/web/origin.py",
        "    return _place(origins[0]) in ours\n",
        "    return True\n",
        ("tests/web",),
    ),
    Sabotage(
        "any token is an invitation",
        "app/web/keys.py",
        "        return _same(token, self.join(code))\n",
        '        return token.startswith("j.")\n',
        ("tests/web",),
    ),
    Sabotage(
        "who guesses at codes is not slowed down",
        "app/web/limits.py",
        "        return max(0, ceil((1 - self._level(address, self._rate)) / self._rate.per_second))\n",
        "        return 0\n",
        ("tests/web",),
    ),
    Sabotage(
        "a cell of the spreadsheet calculates",
        "app/takehome/export.py",
        'return f"\'{typed}" if typed.startswith(_FORMULA) else typed',
        "return typed",
        ("tests/takehome/test_export.py",),
    ),
)
