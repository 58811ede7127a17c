"""PPTX through python-pptx: a slide is a page, its title a heading; tables as rows, the speaker's notes at the end."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pptx
from pptx.oxml.ns import qn
from pptx.slide import Slide

from corpus.readers.archives import open_archive
from corpus.readers.blocks import Block, lay_out, table_row
from corpus.readers.given import NOTHING, Given
from corpus.records import Reading

_PARAGRAPH, _TEXT, _BREAK, _TABLE = qn("a:p"), qn("a:t"), qn("a:br"), qn("a:tbl")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    open_archive(data).close()
    presentation = pptx.Presentation(io.BytesIO(data))
    laid = [lay_out(_blocks(slide), number=number) for number, slide in enumerate(presentation.slides, start=1)]
    core = presentation.core_properties
    return Reading(
        kind="pptx",
        pages=tuple(page for page, _ in laid),
        headings=tuple(heading for _, headings in laid for heading in headings) or None,
        title=core.title or None,
        issued_on=core.created.date() if core.created else None,
    )


def _blocks(slide: Slide) -> Iterator[Block]:
    title = slide.shapes.title
    if title is not None:
        yield Block(text=" ".join(title.text_frame.text.split()), level=1)
    for shape in slide.shapes:
        if title is None or shape.shape_id != title.shape_id:
            yield from _shape_blocks(shape.element)
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame) is not None:
        yield Block(text=frame.text)


def _shape_blocks(element) -> Iterator[Block]:  # type: ignore[no-untyped-def] # lxml's, subclassed by python-pptx
    """What a shape says, those grouped in it too: its paragraphs are lines of one block, a table's rows are as well."""
    lines: list[str] = []
    tables = list(element.iter(_TABLE))
    for table in tables:
        yield Block(text="\n".join(table_row(_line(cell) for cell in row) for row in table.iter(qn("a:tr"))))
    for paragraph in element.iter(_PARAGRAPH):
        if not any(above.tag == _TABLE for above in paragraph.iterancestors()):
            lines.append(_line(paragraph))
    yield Block(text="\n".join(line for line in lines if line.strip()))


def _line(element) -> str:  # type: ignore[no-untyped-def]
    parts = (" " if child.tag == _BREAK else child.text or "" for child in element.iter(_TEXT, _BREAK))
    return " ".join("".join(parts).split())
