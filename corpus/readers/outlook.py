"""Outlook's messages (.msg) through olefile: written out as the mail that they were, and read as one."""

from __future__ import annotations

import io
from collections.abc import Iterator

import olefile

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.readers import mail
from corpus.readers.given import NOTHING, Given
from corpus.readers.message_store import CODE_PAGES, DATA, TIMES, as_mail, code_page_of, day_of
from corpus.records import Reading

_PROPERTIES, _HEAD_BYTES, _PROPERTY_BYTES = "__properties_version1.0", 8, 16


def read(data: bytes, given: Given = NOTHING) -> Reading:
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        if not any(path[0].startswith("__substg1.0_") for path in file.listdir()):
            raise FileError("the message is damaged: nothing that was written in it can be found")
        return mail.read(as_mail(_Storage(file, ())).as_bytes(), given)


class _Storage:
    """A folder in the container: the message itself, an attachment, or a message attached."""

    def __init__(self, file: olefile.OleFileIO, path: tuple[str, ...], code_page: str = "cp1252") -> None:
        self._file, self.path = file, path
        self._numbers = dict(self._listed())
        pages = (code_page_of(self._numbers.get(number, 0)) for number in CODE_PAGES)
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
        return next(filter(None, (day_of(self._numbers.get(number, 0)) for number in TIMES)), None)

    def attachments(self) -> Iterator[_Storage]:
        depth = len(self.path)
        inside = {tuple(entry[: depth + 1]) for entry in self._file.listdir(streams=True, storages=True)}
        for path in sorted(path for path in inside if path[:depth] == self.path and len(path) > depth):
            if path[depth].startswith("__attach_version1.0_"):
                yield _Storage(self._file, path, self.code_page)

    def message(self) -> _Storage | None:
        """The one that is attached, where an attachment is a message."""
        path = (*self.path, f"__substg1.0_{DATA}000D")
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
