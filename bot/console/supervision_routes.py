"""The addresses of the pages for supervision, criticism and consultations."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import (
    consultation_page,
    consultations_page,
    supervision_file,
    supervision_page,
)
from bot.console.kept_files import LARGEST_FORM

MOST_WRITTEN = 512 * 1024  # bytes of a form with a whole draft, also when it is too long
Make = Callable[..., Route]


def supervision_routes(page: Make, post: Make) -> list[Route]:
    root = supervision_page.ROOT
    one = f"{root}/{{number}}"
    return [
        page(root, supervision_page.show_list),
        page(f"{root}/list.{{kind}}", supervision_page.supervision_list),
        page(f"{root}/proposals", supervision_page.show_proposals),
        page(f"{root}/new", supervision_page.new.show),
        post(f"{root}/new", supervision_page.new.begin),
        page(one, supervision_file.show),
        page(f"{one}/plan.docx", supervision_file.plan_document),
        page(f"{one}/results.docx", supervision_file.results_document),
        page(f"{one}/urging/{{advice}}.docx", supervision_file.urging_letter),
        page(f"{one}/papers/{{paper}}", supervision_file.show_paper),
        post(f"{one}/{{action}}", supervision_file.forms.act, most=LARGEST_FORM),
    ]


def consultation_routes(page: Make, post: Make) -> list[Route]:
    root = consultations_page.ROOT
    one = f"{root}/{{number}}"
    return [
        page(root, consultations_page.show_list),
        page(f"{root}/list.{{kind}}", consultations_page.consultations_list),
        page(f"{root}/new", consultations_page.new.show),
        post(f"{root}/new", consultations_page.new.begin, most=MOST_WRITTEN),
        page(one, consultation_page.show),
        page(f"{one}/draft", consultation_page.show_file),
        page(f"{one}/summary.docx", consultation_page.document),
        page(f"{one}/annex.xlsx", consultation_page.annex),
        page(f"{one}/voices/{{media}}", consultation_page.play),
        post(f"{one}/{{action}}", consultation_page.forms.act, most=LARGEST_FORM),
    ]
