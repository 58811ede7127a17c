"""OpenDocument: texts (.odt) are a page, of presentations (.odp) a slide is one, of spreadsheets (.ods) a sheet."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain

from lxml import etree

from corpus.cleaning import clean_text
from corpus.dates import find_dates
from corpus.errors import EncryptedFileError, FileError
from corpus.readers.archives import HEADER, outermost, read_xml
from corpus.readers.attached import read_attached
from corpus.readers.blocks import Block, lay_out, table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.list_styles import Lists
from corpus.readers.package import Package
from corpus.records import Heading, Page, Reading

FEW_LETTERS = 40  # of a document whose pages are pictures
MAX_REPEATED = 1000  # a cell or row that says it stands there oftener is filling
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HEADS = [f"{_STYLE}{part}{which}" for part in ("header", "footer") for which in ("", "-left", "-first")]
_ROW_GROUPS = {f"{_TABLE}table-{each}" for each in ("rows", "row-group", "header-rows")}
_APART = (f"{_TEXT}note-body", f"{_DRAW}text-box", f"{_DRAW}object")
_PARAGRAPH, _HEADING = f"{_TEXT}p", f"{_TEXT}h"
# Deletions that are kept for the record, remarks in the margin, and the number that stands for a footnote.
_SKIPPED = {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_TEXT}note"}


def read(data: bytes, given: Given = NOTHING) -> Reading:
    content, styles, meta, gaps = _parts(data)
    body = content.find(f".//{_OFFICE}body")
    pages, headings = _laid(body if body is not None else content, styles, Lists(content, styles))
    title = meta.findtext(f".//{_DUBLIN}title") if meta is not None else None
    pictures = _pictures(data, content) if sum(len(page.text) for page in pages) < FEW_LETTERS else []
    seen, unseen = read_attached(pictures, given, n_before=len(pages))
    return Reading(
        kind="opendocument",
        pages=(*pages, *seen),
        headings=headings,
        title=title or None,
        issued_on=_created_on(meta),
        gaps=(*gaps, *unseen),
    )


def _pictures(data: bytes, content: etree._Element) -> list[tuple[str, Callable[[], bytes]]]:
    """Those in the text, in their order; the flat form's are left alone."""
    links = (image.get(_LINK) or "" for image in content.iter(f"{_DRAW}image"))
    return Package(data).pictures_called(links) if data.startswith(HEADER) else []


def _parts(data: bytes) -> tuple[etree._Element, etree._Element | None, etree._Element | None, Sequence[str]]:
    """The content, the styles and what the file says of itself, and what is damaged; in the flat form all are one."""
    if data[:512].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        root, is_whole = read_xml(data)
        return root, root, root, () if is_whole else ("the file is damaged, and read as far as it goes",)
    package = Package(data)
    if b"encryption-data" in (package.bytes_of("META-INF/manifest.xml") or b""):
        raise EncryptedFileError("the document is protected by a password; save a copy without one")
    content = package.part("content.xml")
    if content is None:
        raise FileError("the file is damaged: it has no text part")
    for held in list(content.iter(f"{_DRAW}object")):
        inner = package.part(posixpath.join(posixpath.normpath(held.get(_LINK) or "."), "content.xml"))
        body = inner.find(f"{_OFFICE}body") if inner is not None else None
        if body is not None:
            held.append(body)  # a chart or a sheet that was put in has a part of its own
    return content, package.part("styles.xml"), package.part("meta.xml"), package.gaps


def _created_on(meta: etree._Element | None) -> date | None:
    made = meta.findtext(f".//{_META}creation-date") if meta is not None else None
    found = find_dates((made or "")[:10])
    return found[0].start if found else None


def _laid(
    body: etree._Element, styles: etree._Element | None, lists: Lists
) -> tuple[tuple[Page, ...], tuple[Heading, ...] | None]:
    if sheets := body.findall(f"{_OFFICE}spreadsheet/{_TABLE}table"):
        return tuple(_sheet(number, sheet, lists) for number, sheet in enumerate(sheets, start=1)), ()
    slides = body.findall(f"{_OFFICE}presentation/{_DRAW}page")
    parts = [_blocks(slide, lists) for slide in slides] or [chain(_blocks(body, lists), _heads_and_feet(styles, lists))]
    laid = [lay_out(part, number=number) for number, part in enumerate(parts, start=1)]
    headings = tuple(heading for _, headings in laid for heading in headings)
    return tuple(page for page, _ in laid), headings or None


