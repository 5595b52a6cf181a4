"""What stands beside a case's words on its page: the next one, those alike, what was split off, its slip."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.feedback import alike, slips, splitting, waiting
from handlers.feedback.alike import Alike, Merged
from handlers.feedback.reading import CaseFile
from handlers.feedback.routing import suggested
from handlers.feedback.slips import Kept
from handlers.feedback.splitting import Matter, Part

Command = Callable[[Desk, str, Mapping[str, str], int | None], None]
CHOSEN, FILE = "with-", "file-"  # how the names of the boxes that can be ticked begin
NEXT = "next"


@dataclass(frozen=True, slots=True)
class Beside:
    alike: list[Alike]
    merged: list[Merged]
    parts: list[Matter]
    may_split: bool
    slip: Kept | None
    authorities: list[str]  # proposed, the likeliest first
    waiting: int  # to be screened
    following: str | None  # the code of the next of those
    just_merged: list[str]  # what this page may take back at once

    @property
    def to_merge(self) -> list[Alike]:
        return [one for one in self.alike if not one.goes_on]

    @property
    def going_on(self) -> list[Alike]:
        return [one for one in self.alike if one.goes_on]


def beside(visit: Visit, file: CaseFile) -> Beside:
    return visit.read(lambda desk: _look(desk, file, visit.query.get("with", "")))


def _look(desk: Desk, file: CaseFile, just: str) -> Beside:
    code = file.code
    merged = alike.merged_here(desk, code)
    return Beside(
        alike=alike.alike(desk, code),
        merged=merged,
        parts=splitting.split_off(desk, code),
        may_split=file.status in splitting.FROM,
        slip=slips.kept(desk, code),
        authorities=suggested(desk.office, file.topic, file.commune),
        waiting=waiting.waiting_to_screen(desk),
        following=waiting.next_waiting(desk, code),
        just_merged=[one.code for one in merged if one.code in just.split(",")],
    )


def landing(code: str, action: str, form: Mapping[str, str]) -> Response:
    """Where the browser goes when the work is done: the next case if that was asked for, else back."""
    if form.get("then") == NEXT:
        return RedirectResponse(f"/console/cases/{code}/next", 303)
    told = {"done": action}
    if action == "merge-alike":
        told["with"] = ",".join(_ticked(form, CHOSEN))
    return RedirectResponse(f"/console/cases/{code}?{urlencode(told, safe=',')}", 303)


def _ticked(form: Mapping[str, str], begins: str) -> Sequence[str]:
    return [name.removeprefix(begins) for name in form if name.startswith(begins)]


# --- the forms ------------------------------------------------------------------------------------


def _merge_alike(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    alike.merge_all(desk, code, _ticked(form, CHOSEN), form.get("look", ""), seen)


def _unmerge_alike(desk: Desk, code: str, form: Mapping[str, str], _seen: int | None) -> None:
    alike.part_all(desk, code, _ticked(form, CHOSEN), form.get("look", ""))


def _split(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    part = Part(form.get("matter", ""), form.get("part", ""), tuple(_ticked(form, FILE)))
    splitting.split(desk, code, part, seen)


def _unsplit(desk: Desk, code: str, form: Mapping[str, str], seen: int | None) -> None:
    splitting.unsplit(desk, code, form.get("matter", ""), seen)


COMMANDS: dict[str, Command] = {
    "merge-alike": _merge_alike,
    "unmerge-alike": _unmerge_alike,
    "split": _split,
    "unsplit": _unsplit,
}
