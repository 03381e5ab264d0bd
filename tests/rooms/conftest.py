"""A stage for every test of the rooms."""

from collections.abc import AsyncIterator

import pytest

from tests.rooms.stage import Stage, set_stage


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """A lobby on a memory log and a hand-wound clock."""
    laid = set_stage()
    yield laid
    await laid.strike()
