"""Word documents saved as one XML file, put into the archive that a DOCX is, and read as one.

That of Word 2003 has DOCX's elements by another address; later ones hold DOCX's parts one after the other.
"""

from __future__ import annotations

import base64
import io
import zipfile
from dataclasses import replace
from datetime import date

from lxml import etree

from corpus.dates import find_dates
from corpus.readers import docx
from corpus.readers.archives import read_xml
from corpus.readers.given import NOTHING, Given
from corpus.records import Reading

_OLD = b"http://schemas.microsoft.com/office/word/2003/wordml"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES, _OWN_PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", ("styles", "numbering")
# What lists are called in Word 2003, and what in DOCX; numerals had numbers there.
_NAMES = {"lists": "numbering", "listDef": "abstractNum", "listDefId": "abstractNumId", "list": "num"} | {
    "ilst": "abstractNumId",
    "listPr": "numPr",
    "ilfo": "numId",
    "nfc": "numFmt",
}
_NUMERALS = dict(enumerate(("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal"))) | {
    22: "decimalZero",
    23: "bullet",
    255: "none",
}
_DAMAGED = "the file is damaged, and read as far as it goes"


def read(data: bytes, given: Given = NOTHING) -> Reading:
    root, is_whole = read_xml(data.replace(_OLD, _WORD.encode()))
    is_package = root.tag == f"{_PACKAGE}package"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (_parts(root) if is_package else _made(root)).items():
            archive.writestr(name, content)
    reading = docx.read(out.getvalue(), given)
    if not is_whole:
        reading = replace(reading, gaps=(_DAMAGED, *reading.gaps))
    return reading if is_package else replace(reading, title=_title(root), issued_on=_created(root))


def _parts(root: etree._Element) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    for part in root.iter(f"{_PACKAGE}part"):
        name, xml, binary = (
            part.get(f"{_PACKAGE}name") or "",
            part.find(f"{_PACKAGE}xmlData"),
            part.find(f"{_PACKAGE}binaryData"),
        )
        if xml is not None and len(xml):
            parts[name.lstrip("/")] = etree.tostring(xml[0])
        elif binary is not None:
            parts[name.lstrip("/")] = base64.b64decode(binary.text or "", validate=False)
    return parts


def _made(root: etree._Element) -> dict[str, bytes]:
    """The document, with its styles and its lists as parts of their own."""
    _rename_lists(root)
    styles, lists = (root.find(f"{{{_WORD}}}{part}") for part in ("styles", "numbering"))
    relation = "".join(f'<Relationship Id="{part}" Type="{_TYPES}{part}" Target="{part}.xml"/>' for part in _OWN_PARTS)
    return {
        "word/numbering.xml": etree.tostring(lists) if lists is not None else b"",
        "word/document.xml": etree.tostring(root),
        "word/styles.xml": etree.tostring(styles) if styles is not None else b"",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'.encode(),
    }


def _rename_lists(root: etree._Element) -> None:
    for element in root.iter(*(f"{{{_WORD}}}{name}" for name in _NAMES)):
        name = etree.QName(element).localname
        element.tag = f"{{{_WORD}}}{_NAMES[name]}"
        for old in ("listDefId", "ilfo"):
            if (said := element.get(f"{{{_WORD}}}{old}")) is not None:
                element.set(f"{{{_WORD}}}{_NAMES[old]}", said)
        if name == "nfc":
            said = element.get(f"{{{_WORD}}}val") or ""
            element.set(f"{{{_WORD}}}val", _NUMERALS.get(int(said) if said.isdecimal() else 0, "decimal"))


def _title(root: etree._Element) -> str | None:
    return (root.findtext(f".//{_OFFICE}Title") or "").strip() or None


def _created(root: etree._Element) -> date | None:
    found = find_dates((root.findtext(f".//{_OFFICE}Created") or "")[:10])
    return found[0].start if found else None
