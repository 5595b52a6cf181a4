"""The page, whole in one file: its style and its script stand within, and are allowed by their hashes."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from handlers.messages import Words
from handlers.wording import wording

FOLDER = Path(__file__).parent


class Shown(Protocol):
    """What the page says of a recording."""

    @property
    def title(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def reader(self) -> str: ...
    @property
    def source(self) -> str: ...


def page_of(heard: Shown | None, address: str) -> str:
    """HTML; without a recording, a kind word. `address`: the page's own path."""
    told = heard and (
        (_sentence("nghe-tieng"), heard.language),
        (_sentence("nghe-nguoi-doc"), heard.reader),
        (_sentence("nghe-nguon"), heard.source),
    )
    shown = {"heard": heard, "told": told, "address": address, "css": _CSS, "js": _JS}
    return _environment().get_template("page.html").render(shown)


def _sentence(key: str) -> str:
    return wording(Words(key))


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals["t"] = _sentence
    return found


def _own(name: str) -> Markup:
    return Markup((FOLDER / name).read_text("utf-8"))  # noqa: S704  a file of ours


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


_CSS, _JS = _own("page.css"), _own("page.js")
PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src {_hash(_CSS)}; script-src {_hash(_JS)}; media-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
