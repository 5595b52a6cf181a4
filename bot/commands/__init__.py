"""The commands, one file a subject; `opened` is how they reach the database."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from pydantic import ValidationError

from bot.settings import Settings
from handlers.errors import Refused
from handlers.wording import wording
from storage.database import Database, migrate, open_database


def load_settings() -> Settings:
    """The settings, or one line that names the wrong one."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise click.ClickException(f"NHIPCAU_{name}: {first['msg']}") from error


@contextmanager
def opened() -> Iterator[Database]:
    """The database of the settings, its tables up to date."""
    database = open_database(load_settings().database)
    try:
        migrate(database)
        yield database
    finally:
        database.close()


@contextmanager
def told() -> Iterator[None]:
    """What a command refuses is told in the catalog's words, in one line."""
    try:
        yield
    except Refused as refused:
        raise click.ClickException(wording(refused.words)) from refused
