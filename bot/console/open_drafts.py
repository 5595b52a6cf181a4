"""The draft of a consultation as a file, for everybody, while people are asked about it."""

from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from bot.console.kept_files import TYPES
from bot.console.pages import HEADERS
from bot.services import Services
from handlers.consultations.answering import public_file
from handlers.numbers import number_of


def open_draft_route(services: Services, clock: Callable[[], datetime]) -> Route:
    def give(request: Request) -> Response:
        number = number_of(str(request.path_params["number"]))
        today = clock().astimezone(services.office.timezone).date()
        with services.database.read() as session:
            found = public_file(session, number, today)
        path = services.media.path(found[0]) if found else None
        if found is None or path is None or not path.is_file():
            return Response(status_code=404, headers=HEADERS)
        name = f'attachment; filename="du-thao-{number}.{found[1]}"'
        headers = HEADERS | {"Content-Disposition": name}
        return FileResponse(path, media_type=TYPES[found[1]], headers=headers)

    return Route("/drafts/{number}", give, methods=["GET"])
