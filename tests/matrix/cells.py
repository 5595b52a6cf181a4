"""Every address of the web server and every action behind it, as a request about one commune's things."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.console import (
    campaign_plans_page,
    case_page,
    closing_page,
    conferences_page,
    consultation_page,
    dialogue_page,
    dialogue_questions_page,
    disclosure_page,
    library_item,
    masking_page,
    notice_page,
    person_page,
    quizzes_page,
    recordings_page,
    register_page,
    repeating_page,
    report_page,
    supervision_file,
)
from handlers.campaigns import appraising
from tests.matrix.world import CASE, World

# Address pattern → what may stand for its last part, read off the tables that the pages themselves use.
ACTIONS: dict[str, Iterable[str]] = {
    "/console/campaigns/plans/{number}/{action}": {"attach", *campaign_plans_page.COMMANDS},
    "/console/campaigns/{code}/closing/{number}/{action}": closing_page.ACTIONS,
    "/console/cases/{code}/words/{act}": masking_page.COMMANDS,
    "/console/cases/{code}/{action}": case_page.COMMANDS,
    "/console/consultations/{number}/{action}": {"attach", *consultation_page.COMMANDS},
    "/console/dialogues/{number}/questions/{action}": dialogue_questions_page.COMMANDS,
    "/console/dialogues/{number}/{action}": dialogue_page.COMMANDS,
    "/console/disclosure/{number}/{action}": disclosure_page.COMMANDS,
    "/console/library/editions/{edition}/{judgement}": ("confirm", "reject"),
    "/console/library/sounds/{sound}/{judgement}": ("confirm", "reject"),
    "/console/library/{version}/{action}": library_item.STEPS,
    "/console/meetings/conferences/{number}/{action}": conferences_page.COMMANDS,
    "/console/notices/{number}/{action}": notice_page.COMMANDS,
    "/console/people/{person}/{action}": {"hand-over", "link", *person_page.COMMANDS},
    "/console/quizzes/{number}/{action}": {"attach", *quizzes_page.COMMANDS},
    "/console/recordings/{number:int}/{action}": recordings_page._ACTIONS,
    "/console/registers/{number}/{action}": {"attach", *register_page.COMMANDS},
    "/console/repeating/{number}/{action}": repeating_page.COMMANDS,
    "/console/reports/{number}/{action}": report_page.COMMANDS,
    "/console/supervision/{number}/{action}": {"attach", *supervision_file.COMMANDS},
    "/console/campaigns/{code}": appraising.STEPS,  # the form's field `step`
}
# What each subject's address is filled with: something of the commune's.
SUBJECTS = {
    "/console/calendar/villages/{number}": "SELECT id FROM area WHERE code = '03172-01'",
    "/console/campaigns/plans/{number}": "SELECT id FROM campaign",
    "/console/campaigns/{code}": "SELECT campaign FROM campaign_task",
    "/console/cases/{code}": f"SELECT code FROM feedback_case WHERE code = '{CASE}'",
    "/console/consultations/{number}": "SELECT id FROM consultation",
    "/console/dialogues/{number}": "SELECT id FROM dialogue",
    "/console/disclosure/{number}": "SELECT id FROM area WHERE code = '03172-01'",
    "/console/library/{version}": "SELECT id FROM policy_version",
    "/console/library/editions/{edition}": "SELECT id FROM policy_edition",
    "/console/meetings/conferences/{number}": "SELECT id FROM conference_plan",
    "/console/meetings/{number}": "SELECT id FROM meeting",
    "/console/notices/{number}": "SELECT id FROM notice",
    "/console/people/{person}": "SELECT person_id FROM appointment WHERE role = 'head' "
    "AND area_id = (SELECT id FROM area WHERE code = '03172-01') ORDER BY id",
    "/console/quizzes/{number}": "SELECT id FROM contest",
    "/console/registers/{number}": "SELECT id FROM register_entry",
    "/console/repeating/{number}": "SELECT id FROM repeating",
    "/console/reports/{number}": "SELECT id FROM report",
    "/console/supervision/{number}": "SELECT id FROM supervision",
    "/draws/{number}": "SELECT id FROM contest",
}
PARTS = {
    "month": "2026-11", "kind": "xlsx", "language": "hmn", "number": "1", "number:int": "1",
    "media": "none", "rest:path": "no-such-page", "paper": "1", "entry": "1", "sound": "1",
    "gap": "1", "advice": "1", "passkey": "1", "token": "none", "version": "1", "name": "chat.js",
    "code": "DB-0000-0000-0000", "edition": "1", "person": "1",
}  # fmt: skip

TYPED = {  # fields that a page's form always has, and that are shown again when it is refused
    "/console/consultations/{number}/{action}": {"side": "", "name": ""},
    "/console/registers/{number}/{action}": dict.fromkeys(
        ("matter", "subject", "document", "due_on", "held_on", "owner", "partner", "until"), ""
    ),
}


@dataclass(frozen=True)
class Cell:
    """One row of the table: what is asked, as it is named there and as it is sent."""

    method: str
    pattern: str
    action: str
    path: str
    form: dict[str, str] = field(default_factory=dict, compare=False, hash=False)

    @property
    def name(self) -> str:
        return f"{self.method} {self.pattern}" + (f" {self.action}" if self.action else "")


def cells(world: World) -> Iterator[Cell]:
    """All that is served; of an address with actions, each of them."""
    subjects = {pattern: str(world.one(query)) for pattern, query in SUBJECTS.items()}
    for method, pattern in sorted(world.served()):
        for action in sorted(_actions(method, pattern)):
            yield _cell(method, pattern, action, subjects)


def _actions(method: str, pattern: str) -> Iterable[str]:
    has_them = method == "POST" or pattern == "/console/notices/{number}/{action}"
    if not has_them or pattern not in ACTIONS:
        assert not re.search(r"\{(action|act|judgement)\}", pattern), f"no actions of {pattern}"
        return ("",)
    if method == "GET":
        return notice_page.CONFIRMED
    return ACTIONS[pattern]


def _cell(method: str, pattern: str, action: str, subjects: dict[str, str]) -> Cell:
    filled, form = pattern, {"seen": "1", "step": action, **TYPED.get(pattern, {})}
    for prefix in sorted(subjects, key=len, reverse=True):
        if pattern == prefix or pattern.startswith((f"{prefix}/", f"{prefix}.")):
            head, _, _ = prefix.rpartition("{")
            filled = f"{head}{subjects[prefix]}{pattern.removeprefix(prefix)}"
            break
    filled = re.sub(r"\{(action|act|judgement)\}", action, filled)
    filled = re.sub(r"\{([^}]*)\}", lambda found: PARTS[found[1]], filled)
    return Cell(method, pattern, action, filled.replace("…", "console.css"), form)


def letter(status: int) -> str:
    """`+` answered or done; `-` looked at and refused, nothing done; `.` closed, as if not there."""
    if status in {401, 404, 410}:
        return "."
    return "-" if status >= 400 else "+"
