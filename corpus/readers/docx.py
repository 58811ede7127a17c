"""DOCX by its XML: paragraphs, lists and tables in the order they stand, headings by their styles, numbers as shown.

Insertions that were never accepted, content controls and text boxes belong to the text, deletions do not. Heads, feet
and notes stand at the end, and after them other documents that were put in whole; and where there is next to no text,
pictures of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from corpus.errors import FileError
from corpus.readers.archives import outermost
from corpus.readers.attached import read_attached, read_inside
from corpus.readers.blocks import Block, lay_out, table_row
from corpus.readers.charts import read_chart
from corpus.readers.drawings import read_drawing
from corpus.readers.given import NOTHING, Given
from corpus.readers.numbering import Numbering
from corpus.readers.package import Package
from corpus.records import Reading

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def qn(name: str) -> str:
    """ "w:p" with its address."""
    return _WORD + name.removeprefix("w:")


FEW_LETTERS = 40  # of a document whose pages are pictures: their numbers, or what somebody wrote over them
_HEADING_STYLE = re.compile(r"(?:heading|заголовок) (\d)", re.IGNORECASE)
_NOTES = ("footnotes", "endnotes")
_TEXT, _PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{tag}") for tag in ("t", "p", "tbl", "tr", "tc"))
_TEXTS = {_TEXT, "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:noBreakHyphen"): "-"}
_BOX = qn("w:txbxContent")
# What is not to be read: text that was moved away, a paragraph's own settings.
_SKIPPED = {qn("w:moveFrom"), qn("w:del"), qn("w:pPr"), qn("w:rPr")}


def read(data: bytes, given: Given = NOTHING) -> Reading:
    package = Package(data)
    main = package.main_part("word/document.xml")
    root = package.part(main)
    body = root.find(qn("w:body")) if root is not None else None
    if body is None:
        raise FileError("the file is damaged: it has no text part")
    page, headings = lay_out(_document_blocks(package, main, body, given))
    pictures = package.pictures(main) if len(page.text) < FEW_LETTERS else []
    attached, gaps = read_attached([*pictures, *package.embedded()], given, n_before=1)
    return Reading(
        kind="docx",
        pages=(page, *attached),
        headings=headings or None,
        title=package.title,
        issued_on=package.created_on,
        gaps=tuple(dict.fromkeys((*package.gaps, *gaps))),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What styles and lists make of paragraphs: the levels of headings by style, and numbers."""

    levels: Mapping[str, int]
    numbering: Numbering


def _document_blocks(package: Package, main: str, body: etree._Element, given: Given) -> Iterator[Block]:
    look = _look_of(package, main)
    yield from _blocks(body, look)
    for diagram in package.related(main, "diagramData"):
        yield from read_drawing(diagram)
    for chart in package.related(main, "chart"):
        yield from read_chart(chart)
    for part in _other_parts(package, main):
        yield from _blocks(part, replace(look, levels={}))
    for data, name in package.inserted(main):
        try:
            yield from (Block(text=page.text) for page in read_inside(data, name, given).pages)
        except FileError as error:
            package.gaps.append(f"{name}: {error.reason}")


def _other_parts(package: Package, main: str) -> Iterator[etree._Element]:
    """Heads and feet, each once, then notes without the two lines that part them from the text."""
    seen: set[str] = set()
    for kind in ("header", "footer", *_NOTES):
        for root in package.related(main, kind):
            words = " ".join(root.itertext())
            if words not in seen:
                seen.add(words)
                yield from root if kind in _NOTES else (root,)


def _look_of(package: Package, main: str) -> _Look:
    """Heading levels by style: by its name, else by its place in the outline."""
    styles = [style for part in package.related(main, "styles") for style in part.iter(qn("w:style"))]
    levels: dict[str, int] = {}
    for style in styles:
        name = style.find(qn("w:name"))
        outline = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        level = _level(name.get(qn("w:val")) or "" if name is not None else "", outline)
        if level is not None:
            levels[style.get(qn("w:styleId")) or ""] = level
    style_by_id = {style.get(qn("w:styleId")) or "": style for style in styles}
    return _Look(levels=levels, numbering=Numbering(next(package.related(main, "numbering"), None), style_by_id))


def _level(name: str, outline: etree._Element | None) -> int | None:
    if name.lower() == "title":
        return 1
    if match := _HEADING_STYLE.match(name):
        return int(match[1]) + 1
    value = outline.get(qn("w:val")) if outline is not None else None
    return int(value) + 2 if value and value.isdigit() and int(value) < 9 else None


def _blocks(container: etree._Element, look: _Look) -> Iterator[Block]:
    for child in container:
        if child.tag == _PARAGRAPH:
            style = child.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            level = look.levels.get(style.get(qn("w:val")) or "") if style is not None else None
            label, text = look.numbering.label(child), _text(child)  # an empty item is counted, too
            yield Block(text=f"{label}{text}" if text.strip() else "", level=level)
            for box in outermost(child, (_BOX,), without=_SKIPPED):
                yield from _blocks(box, look)
        elif child.tag == _TABLE:
            yield Block(text="\n".join(_rows(child, replace(look, levels={}))))
        elif child.tag not in _SKIPPED:  # content controls, insertions of whole paragraphs
            yield from _blocks(child, look)


def _text(element: etree._Element) -> str:
    parts: list[str] = []
    for child in element:
        if child.tag in _TEXTS:
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        elif child.tag not in _SKIPPED and child.tag != _BOX:
            parts.append(_text(child))
    return "".join(parts)


def _rows(table: etree._Element, look: _Look) -> Iterator[str]:
    """A merged cell is said once in a row, and again in each row that it goes down to."""
    above: dict[int, str] = {}
    for row in _inside(table, _ROW):
        cells: dict[int, str] = {}
        at = 0
        for cell in _inside(row, _CELL):
            properties = cell.find(qn("w:tcPr"))
            merge = properties.find(qn("w:vMerge")) if properties is not None else None
            goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
            cells[at] = above.get(at, "") if goes_on else " ".join(_cell_texts(cell, look))
            span = properties.find(qn("w:gridSpan")) if properties is not None else None
            said = span.get(qn("w:val")) or "" if span is not None else ""
            at += int(said) if said.isdecimal() else 1
        above = cells
        yield table_row(cells.values())


def _cell_texts(cell: etree._Element, look: _Look) -> Iterator[str]:
    """A table may stand inside a cell: many a letterhead is one."""
    yield from (text for block in _blocks(cell, look) if (text := " ".join(block.text.split())))


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, those in content controls and insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
            yield from _inside(child, tag)
