"""An item's way to people: who may take which step, and that nobody approves their own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.desk import Desk
from handlers.errors import Refused
from handlers.policies import workflow
from handlers.policies.workflow import STEPS
from storage import library as storage
from storage.database import Database, open_database
from storage.library import PolicyVersion
from storage.people import AuditLine, Person
from tests.unit.casework.office import desk_of
from tests.unit.policies.shelf import DRAFT, TEXTS, Shelf, furnish

STATES = ("draft", "review", "approved", "published", "withdrawn")
ACTIONS = sorted({action for _, action in STEPS})
WAY = {
    "draft": (),
    "review": ("submit",),
    "approved": ("submit", "approve"),
    "published": ("submit", "approve", "publish"),
    "withdrawn": ("submit", "approve", "publish", "withdraw"),
}


def brought_to(shelf: Shelf, state: str) -> int:
    version = shelf.begins()
    steps = [(shelf.approver if one == "approve" else shelf.author, one) for one in WAY[state]]
    shelf.steps(version, *steps)
    return version


def refusal(shelf: Shelf, who: int, version: int, action: str, note: str = "vì sai") -> str:
    with pytest.raises(Refused) as refused, shelf.desk(who) as desk:
        workflow.step(desk, version, action, note)
    return refused.value.words.key


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("state", STATES)
def test_a_step_is_taken_from_its_own_state_and_from_no_other(
    shelf: Shelf, state: str, action: str
) -> None:
    version = brought_to(shelf, state)
    to = STEPS.get((state, action))
    if to is None:
        assert refusal(shelf, shelf.approver, version, action) == "kv-buoc-khong-dung"
        assert shelf.state(version) == state
    else:
        shelf.steps(version, (shelf.approver, action))
        assert shelf.state(version) == to
        with shelf.database.read() as session:
            actions = session.scalars(select(AuditLine.action).order_by(AuditLine.id)).all()
        assert actions[-1] == f"policy.{action}"


def test_who_wrote_it_does_not_approve_it_whatever_they_may_approve(shelf: Shelf) -> None:
    version = shelf.begins(shelf.approver)
    shelf.steps(version, (shelf.approver, "submit"))
    assert refusal(shelf, shelf.approver, version, "approve") == "kv-tu-duyet"
    assert refusal(shelf, shelf.author, version, "approve") == "kv-khong-duyet-duoc"
    shelf.steps(version, (shelf.second, "approve"))


def test_who_changed_it_last_is_its_author(shelf: Shelf) -> None:
    version = shelf.begins()
    with shelf.desk(shelf.approver) as desk:
        workflow.change(desk, version, replace(DRAFT, label="Nhà ở"))
    shelf.steps(version, (shelf.author, "submit"))
    assert refusal(shelf, shelf.approver, version, "approve") == "kv-tu-duyet"


def test_the_buttons_are_the_steps_that_would_be_taken(shelf: Shelf) -> None:
    version = shelf.begins()
    shelf.steps(version, (shelf.author, "submit"))
    shown = {}
    for who in (shelf.author, shelf.approver, shelf.officer, shelf.observer, shelf.mai):
        with shelf.desk(who) as desk:
            shown[who] = workflow.actions_for(desk, desk.session.get_one(PolicyVersion, version))
    assert shown[shelf.author] == ["return"]
    assert shown[shelf.approver] == ["return", "approve"]
    assert [shown[who] for who in (shelf.officer, shelf.observer, shelf.mai)] == [[], [], []]


@pytest.mark.parametrize("action", ["return", "withdraw"])
def test_what_is_taken_back_needs_a_reason_and_keeps_it(shelf: Shelf, action: str) -> None:
    version = brought_to(shelf, "review" if action == "return" else "published")
    assert refusal(shelf, shelf.approver, version, action, "  ") == "kv-can-ly-do"
    shelf.steps(version, (shelf.approver, action))
    with shelf.database.read() as session:
        assert session.get_one(PolicyVersion, version).note == "vì sai hạn"
        last = session.scalars(select(AuditLine).order_by(AuditLine.id.desc())).first()
    assert last is not None
    assert last.reason == "vì sai hạn"


def test_a_commune_s_staff_write_for_the_commune_and_for_nowhere_else(shelf: Shelf) -> None:
    with pytest.raises(Refused) as refused, shelf.desk(shelf.officer) as desk:
        workflow.begin(desk, DRAFT)
    assert refused.value.words.key == "kv-ngoai-dia-ban"
    own = shelf.begins(shelf.officer, areas=(shelf.commune,))
    shelf.steps(own, (shelf.officer, "submit"), (shelf.approver, "approve"))
    theirs = brought_to(shelf, "review")
    assert refusal(shelf, shelf.officer, theirs, "approve") == "kv-khong-thay"
    assert refusal(shelf, shelf.officer, 999, "approve") == "kv-khong-thay"


def test_a_new_version_takes_the_place_of_the_old_one(shelf: Shelf) -> None:
    old = shelf.published()
    with shelf.desk(shelf.author) as desk:
        new = workflow.revise(desk, old).id
        workflow.change(desk, new, replace(DRAFT, label="Nhà ở mới"))
    assert shelf.state(old) == "published"
    shelf.steps(new, (shelf.author, "submit"), (shelf.approver, "approve"))
    shelf.steps(new, (shelf.author, "publish"))
    assert (shelf.state(old), shelf.state(new)) == ("withdrawn", "published")


def test_an_item_has_one_version_on_its_way_at_most(shelf: Shelf) -> None:
    old = shelf.published()
    with shelf.desk(shelf.author) as desk:
        workflow.revise(desk, old)
    with pytest.raises(Refused) as refused, shelf.desk(shelf.approver) as desk:
        workflow.revise(desk, old)
    assert refused.value.words.key == "kv-dang-co-ban-moi"


def test_the_list_shows_what_is_on_its_way_else_what_people_read(both: Shelf) -> None:
    old = both.published()
    with both.desk(both.author) as desk:
        new = workflow.revise(desk, old).id
        assert [one.id for one in storage.newest_versions(desk.session)] == [new]
    both.steps(new, (both.author, "drop"))
    with both.database.read() as session:
        assert [one.id for one in storage.newest_versions(session)] == [old]


def test_nobody_acts_on_what_they_have_not_seen(shelf: Shelf) -> None:
    version = brought_to(shelf, "review")
    with pytest.raises(Refused) as refused, shelf.desk(shelf.approver) as desk:
        workflow.step(desk, version, "approve", seen="2026-01-01T00:00:00+00:00")
    assert refused.value.words.key == "kv-vua-doi"


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"title": " "}, "kv-thieu"),
        ({"label": "a" * 41}, "kv-ten-dai"),
        ({"issuer": "a" * 201}, "kv-dai"),
        ({"topic": "XX00"}, "kv-thieu"),
        ({"in_force_to": date(2025, 1, 1)}, "kv-ngay-nguoc"),
        ({"texts": TEXTS | {"short": "a" * 321}}, "kv-hong-too-long"),
        ({"texts": TEXTS | {"card": "Tên\nmột dòng"}}, "kv-hong-too-few-lines"),
    ],
)
def test_what_is_not_in_order_is_refused_by_name(
    shelf: Shelf, changed: dict[str, Any], key: str
) -> None:
    with pytest.raises(Refused) as refused:
        shelf.begins(**changed)
    assert refused.value.words.key == key


def test_what_has_ended_is_published_only_to_be_read_as_over(shelf: Shelf) -> None:
    ended: dict[str, Any] = {"in_force_to": date(2026, 2, 1)}
    version = shelf.begins(**ended)
    assert refusal(shelf, shelf.author, version, "submit") == "kv-da-het-han"
    shelf.published(**ended, period="2026")


@pytest.fixture(scope="module")
def empty(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    file = tmp_path_factory.mktemp("ways") / "ways.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = open_database(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture(scope="module")
def ways(empty: Database) -> Shelf:
    return furnish(empty)


WHO = ("author", "approver", "second", "officer", "observer", "mai")
ON = {"draft": "submit", "review": "approve", "approved": "publish"}  # else: a new version
MOVES = st.tuples(
    st.one_of(st.sampled_from(WHO), st.sampled_from(("author", "approver"))),
    st.one_of(st.sampled_from([*ACTIONS, "change", "revise"]), st.just("on")),
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(MOVES, min_size=3, max_size=20))
def test_no_way_leads_to_people_without_an_approver_other_than_the_author(
    ways: Shelf, moves: list[tuple[str, str]]
) -> None:
    with ways.database.writing.connect() as connection:
        undone = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            people = {name: session.get_one(Person, getattr(ways, name)) for name in WHO}
            newest = workflow.begin(desk_of(session, people["author"]), DRAFT).id
            for name, action in moves:
                try:
                    newest = moved(desk_of(session, people[name]), newest, action)
                except Refused:
                    continue
                read = session.scalars(
                    select(PolicyVersion).where(PolicyVersion.state == "published")
                ).all()
                assert len(read) <= 1
                for one in read:
                    assert one.approved_by in {ways.approver, ways.second}
                    assert one.approved_by != one.author_id
        undone.rollback()


def moved(desk: Desk, newest: int, action: str) -> int:
    """One move; the version that is the newest then."""
    if action == "on":
        action = ON.get(desk.session.get_one(PolicyVersion, newest).state, "revise")
    if action == "revise":
        return workflow.revise(desk, newest).id
    if action == "change":
        return workflow.change(desk, newest, DRAFT).id
    return workflow.step(desk, newest, action, "vì sai hạn").id
