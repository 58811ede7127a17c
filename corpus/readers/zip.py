"""A ZIP archive met as a report: one that `corpus/containers.py` did not take apart, and why."""

from __future__ import annotations

from corpus.errors import EmptyFileError, UnsupportedFileError
from corpus.readers.archives import open_archive
from corpus.readers.given import NOTHING, Given
from corpus.records import Reading


def read(data: bytes, given: Given = NOTHING) -> Reading:
    with open_archive(data) as archive:
        if not archive.namelist():
            raise EmptyFileError("the archive has nothing in it")
    raise UnsupportedFileError("an archive inside another file, or not named .zip; unpack it beside it")
