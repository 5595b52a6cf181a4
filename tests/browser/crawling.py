"""Every page of the console that a member of staff can get to by its links."""

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Page
from starlette.routing import BaseRoute, Match, Route

MOST = 2  # pages of one kind: the second may be in another state
MORE = {
    "/console/cases/{code}": 12,
    "/console/notices/{number}": 6,
    "/console/library/{version}": 4,
}
FILE = re.compile(r"[./](csv|xlsx|docx|xliff|zip|svg|pdf|\{kind\})$")  # at the end of an address


def crawled(
    page: Page, base: str, routes: Sequence[BaseRoute], starts: Sequence[str]
) -> Iterator[str]:
    """The address pattern of each page, while the page shows it; at most two of a pattern."""
    waiting, met, visits = deque(starts), set(starts), Counter[str]()
    while waiting:
        path = waiting.popleft()
        pattern = _pattern(routes, path)
        if pattern is None or visits[pattern] >= MORE.get(pattern, MOST):
            continue
        visits[pattern] += 1
        answer = page.goto(base + path)
        assert answer is not None
        assert answer.ok, f"{path} answered {answer.status}"
        for link in _links(page, base):
            if link not in met:
                met.add(link)
                waiting.append(link)
        yield pattern


def _links(page: Page, base: str) -> list[str]:
    """The links to other pages of the console; what is downloaded is no page."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('a[href]:not([download])')].map(link => link.href)"
    )
    inside = (urlsplit(link) for link in found if link.startswith(base + "/console"))
    pages = (link for link in inside if not FILE.search(link.path))
    return [link.path + (f"?{link.query}" if link.query else "") for link in pages]


def _pattern(routes: Sequence[BaseRoute], path: str) -> str | None:
    scope = {"type": "http", "method": "GET", "path": urlsplit(path).path}
    for route in routes:
        if isinstance(route, Route) and route.matches(scope)[0] is Match.FULL:
            return route.path
    return None
