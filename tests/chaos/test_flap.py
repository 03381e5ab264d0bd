"""FAULT-7 in a few seconds; `make chaos` is the long run. Without network namespaces it is skipped, and says why."""

from pathlib import Path

import pytest

from tests.chaos.flap import NoNamespacesError, flaps

SEED = 1126
"""Both ends once."""


async def test_f7_a_moment_without_wifi_takes_nobody_off_their_line(tmp_path: Path) -> None:
    try:
        done, held = await flaps(tmp_path, SEED, (0.5, 0.5))
    except NoNamespacesError as error:
        pytest.skip(f"no network namespaces here: {error}")
    assert {flap.end for flap in done} == {"house", "guests"}
    assert [flap.dialled for flap in done] == [0, 0]
    assert held > 40
