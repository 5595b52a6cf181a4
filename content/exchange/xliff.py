"""XLIFF 1.2 (OASIS, 2008): what OmegaT, Poedit and Weblate all read. 2.0 is not: Weblate calls its
own reading of that unfinished.

Texts are plain. The hash of the source stands in `extradata`, which the standard keeps for a tool's
own use. What comes back is read without entities, document types and other files (defusedxml).
"""

import io
from collections.abc import Sequence
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

import defusedxml.sax
from defusedxml import DefusedXmlException

from content.exchange.units import Row, Unit, UnreadableError, tidy

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
LARGEST = 10_000_000  # bytes
MOST_ROWS = 5_000


def write_xliff(units: Sequence[Unit], language: str) -> bytes:
    """A file of these units, all of that language; ValueError when one is of another."""
    if any(unit.language != language for unit in units):
        raise ValueError("exchange: units of two languages in one file")
    out = io.BytesIO()
    xml = XMLGenerator(out, "utf-8", short_empty_elements=True)
    xml.startDocument()
    _open(xml, "xliff", version="1.2", xmlns=NAMESPACE)
    about = {"source-language": "vi", "target-language": language, "datatype": "plaintext"}
    _open(xml, "file", original="nhipcau", **about)
    _open(xml, "body")
    for unit in units:
        _write_unit(xml, unit)
    for name in ("body", "file", "xliff"):
        xml.endElement(name)
    xml.endDocument()
    return out.getvalue()


def _write_unit(xml: XMLGenerator, unit: Unit) -> None:
    told = {"id": tidy(unit.id), "extradata": unit.source_hash, "xml:space": "preserve"}
    if unit.most is not None:
        told |= {"maxwidth": str(unit.most), "size-unit": "char"}
    xml.ignorableWhitespace("\n")
    _open(xml, "trans-unit", **told)
    _element(xml, "source", unit.source)
    state = "translated" if unit.target else "needs-translation"
    _element(xml, "target", unit.target, state=state)
    if unit.note:
        _element(xml, "note", unit.note)
    xml.endElement("trans-unit")


def _open(xml: XMLGenerator, name: str, **attributes: str) -> None:
    xml.startElement(name, AttributesImpl(attributes))


def _element(xml: XMLGenerator, name: str, text: str, **attributes: str) -> None:
    _open(xml, name, **attributes)
    xml.characters(tidy(text))
    xml.endElement(name)


def read_xliff(data: bytes) -> list[Row]:
    """What a file says of each unit; UnreadableError when it is none of ours."""
    if len(data) > LARGEST:
        raise UnreadableError("trao-doi-tep-qua-lon")
    reader = _Reader()
    try:
        defusedxml.sax.parseString(data, reader, forbid_dtd=True)
    except (SAXException, DefusedXmlException, ValueError, LookupError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("trao-doi-khong-phai-xliff") from error
    if not reader.is_xliff:
        raise UnreadableError("trao-doi-khong-phai-xliff")
    return reader.rows


class _Reader(ContentHandler):
    """Collects source and target of each trans-unit; text within inline tags counts as text.

    What a tool adds inside `alt-trans` (its own suggestions) is passed over.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.is_xliff = False
        self._within: list[str] = []
        self._language = ""
        self._unit: dict[str, Any] = {}
        self._place: Any = None

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802
        self._place = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        plain = name.rpartition(":")[2]
        if not self._within:
            self.is_xliff = plain == "xliff" and attrs.get("version") in {"1.1", "1.2"}
        elif plain == "file":
            self._language = attrs.get("target-language", "")
        elif plain == "trans-unit":
            line = self._place.getLineNumber()
            self._unit = {"line": line, "id": attrs.get("id", ""), "source": [], "target": []}
            self._unit["source_hash"] = attrs.get("extradata", "")
        self._within.append(plain)

    def characters(self, content: str) -> None:
        if "trans-unit" in self._within and "alt-trans" not in self._within:
            for part in ("source", "target"):
                if part in self._within:
                    self._unit[part].append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        if self._within.pop() != "trans-unit":
            return
        if len(self.rows) >= MOST_ROWS:
            raise UnreadableError("trao-doi-qua-nhieu-dong")
        source, target = ("".join(self._unit.pop(part)) for part in ("source", "target"))
        self.rows.append(Row(language=self._language, source=source, target=target, **self._unit))
