"""Which villages' months a member of staff may print, and the paper."""

from handlers.calendars import sheet
from handlers.calendars.months import Month
from handlers.desk import Desk
from handlers.disclosure.actions import named
from handlers.errors import Refused
from handlers.messages import Words
from handlers.notices.printing import Press
from storage.areas import Area


def villages(desk: Desk, words: str) -> list[tuple[Area, Area]]:
    """Each of their areas' villages whose name, or commune's, has these words; with its commune."""
    return named(desk, words)


def month_of(desk: Desk, number: int, month: Month) -> tuple[bytes, str]:
    """The paper of a village of theirs, and what its file is called, without the ending. Raises `Refused`."""
    area = next((one for one, _ in named(desk, "") if one.id == number), None)
    if area is None:
        raise Refused(Words("ckh-khong-thay"))
    press = Press(desk.session, desk.office, desk.today)
    return sheet.sheet(press, area, month), f"lich-{area.code}-{month}"
