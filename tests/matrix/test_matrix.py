"""Every address and action against every role in every relation to the area: nothing unlisted.

`table.txt` says what is allowed. A line is a letter for each of `ACTORS`, then what is asked:
`+` answered or done, `-` looked at and refused, `.` closed, as if it were not there. What is asked is
about things of one commune; «own» is that commune, «above» its province, «below» one of its villages,
«elsewhere» another commune. Whatever is written is undone, so each cell begins alike.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.matrix.cells import Cell, cells, letter
from tests.matrix.world import ACTORS, RELATIONS, STAFF, World, world

TABLE = Path(__file__).with_name("table.txt")
SLOW = {("GET", "/chat/stream")}  # never ends: tests/channels/web has it
OUTSIDE = ("head-own", "head-elsewhere", "messenger-own", "resident")
# What is of nobody's area: the way in and out, and one's own account.
OPEN = ("/console/sign-in", "/console/leave", "/console/static", "/console/account",
        "/console/confirm", "/console/enter", "/console/calendar/feed/drop")  # fmt: skip
SUBJECTS = ("cases", "consultations", "dialogues", "disclosure", "meetings", "notices", "people",
            "quizzes", "registers", "reports", "supervision", "campaigns/plans",
            "meetings/conferences")  # fmt: skip


def rows() -> dict[str, str]:
    """What is asked → the letters."""
    lines = (line for line in TABLE.read_text("utf-8").splitlines() if line[:1] != "#")
    return {name: letters for letters, name in (line.split("  ", 1) for line in lines if line)}


ROWS = rows()


@pytest.fixture(scope="module")
def commune(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("matrix")
    file = folder / "nhipcau.db"
    file.write_bytes(sqlite_template.read_bytes())
    with world(folder, f"sqlite:///{file}") as made:
        yield made


@pytest.fixture(scope="module")
def asked(commune: World) -> dict[str, Cell]:
    found = cells(commune)
    return {cell.name: cell for cell in found if (cell.method, cell.pattern) not in SLOW}


def test_every_address_and_action_is_listed_and_nothing_else(asked: dict[str, Cell]) -> None:
    assert sorted(asked) == sorted(ROWS)


@pytest.mark.parametrize("name", ROWS)
def test_everybody_is_answered_as_the_table_says(
    name: str, commune: World, asked: dict[str, Cell]
) -> None:
    cell = asked[name]
    found = [letter(commune.ask(who, cell.method, cell.path, cell.form)) for who in ACTORS]
    assert dict(zip(ACTORS, found, strict=True)) == dict(zip(ACTORS, ROWS[name], strict=True))


def of(name: str, actor: str) -> str:
    return ROWS[name][ACTORS.index(actor)]


CONSOLE = [name for name in ROWS if " /console" in name and not name.split()[1].startswith(OPEN)]
OF_ONE = [
    name
    for name in CONSOLE
    for subject in SUBJECTS
    if name.split()[1].startswith(f"/console/{subject}/{{") and "{kind}" not in name.split()[1]
]


def test_nobody_who_is_not_signed_in_finds_anything_of_the_console() -> None:
    assert [name for name in CONSOLE if of(name, "nobody") != "."] == []


@pytest.mark.parametrize("actor", OUTSIDE)
def test_whoever_holds_no_post_of_the_console_finds_only_their_account(actor: str) -> None:
    assert [name for name in CONSOLE if of(name, actor) != "."] == []


@pytest.mark.parametrize("role", STAFF)
def test_a_thing_of_the_commune_is_closed_to_staff_of_elsewhere(role: str) -> None:
    assert OF_ONE
    assert [name for name in OF_ONE if of(name, f"{role}-elsewhere") != "."] == []


def test_an_observer_changes_nothing() -> None:
    for relation in RELATIONS:
        posts = (name for name in CONSOLE if name.startswith("POST"))
        assert [name for name in posts if of(name, f"observer-{relation}") == "+"] == []


def test_an_officer_may_nothing_that_an_approver_of_the_same_area_may_not() -> None:
    for relation in RELATIONS:
        more = [
            name for name in CONSOLE
            if (of(name, f"officer-{relation}"), of(name, f"approver-{relation}")) in {("+", "."), ("-", ".")}
        ]  # fmt: skip
        assert more == []
