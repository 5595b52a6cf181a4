"""Somebody wrote, and the platform did not pass on what (Zalo does so to people whom it takes for children,
for illiterate or disabled, and to links, cards and documents).

They may be the very people whom nobody else reaches: they get numbers to send, and a person to call.
"""

from handlers.context import Context
from handlers.messages import Words


def way_on(context: Context) -> tuple[Words, ...]:
    office = context.office
    if not office.phone:
        return Words("tin-bi-giu"), Words("tin-bi-giu-den")
    name = office.contact or Words("can-bo-mat-tran")
    return Words("tin-bi-giu"), Words("tin-bi-giu-goi", {"ten": name, "sdt": office.phone})
