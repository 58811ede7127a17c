"""Mail as programs send it: charsets named wrongly or not at all, heads in bytes, parts without an end."""

from __future__ import annotations

import base64
import quopri
from pathlib import PurePath

import pytest

from corpus.readers import read_file
from tests.corpus.making import zipped

HEAD = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nMessage-ID: <1@x>\n"
RUSSIAN, JAPANESE = "Совет собрался в Алматы.", "会議は東京で開かれた。"
PAGE = "<html><head>{}</head><body><p>{}</p></body></html>"


def plain(body: bytes, kind: str = "text/plain; charset=utf-8", how: str = "8bit", head: str = "Subject: S") -> bytes:
    return HEAD + f"{head}\nContent-Type: {kind}\nContent-Transfer-Encoding: {how}\n\n".encode() + body


def parts(*bodies: bytes, kind: str = "multipart/mixed; boundary=AA", end: bytes = b"--AA--\n") -> bytes:
    inside = b"".join(b"--AA\nContent-Type: text/plain; charset=utf-8\n\n" + body + b"\n" for body in bodies)
    return HEAD + f"Subject: S\nContent-Type: {kind}\n\n".encode() + inside + end


def headed(head: bytes) -> bytes:
    return HEAD + head + b"\nContent-Type: text/plain\n\nSaid."


