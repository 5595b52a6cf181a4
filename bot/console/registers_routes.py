"""The addresses of the registers' pages, and of the checklist of what must be made public."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import disclosure_page, register_page, registers_page
from bot.console.kept_files import LARGEST_FORM

Make = Callable[..., Route]


def registers_routes(page: Make, post: Make) -> list[Route]:
    root = registers_page.ROOT
    one = f"{root}/{{number}}"
    public = disclosure_page.ROOT
    return [
        page(public, disclosure_page.show_list),
        page(f"{public}/list.{{kind}}", disclosure_page.disclosure_list),
        page(f"{public}/{{number}}", disclosure_page.show),
        page(f"{public}/{{number}}/photos/{{entry}}", disclosure_page.show_photo),
        post(f"{public}/{{number}}/{{action}}", disclosure_page.act),
        page(root, registers_page.show_list),
        page(f"{root}/list.{{kind}}", registers_page.registers_list),
        page(f"{root}/new", registers_page.new.show),
        post(f"{root}/new", registers_page.new.begin),
        page(one, register_page.show),
        page(f"{one}/paper", register_page.show_paper),
        post(f"{one}/{{action}}", register_page.forms.act, most=LARGEST_FORM),
    ]