def _heads_and_feet(styles: etree._Element | None, lists: Lists) -> Iterator[Block]:
    """Those of the pages, each once."""
    found = styles.iter(*_HEADS) if styles is not None else ()
    for text in dict.fromkeys(block.text for part in found for block in _blocks(part, lists)):
        yield Block(text=text)


def _sheet(number: int, sheet: etree._Element, lists: Lists) -> Page:
    """A row a line, empty ones too."""
    lines: list[str] = []
    for row in sheet.iter(f"{_TABLE}table-row"):
        line = table_row(_cells(row, lists)).lstrip("| ")
        lines += [line] * (_repeated(row, "rows") if line else min(_repeated(row, "rows"), MAX_REPEATED))
    drawn = (block.text for shapes in sheet.iterfind(f"{_TABLE}shapes") for block in _blocks(shapes, lists))
    text = clean_text("\n".join([*lines, *filter(None, drawn)])).rstrip()
    return Page(number=number, text=text, label=sheet.get(f"{_TABLE}name"))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Those of the table itself, in whatever groups; a table in a cell is part of its row."""
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _cells(row: etree._Element, lists: Lists) -> Iterator[str]:
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            text = " ".join(" ".join(block.text.split()) for block in _blocks(cell, lists))
            yield from [text or _stored(cell)] * _repeated(cell, "columns")


def _stored(cell: etree._Element) -> str:
    """What a cell holds, where a program has left out how it is shown."""
    said = (cell.get(f"{_OFFICE}{name}") for name in ("string-value", "date-value", "time-value", "value"))
    return next(filter(None, said), "")


def _repeated(element: etree._Element, what: str) -> int:
    said = element.get(f"{_TABLE}number-{what}-repeated") or "1"
    n_times = int(said) if said.isdigit() else 1
    return n_times if n_times <= MAX_REPEATED else 1


def _blocks(container: etree._Element, lists: Lists) -> Iterator[Block]:
    for child in container:
        if child.tag == _HEADING:
            yield _heading(child, lists.heading(child))
        elif child.tag == _PARAGRAPH:
            yield Block(text=_said(child))
        elif child.tag == f"{_TEXT}list":
            yield from _list_blocks(child, lists)
        elif child.tag == f"{_TABLE}table":
            yield Block(text="\n".join(table_row(_cells(row, lists)) for row in _rows(child)))
        elif child.tag not in _SKIPPED:
            yield from _blocks(child, lists)
        yield from _apart(child, lists)


def _heading(element: etree._Element, label: str) -> Block:
    level, text = element.get(f"{_TEXT}outline-level") or "1", _said(element)
    return Block(text=f"{label}{text}" if text.strip() else "", level=int(level) if level.isdigit() else 1)


def _list_blocks(element: etree._Element, lists: Lists) -> Iterator[Block]:
    """Items a line each; headings may be items, too."""
    lines: list[str] = []
    apart: list[Block] = []
    for label, part in lists.items(element):
        if part.tag == _HEADING:
            yield Block(text="\n".join(lines))
            lines = []
            yield _heading(part, label)
        elif text := " ".join(_said(part).split()):
            lines.append(f"{label}{text}")
        apart += _apart(part, lists)
    yield Block(text="\n".join(lines))
    yield from apart


def _apart(element: etree._Element, lists: Lists) -> Iterator[Block]:
    """What stands apart from a paragraph though its mark is in it: footnotes, and text in frames."""
    if element.tag in (_PARAGRAPH, _HEADING):
        for body in outermost(element, _APART):
            yield from _blocks(body, lists)


def _said(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c") or "1"
            parts.append(" " * (min(int(count), MAX_REPEATED) if count.isdigit() else 1))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            parts.append("\t" if child.tag == f"{_TEXT}tab" else "\n")
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED and child.tag != f"{_DRAW}frame":
            parts.append(_said(child))
        parts.append(child.tail or "")
    # Outside of paragraphs, and in those that were indented for the eye, XML's line ends are no words.
    return re.sub(r"[ \r\n]*\n[ \r\n]*(?=\S)", "\n", "".join(parts))
