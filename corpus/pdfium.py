"""The door to pdfium: a PDF's pages as text and as pictures, and where on the picture a quote stands.

pypdf reads reports (`readers/pdf.py`); pdfium shows them, and reads the pages on which pypdf finds nothing.
"""

from __future__ import annotations

import io
import itertools
import math
import re
import threading
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import byref, c_int, create_string_buffer
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from corpus.cleaning import clean_text
from corpus.errors import EncryptedFileError, FileError

POINTS_PER_INCH = 72
MAX_SIDE = 5000  # pixels: a page as large as a wall is drawn smaller than asked
PICTURE_SHARE = 0.1  # of a page: less is a logo
MANY_OBJECTS = 200  # as many strokes on a page without text may well be letters
MAX_STRANGE_SHARE = 0.2
MARKER, MARGIN = (255, 233, 150), 2  # the colour that a quote is marked with, and how far it reaches over, in pixels
NEAR, MOST_NEAR = 0.07, 0.45  # of a page's height: what is shown above and below a quote, and in all
BOLD = 600  # how heavy letters are that stand out: 400 is usual, 700 bold
_BOLD_NAME = re.compile(r"bold|black|heavy|demi\b", re.IGNORECASE)  # of a font that does not say how heavy it is
_NAME_LENGTH = 100
_FINE = 1_000_000  # steps to a page's side, in which pdfium tells places as whole numbers
_lock = threading.RLock()  # pdfium is not thread-safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a page as it is shown, in fractions of its width and height, from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words on a page, and where."""

    box: Box
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line on a page and how it is set: as its smallest and lightest letters are, in points."""

    text: str
    size: float
    is_bold: bool


@contextmanager
def _turn() -> Iterator[None]:
    """One call to pdfium at a time, whatever the file; what it cannot do is said in our words."""
    with _lock:
        try:
            yield
        except pypdfium2.PdfiumError as error:
            raise FileError(f"the PDF cannot be opened: {error}") from error


class PdfFile:
    """One PDF, open until closed. Pages count from 1. Safe to use from several threads.

    :raises EncryptedFileError: the password does not open it.
    :raises FileError: it is no PDF that pdfium can open, or has no such page.
    """

    def __init__(self, data: bytes, *, password: str = "") -> None:
        with _turn():
            try:
                self._file = pypdfium2.PdfDocument(data, password=password or None)
            except pypdfium2.PdfiumError as error:
                if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
                    raise EncryptedFileError(
                        "the PDF asks for a password; save a copy without one, or name it in the settings"
                    ) from error
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        with _turn():
            self._file.close()

    @property
    def n_pages(self) -> int:
        with _turn():
            return len(self._file)

    @property
    def attached(self) -> list[str]:
        """What the files are called that lie in this one."""
        with _turn():
            return [self._file.get_attachment(at).get_name() for at in range(self._file.count_attachments())]

    def attached_bytes(self, at: int) -> bytes:
        """Of one of these, counted from 0."""
        with _turn():
            return bytes(self._file.get_attachment(at).get_data())

    def hides_letters(self, number: int) -> bool:
        """Whether there are letters on the page of which their fonts do not tell which they are, or say nothing."""
        with _turn():
            page = self._page(number)
            text = page.get_textpage().get_text_bounded()
            if text.strip():
                return not is_readable(text)
            return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=3), None) is not None

    def text(self, number: int) -> str:
        with _turn():
            return clean_text(self._page(number).get_textpage().get_text_bounded())

    def pieces(self, number: int) -> tuple[Piece, ...]:
        """The page's words as they stand, those of one font on one line together."""
        with _turn():
            page = self._page(number)
            text = page.get_textpage()
            rects = [text.get_rect(at) for at in range(text.count_rects())]
            return tuple(
                Piece(box=_shown(page, rect), text=clean_text(text.get_text_bounded(*rect)).strip()) for rect in rects
            )

    def letters(self, number: int) -> tuple[Piece, ...]:
        """Each sign on the page by itself, and where."""
        with _turn():
            page = self._page(number)
            text = page.get_textpage()
            signs = ((at, chr(raw.FPDFText_GetUnicode(text, at))) for at in range(text.count_chars()))
            return tuple(
                Piece(box=_shown(page, text.get_charbox(at, loose=True)), text=clean_text(sign))
                for at, sign in signs
                if sign.isprintable() and not sign.isspace()
            )

    def lines(self, number: int) -> tuple[Line, ...]:
        """The page's lines that have a letter, in the order in which the file draws them."""
        with _turn():
            text = self._page(number).get_textpage()
            chars = _chars(text)
            return tuple(_line(text, chars, *match.span()) for match in re.finditer(r"[^\r\n]*\w[^\r\n]*", chars))

    def n_rules(self, number: int) -> int:
        """How many lines and rectangles are drawn on the page, up to a hundred: a ruled table has many."""
        with _turn():
            drawn = self._page(number).get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
            return sum(min(raw.FPDFPath_CountSegments(path), 5) > 1 for path in itertools.islice(drawn, 100))

    def is_picture(self, number: int) -> bool:
        """Whether a good part of the page is a picture, or letters may have been drawn on it stroke by stroke."""
        with _turn():
            page = self._page(number)
            width, height = page.get_size()
            kinds = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING]
            drawn = list(itertools.islice(page.get_objects(filter=kinds, max_depth=3), MANY_OBJECTS))
            images = [thing for thing in drawn if thing.type == raw.FPDF_PAGEOBJ_IMAGE]
            covered = sum((right - left) * (top - low) for left, low, right, top in (i.get_bounds() for i in images))
            return covered >= PICTURE_SHARE * width * height or len(drawn) == MANY_OBJECTS

    def image(self, number: int, *, scale: float) -> Image.Image:
        """The page drawn; at scale 1 a point (1/72 inch) is a pixel."""
        with _turn():
            page = self._page(number)
            largest = MAX_SIDE / max(*page.get_size(), 1)
            drawn: Image.Image = page.render(scale=min(scale, largest)).to_pil().convert("RGB")
            return drawn

    def picture(self, number: int, *, scale: float, marked: Sequence[Box] = (), near: bool = False) -> bytes:
        """The page as PNG, with boxes as if gone over with a marker.

        :param near: only the part of the page around the boxes, as wide as the page.
        """
        image = _marked(self.image(number, scale=scale), marked)
        if near and marked:
            image = image.crop(_around(image, marked))
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    def find_boxes(self, number: int, quote: str, *, nth: int = 0) -> tuple[Box, ...]:
        """Where a quote stands on a page, a box a line; none where it cannot be found.

        Spaces, punctuation, case, hyphens at a line's end and ligatures may differ: the letters and digits must not.
        Where the page's words run in another order than the quote's, each of its lines and cells is looked for alone.

        :param nth: which one it is when the page has the same words more than once, from 0.
        """
        with _turn():
            page = self._page(number)
            letters = _Letters(page)
            parts = [part for part in re.split(r"\n| \| ", quote) if _folded(part)]
            found = letters.find(quote, nth) or [at for part in parts for at in letters.find(part, nth)]
            return tuple(_shown(page, line) for line in letters.lines(found))

    def _page(self, number: int) -> pypdfium2.PdfPage:
        if not 1 <= number <= len(self._file):
            raise FileError(f"the PDF has no page {number}")
        return self._file[number - 1]


