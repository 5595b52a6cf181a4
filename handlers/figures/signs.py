"""Early signs: a topic of which a commune writes far more this week than it used to.

From a sign there is no way to a person, nor to the cases behind it: it names a topic, a commune and numbers
of ten people or more.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from content.feedback.topics import topics
from content.figures import SignRule, sign_rule
from handlers.desk import Desk
from handlers.figures import rules
from handlers.figures.grounds import Ground
from handlers.figures.rules import Period
from handlers.figures.showing import Cell, Number, number
from handlers.figures.signs_rules import is_sign
from handlers.reports.protecting import THRESHOLD, Count, added
from storage import figure_sources as sources
from storage import figures as storage
from storage.areas import Area
from storage.figures import Counted, Sought

RECEIVED = (rules.RECEIVED,)


@dataclass(frozen=True, slots=True)
class Sign:
    """`usual`: a week of the history on the average; hidden when it is of fewer than ten people."""

    topic: str
    commune: Area
    week: Period
    count: Count
    usual: Number
    weeks: int  # of history

    @property
    def cell(self) -> Cell:
        return Cell(self.commune.id, self.topic, self.week.since, self.count)


def signs(desk: Desk, ground: Ground) -> list[Sign]:
    """Of the newest week that they may see and of the one before it, the steepest first."""
    newest = ground.newest(rules.week_of(desk.today), desk.today)
    found = of_weeks(desk, ground, [newest, rules.before(newest)])
    return sorted(found, key=lambda one: (one.week.since, one.count.opinions), reverse=True)


def within(desk: Desk, ground: Ground, block: Period) -> list[Cell]:
    """The cells of a block's weeks that are, or were, shown as signs."""
    starts = range(0, (block.until - block.since).days, 7)
    weeks = [rules.week_of(block.since + n * rules.DAY) for n in starts]
    return [one.cell for one in of_weeks(desk, ground, weeks)]


def of_weeks(desk: Desk, ground: Ground, weeks: Sequence[Period]) -> list[Sign]:
    """Their histories overlap, so all that is needed is read once."""
    rule = sign_rule(desk.office.tables_dir)
    histories = _histories(desk, rule, weeks)
    if not histories:
        return []
    communes = {area.id: area for area in ground.communes}
    many = _many(desk, histories, communes)
    earlier = _earlier(desk, histories, {area_id for _, area_id, _ in many})
    cells = len(communes) * len(topics())
    found = []
    for (week, area_id, topic), count in many.items():
        history = histories[week]
        known = earlier[area_id, topic]
        rows = [known[one.since] for one in history if one.since in known]
        if is_sign(count, _by_week(known, history), cells, rule):
            usual = _usual(rows, history)
            found.append(Sign(topic, communes[area_id], week, count, usual, len(history)))
    return found


Histories = dict[Period, list[Period]]  # of each week the weeks before it
Earlier = dict[
    tuple[int, str], dict[date, Counted]
]  # of a commune's topic, by the week's first day


def _histories(desk: Desk, rule: SignRule, weeks: Sequence[Period]) -> Histories:
    """Those that are long enough, as far back as there are cases at all."""
    first = sources.first_day(desk.session)
    if first is None:
        return {}
    before = {week: rules.weeks_until(week.since - rules.DAY, rule.weeks) for week in weeks}
    told = {week: [one for one in some if one.until >= first] for week, some in before.items()}
    return {week: some for week, some in told.items() if len(some) >= rule.least}


def _many(
    desk: Desk, histories: Histories, area_ids: Collection[int]
) -> dict[tuple[Period, int, str], Count]:
    """The numbers of these weeks that may be shown at all."""
    starts = {week.since: week for week in histories}
    sought = Sought(rules.WEEK, min(starts), max(starts), list(area_ids))
    rows = storage.counts(desk.session, sought, RECEIVED, by_topic=True, at_least=THRESHOLD)
    return {
        (starts[row.since], row.area_id, row.topic): rules.count(row)
        for row in rows
        if row.since in starts and number(rules.count(row)).value
    }


def _earlier(desk: Desk, histories: Histories, area_ids: set[int]) -> Earlier:
    found: Earlier = defaultdict(dict)
    if not area_ids:
        return found
    starts = [one.since for some in histories.values() for one in some]
    sought = Sought(rules.WEEK, min(starts), max(starts), area_ids)
    for row in storage.counts(desk.session, sought, RECEIVED, by_topic=True):
        found[row.area_id, row.topic][row.since] = row
    return found


def _by_week(known: Mapping[date, Counted], history: Sequence[Period]) -> list[int]:
    return [known[one.since].opinions if one.since in known else 0 for one in history]


def _usual(rows: Sequence[Counted], history: Sequence[Period]) -> Number:
    whole = added(map(rules.count, rows))
    if number(whole).is_hidden:
        return Number(None)
    return Number(round(whole.opinions / len(history)))
