"""RTF by its control words: paragraphs and tables in their order, headings by their styles, notes at the end."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.cleaning import clean_text
from corpus.readers.blocks import Block, lay_out, table_row
from corpus.readers.given import NOTHING, Given
from corpus.readers.rtf_words import (
    APART,
    BOXES,
    CHARSETS,
    CODE_PAGES,
    MACINTOSH,
    PARAGRAPH_ENDS,
    READ,
    SIGNS,
    UNREAD,
)
from corpus.records import Reading

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,40})(?P<number>-?\d{1,9})?\d* ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|.",
    re.DOTALL,
)
_HEADING = re.compile(r"(?:heading|заголовок) (\d)", re.IGNORECASE)
# By what a font's name ends with, where it says no more: programs before Unicode had a font for each alphabet.
_ALPHABETS = {"cyr": "cp1251", "ce": "cp1250", "greek": "cp1253", "tur": "cp1254", "baltic": "cp1257"}
_WIDE = {"cp932", "cp949", "cp950", "gb18030", "johab"}  # code pages of up to two bytes a letter
_OF_FORMULA = re.compile(r"m\w*Pr")  # how a part of one is set
# Of a field that sets signs over and beside one another: letters over others that tell how these are read, a fraction,
# and what says how.
_SET, _READ_SO = re.compile(r"\s*EQ\b", re.IGNORECASE), re.compile(r"\\s\\up ?\d*\([^()]*\)\s*[,;]?")
_FRACTION, _HOW = re.compile(r"\\f\(([^(),;]*)[,;]([^()]*)\)"), re.compile(r"\\\* ?\w+|\\[a-z]+ ?-?\d*|[()]|\\")
_SYMBOLS = range(0xF000, 0xF100)  # letters of a font of pictures, most often a bullet


def read(data: bytes, given: Given = NOTHING) -> Reading:
    parser = _Parser()
    parser.feed(data)
    page, headings = lay_out(parser.finish())
    return Reading(
        kind="rtf",
        pages=(page,),
        headings=headings or None,
        title=clean_text("".join(parser.title)).strip() or None,
        issued_on=parser.made_on,
    )


@dataclass(slots=True, kw_only=True)
class _Flow:
    """Text that runs on by itself: the body's, a note's, a box's."""

    words: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def end_paragraph(self, level: int | None, *, in_cell: bool) -> None:
        if in_cell:
            self.words.append(" ")
            return
        self.end_table()
        self.blocks.append(Block(text=self._taken(), level=level))

    def end_cell(self) -> None:
        self.cells.append(self._taken())

    def end_row(self) -> None:
        self.rows.append(table_row(self.cells))
        self.cells = []

    def end_table(self) -> None:
        if self.cells:
            self.end_row()
        if self.rows:
            self.blocks.append(Block(text="\n".join(self.rows)))
        self.rows = []

    def finish(self) -> list[Block]:
        self.end_paragraph(None, in_cell=False)
        return self.blocks

    def _taken(self) -> str:
        text = "".join(self.words)
        self.words = []
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What holds until the group ends.

    :param place: what the group's words are: "text", "fonts", "styles", "info", "title", "made", "field" for what it
        is that a field shows, "old" for what is told again for newer readers, or "" for nothing.
    :param n_after: how many letters follow a `\\u` for readers who do not know it.
    :param style: of the paragraph, as are the next two.
    """

    flow: _Flow
    place: str = "text"
    font: int | None = None
    n_after: int = 1
    is_deleted: bool = False
    style: int = 0
    level: int | None = None
    in_table: bool = False


class _Parser:
    def __init__(self) -> None:
        self.title: list[str] = []
        self._body, self._apart = _Flow(), list[Block]()
        self._state = _State(flow=self._body)
        self._states: list[_State] = []
        self._bytes = bytearray()
        self._code_page = "cp1252"
        self._code_page_by_font: dict[int, str] = {}
        self._level_by_style: dict[int, int] = {}
        self._default_font = 0
        self._style_name = self._font_name = ""
        self._field = ""
        self._is_optional = False
        self._n_skipped = 0
        self._made: dict[str, int] = {}

    @property
    def made_on(self) -> date | None:
        try:
            return date(self._made["yr"], self._made["mo"], self._made["dy"])
        except (KeyError, ValueError):
            return None

    def finish(self) -> Iterator[Block]:
        self._flush()
        while self._states:
            self._close()
        yield from self._body.finish()
        yield from self._apart

    def feed(self, data: bytes) -> None:
        at = 0
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:
                return
            at = token.end()
            if token["brace"]:
                self._flush()
                self._open() if token["brace"] == b"{" else self._close()
            elif token["word"]:
                word, number = token["word"].decode(), int(token["number"]) if token["number"] else None
                if word == "bin":
                    at += max(number or 0, 0)
                else:
                    self._take_word(word, number)
            elif token["hex"]:
                self._take_bytes(bytes.fromhex(token["hex"].decode()))
            elif token["sign"]:
                self._take_sign(token["sign"].decode("latin-1"))
            elif token["text"]:
                self._take_bytes(token["text"])

    def _open(self) -> None:
        self._n_skipped = 0
        self._states.append(self._state)

    def _close(self) -> None:
        self._n_skipped, self._is_optional = 0, False
        if not self._states:
            return
        before, self._state = self._state, self._states.pop()
        if before.place == "styles" and self._state.place == "styles":
            self._name_style(before.style)
        if before.place == "field" and self._state.place != "field":
            self._show(self._field)
        if before.flow is not self._state.flow:
            into = self._state.flow.blocks if before.place == "box" else self._apart
            into += [Block(text=block.text) for block in before.flow.finish()]

    def _show(self, field: str) -> None:
        """What a field shows stands behind it, but for signs that are set in some way of their own."""
        self._field = ""
        if _SET.match(field):
            plain = _FRACTION.sub(r" \1/\2 ", _READ_SO.sub("", _SET.sub("", field)))
            self._take(_HOW.sub("", plain).strip())

    def _take_sign(self, sign: str) -> None:
        if sign == "*":
            self._is_optional = True
        elif sign in "\r\n":
            self._take_word("par", None)
        elif sign in "\\{}" and self._is_half_a_letter():
            self._bytes += sign.encode()
        elif sign in SIGNS:
            self._take(SIGNS[sign])

    def _is_half_a_letter(self) -> bool:
        """The second byte of one may be a sign's."""
        code_page = self._code_page_at_hand
        if not self._bytes or code_page not in _WIDE:
            return False
        try:
            self._bytes.decode(code_page)
        except UnicodeDecodeError as error:
            return error.end == len(self._bytes)
        return False

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._n_skipped, len(data))
        self._n_skipped -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        """Letters come in bytes, several a letter in some code pages."""
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._take(_decoded(data, self._code_page_at_hand))

    @property
    def _code_page_at_hand(self) -> str:
        font = self._default_font if self._state.font is None else self._state.font
        return self._code_page_by_font.get(font, self._code_page)

    def _take(self, text: str) -> None:
        self._flush()
        state = self._state
        if state.place in ("text", "box") and not state.is_deleted:
            state.flow.words.append(text)
        elif state.place == "title":
            self.title.append(text)
        elif state.place == "field":
            self._field += text
        elif state.place == "styles":
            self._style_name += text
        elif state.place == "fonts":
            self._name_font(text)

    def _take_word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._flush()
            self._take("•" if number % 0x10000 in _SYMBOLS else chr(number % 0x10000))
            self._n_skipped = self._state.n_after
            return
        if self._n_skipped:
            self._n_skipped -= 1
            return
        self._flush()
        is_optional, self._is_optional = self._is_optional, False
        if word in UNREAD or (is_optional and word not in READ) or _OF_FORMULA.fullmatch(word):
            self._state = replace(self._state, place="")
        elif word == "upr" or (word == "ud" and self._state.place == "old"):
            self._state = replace(self._state, place="old" if word == "upr" else "text")
        elif self._state.place in ("text", "box"):
            self._take_of_text(word, number)
        elif self._state.place:
            self._take_of_tables(word, number)

    def _take_of_text(self, word: str, number: int | None) -> None:
        flow = self._state.flow
        if word in PARAGRAPH_ENDS:
            state = self._state
            level = self._level_by_style.get(state.style) if state.level is None else state.level
            flow.end_paragraph(level, in_cell=state.in_table)
        elif word in SIGNS:
            self._take(SIGNS[word])
        elif word == "cell":
            flow.end_cell()
        elif word == "row":
            flow.end_row()
        elif word == "pard":
            self._state = replace(self._state, style=0, level=None, in_table=False)
        elif word == "intbl":
            self._state = replace(self._state, in_table=True)
        elif word == "s":
            self._state = replace(self._state, style=number or 0)
        elif word == "outlinelevel" and number is not None and number < 9:
            self._state = replace(self._state, level=number + 2)
        elif word == "deleted":
            self._state = replace(self._state, is_deleted=number != 0)
        elif word == "fldinst":
            self._state = replace(self._state, place="field")
        elif word in APART or word in BOXES:
            self._state = replace(self._state, flow=_Flow(), place="box" if word in BOXES else "text")
        else:
            self._take_of_groups(word, number)

    def _take_of_groups(self, word: str, number: int | None) -> None:
        if word in ("f", "plain"):
            self._state = replace(self._state, font=number if word == "f" else None)
        elif word == "deff":
            self._default_font = number or 0
        elif word == "uc":
            self._state = replace(self._state, n_after=max(number or 0, 0))
        elif word == "ansicpg":
            self._code_page = MACINTOSH.get(number or 0) or _known(f"cp{number}") or self._code_page
        elif word in CODE_PAGES:
            self._code_page = CODE_PAGES[word]
        elif word in ("fonttbl", "stylesheet", "info"):
            self._state = replace(self._state, place={"fonttbl": "fonts", "stylesheet": "styles", "info": "info"}[word])

    def _take_of_tables(self, word: str, number: int | None) -> None:
        """Of the fonts, the styles, and what the file says of itself."""
        place = self._state.place
        if word == "f":
            self._state = replace(self._state, font=number)
        elif place == "fonts" and word in ("fcharset", "cpg"):
            code_page = CHARSETS.get(number or 0) if word == "fcharset" else _known(f"cp{number}")
            if code_page:
                self._code_page_by_font[self._state.font or 0] = code_page
        elif place == "styles" and word == "s":
            self._state = replace(self._state, style=number or 0)
        elif place == "info" and word in ("title", "creatim"):
            self._state = replace(self._state, place="title" if word == "title" else "made")
        elif place == "made" and number is not None:
            self._made.setdefault(word, number)

    def _name_font(self, text: str) -> None:
        self._font_name += text
        if ";" in text:
            last = self._font_name.strip(" ;").lower().rpartition(" ")[2]
            self._font_name = ""
            if self._state.font is not None and last in _ALPHABETS:
                self._code_page_by_font.setdefault(self._state.font, _ALPHABETS[last])

    def _name_style(self, style: int) -> None:
        name, self._style_name = self._style_name.strip(" ;").lower(), ""
        if heading := _HEADING.match(name):
            self._level_by_style[style] = int(heading[1]) + 1
        elif name == "title":
            self._level_by_style[style] = 1


def _decoded(data: bytes, code_page: str) -> str:
    """Some programs write UTF-8, though the standard knows of none."""
    if not data.isascii():
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return data.decode(code_page, errors="replace")


def _known(code_page: str) -> str | None:
    try:
        return codecs.lookup(code_page).name
    except LookupError:
        return None
