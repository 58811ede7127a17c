"""PDF through pypdf, page by page, so that a page number is the one a viewer shows.

Where a page is ruled into tables or set in columns, it is read as it stands; where pypdf finds nothing, pdfium reads
it; and a page that is a picture goes to tesseract.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property, partial
from typing import Any

from pypdf import PdfReader

from corpus.alive import alive
from corpus.cleaning import clean_pages, clean_text
from corpus.errors import EmptyFileError, EncryptedFileError, FileError
from corpus.ocr import DOTS_PER_INCH, INSTALL, can_read, recognize
from corpus.outline import guess_headings
from corpus.pdfium import POINTS_PER_INCH, Line, PdfFile, is_readable
from corpus.readers.attached import read_attached
from corpus.readers.columns import in_columns, largest_line
from corpus.readers.given import NOTHING, Given
from corpus.readers.pdf_remains import put_together, with_streams_mended
from corpus.readers.spacing import best_spaced, by_gaps, is_well_spaced
from corpus.readers.tables import RuledTables
from corpus.readers.text import decode
from corpus.readers.typography import headings_by_type
from corpus.readers.xfa import said_in
from corpus.records import Page, Reading

_NO_TITLE = re.compile(
    r"^microsoft (?:word|powerpoint) - |^untitled|\.(?:docx?|pdf|indd|rtf|odt|pptx?|qxd)$", re.IGNORECASE
)
_STRANGE_LOCK = "the PDF is protected in a way that needs a program of its own; save a copy without"
_CUT_LOCK = "the PDF is locked and cut off, and what is left of it needs a password or the end that is lost"
MAX_PAGES = 20_000
_PASSWORD = 1 << 13  # says of a field that nobody is to see what is in it
MIN_RULES = 6  # lines and rectangles drawn: fewer make no table of two rows and two columns
MAX_MISSING, MAX_MISSING_SHARE = 1, 0.03  # letters of a page, told in two ways: accents and folios come and go
FEW_LETTERS = 40  # on a page that is a picture: a stamp or a number that was put on a scan, not its text
# pypdf warns of every oddity of every file; whether the text came out is what counts here.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read(data: bytes, given: Given = NOTHING) -> Reading:
    try:
        return _read(data, given)
    except EncryptedFileError:
        raise
    except EmptyFileError:
        mended = with_streams_mended(data)
        reading = _what_is_left(mended, given) if mended != data else None
        if reading is None:
            raise
        return reading
    except Exception:
        reading = _what_is_left(data, given)
        if reading is None:
            raise
        return reading


def _what_is_left(data: bytes, given: Given) -> Reading | None:
    """:raises EncryptedFileError: it cannot be opened without a password, or without the end that is lost."""
    left = put_together(data)
    try:
        reading = _read(left, given) if left else None
    except EncryptedFileError:
        raise EncryptedFileError(_CUT_LOCK) from None
    except Exception as error:  # noqa: BLE001 (the file's own error is told, not that of what was made of it)
        logging.getLogger("pypdf").debug("what is left: %s", error)
        return None
    gap = "the file is damaged or cut off; what is left of it is read"
    return replace(reading, gaps=(gap, *reading.gaps)) if reading else None


def _read(data: bytes, given: Given) -> Reading:
    with ExitStack() as stack:
        file = _File(data, given, stack)
        pages = [file.read_page(number) for number in range(1, min(file.n_pages, MAX_PAGES) + 1)]
        pages = file.with_form(pages)
        file.find_attached()
        title, lines = file.title, file.lines
        attached, gaps = read_attached(file.attached, given, n_before=len(pages))
    if file.n_pages > MAX_PAGES:
        file.gaps.append(f"only the first {MAX_PAGES} pages are read")
    gaps = [*file.gaps, *gaps]
    if not any(page.text.strip() for page in (*pages, *attached)):
        raise EmptyFileError("; ".join([f"no text on {file.n_pages} page(s)", *gaps[:1]]))
    texts = clean_pages([page.text for page in pages])
    pages = [replace(page, text=text) for page, text in zip(pages, texts, strict=True)]
    headings = headings_by_type(lines, pages)
    return Reading(
        kind="pdf",
        pages=(*pages, *attached),
        headings=headings and (*headings, *guess_headings(tuple(attached))),
        title=title,
        issued_on=file.created_on,
        gaps=tuple(gaps),
    )


class _File:
    """One PDF as three libraries see it. Any of them may be of no use for it, and what one cannot read another may."""

    _pypdf: PdfReader | None

    def __init__(self, data: bytes, given: Given, stack: ExitStack) -> None:
        self._data, self._stack = data, stack
        self._password, self._is_plain = "", given.is_plain
        self.gaps: list[str] = []
        self.lines: dict[int, tuple[Line, ...]] = {}
        self._pinned: list[Any] = []
        self._held: list[tuple[str, Callable[[], bytes]]] = []
        if given.is_plain:
            self._pypdf, self.n_pages = None, self._pdfium.n_pages
            self.gaps.append("it is read without its tables and columns, which took too long")
            return
        try:
            self._pypdf = self._opened(given)
            self.n_pages = self._most_pages(len(self._pypdf.pages))
        except EncryptedFileError:
            raise
        except Exception as error:  # noqa: BLE001 (pypdf's are of every kind; raised where pdfium cannot help)
            self._pypdf = None
            try:
                self.n_pages = self._pdfium.n_pages
            except FileError:
                if isinstance(error, NotImplementedError) and b"/Encrypt" in data:
                    raise EncryptedFileError(_STRANGE_LOCK) from None
                raise error from None

    def _opened(self, given: Given) -> PdfReader:
        reader = PdfReader(io.BytesIO(self._data))
        if reader.is_encrypted:
            fitting = (password for password in ("", *given.passwords) if reader.decrypt(password))
            password = next(fitting, None)
            if password is None:
                raise EncryptedFileError(
                    "the PDF asks for a password; save a copy without one, or name it in the settings"
                )
            self._password = password
        return reader

    def _most_pages(self, n_found: int) -> int:
        """In a damaged file each library finds other pages."""
        with suppress(FileError):
            return max(n_found, self._pdfium.n_pages)
        return n_found

    @cached_property
    def _pdfium(self) -> PdfFile:
        return self._stack.enter_context(PdfFile(self._data, password=self._password))

    @cached_property
    def _tables(self) -> RuledTables:
        return self._stack.enter_context(RuledTables(self._data, password=self._password))

    @property
    def title(self) -> str | None:
        """What the file says, unless a program said it; else what is set largest in the upper half of page 1."""
        said = " ".join(str(self._said("title") or "").split())
        if said and not _NO_TITLE.search(said):
            return said
        try:
            return None if self._is_plain else largest_line(self._pdfium.pieces(1))
        except FileError:
            return None

    @property
    def created_on(self) -> date | None:
        """The day the file was made; a date nobody can read is no date."""
        made = self._said("creation_date")
        return made.date() if isinstance(made, datetime) else None

    def _said(self, what: str) -> object:
        """What the file says of itself, as far as it can be found."""
        try:
            return getattr(self._pypdf.metadata, what, None) if self._pypdf else None
        except Exception as error:  # noqa: BLE001 (pypdf's are of every kind; the report is there without it)
            logging.getLogger("pypdf").debug("%s: %s", what, error)
            return None

    def read_page(self, number: int) -> Page:
        alive()
        text = self._by_pypdf(number)
        try:
            seen = self._pdfium.text(number)
            laid = None if self._is_plain else self._as_it_stands(number)
            text = next((each for each in (laid, text) if each and _is_whole(each, seen)), seen)
            text = self._well_spaced(number, text, seen)
            if written := [each for each in self._written_in(number) if each not in text]:
                text = "\n".join([text.rstrip(), *written]).lstrip("\n")
            if text.strip() and not self._is_plain:
                self.lines[number] = self._pdfium.lines(number)
            if n_letters(text) < FEW_LETTERS and self._pdfium.is_picture(number):
                return self._scanned(number, text)
            if not is_readable(text) and self._pdfium.hides_letters(number):
                page = self._scanned(number, "")
                return page if page.text else Page(number=number, text=self._by_names(number))
        except FileError as error:
            if not text.strip():
                self.gaps.append(f"page {number}: {error.reason}")
        return Page(number=number, text=text)

    def find_attached(self) -> None:
        """The files that lie in this one, as in a portfolio, after those that are pinned on its pages."""
        try:
            if self._pypdf:
                self._pinned += [each.pdf_object for each in self._pypdf.attachment_list]
                self._pinned += [each.get_object() for each in self._pypdf.root_object.get("/AF") or ()]
            else:
                self._held = [
                    (clean_text(name), partial(self._pdfium.attached_bytes, at))
                    for at, name in enumerate(self._pdfium.attached)
                ]
        except Exception as error:  # noqa: BLE001 (as above)
            self.gaps.append(f"files that may lie in this one cannot be found: {error}")

    @property
    def attached(self) -> list[tuple[str, Callable[[], bytes]]]:
        """Each once, though it may be both listed and pinned."""
        spec_by_data = {repr(each.get("/EF")): each for each in self._pinned}
        return [*self._held, *((_name_of(spec), partial(_unpacked, spec)) for spec in spec_by_data.values())]

    def with_form(self, pages: list[Page]) -> list[Page]:
        """The words of a form that is drawn by programs of its maker alone, where the pages do not have them."""
        there = {" ".join(page.text.split()) for page in pages}
        lines = [line for line in self._form if line and not any(line in text for text in there)]
        if not lines or not pages:
            return pages
        first = replace(pages[0], text="\n".join([pages[0].text.rstrip(), *lines]).lstrip("\n"))
        return [first, *pages[1:]]

    @property
    def _form(self) -> list[str]:
        try:
            form = self._pypdf.root_object["/AcroForm"]["/XFA"] if self._pypdf else []  # type: ignore[index]
            parts = [part.get_object() for part in (form[1::2] if isinstance(form, list) else [form])]
            return list(said_in(b"".join(part.get_data() for part in parts)))
        except Exception as error:  # noqa: BLE001 (as above)
            logging.getLogger("pypdf").debug("form: %s", error)
            return []

    def _written_in(self, number: int) -> list[str]:
        """What was put into the page's fields, and notes that are written on it: no library takes them for its text."""
        try:
            page = self._pypdf.pages[number - 1] if self._pypdf else {}
            notes = [each.get_object() for each in page.get("/Annots") or ()]
            self._pinned += [note["/FS"] for note in notes if note.get("/Subtype") == "/FileAttachment"]
            self._pinned += [each.get_object() for each in page.get("/AF") or ()]
            said = [_said_by(note) or _drawn_by(note, page) for note in notes]
            return [text for each in said if (text := " ".join(each.split()))]
        except Exception as error:  # noqa: BLE001 (as above)
            logging.getLogger("pypdf").debug("page %d: %s", number, error)
            return []

    def _by_pypdf(self, number: int) -> str:
        try:
            return self._pypdf.pages[number - 1].extract_text() or "" if self._pypdf else ""
        except Exception as error:  # noqa: BLE001 (pypdf lets every kind through; pdfium is asked next)
            logging.getLogger("pypdf").debug("page %d: %s", number, error)
            return ""

    def _by_names(self, number: int) -> str:
        """By what the letters are called in their fonts, whose maps of which letter each is are of no use."""
        for font in self._fonts_of(number):
            if "/Encoding" in font:
                font.pop("/ToUnicode", None)
        text = self._by_pypdf(number)
        return text if is_readable(text) else ""

    def _fonts_of(self, number: int) -> list[Any]:
        try:
            page: Any = self._pypdf.pages[number - 1] if self._pypdf else None
            return [font.get_object() for font in page["/Resources"]["/Font"].values()] if page else []
        except Exception as error:  # noqa: BLE001 (as above)
            logging.getLogger("pypdf").debug("page %d: %s", number, error)
            return []

    def _well_spaced(self, number: int, text: str, seen: str) -> str:
        """Words whose letters the file draws one by one may run apart or together in one reading and not in another."""
        if "\\" in text and "\\" not in seen:
            text = text.replace("\\", "")  # before a letter that it says nothing of, as it may stand in a PDF
        if self._is_plain or not _is_whole(seen, text) or is_well_spaced(text, seen):
            return text
        return best_spaced(text, seen, by_gaps(self._pdfium.letters(number)))

    def _as_it_stands(self, number: int) -> str | None:
        """A page with ruled tables or two columns, by where its words stand."""
        if self._pdfium.n_rules(number) >= MIN_RULES:
            try:
                text = self._tables.read_page(number)
            except Exception as error:  # noqa: BLE001 (pdfminer's too; the text is there without its tables)
                logging.getLogger("pdfminer").debug("page %d: %s", number, error)
            else:
                if text is not None:
                    return text
        return in_columns(self._pdfium.pieces(number))

    def _scanned(self, number: int, text: str) -> Page:
        if not can_read():
            self.gaps.append(f"page {number} is a picture; {INSTALL}")
            return Page(number=number, text=text)
        found = recognize(self._pdfium.image(number, scale=DOTS_PER_INCH / POINTS_PER_INCH))
        if found is None:
            return Page(number=number, text=text)
        return Page(number=number, text=f"{text}\n{found.text}".strip(), confidence=found.confidence)


