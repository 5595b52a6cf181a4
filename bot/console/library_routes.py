"""The addresses of the pages for the library."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import library_exchange, library_form, library_item, library_page, library_tables

MOST_WRITTEN = 512 * 1024  # bytes of a form with all texts of an item, also when they are too long
LARGEST_FILE = 5_000_000 + 64 * 1024  # bytes of a form with a file that comes back from translators

Make = Callable[..., Route]


def library_routes(page: Make, post: Make) -> list[Route]:
    root = "/console/library"
    return [
        page(root, library_page.show_list),
        page(f"{root}.csv", library_page.list_as_csv),
        page(f"{root}/new", library_form.show_new),
        post(f"{root}/new", library_form.begin, most=MOST_WRITTEN),
        page(f"{root}/coverage", library_tables.show_coverage),
        page(f"{root}/coverage/{{kind}}", library_tables.coverage_file),
        page(f"{root}/gaps", library_tables.show_gaps),
        post(f"{root}/gaps/{{gap}}", library_tables.close_gap),
        page(f"{root}/exchange", library_exchange.show_exchange),
        page(f"{root}/exchange/file", library_exchange.export),
        post(f"{root}/exchange", library_exchange.take, most=LARGEST_FILE),
        page(f"{root}/sounds/{{sound}}", library_item.play),
        post(f"{root}/sounds/{{sound}}/{{judgement}}", library_item.judge_sound),
        post(f"{root}/editions/{{edition}}/{{judgement}}", library_item.judge_edition),
        page(f"{root}/{{version}}", library_item.show),
        page(f"{root}/{{version}}/edit", library_form.show_edit),
        post(f"{root}/{{version}}/edit", library_form.change, most=MOST_WRITTEN),
        post(f"{root}/{{version}}/translate", library_item.translate, most=MOST_WRITTEN),
        post(f"{root}/{{version}}/revise", library_item.revise),
        post(f"{root}/{{version}}/{{action}}", library_item.act),
        page(f"{root}/{{version}}/card/{{language}}.png", library_item.card),
    ]
