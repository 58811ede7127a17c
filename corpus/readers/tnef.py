"""What Outlook packs a message and its attachments into for others (winmail.dat; [MS-OXTNEF]): read as a mail."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.readers import mail
from corpus.readers.given import NOTHING, Given
from corpus.readers.message_store import CODE_PAGES, DATA, TIMES, as_mail, code_page_of, day_of
from corpus.records import Reading

MARK = b"\x78\x9f\x3e\x22"
# Attributes by their numbers: of the message, and of the attachment that was begun last.
_CODE_PAGE, _PROPERTIES, _BEGIN, _ATTACHED_PROPERTIES = 0x9007, 0x9003, 0x9002, 0x9005
_SAID_BY = {0x8004: "0037", 0x800C: "1000", 0x8010: "3707", 0x800F: DATA}
# Properties by their types: how long each is, where that is one for all; else it says so itself.
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_TEXT, _WIDE, _OBJECT, _BYTES, _MANY = 0x1E, 0x1F, 0x0D, 0x102, 0x1000
_NAMED, _GUID = 0x8000, 16


def read(data: bytes, given: Given = NOTHING) -> Reading:
    return mail.read(as_mail(_unpacked(data)).as_bytes(), given)


@dataclass(slots=True)
class _Storage:
    """A message or an attachment: properties by their numbers, each with its type."""

    code_page: str = "cp1252"
    properties: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    attached: list[_Storage] = field(default_factory=list)

    def text(self, number: str) -> str:
        kind, data = self.properties.get(number, (_TEXT, b""))
        encoding = "utf-16-le" if kind == _WIDE else self.code_page
        return clean_text(data.decode(encoding, errors="replace").rstrip("\0")) if kind in (_TEXT, _WIDE) else ""

    def data(self, number: str) -> bytes | None:
        kind, data = self.properties.get(number, (_BYTES, None))
        return data if kind == _BYTES else None

    @property
    def sent(self) -> str | None:
        return next(filter(None, (day_of(self.number(number)) for number in TIMES)), None)

    def number(self, number: str) -> int:
        return int.from_bytes(self.properties.get(number, (0, b""))[1][:8], "little")

    def attachments(self) -> list[_Storage]:
        return self.attached

    def message(self) -> _Storage | None:
        kind, data = self.properties.get(DATA, (_BYTES, b""))
        inner = data[_GUID:]
        return _unpacked(inner) if kind == _OBJECT and inner.startswith(MARK) else None


def _unpacked(data: bytes) -> _Storage:
    """:raises FileError: there is nothing in it."""
    message = _Storage()
    for number, value in _attributes(data):
        if number == _BEGIN:
            message.attached.append(_Storage(code_page=message.code_page))
        last = message.attached[-1] if message.attached else message
        if number == _CODE_PAGE:
            message.code_page = code_page_of(int.from_bytes(value[:4], "little")) or message.code_page
        elif number in _SAID_BY:
            kind = _BYTES if _SAID_BY[number] == DATA else _TEXT
            last.properties.setdefault(_SAID_BY[number], (kind, value))
        elif number in (_PROPERTIES, _ATTACHED_PROPERTIES):
            (message if number == _PROPERTIES else last).properties.update(_properties(value))
    if not message.properties and not message.attached:
        raise FileError("the message is damaged: nothing that was written in it can be found")
    pages = (code_page_of(message.number(number)) for number in CODE_PAGES)
    message.code_page = next(filter(None, pages), message.code_page)
    return message


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each with its number, as far as the file goes; after each stand two bytes of checksum."""
    at = 6
    while at + 9 <= len(data):
        number, size = struct.unpack_from("<xHxxL", data, at)
        yield number, data[at + 9 : at + 9 + size]
        at += 9 + size + 2


def _properties(data: bytes) -> Iterator[tuple[str, tuple[int, bytes]]]:
    """As far as they can be told apart; of one with several values the first."""
    at = 4
    try:
        for _ in range(int.from_bytes(data[:4], "little")):
            kind, number = struct.unpack_from("<HH", data, at)
            at = _after_name(data, at + 4) if number >= _NAMED else at + 4
            values, at = _values(data, at, kind)
            if values:
                yield f"{number:04X}", (kind & ~_MANY, values[0])
    except struct.error:
        return


def _after_name(data: bytes, at: int) -> int:
    """A property of a program's own has a name: a number, or words."""
    (is_words,) = struct.unpack_from("<L", data, at + _GUID)
    if not is_words:
        return at + _GUID + 8
    (size,) = struct.unpack_from("<L", data, at + _GUID + 4)
    return at + _GUID + 8 + _padded(size)


def _values(data: bytes, at: int, kind: int) -> tuple[list[bytes], int]:
    size = _SIZES.get(kind & ~_MANY)
    n_values = 1
    if size is None or kind & _MANY:
        (n_values,) = struct.unpack_from("<L", data, at)
        at += 4
    values: list[bytes] = []
    for _ in range(n_values):
        n_bytes = size
        if n_bytes is None:
            (n_bytes,) = struct.unpack_from("<L", data, at)
            at += 4
        if at >= len(data) and n_bytes:
            raise struct.error("cut off")
        values.append(data[at : at + n_bytes])
        at += _padded(n_bytes)
    return values, at


def _padded(size: int) -> int:
    return -(-size // 4) * 4
