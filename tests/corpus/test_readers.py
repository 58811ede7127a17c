"""What each format brings along, and how a file ends that brings nothing."""

from __future__ import annotations

import codecs
import io
import zipfile
from datetime import date, datetime
from pathlib import PurePath

import docx
import pytest

from corpus.errors import EmptyFileError, EncryptedFileError, FileError, UnsupportedFileError
from corpus.readers import docx as docx_reader
from corpus.readers import read_file
from corpus.records import Reading
from tests.corpus.making import encrypted, pdf, saved, word


def read(data: bytes, name: str) -> Reading:
    return read_file(data, PurePath(name))


def headings(reading: Reading) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in reading.headings or ()]


# The table


@pytest.mark.parametrize(
    ("name", "kind"), [("a.TXT", "text"), ("a.b.md", "markdown"), ("d/a.htm", "html"), ("a.xhtml", "html")]
)
def test_the_ending_tells_the_format(name: str, kind: str) -> None:
    assert read(b"<p>Some words of a report</p>", name).kind == kind


@pytest.mark.parametrize(("name", "ending"), [("a.xyz", "no reader for .xyz"), ("README", "files without an ending")])
def test_an_unknown_ending_is_unsupported(name: str, ending: str) -> None:
    with pytest.raises(UnsupportedFileError, match=f"{ending}; there are .docx, .*, .xhtml") as caught:
        read(b"text", name)
    assert caught.value.state == "unsupported"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_blank_text_is_empty(name: str) -> None:
    with pytest.raises(EmptyFileError, match=r"has no text in it|nothing in it"):
        read(b" \n\t\n", name)


# PDF


def test_a_pdf_keeps_its_pages_and_title() -> None:
    reading = read(pdf("Minutes\nof the board", "", "Page three", title=" Board  minutes "), "a.pdf")
    assert [(page.number, page.text.strip()) for page in reading.pages] == [
        (1, "Minutes\nof the board"),
        (2, ""),
        (3, "Page three"),
    ]
    assert (reading.title, reading.headings, reading.issued_on) == ("Board minutes", None, date(2000, 1, 1))


def test_a_pdf_without_a_title_says_none() -> None:
    assert read(pdf("Minutes"), "a.pdf").title is None


def test_a_pdf_with_a_date_that_is_none_is_read() -> None:
    reading = read(pdf("Minutes").replace(b"(D:2000", b"(D:xxxx"), "a.pdf")
    assert reading.issued_on is None


def test_a_pdf_with_an_empty_password_is_read() -> None:
    assert "Minutes" in read(encrypted(pdf("Minutes"), ""), "a.pdf").pages[0].text


def test_a_pdf_with_a_password_is_encrypted() -> None:
    with pytest.raises(EncryptedFileError, match="asks for a password; save a copy without one") as caught:
        read(encrypted(pdf("Minutes"), "secret"), "a.pdf")
    assert caught.value.state == "encrypted"


def test_a_pdf_without_text_is_empty() -> None:
    with pytest.raises(EmptyFileError, match=r"no text on 2 page\(s\): perhaps a scan") as caught:
        read(pdf("", ""), "a.pdf")
    assert caught.value.state == "empty"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.95])
def test_a_pdf_cut_short_is_damaged(share: float) -> None:
    data = pdf("Minutes of the board")
    with pytest.raises(FileError, match="the file is damaged: Pdf") as caught:
        read(data[: int(share * len(data))], "a.pdf")
    assert caught.value.state == "failed"


def test_words_broken_at_a_line_end_of_a_pdf_are_joined() -> None:
    assert "the meeting began" in read(pdf("the meet-\ning began"), "a.pdf").pages[0].text


# DOCX


def test_a_docx_keeps_headings_lists_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_paragraph("Minutes", "Title")
    document.add_heading("Present", 1)
    document.add_paragraph("Ann Lee", "List Bullet")
    document.add_table(1, 2).rows[0].cells[0].text = "Lee"
    document.add_heading("Of which", 2)
    document.add_paragraph("The end.")
    reading = read(saved(document), "a.docx")
    assert reading.pages[0].text == "Minutes\n\nPresent\n\nAnn Lee\n\nLee | \n\nOf which\n\nThe end.".replace(
        "| \n", "|\n"
    )
    assert headings(reading) == [(1, "Minutes"), (2, "Present"), (3, "Of which")]


def test_merged_cells_of_a_row_are_said_once() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"c{number}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "both"
    assert read(saved(document), "a.docx").pages[0].text == "both | c2\nc3 | c4 | c5"


def test_a_table_in_a_cell_is_read() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 0)
    cell.text = "Present:"
    cell.add_table(2, 1).cell(1, 0).text = "Ann Lee"
    assert read(saved(document), "a.docx").pages[0].text.startswith("Present: Ann Lee |")


