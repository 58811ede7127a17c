"""Files to Readings: the Reader protocol and the table of the formats we read. A new format is one file here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Protocol

from corpus.errors import EmptyFileError, FileError, UnsupportedFileError
from corpus.records import Reading


class Reader(Protocol):
    """The bytes of one file to a Reading.

    :raises FileError: where it knows what the file lacks; whatever else it raises is taken for damage.
    """

    def __call__(self, data: bytes) -> Reading: ...


# A module is imported when the first file of its format turns up: most runs need one or two of them.
READERS: Mapping[str, str] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".text": "text",
}


def read_file(data: bytes, name: PurePath) -> Reading:
    """Read one file by the reader of its ending.

    :raises FileError: with the state that the file ends in: unsupported, encrypted, empty or failed.
    """
    if not data:
        raise EmptyFileError("the file has no bytes")
    try:
        reading = reader_for(name)(data)
    except FileError:
        raise
    except Exception as error:
        # Parsers meet every kind of damage and let every kind of error through: KeyError, RecursionError, lxml's own.
        raise FileError(f"the file is damaged: {type(error).__name__}: {error}") from error
    if not any(page.text.strip() for page in reading.pages):
        raise EmptyFileError("the file opens, but has no text in it")
    return reading


def reader_for(name: PurePath) -> Reader:
    module = READERS.get(name.suffix.lower())
    if module is None:
        raise UnsupportedFileError(f"no reader for {name.suffix or 'files without an ending'}; there are {_endings()}")
    read: Reader = import_module(f"corpus.readers.{module}").read
    return read


def _endings() -> str:
    return ", ".join(sorted(READERS))


__all__ = ["READERS", "FileError", "Reader", "read_file", "reader_for"]
