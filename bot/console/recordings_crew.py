"""Inviting somebody to read and confirm in a language, and letting them go."""

from starlette.responses import RedirectResponse, Response

from bot.console.links import Link, by_zalo
from bot.console.pages import Pages
from bot.console.recordings_page import ROOT, chosen_language
from bot.console.visit import Visit
from handlers.numbers import number_of
from handlers.recordings import crew, speakers


def invite_speaker(pages: Pages, visit: Visit) -> Response:
    """The links are shown on the page that answers, and nowhere again: we keep only a hash."""
    language = chosen_language(visit)
    payload = visit.write(lambda desk: speakers.invite_speaker(desk, language.code))
    links = [Link("cs-moi-web", f"{visit.services.office.public_url}/chat?start={payload}")]
    if bot := visit.telegram_name():
        links.append(Link("cs-moi-telegram", f"https://t.me/{bot}?start={payload}"))
    links += by_zalo(visit, payload)
    return pages.page("recordings_invite.html", visit=visit, language=language, links=links)


def dismiss_speaker(pages: Pages, visit: Visit) -> Response:
    language, person_id = chosen_language(visit), number_of(visit.form.get("person", ""))
    visit.write(lambda desk: crew.dismiss(desk, person_id, language.code))
    return RedirectResponse(f"{ROOT}?done=dismiss", 303)