CASES = {
    "quotes beyond Latin-1": (plain("“Board” met".encode("cp1252"), "text/plain; charset=iso-8859-1"), "“Board” met"),
    "Russian called Latin-1": (plain(RUSSIAN.encode("cp1251"), "text/plain; charset=iso-8859-1"), RUSSIAN),
    "UTF-8 called ASCII": (plain(RUSSIAN.encode(), "text/plain; charset=us-ascii"), RUSSIAN),
    "windows-1251 called UTF-8": (plain(RUSSIAN.encode("cp1251")), RUSSIAN),
    "no charset": (HEAD + b"Subject: S\n\n" + RUSSIAN.encode("koi8-r"), RUSSIAN),
    "a charset nobody knows": (plain(RUSSIAN.encode("cp1251"), "text/plain; charset=cp-1251"), RUSSIAN),
    "a charset in marks": (plain(RUSSIAN.encode("cp1251"), "text/plain; charset='windows-1251'"), RUSSIAN),
    "x-sjis": (plain(JAPANESE.encode("cp932"), "text/plain; charset=x-sjis"), JAPANESE),
    "GBK called GB2312": (plain("會議在東京舉行".encode("gbk"), "text/plain; charset=gb2312"), "會議在東京舉行"),
    "UTF-7": (plain(RUSSIAN.encode("utf-7"), "text/plain; charset=utf-7", "7bit"), RUSSIAN),
    "quoted": (
        plain(quopri.encodestring(RUSSIAN.encode("koi8-r")), "text/plain; charset=KOI8-R", "quoted-printable"),
        RUSSIAN),
    "base64 in rubbish": (plain(b"!!" + base64.b64encode(RUSSIAN.encode()) + b"\n--\n", how="base64"), RUSSIAN),
    "packed in no known way": (plain(RUSSIAN.encode(), how="8-bits"), RUSSIAN),
    "a page by its own charset": (
        plain(PAGE.format("<meta charset=windows-1251>", RUSSIAN).encode("cp1251"), "text/html"), RUSSIAN),
    "a page by the mail's": (
        plain(PAGE.format("<meta charset=utf-8>", RUSSIAN).encode("cp1251"), "text/html; charset=cp1251"), RUSSIAN),
    "UTF-8 called windows-1251": (plain(RUSSIAN.encode(), "text/plain; charset=windows-1251"), RUSSIAN),
    "base64 as in addresses": (plain(base64.urlsafe_b64encode(f"{RUSSIAN}?>>>".encode()), how="base64"), RUSSIAN),
    "base64 in two pieces": (plain(b"VGhlIGJvYXI=\nZCBtZXQu", how="base64"), "The board met."),
    "base64 with a foot": (plain(b"VGhlIGJvYXI=\n\nThis list is kept by Ann", how="base64"), "The boar"),
    "spaces behind a line that goes on": (plain(b"The board =  \nmet.", how="quoted-printable"), "The board met."),
    "RTF": (plain(rb"{\rtf1 Board met\par}", "text/rtf"), "Board met"),
    "no end": (parts(RUSSIAN.encode(), end=b""), RUSSIAN),
    "no boundary named": (parts(RUSSIAN.encode(), kind="multipart/mixed"), RUSSIAN),
    "another boundary named": (parts(RUSSIAN.encode(), kind="multipart/mixed; boundary=BB"), RUSSIAN),
    "an empty choice": (parts(b" ", RUSSIAN.encode(), kind="multipart/alternative; boundary=AA"), RUSSIAN),
    "old line ends": (plain(RUSSIAN.encode()).replace(b"\n", b"\r"), RUSSIAN),
    "a mark first": (b"\xef\xbb\xbf" + plain(RUSSIAN.encode()), RUSSIAN),
    "a line among the heads": (plain(RUSSIAN.encode(), head="Subject: S\nThis is no head"), RUSSIAN),
    "a head in UTF-8": (headed("Subject: Протокол".encode()), "Subject: Протокол"),
    "a head in windows-1251": (headed("Subject: Заседание Совета".encode("cp1251")), "Subject: Заседание Совета"),
    "a letter over two words": (
        headed(b"Subject: =?utf-8?B?0KHQ?= =?utf-8?B?vtCy0LXRgg==?="), "Subject: Совет"),
    "a head in no known charset": (headed(b"Subject: =?foo?Q?Board_met?="), "Board"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_mail_is_read_as_it_comes(case: str) -> None:
    data, said = CASES[case]
    reading = read_file(data, PurePath("a.eml"))
    assert reading.kind == "mail"
    assert said in "\n".join(page.text for page in reading.pages)


def test_an_attachment_may_be_called_in_bytes() -> None:
    name = 'Content-Type: text/plain; name="Протокол.txt"\nContent-Disposition: attachment; filename="Протокол.txt"'
    attached = b"--AA\n" + name.encode("cp1251") + b"\n\nAnn Lee came.\n--AA--\n"
    reading = read_file(parts(b"See below.", end=attached), PurePath("a.eml"))
    assert [(page.label, page.text) for page in reading.pages[1:]] == [("Протокол.txt", "Ann Lee came.")]


STUB = "Content-Type: text/plain\n\nThis mail is in HTML.\n"
LONG = " ".join(["The board met in Almaty and agreed on the budget."] * 5)


@pytest.mark.parametrize(("page", "said"), [(LONG, LONG), ("<b>This</b> mail is in HTML.", "This mail is in HTML.")])
def test_where_the_plain_text_only_points_to_the_page_the_page_is_read(page: str, said: str) -> None:
    choice = f"--AA\n{STUB}--AA\nContent-Type: text/html\n\n<p>{page}</p>\n--AA--\n"
    head = HEAD + b"Subject: S\nContent-Type: multipart/alternative; boundary=AA\n\n"

    assert read_file(head + choice.encode(), PurePath("a.eml")).pages[0].text.split("\n\n", 1)[1].strip() == said


def test_a_part_that_is_no_text_is_told_and_the_others_are_read() -> None:
    packed = base64.encodebytes(bytes(range(256)))
    lost = b"--AA\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + packed
    head = HEAD + b"Subject: S\nContent-Type: multipart/mixed; boundary=AA\n\n"
    reading = read_file(head + lost + b"--AA\n\nThe board met.\n--AA--\n", PurePath("a.eml"))

    assert "The board met." in reading.pages[0].text
    assert [gap for gap in reading.gaps if "a part of the message cannot be read" in gap]


def zipped_mail(packed: bytes) -> bytes:
    kind = b'Content-Type: application/zip; name="annexes.zip"\nContent-Transfer-Encoding: base64\n\n'
    head = HEAD + b"Subject: S\nContent-Type: multipart/mixed; boundary=AA\n\n--AA\n\nSee the annexes.\n"
    return head + b"--AA\n" + kind + base64.encodebytes(packed) + b"--AA--\n"


def test_files_in_an_archive_in_a_mail_are_read() -> None:
    packed = zipped({"annex/list.txt": "Ann Lee came.", "__MACOSX/x.txt": "x", "inner.zip": zipped({"b.txt": "Ray."})})
    reading = read_file(zipped_mail(packed), PurePath("a.eml"))

    assert [(page.label, page.text) for page in reading.pages[1:]] == [
        ("annexes.zip, page 1, annex/list.txt", "Ann Lee came."),
        ("annexes.zip, page 2, inner.zip, b.txt", "Ray."),
    ]


@pytest.mark.parametrize(
    ("packed", "why"),
    [
        (zipped({}), "has nothing in it"),
        (zipped({"a.txt": b"0" * (2 << 20)}), "zip bomb"),
        (zipped({"a.exe": b"MZ\x90"}), "a program"),
    ],
)
def test_an_archive_in_a_mail_that_gives_nothing_is_told(packed: bytes, why: str) -> None:
    assert why in read_file(zipped_mail(packed), PurePath("a.eml")).gaps[0]


@pytest.mark.parametrize("kind", ["message/delivery-status", "message/disposition-notification"])
def test_a_report_of_delivery_that_is_all_of_a_mail_is_read(kind: str) -> None:
    body = b"Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; c@d.example\nAction: failed\n"
    reading = read_file(plain(body, kind), PurePath("a.eml"))
    assert "Final-Recipient: rfc822; c@d.example\nAction: failed" in reading.pages[-1].text


def test_a_mail_sent_on_many_times_is_read_to_the_first() -> None:
    mail = plain(b"The first said so.")
    for _ in range(18):
        mail = plain(mail, "message/rfc822", "7bit")
    assert "The first said so." in read_file(mail, PurePath("a.eml")).pages[-1].text
