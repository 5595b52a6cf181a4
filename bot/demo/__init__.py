"""A village's worth of made-up people and work, for `nhipcau demo`: one module a subject."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.app import App
from bot.demo.campaigns import furnish_campaigns
from bot.demo.dialogues import furnish_dialogues
from bot.demo.meetings import furnish_meetings
from bot.demo.notices import furnish_notices
from bot.demo.opinions import furnish_opinions
from bot.demo.quizzes import furnish_quizzes
from bot.demo.registers import furnish_registers
from bot.demo.repeating import furnish_repeating
from bot.demo.reports import furnish_reports
from bot.demo.scene import settle
from bot.demo.season import furnish_season
from bot.demo.supervision import furnish_supervision
from handlers.context import Office


def furnish(app: App) -> None:
    """Fill an empty database; the notice goes out when the bot runs."""
    app.writer.call(lambda session: _furnish(session, app.office, app.clock()))


def _furnish(session: Session, office: Office, now: datetime) -> None:
    scene = settle(session, office, now)
    furnish_opinions(scene, now)
    furnish_notices(scene, now)
    furnish_season(session, office, now)
    furnish_dialogues(scene, now)
    furnish_supervision(scene, now)
    furnish_registers(scene, now)
    furnish_quizzes(scene, now)
    furnish_campaigns(scene, now)
    furnish_meetings(scene, now)
    furnish_repeating(scene, now)
    furnish_reports(scene, now)
