"""T7 and T8: a village takes something on in a campaign, and shows how far it is."""

from typing import Any

from handlers.campaigns import actions, answering
from handlers.conversation import Talk
from handlers.messages import Choice, Words, literal
from handlers.wording import wording

REGISTER = Choice("register", Words("nut-td-dang-ky"))
SKIP = Choice("skip", Words("nut-bo-qua"))
NOT_BEGUN = Choice("not-begun", Words("nut-td-chua-lam"))
WHO_MOST, RESULT_MOST = 200, 300


def campaigns_of(talk: Talk, village: dict[str, Any]) -> None:
    """The tasks that the village has under way: one to show evidence for, or a new one."""
    found = talk.look(actions.tasks, village["id"])
    if not found:
        talk.say("td-chua-dang-ky", noi=village["noi"])
        _register(talk, village)
        return
    offered = [
        Choice(
            str(one["id"]),
            Words(
                "td-viec-nut", {"ten": one["chi_tieu"], "ngay": one["ngay"], "tre": one["so_ngay"]}
            ),
        )
        for one in found
    ]
    chosen = talk.choose("td-viec-nao", (*offered, REGISTER), noi=village["noi"], so=len(found))
    if chosen == "register":
        _register(talk, village)
    else:
        _prove(talk, next(one for one in found if str(one["id"]) == chosen))


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
    target = talk.look(actions.target, result)
    told = {"result": result, "target": target or _amount(talk, "td-bao-nhieu", unit)}
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


def _amount(talk: Talk, key: str, unit: str) -> float:
    asked = key
    while True:
        found = talk.look(actions.target, talk.ask(asked, don_vi=unit).text)
        if found is not None:
            return float(found)
        asked = "td-so-chua-ro"


def _day(talk: Talk, code: str) -> str:
    asked, last = "td-khi-nao-xong", talk.look(actions.last_day, code)
    while True:
        found = talk.look(actions.due, code, talk.ask(asked, ngay=last).text)
        if found is not None:
            return str(found)
        asked = "td-ngay-chua-dung"


def _prove(talk: Talk, task: dict[str, Any]) -> None:
    """A photo, a number, or both."""
    if task["so_ngay"]:
        talk.say("td-qua-han", ten=task["chi_tieu"], so_ngay=task["so_ngay"])
    talk.say("td-nhac", chi_tieu=task["chi_tieu"], ngay=task["ngay"], da_lam=task["da_lam"])
    photo = talk.ask("td-hoi-anh", (SKIP,), takes=frozenset({"photo"})).media
    amount = _done_by_now(talk, task)
    if photo is None and amount is None:
        talk.say("td-chua-co-gi")
        return
    shown: dict[str, Any] = {"anh": int(photo is not None), "co_so": int(amount is not None)}
    done = f"{answering.shown(amount)} {task['don_vi']}" if amount is not None else ""
    if not talk.confirm("td-gui-chua", yes="nut-td-gui", so=done, ten=task["chi_tieu"], **shown):
        talk.drop()
    kept = talk.do(actions.prove, task["id"], photo, amount)
    talk.say("td-da-nhan" if kept else "td-khong-nhan-duoc")


def _done_by_now(talk: Talk, task: dict[str, Any]) -> float | None:
    asked = "td-hoi-so"
    while True:
        said = talk.ask(asked, (SKIP,), don_vi=task["don_vi"], dich=task["dich"])
        if said.choice:
            return None
        found = talk.look(actions.target, said.text)
        if found is not None:
            return float(found)
        asked = "td-hoi-so-lai"
