"""What the choices of a rule's fields are called, in the chat and on the page."""

from handlers.messages import Words


def label(field: str, value: str) -> Words:
    """Of a weekday, of which one of the month, of a market's days."""
    if field == "weekday":
        return Words(f"lich-thu-{value}")
    return Words("lap-nth-cuoi" if value == "-1" else f"lap-{field}-{value}")
