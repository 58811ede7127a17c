"""Outlook's messages: who wrote what to whom when, whatever way the text was kept, and what was attached."""

from __future__ import annotations

import struct
from datetime import UTC, date, datetime
from pathlib import PurePath

import pytest

from corpus.errors import FileError
from corpus.readers import read_file
from corpus.readers.packed_rtf import unpack_rtf
from corpus.records import Reading
from tests.corpus.making import container, word

SENT = datetime(2024, 6, 4, 10, 0, tzinfo=UTC)


def text(number: str, said: str) -> tuple[str, bytes]:
    return f"__substg1.0_{number}001F", said.encode("utf-16-le")


def properties(n_head: int, **numbers: int) -> tuple[str, bytes]:
    listed = (struct.pack("<HHLQ", 0x40, int(name[1:], 16), 6, value) for name, value in numbers.items())
    return "__properties_version1.0", bytes(n_head) + b"".join(listed)


TICKS = (int(SENT.timestamp()) + 11_644_473_600) * 10_000_000
HEADS = dict(
    [text("0037", "Minutes"), text("0C1A", "Ann Lee"), text("5D01", "ann@institute.example"), text("0E04", "Board")]
)
SAID = "From: Ann Lee <ann@institute.example>\nTo: Board\nDate: Tue, 04 Jun 2024 10:00:00 +0000\nSubject: Minutes\n\n"


def message(streams: dict[str, bytes], *, n_head: int = 32, **numbers: int) -> dict[str, bytes]:
    return HEADS | dict([properties(n_head, x0039=TICKS, **numbers)]) | streams


def attached(number: int, streams: dict[str, bytes]) -> dict[str, bytes]:
    folder = f"__attach_version1.0_#{number:08X}"
    return {f"{folder}/{name}": data for name, data in (streams | dict([properties(8)])).items()}


def read(streams: dict[str, bytes], name: str = "a.msg") -> Reading:
    return read_file(container(streams), PurePath(name))


def test_a_message_says_who_wrote_what_to_whom_and_when() -> None:
    reading = read(message(dict([text("1000", "The board met.\r\nАнна пришла.")])))
    assert (reading.kind, reading.title, reading.issued_on) == ("mail", "Minutes", date(2024, 6, 4))
    assert reading.pages[0].text == f"{SAID}The board met.\nАнна пришла."


def test_a_text_in_a_code_page_is_read_by_the_one_it_names() -> None:
    reading = read(message({"__substg1.0_1000001E": "Совет собрался.".encode("cp1251")}, x3FFD=1251))
    assert reading.pages[0].text == f"{SAID}Совет собрался."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("__substg1.0_10130102", "<html><body><p>Совет собрался.</p></body></html>".encode()),
        ("__substg1.0_1013001F", "<html><body><p>Совет собрался.</p></body></html>".encode("utf-16-le")),
    ],
    ids=["bytes", "text"],
)
def test_without_a_plain_text_the_page_is_read(name: str, data: bytes) -> None:
    assert read(message({name: data}, x3FDE=65001)).pages[0].text == f"{SAID}Совет собрался."


def packed(data: bytes, kind: bytes = b"MELA") -> bytes:
    return struct.pack("<LL4sL", len(data) + 12, len(data), kind, 0) + data


def test_without_that_the_packed_text_is_read() -> None:
    reading = read(message({"__substg1.0_10090102": packed(rb"{\rtf1 The board met.\par}")}))
    assert [page.text for page in reading.pages] == [SAID.strip(), "The board met."]


def test_packed_text_is_made_of_known_words_repeated_ones_and_letters() -> None:
    # "{\rtf1" stands at the window's beginning; "ab" twice is copied from where it was put, beyond the known words.
    at = 207
    steps = struct.pack(">H", 0 << 4 | 4) + b" ab" + struct.pack(">H", (at + 7) << 4 | 0)
    end = struct.pack(">H", (at + 6 + 3 + 2) << 4)
    assert unpack_rtf(packed(bytes([0b110001]) + steps + end, b"LZFu")) == rb"{\rtf1 abab"
    with pytest.raises(FileError, match="packed in no way known"):
        unpack_rtf(packed(b"", b"none"))


def test_attachments_are_read_as_files_and_messages_as_mail() -> None:
    file = attached(0, dict([text("3707", "minutes.docx")]) | {"__substg1.0_37010102": word("The board met.")})
    inner = {
        f"__substg1.0_3701000D/{name}": data
        for name, data in message(dict([text("1000", "Inside.")]), n_head=24).items()
    }
    reading = read(message(dict([text("1000", "See below.")])) | file | attached(1, inner))
    assert [(page.label, page.text) for page in reading.pages[1:]] == [
        ("minutes.docx", "The board met."), ("attachment.eml", f"{SAID}Inside.")
    ]  # fmt: skip


def test_a_message_is_known_by_its_bytes_and_a_damaged_one_ends_in_words() -> None:
    streams = message(dict([text("1000", "The board met.")]))
    assert read(streams, "a.doc").kind == "mail"
    with pytest.raises(FileError, match="damaged"):
        read_file(container(streams)[:600] + "__substg1.0_".encode("utf-16-le"), PurePath("a.msg"))
