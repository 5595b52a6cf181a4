"""Notices and policy, as they are talked about."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from content import library
from handlers.context import Context, Office, Speaker
from handlers.conversation import Engine, Step
from handlers.messages import Incoming, Kind
from handlers.policies.indexing import index
from handlers.policies.library import load_starters
from handlers.policies.talk import FLOWS
from handlers.recordings.rules import hash_of
from handlers.wording import wording
from storage.areas import Area
from storage.audience import Audience
from storage.database import Database
from storage.library import Edition, misses, open_gaps, published_of
from storage.notices import Notice

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ENGINE = Engine(FLOWS)


def shipped(key: str) -> library.Item:
    found = library.item(key)
    assert found is not None
    return found


DIRECTIVE = shipped("chi-thi-01-ct-tu-2020")
INSURANCE = shipped("the-bhyt-nha-nuoc-dong")


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
    """A commune with two villages, a notice to each of the three and an old one; the library."""
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
        load_starters(session, NOW)
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
    step = go_on(here, step, "Mặt trận")
    assert DIRECTIVE.texts["short"] in heard(go_on(here, step, DIRECTIVE.label))


def test_a_question_that_clearly_means_an_item_is_answered_at_once_with_source_and_date(
    session: Session,
) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "the bhyt cho ho ngheo")
    assert INSURANCE.texts["short"] in heard(step)
    from_day = f"{INSURANCE.in_force_from:%d/%m/%Y}"
    assert f"Nguồn: {INSURANCE.source}. Hiệu lực từ ngày {from_day}." in heard(step)
    assert step.media[0].startswith("card:")


def test_a_document_that_has_ended_says_so(session: Session) -> None:
    here = context(session)
    step = ENGINE.start(here, "item", "s", DIRECTIVE.key)
    assert "Đã hết hiệu lực: giai đoạn 2020–2025 đã kết thúc." in heard(step)


def test_a_subject_can_be_browsed_by_number_alone(session: Session) -> None:
    here = context(session)
    step = ENGINE.start(here, "ask", "s")
    assert step.question is not None
    number = [choice.value for choice in step.question.choices].index("An sinh") + 1
    step = go_on(here, step, str(number))
    assert step.question is not None
    place = [choice.value for choice in step.question.choices].index(INSURANCE.key) + 1
    assert INSURANCE.texts["short"] in heard(go_on(here, step, str(place)))


def test_what_no_item_answers_is_sent_to_a_person_and_goes_to_staff_as_a_gap(
    session: Session,
) -> None:
    here = context(session, phone="0215 000 000", contact="chị Mai")
    for _ in range(2):
        step = go_on(here, ENGINE.start(here, "ask", "s"), "Giá vàng hôm nay, gọi 0912345678?")
    assert "Tôi chưa có thông tin chính thức về việc này nên không dám trả lời." in heard(step)
    assert "Xin hỏi cán bộ: chị Mai, 0215 000 000." in heard(step)
    assert [tag for tag, _ in step.buttons] == ["go.staff"]
    [gap] = open_gaps(session)
    assert (gap.question, gap.times) == ("Giá vàng hôm nay, gọi …?", 2)


def test_without_a_telephone_set_no_number_is_made_up(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "ask", "s"), "kết quả xổ số")
    assert "hỏi trực tiếp cán bộ Mặt trận xã" in heard(step)


def test_what_was_withdrawn_is_no_longer_an_answer(session: Session) -> None:
    version = published_of(session, INSURANCE.key)
    assert version is not None
    version.state = "withdrawn"
    index(session, version)
    here = context(session)
    assert INSURANCE.texts["short"] not in heard(
        go_on(here, ENGINE.start(here, "ask", "s"), "the bhyt cho ho ngheo")
    )
    assert "không còn được đăng" in heard(ENGINE.start(here, "item", "s", INSURANCE.key))


def test_the_whole_document_comes_in_pieces_until_its_end(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "item", "s", DIRECTIVE.key), "Xem toàn văn")
    shown = [heard(step)]
    assert "lỗi in ở mục 1" in shown[0]
    assert "lỗi in ở mục 2" in shown[0]
    while "Hết phần" in shown[-1]:
        step = go_on(here, step, "Xem tiếp")
        shown.append(heard(step))
    assert len(shown) > 3
    assert max(map(len, shown)) < 2000
    for paragraph in DIRECTIVE.document.split("\n\n"):
        assert sum(paragraph in part for part in shown) == 1


def test_reading_may_stop_after_any_piece(session: Session) -> None:
    here = context(session)
    step = go_on(here, ENGINE.start(here, "item", "s", DIRECTIVE.key), "Xem toàn văn")
    step = go_on(here, step, "Đủ rồi ạ")
    assert go_on(here, step, "Đủ rồi ạ").state is None


def mong(session: Session) -> Context:
    """Somebody who chose Mông."""
    here = context(session)
    here.speaker.language = "hmn"
    return here


def translated(session: Session, language: str, *, confirmed: bool, text: str = "") -> str:
    """A speaker's short text of the insurance item, as it stands in the database."""
    version = published_of(session, INSURANCE.key)
    assert version is not None
    made_from = hash_of(version.text("short"))
    text = text or f"(bản {language})"
    edition = Edition(language=language, form="short", text=text, made_from=made_from)
    edition.confirmed_at = NOW if confirmed else None
    version.editions.append(edition)
    session.flush()
    return text


