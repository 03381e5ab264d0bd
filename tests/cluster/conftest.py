"""Fixtures."""

from tests.support.services import postgres, redis

__all__ = ["postgres", "redis"]
