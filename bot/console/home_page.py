"""The console's home: what waits, what is late, what was said this week."""

from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from bot import nightly
from bot.backups import DISK_FULL
from bot.console import charts
from bot.console.charts import Drawing
from bot.console.figures_page import is_narrow
from bot.console.pages import Pages, sentence
from bot.console.visit import Visit
from handlers.channels import watching
from handlers.channels.traffic import manages
from handlers.errors import Refused
from handlers.feedback import tasks as cases
from handlers.feedback.tasks import MOST, Task
from handlers.figures import overview, tasks
from handlers.figures.overview import Home
from handlers.figures.reading import Week
from handlers.figures.showing import Number
from handlers.oa_tokens.alarm import ADDRESS as ZALO_OA
from handlers.oa_tokens.rules import Health

# Where each task is done.
PLACES = {
    cases.LATE: "/console/cases?due=qua-han",
    cases.OWED: "/console/overdue",
    cases.SCREEN: "/console/cases?status=MOI",
    cases.AGAIN: "/console/cases?status=CHUA_DONG_Y",
    cases.REPLIED: "/console/cases?status=CAN_BO_SUNG",
    cases.DECIDE: "/console/cases?status=SANG_LOC",
    cases.UNNUMBERED: "/console/cases?due=cho-so",
    tasks.NOTICES: "/console/notices?wait=1",
    tasks.CAMPAIGNS: "/console/campaigns#ours",
    tasks.REPEATING: "/console/repeating",
    tasks.TEXTS: "/console/library",
    tasks.ENDING: "/console/library?ending=1",
    **{f"{tasks.ACCOUNT}{health}": ZALO_OA for health in Health},
    tasks.STOPPED: "/console/spending",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A task as it is read: a sentence, and where to go."""

    text: str
    address: str
    late: bool


def show_home(pages: Pages, visit: Visit) -> Response:
    who = visit.holder.authority
    try:
        found = visit.read(overview.home)
    except Refused:
        if who.languages:
            return RedirectResponse("/console/library", 303)  # a speaker has no cases
        raise
    waiting = visit.read(tasks.tasks) if who.is_caseworker else []
    return pages.page(
        "home.html",
        visit=visit,
        home=found,
        lines=[_line(task) for task in waiting],
        down=visit.read(lambda desk: watching.down(desk.session)),
        backup=_backup(visit),
        summary=weeks_said(found.weeks),
        works=who.is_caseworker,
        manages=visit.read(manages),
    )


def _backup(visit: Visit) -> str | None:
    """To whoever manages the channels, when a backup could not be made or there was none last night."""
    settings = visit.services.settings
    if not (visit.read(manages) and nightly.is_on(settings)):
        return None
    found = nightly.standing(settings)
    if found.failed is None and not nightly.is_late(settings, visit.now):
        return None
    why = "day" if found.why == DISK_FULL else "hong" if found.failed else "lo"
    zone = visit.services.office.timezone
    last = f"{found.last.astimezone(zone):%d/%m/%Y}" if found.last else sentence("sl-sao-luu-chua")
    return sentence(f"sl-sao-luu-{why}", ngay=last)


def weeks_chart(_pages: Pages, visit: Visit) -> Response:
    """How many opinions came in and were answered in each of the last twelve weeks."""
    return charts.response(drawn(visit.read(overview.home), narrow=is_narrow(visit)))


def drawn(home: Home, *, narrow: bool) -> str:
    drawing = Drawing(
        title=sentence("sl-tuan-tieu-de"),
        said=weeks_said(home.weeks),
        labels=[f"{week.period.since:%d/%m}" for week in home.weeks],
        series=[
            (sentence("sl-da-nhan"), [_value(week.received) for week in home.weeks]),
            (sentence("sl-da-tra-loi"), [_value(week.answered) for week in home.weeks]),
        ],
    )
    return charts.columns(drawing, narrow=narrow)


def weeks_said(weeks: list[Week]) -> str:
    """What the chart shows, in a sentence: the last week, and the highest."""
    known = [week for week in weeks if week.received.value]
    if not known:
        return sentence("sl-tuan-it")
    most = max(known, key=lambda week: week.received.value or 0)
    day = f"{most.period.since:%d/%m/%Y}"
    return sentence("sl-tuan-loi", cao=most.received.value, ngay=day, so=len(weeks))


def _value(number: Number) -> int | None:
    return number.value or None


def _line(task: Task) -> Line:
    n = sentence("sl-hon", n=f"{MOST:,}".replace(",", ".")) if task.is_uncounted else task.number
    told = {"n": n} if task.oldest is None else {"n": n, "cho": task.oldest}
    return Line(sentence(TEXTS[task.key], **told), PLACES[task.key], task.is_late)


TEXTS = {
    cases.LATE: "sl-viec-qua-han",
    cases.OWED: "sl-viec-co-quan-qua-han",
    cases.SCREEN: "cs-hang-doi",
    cases.AGAIN: "sl-viec-chua-dong-y",
    cases.REPLIED: "sl-viec-da-bo-sung",
    cases.DECIDE: "sl-viec-cho-chuyen",
    cases.UNNUMBERED: "hd-so-cho-so",
    tasks.NOTICES: "cs-tb-cho-duyet-so",
    tasks.CAMPAIGNS: "pt-cho-phat-dong-so",
    tasks.REPEATING: "cs-lap-cho-duyet-so",
    tasks.TEXTS: "kv-trang-dau-cho",
    tasks.ENDING: "kv-trang-dau-het-han",
    f"{tasks.ACCOUNT}{Health.GONE}": "zo-viec-mat",
    f"{tasks.ACCOUNT}{Health.UNSURE}": "zo-viec-chua-ro",
    f"{tasks.ACCOUNT}{Health.FAILING}": "zo-viec-hong",
    f"{tasks.ACCOUNT}{Health.ENDING}": "zo-viec-sap-het",
    tasks.STOPPED: "zo-viec-ngung",
}
