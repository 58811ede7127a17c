"""DOCX through python-docx: paragraphs, lists and tables in the order they stand, headings by their styles."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from corpus.errors import EncryptedFileError, FileError
from corpus.readers.blocks import Block, lay_out
from corpus.records import Reading

MAX_ENTRIES = 10_000
MAX_UNPACKED_BYTES = 2 << 30
_OLE_MARK = b"\xd0\xcf\x11\xe0"  # an encrypted DOCX is an OLE container around the real one
_HEADING_STYLE = re.compile(r"(?:heading|заголовок) (\d)", re.IGNORECASE)


def read(data: bytes) -> Reading:
    if data.startswith(_OLE_MARK):
        raise EncryptedFileError(
            "the document is protected by a password, or is an old .doc; save it as DOCX without one"
        )
    _refuse_bombs(data)
    return _reading(docx.Document(io.BytesIO(data)))


def _refuse_bombs(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise FileError("the DOCX unpacks to more than a report can be; it is taken for a zip bomb")


def _reading(document: WordDocument) -> Reading:
    page, headings = lay_out(_blocks(document))
    core = document.core_properties
    return Reading(
        kind="docx",
        pages=(page,),
        headings=headings or None,
        title=core.title or None,
        issued_on=core.created.date() if core.created else None,
    )


def _blocks(document: WordDocument) -> Iterator[Block]:
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            yield Block(text=_table_text(item))
        else:
            yield Block(text=item.text, level=_level(item))


def _level(paragraph: Paragraph) -> int | None:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    if name == "Title":
        return 1
    match = _HEADING_STYLE.match(name)
    return int(match[1]) + 1 if match else None


def _table_text(table: Table) -> str:
    """A row a line, cells parted by ` | `; a merged cell is said once."""
    return "\n".join(" | ".join(_cells(row.cells)) for row in table.rows)


def _cells(cells: tuple[_Cell, ...]) -> Iterator[str]:
    """A table may stand inside a cell: many a letterhead is one."""
    before: object = None
    for cell in cells:
        if cell._tc is not before:
            parts = (_table_text(item) if isinstance(item, Table) else item.text for item in cell.iter_inner_content())
            yield " ".join(" ".join(parts).split())
        before = cell._tc
