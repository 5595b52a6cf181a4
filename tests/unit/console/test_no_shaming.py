"""No list of those who are behind is ever sent out: nothing that sends knows how villages stand."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest

import handlers
from storage.areas import Area
from storage.notices import Notice
from storage.outbox import Body, Outgoing
from tests.unit.casework.office import TODAY
from tests.unit.console.conftest import Desktop
from tests.unit.console.deskwork import area_id, people
from tests.unit.console.test_campaign_plans import act, launched, put

FOLDER = Path(handlers.__file__).parent / "campaigns"
SENDS = {"handlers.sending", "handlers.notices.actions", "handlers.notices.queuing"}
KNOWS = {
    f"handlers.campaigns.{one}" for one in ("standing", "standing_sheet", "annex", "appraising")
}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_what_sends_does_not_know_how_villages_stand(path: Path) -> None:
    names = imported(path)
    assert not (names & SENDS and names & KNOWS)


def test_nothing_outside_staffs_pages_reads_the_standing() -> None:
    root = FOLDER.parent.parent
    readers = {
        str(path.relative_to(root))
        for package in ("handlers", "bot")
        for path in (root / package).rglob("*.py")
        if "handlers.campaigns.standing" in imported(path)
    }
    outside = {
        one for one in readers if not one.startswith(("handlers/campaigns/", "bot/console/"))
    }
    assert outside == set()


def test_a_village_that_is_behind_is_named_in_no_message_from_launch_to_end(
    desktop: Desktop,
) -> None:
    people(desktop, "Hồ Chim 2", 3)
    people(desktop, "Pàng Dề A1", 3)
    page = launched(desktop, **{"who-household": "1"})
    code = page.rsplit("/", 1)[1]
    done = put(desktop, code, "Hồ Chim 2", state="reviewed")
    put(desktop, code, "Pàng Dề A1", due_on=TODAY - timedelta(days=20))
    desktop.post(page, task=done, step="appraise", seen="reviewed", points="20")
    desktop.get(f"{page}/standing")
    act(desktop, "end", sure="1")
    with desktop.commune.database.read() as session:
        said = [str(one.content) for one in session.query(Outgoing)]
        said += [str(one.content) for one in session.query(Body)]
        said += [one.text for one in session.query(Notice)]
        behind = session.get_one(Area, area_id(desktop, "Pàng Dề A1"))
        assert said
        assert not [one for one in said if behind.name in one]
