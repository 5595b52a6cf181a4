"""Numbers of a form that only the console has."""

from collections.abc import Mapping

from handlers.numbers import number_of

NO_VERSION = -1  # that no page ever showed


def version_of(form: Mapping[str, str], name: str = "seen") -> int:
    """The version of a thing as the page of the form showed it."""
    return number_of(form.get(name, ""), otherwise=NO_VERSION)
