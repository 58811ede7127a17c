"""A report's lines as a list is read from them: what is a heading, an item, a row, and what is only wrapped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.imprint import tidy
from corpus.records import Document, Page, Section, Span
from corpus.rolls.footnotes import explains_marks
from corpus.rolls.marks import key_in
from corpus.rolls.tagged import set_in_lines

_BULLET = re.compile(
    r"[ \t]*(?:[-*+•·–—▪●○◦‣➢❖►\u2022\uf0b7\uf0a7]|o(?=\s+[A-Z])|\(?\d{1,3}[.)](?=\s)"
    r"|\d{1,2}(?:\.\d{1,2})+[.)]?(?=\s)|\(?[a-z][.)](?=\s))[ \t]+(?=\S)"
    r"|[ \t]*<li\b[^<>]*>[ \t]*(?=\S)|[ \t]*:[ \t]{1,4}(?=[A-Z][^:\n]{2,40}:\s)"
    r"|[ \t]*(?=\\?\[[ xXхХvV✓✔]\\?\]\s)|[ \t]*(?=[✓✔✅❌✗✘☑☐☒])"
)
_PDF_BULLET = re.compile(_BULLET.pattern + r"|[ \t]+(?=\S)")  # the bullet is often drawn, and only its indent is left
_NUMBER = re.compile(r"(\d{1,3})[.)]?\s*$")
_LINE = re.compile(r"[^\n]+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# HTML that stands in Markdown: what opens and ends a line of it.
_TAG = r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|td|tr|u|ul)\b[^<>]{0,200}>"
_TAGS = re.compile(rf"(?:{_TAG}\s{{0,9}})+")
_TAG_ENDS = re.compile(rf"(?:\s{{0,9}}{_TAG})+\s{{0,99}}$")
# What a line of a chat's log says to the clerk that keeps it: "14:59 <anna> present+ Anna Lind".
_LOGGED = re.compile(
    r"\s*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?<[@+]?[\w|-]+>\s+(?=(?:present|regrets)\+|(?:meeting|chairs?|scribe)\s?:)",
    re.IGNORECASE,
)
_TAG_ALONE = re.compile(rf"(?:\s*{_TAG})+\s*")  # "<ul>"
_TAGGED_HEAD = re.compile(r"\s*<h[1-6]\b[^<>]*>(.+)</h[1-6]>\s*")
_RULE = re.compile(r"^[\s|:=_*+-]*$")
_WRAPPED_AFTER = re.compile(r"(?:,|\b(?:of|the|and|for|in|at|to|a|an|on|by|with|from|и|в|по|на|с))\s*$")
_ENDS_IN_ASIDE = re.compile(r"^\s*[^\W\d_][^()]*\([^()]+\)\s*$")
_ONE_NAME = re.compile(r"\s*[^\W\d_a-z][\w’'-]+\s*")
_OPENS_WITH_NAME = re.compile(r"\s*[^\W\d_a-z][\w’'-]+,\s")
N_IN_ROW = 2  # names before the one that is cut
# Letters are not of one width: a word that would just have fitted may still have been wrapped.
SLACK = 0.92


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page without its bullet; blank ones are left out and remembered in `after_blank`.

    :param depth: how deep a heading is, from 1; 0 for any other line.
    :param indent: columns before the bullet or the text.
    :param number: of a numbered item; the last part of "2.1".
    :param is_marked: a heading that the format marks.
    :param is_wrapped: the line before ran into it.
    """

    page: int
    span: Span
    text: str
    depth: int
    is_marked: bool
    indent: int
    is_item: bool
    number: int | None
    is_row: bool
    is_quoted: bool
    is_wrapped: bool
    after_blank: bool
    headings: tuple[str, ...]


