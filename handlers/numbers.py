"""Numbers that somebody typed, or that stand in an address (whatever else is there is none); and money."""

DIGITS = 9  # of an id, a page, a version


def number_of(typed: str, *, otherwise: int = 0, most: int = DIGITS) -> int:
    """What was typed, if it is a number of no more than so many digits."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= most else otherwise


def dong(amount: int) -> str:
    """Money as it is written: "1.250.000 đồng"."""
    return f"{amount:,}".replace(",", ".") + " đồng"
