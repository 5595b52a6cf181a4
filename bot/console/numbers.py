"""Numbers of an address or a form; whatever else was typed is none."""

from collections.abc import Mapping

DIGITS = 9  # of an id, a page, a version
NO_VERSION = -1  # that no page ever showed


def number_of(typed: str, *, otherwise: int = 0, most: int = DIGITS) -> int:
    """What was typed, if it is a number of no more than so many digits."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= most else otherwise


def version_of(form: Mapping[str, str], name: str = "seen") -> int:
    """The version of a thing as the page of the form showed it."""
    return number_of(form.get(name, ""), otherwise=NO_VERSION)
