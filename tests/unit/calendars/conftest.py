"""The two communes of casework, on both databases and on SQLite alone."""

from tests.unit.casework.conftest import commune, sqlite_commune

__all__ = ["commune", "sqlite_commune"]
