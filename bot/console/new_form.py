"""How staff begin a thing that they then work at: an empty form, which comes back with what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.console.dossier_forms import Form
from bot.console.pages import Pages
from bot.console.visit import Visit
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import Words
from handlers.reports.office import our_areas


@dataclass(frozen=True, slots=True)
class NewForm:
    """`fields`: what the template shows of what is typed, or of what the address proposes.

    `told`: what to say on the page of the thing that was begun.
    """

    root: str  # the address of the list
    template: str
    create: Callable[[Desk, Form], int]
    fields: Callable[[Visit, Form], Mapping[str, Any]]
    told: str = "draft"

    def show(self, pages: Pages, visit: Visit) -> Response:
        return self._page(pages, visit, visit.query)

    def begin(self, pages: Pages, visit: Visit) -> Response:
        """When it is refused, what was typed is shown again."""
        try:
            number = visit.write(lambda desk: self.create(desk, visit.form))
        except Refused as refused:
            return self._page(pages, visit, visit.form, refused.words)
        return RedirectResponse(f"{self.root}/{number}?done={self.told}", 303)

    def _page(
        self, pages: Pages, visit: Visit, typed: Form, error: Words | None = None
    ) -> Response:
        return pages.page(
            self.template,
            409 if error else 200,
            visit=visit,
            root=self.root,
            areas=visit.read(our_areas),
            area=typed.get("area", ""),
            error=error,
            **self.fields(visit, typed),
        )
