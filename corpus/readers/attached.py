"""Files that lie in a file: each read by its own reader, its pages put after those that are there, named by labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath

from corpus.alive import alive
from corpus.errors import FileError
from corpus.readers import read_file
from corpus.readers.given import Given
from corpus.records import Page, Reading

MAX_FILES = 1000  # in one
MAX_DEPTH = 20  # of files within files, as in a mail that was sent on again and again


def read_attached(
    files: Sequence[tuple[str, Callable[[], bytes]]], given: Given, *, n_before: int
) -> tuple[list[Page], list[str]]:
    """Their pages, and what of them could not be read.

    :param files: each its name and what gives its bytes, which may raise a FileError.
    :param n_before: the pages that are there.
    """
    pages: list[Page] = []
    gaps: list[str] = []
    n_read = min(given.room, MAX_FILES)
    for at, (name, unpack) in enumerate(files):
        alive()
        if at == n_read:
            gaps.append(f"attachment {name}: only the first {n_read} attachments are read")
            break
        try:
            reading = read_inside(unpack(), name, given, n_files=len(files))
        except FileError as error:
            gaps.append(f"attachment {name}: {error.reason}")
            continue
        pages += _labelled(reading.pages, name, n_before + len(pages))
        gaps += [f"attachment {name}: {gap}" for gap in reading.gaps]
    return pages, gaps


def read_inside(data: bytes, name: str, given: Given, *, n_files: int = 1) -> Reading:
    """One of so many files that lie in the file at hand, which share the room that there is for more in them.

    :raises FileError: as reading any; or files lie in it without end.
    """
    if given.depth >= MAX_DEPTH:
        raise FileError("files within files, too deep")
    inside = replace(given, depth=given.depth + 1, room=given.room // max(n_files, 1))
    return read_file(data, PurePath(name), inside)


def _labelled(pages: Iterable[Page], name: str, n_before: int) -> list[Page]:
    given = list(pages)
    labels = [name if len(given) == 1 else f"{name}, page {page.number}" for page in given]
    return [
        replace(page, number=n_before + at, label=f"{label}, {page.label}" if page.label else label)
        for at, (page, label) in enumerate(zip(given, labels, strict=True), start=1)
    ]
