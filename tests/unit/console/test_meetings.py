"""Village meetings in the console: the list, one meeting, its documents, plans of conferences."""

import re
from datetime import datetime, timedelta

import pytest

from storage.conferences import ConferencePlan
from storage.meeting_papers import MeetingPaper
from storage.meetings import (
    CANCELLED,
    CLOSED,
    GOING,
    HANDS,
    ClusterCount,
    Meeting,
    MeetingCluster,
    MeetingItem,
    MeetingReply,
)
from storage.people import AuditLine
from tests.unit.casework.office import NOW
from tests.unit.console.conftest import Desktop, Page
from tests.unit.console.deskwork import area_id, shown
from tests.unit.media.files import photo

ROOT, PLANS = "/console/meetings", "/console/meetings/conferences"
ROAD = "mỗi hộ góp 500.000 đồng làm đường"
PLAN = {"held_on": "2026-12-20", "starts": "8:00", "place": "nhà văn hóa", "content": "bàn việc năm sau"}  # fmt: skip


def meeting(desktop: Desktop, place: str = "Pàng Dề A1", days: int = 5, **more: object) -> int:
    with desktop.commune.database.write() as session:
        made = Meeting(
            area_id=area_id(desktop, place),
            starts_at=NOW + timedelta(days=days),
            place="nhà văn hóa",
            created_at=NOW,
            **more,
        )
        made.items.append(MeetingItem(position=1, matter="contribution", question=ROAD))
        session.add(made)
        session.flush()
        return made.id


def held(desktop: Desktop, days: int = -5) -> int:
    return meeting(desktop, days=days, state=CLOSED, households=60, present=41)


def notes(desktop: Desktop) -> list[AuditLine]:
    with desktop.commune.database.read() as session:
        return list(session.query(AuditLine).filter(AuditLine.subject.startswith("meeting:")))


def test_staff_find_the_meetings_of_their_commune_by_state_matter_and_village(
    desktop: Desktop,
) -> None:
    ahead, over = meeting(desktop), held(desktop)
    off = meeting(desktop, "Hồ Chim 2", days=2, state=CANCELLED)
    desktop.sign_in()
    for query, numbers in {
        "": {ahead, over, off},
        "?state=ahead": {ahead},
        "?state=unsigned": {over},
        "?state=off&words=ho chim": {off},
        "?words=pang de": {ahead, over},
        "?matter=charter": set(),
        f"?before={off}": {over},
    }.items():
        page = desktop.get(f"{ROOT}{query}")
        found = set(map(int, re.findall(rf'href="{ROOT}/(\d+)"', page.text)))
        assert found == numbers, query
    assert "41/60 hộ dự" in shown(desktop.get(ROOT))
    file = desktop.get(f"{ROOT}/list.csv?state=held").text
    assert "41/60" in file
    assert file.count("\n") == 2


def test_one_meeting_tells_its_rule_and_sums_and_no_household(desktop: Desktop) -> None:
    number = held(desktop)
    desktop.sign_in()
    told = shown(desktop.get(f"{ROOT}/{number}"))
    for part in (
        "Mỗi hộ góp 500.000 đồng làm đường",
        "Điều 15 khoản 1 và Điều 21 khoản 1 Luật 10/2022/QH15",
        "Ngưỡng này chưa đối chiếu với văn bản luật.",
        "Có mặt 41/60 hộ (68,3%)",
        "năm Bính Ngọ",
        "Chưa báo kết quả cho bà con.",
    ):
        assert part in told, part


def test_the_neighbours_see_none_and_an_observer_only_how_many(desktop: Desktop) -> None:
    number = meeting(desktop)
    desktop.sign_in(desktop.commune.neighbour)
    assert ROAD not in desktop.get(ROOT).text.lower()
    for path in ("", "/papers/ballots", "/signed", "/documents/1"):
        assert desktop.get(f"{ROOT}/{number}{path}").status == 404
    desktop.sign_in_anew(desktop.commune.observer)
    page = desktop.get(ROOT)
    assert "1 cuộc sắp họp" in shown(page)
    assert "Pàng Dề" not in page.text
    assert f"{ROOT}/" not in page.text
    assert desktop.get(f"{ROOT}/list.csv").status == 404


def attached(desktop: Desktop, number: int, data: bytes, name: str = "Dự toán làm đường") -> Page:
    from bot.console.sign_in import COOKIE
    from bot.console.visit import csrf_of

    csrf = csrf_of(desktop.client.cookies.get(COOKIE, ""))
    form = {"csrf": csrf, "name": name}
    response = desktop.client.post(
        f"{ROOT}/{number}/documents", data=form, files={"file": ("x", data)}
    )
    return Page(response.status_code, response.text, dict(response.headers))


def test_a_document_has_a_link_until_it_is_dropped(desktop: Desktop) -> None:
    number = meeting(desktop)
    desktop.sign_in()
    page = attached(desktop, number, photo())
    assert "Dự toán làm đường" in shown(page)
    with desktop.commune.database.read() as session:
        paper = session.query(MeetingPaper).one()
    assert f"/m/{paper.token}" in page.text
    assert "Soạn tin báo bà con có tài liệu" in shown(page)
    assert desktop.get(f"{ROOT}/{number}/documents/{paper.id}").status == 200
    desktop.post(f"{ROOT}/{number}/documents/{paper.id}/drop")
    assert desktop.get(f"{ROOT}/{number}/documents/{paper.id}").status == 404
    assert [line.action for line in notes(desktop)] == ["meeting.attach", "meeting.drop-document"]
    assert all(line.reason is None for line in notes(desktop))


