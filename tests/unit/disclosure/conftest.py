"""The two communes of casework, on SQLite: what a database makes no difference to."""

from tests.unit.casework.conftest import sqlite_commune

__all__ = ["sqlite_commune"]
