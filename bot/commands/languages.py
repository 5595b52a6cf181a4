"""`nhipcau detect`: which language each line is in, and when one had better ask."""

import json
import sys
from collections.abc import Iterator
from typing import BinaryIO

import click

from content.languages.detection import Guess, detect


@click.command("detect")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def detect_lines(as_json: bool) -> None:
    """Say of each line of standard input which language it is in: `nhipcau detect < LINES`.

    Languages: vi, hmn (RPA), hmv (Mông as spelled in Vietnam), blt-Latn, blt (Thái), lo, zh, en, other.
    """
    for line in _lines(sys.stdin.buffer):
        guess = detect(line)
        click.echo(_as_json(guess) if as_json else _as_row(guess, line))


def _lines(stream: BinaryIO) -> Iterator[str]:
    for number, line in enumerate(stream, start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise click.UsageError(f"dòng {number} không phải là UTF-8") from error


def _as_json(guess: Guess) -> str:
    return json.dumps(
        {
            "language": guess.language,
            "certainty": round(guess.certainty, 4),
            "ask": guess.ask,
        }
    )


def _as_row(guess: Guess, line: str) -> str:
    return f"{guess.language:<9} {guess.certainty:4.2f}  {'hỏi' if guess.ask else '   '}  {line}"