@pytest.mark.parametrize("language", ["hmn", "hmv"])
def test_a_confirmed_translation_is_shown_also_in_the_related_way_of_writing(
    session: Session, language: str
) -> None:
    text = translated(session, language, confirmed=True)
    assert text in heard(ENGINE.start(mong(session), "item", "s", INSURANCE.key))


def test_letters_that_a_phone_may_lack_go_out_with_a_picture_of_the_same_text(
    session: Session,
) -> None:
    translated(session, "blt", confirmed=True, text="ꪁꪫꪱꪣ ꪜꪱꪫ ꪹꪕꪸꪉ ꪵꪠꪙ ꪒꪲꪙ")
    here = context(session)
    here.speaker.language = "blt"
    step = ENGINE.start(here, "item", "s", INSURANCE.key)
    (picture,) = step.media
    edition = session.get_one(Edition, int(picture.removeprefix("card:")))
    assert (edition.language, edition.form) == ("blt", "short")


def test_latin_letters_that_every_phone_has_need_no_picture(session: Session) -> None:
    translated(session, "hmv", confirmed=True)
    assert ENGINE.start(mong(session), "item", "s", INSURANCE.key).media == ()


def test_an_unconfirmed_translation_is_not_shown_and_the_lack_is_counted(session: Session) -> None:
    translated(session, "hmn", confirmed=False)
    shown = heard(ENGINE.start(mong(session), "item", "s", INSURANCE.key))
    assert INSURANCE.texts["short"] in shown
    version = published_of(session, INSURANCE.key)
    assert version is not None
    assert misses(session) == {(version.item_id, "hmn"): 2}  # the text, and the voice


def test_a_translation_of_an_older_text_is_not_shown(session: Session) -> None:
    text = translated(session, "hmn", confirmed=True)
    version = published_of(session, INSURANCE.key)
    assert version is not None
    short = version.edition("vi", "short")
    assert short is not None
    short.text += " Thêm một ý."
    assert text not in heard(ENGINE.start(mong(session), "item", "s", INSURANCE.key))


def test_an_item_for_another_commune_is_not_offered(session: Session) -> None:
    version = published_of(session, INSURANCE.key)
    assert version is not None
    version.areas = [3]
    assert "không còn được đăng" in heard(
        ENGINE.start(context(session), "item", "s", INSURANCE.key)
    )
