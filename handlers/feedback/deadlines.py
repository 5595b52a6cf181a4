"""Working days: Monday to Friday, but for the holidays that keep their place in the calendar.

Tết and the day of the Hùng Kings move with the moon and are set each year; a deadline that falls
near them is set by hand.
"""

from datetime import date, timedelta

HOLIDAYS = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})  # month and day; Labour Code 2019 art. 112
ANSWER_DAYS = 10  # working days for an answer; the Front's proposal, not law
SETTLED_AFTER = timedelta(days=15)  # no word from the person after an answer: settled


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS


def working_days_after(day: date, count: int) -> date:
    """The day on which `count` working days have gone by since `day`, which is not counted."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day
