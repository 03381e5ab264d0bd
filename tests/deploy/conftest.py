"""The servers of a cluster, for tests of what is laid out for one."""

from tests.support.services import postgres

__all__ = ["postgres"]
