"""What the person who writes does with a case: opens it, reads it, adds to it, withdraws it."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from content.feedback.topics import topics
from handlers.context import Context
from handlers.feedback import deadlines, rules, told
from handlers.feedback.codes import new_code
from handlers.feedback.deadlines import Matter
from handlers.feedback.rules import Actor
from handlers.feedback.telling import untell
from handlers.feedback.told import is_head_near
from handlers.messages import Words
from handlers.people.actions import drop_media, give_consent
from handlers.people.authority import authority_of
from storage import cases, erasures, media
from storage.areas import Area, commune_of, current
from storage.cases import Case, CaseContact, CaseEntry, CaseStep

NONE = "khong"  # what the catalog's sentences call something that there is not
KIND_OF = {"text": "words", "contact": "words", "voice": "voice", "photo": "photo"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What was gathered in the talk. `parts`: {kind, text, media} each; `area_id`: where it happened."""

    topic: str
    parts: list[dict[str, Any]]
    area_id: int | None
    anonymous: bool
    name: str | None = None
    phone: str | None = None
    by_head: bool = False  # sent by a village head for somebody, who agreed


def open_case(context: Context, draft: Draft) -> dict[str, str]:
    """Open the case; returns its code, and the day by which the person hears, in words.

    An anonymous one keeps the day and the commune, not the language that the person is spoken to in;
    in the same transaction every trace of the talk is erased (`Context.erase`), also what was told
    and then told anew.
    """
    area_id = _place(context, draft)
    case = Case(
        code=new_code(),
        topic=draft.topic,
        area_id=area_id,
        language=None if draft.anonymous else context.speaker.language,
        status=rules.NEW,
        anonymous=draft.anonymous,
        opened_on=context.today,
        opened_at=None if draft.anonymous else context.now,
        by_head=draft.by_head,
    )
    _is_new(context, case)
    case.steps.append(CaseStep(position=0, status=rules.NEW, taken_on=context.today))
    _say(context, case, draft.parts)
    if draft.anonymous:
        drop_media(context)
        context.erase = True
    else:
        _leave_contact(context, case, draft)
    context.session.add(case)
    context.session.flush()
    return {"ma": case.code, "ngay": f"{case.due_on:%d/%m/%Y}"}


def _is_new(context: Context, case: Case) -> None:
    """Its clocks begin today: the one to screen it, and the one to say where it went."""
    case.screen_by = _due(context, case, deadlines.SCREEN)
    case.due_on = _due(context, case, deadlines.FORWARD)


def _due(context: Context, case: Case, step: str) -> date:
    matter = Matter(case.topic, cases.commune_code(context.session, case.area_id))
    return deadlines.due(context.office, step, matter, context.today)


def _place(context: Context, draft: Draft) -> int:
    """Where it happened; the commune if anonymous, the office's own area if they would not say."""
    if draft.area_id is not None:
        area = context.session.get_one(Area, draft.area_id)
        commune = commune_of(context.session, area) if draft.anonymous else None
        return (commune or area).id
    office = current(context.session, context.office.area_code, context.today)
    if office is None:
        raise LookupError("the office's own area is not loaded")
    return office.id


def _say(context: Context, case: Case, parts: list[dict[str, Any]]) -> None:
    """Add what the person said; its files belong to the case from now on, and to nobody."""
    files = media.take_over(context.session, [part["media"] for part in parts if part["media"]])
    kept = [part for part in parts if part["text"] or part["media"] in files]
    for position, part in enumerate(kept, len(case.entries)):
        case.entries.append(
            CaseEntry(
                position=position,
                author="resident",
                kind=KIND_OF[part["kind"]],
                text=part["text"] or None,
                media_id=part["media"] if part["media"] in files else None,
                said_on=context.today,
            )
        )


def _leave_contact(context: Context, case: Case, draft: Draft) -> None:
    case.contact = CaseContact(
        person_id=context.speaker.person_id, name=draft.name, phone=draft.phone
    )
    give_consent(context, "contact", True)


def own_place(context: Context, commune_only: bool) -> dict[str, Any] | None:
    """Where the person told us that they live; its commune for an anonymous case."""
    if context.speaker.area_id is None:
        return None
    area = context.session.get_one(Area, context.speaker.area_id)
    commune = commune_of(context.session, area) if commune_only else None
    place = commune or area
    return {"id": place.id, "name": place.full_name}


def headed_commune(context: Context) -> dict[str, Any] | None:
    """The commune of the village that whoever speaks is head of; None: of none."""
    authority = authority_of(context.session, context.speaker.person_id, context.now)
    if not authority.villages:
        return None
    village = context.session.get_one(Area, authority.villages[0].area_id)
    place = commune_of(context.session, village) or village
    return {"id": place.id, "name": place.full_name}


def is_kept_from(context: Context, code: str) -> bool:
    """There is such a case, but a head sent it, and heads nearby do not see it again."""
    case = cases.by_code(context.session, code)
    return case is not None and with_code(context, code) is None


def place_name(context: Context, area_id: int, commune_only: bool) -> str:
    area = context.session.get_one(Area, area_id)
    commune = commune_of(context.session, area)
    if commune is None or commune.id == area.id:
        return area.full_name
    return commune.full_name if commune_only else f"{area.full_name}, {commune.full_name}"


# --- with the code ---------------------------------------------------------------------------------


def with_code(context: Context, code: str, *, lock: bool = False) -> Case | None:
    """The case of whoever has the code; not of the head who sent it for somebody else."""
    case = cases.by_code(context.session, code, lock=lock)
    if case is None or (case.by_head and is_head_near(context, case)):
        return None
    return case


