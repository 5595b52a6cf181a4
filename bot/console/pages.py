"""From templates and the catalog to pages."""

import hashlib
import math
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from bot.console.navigation import groups
from content.catalog.reading import pieces
from content.feedback.topics import topics
from content.languages import languages, written
from handlers.context import Office
from handlers.feedback import rules
from handlers.feedback.waiting import COUNTED
from handlers.messages import Words
from handlers.numbers import dong
from handlers.wording import wording

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Pages:
    """Draws the pages of one office."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._environment = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            t=sentence,
            say=wording,
            asset=asset,
            office=office,
            sections_of=groups,
            status_name=_status_name,
            topic_name=_topic_name,
        )
        self._environment.filters.update(
            day=_day,
            date_of=lambda at: _day(at.astimezone(office.timezone)),
            iso_day=lambda at: f"{at.astimezone(office.timezone):%Y-%m-%d}",
            clock=lambda at: f"{at:%H:%M}",
            moment=lambda at: _moment(at, office.timezone),
            language=_language,
            written=lambda code: written()[code].name if code in written() else code,
            capitalize_first=lambda text: text[:1].upper() + text[1:],
            pieces=pieces,
            instant=lambda at: _moment(
                datetime.fromtimestamp(at, office.timezone), office.timezone
            ),
            number=number,
            dong=dong,
            capped=_capped,
            lasting=_lasting,
        )

    def page(self, template: str, status_code: int = 200, **shown: Any) -> HTMLResponse:
        html = self._environment.get_template(template).render(shown)
        return HTMLResponse(html, status_code, headers=HEADERS)

    def notice(self, title: str, text: str | Words, status_code: int, **shown: Any) -> HTMLResponse:
        """A page that says one thing: `title` and `text` are sentences of the catalog."""
        text = text if isinstance(text, Words) else Words(text)
        return self.page("notice.html", status_code, title=title, text=text, **shown)


def sentence(key: str, **args: Any) -> str:
    return wording(Words(key, args))


def asset(name: str) -> str:
    """The address of a file of ours; it changes with the file, so that it may be kept for long."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/console/static/{name}?v={digest}"


def _topic_name(code: str) -> str:
    topic = topics().get(code)
    return topic.name if topic else code


def _status_name(code: str) -> str:
    return sentence(rules.name(code))


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M %d/%m/%Y}"


def number(count: float) -> str:
    """ "12.345"; "7,5" of a rate below ten."""
    if isinstance(count, float) and count < 10:
        return f"{count:.1f}".replace(".", ",").removesuffix(",0")
    return f"{count:,.0f}".replace(",", ".")


def _capped(count: int) -> str:
    """A number that was counted up to a cap; beyond it only that there are more."""
    return sentence("hd-hon", n=number(COUNTED)) if count > COUNTED else number(count)


def _lasting(seconds: float) -> str:
    """How long, as people say it."""
    minutes = math.ceil(seconds / 60)
    if seconds < 50:
        return sentence("cs-tb-chua-day-phut")
    if minutes < 60:
        return sentence("cs-tb-phut", phut=minutes)
    return sentence("cs-tb-gio-phut", gio=minutes // 60, phut=minutes % 60)


def _language(code: str | None) -> str:
    known = languages().get(code or "")
    return known.name.removeprefix("Tiếng ") if known else sentence("cs-tieng-chua-ro")
