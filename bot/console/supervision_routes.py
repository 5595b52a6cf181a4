"""The addresses of the pages for supervision, criticism and consultations."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import supervision_file, supervision_page
from bot.console.kept_files import LARGEST_FORM

Make = Callable[..., Route]


def supervision_routes(page: Make, post: Make) -> list[Route]:
    root = supervision_page.ROOT
    one = f"{root}/{{number}}"
    return [
        page(root, supervision_page.show_list),
        page(f"{root}/proposals", supervision_page.show_proposals),
        page(f"{root}/new", supervision_page.show_new),
        post(f"{root}/new", supervision_page.begin),
        page(one, supervision_file.show),
        page(f"{one}/plan.docx", supervision_file.plan_document),
        page(f"{one}/results.docx", supervision_file.results_document),
        page(f"{one}/urging/{{advice}}.docx", supervision_file.urging_letter),
        page(f"{one}/papers/{{paper}}", supervision_file.show_paper),
        post(f"{one}/{{action}}", supervision_file.act, most=LARGEST_FORM),
    ]
