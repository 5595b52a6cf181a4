"""Line 2 of those that are never crossed: after an anonymous case all else is as it was before.

Also when something was told and told anew, and when something of ours failed on the way. That no two
rows lead from the case to the person, nor a backup, nor a file: `test_no_way_to_the_person.py`.
"""

import io
import logging
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import Table, select

from bot.app import App
from bot.clock import start_clock
from handlers.feedback import actions
from handlers.messages import Kind
from storage.base import Base
from tests.stories.driver import Village, Villager, village
from tests.stories.office import CODE, Officer
from tests.stories.traces import tables_of_ours
from tests.unit.media.files import recording

NAME = "4200077331"  # the messenger's id of the person
TOLD_FIRST, TOLD = "Khe Nậm Khẩu Hú cạn", "Bể nước Huổi Sấy nứt đôi"
ABOUT_THE_CASE = {
    "feedback_case", "case_entry", "case_step", "media", "figure_count", "figure_wait",
}  # fmt: skip
# ids of events with their day; how fast we may send; how much was sent to all on a channel in the last
# minutes, then by the day; when figures were made, of how many villages
ABOUT_NOBODY = {"inbox", "pace", "channel_minute", "figure_run", "figure_villages"}
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged, at every level."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    structlog.configure(
        processors=[structlog.processors.LogfmtRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(0),
        logger_factory=structlog.PrintLoggerFactory(written),
        cache_logger_on_first_use=False,
    )
    yield written
    structlog.reset_defaults()
    root.removeHandler(handler)
    root.setLevel(level)


async def resident(place: Village) -> Villager:
    who = place.person(NAME)
    for step in ("/start", "[Tiếng Việt]", "pang de a1", "[Đúng]", "[Đồng ý]"):
        await who.does_step(step)
    return who


async def writes_without_a_name(who: Villager) -> str:
    """Tells a thing, then tells it anew: the first telling must be gone too. Returns the code."""
    await who.says("một chuyện dài về nước sinh hoạt ở bản")
    for step in ("[Đúng, gửi ý kiến]", "[Gửi ẩn danh]", "[Hạ tầng]", "[Nước sinh hoạt]"):
        await who.does_step(step)
    await who.says(TOLD_FIRST)
    await who.sends(Kind.VOICE, recording())
    for step in ("xong", "[Xã Sáng Nhè]", "[Sửa lại]", "[Kể lại từ đầu]"):
        await who.does_step(step)
    await who.says(TOLD)
    await who.sends(Kind.VOICE, recording())
    for step in ("xong", "[Đúng rồi, gửi đi]"):
        await who.does_step(step)
    found = CODE.search(who.last)
    assert found
    return found[0]


async def a_minute_passes(app: App) -> None:
    """What the clock does once a minute."""
    clock = start_clock(app.services)
    try:
        for job in clock.jobs():
            await job.func(*job.args)
    finally:
        clock.shutdown()


def dump(app: App) -> Rows:
    """Every row of every table."""
    with app.database.read() as session:
        tables = Base.metadata.sorted_tables
        assert {t.name for t in tables} == tables_of_ours(session)
        return {table.name: _rows(session, table) for table in tables}


def _rows(session: Any, table: Table) -> list[dict[str, Any]]:
    return sorted((dict(row) for row in session.execute(select(table)).mappings()), key=repr)


async def test_but_for_the_case_every_row_is_as_it_was_before_they_wrote(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        before = dump(place.app)
        await writes_without_a_name(who)
        await a_minute_passes(place.app)
        after = dump(place.app)
        for name in before.keys() - ABOUT_THE_CASE - ABOUT_NOBODY:
            assert after[name] == before[name], name


async def test_no_row_of_the_case_holds_a_person_an_hour_or_a_village(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        await writes_without_a_name(await resident(place))
        await a_minute_passes(place.app)
        rows = dump(place.app)
        villages = {row["id"] for row in rows["area"] if row["level"] == "village"}
        for name in ABOUT_THE_CASE:
            for row in rows[name]:
                assert row.get("area_id") not in villages, name
                assert not any(isinstance(value, datetime) for value in row.values()), name
                assert row.get("address_id") is None, name
                assert row.get("staff_id") is None, name
        (case,) = rows["feedback_case"]
        communes = {row["id"] for row in rows["area"] if row["level"] == "commune"}
        assert case["area_id"] in communes
        assert case["language"] is None
        assert len(rows["media"]) == 1


async def test_a_list_of_seen_events_keeps_neither_who_nor_when(
    tmp_path: Path, database_url: str
) -> None:
    async with village(tmp_path, database_url) as place:
        await writes_without_a_name(await resident(place))
        for row in dump(place.app)["inbox"]:
            assert set(row) == {"channel", "event_id", "day"}
            assert NAME not in row["event_id"]
            assert type(row["day"]) is date


async def test_no_byte_of_the_databases_files_holds_what_was_erased(
    tmp_path: Path, sqlite_url: str
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        file = Path(sqlite_url.removeprefix("sqlite:///"))
        code = await writes_without_a_name(who)
        await a_minute_passes(place.app)
        kept = {path.name: path.read_bytes() for path in file.parent.glob(f"{file.name}*")}
    everything = b"".join(kept.values())
    assert everything.count(TOLD_FIRST.encode()) == 0
    assert everything.count(TOLD.encode()) == 1  # in the case
    assert everything.count(code.encode()) == 2  # in the case, and in the index by code
    for word in (b"hoi-noi-dung", b"hoi-o-day-khong", b"da-nhan"):  # of answers and of replies
        assert everything.count(word) == 0


async def test_no_line_of_the_log_tells_who_or_what(
    tmp_path: Path, database_url: str, log: io.StringIO
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        code = await writes_without_a_name(who)
        Officer(place).answers(code, "Xã sẽ sửa.")
        await who.says(code)
        await who.taps("Đồng ý")
        await a_minute_passes(place.app)
    written = log.getvalue()
    for word in (NAME, code, TOLD, TOLD_FIRST, "Huổi", "Xã sẽ sửa"):
        assert word not in written


async def test_a_fault_while_it_is_sent_keeps_neither_the_words_nor_who(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with village(tmp_path, database_url) as place:
        who = await resident(place)
        with monkeypatch.context() as broken:
            broken.setattr(actions, "open_case", _breaks)
            with pytest.raises(AssertionError):
                await writes_without_a_name(who)
        (failure,) = dump(place.app)["inbox_failure"]
    assert (failure["address_id"], failure["payload"]) == (None, None)
    assert TOLD not in failure["error"]


async def test_a_fault_with_a_code_keeps_neither_the_code_nor_who(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        code = await writes_without_a_name(who)
        monkeypatch.setattr(actions, "read_case", _breaks)
        await who.says(code)
        rows = dump(place.app)
    assert len(rows["inbox_failure"]) == 1
    assert rows["inbox_failure"][0]["address_id"] is None
    assert code not in repr({**rows, "feedback_case": []})


async def test_what_failed_before_is_erased_when_the_case_is_opened(
    tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with village(tmp_path, sqlite_url) as place:
        who = await resident(place)
        with monkeypatch.context() as broken:
            broken.setattr("handlers.talks.Talks.offer_as_feedback", _breaks)
            await who.says("một chuyện dài về nước sinh hoạt ở bản")
        assert dump(place.app)["inbox_failure"][0]["payload"] is not None
        await writes_without_a_name(who)
        assert dump(place.app)["inbox_failure"] == []


def _breaks(*_: object) -> None:
    raise KeyError("a fault of ours")
