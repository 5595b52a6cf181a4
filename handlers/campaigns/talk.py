"""T7: what a village has taken on in campaigns, page by page, and taking on something new."""

from typing import Any

from handlers.campaigns import actions, answering, cycle
from handlers.campaigns.head_talk import households_of
from handlers.campaigns.household_talk import FLOWS as HOUSEHOLD_FLOWS
from handlers.campaigns.task_talk import FLOWS as TASK_FLOWS
from handlers.campaigns.task_talk import task
from handlers.conversation import Talk
from handlers.messages import Choice, Words, literal
from handlers.wording import wording

PAGE = 5  # with the four below a numbered menu has one digit
MORE = Choice("more", Words("nut-td-xem-tiep"))
REGISTER = Choice("register", Words("nut-td-dang-ky"))
HOUSEHOLDS = Choice("households", Words("nut-td-cac-ho"))
MILESTONES = Choice("milestones", Words("nut-td-cac-moc"))
NOT_BEGUN = Choice("not-begun", Words("nut-td-chua-lam"))
WHO_MOST, RESULT_MOST = 200, 300


def campaigns_of(talk: Talk, village: dict[str, Any]) -> None:
    """The village's tasks: one to go on with, a new one, what households do, and when it is summed up."""
    found = talk.look(actions.tasks, village["id"])
    chosen = _which(talk, village, found)
    if chosen == REGISTER.value:
        _register(talk, village)
    elif chosen == HOUSEHOLDS.value:
        households_of(talk, village)
    elif chosen == MILESTONES.value:
        _milestones(talk)
    else:
        task(talk, chosen)


def _which(talk: Talk, village: dict[str, Any], found: list[dict[str, Any]]) -> str:
    """The id of a task, or what else was chosen."""
    more = (MORE,) if len(found) > PAGE else ()
    counts = {"so": len(found), "tre": sum(one["so_ngay"] > 0 for one in found)}
    counts |= {"xong": sum(one["xong"] for one in found)}
    first = 0
    while True:
        shown = [_task_button(one) for one in found[first : first + PAGE]]
        offered = (*shown, *more, REGISTER, HOUSEHOLDS, MILESTONES)
        key = "td-viec-nao" if found else "td-chua-dang-ky"
        chosen = talk.choose(key, offered, noi=village["noi"], **counts)
        if chosen != MORE.value:
            return chosen
        first = first + PAGE if first + PAGE < len(found) else 0


def _task_button(one: dict[str, Any]) -> Choice:
    """ "Bê tông 300 m đường nội bản – 40%, hạn 30/06/2027"."""
    told = {"ten": one["chi_tieu"], "ngay": one["ngay"], "tre": one["so_ngay"]}
    told |= {"phan_tram": one["phan_tram"], "xong": one["xong"]}
    return Choice(str(one["id"]), Words("td-viec-nut", told))


def _milestones(talk: Talk) -> None:
    found = talk.look(cycle.milestones)
    if not found:
        talk.say("td-khong-co-moc")
    for one in found:
        talk.say("td-moc", **one)


def _register(talk: Talk, village: dict[str, Any]) -> None:
    chosen = _choose(talk)
    if chosen is None:
        talk.say("td-khong-co-phong-trao")
        return
    code, criterion = chosen
    told = _five_answers(talk, code, criterion)
    day = told["by_when"]
    shown = {**told, "by_when": f"{day[8:]}/{day[5:7]}/{day[:4]}", "ten": criterion["ten"]}
    shown["target"] = f"{answering.shown(told['target'])} {criterion['don_vi']}"
    if not talk.confirm("td-ghi-chua", yes="nut-td-dang-ky-viec", **shown):
        talk.drop()
    refused = talk.do(actions.register, village["id"], (code, criterion["ma"]), told)
    if refused is None:
        talk.say("td-da-dang-ky", noi=village["noi"], ngay=shown["by_when"])
    else:
        talk.say(refused, noi=village["noi"], nhieu_nhat=actions.MOST_TASKS)


def _choose(talk: Talk) -> tuple[str, dict[str, str]] | None:
    """Which campaign, and what of it; None while no campaign runs."""
    found = talk.look(actions.running)
    if not found:
        return None
    names = [Choice(one["ma"], literal(one["ten"])) for one in found]
    code = talk.choose("td-phong-trao-nao", names)
    criteria = talk.look(actions.criteria, code)
    wanted = talk.choose("td-viec-gi", [Choice(one["ma"], literal(one["ten"])) for one in criteria])
    return code, next(one for one in criteria if one["ma"] == wanted)


def _five_answers(talk: Talk, code: str, criterion: dict[str, str]) -> dict[str, Any]:
    unit = criterion["don_vi"]
    result = _text(talk, "td-chi-tieu-nao", RESULT_MOST, don_vi=unit)
    told = {"result": result, "target": _target(talk, result, unit)}
    told["who"] = _text(talk, "td-ai-lam", WHO_MOST)
    told["by_when"] = _day(talk, code)
    told["measured_how"] = _text(talk, "td-do-bang-gi", WHO_MOST, goi_y=criterion["do"])
    told["how_far"] = _how_far(talk)
    return told


def _how_far(talk: Talk) -> str:
    said = talk.ask("td-den-dau", (NOT_BEGUN,))
    return wording(NOT_BEGUN.label) if said.choice else " ".join(said.text.split())[:RESULT_MOST]


def _text(talk: Talk, key: str, most: int, **args: Any) -> str:
    """One line, not longer than it can be kept."""
    asked, told = key, args
    while True:
        line = " ".join(talk.ask(asked, **told).text.split())
        if 0 < len(line) <= most:
            return line
        asked, told = "td-dai-qua", {"nhieu_nhat": most}


def _target(talk: Talk, result: str, unit: str) -> float:
    """The amount in the words of the target, asked for where it is missing or of another unit."""
    found, asked = talk.look(actions.measured, result, unit), "td-bao-nhieu"
    while found["so"] is None:
        said = talk.ask(found["vi_sao"] or asked, don_vi=unit).text
        found, asked = talk.look(actions.measured, said, unit), "td-so-chua-ro"
    return float(found["so"])


def _day(talk: Talk, code: str) -> str:
    asked, last = "td-khi-nao-xong", talk.look(actions.last_day, code)
    while True:
        found = talk.look(actions.due, code, talk.ask(asked, ngay=last).text)
        if found is not None:
            return str(found)
        asked = "td-ngay-chua-dung"


FLOWS = (*TASK_FLOWS, *HOUSEHOLD_FLOWS)