def lines_of(document: Document) -> tuple[Line, ...]:
    """All lines but blank ones and rules, in order."""
    pages = {page.number: _Paper.of(page, document.kind) for page in document.pages}
    return tuple(line for section in document.sections for line in _lines(pages[section.page], section, document.kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """A page, how wide its longest line is, and where comments begin and end that no reader of the report sees."""

    page: Page
    width: int
    hidden: tuple[int, ...]

    @classmethod
    def of(cls, page: Page, kind: str) -> _Paper:
        comments = _COMMENT.finditer(page.text) if kind == "markdown" else ()
        return cls(
            page=replace(page, text=set_in_lines(page.text)) if kind == "markdown" else page,
            width=max(map(len, page.text.split("\n")), default=0),
            hidden=tuple(at for comment in comments for at in comment.span()),
        )

    def hides(self, at: int) -> bool:
        return bisect_right(self.hidden, at) % 2 == 1


def _lines(paper: _Paper, section: Section, kind: str) -> Iterator[Line]:
    page = paper.page
    is_markdown, bullet = kind == "markdown", _PDF_BULLET if kind == "pdf" else _BULLET
    heads = {heading: depth for depth, heading in enumerate(section.headings, start=1)}
    before, blank, opening = "", True, True
    for match in _LINE.finditer(page.text, section.span.start, section.span.end):
        raw, at = match.group(), match.start()
        blank = blank or page.text[max(at - 2, 0) : at] == "\n\n"
        if (
            _RULE.match(raw)
            or paper.hides(at)
            or (is_markdown and raw.lstrip()[:1] == "<" and not _TAG_ALONE.sub("", raw))
        ):
            blank = blank or not raw.strip()
            continue
        depth = _depth(raw, heads, is_markdown) if opening or raw[0] == "#" else 0
        opening = opening and depth > 0
        mark = bullet.match(raw) if not depth else None
        if mark and ((_is_sign(mark.group()) and key_in(raw)) or explains_marks(raw)):
            mark = None  # "● present  ○ absent", below a table of such marks; "* absent", below a list
        wrapped = not (blank or depth or mark) and _runs_on(before, raw, paper.width)
        yield _line(page, section, at, raw, depth=depth, mark=mark, is_wrapped=wrapped, after_blank=blank)
        before, blank = raw, False


def _is_sign(bullet: str) -> bool:
    return any(not letter.isascii() for letter in bullet)


def _depth(raw: str, heads: dict[str, int], is_markdown: bool) -> int:
    """Markdown marks its headings; elsewhere they are the lines that open a section."""
    if is_markdown and raw[0] == "#":
        return heads.get(tidy(raw), len(raw) - len(raw.lstrip("#")))
    if is_markdown and (tagged := _TAGGED_HEAD.fullmatch(raw)):
        return heads.get(tidy(tagged[1]), 0)
    return heads.get(" ".join(raw.split()), 0) or heads.get(tidy(raw), 0)


def _line(
    page: Page,
    section: Section,
    at: int,
    raw: str,
    *,
    depth: int,
    mark: re.Match[str] | None,
    is_wrapped: bool,
    after_blank: bool,
) -> Line:
    left = raw.lstrip()
    start = mark.end() if mark else len(raw) - len(left.lstrip("#> "))
    start = logged.end() if "<" in raw and (logged := _LOGGED.match(raw)) else start
    start = tags.end() if (tags := _TAGS.match(raw, start)) else start
    text = (_TAG_ENDS.sub("", raw[start:]) if ">" in raw else raw[start:]).rstrip()
    return Line(
        page=page.number,
        span=Span(start=at + start, end=at + start + len(text)),
        text=text,
        depth=depth,
        is_marked=depth > 0 and left[0] == "#",
        indent=len(raw[: len(raw) - len(left)].expandtabs(4)),
        is_item=mark is not None,
        number=int(number[1]) if mark and (number := _NUMBER.search(mark.group())) else None,
        is_row=" | " in raw or left[0] == "|",
        is_quoted=left[0] == ">",
        is_wrapped=is_wrapped,
        after_blank=after_blank,
        headings=section.headings,
    )


def _runs_on(before: str, raw: str, width: int) -> bool:
    """The line before broke off, or had no room for this one's first word."""
    if not before or before.lstrip().startswith("#") or "|" in before:
        return False
    if _WRAPPED_AFTER.search(before) or before.count("(") > before.count(")") or _cuts_a_name(before, raw):
        return True
    first = raw.split()[0]
    if "   " in before.strip() or (_ENDS_IN_ASIDE.search(before) and _ENDS_IN_ASIDE.search(raw)):
        return False  # set in columns, or an entry each: "Anna Lind (chair)"
    fits = len(before.rstrip()) + 1 + len(first) <= SLACK * width
    return (not fits and width >= 60) or (raw.lstrip()[0].islower() and len(before) > 0.5 * width >= 30)


def _cuts_a_name(before: str, raw: str) -> bool:
    """ "Present: Ada Lind, Bo Ode, Eva" goes on with "Ruud, Jon Dahl": all others of the row have two words."""
    label, _, row = before.rpartition(": ")
    *others, last = row.split(",")
    whole = others if label else others[1:]  # a row below may begin with what the one above lacks
    are_names = len(others) >= N_IN_ROW and all(len(other.split()) > 1 for other in whole)
    return are_names and _ONE_NAME.fullmatch(last) is not None and _OPENS_WITH_NAME.match(raw) is not None
