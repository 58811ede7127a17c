"""A report as it lies on the desk: a page's text, its picture with a quote marked, and the file it was read from.

Whoever may not read a report is told what is told of one that does not exist.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.errors import EncryptedFileError, FileError
from corpus.folders import find_file
from corpus.pdfium import PdfFile
from corpus.reading import document_id as id_of
from corpus.records import Span
from index.errors import NoReportError, OriginalMovedError
from index.records import Report
from index.searching import Searcher

SCALE = 1.6  # pixels to a point: sharp at the width of a panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a report. Number counts from 1.

    :param kind: the format; of a "pdf" the pages without a label have a picture too.
    :param label: what the page is called, in a file that has parts.
    :param confidence: of words read by OCR, how sure they are, from 0 to 1.
    """

    report: Report
    kind: str
    number: int
    n_pages: int
    text: str
    label: str | None = None
    confidence: float | None = None

    @property
    def has_picture(self) -> bool:
        """Not so the pages of files that lie in a PDF."""
        return self.kind == "pdf" and self.label is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The file that a report was read from, byte for byte."""

    report: Report
    kind: str
    data: bytes

    @property
    def file_name(self) -> str:
        return PurePosixPath(self.report.name).name


def sheet_of(searcher: Searcher, document_id: str, number: int, collections: Collection[str] | None) -> Sheet:
    """:raises NoReportError: there is no such page in what the caller may read."""
    report, kind = _known(searcher, document_id, collections)
    pages = searcher.pages(document_id)
    page = next((page for page in pages if page.number == number), None)
    if page is None:
        raise NoReportError
    return Sheet(
        report=report,
        kind=kind,
        number=number,
        n_pages=pages[-1].number,
        text=page.text,
        label=page.label,
        confidence=page.confidence,
    )


def original_of(searcher: Searcher, document_id: str, collections: Collection[str] | None) -> Original:
    """
    :raises NoReportError: there is no such report in what the caller may read.
    :raises OriginalMovedError: it is not where it was, or other bytes are.
    """
    report, kind = _known(searcher, document_id, collections)
    for place in searcher.places(document_id, collections):
        data = _bytes_at(Path(place.root), place.name)
        if data is not None and id_of(data) == document_id:
            return Original(report=report, kind=kind, data=data)
    raise OriginalMovedError(report.name)


def picture_of(
    searcher: Searcher,
    document_id: str,
    number: int,
    span: Span | None,
    collections: Collection[str] | None,
    near: bool,
    passwords: Sequence[str] = (),
) -> bytes:
    """A page of a PDF as PNG, the quote marked that stands at a span of the page's text.

    :param passwords: to try where the PDF is locked.
    :raises ReportError: as above.
    :raises FileError: the page has no picture.
    """
    sheet = sheet_of(searcher, document_id, number, collections)
    if not sheet.has_picture:
        raise FileError("only the pages of a PDF have a picture")
    with _unlocked(original_of(searcher, document_id, collections).data, passwords) as pdf:
        quote = span.cut(sheet.text).strip() if span else ""
        nth = sheet.text[: span.start].count(quote) if span and quote else 0
        boxes = pdf.find_boxes(number, quote, nth=nth) if quote else ()
        return pdf.picture(number, scale=SCALE, marked=boxes, near=near)


def _unlocked(data: bytes, passwords: Sequence[str]) -> PdfFile:
    for password in passwords:
        with suppress(EncryptedFileError):
            return PdfFile(data, password=password)
    return PdfFile(data)


def _known(searcher: Searcher, document_id: str, collections: Collection[str] | None) -> tuple[Report, str]:
    report, places = searcher.report(document_id, collections), searcher.places(document_id, collections)
    if report is None or not places:
        raise NoReportError
    return report, places[0].kind


def _bytes_at(root: Path, name: str) -> bytes | None:
    try:
        file = find_file(root, name)
        return file.read() if file else None
    except (OSError, FileError):
        return None
