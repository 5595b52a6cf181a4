"""The web server's face: welcome, chat, console, webhooks, and how the process is doing."""

from collections.abc import Callable, Sequence

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from storage.channel_health import down
from storage.database import Database, is_current


def _nothing() -> Sequence[str]:
    return ()


def web_app(
    database: Database,
    routes: Sequence[BaseRoute],
    troubles: Callable[[], Sequence[str]] = _nothing,
) -> Starlette:
    """`troubles`: of channels, a line each. We are ready all the same: other channels work."""

    async def ready(_request: Request) -> Response:
        """Whether the database answers and its tables are of this version."""
        try:
            current = await run_in_threadpool(is_current, database)
        except Exception:  # whatever it is, we are not ready
            return PlainTextResponse("database does not answer\n", status_code=503)
        if not current:
            return PlainTextResponse("database needs `nhipcau migrate`\n", status_code=503)
        told = [*await run_in_threadpool(troubles), *await run_in_threadpool(_down, database)]
        return PlainTextResponse("".join(f"{line}\n" for line in ("ready", *told)))

    return Starlette(
        routes=[
            Route("/healthz", _healthy),
            Route("/readyz", ready),
            Route("/metrics", _metrics),
            *routes,
        ]
    )


def _down(database: Database) -> list[str]:
    """A line for each channel that is down: the program is ready, its neighbour is not."""
    with database.read() as session:
        return [
            f"channel {one.channel} is down since {one.since:%Y-%m-%dT%H:%MZ}"
            for one in down(session)
        ]


async def _healthy(_request: Request) -> Response:
    return PlainTextResponse("ok\n")


async def _metrics(_request: Request) -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
