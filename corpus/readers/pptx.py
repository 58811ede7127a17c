"""PPTX by its XML: a slide is a page, its title a heading; tables as rows, the speaker's notes at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from corpus.alive import alive
from corpus.errors import EmptyFileError, FileError
from corpus.ocr import INSTALL, can_read, open_pictures, recognize
from corpus.readers.attached import read_attached
from corpus.readers.blocks import Block, lay_out
from corpus.readers.charts import read_chart
from corpus.readers.drawings import read_drawing
from corpus.readers.given import NOTHING, Given
from corpus.readers.package import RELATED_BY, Package
from corpus.records import Page, Reading
from corpus.scans import Recognized

_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_NO_NOTES = {"sldImg", "sldNum", "hdr", "ftr", "dt"}  # what else stands on a page of notes
_NUMBER = re.compile(r"slide(\d+)\.xml$")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    package = Package(data)
    slides = list(_slides(package))
    if not slides:
        raise EmptyFileError("the presentation has no slides")
    laid = [lay_out(_blocks(package, slide), number=number) for number, slide in enumerate(slides, start=1)]
    pages = [_seen(package, slide, page) for slide, (page, _) in zip(slides, laid, strict=True)]
    attached, gaps = read_attached(package.embedded(), given, n_before=len(laid))
    return Reading(
        kind="pptx",
        pages=(*pages, *attached),
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


def _seen(package: Package, name: str, page: Page) -> Page:
    """A slide without a word may be a picture of one."""
    pictures = [] if page.text.strip() else package.pictures(name)
    if pictures and not can_read():
        package.gaps.append(f"slide {page.number} is a picture; {INSTALL}")
        return page
    alive()
    found = [each for _, unpack in pictures for each in _recognized(unpack())]
    if not found:
        return page
    text = "\n\n".join(each.text for each in found)
    return replace(page, text=text, confidence=min(each.confidence for each in found))


def _recognized(data: bytes) -> Iterator[Recognized]:
    try:
        yield from filter(None, map(recognize, open_pictures(data)))
    except FileError:  # a picture of a kind that none but the program shows
        return


def _blocks(package: Package, name: str) -> Iterator[Block]:
    root = package.part(name)
    tree = root.find(f".//{_SLIDES}spTree") if root is not None else None
    shapes = list(tree) if tree is not None else []
    title = next((shape for shape in shapes if _place(shape) in ("title", "ctrTitle")), None)
    if title is not None:
        yield Block(text=" ".join(line for block in read_drawing(title) for line in block.text.split()), level=1)
    for shape in shapes:
        if shape is not title:
            yield from read_drawing(shape)
    for part in package.related(name, "diagramData"):
        yield from read_drawing(part)
    for part in package.related(name, "chart"):
        yield from read_chart(part)
    for part in package.related(name, "notesSlide"):
        for shape in part.iter(f"{_SLIDES}sp"):
            if _place(shape) not in _NO_NOTES:
                yield from read_drawing(shape)


def _place(shape: etree._Element) -> str | None:
    """Which of the layout's places a shape fills."""
    found = shape.find(f"./*/{_SLIDES}nvPr/{_SLIDES}ph") if isinstance(shape.tag, str) else None
    return found.get("type") if found is not None else None
