"""Outlook's messages (.msg) through olefile: written out as the mail that they were, and read as one."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime

import olefile

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.readers import mail
from corpus.readers.given import NOTHING, Given
from corpus.readers.packed_rtf import unpack_rtf
from corpus.records import Reading

# The properties that are asked for, by their numbers in hexadecimal digits, as the container names its streams.
_HEADS = {"Subject": "0037", "To": "0E04", "Cc": "0E03"}
_SENDER, _ADDRESSES = "0C1A", ("5D01", "0C1F")
_BODY, _HTML, _RTF, _DATA, _NAMES = "1000", "1013", "1009", "3701", ("3707", "3704")
_TIMES, _CODE_PAGES = ("0039", "0E06"), ("3FFD", "3FDE")
_PROPERTIES, _HEAD_BYTES, _PROPERTY_BYTES = "__properties_version1.0", 8, 16
_FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)


def read(data: bytes, given: Given = NOTHING) -> Reading:
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        if not any(path[0].startswith("__substg1.0_") for path in file.listdir()):
            raise FileError("the message is damaged: nothing that was written in it can be found")
        return mail.read(_message(_Storage(file, ())).as_bytes(), given)


class _Storage:
    """A folder in the container: the message itself, an attachment, or a message attached."""

    def __init__(self, file: olefile.OleFileIO, path: tuple[str, ...], code_page: str = "cp1252") -> None:
        self._file, self.path = file, path
        self._numbers = dict(self._listed())
        pages = (_code_page(self._numbers.get(number, 0)) for number in _CODE_PAGES)
        self.code_page = next(filter(None, pages), code_page)

    def _listed(self) -> Iterator[tuple[str, int]]:
        """Numbers and times stand in one stream, after a head that is longer where there is more to count."""
        data = self._stream(_PROPERTIES) or b""
        first = _HEAD_BYTES + (len(data) - _HEAD_BYTES) % _PROPERTY_BYTES
        for at in range(first, len(data), _PROPERTY_BYTES):
            yield (
                f"{int.from_bytes(data[at + 2 : at + 4], 'little'):04X}",
                int.from_bytes(data[at + 8 : at + 16], "little"),
            )

    def text(self, number: str) -> str:
        """In UTF-16, or else in the message's code page."""
        if (data := self._stream(f"__substg1.0_{number}001F")) is not None:
            return clean_text(data.decode("utf-16-le", errors="replace")).rstrip("\0")
        data = self._stream(f"__substg1.0_{number}001E") or b""
        return clean_text(data.decode(self.code_page, errors="replace")).rstrip("\0")

    def data(self, number: str) -> bytes | None:
        return self._stream(f"__substg1.0_{number}0102")

    @property
    def sent(self) -> str | None:
        """Ticks of 100 ns since 1601."""
        ticks = next((self._numbers[number] for number in _TIMES if self._numbers.get(number)), None)
        try:
            return format_datetime(_FIRST_DAY + timedelta(microseconds=ticks // 10)) if ticks else None
        except OverflowError:
            return None

    def attachments(self) -> Iterator[_Storage]:
        depth = len(self.path)
        inside = {tuple(entry[: depth + 1]) for entry in self._file.listdir(streams=True, storages=True)}
        for path in sorted(path for path in inside if path[:depth] == self.path and len(path) > depth):
            if path[depth].startswith("__attach_version1.0_"):
                yield _Storage(self._file, path, self.code_page)

    def message(self) -> _Storage | None:
        """The one that is attached, where an attachment is a message."""
        path = (*self.path, f"__substg1.0_{_DATA}000D")
        return _Storage(self._file, path, self.code_page) if self._file.exists([*path, _PROPERTIES]) else None

    def _stream(self, name: str) -> bytes | None:
        path = [*self.path, name]
        if not self._file.exists(path) or self._file.get_type(path) != olefile.STGTY_STREAM:
            return None
        try:
            data: bytes = self._file.openstream(path).read()
        except OSError:  # cut off; what else is in the message is told
            return None
        return data


def _message(storage: _Storage) -> Message:
    message = MIMEMultipart()
    address = next(filter(None, map(storage.text, _ADDRESSES)), "")
    sender = storage.text(_SENDER)
    heads = {"From": f"{sender} <{address}>" if "@" in address and sender != address else sender or address}
    for name, value in (heads | {name: storage.text(number) for name, number in _HEADS.items()}).items():
        if value := " ".join(value.split()):
            message[name] = Header(value, "utf-8").encode(maxlinelen=0)
    if storage.sent:
        message["Date"] = storage.sent
    message.attach(_body(storage))
    for attachment in storage.attachments():
        message.attach(_attachment(attachment))
    return message


def _body(storage: _Storage) -> Message:
    if text := storage.text(_BODY).strip():
        return MIMEText(text, "plain", "utf-8")
    page = storage.data(_HTML)
    if page or (text := storage.text(_HTML)):
        return MIMEText(page.decode(storage.code_page, errors="replace") if page else text, "html", "utf-8")
    packed = storage.data(_RTF)
    return MIMEApplication(unpack_rtf(packed), "rtf") if packed else MIMEText("", "plain", "utf-8")


def _attachment(storage: _Storage) -> Message:
    inner = storage.message()
    part = MIMEMessage(_message(inner)) if inner else MIMEApplication(storage.data(_DATA) or b"")
    name = next(filter(None, map(storage.text, _NAMES)), "")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", " ".join(name.split()) or "attachment"))
    return part


def _code_page(number: int) -> str | None:
    try:
        return codecs.lookup("utf-8" if number == 65001 else f"cp{number}").name if number else None
    except LookupError:
        return None
