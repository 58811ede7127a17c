"""Messages that Outlook packs for others (winmail.dat)."""

from __future__ import annotations

import struct
from pathlib import PurePath

import pytest

from corpus.errors import FileError
from corpus.readers import read_file
from corpus.records import Reading
from tests.corpus.making import mail, word
from tests.corpus.test_outlook import SENT, TICKS, packed

TEXT, WIDE, OBJECT, BYTES, NUMBER, TRUE, TIME, MANY = 0x1E, 0x1F, 0x0D, 0x102, 3, 0xB, 0x40, 0x1000
SUBJECT, BODY, TITLE, DATA, BEGIN, CODE_PAGE = 0x8004, 0x800C, 0x8010, 0x800F, 0x9002, 0x9007
PROPERTIES, ATTACHED_PROPERTIES = 0x9003, 0x9005


def tnef(*attributes: tuple[int, bytes]) -> bytes:
    listed = (struct.pack("<BLL", 1, number, len(data)) + data + b"\0\0" for number, data in attributes)
    return bytes.fromhex("789f3e22") + b"\1\0" + b"".join(listed)


def properties(*listed: bytes) -> bytes:
    return struct.pack("<L", len(listed)) + b"".join(listed)


def fixed(kind: int, number: int, value: int, *, n_bytes: int = 4) -> bytes:
    return struct.pack("<HH", kind, number) + value.to_bytes(n_bytes, "little")


def sized(kind: int, number: int, *values: bytes) -> bytes:
    return struct.pack("<HH", kind, number) + several(*values)


def several(*values: bytes) -> bytes:
    filled = (struct.pack("<L", len(value)) + value + bytes(-len(value) % 4) for value in values)
    return struct.pack("<L", len(values)) + b"".join(filled)


def wide(number: int, said: str) -> bytes:
    return sized(WIDE, number, f"{said}\0".encode("utf-16-le"))


def read(data: bytes) -> Reading:
    return read_file(data, PurePath("winmail.dat"))


HEADS = properties(
    fixed(TRUE, 0x0E1F, 1),
    fixed(NUMBER | MANY, 0x6001, 2, n_bytes=4) + bytes(8),
    struct.pack("<HH16xLL", NUMBER, 0x8001, 0, 7) + bytes(4),  # a property that is called by a number
    struct.pack("<HH16xLL", NUMBER, 0x8002, 1, 6) + b"a\0b\0\0\0\0\0" + bytes(4),  # and one by words
    sized(TEXT | MANY, 0x6002, b"one", b"two"),
    fixed(TIME, 0x0039, TICKS, n_bytes=8),
    wide(0x0037, "Minutes"),
    wide(0x0C1A, "Ann Lee"),
    wide(0x1000, "The board met."),
)
INNER = tnef((PROPERTIES, properties(wide(0x0037, "Inside"), wide(0x1000, "Совет собрался."))))


def test_a_message_says_who_wrote_what_and_when() -> None:
    reading = read(tnef((PROPERTIES, HEADS)))
    assert (reading.kind, reading.title, reading.issued_on) == ("mail", "Minutes", SENT.date())
    assert reading.pages[0].text.startswith("From: Ann Lee\n")
    assert reading.pages[0].text.endswith("Subject: Minutes\n\nThe board met.")


def test_older_ones_have_attributes_in_a_code_page() -> None:
    said = ((SUBJECT, "Протокол\0".encode("cp1251")), (BODY, "Совет собрался.\0".encode("cp1251")))
    reading = read(tnef((CODE_PAGE, struct.pack("<LL", 1251, 0)), *said))
    assert reading.pages[0].text == "Subject: Протокол\n\nСовет собрался."


def test_attachments_are_read_as_files_and_messages_as_mail() -> None:
    long_name = properties(wide(0x3707, "minutes of the board.docx"))
    held = properties(wide(0x3707, "inside"), sized(OBJECT, 0x3701, bytes(16) + INNER))
    reading = read(
        tnef(
            (PROPERTIES, HEADS),
            (BEGIN, bytes(14)), (TITLE, b"MINUTE~1.DOC\0"), (DATA, word("Ann Lee came.")),
            (ATTACHED_PROPERTIES, long_name),
            (BEGIN, bytes(14)), (TITLE, b"note.txt\0"), (DATA, b"Ray was absent."),
            (BEGIN, bytes(14)), (ATTACHED_PROPERTIES, held),
        )
    )  # fmt: skip
    assert [(page.label, page.text) for page in reading.pages[1:]] == [
        ("minutes of the board.docx", "Ann Lee came."),
        ("note.txt", "Ray was absent."),
        ("inside.eml", "Subject: Inside\n\nСовет собрался."),
    ]


def test_packed_text_is_unpacked() -> None:
    told = properties(sized(BYTES, 0x1009, packed(rb"{\rtf1 The board met.\par}")))
    assert read(tnef((PROPERTIES, told))).pages[-1].text == "The board met."


def test_in_a_mail_it_is_read_as_its_attachment() -> None:
    data = mail("See below.", attached={"winmail.dat": tnef((PROPERTIES, HEADS))})
    page = read_file(data, PurePath("a.eml")).pages[1]
    assert (page.label, "The board met." in page.text) == ("winmail.dat", True)


@pytest.mark.parametrize("cut", [300, 200, 20])
def test_what_is_cut_off_is_read_as_far_as_it_goes(cut: int) -> None:
    data = tnef((SUBJECT, b"Minutes\0"), (PROPERTIES, HEADS))
    assert "Subject: Minutes" in read(data[: len(data) - cut]).pages[0].text


def test_one_with_nothing_in_it_is_damaged() -> None:
    with pytest.raises(FileError, match="nothing that was written in it can be found"):
        read(tnef())
