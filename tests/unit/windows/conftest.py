"""A commune with two villages, in an empty database."""

from tests.unit.notices.conftest import database_url, places, session

__all__ = ["database_url", "places", "session"]
