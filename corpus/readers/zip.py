"""A ZIP archive in a mail or another file: its files are pages of that. Others `corpus/containers.py` takes apart."""

from __future__ import annotations

import io
from functools import partial

from corpus.containers import members_in, read_member
from corpus.errors import EmptyFileError, FileError, UnsupportedFileError
from corpus.readers.archives import open_archive
from corpus.readers.attached import read_attached
from corpus.readers.given import NOTHING, Given
from corpus.records import Reading


def read(data: bytes, given: Given = NOTHING) -> Reading:
    if given.depth:
        return _read(data, given)
    with open_archive(data) as archive:
        if not archive.namelist():
            raise EmptyFileError("the archive has nothing in it")
    raise UnsupportedFileError("an archive inside another file, or not named .zip; unpack it beside it")


def _read(data: bytes, given: Given) -> Reading:
    file = io.BytesIO(data)
    files = [(member.name, partial(read_member, file, member.key)) for member in members_in(file, ".zip")]
    if not files:
        raise EmptyFileError("the archive has nothing in it")
    pages, gaps = read_attached(files, given, n_before=0)
    if not pages:
        raise FileError("; ".join(gaps))
    return Reading(kind="zip", pages=tuple(pages), headings=(), gaps=tuple(gaps))
