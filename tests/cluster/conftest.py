"""Fixtures."""

import pytest

from tests import browsers
from tests.support.laid import haproxy_program
from tests.support.services import postgres, redis

__all__ = ["haproxy_program", "postgres", "redis"]


@pytest.fixture
def redis_program() -> str:
    """What the broker is started from."""
    return browsers.at_hand("redis")


@pytest.fixture
def prometheus_program() -> str:
    """Who watches."""
    return browsers.at_hand("prometheus")
