"""What is signed and holds what it signs (.p7m, .cms; RFC 5652): that is read, whoever signed; nothing is checked."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.errors import EmptyFileError, EncryptedFileError, FileError
from corpus.readers.attached import read_inside
from corpus.readers.given import NOTHING, Given
from corpus.records import Reading

# Object identifiers of PKCS #7, and the one for what is locked and sealed (RFC 5083).
_SIGNED = bytes.fromhex("2a864886f70d010702")
_LOCKED = {bytes.fromhex(f"2a864886f70d01{end}") for end in ("0703", "0704", "0706", "0910010117")}
_ARMOUR = re.compile(rb"-----[^-]*-----")
_MIME = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:", re.IGNORECASE)
_OBJECT, _OCTETS, _SEQUENCE, _HOLDS_OTHERS, _HELD = 0x06, 0x04, 0x30, 0x20, 0xA0


def read(data: bytes, given: Given = NOTHING) -> Reading:
    content = _signed(_in_bytes(data))
    name = "message.eml" if _MIME.match(content) else "report"
    return replace(read_inside(content, name, given), kind="signed")


def _in_bytes(data: bytes) -> bytes:
    """It may come in letters, between two lines that say so."""
    return data if data.startswith(b"\x30") else base64.b64decode(_ARMOUR.sub(b"", data), validate=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Element:
    """One of what the bytes are made of, by BER (X.690): its tag, and where what it holds begins and ends."""

    tag: int
    start: int
    end: int


def _signed(data: bytes) -> bytes:
    """
    :raises EncryptedFileError: it is not signed, but locked.
    :raises EmptyFileError: a signature that stands apart from what it signs.
    """
    whole = _elements(data, _next(data, _elements(data, None)))
    kind = _next(data, whole, _OBJECT)
    what = data[kind.start : kind.end]
    if what in _LOCKED:
        raise EncryptedFileError("it is encrypted for those who have a key; save it without")
    if what != _SIGNED:
        raise FileError("the file is damaged: it is neither signed nor locked")
    held = _next(data, _elements(data, _next(data, whole, _HELD)))
    content = _next(data, _elements(data, held), _SEQUENCE)
    for part in _elements(data, content):
        if part.tag == _HELD:
            return b"".join(_octets(data, each) for each in _elements(data, part))
    raise EmptyFileError("a signature that stands apart from what it signs")


def _next(data: bytes, elements: Iterator[_Element], tag: int | None = None) -> _Element:
    found = next((each for each in elements if tag in (None, each.tag)), None)
    if found is None:
        raise FileError("the file is damaged: what is signed cannot be found in it")
    return found


def _octets(data: bytes, element: _Element) -> bytes:
    """In one piece, or in pieces one after the other."""
    if element.tag & _HOLDS_OTHERS:
        return b"".join(_octets(data, each) for each in _elements(data, element))
    return data[element.start : element.end] if element.tag == _OCTETS else b""


def _elements(data: bytes, within: _Element | None) -> Iterator[_Element]:
    at, end = (within.start, within.end) if within else (0, len(data))
    while at + 2 <= end and data[at : at + 2] != b"\0\0":
        element, at = _element(data, at, end)
        yield element


def _element(data: bytes, at: int, end: int) -> tuple[_Element, int]:
    """And where the next begins. One that does not say how long it is ends with two zeros after what it holds."""
    tag, size = data[at], data[at + 1]
    at += 2
    if size == 0x80:
        start = at
        while at + 2 <= end and data[at : at + 2] != b"\0\0":
            _, at = _element(data, at, end)
        return _Element(tag=tag, start=start, end=min(at, end)), at + 2
    if size > 0x80:
        n_digits = size - 0x80
        size = int.from_bytes(data[at : at + n_digits], "big")
        at += n_digits
    return _Element(tag=tag, start=at, end=min(at + size, end)), at + size
