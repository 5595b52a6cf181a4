"""A translator's round trip: what goes out comes back as a whole, or nothing of it."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select

from content import catalog
from content.exchange import Unit, write_xliff, write_xlsx
from handlers.errors import Refused
from handlers.policies import editions, exchange
from handlers.policies.editions import Translation
from handlers.policies.exchange import ALL, GIVEN, PROMPTS, Order, Taken
from storage.library import Edition
from tests.unit.policies.shelf import TEXTS, Shelf

SAID = {"short": "chữ thử ngắn", "card": "Tên\nmột\nhai\nba"}  # stands for a speaker's words
HMN = Order("hmn")


def sent(shelf: Shelf, order: Order = HMN, who: int = 0) -> list[Unit]:
    with shelf.desk(who or shelf.author) as desk:
        return exchange.units(desk, order)


def filled(units: Sequence[Unit], **said: str) -> list[Unit]:
    return [replace(one, target=(SAID | said)[one.form]) for one in units]


def back(shelf: Shelf, units: Sequence[Unit], order: Order = HMN) -> Taken:
    with shelf.desk(shelf.author) as desk:
        return exchange.take(desk, order, write_xlsx(units, order.language))


def kept(shelf: Shelf) -> dict[str, str]:
    with shelf.database.read() as session:
        found = session.scalars(select(Edition).where(Edition.language == "hmn"))
        return {one.form: one.text for one in found}


def keys(taken: Taken) -> list[str]:
    return [fault.key for fault in taken.faults]


@pytest.mark.parametrize("write", [write_xlsx, write_xliff])
def test_what_comes_back_filled_in_waits_for_a_second_speaker(shelf: Shelf, write: object) -> None:
    shelf.published()
    data = write(filled(sent(shelf)), "hmn")  # type: ignore[operator]
    with shelf.desk(shelf.author) as desk:
        assert exchange.take(desk, HMN, data) == Taken(2, (), ())
        assert kept(shelf) == {}  # until it is committed
    assert kept(shelf) == SAID
    with shelf.desk(shelf.mai) as desk:
        waiting = desk.session.scalars(select(Edition).where(Edition.language == "hmn")).all()
        assert {one.author_id for one in waiting} == {shelf.author}
        for one in waiting:
            editions.confirm(desk, one.id)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"short": ""}, "trao-doi-empty"),
        ({"short": "a" * 321}, "trao-doi-too-long"),
        ({"card": "Tên\nmột dòng"}, "kv-td-sai-dang"),
    ],
)
def test_one_fault_and_nothing_is_taken(shelf: Shelf, said: dict[str, str], key: str) -> None:
    shelf.published()
    taken = back(shelf, filled(sent(shelf), **said))
    assert keys(taken) == [key]
    assert (taken.new, kept(shelf)) == (0, {})


def test_a_line_that_is_lacking_is_told_and_a_changed_source_too(shelf: Shelf) -> None:
    shelf.published()
    shelf.published(label="Thẻ bảo hiểm")
    units = filled(sent(shelf))
    assert keys(back(shelf, units[:3])) == ["trao-doi-missing"]
    assert back(shelf, [one for one in units if one.form == "short"]).new == 2
    changed = replace(units[1], source="Câu khác.")
    assert keys(back(shelf, [changed])) == ["trao-doi-source-changed"]


def test_half_a_file_is_taken_only_when_it_is_said_to_be_half(shelf: Shelf) -> None:
    shelf.published()
    units = filled(sent(shelf), card="")
    assert keys(back(shelf, units)) == ["trao-doi-empty"]
    assert back(shelf, units, replace(HMN, which=GIVEN)).new == 1
    assert kept(shelf) == {"short": SAID["short"]}


def test_what_comes_back_as_it_was_stays_confirmed(shelf: Shelf) -> None:
    version = shelf.published()
    with shelf.desk(shelf.author) as desk:
        edition = editions.write(desk, version, Translation("hmn", "short", SAID["short"])).id
    with shelf.desk(shelf.mai) as desk:
        editions.confirm(desk, edition)
    assert [one.form for one in sent(shelf)] == ["card"]
    every = sent(shelf, replace(HMN, which=ALL))
    assert {one.form: one.target for one in every} == {"short": SAID["short"], "card": ""}
    assert back(shelf, filled(every), replace(HMN, which=ALL)).new == 1
    with shelf.database.read() as session:
        assert session.get_one(Edition, edition).confirmed_by == shelf.mai


def test_a_speaker_takes_home_their_own_language_and_an_observer_nothing(shelf: Shelf) -> None:
    shelf.published()
    assert [one.source for one in sent(shelf, who=shelf.mai)] == [TEXTS["short"], TEXTS["card"]]
    for who, order in (
        (shelf.mai, Order("lo")),
        (shelf.observer, HMN),
        (shelf.author, Order("vi")),
    ):
        with pytest.raises(Refused):
            sent(shelf, order, who)


def test_the_bot_s_sentences_come_back_as_files_for_the_catalog(shelf: Shelf) -> None:
    order = Order("hmn", PROMPTS)
    units = [replace(one, target=one.source) for one in sent(shelf, order)]
    taken = back(shelf, units, order)
    assert (taken.faults, taken.new) == ((), len(units))
    with zipfile.ZipFile(io.BytesIO(taken.files)) as files:
        people = files.read("content/catalog/hmn/people.ftl").decode()
    written = (catalog.FOLDER / "vi" / "people.ftl").read_text("utf-8")
    assert catalog._parsed(people)[0].equals(  # as the catalog itself reads it
        catalog._parsed(written)[0], ignored_fields=["span", "comment"]
    )
    spoilt = [replace(one, target=one.target.replace("{ $", "{ $x")) for one in units]
    assert set(keys(back(shelf, spoilt, order))) == {
        "trao-doi-placeholder-lost",
        "trao-doi-placeholder-new",
    }
