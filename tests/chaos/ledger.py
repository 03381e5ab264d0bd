"""The oracle: what the house acknowledged, written down outside it, against what its log holds; and what it refused."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.rehearsal.calls import Tap
from app.rehearsal.wire import Answer
from tests.support.memory import Memory

Meant = tuple[tuple[str, str], object]
"""Whose, about whom, and what: ("g1", "g2") and an answer; ("name", "g1") and a name."""


@dataclass(slots=True)
class Ledger:
    """The acknowledgements of one dinner: by who asked and under which id, the version that was answered.

    `meant`: by that version, what it makes so from then on, and until when somebody makes it otherwise.
    """

    acks: dict[tuple[str, str], int] = field(default_factory=dict)
    meant: dict[int, Meant] = field(default_factory=dict)
    _grown: asyncio.Event = field(default_factory=asyncio.Event)
    _ended: BaseException | None = None

    def note(self, actor: str, answer: Answer, meant: Meant) -> None:
        """Somebody was told that it is done."""
        assert answer.version is not None, answer.code
        self.acks[actor, answer.id] = answer.version
        self.meant[answer.version] = meant
        self._grown.set()

    def forget(self, after: int) -> None:
        """The house is an older one: what was acknowledged after this version is no longer."""
        self.acks = {key: version for key, version in self.acks.items() if version <= after}
        self.meant = {version: meant for version, meant in self.meant.items() if version <= after}

    def present(self) -> dict[tuple[str, str], object]:
        """What is so after everything that was acknowledged."""
        return dict(self.meant[version] for version in sorted(self.meant))

    def end(self, why: BaseException) -> None:
        """Somebody will never be answered again: whoever waits for that is told so."""
        self._ended = why
        self._grown.set()

    async def grows(self, more: int) -> None:
        """Wait for so many more acknowledgements. Raises AssertionError where somebody is out of it."""
        wanted = len(self.acks) + more
        while len(self.acks) < wanted:
            assert self._ended is None, f"somebody gave up guessing: {self._ended!r}"
            self._grown.clear()
            await self._grown.wait()

    def holds(self, memory: Memory, code: str) -> None:
        """Every acknowledgement up to now is in the log exactly once, under its number, and the log has no gaps.

        Raises AssertionError with what is wrong.
        """
        acks = dict(self.acks)
        log = memory(code)
        assert [row.seq for row in log] == list(range(1, len(log) + 1)), "the log has gaps"
        by_command = {(row.actor, row.command_id): row.seq for row in log if row.command_id is not None}
        twice = [key for key, times in Counter((row.actor, row.command_id) for row in log).items() if times > 1]
        assert [key for key in twice if key[1] is not None] == [], "done twice"
        lost = {key: version for key, version in acks.items() if by_command.get(key) != version}
        assert not lost, (
            f"{len(lost)} of {len(acks)} acknowledged commands lost or moved: {dict(list(lost.items())[:3])}"
        )


@dataclass(slots=True)
class Refusals:
    """Who was refused with which code, and may try again. `listen` goes to a laid table."""

    heard: set[tuple[str, str]] = field(default_factory=set)
    _more: asyncio.Event = field(default_factory=asyncio.Event)

    def listen(self, principal: str) -> Tap:
        """An ear for one principal."""

        def hear(text: str) -> None:
            if text.startswith('{"type":"no"') and (no := json.loads(text))["retry"]:
                self.heard.add((principal, no["code"]))
                self._more.set()

        return hear

    async def reach(self, code: str, principals: Iterable[str], within: float = 30.0) -> None:
        """Wait until all of these were refused with this code, for now. Raises TimeoutError."""
        wanted = {(principal, code) for principal in principals}
        async with asyncio.timeout(within):
            while not wanted <= self.heard:
                self._more.clear()
                await self._more.wait()
