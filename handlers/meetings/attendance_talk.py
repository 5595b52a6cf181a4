"""Taking attendance with one thumb, and counting hands or ballots."""

from typing import Any

from handlers.conversation import Talk
from handlers.meetings import attendance, cluster_counting, counting
from handlers.meetings.cluster_talk import which
from handlers.messages import Choice, Words
from storage.meetings import BALLOTS, HANDS

WHOLE_PAGE = Choice("page", Words("nut-ca-trang-co-mat"))
NEXT = Choice("next", Words("nut-xem-tiep-ho"))
FINISHED = Choice("finished", Words("nut-diem-danh-xong"))
BY_BALLOT = Choice(BALLOTS, Words("nut-nhap-phieu"))
BY_HANDS = Choice(HANDS, Words("nut-nhap-gio-tay"))
LATER = Choice("later", Words("nut-dong-danh-sach"))


def take_attendance(talk: Talk, meeting_id: str) -> None:
    known = _ready(talk, meeting_id)
    if known is None:
        return
    if not known["danh_sach"]:
        talk.say("hop-can-danh-sach")
        talk.offer("go.village-work", "menu-viec-ban")
        return
    cluster = _which(talk, meeting_id)
    at = 0
    while True:
        shown = talk.look(attendance.page, meeting_id, at, cluster)
        if shown is None:
            talk.say("hop-khong-cua-bac")
            return
        chosen = _choose_household(talk, shown)
        if chosen == "finished":
            _say_room(talk, meeting_id, shown)
            return
        if chosen == "page":
            talk.do(attendance.mark_page, meeting_id, shown["trang"], cluster)
        elif chosen != "next":
            other = talk.do(attendance.turn, meeting_id, chosen, cluster)
            if other:
                talk.say("cum-ho-da-co-mat", ten=other)
        at += chosen in {"next", "page"}


def _choose_household(talk: Talk, shown: attendance.Page) -> str:
    each = [
        Choice(one["id"], Words("cum-ho-noi-khac" if one["cum"] else "hop-ho-diem-danh", one))
        for one in shown["ho"]
    ]
    more = (NEXT,) if shown["so_trang"] > 1 else ()
    place = {"trang": shown["trang"], "so_trang": shown["so_trang"]}
    ways = (*each, WHOLE_PAGE, *more, FINISHED)
    return talk.choose("hop-diem-danh", ways, **place, **shown["tuc_so"])


def _which(talk: Talk, meeting_id: str) -> str:
    """The cluster that attendance is taken of; "" of a meeting in one place."""
    found = talk.look(attendance.which, meeting_id)
    chosen = which(talk, found, "cum-diem-danh-cum-nao")
    if len(found) == 1:
        talk.say("cum-diem-danh", ten=found[0]["la"])
    return chosen


def _say_room(talk: Talk, meeting_id: str, shown: attendance.Page) -> None:
    talk.say("hop-tuc-so", **shown["tuc_so"])
    talk.offer(f"go.meeting-count.{meeting_id}", "nut-bieu-quyet")
    talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")


def _ready(talk: Talk, meeting_id: str) -> dict[str, Any] | None:
    """Its day has come, and the head has said how many households there are."""
    known: dict[str, Any] | None = talk.look(attendance.size, meeting_id)
    if known is None:
        talk.say("hop-chua-den-ngay")
        return None
    if known["tong"] is None:
        total = _ask_total(talk, meeting_id, known)
        if not talk.do(attendance.set_total, meeting_id, total):
            talk.say("hop-chua-den-ngay")
            return None
    return known


def _ask_total(talk: Talk, meeting_id: str, known: dict[str, Any]) -> int:
    """The law counts all households, also those that are on no list."""
    count = {"biet": known["biet"], "danh_sach": known["danh_sach"]}
    right = (Choice("right", Words("nut-dung-so-ho", count)),) if known["biet"] else ()
    asked = "hop-bao-nhieu-ho"
    while True:
        said = talk.ask(asked, right, **count)
        if said.choice:
            return int(known["biet"])
        total = talk.look(attendance.is_total, meeting_id, said.text.strip())
        if total is not None:
            return int(total)
        asked = "hop-so-ho-chua-dung"


def count_votes(talk: Talk, meeting_id: str) -> None:
    if _ready(talk, meeting_id) is None:
        return
    found = talk.look(counting.items, meeting_id)
    if not found:
        talk.say("hop-khong-co-bieu-quyet")
        return
    choices = [Choice(one["id"], Words("hop-noi-dung-chon", one)) for one in found]
    chosen = choices[0].value if len(found) == 1 else talk.choose("hop-dem-viec-nao", choices)
    item = next(one for one in found if one["id"] == chosen)
    cluster = which(
        talk, talk.look(cluster_counting.to_count, meeting_id, chosen), "cum-dem-cum-nao"
    )
    way = _way(talk, item)
    if way == "later":
        talk.say("hop-de-sau")
        talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")
        return
    if cluster:
        item |= talk.look(cluster_counting.most, meeting_id, chosen, cluster)
        if way == HANDS and not item["nhieu_nhat"]:
            talk.say("cum-chua-co-ho")
            talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")
            return
    _count(talk, meeting_id, item, {"way": way, "cluster": cluster})


def _way(talk: Talk, item: dict[str, Any]) -> str:
    """Hands where those present can decide; ballots to all households where they cannot."""
    talk.say("hop-khong-thay-bieu-quyet")
    if item["du"]:
        return talk.choose("hop-dem-cach-nao", (BY_HANDS, BY_BALLOT), noi_dung=item["noi_dung"])
    return talk.choose("hop-chua-du-bieu-quyet", (LATER, BY_BALLOT))


def _count(talk: Talk, meeting_id: str, item: dict[str, Any], given: dict[str, Any]) -> None:
    most = item["tong"] if given["way"] == BALLOTS else item["nhieu_nhat"]
    while True:
        counted = _ask_numbers(talk, most)
        if 0 < sum(counted.values()) <= most:
            break
        talk.say("hop-cong-chua-dung", nhieu_nhat=most)
    came = talk.do(counting.record, meeting_id, item["id"], {**given, **counted})
    if came is None:
        talk.say("hop-khong-ghi-duoc")
    else:
        if came["cum"]:
            talk.say("cum-da-ghi-dem", **came["cum"])
        if came["xong"]:
            talk.say("hop-ket-qua-dem", **came["ket_qua"])
        if came["xong"] and not came["ket_qua"]["ro"]:
            talk.say("hop-nguong-chua-doi-chieu")
    talk.offer(f"go.meeting-count.{meeting_id}", "nut-bieu-quyet")
    talk.offer(f"go.meeting.{meeting_id}", "nut-mo-cuoc-hop")


def _ask_numbers(talk: Talk, most: int) -> dict[str, int]:
    return {
        "favour": _ask_number(talk, ("hop-hoi-tan-thanh", "hop-hoi-lai-tan-thanh"), most),
        "against": _ask_number(talk, ("hop-hoi-khong", "hop-hoi-lai-khong"), most),
        "other": _ask_number(talk, ("hop-hoi-khac", "hop-hoi-lai-khac"), most),
    }


def _ask_number(talk: Talk, keys: tuple[str, str], most: int) -> int:
    key = keys[0]
    while True:
        number = counting.number(talk.ask(key, nhieu_nhat=most).text, most)
        if number is not None:
            return number
        key = keys[1]
