"""`nhipcau guesses`: where a language was taken for another, to make the profiles better."""

import csv
from pathlib import Path

import click

from bot.commands import opened
from storage.languages import samples, wrong_guesses

COLUMNS = ("guessed", "was", "day", "times", "text")


@click.group()
def guesses() -> None:
    """Đoán nhầm tiếng nói."""


@guesses.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export_guesses(file: Path) -> None:
    """Write FILE as CSV: how often each language was taken for another, by day; and, one a line with its
    text, the sentences that their writers let us keep. Nobody's name is in it.
    """
    with opened() as database, database.read() as session:
        counted = [(one.guessed, one.was, one.day, one.times, "") for one in wrong_guesses(session)]
        kept = [(one.guessed, one.was, one.day, "", one.text) for one in samples(session)]
    with file.open("w", encoding="utf-8-sig", newline="") as target:
        csv.writer(target).writerows([COLUMNS, *counted, *map(_harmless, kept)])
    click.echo(f"{file}: {len(counted)} dòng đếm, {len(kept)} câu")


def _harmless(row: tuple[object, ...]) -> tuple[object, ...]:
    """A sentence that begins like a formula is not one to a spreadsheet."""
    *others, text = row
    return (*others, f"'{text}" if str(text).startswith(("=", "+", "-", "@")) else text)
