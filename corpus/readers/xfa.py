"""What a form of Adobe's XFA says: its words, and what was filled in. Viewers that know no XFA show a page without."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from corpus.errors import FileError
from corpus.readers.archives import read_xml

_WORDS = {"text", "exData"}
_DATA, _TEMPLATE = "data", "template"


def said_in(form: bytes) -> Iterator[str]:
    """Line by line, the form's own words before the answers."""
    try:
        root, _ = read_xml(form)
    except (FileError, etree.XMLSyntaxError):
        return
    for part in _called(root, {_TEMPLATE}):
        yield from (_line(words) for words in _called(part, _WORDS))
    for part in _called(root, {_DATA}):
        yield from (_line(answer) for answer in part.iter("*") if not len(answer))


def _called(element: etree._Element, names: set[str]) -> Iterator[etree._Element]:
    return (each for each in element.iter("*") if etree.QName(each).localname in names)


def _line(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
