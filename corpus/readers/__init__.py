"""Files to Readings: the Reader protocol and the table of the formats we read. A new format is one file here."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import Protocol

from corpus.errors import EmptyFileError, FileError
from corpus.readers.given import NOTHING, Given
from corpus.readers.kinds import kind_of
from corpus.records import Reading


class Reader(Protocol):
    """The bytes of one file to a Reading.

    :raises FileError: where it knows what the file lacks; whatever else it raises is taken for damage.
    """

    def __call__(self, data: bytes, given: Given = NOTHING) -> Reading: ...


# By kind. A module is imported when the first file of its format turns up: most runs need two or three of them.
READERS = (
    "csv",
    "dif",
    "docx",
    "epub",
    "excel_xml",
    "html",
    "json",
    "mail",
    "markdown",
    "office",
    "opendocument",
    "outlook",
    "pdf",
    "picture",
    "pptx",
    "rtf",
    "signed",
    "sylk",
    "text",
    "tnef",
    "webarchive",
    "word_xml",
    "xlsx",
    "xml",
    "zip",
)


def read_file(data: bytes, name: PurePath, given: Given = NOTHING) -> Reading:
    """Read one file by the reader of its kind.

    :raises FileError: with the state that the file ends in: unsupported, encrypted, empty or failed.
    """
    if not data:
        raise EmptyFileError("the file has no bytes")
    try:
        reading = reader_of(kind_of(data, name))(data, given)
    except FileError:
        raise
    except MemoryError:
        raise FileError("the file needs more memory than a report may take") from None
    except Exception as error:
        # Parsers meet every kind of damage and let every kind of error through: KeyError, RecursionError, lxml's own.
        raise FileError(f"the file is damaged: {type(error).__name__}: {error}") from error
    if not any(page.text.strip() for page in reading.pages):
        raise EmptyFileError("; ".join(["the file opens, but has no text in it", *reading.gaps[:1]]))
    return reading


def reader_of(kind: str) -> Reader:
    read: Reader = import_module(f"corpus.readers.{kind}").read
    return read


__all__ = ["READERS", "FileError", "Given", "Reader", "read_file", "reader_of"]
