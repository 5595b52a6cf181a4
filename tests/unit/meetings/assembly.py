"""A village of eleven households whose head calls a meeting by talking."""

from sqlalchemy.orm import Session

from handlers.villages.households import replace_list
from storage import households as register
from storage.meeting_papers import DOCUMENT, MeetingPaper
from storage.meetings import Meeting
from tests.unit.people.talker import TODAY, Places, Talker, head, resident

ROAD = "Khoản đóng góp của bà con"
CHARTER = "Hương ước, quy ước"


def listed(session: Session, places: Places, number: int = 11) -> None:
    places.ho_chim.households = number
    replace_list(session, places.ho_chim.id, [f"Nhà số {one}" for one in range(1, number + 1)])


def villager(session: Session, places: Places, name: str, household: int | None) -> Talker:
    """A resident who agreed to notices; `household`: by its place on the list."""
    who = resident(session, places.ho_chim, name)
    if household is not None:
        mine = register.listed(session, places.ho_chim.id)[household - 1]
        register.join(session, who.speaker.person_id, mine.id)
    return who


def begins(who: Talker) -> str:
    who.opens_work("Họp bản")
    return who.taps("Mời họp mới")


def plans(who: Talker, matter: str = ROAD, day: str = "28/11") -> str:
    """Up to the look at the invitation."""
    begins(who)
    who.taps(matter)
    who.says("mỗi hộ góp 500.000 đồng làm đường nội bản.")
    who.taps("Đủ rồi")
    who.says(day)
    who.says("19 giờ 30")
    return who.says("nhà văn hóa bản")


def called(session: Session, places: Places, matter: str = ROAD) -> tuple[Talker, Meeting]:
    """The head, and the meeting that he called."""
    who = head(session, places.ho_chim)
    plans(who, matter)
    who.taps("Gửi giấy mời")
    return who, session.query(Meeting).order_by(Meeting.id.desc()).first()  # type: ignore[return-value]


def with_document(session: Session, meeting: Meeting, name: str) -> None:
    """As staff attach one."""
    told = {"kind": DOCUMENT, "added_on": TODAY, "name": name, "suffix": "pdf"}
    session.add(MeetingPaper(meeting_id=meeting.id, **told))
    session.flush()