@dataclass(frozen=True, slots=True)
class Told:
    """What whoever has the code may read."""

    code: str
    status: str
    topic: str
    since: str  # dd/mm/yyyy
    authority: str
    slip: str
    due: str
    note: str
    question: str  # the newest that is still open
    answer: str


def read_case(context: Context, code: str) -> dict[str, str] | None:
    """How the case stands; None when there is none under that code."""
    case = with_code(context, code)
    if case is None:
        return None
    step = case.steps[-1]
    said = {kind: _newest(case, kind) for kind in ("question", "answer")}
    return asdict(
        Told(
            case.code,
            case.status,
            topics()[case.topic].name,
            f"{step.taken_on:%d/%m/%Y}",
            next((s.authority for s in reversed(case.steps) if s.authority), None) or "",
            next((s.slip for s in reversed(case.steps) if s.slip), None) or "",
            f"{case.due_on:%d/%m/%Y}" if case.due_on and not case.stopped_on else NONE,
            step.note or NONE,
            said["question"] if case.status == rules.ASKED else "",
            said["answer"],
        )
    ) | told.more(context, case)


def split_off(context: Context, code: str) -> list[dict[str, str]]:
    """The other matters of the same message: the code, the topic's name and the status of each."""
    case = cases.by_code(context.session, code)
    if case is None or case.status == rules.WITHDRAWN:
        return []
    return [
        {"ma": part.code, "linh_vuc": topics()[part.topic].name, "status": part.status}
        for part in cases.split_from(context.session, case)
    ]


def _newest(case: Case, kind: str) -> str:
    return next((e.text for e in reversed(case.entries) if e.kind == kind and e.text), "")


def add_words(context: Context, code: str, parts: list[dict[str, Any]]) -> bool:
    """Add what the person says to a question of the staff; False when the case is closed."""
    case = with_code(context, code, lock=True)
    if case is None or rules.has_ended(case.status):
        return False
    _say(context, case, parts)
    _goes_on(context, case)
    context.erase = context.erase or case.anonymous
    return True


def _goes_on(context: Context, case: Case) -> None:
    """The clock stood while we waited for the person; the time that was left is left now."""
    if case.stopped_on is not None and case.due_on is not None:
        by, stopped = case.due_on, case.stopped_on
        case.due_on = deadlines.resumed(context.office, by, stopped, context.today)
    case.stopped_on = None


def ask_again(context: Context, code: str, parts: list[dict[str, Any]]) -> dict[str, str] | None:
    """The person asks again about a case that was refused: it is new once more; None: not its turn.

    Hands back its code and the day by which they hear, in words.
    """
    case = with_code(context, code, lock=True)
    if case is None or not rules.may_move(case.status, rules.NEW, Actor.RESIDENT):
        return None
    _say(context, case, parts)
    _is_new(context, case)
    _step(context, case, rules.NEW)
    context.erase = context.erase or case.anonymous
    return {"ma": case.code, "ngay": f"{case.due_on:%d/%m/%Y}"}


def remind(context: Context, code: str) -> bool:
    """Tell them when there is an answer: asked for by a tap, it is consent to be told; False: no."""
    case = with_code(context, code)
    if case is None or not told.may_be_reminded(context, case):
        return False
    if not told.is_told_anyway(context):
        give_consent(context, "contact", True, Words("nut-remind"))
    return True


def not_known(context: Context, code: str, words: str) -> bool:
    """Note, once however often it is tapped, that the person does not know; False: it is closed."""
    case = with_code(context, code, lock=True)
    if case is not None and case.entries and case.entries[-1].text == words:
        return True
    return add_words(context, code, [{"kind": "text", "text": words, "media": None}])


def move(context: Context, code: str, status: str) -> bool:
    """The person agrees with the answer, or does not; False when that is not the case's turn."""
    case = with_code(context, code, lock=True)
    if case is None or not rules.may_move(case.status, status, Actor.RESIDENT):
        return False
    if status == rules.DISAGREED:
        case.due_on = _due(context, case, deadlines.AGAIN)
    _step(context, case, status)
    return True


def withdraw(context: Context, code: str) -> bool:
    """Erase what the person said, files too, and who they are; the number of the case remains."""
    case = with_code(context, code, lock=True)
    if case is None or not rules.may_move(case.status, rules.WITHDRAWN, Actor.RESIDENT):
        return False
    for part in cases.split_from(context.session, case):
        if rules.may_withdraw(part.status):  # it was said in the same message
            erase(context, part)
    erase(context, case)
    context.erase = True
    return True


def erase(context: Context, case: Case) -> None:
    """What was said, files too, and who said it; a case stays that says no more than that there was one."""
    erasures.note(context.session, erasures.CASE, case.id)
    untell(context.session, case)
    media.expire(context.session, [e.media_id for e in case.entries if e.media_id])
    case.entries.clear()
    case.contact = case.slip = None
    case.due_on = case.screen_by = case.stopped_on = case.same_as_id = None
    for merged in cases.merged_into(context.session, case):
        _comes_back(context, merged)
    _step(context, case, rules.WITHDRAWN)


def _comes_back(context: Context, case: Case) -> None:
    """What it was merged into is withdrawn: it is screened on its own once more."""
    case.same_as_id = None
    case.due_on = _due(context, case, deadlines.FORWARD)
    _step(context, case, rules.SCREENED)


def _step(context: Context, case: Case, status: str) -> None:
    case.status = status
    step = CaseStep(position=len(case.steps), status=status, taken_on=context.today)
    case.steps.append(step)
    context.session.flush()


def status_words(case: dict[str, str]) -> Words:
    return Words(rules.name(case["status"]))
