"""What somebody who takes part does: sees which contests are open, and answers once."""

from typing import Any

from content.lessons import Asked
from handlers.context import Context
from handlers.lessons.rules import number_right
from handlers.quizzes import draw
from storage import quizzes as storage
from storage.areas import Area, current
from storage.quizzes import Contest


def is_any_open(context: Context) -> bool:
    """Whether the menu has something to offer."""
    return storage.is_any_open(context.session, context.today) and bool(_open(context))


def open_now(context: Context) -> list[dict[str, Any]]:
    return [{"id": one.id, "ten": one.title} for one in _open(context)]


def contest(context: Context, number: int) -> dict[str, Any] | None:
    """A contest as it is told, with no word of what is right; None: not open to them."""
    one = next((one for one in _open(context) if one.id == number), None)
    if one is None:
        return None
    entry = storage.entry(context.session, one.id, context.speaker.person_id)
    return {
        "ten": one.title,
        "loi": one.intro,
        "giai": one.prize,
        "so_giai": one.winners,
        "can": one.pass_right,
        "den": f"{one.closes_on:%d/%m/%Y}",
        "quay": f"{one.draw_on:%d/%m/%Y}",
        "nguon": one.seed_source,
        "luu": context.office.contest_days,
        "cau_hoi": [{"text": ask["text"], "choices": ask["choices"]} for ask in one.questions],
        "ma": entry.code if entry else "",
    }


def take_part(context: Context, number: int, chosen: list[int]) -> dict[str, Any] | None:
    """Count the answers; their code and how many were right. None: it is over, or they took part before.

    In the same transaction every trace of the talk is erased (`Context.erase`), so that no row says
    what one person answered to which question.
    """
    context.erase = True
    session, person_id = context.session, context.speaker.person_id
    one = storage.if_open(session, number, context.today, lock=True)
    if one is None:
        return None
    code, asked = draw.new_code(), asked_of(one)
    right = number_right(asked, chosen)
    row = {"contest_id": one.id, "person_id": person_id, "code": code, "right": right}
    if not storage.enter(session, row | {"ticket": draw.ticket_of(code)}):
        return None
    home = _home(context)
    storage.count(session, one.id, home.id if home else one.area_id, chosen)
    told = "co" if right >= one.pass_right else "khong"
    return {"ma": code, "dung": right, "tong": len(asked), "vao": told}


def asked_of(one: Contest) -> list[Asked]:
    return [Asked(ask["text"], tuple(ask["choices"]), ask["right"], "") for ask in one.questions]


def _open(context: Context) -> list[Contest]:
    area = _home(context)
    return list(storage.open_for(context.session, area.path, context.today)) if area else []


def _home(context: Context) -> Area | None:
    """Where they live; the office's own area when they did not say."""
    if context.speaker.area_id is not None:
        return context.session.get(Area, context.speaker.area_id)
    return current(context.session, context.office.area_code, context.today)
