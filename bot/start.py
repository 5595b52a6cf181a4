"""Making a database ready for its first use: tables, Điện Biên's areas, the example villages."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.app import App
from handlers.areas.actions import load_province
from handlers.people.invitations import first_officer, invite_first_head, sign_in_again
from handlers.people.operating import made_up_approver
from handlers.people.typed import in_groups
from handlers.policies.library import load_starters
from storage.areas import Area, current
from storage.database import migrate


@dataclass(frozen=True, slots=True)
class Places:
    """Where to go, once it runs."""

    chat: str
    console: str
    head: str | None
    approver: str | None = None  # of a demonstration
    head_code: str = ""  # what the head sends on Zalo, where that is on


def prepare(app: App) -> None:
    """Tables to the newest version; the areas, if there are none; the starter library."""
    migrate(app.database)
    app.writer.call(load_province)
    app.writer.call(lambda session: load_starters(session, app.clock()))


def office_area(app: App) -> Area | None:
    """The unit that the settings name as the office's, if there is such a one today."""
    today = app.clock().astimezone(app.office.timezone).date()
    with app.database.read() as session:
        return current(session, app.office.area_code, today)


def places(app: App) -> Places:
    """The addresses to open; the console's and the head's are links that work once."""
    base = app.office.public_url

    def links(session: Session) -> Places:
        now = app.clock()
        officer = first_officer(session, app.office, now)
        head = invite_first_head(session, now)
        approver = made_up_approver(session, app.office, now)
        return Places(
            f"{base}/chat",
            f"{base}/console/enter/{sign_in_again(session, officer, now)}",
            head and f"{base}/chat?invite={head}",
            None
            if approver is None
            else f"{base}/console/enter/{sign_in_again(session, approver, now)}",
            in_groups(head) if head and app.settings.zalo_bot_token else "",
        )

    return app.writer.call(links)
