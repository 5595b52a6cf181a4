"""What tests of the console do with the library: write, bring to people, translate."""

from dataclasses import replace
from datetime import date
from typing import Any

from handlers.policies import editions, workflow
from handlers.policies.editions import Translation
from storage.people import Appointment
from tests.unit.casework.office import SINCE, add_staff
from tests.unit.console.conftest import Desktop
from tests.unit.console.villagers import area_named
from tests.unit.policies.shelf import DRAFT, TEXTS

FORM = {
    "label": "Hỗ trợ nhà ở",
    "title": "Quyết định về hỗ trợ nhà ở",
    "document_number": "12/QĐ-UBND",
    "kind": "Quyết định",
    "issuer": "UBND tỉnh",
    "source": "Quyết định số 12/QĐ-UBND",
    "topic": "AS02",
    "issued": "2026-01-05",
    "in_force_from": "2026-01-05",
    "questions": "làm nhà được hỗ trợ không\n\nnhà dột nát",
    "text.short": TEXTS["short"],
    "text.card": TEXTS["card"],
}


def begun(desktop: Desktop, who: int | None = None, **changed: Any) -> int:
    """A draft of the province's approver, or of `who`."""
    commune = desktop.commune
    with commune.desk(who or commune.provincial, desktop.clock()) as desk:
        return workflow.begin(desk, replace(DRAFT, **changed)).id


def second_approver(desktop: Desktop) -> int:
    with desktop.commune.database.write() as session:
        return add_staff(session, "Mùa A Dơ", ("approver", area_named(session, "Điện Biên"))).id


def speaker(desktop: Desktop, name: str = "Giàng Thị Mai", language: str = "hmn") -> int:
    with desktop.commune.database.write() as session:
        person = add_staff(session, name)
        area = area_named(session, "Điện Biên").id
        post = {"role": "speaker", "area_id": area, "language": language, "since": SINCE}
        session.add(Appointment(person_id=person.id, **post))
        return person.id


def published(desktop: Desktop, **changed: Any) -> int:
    approver, now = second_approver(desktop), desktop.clock()
    version = begun(desktop, **changed)
    for who, action in ((approver, "submit"), (approver, "approve"), (approver, "publish")):
        with desktop.commune.desk(who, now) as desk:
            workflow.step(desk, version, action)
    return version


def translated(desktop: Desktop, version: int, text: str = "chữ thử", language: str = "hmn") -> int:
    with desktop.commune.desk(desktop.commune.provincial, desktop.clock()) as desk:
        return editions.write(desk, version, Translation(language, "short", text)).id


def area_id(desktop: Desktop, name: str) -> int:
    with desktop.commune.database.read() as session:
        return area_named(session, name).id


SOON = date(2026, 12, 15)
