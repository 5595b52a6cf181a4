"""Notices and policy, as they are talked about."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from content.library import items
from handlers.context import Context, Office, Speaker
from handlers.conversation import Engine, Step
from handlers.messages import Incoming, Kind
from handlers.policies.talk import FLOWS
from handlers.wording import wording
from storage.areas import Area
from storage.audience import Audience
from storage.database import Database
from storage.notices import Notice

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ENGINE = Engine(FLOWS)


def area(number: int, path: str, kind: str, name: str) -> Area:
    return Area(
        id=number,
        code=str(number),
        level="village",
        kind=kind,
        name=name,
        path=path,
        valid_from=date(2025, 7, 1),
    )


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A commune with two villages, a notice to each of the three and an old one."""
    with database.write() as session:
        session.add_all(
            [
                area(1, "/1/", "xã", "Sáng Nhè"),
                area(2, "/1/2/", "bản", "Hồ Chim 2"),
                area(3, "/1/3/", "bản", "Pàng Dề"),
            ]
        )
        session.flush()
        for place, words, days in (
            (1, "Tiêm phòng trâu bò.", 3),
            (2, "Mai họp bản lúc 8 giờ.", 1),
            (3, "Bản Pàng Dề dọn đường.", 1),
            (1, "Việc của năm ngoái.", 300),
        ):
            at = NOW - timedelta(days=days)
            notice = Notice(area_id=place, text=words, priority="bulk", created_at=at)
            notice.audience = Audience((place,)).as_json()
            session.add(notice)
        session.flush()
        yield session


def context(
    session: Session, area_id: int | None = 2, *, phone: str = "", contact: str = ""
) -> Context:
    speaker = Speaker(1, 1, "terminal", "vi", area_id)
    return Context(speaker, NOW, Office(phone=phone, contact=contact), lambda: session)


def said(text: str) -> Incoming:
    return Incoming("terminal", "1", text, Kind.TEXT, text)


def heard(step: Step) -> str:
    says = [*step.says, *([step.question.words] if step.question else [])]
    return "\n".join(wording(words) for words in says)


def go_on(context: Context, step: Step, text: str) -> Step:
    assert step.state is not None
    return ENGINE.answer(context, step.state, said(text))


def test_a_resident_reads_the_notices_to_his_village_and_commune_newest_first(
    session: Session,
) -> None:
    shown = heard(ENGINE.start(context(session), "news", "s"))
    assert shown.index("Mai họp bản lúc 8 giờ.") < shown.index("Tiêm phòng trâu bò.")
    assert "22/11/2026, gửi bà con bản Hồ Chim 2" in shown


@pytest.mark.parametrize("state", ["review", "rejected", "scheduled", "cancelled", "recalled"])
def test_what_has_not_left_or_was_taken_back_is_not_shown(session: Session, state: str) -> None:
    session.query(Notice).update({"state": state})
    assert "họp bản" not in heard(ENGINE.start(context(session), "news", "s"))


def test_what_was_meant_for_some_of_the_people_is_not_shown_to_all(session: Session) -> None:
    session.query(Notice).update({"audience": Audience((2,), roles=("messenger",)).as_json()})
    assert "họp bản" not in heard(ENGINE.start(context(session), "news", "s"))


def test_a_resident_reads_nothing_that_went_to_another_village(session: Session) -> None:
    assert "dọn đường" not in heard(ENGINE.start(context(session), "news", "s"))
    assert "họp bản" not in heard(ENGINE.start(context(session, 1), "news", "s"))


def test_an_old_notice_is_no_news(session: Session) -> None:
    assert "năm ngoái" not in heard(ENGINE.start(context(session), "news", "s"))


def test_where_nothing_was_announced_that_is_said(session: Session) -> None:
    session.query(Notice).delete()
    assert "chưa có thông báo" in heard(ENGINE.start(context(session), "news", "s"))


def test_who_named_no_village_still_reads_the_library(session: Session) -> None:
    here = context(session, None)
    step = ENGINE.start(here, "news", "s")
    assert "chưa biết ông (bà) ở bản nào" in heard(step)
    assert items()[0].summary in heard(go_on(here, step, "1"))


def test_a_document_is_shown_with_its_source_its_day_and_that_it_has_ended(
    session: Session,
) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "Mặt trận làm gì?")
    assert "Có phải ông (bà) hỏi về văn bản này" in heard(step)
    shown = heard(go_on(here, step, "1"))
    assert items()[0].summary in shown
    assert (
        "Nguồn: Chỉ thị số 01-CT/TU của Tỉnh ủy Điện Biên, ngày 10/11/2020. Đã hết hiệu lực"
        in shown
    )


def test_a_document_that_is_not_meant_is_not_shown(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "chỉ thị của Thủ tướng")
    step = go_on(here, step, "Không phải")
    assert step.state is None
    assert "không dám trả lời" in heard(step)
    assert items()[0].summary not in heard(step)


def test_what_no_item_answers_is_sent_to_a_person(session: Session) -> None:
    here = context(session, phone="0215 000 000", contact="chị Mai")
    step = go_on(here, ENGINE.start(here, "ask", "s"), "thẻ bảo hiểm y tế")
    assert heard(step) == (
        "Tôi chưa có thông tin chính thức về việc này nên không dám trả lời. "
        "Xin hỏi cán bộ: chị Mai, 0215 000 000."
    )
    assert [tag for tag, _ in step.buttons] == ["go.staff"]


def test_without_a_telephone_set_no_number_is_made_up(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "thẻ bảo hiểm y tế")
    assert "hỏi trực tiếp cán bộ Mặt trận xã" in heard(step)


def test_the_whole_text_comes_in_pieces_until_its_end(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "1")
    step = go_on(here, step, "Xem toàn văn")
    shown = [heard(step)]
    assert "lỗi in ở mục 1" in shown[0]
    assert "lỗi in ở mục 2" in shown[0]
    while step.state is not None:
        step = go_on(here, step, "Xem tiếp")
        shown.append(heard(step))
    assert len(shown) > 3
    assert max(map(len, shown)) < 2000
    for paragraph in items()[0].full.split("\n\n"):
        assert sum(paragraph in part for part in shown) == 1


def test_reading_may_stop_after_any_piece(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "1")
    step = go_on(here, go_on(here, step, "1"), "Đủ rồi ạ")
    assert step.state is None