@pytest.mark.parametrize(("data", "name"), [(b"MZ nothing", "x"), (b"%PDF-1.7", " ")])
def test_what_is_no_document_or_has_no_name_is_refused(
    desktop: Desktop, data: bytes, name: str
) -> None:
    number = meeting(desktop)
    desktop.sign_in()
    assert attached(desktop, number, data, name).status == 409
    with desktop.commune.database.read() as session:
        assert session.query(MeetingPaper).count() == 0


def test_papers_are_taken_as_files(desktop: Desktop) -> None:
    ahead, over = meeting(desktop), held(desktop)
    desktop.sign_in()
    for number, kinds in ((ahead, ("invitation", "calendar")), (over, ("minutes",))):
        for kind in kinds:
            made = desktop.get(f"{ROOT}/{number}/papers/{kind}")
            assert made.status == 200, kind
            assert "attachment" in made.headers["content-disposition"]
    assert desktop.get(f"{ROOT}/{ahead}/papers/minutes").status == 404


def test_the_calendar_leads_to_the_meeting(desktop: Desktop) -> None:
    number = meeting(desktop)
    desktop.sign_in()
    assert f'href="{ROOT}/{number}"' in desktop.get("/console/calendar?month=2026-11").text


def planned(desktop: Desktop, **other: str) -> Page:
    area = str(area_id(desktop, "Pàng Dề A1"))
    return desktop.post(PLANS, **{"area": area} | PLAN | other)


def work(desktop: Desktop, action: str, **form: str) -> Page:
    with desktop.commune.database.read() as session:
        plan = session.query(ConferencePlan).one()
    return desktop.post(f"{PLANS}/{plan.id}/{action}", **{"seen": str(plan.version)} | form)


def test_a_plan_is_sent_and_agreed_by_three_bodies_before_the_head_calls(desktop: Desktop) -> None:
    desktop.sign_in()
    assert "Đã lập kế hoạch." in shown(planned(desktop))
    early = work(desktop, "agree", body="front", on="2026-11-23")
    assert early.status == 409
    work(desktop, "send", on="2026-11-20", number="15/KH")
    for body in ("committee", "front", "board"):
        page = work(desktop, "agree", body=body, on="2026-11-23", number="")
    assert "Ba bên đã thống nhất." in shown(page)
    assert "văn bản số 15/KH" in shown(page)
    assert "3/3 bên" in shown(desktop.get(PLANS))
    assert work(desktop, "discard").status == 409


@pytest.mark.parametrize(
    "wrong",
    [{"held_on": "2026-11-23"}, {"starts": "25:00"}, {"place": " "}, {"content": "\n"}, {"area": "1"}],
)  # fmt: skip
def test_a_plan_that_lacks_something_is_refused_and_what_was_typed_stays(
    desktop: Desktop, wrong: dict[str, str]
) -> None:
    desktop.sign_in()
    page = planned(desktop, **wrong)
    assert page.status == 409
    assert wrong.get("place") or "nhà văn hóa" in page.text


def test_the_plan_is_a_letter_from_the_village(desktop: Desktop) -> None:
    desktop.sign_in()
    planned(desktop)
    with desktop.commune.database.read() as session:
        number = session.query(ConferencePlan).one().id
    assert desktop.get(f"{PLANS}/{number}/plan.docx").status == 200
    desktop.sign_in_anew(desktop.commune.neighbour)
    assert desktop.get(f"{PLANS}/{number}/plan.docx").status == 404


def test_answers_are_shown_as_sums(desktop: Desktop) -> None:
    from handlers.villages.households import replace_list
    from storage import households, meetings

    number = meeting(desktop)
    with desktop.commune.database.write() as session:
        village = area_id(desktop, "Pàng Dề A1")
        replace_list(session, village, ["Nhà ông Páo", "Nhà bà Mỷ"])
        first = households.listed(session, village)[0]
        at = datetime.now(NOW.tzinfo)
        given = MeetingReply(meeting_id=number, household_id=first.id, answer=GOING, at=at)
        meetings.reply(session, given)
    desktop.sign_in()
    page = desktop.get(f"{ROOT}/{number}")
    assert "Đi họp: 1 hộ." in shown(page)
    assert "Chưa trả lời: 1 hộ." in shown(page)
    assert "Páo" not in page.text


def test_the_page_of_a_meeting_by_clusters_has_each_with_who_came_and_what_it_gave(
    desktop: Desktop,
) -> None:
    parts = [
        MeetingCluster(number=at, name=f"Cụm {at}", starts_at=NOW, place=place, present=there)
        for at, place, there in ((1, "nhà văn hóa", 90), (2, "sân trường", 80))
    ]
    number = meeting(desktop, days=-5, state=CLOSED, households=210, present=170, clusters=parts)
    with desktop.commune.database.write() as session:
        made = session.get_one(Meeting, number)
        item = made.items[0]
        item.way, item.in_favour, item.against, item.other = HANDS, 145, 16, 9
        item.of_households, item.of_present, item.needed, item.passed = 210, 170, 140, True
        for part, favour in zip(made.clusters, (80, 65), strict=True):
            gave = ClusterCount(item_id=item.id, cluster_id=part.id, way=HANDS)
            gave.in_favour, gave.against, gave.other = favour, 8, 4
            session.add(gave)
    desktop.sign_in()
    text = shown(desktop.get(f"{ROOT}/{number}"))
    for words in (
        "nhà văn hóa – có mặt 90 hộ",
        "sân trường – có mặt 80 hộ",
        "145/210 hộ",
        "Cụm 1: tán thành 80, không 8, khác 4",
        "Cụm 2: tán thành 65, không 8, khác 4",
    ):
        assert words in text
