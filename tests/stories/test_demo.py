"""`nhipcau demo`: the village that a newcomer is shown."""

from pathlib import Path

from sqlalchemy import select

from bot.app import App
from bot.demo import furnish
from bot.settings import Settings
from bot.start import prepare
from handlers.context import Context, Speaker
from handlers.notices.results import left, summary
from storage.notices import Notice
from tests.stories.driver import StandingClock


def test_the_village_of_the_demonstration_shows_a_notice_with_all_that_came_back(
    tmp_path: Path, sqlite_url: str
) -> None:
    settings = Settings(
        data_dir=tmp_path, database_url=sqlite_url, telegram_token=None, _env_file=None
    )
    app = App(settings, clock=StandingClock())
    prepare(app)
    furnish(app)
    with app.database.read() as session:
        notice = session.scalars(select(Notice).order_by(Notice.id)).first()
        assert notice is not None
        speaker = Speaker(1, notice.author_id or 0, "web")
        context = Context(speaker, app.clock(), app.office, lambda: session)
        found = summary(context, notice)
        assert (found["da_gui"], found["so_ho"]) == (96, 109)
        assert (found["da_bao"], found["con_lai"]) == (4, 9)
        assert (found["truyen_tin"], found["da_truyen"]) == (1, 1)
        assert (found["cho"], found["quyet_dinh"]) == (0, True)
        assert [one.number for one in left(context, notice)] == list(range(101, 110))
    app.database.close()
