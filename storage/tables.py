"""Every table, imported in one place, so that migrations and tests see them all."""

from storage import (
    areas,
    cases,
    conversations,
    inbox,
    media,
    notices,
    outbox,
    pace,
    people,
    webmail,
)

__all__ = [
    "areas",
    "cases",
    "conversations",
    "inbox",
    "media",
    "notices",
    "outbox",
    "pace",
    "people",
    "webmail",
]
