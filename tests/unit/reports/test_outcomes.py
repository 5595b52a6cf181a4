"""What came of dialogues, supervision, consultations and ratings, as a report on a directive has it."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from handlers.ratings.rules import mean_of, told_mean
from handlers.reports import actions
from handlers.reports.periods import Term
from handlers.reports.rules import DIRECTIVE
from handlers.reports.showing import ReportFile
from storage import ratings
from storage.consultation_answers import Turnout
from storage.consultations import Consultation
from storage.dialogues import Conclusion, Dialogue
from storage.ratings import CommuneRating
from storage.supervision import Advice, Supervision
from tests.unit.casework.conftest import Commune
from tests.unit.casework.office import NOW, TODAY
from tests.unit.reports.opinions import area
from tests.unit.reports.test_directive import said, shown

YEAR = Term("year", 2026)
MAY, JUNE, DAY = date(2026, 5, 4), date(2026, 6, 1), timedelta(days=1)
Dates = list[tuple[date, date | None]]  # when it was due, and done; None: not yet


def drafted(commune: Commune) -> ReportFile:
    with commune.desk(commune.provincial) as desk:
        place = area(desk.session, "Điện Biên").id
        number = actions.create_for_term(desk, place, DIRECTIVE, YEAR)
    return shown(commune, number)


def add_dialogue(session: Session, conclusions: Dates, place: str = "Sáng Nhè") -> None:
    made = Dialogue(leader="Bí thư Đảng ủy", subject="đường", place="Hội trường", held_on=MAY)
    made.area_id, made.starts = area(session, place).id, "08:30"
    made.state, made.version = "tracked", 1
    made.editor_ids, made.created_at = [], NOW
    for position, (due_on, done_on) in enumerate(conclusions):
        one = Conclusion(position=position, matter="Sửa đường", owner="UBND xã", due_on=due_on)
        one.urged = 0
        one.state, one.done_on = ("done", done_on) if done_on else ("open", None)
        made.conclusions.append(one)
    session.add(made)
    session.flush()


def add_dossier(session: Session, kind: str, advices: Dates) -> None:
    made = Supervision(kind=kind, title="Nước", folded="nuoc", state="concluded", version=1)
    made.area_id, made.plan, made.editor_ids = area(session, "Sáng Nhè").id, {}, []
    made.since, made.until, made.created_at = MAY, JUNE, NOW
    made.concluded_at = NOW - timedelta(days=40)
    for due_on, answered_on in advices:
        one = Advice(authority="UBND xã Sáng Nhè", matter="Sửa bể", due_on=due_on)
        one.sent_on, one.answered_on = MAY, answered_on
        made.advices.append(one)
    session.add(made)
    session.flush()


def add_consultation(session: Session, people: int, closes_on: date) -> None:
    here = area(session, "Sáng Nhè").id
    made = Consultation(title="Tên xã", folded="ten xa", body="UBND", summary="", state="approved")
    made.area_id, made.version, made.questions, made.renderings = here, 1, [], {}
    made.opens_on, made.closes_on = closes_on - 10 * DAY, closes_on
    made.editor_ids, made.created_at = [], NOW
    session.add(made)
    session.flush()
    session.add(Turnout(consultation_id=made.id, area_id=here, people=people, marked=0))
    session.flush()


def rate(session: Session, place: str, day: date, *scores: int) -> None:
    for score in scores:
        ratings.count(session, area(session, place).id, day, ("Hạ tầng", score))


def test_conclusions_of_dialogues_count_by_the_day_on_which_they_were_due(
    commune: Commune,
) -> None:
    due = [(JUNE, JUNE), (JUNE, JUNE + DAY), (JUNE, None), (TODAY, None), (TODAY + DAY, None)]
    with commune.desk() as desk:
        add_dialogue(desk.session, [*due, (TODAY, TODAY)])
        add_dialogue(desk.session, [], "Tủa Chùa")
    text = said(drafted(commune), "dieu-3b")
    assert text.startswith("2 cuộc đối thoại của người đứng đầu với Nhân dân trong kỳ.")
    assert "2/4 kết luận đối thoại đến hạn trong kỳ được thực hiện đúng hạn (50%)." in text


def test_recommendations_count_once_they_were_due_or_answered(commune: Commune) -> None:
    due = [(JUNE, MAY), (JUNE, JUNE + DAY), (JUNE, None), (TODAY, None), (TODAY, MAY)]
    with commune.desk() as desk:
        add_dossier(desk.session, "supervision", [*due])
        add_dossier(desk.session, "criticism", [(JUNE, MAY)])
    text = said(drafted(commune), "dieu-3e")
    assert text.startswith("1 cuộc giám sát, 1 cuộc phản biện xã hội có kết quả được duyệt")
    assert "3/5 kiến nghị sau giám sát, phản biện đến hạn trong kỳ" in text


def test_a_consultation_of_few_tells_no_number_of_people(commune: Commune) -> None:
    with commune.desk() as desk:
        add_consultation(desk.session, 9, JUNE)
    assert "1 đợt góp ý dự thảo kết thúc trong kỳ; một số người tham gia." in said(
        drafted(commune), "dieu-W5"
    )
    with commune.desk() as desk:
        add_consultation(desk.session, 27, JUNE)
        add_consultation(desk.session, 50, TODAY)
    assert "2 đợt góp ý dự thảo kết thúc trong kỳ; từ 20 người tham gia." in said(
        drafted(commune), "dieu-W5"
    )


def test_ratings_are_told_by_commune_for_quarters_that_are_over(commune: Commune) -> None:
    with commune.desk() as desk:
        rate(desk.session, "Sáng Nhè", MAY, *[5] * 6, *[4] * 6)
        rate(desk.session, "Tủa Chùa", MAY, *[3] * 9)
        rate(desk.session, "Sáng Nhè", TODAY, *[1] * 20)
    report = drafted(commune)
    assert said(report, "dieu-3d") == (
        "Điểm hài lòng với trả lời: trung bình 4,5/5 qua 12 lượt đánh giá không ghi tên; "
        "theo xã, phường: xã Sáng Nhè 4,5."
    )
    rated = {row[0]: row[-1] for row in report.tables[1].rows}
    assert rated == {"xã Sáng Nhè": "4,5", "xã Tủa Chùa": ""}


def test_where_nothing_came_the_report_says_so(sqlite_commune: Commune) -> None:
    report = drafted(sqlite_commune)
    none = "chưa có số liệu hoặc số liệu dưới ngưỡng 10 người."
    assert said(report, "dieu-3d") == f"Điểm hài lòng với trả lời: {none}"
    assert f"Kết luận đối thoại thực hiện đúng hạn: {none}" in said(report, "dieu-3b")


def test_a_mean_over_communes_weighs_each_rating_alike() -> None:
    rated = [CommuneRating("1", "xã A", 30, 5.0), CommuneRating("2", "xã B", 10, 1.0)]
    assert told_mean(mean_of(rated)) == "4,0"
