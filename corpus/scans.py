"""What was read off the pictures of a report before: each is read once, however often the report is read again."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

ENDING = ".jsonl"
KEPT_S = 30 * 24 * 3600  # that a scan says nothing, since it was read last


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognized:
    """What a picture says, and how sure its words are on average, from 0 to 1."""

    text: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notes:
    """Where they are kept, and what stands there: by picture, what it says, or `None` for a picture without words."""

    path: Path
    known: dict[str, Recognized | None]


_notes: ContextVar[_Notes | None] = ContextVar("scans", default=None)


@contextmanager
def remembering(folder: Path | None, document_id: str) -> Iterator[None]:
    """While a report is read, what is read off its pictures is kept, where there is a folder for that."""
    path = folder / f"{document_id}{ENDING}" if folder else None
    if path:
        with suppress(OSError):  # there are none yet, or they may not be touched
            os.utime(path)
    token = _notes.set(_Notes(path=path, known=_read(path)) if path else None)
    try:
        yield
    finally:
        _notes.reset(token)


def read_once(picture: str, read: Callable[[], Recognized | None]) -> Recognized | None:
    """What stands in the notes of the report at hand, else what is read now.

    :param picture: by which it is known, and how it is read.
    """
    notes = _notes.get()
    if notes and picture in notes.known:
        return notes.known[picture]
    found = read()
    if notes:
        notes.known[picture] = found
        _write(notes.path, picture, found)
    return found


def forget(folder: Path, is_here: Callable[[str], bool]) -> None:
    """Drop what was read off the pictures of reports that are no longer here.

    A scan without a word is no report, and never was; that it says nothing is kept for as long as it is asked for.
    """
    for path in folder.glob(f"*{ENDING}"):
        if not is_here(path.stem) and not (_is_wordless(path) and _age_s(path) < KEPT_S):
            path.unlink(missing_ok=True)


def _is_wordless(path: Path) -> bool:
    known = _read(path)
    return bool(known) and not any(known.values())


def _age_s(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return KEPT_S


def _read(path: Path) -> dict[str, Recognized | None]:
    """A line that was cut off, or changed by others, is as if it were not there."""
    known: dict[str, Recognized | None] = {}
    with suppress(OSError, UnicodeDecodeError):
        for line in path.read_text(encoding="utf-8").splitlines():
            with suppress(ValueError, TypeError):
                picture, text, confidence = json.loads(line)
                known[str(picture)] = (
                    Recognized(text=str(text), confidence=float(confidence)) if text is not None else None
                )
    return known


def _write(path: Path, picture: str, found: Recognized | None) -> None:
    """A line more, at once: who is ended over the next page has this one. What cannot be kept is read again."""
    line = json.dumps([picture, found.text if found else None, found.confidence if found else None])
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}")
