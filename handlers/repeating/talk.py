""" "Việc lặp lại": a head sets what repeats in the village, looks at the next five days, changes it, stops it."""

from collections.abc import Callable, Mapping
from typing import Any

from content.calendars.stored import from_stored, to_stored
from handlers.context import Context
from handlers.conversation import Talk
from handlers.desk import at_desk
from handlers.errors import Refused
from handlers.meetings import calling
from handlers.messages import Choice, Words, literal
from handlers.notices import writing
from handlers.repeating import actions, reading, rules
from handlers.repeating.labels import label
from handlers.wording import wording

NEW = Choice("new", Words("nut-lap-them"))
WHATS = tuple(Choice(str(n), Words(f"lap-viec-{n}")) for n in range(1, 6))
OTHER = Choice("other", Words("nut-lap-viec-khac"))
KINDS = tuple(Choice(kind, Words(f"lap-kieu-{kind}")) for kind in rules.FIELDS)
SET = Choice("set", Words("nut-lap-dat"))
AGAIN = Choice("again", Words("nut-lap-sua"))
DROP = Choice("drop", Words("nut-lap-thoi"))
CHANGE = Choice("change", Words("nut-lap-doi"))
STOP = Choice("stop", Words("nut-lap-ngung"))
LEAVE = Choice("leave", Words("nut-lap-de-nguyen"))


def repeating_of(talk: Talk, village: dict[str, Any]) -> None:
    found = talk.look(reading.of_village, village["id"])
    if not found:
        talk.say("lap-chua-co", noi=village["noi"])
        _set(talk, village)
        return
    choices = [Choice(one["id"], literal(f"{one['viec']}: {one['luc']}")) for one in found]
    chosen = talk.choose("lap-viec-nao", (*choices, NEW), noi=village["noi"])
    if chosen == "new":
        _set(talk, village)
    else:
        _work_on(talk, village, chosen)


def _work_on(talk: Talk, village: dict[str, Any], number: str) -> None:
    shown = talk.look(reading.one, number)
    if shown is None:
        talk.say("lap-khong-con")
        return
    talk.say("lap-dang-dat", **shown)
    wanted = talk.choose("lap-muon-gi", (CHANGE, STOP, LEAVE))
    if wanted == "change":
        _change(talk, village, number)
    elif wanted == "stop":
        _say_stopped(talk, shown["viec"], stopped=talk.do(stop, number))
    else:
        talk.say("lap-van-nhu-cu", viec=shown["viec"])


def _say_stopped(talk: Talk, what: str, *, stopped: bool) -> None:
    if stopped:
        talk.say("lap-da-ngung", viec=what)
    else:
        talk.say("lap-khong-con")


def _change(talk: Talk, village: dict[str, Any], number: str) -> None:
    known = talk.look(reading.parts, number)
    if known is None:
        talk.say("lap-khong-con")
    else:
        _settle(talk, village, _mended(talk, known), number)


def _set(talk: Talk, village: dict[str, Any]) -> None:
    _settle(talk, village, {part: ask(talk) for part, ask in ASKED.items()})


def _settle(talk: Talk, village: dict[str, Any], made: dict[str, Any], replaces: str = "") -> None:
    """Show the next five days, and set it; `replaces`: the number of one that is changed."""
    while (wanted := _preview(talk, village, made)) in {"again", "no-day"}:
        made = _mended(talk, made) if wanted == "again" else made | {"rule": _ask_rule(talk)}
    if wanted == "drop":
        talk.say("lap-khong-dat")
        return
    refused = talk.do(begin, village["id"], made["what"], made | {"replaces": replaces})
    if refused:
        talk.say("literal", text=refused)
        return
    talk.say("lap-da-dat", viec=made["what"], noi=village["noi"])


def _mended(talk: Talk, made: dict[str, Any]) -> dict[str, Any]:
    """One part of it is asked for anew, the rest stays as it was said."""
    part = talk.choose("lap-sua-gi", PARTS)
    return made | {part: ASKED[part](talk)}


def _preview(talk: Talk, village: dict[str, Any], made: dict[str, Any]) -> str:
    """What is wanted then; `no-day`: the rule falls on no day to come."""
    shown = talk.look(reading.preview, village["id"], made["what"], made)
    if shown is None:
        talk.say("lap-khong-con-ngay")
        return "no-day"
    talk.say("lap-xem-truoc", viec=made["what"], gio=made["at"], **shown)
    return talk.choose("lap-dat-chua", (SET, AGAIN, DROP))


def _ask_what(talk: Talk) -> str:
    chosen = talk.choose("lap-viec-gi", (*WHATS, OTHER))
    if chosen != "other":
        return str(talk.look(called, chosen))
    asked = "lap-ten-viec"
    while True:
        what = calling.one_line(talk.ask(asked, nhieu_nhat=rules.WHAT_MOST).text)
        if 0 < len(what) <= rules.WHAT_MOST:
            return what
        asked = "lap-ten-dai-qua"


def _ask_rule(talk: Talk) -> dict[str, Any]:
    kind = talk.choose("lap-bao-gio", KINDS)
    said = {field: _ask_field(talk, field) for field in rules.FIELDS[kind]}
    return dict(talk.look(rule, kind, said))


def _ask_field(talk: Talk, field: str) -> str:
    if field in rules.CHOICES:
        choices = [Choice(one, label(field, one)) for one in rules.CHOICES[field]]
        return talk.choose(f"lap-hoi-{field}", choices)
    asked = f"lap-hoi-{field}"
    while True:
        told = talk.ask(asked).text
        meant = talk.look(calling.day, told) if field == "since" else told
        if meant is not None and rules.is_understood(field, meant):
            return str(meant)
        asked = f"lap-chua-ro-{field}"


def _ask_hour(talk: Talk) -> str:
    asked = "lap-hoi-gio"
    while True:
        hour = talk.look(writing.hour, talk.ask(asked).text)
        if hour is not None:
            return str(hour)
        asked = "hop-gio-chua-dung"


ASKED: Mapping[str, Callable[[Talk], Any]] = {
    "what": _ask_what,
    "rule": _ask_rule,
    "at": _ask_hour,
}
PARTS = tuple(Choice(part, Words(f"nut-lap-sua-{part}")) for part in ASKED)


def called(_: Context, chosen: str) -> str:
    """One of the things that are proposed, as it is written from then on."""
    return wording(Words(f"lap-viec-{chosen}"))


def rule(_: Context, kind: str, said: dict[str, str]) -> dict[str, Any]:
    return to_stored(rules.rule_of(kind, said))


def begin(context: Context, area_id: int, what: str, made: dict[str, Any]) -> str | None:
    """Why it was not set, in words; None: it was."""
    desk = at_desk(context)
    plan = rules.Plan(what, from_stored(made["rule"]), made["at"])
    try:
        if made["replaces"]:
            actions.change(desk, made["replaces"], plan)
        else:
            actions.begin(desk, area_id, plan)
    except Refused as refused:
        return wording(refused.words)
    return None


def stop(context: Context, number: str) -> bool:
    try:
        actions.stop(at_desk(context), number)
    except Refused:
        return False
    return True