def test_a_docx_says_its_title_and_day() -> None:
    document = docx.Document(io.BytesIO(word("The board met.", title="Minutes")))
    document.core_properties.created = datetime(2024, 6, 4, 23, 0)
    reading = read(saved(document), "a.docx")
    assert (reading.title, reading.issued_on, reading.headings) == ("Minutes", date(2024, 6, 4), None)


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", EncryptedFileError, "password, or is an old .doc"),
        (word("The board met.")[:500], FileError, "the file is damaged: BadZipFile"),
        (b"PK\x03\x04 no archive", FileError, "the file is damaged: BadZipFile"),
        (word(), EmptyFileError, "no text in it"),
    ],
    ids=["ole", "cut", "no-archive", "blank"],
)
def test_a_docx_that_is_none(data: bytes, error: type[FileError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        read(data, "a.docx")


def test_an_archive_that_is_no_docx_is_damaged() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(FileError, match="the file is damaged"):
        read(out.getvalue(), "a.docx")


@pytest.mark.parametrize("limit", ["MAX_ENTRIES", "MAX_UNPACKED_BYTES"])
def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(docx_reader, limit, 3)
    with pytest.raises(FileError, match="taken for a zip bomb"):
        read(word("The board met."), "a.docx")


# HTML

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title> Board
 minutes </title>{meta}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<main><article><h1>Minutes</h1><p>The board met in Almaty and spoke of the budget for long, all members being there.</p>
<h2>Present</h2><ul><li>Ann Lee, chair</li><li>Bob Ray</li></ul>
<table><tr><th>Name</th><th>Office</th></tr><tr><td>Lee</td><td>Chair</td></tr></table>
<p>One line<br>and the next</p></article></main>
<footer><a href="/imprint">Imprint</a></footer></body></html>"""


def test_html_without_the_menus() -> None:
    reading = read(PAGE.format(meta="").encode(), "a.html")
    assert reading.pages[0].text.split("\n\n") == [
        "Minutes",
        "The board met in Almaty and spoke of the budget for long, all members being there.",
        "Present",
        "- Ann Lee, chair\n- Bob Ray",
        "Name | Office\nLee | Chair",
        "One line\nand the next",
    ]
    assert headings(reading) == [(1, "Minutes"), (2, "Present")]
    assert reading.title == "Board minutes"


@pytest.mark.parametrize(
    ("meta", "day"),
    [
        ('<meta name="date" content="2024-06-04">', date(2024, 6, 4)),
        ('<meta property="article:published_time" content="2024-06-04T10:00:00+05:00">', date(2024, 6, 4)),
        ('<meta itemprop="datePublished" content="4 June 2024">', date(2024, 6, 4)),
        ('<meta name="DCTERMS.issued" content="20240604">', date(2024, 6, 4)),
        ('<meta name="date" content="soon"><meta name="author" content="2024-06-04">', None),
    ],
    ids=["date", "published-time", "words", "dublin-core", "none"],
)
def test_html_may_say_its_date(meta: str, day: date | None) -> None:
    assert read(PAGE.format(meta=meta).encode(), "a.html").issued_on == day


RUSSIAN = "Совет собрался в Алматы и обсудил бюджет на следующий год. Все члены совета присутствовали на заседании."


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1251", "cp1251"), ("KOI8-R", "koi8-r"), ("no-such-thing", "cp1251"), ("utf-8", "cp1251")],
    ids=["windows-1251", "koi8-r", "unknown", "wrong"],
)
def test_html_by_its_charset_or_by_detection(charset: str, encoding: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><p>{RUSSIAN}</p>'
    assert RUSSIAN in read(page.encode(encoding), "a.html").pages[0].text


def test_words_without_marks_are_read_as_html() -> None:
    assert read(b"just words here", "a.html").pages[0].text == "just words here"


def test_html_200_levels_deep_is_read() -> None:
    page = "<html><body>" + "<div>" * 200 + "<p>The deepest words of all the words here.</p>" + "</div>" * 200
    assert "The deepest words" in read(page.encode(), "a.html").pages[0].text


def test_html_10_000_levels_deep_ends_in_an_error() -> None:
    with pytest.raises(FileError):
        read(b"<div>" * 10_000 + b"words", "a.html")


@pytest.mark.parametrize("data", [b"<html></html>", b"<p>  </p>", b"<!-- words -->", b"<script>x = 1</script>"])
def test_html_without_text_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFileError):
        read(data, "a.html")


# Markdown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A\n\n## B ##\n\n###### C", [(1, "A"), (2, "B"), (6, "C")]),
        ("Minutes\n=======\n\nPresent\n---", [(1, "Minutes"), (2, "Present")]),
        ("```\n# code\n```\n\n# After", [(1, "After")]),
        ("~~~\n# code\n```\n# code\n~~~\n# After", [(1, "After")]),
        ("# Before\n```\n# never closed", [(1, "Before")]),
        ("#hashtag\n\n    # indented\n\n####### seven\n\n#", []),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n- item\n", []),
        ("# **Bold**  title", [(1, "Bold** title")]),
    ],
    ids=["marks", "underlined", "fenced", "other-fence", "open-fence", "no-heading", "table-and-rule", "bold"],
)
def test_markdown_headings(text: str, found: list[tuple[int, str]]) -> None:
    assert headings(read(text.encode() + b"\n\nText.", "a.md")) == found


def test_markdown_stays_as_it_was_typed() -> None:
    text = "# Minutes\n\n* **Ann** _Lee_\n\n[link](http://example.org)\n"
    assert read(text.encode(), "a.md").pages[0].text == text


# Text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251", "koi8-r", "cp866"], ids=lambda encoding: encoding
)
def test_text_in_any_encoding(encoding: str) -> None:
    assert read(RUSSIAN.encode(encoding), "a.txt").pages[0].text == RUSSIAN


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_a_byte_order_mark_is_a_promise(mark: bytes, encoding: str) -> None:
    assert read(mark + RUSSIAN.encode(encoding), "a.txt").pages[0].text == RUSSIAN


def test_text_cut_in_the_middle_of_a_character_is_read() -> None:
    assert read((codecs.BOM_UTF16_LE + "да".encode("utf-16-le"))[:-1], "a.txt").pages[0].text.startswith("д")


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 4, b"\x00\x01\x02" * 9, b"\x7fELF\x02\x01\x01" + bytes(64)], ids=["all", "low", "elf"]
)
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(FileError, match="the bytes are no text") as caught:
        read(data, "a.txt")
    assert caught.value.state == "failed"
