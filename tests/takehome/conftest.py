"""The shared house of `tests/web`, for tests that look at an evening played in it."""

from tests.web.conftest import place, pytest_collection_modifyitems

__all__ = ["place", "pytest_collection_modifyitems"]
