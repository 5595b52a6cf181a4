"""The addresses of the forms under what was said in a case."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import masking_page

Make = Callable[..., Route]
MOST_WRITTEN = (
    256 * 1024
)  # bytes of a form with a transcript and its translation, far too long ones too


def masking_routes(post: Make) -> list[Route]:
    root = "/console/cases/{code}/words"
    return [
        post(f"{root}/originals", masking_page.look_at_originals),
        post(f"{root}/{{act}}", masking_page.work_on_words, most=MOST_WRITTEN),
    ]
