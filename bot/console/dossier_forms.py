"""The forms of a page on which staff work at one thing for long: a dossier, a consultation."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from starlette.responses import RedirectResponse, Response

from bot.console.numbers import version_of
from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words

Form = Mapping[str, str]
Command = Callable[[Desk, str, Form, int], None]
ATTACH, DISCARD = "attach", "discard"


@dataclass(frozen=True, slots=True)
class DossierForms:
    """What each form does, and where on the page one stands afterwards."""

    root: str  # the address of the list
    commands: Mapping[str, Command]
    places: Mapping[str, str]  # of an action: "#…"
    attach: Callable[[Visit, int], None]  # takes a file
    show: Callable[[Pages, Visit, Words], Response]

    def act(self, pages: Pages, visit: Visit) -> Response:
        """Do what a form asks for; when it is refused, what was typed is shown again."""
        number, action = visit.part("number"), visit.part("action")
        try:
            self._do(visit, number, action)
        except Refused as refused:
            return self.show(pages, visit, refused.words)
        if action == DISCARD:
            return RedirectResponse(self.root, 303)
        place = self.places.get(action, "")
        return RedirectResponse(f"{self.root}/{number}?done={action}{place}", 303)

    def _do(self, visit: Visit, number: str, action: str) -> None:
        version = version_of(visit.form)
        if action == ATTACH:
            self.attach(visit, version)
            return
        command = self.commands.get(action)
        if command is None:
            raise Refused(Words("cs-khong-thay-trang"))
        visit.write(lambda desk: command(desk, number, visit.form, version))


def plain(command: Callable[[Desk, str, int], None]) -> Command:
    """A button without fields."""
    return lambda desk, number, _, seen: command(desk, number, seen)


def day_of(form: Form, name: str) -> date:
    """A day of a form; refused where there is none."""
    try:
        return date.fromisoformat(form.get(name, ""))
    except ValueError:
        raise Refused(Words("gs-can-ngay")) from None
