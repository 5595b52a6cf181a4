"""A question as residents type it finds its document, or none: the same on SQLite and PostgreSQL."""

import csv
import tomllib
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect

from content.library.folding import fold
from handlers.policies.searching import Hit, put_in, search
from storage import library_search as storage
from storage.base import Base
from storage.database import Database, alembic_config, open_database

FOLDER = Path(__file__).with_name("library")
ITEMS = tomllib.loads((FOLDER / "items.toml").read_text("utf-8"))
NAMES = dict(enumerate(ITEMS, 1))


def questions(file: str) -> list[tuple[str, str | None]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as rows:
        return [(row["asked"], row["item"] or None) for row in csv.DictReader(rows)]


def filled(database: Database) -> Database:
    with database.write() as session:
        for number, item in enumerate(ITEMS.values(), 1):
            heavy = (item["title"], *item["questions"], *item["keywords"])
            put_in(session, number, heavy, item["text"])
    return database


@pytest.fixture
def library(database: Database) -> Database:
    return filled(database)


@pytest.fixture
def on_both(sqlite_url: str, postgres_url: str) -> Iterator[tuple[Database, Database]]:
    both = open_database(sqlite_url), open_database(postgres_url)
    yield filled(both[0]), filled(both[1])
    for one in both:
        one.close()


def asked(database: Database, question: str) -> list[Hit]:
    with database.read() as session:
        return search(session, question)


def first(database: Database, question: str) -> str | None:
    hits = asked(database, question)
    return NAMES[hits[0].item_id] if hits else None


def test_every_question_finds_its_document_first_or_none_when_there_is_none(
    library: Database,
) -> None:
    table = questions("questions.csv")
    assert sum(item is not None for _, item in table) >= 60
    assert sum(item is None for _, item in table) >= 15
    assert {q: first(library, q) for q, _ in table} == dict(table)


def test_questions_that_the_weights_were_not_set_by_do_nearly_as_well(library: Database) -> None:
    table = questions("unseen.csv")
    wrong = [(q, found) for q, item in table if (found := first(library, q)) != item]
    assert len(wrong) <= len(table) * 0.06
    assert [q for q, found in wrong if found is not None and asked(library, q)[0].sure] == []


def test_nothing_that_is_sure_is_wrong(library: Database) -> None:
    table = [*questions("questions.csv"), *questions("unseen.csv")]
    sure = [(q, item) for q, item in table for hit in asked(library, q)[:1] if hit.sure]
    assert len(sure) >= 60
    assert [(q, item) for q, item in sure if first(library, q) != item] == []


def test_a_question_near_to_a_document_is_at_most_offered_it_as_a_guess(library: Database) -> None:
    with (FOLDER / "near.csv").open(encoding="utf-8", newline="") as rows:
        hits = {row["asked"]: asked(library, row["asked"]) for row in csv.DictReader(rows)}
    assert len(hits) >= 20
    assert [question for question, found in hits.items() if any(hit.sure for hit in found)] == []
    assert sum(bool(found) for found in hits.values()) <= len(hits) / 3


def test_only_the_first_can_be_sure(library: Database) -> None:
    for question, _ in questions("questions.csv"):
        assert not any(hit.sure for hit in asked(library, question)[1:])


@pytest.mark.parametrize(
    ("right", "slipped"),
    [
        ("khiếu nại ở đâu", "khiu nai o dau"),
        ("vay vốn", "vay vonn"),
        ("dịch vụ môi trường rừng", "dich vu moi truowng rung"),
        ("trợ cấp xã hội", "tro cap xã hôij"),
        ("bảo hiểm y tế", "baohiem y te"),
        ("sáp nhập xã", "sát nhập xã"),
    ],
)
def test_a_slip_of_the_finger_still_finds_it(library: Database, right: str, slipped: str) -> None:
    assert first(library, right) is not None
    assert first(library, slipped) == first(library, right)


def test_one_syllable_that_is_alike_finds_nothing(library: Database) -> None:
    assert [asked(library, q) for q in ("giá xăng", "già xung", "rượu", "vốn lẻ")] == [[]] * 4


def test_one_syllable_alone_is_never_sure(library: Database) -> None:
    for question in ("dừng", "dung", "vay", "lợn"):
        assert [hit.sure for hit in asked(library, question)] == [False]


def test_what_is_only_mentioned_in_a_text_is_not_what_it_is_about(library: Database) -> None:
    assert "sổ đỏ" in ITEMS["sap-nhap-xa"]["text"]
    assert asked(library, "sổ đỏ") == []


def test_of_two_items_that_say_the_same_the_newer_comes_first_and_neither_is_sure(
    library: Database,
) -> None:
    older = next(number for number, name in NAMES.items() if name == "khieu-nai")
    assert [(hit.item_id, hit.sure) for hit in asked(library, "đơn khiếu nại")] == [(older, True)]
    item = ITEMS["khieu-nai"]
    with library.write() as session:
        put_in(session, 99, (item["title"], *item["questions"], *item["keywords"]), item["text"])
    found = [(hit.item_id, hit.sure) for hit in asked(library, "đơn khiếu nại")]
    assert found == [(99, False), (older, False)]


def test_at_most_so_many_are_found(library: Database) -> None:
    with library.read() as session:
        assert len(search(session, "xóa")) == 2
        assert len(search(session, "xóa", most=1)) == 1


def test_an_item_that_was_changed_or_removed_is_found_by_its_new_words_only(
    library: Database,
) -> None:
    with library.write() as session:
        put_in(session, 1, ["Chợ phiên Tủa Chùa"], "")
        storage.remove(session, 2)
        storage.remove(session, 999)
    assert first(library, "chợ phiên ở tủa chùa") == "bhyt-ho-ngheo"
    assert asked(library, "mất thẻ bảo hiểm y tế") == []
    assert asked(library, "nhà dột nát") == []
    with library.read() as session:
        assert storage.size(session) == len(ITEMS) - 1
        assert storage.counts(session, ["phien", "dot"]) == {"phien": 1, "dot": 0}
        assert "phien" in storage.vocabulary(session)
        assert "dot" not in storage.vocabulary(session)


def test_an_item_without_any_words_is_kept_and_never_found(database: Database) -> None:
    with database.write() as session:
        put_in(session, 1, [""], "ꪀꪱ 🌾")
    assert asked(database, "thẻ bảo hiểm") == []
    with database.read() as session:
        assert storage.size(session) == 1
        assert storage.candidates(session, [], 10) == []


@pytest.mark.parametrize("unfolded", ["Thẻ", "the  bhyt", 'a" OR b', "a'", "the*", "a\nb"])
def test_words_that_are_not_folded_are_refused(database: Database, unfolded: str) -> None:
    with database.write() as session, pytest.raises(ValueError, match="folded"):
        storage.index(session, 1, unfolded, "")
    with database.read() as session, pytest.raises(ValueError, match="folded"):
        storage.candidates(session, [unfolded], 10)


WORDS = sorted({word for item in ITEMS.values() for word in item["title"].split()})


@pytest.mark.postgres
@given(
    question=st.one_of(
        st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
    )
)
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_both_databases_find_the_same_in_the_same_order(
    on_both: tuple[Database, Database], question: str
) -> None:
    found = [asked(database, question) for database in on_both]
    assert found[0] == found[1]


@pytest.mark.postgres
def test_both_databases_hold_the_same_words(on_both: tuple[Database, Database]) -> None:
    words = fold(" ".join(f"{item['title']} {item['text']}" for item in ITEMS.values())).split()
    held = []
    for database in on_both:
        with database.read() as session:
            rows = storage.candidates(session, set(words), 100)
            held.append((storage.vocabulary(session), storage.counts(session, set(words)), rows))
    assert held[0] == held[1]
    assert set(words) <= held[0][0]


def test_its_tables_come_and_go_with_the_migration(database_url: str) -> None:
    database = open_database(database_url)
    try:
        with database.writing.connect() as connection:
            assert inspect(connection).has_table("library_search")
            command.downgrade(alembic_config(connection), "0003")
            left = inspect(connection).get_table_names()
            assert [name for name in left if name.startswith("library_search")] == []
            command.upgrade(alembic_config(connection), "0004")
            connection.rollback()
    finally:
        database.close()


def test_the_migration_makes_what_the_code_knows_and_nothing_that_is_not_named(
    database: Database,
) -> None:
    """Else the next migration that Alembic makes would drop it."""

    def named(name: str | None, _: str, above: MutableMapping[Any, Any]) -> bool:
        return not storage.is_made_by_migration(name, above.get("table_name"))

    with database.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": named})
        differences = compare_metadata(context, Base.metadata)
    assert [change for change in differences if "library_search" in repr(change)] == []
