"""What the forms for people say, as far as it makes sense."""

from collections.abc import Mapping
from datetime import date

from handlers.errors import Refused
from handlers.messages import Words
from handlers.numbers import number_of
from handlers.people.posting import Plan
from handlers.people.tenure import Days


def day_of(form: Mapping[str, str], name: str) -> date | None:
    """None where nothing was typed."""
    typed = form.get(name, "").strip()
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Refused(Words("ng-ngay-khong-ro")) from None


def days_of(form: Mapping[str, str]) -> Days:
    return Days(day_of(form, "since"), day_of(form, "until"))


def plan_of(form: Mapping[str, str]) -> Plan:
    """A post is chosen as "officer.46": the role, and the id of the area."""
    role, _, area = form.get("post", "").partition(".")
    return Plan(role, number_of(area), days_of(form))
