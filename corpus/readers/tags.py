"""HTML read tag by tag by the standard library: no depth is too much, nothing is taken for a menu, tables stay rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from corpus.readers.blocks import Block, table_row
from corpus.readers.numerals import numeral

_CODE = frozenset({"script", "style"})
_UNSEEN = _CODE | {"title", "template", "svg", "noscript"}
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]$")
# Where one of these begins or ends, another line does.
_LINES = frozenset("dd dt figcaption li option p tr caption div legend address summary".split())
_BLOCKS = frozenset(
    "article aside blockquote body details dl fieldset figure footer form header hr main nav ol pre section table"
    " ul".split()
)
_NESTING = re.compile(
    r"<(?P<close>/?)(?:div|span|section|article|table|ul|ol|blockquote|font|b|i|em|strong|dl)\b", re.I
)
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
MAX_DEPTH = 200  # what lxml would cut off without a word


def is_deep(source: str) -> bool:
    depth = deepest = 0
    for tag in _NESTING.finditer(source):
        depth += -1 if tag["close"] else 1
        deepest = max(deepest, depth)
    return deepest > MAX_DEPTH


def read_blocks(source: str) -> list[Block]:
    """Where a part that is not to be seen never ends, or nothing else is there, it is the page's text.

    Styles that never end do so where the page's body begins.
    """
    parser = _parsed(source, _UNSEEN)
    blocks = parser.finish()
    if blocks and not parser.is_unended:
        return blocks
    body = max((match.start() for match in _BODY.finditer(source)), default=0)
    return _parsed(source, _CODE).finish() or _parsed(source[body:], _CODE).finish()


def _parsed(source: str, unseen: frozenset[str]) -> _Parser:
    parser = _Parser(unseen)
    ended = source.rfind("-->") + 1
    parser.feed(source[:ended] + source[ended:].replace("<!--", " "))  # a remark that never ends is none
    parser.close()
    return parser


@dataclass(slots=True, kw_only=True)
class _List:
    """A list at hand: the number of its next item and how it is written; bullets have none."""

    number: int | None = None
    step: int = 1
    form: str = "decimal"

    def mark(self, said: str | None) -> str:
        """What stands before the next item, which may say its own number."""
        if self.number is None:
            return "- "
        number = _whole(said, self.number)
        self.number = number + self.step
        return f"{numeral(number, self.form)}. "


def _opened(tag: str, attrs: Mapping[str, str | None]) -> _List:
    """One whose numbers go down from the count of its items has no numbers here: the count is known at its end."""
    goes_down = "reversed" in attrs
    if tag == "ul" or (goes_down and "start" not in attrs):
        return _List()
    form = _FORMS.get(attrs.get("type") or "", "decimal")
    return _List(number=_whole(attrs.get("start"), 1), step=-1 if goes_down else 1, form=form)


def _whole(said: str | None, otherwise: int) -> int:
    return int(said) if said and re.fullmatch(r"-?\d{1,9}", said) else otherwise


class _Parser(HTMLParser):
    """Lines gather to blocks, cells to lines."""

    def __init__(self, unseen: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._unseen = unseen
        self._blocks: list[Block] = []
        self._lines: list[str] = []
        self._words: list[str] = []
        self._cells: list[str] | None = None
        self._has_header = False  # the table at hand, so that its empty cells count
        self._in_cell = False
        self._is_set = False  # as typed, line by line
        self._lists: list[_List] = []
        self._mark = ""  # of the item at hand
        self._n_unseen = 0

    @property
    def is_unended(self) -> bool:
        return self._n_unseen > 0

    def finish(self) -> list[Block]:
        self._end_block()
        return self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._unseen and not (tag == "template" and any(name.startswith("shadowroot") for name, _ in attrs)):
            self._n_unseen += 1
        elif tag == "body":
            self._n_unseen = 0
        elif tag in ("td", "th"):
            self._end_cell()
            self._has_header = self._has_header or tag == "th"
            self._in_cell = True
        elif tag == "tr":
            self._end_line()
            self._cells = []
        elif tag == "br":
            self._words.append(" ") if self._cells is not None else self._end_line()
        elif self._cells is None:
            self._open(tag, dict(attrs))

    def _open(self, tag: str, attrs: Mapping[str, str | None]) -> None:
        if tag in ("ol", "ul"):
            self._end_line() if self._lists else self._end_block()
            self._lists.append(_opened(tag, attrs))
        elif tag in _BLOCKS or _HEADING.match(tag):
            self._end_block()
            self._has_header = self._has_header and tag != "table"
            self._is_set = self._is_set or tag == "pre"
        elif tag in _LINES and not self._is_begun():
            self._end_line()
            if tag == "li":
                self._mark = (self._lists[-1] if self._lists else _List()).mark(attrs.get("value"))
                self._words.append(self._mark)
            elif tag == "p" and not self._lists:
                self._end_block()

    def _is_begun(self) -> bool:
        """Whether an item of a list has its mark and no words yet: a paragraph in it goes on in that line."""
        return bool(self._mark) and "".join(self._words).strip() == self._mark.strip()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            self._n_unseen = max(0, self._n_unseen - 1)
        elif tag in ("tr", "table"):
            self._end_line()
            if tag == "table":
                self._end_block()
        elif self._cells is not None:
            self._words.append(" ")
        elif _HEADING.match(tag):
            self._end_block(level=int(tag[1]))
        elif tag in ("ol", "ul"):
            self._lists = self._lists[:-1]
            self._end_line() if self._lists else self._end_block()
        elif tag in _BLOCKS or (tag == "p" and not self._lists):
            self._end_block()
            self._is_set = self._is_set and tag != "pre"
        elif tag in _LINES:
            self._end_line()

    def unknown_decl(self, data: str) -> None:
        """In XML words may stand as `<![CDATA[...]]>`."""
        if data.startswith("CDATA["):
            self.handle_data(data.removeprefix("CDATA["))

    def handle_data(self, data: str) -> None:
        if self._n_unseen:
            return
        first, *more = data.split("\n") if self._is_set and self._cells is None else (data,)
        self._words.append(first)
        for line in more:
            self._end_line()
            self._words.append(line)

    def _end_cell(self) -> None:
        if self._cells is None:
            return
        text = "".join(self._words).strip()
        if text or (self._in_cell and self._cells and self._has_header):
            self._cells.append(text)
        self._words, self._in_cell = [], False

    def _end_line(self) -> None:
        self._end_cell()
        said = "".join(self._words)
        if self._cells is not None:
            line = table_row(_without_empty_end(self._cells))
        else:
            line = said.rstrip() if self._is_set else " ".join(said.split())
        if line and line != self._mark.strip():
            self._lines.append(line)
        self._words, self._cells, self._mark = [], None, ""

    def _end_block(self, level: int | None = None) -> None:
        self._end_line()
        if self._lines:
            self._blocks.append(Block(text="\n".join(self._lines), level=level))
        self._lines = []


def _without_empty_end(cells: list[str]) -> list[str]:
    return cells[: max((at for at, cell in enumerate(cells, start=1) if cell), default=0)]
