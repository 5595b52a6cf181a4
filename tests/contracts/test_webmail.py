"""The web chat's letter box: what was to be forgotten does not wait in it for a page to come."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.inbound import Door
from handlers.areas.actions import load_province
from handlers.context import Office
from handlers.housekeeping import tidy
from handlers.messages import Incoming, Kind
from storage import outbox, people, webmail
from storage.database import Database

DAY = timedelta(days=1)
OFFICE = Office()
SECRET = "Ông Páo chủ tịch xã ăn chặn tiền hỗ trợ của dân"


def letter(text: str, *, forget: bool = False) -> dict[str, Any]:
    return {"text": text, "buttons": [], "media": [], "forget": forget}


def introduce(database: Database, *names: str) -> None:
    with database.write() as session:
        for name in names:
            people.register(session, "web", name, date(2026, 11, 23))


def put(database: Database, name: str, content: dict[str, Any]) -> None:
    with database.write() as session:
        assert webmail.put(session, name, content)


def waiting(database: Database, name: str) -> list[str]:
    with database.read() as session:
        return [content["text"] for _, content in webmail.waiting(session, name)]


def test_a_letter_that_says_forget_leaves_none_of_its_reader_s_before_it(
    database: Database,
) -> None:
    introduce(database, "bà", "ông")
    for name in ("bà", "ông"):
        put(database, name, letter(f"Tôi ghi lại: {SECRET}"))
    put(database, "bà", letter("Mã: DB-7K4M-92QT", forget=True))
    assert waiting(database, "bà") == ["Mã: DB-7K4M-92QT"]
    assert waiting(database, "ông") == [f"Tôi ghi lại: {SECRET}"]


def test_what_erases_a_talk_erases_its_letters_in_the_same_transaction(
    database: Database,
) -> None:
    with database.write() as session:
        load_province(session)
    introduce(database, "bà", "ông")
    for name in ("bà", "ông"):
        put(database, name, letter(f"Tôi ghi lại: {SECRET}"))
    door = Door(OFFICE, lambda _connection, _replies, *, ring: lambda: None)
    with database.write() as session:
        erased, _ = door.handle(session, [Incoming("web", "bà", "e1", Kind.TEXT, SECRET)])
    assert erased
    assert waiting(database, "bà") == []
    assert waiting(database, "ông") == [f"Tôi ghi lại: {SECRET}"]


def test_a_code_that_no_page_comes_for_waits_a_week_and_an_answer_three_months(
    database: Database,
) -> None:
    introduce(database, "bà", "ông")
    put(database, "bà", letter("Mã: DB-7K4M-92QT", forget=True))
    put(database, "ông", letter("Xã trả lời"))
    left = []
    for days in (6, 8, 89, 91):
        with database.write() as session:
            tidy(session, datetime.now(UTC) + days * DAY, OFFICE)
        left.append((len(waiting(database, "bà")), len(waiting(database, "ông"))))
    assert left == [(1, 1), (0, 1), (0, 1), (0, 0)]


def test_an_id_tells_when_it_was_drawn() -> None:
    before = datetime.now(UTC) - timedelta(milliseconds=2)
    drawn = outbox.new_id()
    after = datetime.now(UTC) + timedelta(milliseconds=2)
    assert outbox.first_id_of(before) < drawn < outbox.first_id_of(after)


def test_letters_are_found_in_the_order_of_their_ids(database: Database) -> None:
    introduce(database, "bà")
    for number in range(4):
        put(database, "bà", letter(str(number)))
    with database.read() as session:
        ids = list(session.scalars(select(webmail.WebLetter.id).order_by(webmail.WebLetter.id)))
    assert waiting(database, "bà") == list("0123")
    assert len(set(ids)) == 4
