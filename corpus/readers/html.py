"""HTML tag by tag, without the menus around the report, which trafilatura tells from it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, islice, takewhile
from operator import itemgetter

from lxml import etree, html
from trafilatura import bare_extraction

from corpus.dates import find_dates
from corpus.errors import EmptyFileError
from corpus.readers.blocks import Block, lay_out
from corpus.readers.given import NOTHING, Given
from corpus.readers.tags import is_deep, read_blocks
from corpus.readers.text import decode, decode_as
from corpus.records import Reading

# When less than this share of the page's words is taken for the report, the guess is not trusted:
# a menu too many costs less than a list of participants lost.
MIN_SHARE = 0.5
MAX_LETTERS = 1_000_000  # of a page with menus; where there is more, they are the least of it
N_NEAR, N_LETTERS = 3, 20  # lines around a line, and letters of these, by which it is known
N_BEFORE, N_WORDS = 12, 8  # elements before a list, one of which is a paragraph of as many words
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_DATE_NAMES = ("date", "dc.date", "dcterms.date", "dcterms.issued", "article:published_time", "datepublished")
_BESIDE = frozenset({"a", "aside", "button", "footer", "form", "nav"})
_BESIDE_NAME = re.compile(
    r"banner|breadcrumb|comment|contentinfo|cookie|copyright|foot|menu|nav|newsletter|related|share|side|social|widget",
    re.IGNORECASE,
)
# The number that an item of a list was given, of which trafilatura knows nothing.
_ITEM = re.compile(r"^-?(?:\d+|[a-z]{1,2}|[ivxlcdm]+)\. ", re.IGNORECASE)


def read(data: bytes, given: Given = NOTHING) -> Reading:
    source = _without_empty_remarks(_decode(data))
    blocks = read_blocks(source)
    if given.is_plain or is_deep(source):
        return _laid(blocks)
    try:
        tree = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.ParserError as error:
        raise EmptyFileError("the page has nothing in it") from error
    title = tree.findtext(".//title")
    return replace(
        _laid(_without_menus(blocks, source, tree)),
        title=" ".join(title.split()) if title else None,
        issued_on=_issued_on(tree),
    )


def _without_empty_remarks(source: str) -> str:
    """`<!-->` is a whole remark, with nothing in it, and not the start of one (HTML Living Standard, 13.2.5.43)."""
    parts: list[str] = []
    at = 0
    while (start := source.find("<!--", at)) >= 0:
        if mark := next((mark for mark in ("<!-->", "<!--->") if source.startswith(mark, start)), None):
            parts.append(source[at:start])
            at = start + len(mark)
            continue
        end = source.find("-->", start + len("<!--"))
        if end < 0:
            break
        parts.append(source[at : end + len("-->")])
        at = end + len("-->")
    return "".join(parts) + source[at:]


def _laid(blocks: Iterable[Block]) -> Reading:
    page, headings = lay_out(blocks)
    return Reading(kind="html", pages=(page,), headings=headings or None)


def _decode(data: bytes) -> str:
    """By its mark, else by the page's own `charset`, where it names one that fits: one that can be read is not wide."""
    declared = _CHARSET.search(data[:8192])
    if declared is None or data.startswith(codecs.BOM_UTF8) or declared[1].lower().startswith((b"utf-16", b"utf-32")):
        return decode(data)
    return decode_as(data, declared[1].decode("ascii"))


def _without_menus(blocks: Sequence[Block], source: str, tree: etree._Element) -> Sequence[Block]:
    """From the first to the last line that trafilatura takes for the report, with the headings above the first.

    What it leaves out in between is no menu, nor is what stands between them and a heading above, or follows, up to a
    line of links or of a page's foot. All, where too little would be left.
    """
    if sum(len(block.text) for block in blocks) > MAX_LETTERS:
        return blocks
    document = bare_extraction(source, include_comments=False, include_tables=True, favor_recall=True)
    if document is None or isinstance(document, dict) or document.body is None:
        return blocks
    lines = [(at, line) for at, block in enumerate(blocks) for line in block.text.split("\n")]
    said = [_letters(_ITEM.sub("", line)) for _, line in lines]
    report = _letters("".join(document.body.itertext()))
    first = next((at for at in range(len(said)) if _is_told(said, at, report)), None)
    if first is None:
        return blocks
    last = next(at for at in range(len(said), first, -1) if _is_told(said, at - 1, report))
    menus = _menus_of(tree)
    last = next((at for at in range(last, len(said)) if said[at] in menus), len(said))
    near = list(takewhile(lambda at: said[at] not in menus, reversed(range(first))))
    first = min((at for at in near if blocks[lines[at][0]].level is not None), default=first)
    kept = [
        replace(blocks[at], text="\n".join(line for _, line in group))
        for at, group in groupby(lines[first:last], key=itemgetter(0))
    ]
    above = takewhile(lambda block: block.level is not None, reversed(blocks[: lines[first][0]]))
    kept = [*list(above)[::-1], *kept]
    return kept if _n_words(kept) >= MIN_SHARE * _n_words(blocks) else blocks


def _menus_of(tree: etree._Element) -> str:
    """The letters of what serves for going elsewhere, and of all that pages have at their foot and sides."""
    letters: list[str] = []
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str):
            continue
        if _is_beside(element):
            letters.append(_letters("".join(element.itertext())))
        elif not (element.tag in ("ul", "ol") and _is_announced(element)):
            waiting += element
    return "\n".join(letters)


def _is_announced(listed: etree._Element) -> bool:
    """A list, be it of links, that stands among the report's paragraphs under a heading or a line that ends so: ":"."""
    before = [each for each in islice(listed.itersiblings(preceding=True), N_BEFORE) if isinstance(each.tag, str)]
    if not before or _is_beside(before[0]):
        return False
    is_headed = re.fullmatch(r"h[1-6]", before[0].tag) or _said_in(before[0]).endswith(":")
    return bool(is_headed) and any(each.tag == "p" and len(_said_in(each).split()) >= N_WORDS for each in before)


def _said_in(element: etree._Element) -> str:
    return "".join(element.itertext()).strip()


def _is_beside(element: etree._Element) -> bool:
    called = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
    return element.tag in _BESIDE or bool(_BESIDE_NAME.search(called))


def _is_told(said: Sequence[str], at: int, report: str) -> bool:
    """Whether a line stands in the report; a short one may be part of any other, so it needs a neighbour."""
    line = said[at]
    if not line or line not in report:
        return False
    near = {before[-N_LETTERS:] + line for before in said[max(0, at - N_NEAR) : at]}
    near |= {line + after[:N_LETTERS] for after in said[at + 1 : at + 1 + N_NEAR]}
    is_sure = len(line) >= 2 * N_LETTERS or report.startswith(line) or report.endswith(line)
    return is_sure or any(each in report for each in near - {line})


def _letters(text: str) -> str:
    """What is left of a line whoever reads it: spaces and marks are told in many ways."""
    return "".join(filter(str.isalnum, text))


def _n_words(blocks: Iterable[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _issued_on(tree: etree._Element) -> date | None:
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        if name in _DATE_NAMES and (found := find_dates(meta.get("content") or "")):
            return found[0].start
    return None
