"""Documents in Word: templates that an office can replace, filled with what a handler found.

A template is a .docx whose fields are written `{{ field }}` (docxtpl). Ours are in `templates/`, made
by `building.py`; one of the same name in the office's own folder goes before it.
"""

import io
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "templates"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class BrokenTemplate(Exception):  # noqa: N818  the office's file is at fault, not the program
    """A template that cannot be filled; `name` is its file's."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name


def template(name: str, folder: Path | None = None) -> Path:
    """The file of a template ("bao-cao.mat-tran"): the office's own in `folder`, else ours."""
    own = folder / f"{name}.docx" if folder is not None else None
    return own if own is not None and own.is_file() else TEMPLATES / f"{name}.docx"


def fill(file: Path, context: Mapping[str, Any]) -> bytes:
    """The document as a .docx, every word in NFC. `BrokenTemplate` when the file cannot be filled.

    A template may only name what is in `context`: the sandbox and strict names keep an office's file
    from reaching further, and a misspelt field from leaving a hole.
    """
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    filled = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(file.read_bytes()))
        document.render(composed(dict(context)), environment)
        document.save(filled)
    except Exception as error:  # zip, XML, Jinja: whatever is wrong with the file
        raise BrokenTemplate(file.name, type(error).__name__) from error
    return filled.getvalue()


def composed(value: Any) -> Any:
    """The same with every text in NFC, as Word and a search in Word expect Vietnamese."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {key: composed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [composed(inner) for inner in value]
    return value
