"""The commands, one file a subject; `opened` is how they reach the database.

What a command does not need (settings, database, catalog) is not loaded for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.database import Database


def load_settings() -> "Settings":
    """The settings, or one line that names the wrong one."""
    from pydantic import ValidationError

    from bot.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise click.ClickException(f"NHIPCAU_{name}: {first['msg']}") from error


@contextmanager
def opened() -> Iterator["Database"]:
    """The database of the settings, its tables up to date."""
    from bot.restoring import finish
    from storage.database import migrate, open_database

    settings = load_settings()
    finish(settings)
    database = open_database(settings.database, erasures=settings.erasures)
    try:
        migrate(database)
        yield database
    finally:
        database.close()


@contextmanager
def told() -> Iterator[None]:
    """What a command refuses is told in the catalog's words, in one line."""
    from handlers.errors import Refused
    from handlers.wording import wording

    try:
        yield
    except Refused as refused:
        raise click.ClickException(wording(refused.words)) from refused
