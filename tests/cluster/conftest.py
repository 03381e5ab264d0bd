"""Fixtures."""

from tests.support.services import postgres

__all__ = ["postgres"]
