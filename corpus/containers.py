"""Files that hold many reports: a ZIP archive's members and a mailbox's messages, found and read one by one.

A container inside one is taken apart too; what is inside that stays whole.
"""

from __future__ import annotations

import io
import itertools
import mmap
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from corpus.errors import EncryptedFileError, FileError
from corpus.readers.archives import MAX_ENTRIES, open_archive
from corpus.readers.salvage import DAMAGE, part_at, parts_in, unpack

ENDINGS = (".zip", ".mbox")
MAX_INNER_BYTES = 64 << 20  # of a container in another, which is held in memory
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
    """What is in a container; nothing where it is damaged or a bomb: then it ends in words, as a file itself.

    Many a program's mailboxes have no ending ("Inbox"); they begin as mailboxes do.
    """
    ending = path.suffix.lower()
    if ending and ending not in ENDINGS:
        return ()
    try:
        with path.open("rb") as file:
            if not ending and file.read(5) != b"From ":
                return ()
            file.seek(0)
            return tuple(_opened(file, tuple(members_in(file, ending))))
    except (OSError, FileError, RuntimeError, *DAMAGE):
        return ()


def _opened(file: BinaryIO, members: tuple[Member, ...]) -> Iterator[Member]:
    """The members, and in place of each container among them what is in that, as far as it can be opened."""
    n_left = MAX_ENTRIES - len(members)
    for member in members:
        inner: tuple[Member, ...] = ()
        ending = PurePosixPath(member.name).suffix
        if ending.lower() in ENDINGS and member.size <= MAX_INNER_BYTES:
            try:
                inner = tuple(members_in(io.BytesIO(read_member(file, member.key)), ending))
            except (OSError, FileError, RuntimeError, *DAMAGE):
                inner = ()
        n_left -= len(inner)
        if not inner or n_left < 0:
            yield member
            continue
        for each in inner:
            yield replace(each, key=f"{member.key}/{each.key}", name=f"{member.name}/{each.name}")


def read_member(file: BinaryIO, key: str) -> bytes:
    """
    :raises FileError: it cannot be unpacked, or the container is no longer what it was.
    """
    outer, _, inner = key.partition("/")
    if inner:
        return read_member(io.BytesIO(_container(file, outer)), inner)
    kind, *numbers = key.split(":")
    if kind == "mbox":
        start, end = map(int, numbers)
        file.seek(start)
        return file.read(end - start)
    if kind == "left":
        return _left(file, *map(int, numbers))
    try:
        return _unpacked(file, *map(int, numbers))
    except DAMAGE as error:
        raise FileError(f"the archive is damaged: {error}") from error


_last: tuple[tuple[int, ...], str, bytes] | None = None


def _container(file: BinaryIO, key: str) -> bytes:
    """One inside another: the last is kept, as its members are read one after the other."""
    global _last
    about = os.fstat(file.fileno())
    known, last = (about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns), _last
    if last is None or last[:2] != (known, key):
        last = _last = known, key, read_member(file, key)
    return last[2]


def _unpacked(file: BinaryIO, offset: int, n_packed: int, size: int, method: int, checksum: int) -> bytes:
    """A member from where it lies: the archive's directory need not be read again for each."""
    file.seek(offset)
    header = file.read(30)
    if len(header) < 30 or not header.startswith(b"PK\x03\x04"):
        raise zipfile.BadZipFile("a member is not where it should be")
    if header[6] & 1:
        raise EncryptedFileError("the archive asks for a password; unpack it beside it")
    if method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        with open_archive(file) as archive:
            return archive.read(next(entry for entry in archive.infolist() if entry.header_offset == offset))
    file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), os.SEEK_CUR)
    data = file.read(n_packed)
    if method == zipfile.ZIP_DEFLATED:
        data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size + 1)
    if len(data) != size or zlib.crc32(data) != checksum:
        raise zipfile.BadZipFile("a member is not what it should be")
    return data


def members_in(file: BinaryIO, ending: str) -> Iterator[Member]:
    """What lies in an archive or a mailbox, which its name's ending tells.

    :raises FileError: it is taken for a bomb.
    """
    return _zip_members(file) if ending.lower() == ".zip" else _messages(file)


def _zip_members(file: BinaryIO) -> Iterator[Member]:
    """The files that could be reports, with names that lead nowhere but into the archive."""
    if file.read(2) != b"PK":
        return
    try:
        with open_archive(file) as archive:
            entries = archive.infolist()
    except DAMAGE:
        yield from _members_left(file)
        return
    if _OFFICE_PARTS & {entry.filename for entry in entries}:
        return
    for entry in entries:
        if name := _name_inside(entry.filename):
            where = (entry.header_offset, entry.compress_size, entry.file_size, entry.compress_type, entry.CRC)
            yield Member(key=":".join(map(str, ("zip", *where))), name=name, size=entry.file_size)


def _name_inside(written: str) -> str | None:
    parts = [part for part in PurePosixPath(written.replace("\\", "/")).parts if part not in ("/", "..")]
    is_hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in parts)
    return None if is_hidden or written.endswith("/") else "/".join(parts) or None


def _members_left(file: BinaryIO) -> Iterator[Member]:
    """Of an archive that lost its directory: what the headers before its members tell."""
    with _bytes_of(file) as data:
        found = list(itertools.islice(parts_in(data), MAX_ENTRIES))
    if _OFFICE_PARTS.isdisjoint(part.name for part in found):
        for part in found:
            if name := _name_inside(part.name):
                yield Member(key=f"left:{part.at}", name=name, size=(part.end or part.start) - part.start)


def _left(file: BinaryIO, at: int) -> bytes:
    with _bytes_of(file) as data:
        part = part_at(data, at)
        if part is None or part.is_encrypted:
            raise EncryptedFileError("the archive asks for a password; unpack it beside it")
        unpacked, is_whole = unpack(data, part)
    if not is_whole:
        raise FileError("the archive is damaged, and this file in it is cut off")
    return unpacked


@contextmanager
def _bytes_of(file: BinaryIO) -> Iterator[bytes | mmap.mmap]:
    if isinstance(file, io.BytesIO):
        yield file.getvalue()
    else:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield data


def _messages(file: BinaryIO) -> Iterator[Member]:
    with _bytes_of(file) as data:
        starts, size = [match.start() for match in _MESSAGE.finditer(data)], len(data)
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], size], strict=True), start=1):
        yield Member(key=f"mbox:{start}:{end}", name=f"{number}.eml", size=end - start)
