"""Plays a scripted evening of twelve guests, tablet and projector, with everything that may happen to one."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from app.rehearsal.calls import Calls
from app.rehearsal.wire import View, Wire
from tests.evening.lines import GUESTS, LATE, NAMES, NEVER, WITHOUT_PHONE, Lines
from tests.evening.strangers import look_around
from tests.support.canary import Ear
from tests.support.score import Napkin, Ruled
from tests.support.table import WITHIN_S, Table, laid_table


@dataclass(slots=True)
class Played:
    """What a played evening leaves for the tests to judge: what was heard, what was counted, what was shown at the end.

    `walls` and `rolls`: when, in monotonic seconds, the step to a guest's wall was asked for, and when the drumroll
    that was not cancelled was. `unmasked` lists the guests in the order of their reveals.
    """

    lines: Lines
    ear: Ear
    napkin: Napkin
    walls: dict[str, float] = field(default_factory=dict)
    rolls: dict[str, float] = field(default_factory=dict)
    unmasked: list[str] = field(default_factory=list)
    final: dict[str, View] = field(default_factory=dict)
    closed_at: float = 0.0
    refused: dict[str, str | None] = field(default_factory=dict)


class Evening:
    """One evening being played."""

    def __init__(self, table: Table, played: Played) -> None:
        self.table = table
        self.played = played
        self.lines = played.lines

    async def arrive(self) -> None:
        """Ten with a phone, one without."""
        for guest in GUESTS[:10]:
            await self._sit(guest)
        await self.table.leads("add_guest", name=NAMES[WITHOUT_PHONE])
        await self.table.leads("seal_for", guest=WITHOUT_PHONE, **self.lines.secret(WITHOUT_PHONE))
        await self._strangers()

    async def _sit(self, guest: str) -> None:
        player = await self.table.seat(NAMES[guest])
        assert player.id == guest
        assert (await player.does("seal", **self.lines.secret(guest))).done

    async def open(self) -> None:
        """Guessing opens, in an order the host sets; somebody changes their mind, somebody loses the line."""
        await self.table.step()
        everybody = [guest["id"] for guest in self.table.view["table"]["guests"]]
        assert (await self.table.leads("set_order", guests=everybody)).done
        anna, lupo = self.table.players["g1"], self.table.players["g2"]
        await lupo.does("guess", about="g1", text=self.lines.word("miss 3", "g1"))
        await lupo.does("withdraw", about="g1")
        await anna.wire.drop()
        await self._strangers()

    async def come_late(self) -> None:
        """Somebody rings after guessing has opened, seals, and may be guessed about until locked."""
        await self._sit(LATE)

    async def say(self, about: list[str]) -> None:
        """Everybody who is there says what they hold of these guests, all at the same time."""
        sayings = [self._says(guest["id"], about) for guest in self.table.view["table"]["guests"]]
        await asyncio.gather(*sayings)

    async def _says(self, author: str, about: list[str]) -> None:
        for other in about:
            command = self.lines.command(author, other) if other != author else None
            if command is None:
                continue
            if author == WITHOUT_PHONE:
                answer = await self.table.leads("guess_for", guest=author, about=other, text=command["text"])
            else:
                answer = await self.table.players[author].wire.do(command)
            assert answer.done, (author, other, answer.code)

    async def reveal(self, star: str) -> None:
        """One guest, from where the show stands to the end of their scores (or verdicts, with points off)."""
        table, played = self.table, self.played
        assert table.star == star
        if table.stage == "guessing":
            await self.say([star])
            await table.step()
        played.walls[star] = time.monotonic()
        await table.step()
        await self._at_the_wall(star)
        played.rolls[star] = time.monotonic()
        await table.step()
        if star == "g1":
            played.refused["next in the drumroll"] = (await table.leads("next")).code
        await table.cut()
        played.unmasked.append(star)
        await table.step()
        await self._judge(star)
        played.napkin.reveals.append((star, self._ruled(star)))
        if table.view["table"]["points"]:
            await table.step()
            if star == "g3":
                assert (await table.leads("back")).done
                await table.step()

    async def _at_the_wall(self, star: str) -> None:
        table, clusters = self.table, self.table.view["table"]["spotlight"]["clusters"]
        if star == "g1":
            await table.leads("pause", on=True)
            self.played.refused["next in a pause"] = (await table.leads("next")).code
            await table.leads("pause", on=False)
            # The drumroll is cancelled before the cut: nothing may have left the server by then.
            await table.step()
            assert (await table.leads("back")).done
            await self._strangers()
        if star == "g4" and clusters:
            await table.leads("hide", cluster=clusters[0]["id"], on=True)
            await table.leads("favourite", cluster=clusters[-1]["id"])

    async def _judge(self, star: str) -> None:
        for cluster in list(self._clusters()):
            fair = self.lines.verdict(star, self._text(cluster))
            if star == "g2" and fair == "exact":
                await self._overrule(cluster["id"], fair)
            elif star == "g3":
                await self._take_back(cluster["id"], fair)
            elif cluster["verdict"] != fair:
                await self._rule(star, cluster["id"], fair)

    async def _rule(self, star: str, cluster: str, verdict: str) -> None:
        if star == WITHOUT_PHONE:
            assert (await self.table.leads("rule", cluster=cluster, verdict=verdict)).done
        else:
            answer = await self.table.players[star].does("rule", cluster=cluster, verdict=verdict)
            assert answer.done
            await self.table.everybody_sees(answer.version)

    async def _overrule(self, cluster: str, verdict: str) -> None:
        """The unmasked guest is too hard on the table, the host has the last word."""
        lupo = self.table.players["g2"]
        assert (await lupo.does("rule", cluster=cluster, verdict="miss")).done
        assert (await self.table.leads("rule", cluster=cluster, verdict=verdict)).done
        self.played.refused["a guest after the host"] = (await lupo.does("rule", cluster=cluster, verdict="miss")).code

    async def _take_back(self, cluster: str, verdict: str) -> None:
        """A fair verdict, then an unfair one that the host takes back."""
        await self._rule("g3", cluster, verdict)
        unfair = "close" if verdict == "miss" else "miss"
        await self._rule("g3", cluster, unfair)
        assert (await self.table.leads("back")).done

    def _clusters(self) -> list[dict[str, Any]]:
        clusters: list[dict[str, Any]] = self.table.view["table"]["spotlight"]["clusters"]
        return clusters

    def _text(self, cluster: dict[str, Any]) -> str:
        """The words of a card, from the tablet where it lies face down."""
        texts = cluster["texts"] or self.table.view["desk"]["hidden"][cluster["id"]]
        return str(texts[0])

    def _ruled(self, star: str) -> list[Ruled]:
        """What the napkin needs: who guessed about this guest while they could, and what that was worth."""
        there = [guest for guest in GUESTS if guest in {one["id"] for one in self.table.view["table"]["guests"]}]
        said = {guest: self.lines.says(guest, star) for guest in there if guest != star}
        if self._came_too_late(star):
            said.pop(LATE, None)
        return [Ruled(guest, what.partition(" ")[0]) for guest, what in said.items() if Lines.is_guess(what)]

    def _came_too_late(self, star: str) -> bool:
        return star == "g1" and self.table.view["table"]["pace"] == "rounds"

    async def part(self) -> None:
        """The finale: wishes, one of them not returned; then the end."""
        wishes = [("g1", "g2"), ("g2", "g1"), ("g3", "g4"), ("g5", LATE), (LATE, "g5"), ("g6", WITHOUT_PHONE)]
        for guest, about in wishes:
            assert (await self.table.players[guest].does("wish", about=about, on=True)).done
        await self._strangers()
        await self._open_awards()
        self.played.closed_at = time.monotonic()
        await self.table.step()
        await self._strangers()

    async def _open_awards(self) -> None:
        """One after another, one of them twice; everybody who is in has exactly one, and the last ones come at once."""
        for _ in range(3):
            await self.table.step()
        assert (await self.table.leads("back")).done
        shown = self.table.view["table"]
        assert len(shown["awards"]) == 2
        assert (await self.table.leads("open_rest")).done
        shown = self.table.view["table"]
        winners = [award["guest"] for award in shown["awards"]]
        assert sorted(winners) == sorted(guest["id"] for guest in shown["guests"] if not guest["waiting"])
        assert shown["finale"] == {"stage": "people", "of": len(winners)}

    async def _strangers(self) -> None:
        await look_around(self.table)


async def play(
    base: str, seed: int, *, pace: str, points: bool, last_double: bool, calls: type[Calls] = Calls
) -> Played:
    """Play the evening of this seed from the first scan to the last good night. `calls`: how everybody calls."""
    played = Played(Lines(seed), Ear(), Napkin(last_double))
    for guest in GUESTS:
        for word in played.lines.covered(guest):
            played.ear.knows(word)
    options: dict[str, object] = {"pace": pace, "points": points, "last_double": last_double}
    async with laid_table(base, "Dodici a tavola", listen=played.ear.tap, options=options, calls=calls) as table:
        evening = Evening(table, played)
        await evening.arrive()
        await evening.open()
        if pace == "ballot":
            await evening.come_late()
            await evening.say(list(GUESTS))
        else:
            await evening.say(list(GUESTS[1:11:2]))
        await _reveals(evening, table, pace)
        await evening.part()
        await table.everybody_sees(table.view["version"])
        lines = {"host": table.host, "screen": table.screen}
        lines |= {guest: player.wire for guest, player in table.players.items()}
        await _agreed(list(lines.values()))
        played.final = {principal: line.view for principal, line in lines.items() if line.view is not None}
    return played


async def _agreed(lines: list[Wire]) -> None:
    """Wait until all show one table: a line that was cut at the very end comes back to it, and is seen to be back."""

    def agreed(_: View) -> bool:
        first, *others = ({**line.view["table"], "now": 0} for line in lines if line.view is not None)
        return all(table == first for table in others)

    # Whoever is given the last view sees that all agree; the others wait for one more.
    waiting = [asyncio.create_task(line.until(agreed, WITHIN_S)) for line in lines if line.closed is None]
    done, left = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    for task in done:
        task.result()


async def _reveals(evening: Evening, table: Table, pace: str) -> None:
    """Everybody in order; Teo has stepped out when it is his turn and comes back after Marta, Amal left early."""
    if pace == "ballot":
        await table.step()
    await table.step()
    while table.stage != "finale":
        star = table.star
        if star == "g5" and "g6" not in evening.played.unmasked:
            assert (await table.leads("skip", guest="g5", on=True)).done
            continue
        await evening.reveal(star)
        if star == "g1" and pace == "rounds":
            await evening.come_late()
        if star == "g6":
            assert (await table.leads("skip", guest="g5", on=False)).done
            assert (await table.leads("skip", guest=NEVER, on=True)).done
        await table.step()
