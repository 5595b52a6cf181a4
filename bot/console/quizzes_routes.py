"""The addresses of contests and lessons; the record of a draw is everybody's."""

from collections.abc import Callable

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.console import quizzes_page
from bot.console.pages import HEADERS
from bot.services import Services
from handlers.numbers import number_of
from handlers.quizzes import proof

Make = Callable[..., Route]


def quizzes_routes(page: Make, post: Make) -> list[Route]:
    root = quizzes_page.ROOT
    one = f"{root}/{{number}}"
    return [
        page(root, quizzes_page.show_list),
        page(f"{root}/list.{{kind}}", quizzes_page.quizzes_list),
        page(f"{root}/new", quizzes_page.new.show),
        post(f"{root}/new", quizzes_page.new.begin),
        page(f"{root}/lessons", quizzes_page.show_lessons),
        page(one, quizzes_page.show),
        post(f"{one}/check", quizzes_page.check),
        post(f"{one}/{{action}}", quizzes_page.forms.act),
    ]


def open_draw_routes(services: Services) -> list[Route]:
    """The closed list and the record of the draw, for everybody, without signing in."""
    return [
        _text(services, "/draws/{number}/entries.txt", proof.entries),
        _text(services, "/draws/{number}/proof.txt", proof.proof),
    ]


def _text(services: Services, path: str, read: Callable[[Session, int], str | None]) -> Route:
    def give(request: Request) -> Response:
        with services.database.read() as session:
            found = read(session, number_of(str(request.path_params["number"])))
        if found is None:
            return Response(status_code=404, headers=HEADERS)
        return PlainTextResponse(found, headers=dict(HEADERS))

    return Route(path, give, methods=["GET"])
