"""A node freezes behind HAProxy as it is laid out; `make cluster WHAT=frozen` does the same with a full house."""

from pathlib import Path

import pytest

from tests.chaos.goals import Figure
from tests.cluster.frozen import frozen
from tests.support.services import Postgres

DINNERS = 6


@pytest.mark.usefixtures("redis_program", "haproxy_program")
async def test_f16_whoever_sits_at_the_frozen_node_is_answered_by_the_other(postgres: Postgres, tmp_path: Path) -> None:
    said = await frozen(tmp_path, postgres, 1127, DINNERS, rounds=1)
    assert str(said[0]).endswith("of 36 lines at the node that froze")
    assert not str(said[0]).startswith("0 of"), "or nothing was seen"
    assert [type(one) for one in said].count(Figure) == 1
