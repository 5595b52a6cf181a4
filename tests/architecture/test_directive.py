"""The table in docs/directive.md is true: every row is there, and what it names exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "directive.md"
ROWS = (
    *("W1", "W2", "W3", "W4", "W5", "W6", "C1", "C2", "C3"),
    *("1a", "1b", "1c", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d", "3e", "4", "5", "6"),
)
STATES = ("shown", "partly", "not yet")
NAMED = re.compile(r"`([^`]+)`")


def rows() -> list[list[str]]:
    """The cells of each row: its number, what is asked, what answers, the tests, how far."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] != "#":
            found.append(cells)
    return found


BY_NUMBER = [pytest.param(cells, id=cells[0]) for cells in rows()]


@cache
def names_in(path: Path) -> frozenset[str]:
    """The names of the tests that a file defines."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(one.name for one in ast.walk(tree) if isinstance(one, functions))


def test_every_row_of_the_directive_is_in_the_table_once() -> None:
    assert [cells[0] for cells in rows()] == list(ROWS)


@pytest.mark.parametrize("cells", BY_NUMBER)
def test_what_a_row_names_exists(cells: list[str]) -> None:
    assert len(cells) == 5
    for path in NAMED.findall(cells[2]):
        assert (ROOT / path).exists(), path
    for named in NAMED.findall(cells[3]):
        file, _, test = named.partition("::")
        assert (ROOT / file).is_file(), named
        assert test in names_in(ROOT / file), named


@pytest.mark.parametrize("cells", BY_NUMBER)
def test_a_row_says_how_far_it_has_come_and_what_is_missing(cells: list[str]) -> None:
    state, _, missing = cells[4].removeprefix("**").partition("**")
    assert state in STATES
    assert bool(missing.strip(": ")) == (state != "shown")
    if state == "not yet":
        assert not cells[2]
        assert not cells[3]
    else:
        assert NAMED.findall(cells[3]), "a test shows it"


def test_a_test_that_is_not_there_would_be_noticed() -> None:
    assert "test_nothing_of_the_kind" not in names_in(Path(__file__))
    assert "test_what_a_row_names_exists" in names_in(Path(__file__))
