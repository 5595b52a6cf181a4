"""A village of 210 households whose head calls a meeting in two clusters, on two evenings."""

from sqlalchemy.orm import Session

from storage import households as register
from storage import meetings as storage
from storage.meetings import Meeting
from tests.unit.meetings.assembly import ROAD, begins, listed
from tests.unit.people.talker import Places, Talker, head

NUMBER = 210


def asked(who: Talker, matter: str = ROAD) -> str:
    """Up to the question whether it is held by clusters."""
    begins(who)
    who.taps(matter)
    who.says("mỗi hộ góp 500.000 đồng làm đường nội bản.")
    return who.taps("Đủ rồi")


def planned(who: Talker, matter: str = ROAD) -> str:
    """Up to the look at the invitation: the second cluster a day later, at the same hour."""
    asked(who, matter)
    who.taps("Họp theo cụm")
    who.taps("2 cụm")
    for day, place, hour in (("28/11", "nhà văn hóa bản", ""), ("29/11", "sân trường", "same")):
        who.taps("Cụm 1" if not hour else "Cụm 2")
        who.says(day)
        if hour:
            who.taps("Cùng giờ: 19 giờ 30")
        else:
            who.says("19 giờ 30")
        who.says(place)
    return who.heard


def called(session: Session, places: Places, matter: str = ROAD) -> tuple[Talker, Meeting]:
    listed(session, places, NUMBER)
    who = head(session, places.ho_chim)
    planned(who, matter)
    who.taps("Gửi giấy mời")
    return who, session.query(Meeting).one()


def there(session: Session, meeting: Meeting, first: int, last: int, cluster: int) -> None:
    """Households with these numbers are at that cluster."""
    found = [one.id for one in register.listed(session, meeting.area_id)][first - 1 : last]
    at = meeting.clusters[cluster]
    storage.mark(session, meeting.id, found, at.starts_at, at.id)


def on_day_of(who: Talker, meeting: Meeting, cluster: int) -> None:
    who.now = meeting.clusters[cluster].starts_at


def counts(who: Talker, meeting: Meeting, cluster: str, way: str, *numbers: int) -> str:
    """`cluster`: its button; "" while only one has met."""
    who.begins("meeting-count", str(meeting.id))
    if meeting.households is None:
        who.taps("Đúng 210 hộ")
    if cluster:
        who.taps(cluster)
    who.taps(way)
    for number in numbers:
        who.says(str(number))
    return who.heard
