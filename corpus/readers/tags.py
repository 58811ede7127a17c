"""HTML read tag by tag by the standard library: no depth is too much, nothing is taken for a menu, tables stay rows."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from corpus.readers.blocks import Block, table_row

_CODE = frozenset({"script", "style"})
_UNSEEN = _CODE | {"title", "template", "svg", "noscript"}
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
MAX_DEPTH = 200  # what lxml would cut off without a word


def is_deep(source: str) -> bool:
    depth = deepest = 0
    for tag in _NESTING.finditer(source):
        depth += -1 if tag["close"] else 1
        deepest = max(deepest, depth)
    return deepest > MAX_DEPTH


def read_blocks(source: str) -> list[Block]:
    """Where a part that is not to be seen never ends, or nothing else is there, it is the page's text."""
    parser = _parsed(source, _UNSEEN)
    blocks = parser.finish()
    return blocks if blocks and not parser.is_unended else _parsed(source, _CODE).finish()


def _parsed(source: str, unseen: frozenset[str]) -> _Parser:
    parser = _Parser(unseen)
    parser.feed(source)
    parser.close()
    return parser


class _Parser(HTMLParser):
    """Lines gather to blocks, cells to lines."""

    def __init__(self, unseen: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._unseen = unseen
        self._blocks: list[Block] = []
        self._lines: list[str] = []
        self._words: list[str] = []
        self._cells: list[str] | None = None
        self._n_unseen = self._n_lists = 0

    @property
    def is_unended(self) -> bool:
        return self._n_unseen > 0

    def finish(self) -> list[Block]:
        self._end_block()
        return self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._unseen:
            self._n_unseen += 1
        elif tag == "body":
            self._n_unseen = 0
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_line()
            self._cells = []
        elif tag == "br":
            self._words.append(" ") if self._cells is not None else self._end_line()
        elif self._cells is None:
            self._open(tag)

    def _open(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self._end_line() if self._n_lists else self._end_block()
            self._n_lists += 1
        elif tag in _BLOCKS or _HEADING.match(tag):
            self._end_block()
        elif tag in _LINES and not self._is_begun():
            self._end_line()
            if tag == "li":
                self._words.append("- ")
            elif tag == "p" and not self._n_lists:
                self._end_block()

    def _is_begun(self) -> bool:
        """Whether an item of a list has its mark and no words yet: a paragraph in it goes on in that line."""
        return "".join(self._words).strip() == "-"

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
            self._n_lists = max(0, self._n_lists - 1)
            self._end_line() if self._n_lists else self._end_block()
        elif tag in _BLOCKS or (tag == "p" and not self._n_lists):
            self._end_block()
        elif tag in _LINES:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if not self._n_unseen:
            self._words.append(data)

    def _end_cell(self) -> None:
        if self._cells is None:
            return
        if text := "".join(self._words).strip():
            self._cells.append(text)
        self._words = []

    def _end_line(self) -> None:
        self._end_cell()
        line = table_row(self._cells) if self._cells is not None else " ".join("".join(self._words).split())
        self._words, self._cells = [], None
        if line and line != "-":
            self._lines.append(line)

    def _end_block(self, level: int | None = None) -> None:
        self._end_line()
        if self._lines:
            self._blocks.append(Block(text="\n".join(self._lines), level=level))
        self._lines = []
