"""Any XML of which no other reader knows: an element that has words is a line, what it calls titles are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from corpus.readers.archives import read_xml
from corpus.readers.blocks import Block, lay_out
from corpus.readers.given import NOTHING, Given
from corpus.readers.tags import read_blocks
from corpus.readers.text import decode
from corpus.records import Page, Reading

_TITLES = frozenset({"title", "head", "heading"})
_UNSEEN = frozenset({"script", "style", "binary"})
_TAG = re.compile(r"<(?:p|br|div|a|b|i|ul|li|table|h[1-6]|em|strong|span)\b[^<>]*>", re.IGNORECASE)
MAX_LEVEL = 6


def read(data: bytes, given: Given = NOTHING) -> Reading:
    """What is no XML is read as the text that it is; what has no words says what stands in its attributes."""
    try:
        root, is_whole = read_xml(data)
    except Exception:  # noqa: BLE001 (lxml's own and ours: the bytes are there)
        return Reading(kind="xml", pages=(Page(number=1, text=decode(data)),))
    page, headings = lay_out(_blocks(root, 1))
    if not page.text:
        page, headings = lay_out(_attributes(root))
    gaps = () if is_whole else ("the file is damaged, and read as far as it goes",)
    return Reading(kind="xml", pages=(page,), headings=headings, gaps=gaps)


def _blocks(element: etree._Element, level: int) -> Iterator[Block]:
    """From the outermost in; an element with words beside those in its own is a line with all in it."""
    waiting = [(element, level)]
    while waiting:
        element, level = waiting.pop()
        if not isinstance(element.tag, str) or _name(element) in _UNSEEN:
            continue
        children = list(element)
        own = [element.text, *(child.tail for child in children)]
        if not children or any(text and text.strip() for text in own):
            yield from _said("".join(_words(element)), min(level, MAX_LEVEL) if _name(element) in _TITLES else None)
        else:
            waiting += [(child, level + 1) for child in reversed(children)]


def _said(text: str, level: int | None) -> Iterator[Block]:
    """Feeds hold pages of the web, written out as words."""
    if _TAG.search(text):
        yield from read_blocks(text)
    else:
        yield Block(text=" ".join(text.split()), level=level)


def _words(element: etree._Element) -> Iterator[str]:
    for inner in element.iter():
        is_seen = isinstance(inner.tag, str) and _name(inner) not in _UNSEEN
        yield (inner.text or "") if is_seen else ""
        yield (inner.tail or "") if inner is not element else ""


def _attributes(root: etree._Element) -> Iterator[Block]:
    for element in root.iter(etree.Element):
        if element.attrib:
            yield Block(text="\n".join(f"{etree.QName(name).localname}: {value}" for name, value in element.items()))


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname).lower()
