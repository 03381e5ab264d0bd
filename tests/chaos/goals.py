"""What was measured, beside what is asked of it: a figure knows its goal, and whether it was missed."""

from dataclasses import dataclass
from typing import Final

WELL_AGAIN_S: Final = 5.0
"""FAULT-4, FAULT-5: from the end of the trouble until something is acknowledged again."""

TOLD_S: Final = 2.5
"""FAULT-5: two seconds that the database waits for a lock, and what it takes to tell seven people."""

PING_MS: Final = 50.0
"""FAULT-5: 99 of 100 pings, whatever the database waits for."""

DRUMROLL_S: Final = 3.5
"""FAULT-11: the three seconds of a drumroll, and what it takes to hear of its end."""

STORM_S: Final = 4.0
"""FAULT-12: 95 of 100 are back with a full view."""

STUCK_MB: Final = 25.0
"""FAULT-13: what a hundred readers who do not read may hold."""

STUCK_S: Final = 10.0
"""FAULT-13: until the last of them is gone."""

WORSE_PERCENT: Final = 10.0
"""FAULT-13: how much longer others' pings may take meanwhile."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a trial, and the most that it may be."""

    name: str
    value: float
    unit: str
    most: float

    @property
    def missed(self) -> bool:
        """It is more; or it is no number at all."""
        return not self.value <= self.most

    def __str__(self) -> str:
        verdict = "MISSED, " if self.missed else ""
        return f"{self.name} {self.value:.4g} {self.unit} ({verdict}at most {self.most:g})"


Said = list[str | Figure]
"""What a trial came to: sentences, and figures that have a goal."""


def missed(said: Said) -> list[Figure]:
    """The figures that are not what they should be."""
    return [figure for figure in said if isinstance(figure, Figure) and figure.missed]
