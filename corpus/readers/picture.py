"""Pictures of text, PNG, JPEG or TIFF: a scan that was saved as such, read by tesseract. A TIFF may have pages."""

from __future__ import annotations

from corpus.alive import alive
from corpus.errors import EmptyFileError
from corpus.ocr import INSTALL, can_read, open_pictures, recognize
from corpus.readers.given import NOTHING, Given
from corpus.records import Page, Reading


def read(data: bytes, given: Given = NOTHING) -> Reading:
    if not can_read():
        raise EmptyFileError(f"a picture: {INSTALL}")
    pages: list[Page] = []
    for number, picture in enumerate(open_pictures(data), start=1):
        alive()
        found = recognize(picture)
        pages.append(
            Page(number=number, text=found.text if found else "", confidence=found.confidence if found else None)
        )
    return Reading(kind="picture", pages=tuple(pages))
