"""Fixtures."""

import pytest

from tests import browsers
from tests.support.services import postgres, redis

__all__ = ["postgres", "redis"]


@pytest.fixture
def redis_program() -> str:
    """What the broker is started from."""
    return browsers.at_hand("redis")


@pytest.fixture
def haproxy_program() -> str:
    """The balancer."""
    return browsers.at_hand("haproxy")


@pytest.fixture
def prometheus_program() -> str:
    """Who watches."""
    return browsers.at_hand("prometheus")
