"""The page of one case: asked for a reason first, then read and worked on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby

from starlette.responses import RedirectResponse, Response

from bot.console import case_beside
from bot.console.case_beside import beside, landing
from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.visit import CSRF, Visit
from content.feedback.topics import topics
from content.languages import written
from content.masking import kinds
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.feedback import casework, deadlines, reading, rules, urging
from handlers.feedback.casework import Explanation, Slip
from handlers.feedback.door import is_open, open_case, reach
from handlers.feedback.moving import WORDS_MOST
from handlers.feedback.reading import CaseFile, Cover
from handlers.masking.pieces import Piece
from handlers.messages import Words
from handlers.reports.letters import may_have_slip

Command = Callable[[Desk, str, Mapping[str, str], int | None], None]
TOLD = frozenset({"ask", "answer", "explain", "forward", "in-hand", "merge", "refuse"})
DONE = (
    TOLD
    | {"topic", "summarise", "unmerge", "urge"}
    | {"words-mask", "words-all", "words-edit", "words-write"}
    | case_beside.COMMANDS.keys()
)
NOT_CARRIED = frozenset({CSRF, "reason", "seen"})


def show_case(pages: Pages, visit: Visit) -> Response:
    """The case, if it is open to them; else the question why they want to see it."""
    code = visit.part("code")
    covered, may_read = visit.read(lambda desk: look_at_cover(desk, code))
    if not may_read:
        if not covered.anonymous:
            return ask_reason(pages, visit, covered)
        visit.write(lambda desk: open_case(desk, code))
    return show_opened(pages, visit, code)


def open_with_reason(pages: Pages, visit: Visit) -> Response:
    """Write down the reason and show the case; what was being typed meanwhile is shown again."""
    code, form = visit.part("code"), visit.form
    try:
        visit.write(lambda desk: open_case(desk, code, form.get("reason", "")))
    except Refused as refused:
        covered, _ = visit.read(lambda desk: look_at_cover(desk, code))
        return ask_reason(pages, visit, covered, refused.words)
    draft = _draft(form)
    return show_opened(pages, visit, code, draft=draft) if draft else _back_to(code)


def work_on_case(pages: Pages, visit: Visit) -> Response:
    """Do what a form on the case's page asks for; when it is refused, nothing typed is lost."""
    code, form, action = visit.part("code"), visit.form, visit.part("action")
    command = COMMANDS.get(action)
    if command is None:
        raise Refused(Words("cs-khong-thay-trang"))
    version = version_of(form)
    try:
        visit.write(lambda desk: command(desk, code, form, version))
    except Refused as refused:
        draft = _draft(form) | {"action": action}
        covered, may_read = visit.read(lambda desk: look_at_cover(desk, code))
        if may_read:
            return show_opened(pages, visit, code, draft=draft, error=refused.words)
        return ask_reason(pages, visit, covered, refused.words, draft)
    return landing(code, action, form)


def look_at_cover(desk: Desk, code: str) -> tuple[Cover, bool]:
    return reading.cover(desk, code), is_open(desk, reach(desk, code))


def show_opened(
    pages: Pages,
    visit: Visit,
    code: str,
    *,
    draft: Mapping[str, str] | None = None,
    error: Words | None = None,
    originals: bool = False,
) -> Response:
    """The page of a case that is open to them; `originals`: with what had been masked, as it was said."""

    def look(desk: Desk) -> tuple[CaseFile, date]:
        return reading.read(desk, code, originals=originals), desk.today

    file, today = visit.read(look)
    done = visit.query.get("done", "")
    return pages.page(
        "case.html",
        409 if error else 200,
        visit=visit,
        case=file,
        beside=beside(visit, file),
        turns=_turns(file.entries),
        has_slip=may_have_slip(file.status, file.actions),
        draft=draft or {},
        error=error,
        done=done if done in DONE and not (error or originals) else "",
        originals=originals,
        masks=kinds(),
        languages=written(),
        topic_groups=_grouped_topics(),
        told=TOLD,
        refusals=rules.REFUSALS,
        today=today,
        due=_answer_by(visit, file, today),
        words_most=WORDS_MOST,
    )


def _answer_by(visit: Visit, file: CaseFile, today: date) -> date:
    """What is proposed as the authority's last day."""
    matter = deadlines.Matter(file.topic, file.commune.code)
    return deadlines.due(visit.services.office, deadlines.ANSWER, matter, today)


def _turns(entries: Sequence[Piece]) -> list[list[Piece]]:
    """What the same side said on the same day stands together, but for questions and answers."""

    def turn(entry: Piece) -> tuple[object, ...]:
        return entry.author, entry.said_on, entry.kind if entry.author == "staff" else None

    return [list(together) for _, together in groupby(entries, key=turn)]


def ask_reason(
    pages: Pages,
    visit: Visit,
    cover: Cover,
    error: Words | None = None,
    draft: Mapping[str, str] | None = None,
) -> Response:
    return pages.page(
        "reason.html",
        409 if error else 200,
        visit=visit,
        case=cover,
        error=error,
        draft=draft if draft is not None else _draft(visit.form),
    )


def _grouped_topics() -> list[tuple[str, list[str]]]:
    """The codes of the topics under the names of their groups."""
    groups: dict[str, list[str]] = {}
    for code, topic in topics().items():
        groups.setdefault(topic.group, []).append(code)
    return list(groups.items())


def _draft(form: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in form.items() if name not in NOT_CARRIED and value}


def _back_to(code: str) -> Response:
    return RedirectResponse(f"/console/cases/{code}", 303)


# --- the forms ------------------------------------------------------------------------------------


def _choose_topic(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    casework.choose_topic(desk, code, form.get("topic", ""), seen)


def _ask(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    casework.ask(desk, code, form.get("question", ""), seen)


def _forward(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    due = _day(form, "due", "han-khong-ro")
    slip = Slip(form.get("authority", ""), form.get("slip", ""), due)
    casework.forward(desk, code, slip, seen)


def _take_in_hand(desk: Desk, code: str, _form: Mapping[str, str], seen: int | None) -> None:
    casework.take_in_hand(desk, code, seen)


def _answer(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    casework.answer(desk, code, form.get("answer", ""), seen)


def _refuse(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    casework.refuse(desk, code, form.get("refusal", ""), seen)


def _summarise(desk: Desk, code: str, _form: Mapping[str, str], seen: int | None) -> None:
    casework.summarise(desk, code, seen)


def _explain(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    again_on = _day(form, "again", "lo-trinh-khong-ro")
    why = Explanation(form.get("why", ""), form.get("road", ""), again_on)
    casework.explain(desk, code, why, seen)


def _merge(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    casework.merge(desk, code, form.get("main", ""), seen)


def _unmerge(desk: Desk, code: str, _form: Mapping[str, str], seen: int | None) -> None:
    casework.unmerge(desk, code, seen)


def _urge(desk: Desk, code: str, _form: Mapping[str, str], _seen: int | None) -> None:
    urging.urge(desk, code)


def _day(form: Mapping[str, str], name: str, missing: str) -> date:
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words(missing)) from None


COMMANDS: dict[str, Command] = {
    "topic": _choose_topic,
    "ask": _ask,
    "forward": _forward,
    "in-hand": _take_in_hand,
    "answer": _answer,
    "explain": _explain,
    "merge": _merge,
    "unmerge": _unmerge,
    "urge": _urge,
    "refuse": _refuse,
    "summarise": _summarise,
    **case_beside.COMMANDS,
}
