"""A process that reads one file after another for a `ReadingPool`, within limits of time and memory.

What parsers do to it, they do to it alone: it knows neither the library nor any model.
"""

from __future__ import annotations

import os
import pickle
import resource
import select
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeAlias, TypeVar

from corpus.alive import alive, begin, end
from corpus.beginning import beginning_of
from corpus.errors import FileError
from corpus.meetings import find_meetings
from corpus.readers.given import Given
from corpus.reading import read_document
from corpus.records import Document, Meeting

Job: TypeAlias = tuple[bytes, str, Given, float]
"""A file's bytes, its name, what is given beside it, and the seconds it may take without a sign of life."""
Told: TypeAlias = tuple[Document, tuple[Meeting, ...]]
"""A report, and the meetings that the rules find in it."""

Answer: TypeAlias = Document | tuple[Meeting, ...] | FileError
_Worked = TypeVar("_Worked")

MAX_MEMORY = 2 << 30  # bytes
TIRED_AT = 512 << 20  # what a file took is not all given back: the next file has a fresh process
IDLE_S = 60
MAX_LETTERS = 1_000_000  # some 400 pages, in which a report's meetings are looked for
ONLY_SO_FAR = f"it is so long that its meetings are looked for in its first {MAX_LETTERS:,} letters alone"


def main() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    jobs, replies = _pipes()
    while _is_asked(jobs):
        job: Job = pickle.load(jobs)  # noqa: S301 (from the process that started this one)
        for answer in _answers(job):
            pickle.dump(answer, replies)
            replies.flush()
        if _memory() > TIRED_AT:
            os._exit(0)  # at once: to take down so much in order would take longer than it is waited for


def _answers(job: Job) -> Iterator[Answer]:
    """Why there is no report; or the report, and then its meetings or why they are not found: the text is there."""
    data, name, given, limit_s = job
    begin(limit_s)
    path = PurePosixPath(name)
    try:
        document = _tried(lambda: read_document(data, path, given))
        if isinstance(document, FileError):
            yield document
            return
        beginning = beginning_of(document, MAX_LETTERS)
        yield document if beginning is document else replace(document, remarks=(*document.remarks, ONLY_SO_FAR))
        alive()
        yield _tried(lambda: find_meetings(beginning, path))
    finally:
        end()


def _tried(work: Callable[[], _Worked]) -> _Worked | FileError:
    try:
        return work()
    except FileError as error:
        return type(error)(error.reason)  # without what caused it, which may be a library's own
    except MemoryError:
        return FileError("the file needs more memory than a report may take")
    except (Exception, SystemExit) as error:  # noqa: BLE001 (one file never stops a run)
        return FileError(f"the report cannot be worked through: {type(error).__name__}: {error}")


def _memory() -> int:
    """Bytes held now; what the system counts as the most ever may be of the process that started this one."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Jobs come in and replies go out by pipes that no parser knows: what it prints is lost."""
    jobs, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    return jobs, replies


def _is_asked(jobs: BinaryIO) -> bool:
    """False when there is nobody to ask any more, and when nobody did for long."""
    ready, _, _ = select.select([jobs], [], [], IDLE_S)
    return bool(ready) and bool(jobs.peek(1))  # type: ignore[attr-defined]
