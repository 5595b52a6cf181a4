"""Reports as a member of staff drafts, reads and submits them, and their files as text."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from handlers.errors import Refused
from handlers.reports import actions
from handlers.reports.actions import Edit, ReportFile
from tests.unit.casework.conftest import Commune
from tests.unit.reports.opinions import NOVEMBER, area


def draft(commune: Commune, person_id: int | None = None, place: str = "Sáng Nhè") -> int:
    with commune.desk(person_id) as desk:
        return actions.create(desk, area(desk.session, place).id, NOVEMBER)


def shown(commune: Commune, number: int, person_id: int | None = None) -> ReportFile:
    with commune.desk(person_id) as desk:
        return actions.read(desk, str(number))


def said(report: ReportFile) -> str:
    return "\n".join(one.text for section in report.sections for one in section.sentences)


@contextmanager
def refused(key: str) -> Iterator[None]:
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.words.key == key


def finish(commune: Commune, number: int, person_id: int | None = None) -> None:
    """Write what staff must write, and submit."""
    for key in ("phan-khoi", "kien-nghi"):
        with commune.desk(person_id) as desk:
            seen = actions.read(desk, str(number)).version
            actions.save(
                desk, str(number), Edit(key, {0: "Bà con đồng tình với chủ trương."}), seen
            )
    with commune.desk(person_id) as desk:
        actions.submit(desk, str(number), actions.read(desk, str(number)).version)


def text_of(made: bytes) -> str:
    """Every word of a .docx, tables, headers and footers too."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return "\n".join(
            packed.read(name).decode("utf-8") for name in packed.namelist() if name[-4:] == ".xml"
        )
