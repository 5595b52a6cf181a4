"""Where in «Việc của bản» something stands: tests name it, and do not care in which group it is."""

from handlers.villages.talk import WORK
from handlers.wording import wording


def way_to(label: str) -> tuple[str, ...]:
    """The buttons to tap in «Việc của bản», one after another."""
    for first, within in WORK:
        group = wording(first.label)
        if label == group:
            return (group,)
        if label in (wording(one.label) for one in within):
            return (group, label)
    raise LookupError(label)
