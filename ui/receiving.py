"""Files from a browser into the folder of reports, and that folder read again beside those who ask."""

from __future__ import annotations

import os
import re
import tempfile
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import RapporteurError

if TYPE_CHECKING:
    from assistant import Assistant
    from index.records import IndexReport

MAX_BYTES = 200 << 20
MAX_NAME_BYTES = 180
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]')


class UploadError(RapporteurError):
    """A file is not taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run is, or how the last one ended.

    :param trouble: why the last run ended without a report, in words.
    """

    is_running: bool = False
    n_done: int = 0
    n_files: int = 0
    name: str = ""
    report: IndexReport | None = None
    trouble: str | None = None


def safe_name(name: str) -> str:
    """A file's name that is nothing but a name.

    :raises UploadError: nothing is left of it, or the run would pass over it.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    cleaned = " ".join(_UNSAFE.sub(" ", last).split()).lstrip(".~$ ").rstrip(". ")
    stem, dot, ending = cleaned.rpartition(".")
    while len(cleaned.encode()) > MAX_NAME_BYTES:
        stem = stem[:-1]
        cleaned = f"{stem}{dot}{ending}"
        if not stem:
            break
    if not stem or not ending:
        raise UploadError("The file's name says no format: it should end in .pdf, .docx or the like.")
    return cleaned


async def receive(folder: Path, collection: str, name: str, parts: AsyncIterator[bytes]) -> str:
    """Put a file into a collection, whole or not at all.

    :return: its name below the folder.
    :raises UploadError: the name or size will not do, or there is such a file already.
    """
    safe, place = safe_name(name), _place(folder, collection)
    target = place / safe
    try:
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place, prefix=".coming-", delete=False) as coming:
            try:
                await _write(coming.fileno(), parts)
                os.link(coming.name, target)  # fails where a file is, which a rename would put ours over
            except FileExistsError as error:
                raise UploadError(
                    f"{target.relative_to(folder)} is there already; give your file another name."
                ) from error
            finally:
                Path(coming.name).unlink(missing_ok=True)
    except OSError as error:
        raise UploadError(f"The file cannot be kept ({error.strerror}). Tell whoever runs this server.") from error
    return target.relative_to(folder).as_posix()


async def _write(file: int, parts: AsyncIterator[bytes]) -> None:
    n_bytes = 0
    async for part in parts:
        n_bytes += len(part)
        if n_bytes > MAX_BYTES:
            raise UploadError(f"The file is larger than {MAX_BYTES >> 20} MB, the most that is taken here.")
        os.write(file, part)
    if not n_bytes:
        raise UploadError("The file is empty.")


def _place(folder: Path, collection: str) -> Path:
    cleaned = " ".join(_UNSAFE.sub(" ", collection).split()).lstrip(".~$ ").rstrip(". ")[:60]
    if not cleaned:
        raise UploadError("Name the collection that the file belongs to.")
    place = folder / cleaned
    if place.is_symlink() or not place.resolve().is_relative_to(folder.resolve()):
        raise UploadError("The collection is no folder of reports.")
    return place


class Indexing:
    """Runs over the folder of reports, one at a time, in a thread of its own. Safe to share between threads."""

    def __init__(self, desk: Assistant) -> None:
        self._desk = desk
        self._turn = threading.Lock()
        self._progress = Progress()

    @property
    def progress(self) -> Progress:
        return self._progress

    def start(self, folder: Path) -> None:
        """Begin a run; one that is under way goes on."""
        with self._turn:
            if self._progress.is_running:
                return
            self._progress = Progress(is_running=True)
        threading.Thread(target=self._run, args=(folder,), daemon=True, name="indexing").start()

    def _run(self, folder: Path) -> None:
        ended = Progress(trouble="The run stopped. Tell whoever runs this server.")
        try:
            ended = Progress(report=self._desk.index(folder, progress=self._tell))
        except RapporteurError as error:
            ended = Progress(trouble=str(error))
        finally:
            self._progress = ended

    def _tell(self, n_done: int, n_files: int, name: str) -> None:
        self._progress = replace(self._progress, n_done=n_done, n_files=n_files, name=name)
