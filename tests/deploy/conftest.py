"""What is made for a cluster, for tests of what is laid out for one."""

import pytest

from tests import browsers
from tests.support.laid import haproxy_program
from tests.support.services import postgres

__all__ = ["haproxy_program", "postgres"]


@pytest.fixture
def compose() -> str:
    """The program that starts containers together."""
    return browsers.at_hand("compose")


@pytest.fixture
def openssl() -> str:
    """The program that makes certificates."""
    return browsers.at_hand("openssl")


@pytest.fixture
def promtool() -> str:
    """The program that checks Prometheus' files."""
    return browsers.at_hand("promtool")