def _said_by(note: Any) -> str:
    """The value of a text field or of a choice; of a note on the page what it says."""
    if note.get("/Subtype") == "/FreeText":
        return str(note.get("/Contents") or "")
    field = note.get("/Parent", note).get_object() if "/V" not in note else note
    kind = note.get("/FT") or field.get("/FT")
    is_secret = int(field.get("/Ff") or 0) & _PASSWORD
    if note.get("/Subtype") != "/Widget" or kind not in ("/Tx", "/Ch") or is_secret:
        return ""
    value = field.get("/V")
    chosen = value if isinstance(value, list) else [value]
    shown = {str(option[0]): str(option[1]) for option in field.get("/Opt") or () if _is_pair(option)}
    return ", ".join(shown.get(text, text) for text in map(_text_of, chosen) if text)


def _drawn_by(note: Any, page: Any) -> str:
    """The words of a stamp, which stand in the picture of it alone."""
    shown = note["/AP"]["/N"].get_object() if note.get("/Subtype") == "/Stamp" and "/AP" in note else None
    return str(page.extract_xform_text(shown)) if hasattr(shown, "get_data") else ""


def _is_pair(option: Any) -> bool:
    """A choice that is shown by other words than it is kept by."""
    return isinstance(option, list) and len(option) == 2


def _text_of(value: Any) -> str:
    """A long text may be a stream."""
    value = value.get_object() if hasattr(value, "get_object") else value
    if hasattr(value, "get_data"):
        return decode(value.get_data())
    return value if isinstance(value, str) else ""


def _name_of(spec: Any) -> str:
    return clean_text(" ".join(str(spec.get("/UF") or spec.get("/F") or "file").split()))


def _unpacked(spec: Any) -> bytes:
    """A file that lies in this one.

    :raises FileError: it is damaged, or unpacks to more than pypdf lets anything.
    """
    try:
        held = spec["/EF"]
        data: bytes = next(held[key] for key in ("/UF", "/F") if key in held).get_object().get_data()
    except Exception as error:
        raise FileError(f"it cannot be unpacked: {type(error).__name__}: {error}") from error
    return data


def n_letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_whole(text: str, seen: str) -> bool:
    """Whether a reading makes sense and has all the letters that pdfium sees, but for a few, where that makes sense."""
    if not is_readable(text):
        return False
    missing = (_letters(seen) - _letters(text)).total() if is_readable(seen) else 0
    return missing <= max(MAX_MISSING, MAX_MISSING_SHARE * n_letters(seen))


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))
