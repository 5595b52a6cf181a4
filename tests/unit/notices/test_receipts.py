""" "Đã hiểu" and "Hỏi thêm": counted by village, kept of nobody."""

import pytest
from sqlalchemy.orm import Session

from handlers.conversation import Engine
from handlers.notices import receipts
from handlers.notices.receipts import FLOWS, Taps
from storage.base import Base
from storage.cases import Case, CaseContact
from storage.notices import Notice
from storage.receipts import Receipt
from tests.unit.people.talker import Places, Talker, head, resident, stranger
from tests.unit.villages.test_households import sends


@pytest.fixture(autouse=True)
def _fresh_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """People and notices of one test have the numbers of another's."""
    monkeypatch.setattr(receipts, "TAPS", Taps())


@pytest.fixture
def sent(session: Session, places: Places) -> str:
    """The number of a notice to Hồ Chim 2."""
    sends(head(session, places.ho_chim))
    return str(session.query(Notice).one().id)


def counts(session: Session) -> dict[tuple[int, str], int]:
    session.expire_all()
    return {(one.area_id, one.kind): one.count for one in session.query(Receipt)}


def test_who_understood_is_counted_by_village(session: Session, places: Places, sent: str) -> None:
    for name in "12":
        heard = resident(session, places.ho_chim, name).begins("notice-understood", sent)
        assert "không ghi tên ai" in heard
    assert counts(session) == {(places.ho_chim.id, "understood"): 2}


def test_a_second_tap_of_the_same_person_does_not_count(
    session: Session, places: Places, sent: str
) -> None:
    who = resident(session, places.ho_chim)
    for _ in range(3):
        assert "Cảm ơn" in who.begins("notice-understood", sent)
    assert counts(session) == {(places.ho_chim.id, "understood"): 1}


def test_a_tap_leaves_nothing_of_the_person_in_the_data(
    session: Session, places: Places, sent: str
) -> None:
    who = resident(session, places.ho_chim)
    before = {table.name: session.query(table).all() for table in Base.metadata.sorted_tables}
    who.begins("notice-understood", sent)
    after = {table.name: session.query(table).all() for table in Base.metadata.sorted_tables}
    assert {name for name in after if after[name] != before[name]} == {"notice_receipt"}
    assert who.ended


@pytest.mark.parametrize("number", ["", "x", "999999", "9" * 40, "-1"])
def test_a_made_up_notice_is_not_counted(session: Session, places: Places, number: str) -> None:
    who = resident(session, places.ho_chim)
    assert "không còn" in who.begins("notice-understood", number)
    assert "không còn" in who.begins("notice-question", number)
    assert counts(session) == {}


def test_only_the_villages_that_a_notice_went_to_are_counted(
    session: Session, places: Places, sent: str
) -> None:
    far, unknown = resident(session, places.huoi_xuan, "far"), stranger(session, "unknown")
    for who in (far, unknown):
        assert "không phải của bản" in who.begins("notice-understood", sent)
    assert counts(session) == {}


def test_the_memory_of_taps_forgets_the_oldest_first_and_never_a_kind_for_another() -> None:
    taps = Taps(most=2)
    assert taps.is_first(1, 1, "understood")
    assert taps.is_first(1, 1, "question")
    assert not taps.is_first(1, 1, "understood")
    assert taps.is_first(1, 2, "understood")
    assert taps.is_first(1, 1, "understood")
    assert not taps.is_first(1, 2, "understood")


def test_two_processes_do_not_know_the_same_mark_for_a_person() -> None:
    marks = []
    for _ in range(2):
        taps = Taps()
        taps.is_first(1, 1, "understood")
        marks.append(set(taps._seen))
    assert marks[0].isdisjoint(marks[1])


def asks(who: Talker, sent: str, way: str) -> str:
    who.begins("notice-question", sent)
    who.taps(way)
    who.says("Nhà tôi có một con bê nhỏ thì có phải tiêm không?")
    return who.taps("Xong, gửi hết rồi")


def test_a_question_opens_a_case_whose_person_can_be_told(
    session: Session, places: Places, sent: str
) -> None:
    who = resident(session, places.ho_chim)
    heard = asks(who, sent, "Gửi có liên hệ")
    assert "Chậm nhất ngày 26/11/2026, chúng tôi sẽ báo lại" in heard
    case = session.query(Case).one()
    assert case.code in heard
    assert session.query(CaseContact).one().person_id == who.speaker.person_id
    assert [entry.text for entry in case.entries] == [
        "Hỏi về thông báo ngày 23/11/2026: «Trưởng bản Hồ Chim 2 xin báo bà con: Mai họp bản.»",
        "Nhà tôi có một con bê nhỏ thì có phải tiêm không?",
    ]
    assert counts(session) == {(places.ho_chim.id, "question"): 1}


def test_an_anonymous_question_names_no_village_and_is_not_counted(
    session: Session, places: Places, sent: str
) -> None:
    who = resident(session, places.ho_chim)
    heard = asks(who, sent, "Gửi ẩn danh")
    case = session.query(Case).one()
    assert case.code in heard
    assert (case.anonymous, case.area_id) == (True, places.na_sang.id)
    assert case.entries[0].text == "Hỏi về một thông báo: Viết tự do"
    assert session.query(CaseContact).count() == 0
    assert counts(session) == {}
    assert who.last is not None
    assert who.last.erase


def test_a_question_that_is_dropped_is_neither_kept_nor_counted(
    session: Session, places: Places, sent: str
) -> None:
    who = resident(session, places.ho_chim)
    who.begins("notice-question", sent)
    who.taps("Thôi, không gửi")
    assert who.step.dropped
    assert session.query(Case).count() == 0
    assert counts(session) == {}


def test_what_came_back_stands_in_the_heads_result(
    session: Session, places: Places, sent: str
) -> None:
    resident(session, places.ho_chim, "1").begins("notice-understood", sent)
    asks(resident(session, places.ho_chim, "2"), sent, "Gửi có liên hệ")
    author = session.get_one(Notice, int(sent)).author_id
    who = head(session, places.ho_chim, "again")
    who.speaker.person_id = author or 0
    assert "«Đã hiểu»: 1, «Hỏi thêm»: 1" in who.begins("notice-result", sent)


def test_the_talks_of_receipts_have_names_that_no_other_talk_has() -> None:
    assert [flow.name for flow in FLOWS] == ["notice-understood", "notice-question"]
    assert not Engine(FLOWS).can_start("notice-understood", None)
