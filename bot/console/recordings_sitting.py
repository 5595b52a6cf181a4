"""A sitting: somebody reads one text after another into a phone or a computer of the office.

Who reads, and that they agreed to be heard, is asked once and kept in a cookie of this browser until
the sitting ends.
"""

import base64
import binascii
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.console.pages import HEADERS, Pages
from bot.console.recordings_page import ROOT, chosen_language, staff_desk
from bot.console.visit import Visit
from bot.polishing import Part, polished
from content.audio.sound import NotAVoice
from content.languages import Language
from handlers.desk import Desk
from handlers.errors import Refused
from handlers.messages import MediaFile, Words
from handlers.people.rules import proof_of
from handlers.recordings import actions
from handlers.recordings.actions import READER_MOST, Take
from handlers.recordings.kit import MISSING, Line, kit, progress
from handlers.wording import wording

COOKIE = "nhipcau_reader"
LASTS = 4 * 3600  # seconds: half a day's work
MOST_SOUND = 2 * 1024 * 1024  # bytes
MOST_SENT = MOST_SOUND + 16 * 1024
CONSENT = Words("dong-y-giong-noi-tai-ban")
MICROPHONE = {**HEADERS, "Permissions-Policy": "microphone=(self), camera=(), geolocation=()"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the kit a sitting is: the text to read, its number, and the next ones without a recording."""

    line: Line
    number: int
    following: str  # what `?text=` of the next text is; "" when there is none left


def show_sitting(pages: Pages, visit: Visit, error: Words | None = None) -> Response:
    language, reader = chosen_language(visit), _reader(visit)
    lines = visit.read(lambda desk: kit(staff_desk(desk).session, language.code))
    place = _place(lines, _asked(visit))
    if place is None:
        return RedirectResponse(f"{ROOT}/{language.code}", 303)
    response = pages.page(
        "recordings_sitting.html" if reader is not None else "recordings_reader.html",
        409 if error else 200,
        visit=visit,
        language=language,
        reader=reader,
        place=place,
        progress=progress(lines),
        consent=CONSENT,
        error=error,
        most=MOST_SOUND,
    )
    response.headers.update(MICROPHONE)
    return response


def _asked(visit: Visit) -> str:
    """Which text: by the address, or by the form that was sent from its page."""
    return visit.query.get("text") or visit.form.get("reads") or visit.form.get("text", "")


def _place(lines: list[Line], asked: str) -> Place | None:
    """The text that was asked for; else the first without a recording, or the first of all."""
    at = next((n for n, line in enumerate(lines) if line.wanted.reads == asked), None)
    if at is None:
        at = next((n for n, line in enumerate(lines) if line.state == MISSING), 0)
    if not lines:
        return None
    after = [line for line in (*lines[at + 1 :], *lines[:at]) if line.state == MISSING]
    return Place(lines[at], at + 1, after[0].wanted.reads if after else "")


def begin(pages: Pages, visit: Visit) -> Response:
    """Who reads; without their consent nothing is recorded."""
    language = chosen_language(visit)
    if visit.form.get("agreed") != "yes":
        return show_sitting(pages, visit, Words("cs-ga-can-dong-y"))
    name = " ".join(visit.form.get("reader", "").split())[:READER_MOST]
    response = RedirectResponse(_sitting(language, _asked(visit)), 303)
    response.set_cookie(
        COOKIE,
        base64.urlsafe_b64encode(f"{language.code}:{name}".encode()).decode(),
        max_age=LASTS,
        path=ROOT,
        httponly=True,
        samesite="strict",
        secure=visit.request.url.scheme == "https",
    )
    return response


def leave(_pages: Pages, visit: Visit) -> Response:
    """The sitting is over, or somebody else reads on."""
    language = chosen_language(visit)
    goes_on = visit.form.get("onward") == "yes"
    there = _sitting(language, _asked(visit)) if goes_on else f"{ROOT}/{language.code}"
    response = RedirectResponse(there, 303)
    response.delete_cookie(COOKIE, path=ROOT)
    return response


def keep_take(pages: Pages, visit: Visit) -> Response:
    """Keep what was read, finished; then on to the next text. A script is told where that is."""
    language = chosen_language(visit)
    by_script = "application/json" in visit.request.headers.get("accept", "")
    try:
        onward = _keep(visit, language)
    except Refused as refused:
        if by_script:
            return JSONResponse({"trouble": wording(refused.words)}, 409)
        return show_sitting(pages, visit, refused.words)
    return JSONResponse({"next": onward}) if by_script else RedirectResponse(onward, 303)


def _keep(visit: Visit, language: Language) -> str:
    reader = _reader(visit)
    if reader is None:
        raise Refused(Words("cs-ga-can-dong-y"))
    visit.read(staff_desk)  # before the work is done
    reads, asked = visit.form.get("reads", ""), wording(CONSENT)
    consent = wording(Words("gh-dong-y-tai-ban", {"dau": proof_of(asked)[:12]}))
    with _finished(visit) as file:

        def keep(desk: Desk) -> str:
            name = actions.add_file(staff_desk(desk), file)
            take = Take(reads, language.code, name, reader, ready=True, consent=consent)
            actions.record(desk, take)
            place = _place(kit(desk.session, language.code), reads)
            return place.following if place else ""

        following = visit.write(keep)
    return _sitting(language, following) if following else f"{ROOT}/{language.code}?done=keep"


@contextmanager
def _finished(visit: Visit) -> Iterator[MediaFile]:
    """What was sent, cut, trimmed and levelled; its file goes again where it is not kept."""
    data = visit.file("sound")
    if len(data) > MOST_SOUND:
        raise Refused(Words("cs-ga-qua-lon"))
    try:
        file = polished(visit.services, data, _part(visit))
    except NotAVoice:
        raise Refused(Words("gh-khong-nghe-ra")) from None
    try:
        yield file
    except Exception:
        visit.services.media.delete(file.id)
        raise


def _part(visit: Visit) -> Part | None:
    """What the handles enclose; None: all of it."""
    try:
        start, end = float(visit.form.get("start", "")), float(visit.form.get("end", ""))
    except ValueError:
        return None
    return (start, end) if 0 <= start < end < 3600 else None


def _sitting(language: Language, reads: str) -> str:
    query = f"?{urlencode({'text': reads})}" if reads else ""
    return f"{ROOT}/{language.code}/sitting{query}"


def _reader(visit: Visit) -> str | None:
    """Who reads in this sitting, "" without a name; None while nobody has agreed to be heard."""
    try:
        kept = base64.urlsafe_b64decode(visit.request.cookies.get(COOKIE, "")).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    language, colon, name = kept.partition(":")
    return name[:READER_MOST] if colon and language == visit.part("language") else None
