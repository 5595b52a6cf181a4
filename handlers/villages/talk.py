""" "Việc của bản": what a village head does there beside writing notices."""

from collections.abc import Callable
from typing import Any

from handlers.calendars.village_talk import calendar_of
from handlers.campaigns.talk import FLOWS as CAMPAIGN_FLOWS
from handlers.campaigns.talk import campaigns_of
from handlers.conversation import Flow, Talk
from handlers.disclosure.talk import FLOWS as DISCLOSURE_FLOWS
from handlers.disclosure.talk import disclosures_of
from handlers.lessons.talk import lesson
from handlers.meetings.talk import FLOWS as MEETING_FLOWS
from handlers.meetings.talk import meetings_of
from handlers.messages import Choice, Words, literal
from handlers.notices import results, writing
from handlers.notices.result_talk import notice_result
from handlers.repeating.talk import repeating_of
from handlers.villages.decision_talk import decision_of
from handlers.villages.group_talk import group_of
from handlers.villages.household_talk import FLOWS as HOUSEHOLD_FLOWS
from handlers.villages.household_talk import list_of
from handlers.villages.opinion_talk import FLOWS as OPINION_FLOWS
from handlers.villages.opinion_talk import opinion_of
from handlers.villages.relay_talk import FLOWS as RELAY_FLOWS
from handlers.villages.relay_talk import messengers_of
from handlers.villages.script_talk import scripts_of

RESULTS = Choice("results", Words("nut-ket-qua-thong-bao"))
HOUSEHOLDS = Choice("households", Words("nut-danh-sach-ho"))
MESSENGERS = Choice("messengers", Words("nut-nguoi-truyen-tin"))
DECISION = Choice("decision", Words("nut-kenh-cong-khai"))
PUBLIC = Choice("public", Words("ckb-nut-cong-khai"))
GROUP = Choice("group", Words("nut-gan-nhom"))
SCRIPTS = Choice("scripts", Words("nut-bai-loa-co-san"))
FOR_ANOTHER = Choice("for-another", Words("menu-gui-thay"))
MEETINGS = Choice("meetings", Words("nut-hop-ban"))
CALENDAR = Choice("calendar", Words("nut-lich-ban"))
CAMPAIGNS = Choice("campaigns", Words("nut-thi-dua"))
LESSONS = Choice("lessons", Words("menu-bai-hoc"))
REPEATING = Choice("repeating", Words("nut-viec-lap-lai"))
DAYS = Choice("days", Words("nut-lich-va-nhac"))
TELLING = Choice("telling", Words("nut-tin-va-loa"))
OPENNESS = Choice("openness", Words("nut-cong-khai-va-nhom"))
PEOPLE = Choice("people", Words("nut-ho-va-nguoi"))

Begin = Callable[[Talk, dict[str, Any]], None]


def which_village(talk: Talk) -> dict[str, Any] | None:
    """Which of their villages; nearly everybody heads one."""
    villages: list[dict[str, Any]] = talk.look(writing.headed)
    if not villages:
        talk.say("tb-chi-truong-ban")
        return None
    if len(villages) == 1:
        return villages[0]
    choices = [Choice(str(one["id"]), literal(one["noi"])) for one in villages]
    chosen = talk.choose("tb-ban-nao", choices)
    return next(one for one in villages if str(one["id"]) == chosen)


def village_work(talk: Talk) -> None:
    village = which_village(talk)
    if village is None:
        return
    chosen = talk.choose("tb-viec-cua-ban", tuple(one for one, _ in WORK), noi=village["noi"])
    within = next(kind for one, kind in WORK if one.value == chosen)
    if within:
        chosen = talk.choose("tb-viec-nao", within)
    BEGINS[chosen](talk, village)


def results_of(talk: Talk, village: dict[str, Any]) -> None:
    found = talk.look(results.recent, village["id"])
    if not found:
        talk.say("tb-chua-gui-tin-nao")
        talk.offer("go.notice", "menu-thongbao")
        return
    choices = [
        Choice(one["id"], Words("tb-tin-ngay", {"ngay": one["ngay"], "dau": one["dau"]}))
        for one in found
    ]
    notice_result(talk, talk.choose("tb-tin-nao", choices))


def lessons_of(talk: Talk, _village: dict[str, Any]) -> None:
    lesson(talk)


def meetings_of_village(talk: Talk, area_id: str) -> None:
    """From a button: the meetings of a village that they head."""
    found = next((one for one in talk.look(writing.headed) if str(one["id"]) == area_id), None)
    if found is None:
        talk.say("tb-chi-truong-ban")
    else:
        meetings_of(talk, found)


# What a head does most stands first. With the way out it is at most nine: one digit on Zalo, one
# screen on a phone; so what is of one kind stands together behind one button.
WORK: tuple[tuple[Choice, tuple[Choice, ...]], ...] = (
    (MEETINGS, ()),
    (CAMPAIGNS, ()),
    (DAYS, (CALENDAR, REPEATING)),
    (TELLING, (RESULTS, SCRIPTS)),
    (OPENNESS, (PUBLIC, DECISION, GROUP)),
    (PEOPLE, (HOUSEHOLDS, MESSENGERS)),
    (FOR_ANOTHER, ()),
    (LESSONS, ()),
)
BEGINS: dict[str, Begin] = {
    MEETINGS.value: meetings_of,
    CAMPAIGNS.value: campaigns_of,
    CALENDAR.value: calendar_of,
    REPEATING.value: repeating_of,
    RESULTS.value: results_of,
    SCRIPTS.value: scripts_of,
    PUBLIC.value: disclosures_of,
    DECISION.value: decision_of,
    GROUP.value: group_of,
    HOUSEHOLDS.value: list_of,
    MESSENGERS.value: messengers_of,
    FOR_ANOTHER.value: opinion_of,
    LESSONS.value: lessons_of,
}
FLOWS = (
    Flow("village-work", 7, village_work, Words("viec-cua-ban")),
    Flow("meetings-of-village", 2, meetings_of_village, Words("kenh-viec-hop")),
    *HOUSEHOLD_FLOWS,
    *RELAY_FLOWS,
    *OPINION_FLOWS,
    *MEETING_FLOWS,
    *CAMPAIGN_FLOWS,
    *DISCLOSURE_FLOWS,
)
