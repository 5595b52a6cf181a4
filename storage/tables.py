"""Every table, imported in one place, so that migrations and tests see them all."""

from storage import (
    areas,
    cases,
    conversations,
    groups,
    households,
    inbox,
    library_search,
    media,
    notices,
    outbox,
    pace,
    people,
    receipts,
    webmail,
)

__all__ = [
    "areas",
    "cases",
    "conversations",
    "groups",
    "households",
    "inbox",
    "library_search",
    "media",
    "notices",
    "outbox",
    "pace",
    "people",
    "receipts",
    "webmail",
]
