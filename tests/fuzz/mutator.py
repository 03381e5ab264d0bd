"""Messages out of messages: a seeded mutator that keeps what was answered in a way not heard before.

It knows the wire's samples and the nasty texts; the answers tell it which changes led somewhere new, and it goes on
from there. Everything it does follows from its seed and from what it was told.
"""

import json
import random
from collections.abc import Callable, Hashable
from typing import Any, Final

from tests.fuzz.nasty import EMOJI, KEPT, REFUSED
from tests.protocol.samples import EVERY_COMMAND

MOST: Final = 16_384
"""Characters of a message: the door stops longer ones."""

KEPT_MESSAGES: Final = 2_000
KEPT_LENGTH: Final = 1_500

NAMES: Final = tuple(f"g{number}" for number in range(1, 8))
CARDS: Final = tuple(f"{name}.{number}" for name in NAMES for number in range(1, 4))
TEXTS: Final = (*REFUSED.values(), *KEPT.values(), *EMOJI.values(), "", " ", "x" * 61, "x" * 9_000, "exact baker")

WORDED: Final = frozenset({"text", "name", "profession", "real_name", "story", "contact"})
"""Fields that hold what somebody typed."""

VALUES: Final[tuple[object, ...]] = (
    None, True, False, 0, -1, 1, 2**31, 2**53 - 1, 2**53, -(2**63), 10**40, 1.5, -0.0, 1e308, [], {}, [[]], [None],
    {"type": "next"}, {"": ""}, "on", "close", "exact", "open", "knock", "closed", "null", list(NAMES), *NAMES,
)  # fmt: skip

SHARDS: Final = (
    "NaN", "Infinity", "-Infinity", "1e999", "-0", "0123", "'", '"', "\\", "\\u0000", "\\ud800", "\\udc00\\ud800",
    "\\x41", "{", "}", "[", "]", ",", ":", "null", "/**/", "//", "\ufeff", "\u2028", "\0", "\x1f", "\n", "\ud800",
    "[" * 200, '{"a":' * 200, '"' + "a" * 2_000, "9" * 400, "\u0301" * 50, '"type":"do",', '"id":"x",',
)  # fmt: skip


class Mutator:
    """Draws messages. `learn` tells it what one of them was answered."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.seen: set[Hashable] = set()
        self._number = 0
        self._corpus = [json.dumps(frame) for frame in self._samples()]
        self._samples_end = len(self._corpus)
        self._ways: tuple[Callable[[str], str], ...] = (
            self._change_value, self._change_value, self._change_value, self._change_shape, self._change_letters,
            self._splice, self._another, self._another, self._another,
        )  # fmt: skip

    def _samples(self) -> list[dict[str, Any]]:
        frames: list[dict[str, Any]] = [{"type": "do", "id": "x", "seen": None, "command": c} for c in EVERY_COMMAND]
        frames += [{"type": "ping"}, {"type": "ping", "sound": True}, {"type": "hello", "token": "h0.x", "protocol": 1}]
        return frames

    def message(self) -> str:
        """The next message: one that is known, changed once or several times. At most `MOST` characters."""
        text = self.chance.choice(self._corpus)
        for _ in range(self.chance.choice((1, 1, 1, 1, 2, 3))):
            text = self.chance.choice(self._ways)(text)
        self._number += 1
        # Mostly under an id of its own: under one that was answered before the old answer comes, and nothing is tried.
        return (text.replace('"id": "x"', f'"id": "{self._number}"') if self._number % 8 else text)[:MOST]

    def learn(self, message: str, answer: Hashable) -> None:
        """An answer that was not heard before makes its message a beginning of others."""
        if answer in self.seen:
            return
        self.seen.add(answer)
        if len(message) <= KEPT_LENGTH:
            if len(self._corpus) >= KEPT_MESSAGES:
                self._corpus.pop(self.chance.randrange(self._samples_end, len(self._corpus)))
            self._corpus.append(message)

    def _change_value(self, text: str) -> str:
        """Another value somewhere."""
        whole = _read(text)
        places = list(_places(whole))
        if not places:
            return self._change_letters(text)
        holder, key = self.chance.choice(places)
        holder[key] = self._value(holder[key])
        return _write(whole)

    def _value(self, old: object) -> object:
        if isinstance(old, str) and self.chance.random() < 0.8:
            texts = (TEXTS, NAMES, CARDS, (old + self.chance.choice(TEXTS), old[: len(old) // 2], old.upper()))
            return self.chance.choice(self.chance.choice(texts))
        if isinstance(old, list) and self.chance.random() < 0.5:
            return self.chance.sample([*old, *NAMES], self.chance.randint(0, len(old) + 2))
        return self.chance.choice(VALUES)

    def _change_shape(self, text: str) -> str:
        """A field fewer, a field more, a field under another name, a value one level deeper."""
        whole = _read(text)
        places = list(_places(whole))
        if not places:
            return self._change_letters(text)
        holder, key = self.chance.choice(places)
        way = self.chance.randrange(4)
        if way == 0 or not isinstance(holder, dict):
            del holder[key]
        elif way == 1:
            holder[self.chance.choice(("admin", "by", "guest", "role", "seen", "", "\0", "x" * 300))] = holder[key]
        elif way == 2:
            holder[self.chance.choice(("type", "id", "about", "text", "command"))] = holder.pop(key)
        else:
            holder[key] = self.chance.choice(([holder[key]], {key: holder[key]}))
        return _write(whole)

    def _change_letters(self, text: str) -> str:
        """Some letters fewer, twice, in another order, or among shards."""
        start = self.chance.randint(0, len(text))
        end = min(len(text), start + self.chance.choice((0, 1, 1, 2, 8, 40)))
        middle = self.chance.choice(
            (
                "",
                text[start:end] * 2,
                text[start:end][::-1],
                self.chance.choice(SHARDS),
                chr(self.chance.randrange(256)),
            )
        )
        return text[:start] + middle + text[end:]

    def _splice(self, text: str) -> str:
        """The beginning of one message and the end of another."""
        other = self.chance.choice(self._corpus)
        return text[: self.chance.randint(0, len(text))] + other[self.chance.randint(0, len(other)) :]

    def _another(self, _: str) -> str:
        """A command as it should be, so that dinners go on."""
        frame = {"type": "do", "id": "x", "seen": None, "command": dict(self.chance.choice(EVERY_COMMAND))}
        command = frame["command"]
        assert isinstance(command, dict)
        for key in sorted(command.keys() & {"about", "guest"}):
            command[key] = self.chance.choice(NAMES)
        for key in command.keys() & {"cluster"}:
            command[key] = self.chance.choice(CARDS)
        for key in sorted(command.keys() & WORDED):
            command[key] = self.chance.choice(TEXTS) if self.chance.random() < 0.3 else command[key]
        return json.dumps(frame)


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _write(whole: object) -> str:
    try:
        return json.dumps(whole)
    except (ValueError, RecursionError):
        return "{"


def _places(whole: Any) -> list[tuple[Any, Any]]:
    """Every place that holds a value, with its holder; not deeper than anybody would nest."""
    found: list[tuple[Any, Any]] = []
    waiting = [whole]
    while waiting and len(found) < 60:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        for key in keys:
            found.append((holder, key))
            waiting.append(holder[key])
    return found
