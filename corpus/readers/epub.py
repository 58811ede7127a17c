"""EPUB: the chapters that a reader would turn through, in their order; each is a page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

from lxml import etree

from corpus.alive import alive
from corpus.dates import find_dates
from corpus.readers.blocks import lay_out
from corpus.readers.given import NOTHING, Given
from corpus.readers.package import Package
from corpus.readers.tags import read_blocks
from corpus.readers.text import decode
from corpus.records import Heading, Page, Reading

_OPF, _DUBLIN = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
_ROOTFILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"


def read(data: bytes, given: Given = NOTHING) -> Reading:
    package = Package(data)
    container = package.part("META-INF/container.xml")
    rootfile = container.find(f".//{_ROOTFILE}") if container is not None else None
    name = rootfile.get("full-path") or "" if rootfile is not None else ""
    book = package.part(name)
    chapters = list(_chapters(book, posixpath.dirname(name))) if book is not None else []
    chapters = [chapter for chapter in chapters if chapter in package.names] or _pages_among(package.names)
    laid = [_laid(package, name, number) for number, name in enumerate(chapters, start=1)]
    return Reading(
        kind="epub",
        pages=tuple(page for page, _ in laid),
        headings=tuple(heading for _, headings in laid for heading in headings) or None,
        title=_said(book, "title"),
        issued_on=_day(_said(book, "date")),
        gaps=tuple(package.gaps),
    )


def _laid(package: Package, name: str, number: int) -> tuple[Page, tuple[Heading, ...]]:
    alive()
    return lay_out(read_blocks(decode(package.bytes_of(name) or b" ")), number=number)


def _chapters(book: etree._Element, folder: str) -> Iterator[str]:
    """The names of the parts that hold the text, in the order of the spine."""
    places = {item.get("id"): item.get("href") or "" for item in book.iter(f"{_OPF}item")}
    for each in book.iter(f"{_OPF}itemref"):
        yield posixpath.normpath(posixpath.join(folder, unquote(places.get(each.get("idref"), ""))))


def _pages_among(names: list[str]) -> list[str]:
    return sorted(name for name in names if name.lower().endswith((".xhtml", ".html", ".htm")))


def _said(book: etree._Element | None, what: str) -> str | None:
    return (book.findtext(f".//{_DUBLIN}{what}") or "").strip() or None if book is not None else None


def _day(said: str | None) -> date | None:
    found = find_dates((said or "")[:10])
    return found[0].start if found else None
