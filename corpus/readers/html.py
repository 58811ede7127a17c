"""HTML through trafilatura, which tells the report from the menus around it; headings are those that are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lxml import etree, html
from trafilatura import bare_extraction, html2txt

from corpus.cleaning import clean_text
from corpus.dates import find_dates
from corpus.errors import EmptyFileError
from corpus.readers.blocks import Block, lay_out, table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.tags import is_deep, read_blocks
from corpus.readers.text import decode
from corpus.records import Reading

# When less than this share of the page's words is taken for the report, the guess is not trusted:
# a menu too many costs less than a list of participants lost.
MIN_SHARE = 0.5
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_DATE_NAMES = ("date", "dc.date", "dcterms.date", "dcterms.issued", "article:published_time", "datepublished")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    source = _decode(data)
    if is_deep(source):
        return _laid(read_blocks(source))
    try:
        tree = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.ParserError as error:
        raise EmptyFileError("the page has nothing in it") from error
    body = _main_part(source)
    reading = _laid(_blocks(body) if body is not None else read_blocks(source))
    title = tree.findtext(".//title")
    return replace(reading, title=" ".join(title.split()) if title else None, issued_on=_issued_on(tree))


def _laid(blocks: Iterable[Block]) -> Reading:
    page, headings = lay_out(blocks)
    return Reading(kind="html", pages=(page,), headings=headings or None)


def _decode(data: bytes) -> str:
    """By the page's own `charset`, where it names one that fits."""
    declared = _CHARSET.search(data[:2048])
    if declared:
        try:
            return clean_text(data.decode(declared[1].decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration is common; detection follows
    return decode(data)


def _main_part(source: str) -> etree._Element | None:
    """The report's own part of the page, or `None` where too little of the page would be left."""
    document = bare_extraction(source, include_comments=False, include_tables=True, favor_recall=True)
    if document is None or isinstance(document, dict) or document.body is None:
        return None
    n_kept, n_all = len(" ".join(document.body.itertext()).split()), len(html2txt(source).split())
    return document.body if n_kept >= MIN_SHARE * n_all else None


def _blocks(body: etree._Element) -> Iterator[Block]:
    """A list's items and a table's rows are lines of one block; so is what stands between the elements."""
    yield Block(text=" ".join((body.text or "").split()))
    for child in body:
        if child.tag == "head":
            yield Block(text=_line(child), level=int((child.get("rend") or "h2")[-1]))
        elif child.tag == "list":
            yield Block(text="\n".join("- " + _line(item) for item in child.iter("item")))
        elif child.tag == "table":
            yield Block(text="\n".join(table_row(map(_line, row.iter("cell"))) for row in child.iter("row")))
        elif len(child) and child.tag not in ("p", "hi", "ref"):
            yield from _blocks(child)
        else:
            yield Block(text="\n".join(" ".join(part.split()) for part in _text(child).split("\n")))
        yield Block(text=" ".join((child.tail or "").split()))


def _text(element: etree._Element) -> str:
    """All text inside, with line breaks where the page has them."""
    parts = [element.text or ""]
    for child in element:
        parts += ["\n" if child.tag == "lb" else _text(child), child.tail or ""]
    return "".join(parts)


def _line(element: etree._Element) -> str:
    return " ".join(_text(element).split())


def _issued_on(tree: etree._Element) -> date | None:
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        if name in _DATE_NAMES and (found := find_dates(meta.get("content") or "")):
            return found[0].start
    return None