def _chars(text: pypdfium2.PdfTextPage) -> str:
    """Each at its number; all at once, where pdfium leaves none out then."""
    chars, n = str(text.get_text_range()), text.count_chars()
    return chars if len(chars) == n else "".join(chr(raw.FPDFText_GetUnicode(text, at)) for at in range(n))


def _line(text: pypdfium2.PdfTextPage, chars: str, start: int, end: int) -> Line:
    """Of its letters the first, the middle one and the last tell how it is set."""
    letters = [at for at in range(start, end) if chars[at].isalnum()] or [start]
    looked_at = {letters[0], letters[len(letters) // 2], letters[-1]}
    return Line(
        text=clean_text(chars[start:end]).strip(),
        size=min(_size(text, at) for at in looked_at),
        is_bold=all(_is_bold(text, at) for at in looked_at),
    )


def _size(text: pypdfium2.PdfTextPage, at: int) -> float:
    """As it is shown: a font's size counts by what the page makes of it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, at, byref(matrix))
    return float(raw.FPDFText_GetFontSize(text, at)) * math.hypot(matrix.c, matrix.d)


def _is_bold(text: pypdfium2.PdfTextPage, at: int) -> bool:
    name, flags = create_string_buffer(_NAME_LENGTH), c_int()
    raw.FPDFText_GetFontInfo(text, at, name, _NAME_LENGTH, byref(flags))
    said = name.value.decode("utf-8", errors="replace")
    return raw.FPDFText_GetFontWeight(text, at) >= BOLD or bool(_BOLD_NAME.search(said))


_ALIKE = str.maketrans(dict.fromkeys("اأإآٱ", "ل"))  # one sign shows both, and pdfium may tell it from its end
_Rect = tuple[float, float, float, float]  # left, bottom, right, top, in the page's own points


class _Letters:
    """A page's letters and digits as pdfium reads them, with the number of the character that each comes from."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._text = page.get_textpage()
        self._numbers: list[int] = []
        letters: list[str] = []
        for number in range(self._text.count_chars()):
            for letter in _folded(chr(raw.FPDFText_GetUnicode(self._text, number))):
                letters.append(letter)
                self._numbers.append(number)
        self._letters = "".join(letters)

    def find(self, quote: str, nth: int) -> Sequence[int]:
        """The characters that bear a quote; whole words before parts of words; the last place if there are too few."""
        wanted = _folded(quote)
        places = [match.start() for match in re.finditer(re.escape(wanted), self._letters)] if wanted else []
        places = [at for at in places if self._is_whole(at, at + len(wanted))] or places
        if not places:
            return []
        start = places[min(nth, len(places) - 1)]
        return self._numbers[start : start + len(wanted)]

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no word goes on over either end."""
        before, after = (self._numbers[at - 1 : at + 1] if at else [] for at in (start, end))
        return all(len(pair) < 2 or pair[1] - pair[0] > 1 for pair in (before, after))

    def lines(self, numbers: Sequence[int]) -> Iterator[_Rect]:
        """The boxes of characters, those of one line made one."""
        line: _Rect | None = None
        for number in dict.fromkeys(numbers):
            box: _Rect = self._text.get_charbox(number, loose=True)
            if line is not None and _goes_on(line, box):
                line = (min(line[0], box[0]), min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3]))
                continue
            if line is not None:
                yield line
            line = box
        if line is not None:
            yield line


def _marked(image: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """The letters stay as dark as they are."""
    marker = Image.new("RGB", image.size, "white")
    for box in boxes:
        left, right = int(box.left * image.width) - MARGIN, int(box.right * image.width) + MARGIN
        top, bottom = int(box.top * image.height) - MARGIN, int(box.bottom * image.height) + MARGIN
        marker.paste(MARKER, (max(left, 0), max(top, 0), max(right, 1), max(bottom, 1)))
    return ImageChops.multiply(image, marker)


def _around(image: Image.Image, boxes: Sequence[Box]) -> tuple[int, int, int, int]:
    """What is to be seen of a page: the boxes with some lines above and below, as far as that is not too much."""
    top = min(box.top for box in boxes) - NEAR
    bottom = min(max(box.bottom for box in boxes) + NEAR, top + MOST_NEAR)
    return 0, max(int(top * image.height), 0), image.width, min(int(bottom * image.height) + 1, image.height)


def _goes_on(line: _Rect, box: _Rect) -> bool:
    """Whether a character stands on the line: at its height, and not a column further, whichever way it is read."""
    height = line[3] - line[1]
    shared = min(line[3], box[3]) - max(line[1], box[1])
    gaps = (box[0] - line[2], line[0] - box[2])
    return shared > 0.4 * min(height, box[3] - box[1]) and any(-height < gap < 3 * height for gap in gaps)


def _shown(page: pypdfium2.PdfPage, rect: _Rect) -> Box:
    """The page may be turned or cropped: pdfium knows where a point ends up."""
    corners = [_fraction(page, rect[0], rect[1]), _fraction(page, rect[2], rect[3])]
    (left, right), (top, bottom) = (sorted(values) for values in zip(*corners, strict=True))
    return Box(left=left, top=top, right=right, bottom=bottom)


def _fraction(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, byref(across), byref(down))
    return tuple(min(max(value.value / _FINE, 0.0), 1.0) for value in (across, down))  # type: ignore[return-value]


def is_readable(text: str) -> bool:
    """Not so where a font hides which letters it shows: then there are signs of no alphabet."""
    shown = [char for char in text if not char.isspace()]
    strange = sum(unicodedata.category(char) in ("Co", "Cn", "Cc") or char == "\ufffd" for char in shown)
    return bool(shown) and strange <= MAX_STRANGE_SHARE * len(shown)


def _folded(text: str) -> str:
    """Letters and digits alone, in lower case, ligatures taken apart; Arabic's of two letters in either order."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(_ALIKE)
    return "".join(letter for letter in plain if letter.isalnum())
