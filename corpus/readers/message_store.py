"""A message as Outlook keeps it, by numbered properties, whatever these are packed in: written out as a mail."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from typing import Protocol

from corpus.readers.packed_rtf import unpack_rtf

# The properties that are asked for, by their numbers in hexadecimal digits.
_HEADS = {"Subject": "0037", "To": "0E04", "Cc": "0E03"}
_SENDER, _ADDRESSES = "0C1A", ("5D01", "0C1F")
_BODY, _HTML, _RTF, DATA, _NAMES = "1000", "1013", "1009", "3701", ("3707", "3704")
TIMES, CODE_PAGES = ("0039", "0E06"), ("3FFD", "3FDE")
_FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)


class Storage(Protocol):
    """A message, or something attached to one."""

    code_page: str

    def text(self, number: str) -> str:
        """A property that is text; "" where it is missing."""

    def data(self, number: str) -> bytes | None: ...

    @property
    def sent(self) -> str | None:
        """When, as a mail's head says it."""

    def attachments(self) -> Iterable[Storage]: ...

    def message(self) -> Storage | None:
        """The message that is attached, where an attachment is one."""


def as_mail(storage: Storage) -> Message:
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


def _body(storage: Storage) -> Message:
    if text := storage.text(_BODY).strip():
        return MIMEText(text, "plain", "utf-8")
    page = storage.data(_HTML)
    if page or (text := storage.text(_HTML)):
        return MIMEText(page.decode(storage.code_page, errors="replace") if page else text, "html", "utf-8")
    packed = storage.data(_RTF)
    return MIMEApplication(unpack_rtf(packed), "rtf") if packed else MIMEText("", "plain", "utf-8")


def _attachment(storage: Storage) -> Message:
    inner = storage.message()
    part = MIMEMessage(as_mail(inner)) if inner else MIMEApplication(storage.data(DATA) or b"")
    name = next(filter(None, map(storage.text, _NAMES)), "")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", " ".join(name.split()) or "attachment"))
    return part


def day_of(ticks: int) -> str | None:
    """Ticks of 100 ns since 1601."""
    try:
        return format_datetime(_FIRST_DAY + timedelta(microseconds=ticks // 10)) if ticks else None
    except OverflowError:
        return None


def code_page_of(number: int) -> str | None:
    try:
        return codecs.lookup("utf-8" if number == 65001 else f"cp{number}").name if number else None
    except LookupError:
        return None
