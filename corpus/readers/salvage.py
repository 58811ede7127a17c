"""Damaged ZIP archives: what is left of their parts, found without the directory that stands at an archive's end."""

from __future__ import annotations

import io
import mmap
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from corpus.errors import FileError
from corpus.readers.archives import BOMB, HEADER, MAX_ENTRIES, MAX_RATIO, SMALL_BYTES

Bytes: TypeAlias = bytes | mmap.mmap
HEADER_BYTES = 30
MAX_BYTES = 256 << 20  # of what is unpacked
_STEP = 64  # packed bytes at a time: where they are damaged, no more is lost with them
ENCRYPTED, _SIZE_FOLLOWS, _NAMED_IN_UTF8 = 0x1, 0x8, 0x800
DAMAGE = (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, KeyError, zlib.error, struct.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part as the header before it tells.

    :param at: where that header begins.
    :param start: of the packed bytes.
    :param end: of them; `None` where the archive says that after them only.
    """

    at: int
    name: str
    start: int
    end: int | None
    method: int
    is_encrypted: bool = False


def rebuilt(data: bytes) -> bytes:
    """An archive of what can be unpacked of a damaged one.

    :raises zipfile.BadZipFile: nothing can.
    :raises FileError: it unpacks to more than a report can be.
    """
    out, names, n_bytes = io.BytesIO(), set[str](), 0
    with zipfile.ZipFile(out, "w") as archive:
        for part in parts_in(data):
            unpacked = b"" if part.is_encrypted else unpack(data, part)[0]
            n_bytes += len(unpacked)
            if n_bytes > MAX_BYTES or len(names) == MAX_ENTRIES:
                raise FileError(BOMB)
            if unpacked and part.name not in names:
                names.add(part.name)
                archive.writestr(zipfile.ZipInfo(part.name), unpacked)
    if not names:
        raise zipfile.BadZipFile("the archive is damaged, and nothing in it can be unpacked")
    return out.getvalue()


def parts_in(data: Bytes) -> Iterator[Part]:
    """By the headers that stand before the parts, from the first on."""
    at = data.find(HEADER)
    while at >= 0 and (part := part_at(data, at)):
        yield part
        # An archive inside one, not packed again, has headers of its own; what is packed has none by chance.
        end = part.end if part.end is not None and part.method == zipfile.ZIP_STORED else part.start
        at = data.find(HEADER, end)


def part_at(data: Bytes, at: int, *, name: str | None = None, n_packed: int | None = None) -> Part | None:
    """The part whose header begins there; its name and size as the archive's directory has them, where that is left."""
    header = data[at : at + HEADER_BYTES]
    if len(header) < HEADER_BYTES:
        return None
    flags, method, said, *lengths = (
        int.from_bytes(header[start:end], "little") for start, end in ((6, 8), (8, 10), (18, 22), (26, 28), (28, 30))
    )
    start = at + HEADER_BYTES + sum(lengths)
    written = data[at + HEADER_BYTES : at + HEADER_BYTES + lengths[0]]
    size = n_packed or said
    return Part(
        at=at,
        name=name or written.decode("utf-8" if flags & _NAMED_IN_UTF8 else "cp437", errors="replace"),
        start=start,
        end=start + size if size or not flags & _SIZE_FOLLOWS else None,
        method=method,
        is_encrypted=bool(flags & ENCRYPTED),
    )


def unpack(data: Bytes, part: Part) -> tuple[bytes, bool]:
    """As much of a part as can be unpacked, and whether that is all of it.

    :raises FileError: a bomb.
    """
    if part.method == zipfile.ZIP_STORED:
        end = data.find(HEADER, part.start) if part.end is None else part.end
        return data[part.start : end if end >= 0 else len(data)], 0 <= end <= len(data)
    return _inflated(data, part.start) if part.method == zipfile.ZIP_DEFLATED else (b"", False)


def _inflated(data: Bytes, at: int) -> tuple[bytes, bool]:
    inflater, out, start = zlib.decompressobj(-zlib.MAX_WBITS), bytearray(), at
    while at < len(data) and not inflater.eof:
        try:
            out += inflater.decompress(data[at : at + _STEP])
        except zlib.error:
            break
        at += _STEP
        if len(out) > max(SMALL_BYTES, MAX_RATIO * (at - start)) or len(out) > MAX_BYTES:
            raise FileError(BOMB)
    return bytes(out), inflater.eof
