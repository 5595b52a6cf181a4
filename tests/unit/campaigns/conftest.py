"""The villages of `tests/unit/villages`, for talks of emulation."""

from tests.unit.villages.conftest import database_url, places, session

__all__ = ["database_url", "places", "session"]
