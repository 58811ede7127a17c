"""PDF through pypdf, page by page, so that a page number is the one a viewer shows."""

from __future__ import annotations

import io
import logging
from datetime import date

from pypdf import PdfReader

from corpus.cleaning import clean_pages
from corpus.errors import EmptyFileError, EncryptedFileError
from corpus.readers.given import NOTHING, Given
from corpus.records import Page, Reading

# pypdf warns of every oddity of every file; whether the text came out is what counts here.
logging.getLogger("pypdf").setLevel(logging.ERROR)


def read(data: bytes, given: Given = NOTHING) -> Reading:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not any(reader.decrypt(word) for word in ("", *given.passwords)):
        raise EncryptedFileError("the PDF asks for a password; save a copy without one")
    texts = clean_pages([page.extract_text() or "" for page in reader.pages])
    if not any(text.strip() for text in texts):
        raise EmptyFileError(f"no text on {len(texts)} page(s): perhaps a scan; pictures of text are not read yet")
    return Reading(
        kind="pdf",
        pages=tuple(Page(number=number, text=text) for number, text in enumerate(texts, start=1)),
        title=_title(reader),
        issued_on=_created_on(reader),
    )


def _title(reader: PdfReader) -> str | None:
    title = reader.metadata.title if reader.metadata else None
    return " ".join(title.split()) or None if title else None


def _created_on(reader: PdfReader) -> date | None:
    """The day the file was made; a date nobody can read is no date."""
    try:
        made = reader.metadata.creation_date if reader.metadata else None
    except ValueError:
        return None
    return made.date() if made else None
