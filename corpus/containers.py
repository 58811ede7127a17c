"""Files that hold many reports: a ZIP archive's members and a mailbox's messages, found and read one by one."""

from __future__ import annotations

import mmap
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from corpus.errors import EncryptedFileError, FileError
from corpus.readers.archives import open_archive

ENDINGS = (".zip", ".mbox")
_OFFICE_PARTS = {"[Content_Types].xml", "content.xml"}
# A message opens after an empty line, with one that ends in a year: "From ann@example.org Tue Jun  4 10:00:00 2024"
_MESSAGE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\n]*\d{4}(?: [+-]\d{4})?\r?\n(?=[\w>-]+:)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A report inside a container: where it is, as its container finds it again, and how it is called there."""

    key: str
    name: str
    size: int


def members_of(path: Path) -> tuple[Member, ...]:
    """What is in a container; nothing where it is damaged or a bomb: then it ends in words, as a file itself."""
    try:
        with path.open("rb") as file:
            return tuple(_zip_members(file) if path.suffix.lower() == ".zip" else _messages(file))
    except (OSError, FileError, zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError):
        return ()


def read_member(file: BinaryIO, key: str) -> bytes:
    """
    :raises FileError: it cannot be unpacked, or the container is no longer what it was.
    """
    kind, _, where = key.partition(":")
    if kind == "mbox":
        start, _, end = where.partition("-")
        file.seek(int(start))
        return file.read(int(end) - int(start))
    try:
        with open_archive(file) as archive:
            return archive.read(archive.infolist()[int(where)])
    except RuntimeError as error:
        raise EncryptedFileError("the archive asks for a password; unpack it beside it") from error
    except (zipfile.BadZipFile, NotImplementedError, IndexError, EOFError, ValueError, zlib.error) as error:
        raise FileError(f"the archive is damaged: {error}") from error


def _zip_members(file: BinaryIO) -> Iterator[Member]:
    """The files that could be reports, with names that lead nowhere but into the archive."""
    if file.read(2) != b"PK":
        return
    with open_archive(file) as archive:
        entries = archive.infolist()
    if _OFFICE_PARTS & {entry.filename for entry in entries}:
        return
    for number, entry in enumerate(entries):
        parts = [part for part in PurePosixPath(entry.filename.replace("\\", "/")).parts if part not in ("/", "..")]
        if entry.is_dir() or not parts or any(part.startswith((".", "~$", "__MACOSX")) for part in parts):
            continue
        yield Member(key=f"zip:{number}", name="/".join(parts), size=entry.file_size)


def _messages(file: BinaryIO) -> Iterator[Member]:
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        starts = [match.start() for match in _MESSAGE.finditer(data)]
        ends = [*starts[1:], len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield Member(key=f"mbox:{start}-{end}", name=f"{number}.eml", size=end - start)
