"""The one way in: duplicates, crashes and failures change nothing of what a straight run leaves."""

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from bot.delivery.parcels import Reply
from bot.inbound import Door, unpack
from handlers.areas.actions import load_province
from handlers.context import Office
from handlers.messages import Incoming, Kind
from handlers.talks import Talks
from storage import inbox
from storage.cases import Case, CaseEntry
from storage.conversations import Conversation
from storage.database import Database, migrate, open_database
from storage.people import Consent, Person

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
WORDS = ["/start", "1", "2", "Bỏ qua", "Đồng ý", "nước mất ba ngày", "xong", "ok", "quay lại",
         "hủy", "menu", "Gửi ý kiến", "Đúng rồi, gửi đi", "cháy nhà", "DỪNG", "pang de a1"]  # fmt: skip
ONE_CASE = ["/start", "1", "Bỏ qua", "2", "Gửi ý kiến", "2", "1", "1", "nước mất ba ngày",
            "xong", "Bỏ qua", "Bỏ qua", "Bỏ qua", "ok"]  # fmt: skip


class Killed(Exception):  # noqa: N818  it is no error of ours
    pass


class Post:
    """Takes the replies of a batch, as the post office does."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []

    def __call__(self, connection: Connection, replies: Sequence[Reply], *, ring: bool) -> Any:
        return lambda: self.replies.extend(replies)


class House:
    """The door over a database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.post = Post()
        self.now = NOW
        self.door = Door(Office(), self.post, clock=lambda: self.now)
        self._ids = itertools.count()

    def event(self, text: str, person: str = "p") -> Incoming:
        kind = Kind.START if text == "/start" else Kind.TEXT
        said = "" if kind is Kind.START else text
        return Incoming("test", person, f"e{next(self._ids)}", kind, said)

    def take(self, *events: Incoming, killed: bool = False) -> None:
        """Handle them in one transaction; killed: it dies before the commit."""
        with contextlib.suppress(Killed), self.database.write() as session:
            _, after = self.door.handle(session, events)
            if killed:
                raise Killed
            session.commit()
            after()

    def left(self) -> dict[str, Any]:
        """All that matters of what is stored; ids and codes are drawn anew in each run."""
        with self.database.read() as session:
            return {
                "talk": session.execute(select(Conversation.flow, Conversation.state)).all(),
                "people": session.execute(select(Person.language, Person.area_id)).all(),
                "consents": session.execute(select(Consent.purpose, Consent.given)).all(),
                "cases": sorted(session.execute(select(Case.topic, Case.anonymous)).all()),
                "said": sorted(session.scalars(select(CaseEntry.text)).all()),
            }


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A SQLite file with Điện Biên in it."""
    file = tmp_path_factory.mktemp("door") / "empty.db"
    database = open_database(f"sqlite:///{file}")
    migrate(database)
    with database.write() as session:
        load_province(session)
    database.truncate_log()
    database.close()
    return file.read_bytes()


@contextlib.contextmanager
def _house(folder: Path, empty: bytes) -> Iterator[House]:
    file = folder / "house.db"
    for old in folder.glob("house.db*"):
        old.unlink()
    file.write_bytes(empty)
    database = open_database(f"sqlite:///{file}")
    try:
        yield House(database)
    finally:
        database.close()


@given(moves=st.lists(st.tuples(st.sampled_from(WORDS), st.booleans(), st.booleans()), max_size=25))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_duplicates_and_kills_leave_what_a_straight_run_leaves(
    tmp_path: Path, empty: bytes, moves: list[tuple[str, bool, bool]]
) -> None:
    with _house(tmp_path, empty) as house:
        for text, killed, doubled in moves:
            event = house.event(text)
            if killed:
                house.take(event, killed=True)
            house.take(event)
            if doubled:
                house.take(event)
        tormented = house.left()
    with _house(tmp_path, empty) as house:
        for text, _, _ in moves:
            house.take(house.event(text))
        assert tormented == house.left()


@given(cut=st.sets(st.integers(1, len(ONE_CASE) - 1)))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_it_does_not_matter_which_messages_share_a_transaction(
    tmp_path: Path, empty: bytes, cut: set[int]
) -> None:
    with _house(tmp_path, empty) as house:
        events = [house.event(text) for text in ONE_CASE]
        edges = [0, *sorted(cut), len(events)]
        for first, last in itertools.pairwise(edges):
            house.take(*events[first:last])
        assert house.left()["said"] == ["nước mất ba ngày"]
        assert len(house.post.replies) == len(ONE_CASE)


def test_the_same_event_twice_in_one_batch_counts_once(tmp_path: Path, empty: bytes) -> None:
    with _house(tmp_path, empty) as house:
        events = [house.event(text) for text in ONE_CASE]
        house.take(*(event for event in events for _ in range(2)))
        assert len(house.left()["cases"]) == 1


@pytest.fixture
def house(database: Database) -> House:
    with database.write() as session:
        load_province(session)
    return House(database)


def _break(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise KeyError("a fault of ours")

    monkeypatch.setattr(Talks, "go_on", broken)


def test_an_event_that_fails_is_kept_and_its_person_told_and_the_others_go_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.take(house.event("/start", "a"))
    _break(monkeypatch)
    house.take(house.event("1", "a"), house.event("/start", "b"))
    keys = [reply.message.says[0].key for reply in house.post.replies]
    assert keys == ["chao-lan-dau", "co-loi", "chao-lan-dau"]
    with house.database.read() as session:
        (failure,) = inbox.failures(session.connection())
        assert failure.payload is not None
        assert failure.error == "KeyError (welcome)"


def test_a_failed_event_can_be_handled_again_when_the_fault_is_mended(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.take(house.event("/start"))
    with monkeypatch.context() as broken:
        _break(broken)
        house.take(house.event("1"))
    with house.database.read() as session:
        (failure,) = inbox.failures(session.connection())
    assert failure.payload is not None
    house.take(unpack(failure.payload, failure.id))
    assert house.left()["people"][0].language == "vi"


def test_the_words_of_a_failed_event_are_not_kept_when_the_talk_is_anonymous(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("/start", "1", "Bỏ qua", "2", "Gửi ý kiến", "1"):
        house.take(house.event(text))
    _break(monkeypatch)
    house.take(house.event("chuyện kín"))
    with house.database.read() as session:
        (failure,) = inbox.failures(session.connection())
        assert failure.payload is None
        assert "kín" not in failure.error


def test_a_failed_events_words_are_kept_a_day_at_most(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.take(house.event("/start"))
    _break(monkeypatch)
    house.take(house.event("1"))
    with house.database.write() as session:
        later = NOW + timedelta(days=1, minutes=1)
        inbox.forget(session.connection(), NOW.date(), later - timedelta(days=1))
    with house.database.read() as session:
        (failure,) = inbox.failures(session.connection())
        assert failure.payload is None


def test_a_person_has_one_talk_however_many_write_at_once(house: House) -> None:
    people = [f"p{number}" for number in range(10)]
    house.take(*(house.event("/start", person) for person in people))
    house.take(*(house.event("1", person) for person in people))
    assert len(house.left()["talk"]) == 10
