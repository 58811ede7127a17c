"""A file's bytes to a Document: read, dated, titled and cut into sections."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePath

from corpus.imprint import date_of, title_of
from corpus.language import language_of
from corpus.likeness import sketch_of
from corpus.outline import sections_of
from corpus.readers import read_file
from corpus.readers.given import NOTHING, Given
from corpus.records import Document, Reading
from corpus.scans import remembering

ID_LENGTH = 16


def document_id(data: bytes) -> str:
    """The first 16 hex digits of the bytes' SHA-256."""
    return hashlib.sha256(data).hexdigest()[:ID_LENGTH]


def read_document(data: bytes, name: PurePath, given: Given = NOTHING) -> Document:
    """Read one report.

    :param name: the path below the indexed folder; its ending tells the format, and it may tell the date.
    :raises FileError: when there is no report in the file, with the reason.
    """
    id_ = document_id(data)
    with remembering(given.scans, id_):
        reading = read_file(data, name, given)
    title = title_of(reading, name)
    issued_on, dated_by = date_of(reading, title, name) or (None, None)
    return Document(
        id=id_,
        title=title,
        kind=reading.kind,
        issued_on=issued_on,
        pages=reading.pages,
        sections=sections_of(reading),
        remarks=(*reading.gaps, *_read_off_pictures(reading)),
        dated_by=dated_by,
        language=language_of(reading.pages),
        sketch=sketch_of(reading.pages),
    )


def _read_off_pictures(reading: Reading) -> Iterator[str]:
    """How far the words of scanned pages can be trusted."""
    sure = [page.confidence for page in reading.pages if page.confidence is not None]
    if sure:
        yield f"{len(sure)} page(s) read off pictures by tesseract, {sum(sure) / len(sure):.0%} sure"
