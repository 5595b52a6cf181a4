"""Early signs: a topic of which a commune writes far more this week than it used to.

From a sign there is no way to a person, nor to the cases behind it: it names a topic, a commune and numbers
of ten people or more.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

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
    found = [*of_week(desk, ground, newest), *of_week(desk, ground, rules.before(newest))]
    return sorted(found, key=lambda one: (one.week.since, one.count.opinions), reverse=True)


def within(desk: Desk, ground: Ground, block: Period) -> list[Cell]:
    """The cells of a block's weeks that are, or were, shown as signs."""
    starts = range(0, (block.until - block.since).days, 7)
    weeks = (rules.week_of(block.since + n * rules.DAY) for n in starts)
    return [one.cell for week in weeks for one in of_week(desk, ground, week)]


def of_week(desk: Desk, ground: Ground, week: Period) -> list[Sign]:
    rule = sign_rule(desk.office.tables_dir)
    history = _history(desk, rule, week)
    if len(history) < rule.least:
        return []
    communes = {area.id: area for area in ground.communes}
    now = Sought(rules.WEEK, week.since, week.since, list(communes))
    many = {
        (row.area_id, row.topic): rules.count(row)
        for row in storage.counts(desk.session, now, RECEIVED, by_topic=True, at_least=THRESHOLD)
        if number(rules.count(row)).value
    }
    if not many:
        return []
    before = _before(desk, history, {area_id for area_id, _ in many})
    cells = len(communes) * len(topics())
    return [
        Sign(topic, communes[area_id], week, count, _usual(earlier, history), len(history))
        for (area_id, topic), count in many.items()
        for earlier in [before[area_id, topic]]
        if is_sign(count, _by_week(earlier, history), cells, rule)
    ]


def _history(desk: Desk, rule: SignRule, week: Period) -> list[Period]:
    """The weeks before it, as far back as there are cases at all."""
    first = sources.first_day(desk.session)
    before = rules.weeks_until(week.since - rules.DAY, rule.weeks)
    return [one for one in before if first is not None and one.until >= first]


def _before(
    desk: Desk, history: Sequence[Period], area_ids: set[int]
) -> dict[tuple[int, str], list[Counted]]:
    found: dict[tuple[int, str], list[Counted]] = defaultdict(list)
    sought = Sought(rules.WEEK, history[0].since, history[-1].since, area_ids)
    for row in storage.counts(desk.session, sought, RECEIVED, by_topic=True):
        found[row.area_id, row.topic].append(row)
    return found


def _by_week(rows: Sequence[Counted], history: Sequence[Period]) -> list[int]:
    known = {row.since: row.opinions for row in rows}
    return [known.get(one.since, 0) for one in history]


def _usual(rows: Sequence[Counted], history: Sequence[Period]) -> Number:
    whole = added(map(rules.count, rows))
    if number(whole).is_hidden:
        return Number(None)
    return Number(round(whole.opinions / len(history)))
