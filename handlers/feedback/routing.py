"""To whom a case is likely to be passed on: by its topic and its commune. Staff may always choose another."""

from content.feedback.authorities import authorities
from handlers.context import Office
from storage.areas import Area

OF_COMMUNE = (" xã", " phường")  # how the name of a commune's own authority ends in the tables


def suggested(office: Office, topic: str, commune: Area) -> list[str]:
    """The likeliest first, each by its full name: "UBND xã Sáng Nhè"."""
    named = authorities(topic, commune.code, commune.kind, office.tables_dir)
    return list(dict.fromkeys(_in_full(name, commune) for name in named))


def _in_full(name: str, commune: Area) -> str:
    for end in OF_COMMUNE:
        if name.endswith(end):
            return f"{name.removesuffix(end)} {commune.full_name}"
    return name
