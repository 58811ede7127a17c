"""PPTX by its XML: a slide is a page, its title a heading; tables as rows, the speaker's notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from corpus.errors import EmptyFileError
from corpus.readers.attached import read_attached
from corpus.readers.blocks import Block, lay_out, table_row
from corpus.readers.charts import read_chart
from corpus.readers.given import NOTHING, Given
from corpus.readers.package import RELATED_BY, Package
from corpus.records import Reading

_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARAGRAPH, _TEXT, _BREAK, _TABLE, _ROW = (f"{_DRAWING}{tag}" for tag in ("p", "t", "br", "tbl", "tr"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the second telling of a drawing
_NUMBER = re.compile(r"slide(\d+)\.xml$")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    package = Package(data)
    slides = list(_slides(package))
    if not slides:
        raise EmptyFileError("the presentation has no slides")
    laid = [lay_out(_blocks(package, slide), number=number) for number, slide in enumerate(slides, start=1)]
    attached, gaps = read_attached(package.embedded(), given, n_before=len(laid))
    return Reading(
        kind="pptx",
        pages=(*(page for page, _ in laid), *attached),
        headings=tuple(heading for _, headings in laid for heading in headings) or None,
        title=package.title,
        issued_on=package.created_on,
        gaps=tuple(dict.fromkeys((*package.gaps, *gaps))),
    )


def _slides(package: Package) -> Iterator[str]:
    """The names of the slides' parts in their order; where that is lost, by their numbers."""
    main = package.main_part("ppt/presentation.xml")
    root, targets = package.part(main), {each.id: each.target for each in package.relations(main)}
    listed = [] if root is None else [each.get(f"{RELATED_BY}id") or "" for each in root.iter(f"{_SLIDES}sldId")]
    if any(id_ in targets for id_ in listed):
        yield from (targets[id_] for id_ in listed if id_ in targets)
    else:
        named = [name for name in package.names if name.startswith("ppt/slides/slide") and _NUMBER.search(name)]
        yield from sorted(named, key=lambda name: int(_NUMBER.search(name)[1]))  # type: ignore[index]


def _blocks(package: Package, name: str) -> Iterator[Block]:
    root = package.part(name)
    tree = root.find(f".//{_SLIDES}spTree") if root is not None else None
    shapes = list(tree) if tree is not None else []
    title = next((shape for shape in shapes if _place(shape) in ("title", "ctrTitle")), None)
    if title is not None:
        yield Block(text=" ".join(line for block in _shape_blocks(title) for line in block.text.split()), level=1)
    for shape in shapes:
        if shape is not title:
            yield from _shape_blocks(shape)
    for part in package.related(name, "diagramData"):
        yield from _shape_blocks(part)
    for part in package.related(name, "chart"):
        yield from read_chart(part)
    for part in package.related(name, "notesSlide"):
        for shape in part.iter(f"{_SLIDES}sp"):
            if _place(shape) == "body":
                yield from _shape_blocks(shape)


def _place(shape: etree._Element) -> str | None:
    """Which of the layout's places a shape fills."""
    found = shape.find(f"./*/{_SLIDES}nvPr/{_SLIDES}ph") if isinstance(shape.tag, str) else None
    return found.get("type") if found is not None else None


def _shape_blocks(shape: etree._Element) -> Iterator[Block]:
    """What a shape says, those grouped in it too: its paragraphs are lines of one block, a table's rows are as well."""
    for table in shape.iter(_TABLE):
        yield Block(text="\n".join(table_row(_line(cell) for cell in row) for row in table.iter(_ROW)))
    paragraphs = (_line(paragraph) for paragraph in shape.iter(_PARAGRAPH) if not _is_told_apart(paragraph))
    yield Block(text="\n".join(line for line in paragraphs if line))


def _is_told_apart(paragraph: etree._Element) -> bool:
    return any(above.tag in (_TABLE, _FALLBACK) for above in paragraph.iterancestors())


def _line(element: etree._Element) -> str:
    parts = (" " if child.tag == _BREAK else child.text or "" for child in element.iter(_TEXT, _BREAK))
    return " ".join("".join(parts).split())
