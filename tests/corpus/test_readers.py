"""What each format brings along, and how a file ends that brings nothing."""

from __future__ import annotations

import codecs
import io
import os
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from email.message import EmailMessage
from pathlib import Path, PurePath

import docx
import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from corpus.errors import EmptyFileError, EncryptedFileError, FileError, UnsupportedFileError
from corpus.readers import archives, read_file
from corpus.records import Reading
from tests.corpus.making import NAMESPACES, encrypted, mail, opendocument, pdf, saved, sheets, slides, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more "


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


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"text", "a.xyz", r"no reader for .xyz; there are .adoc, .*, .zip"),
        (b"\0\0\0", "README", "no reader for such files without an ending; there are"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "a.txt", "the file is a program"),
        (b"\x1f\x8b\x08", "a.txt", "a gzip archive; unpack it"),
        (b"Rar!\x1a\x07\x00", "a.docx", "a RAR archive; unpack it"),
        (OLE, "a.docx", "an OLE container that is no Word"),
        (zipped({"a.txt": "words"}), "a.dat", "an archive inside another file, or not named .zip"),
    ],
    ids=["ending", "nulls", "program", "gzip", "rar", "ole", "archive"],
)
def test_what_has_no_reader_is_unsupported(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(UnsupportedFileError, match=reason) as caught:
        read(data, name)
    assert caught.value.state == "unsupported"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (pdf("Minutes"), "a.txt", "pdf"),
        (word("Minutes"), "a.doc", "docx"),
        (slides(("Minutes", "Board")), "a.docx", "pptx"),
        (sheets({"One": [["Minutes"]]}), "a.zip", "xlsx"),
        (b"{\\rtf1 Minutes}", "a.doc", "rtf"),
        (b"\xef\xbb\xbf<!-- saved --><html><body>Minutes</body></html>", "a.xls", "html"),
        (mail("Minutes"), "a.txt", "mail"),
        (b"From ann@example.org Tue Jun  4 10:00:00 2024\nFrom: a\nTo: b\n\nMinutes", "a.box", "mail"),
        (b"From: the chair\nTo: the members\n\nMinutes", "a.txt", "text"),
        (b"Date: 4 June 2024\nSubject: the budget\nTo: all\n\nMinutes", "a.txt", "text"),
        (b"Minutes of the board", "README", "text"),
        (b"<h1>Minutes</h1>", "a.md", "markdown"),
    ],
    ids="pdf docx pptx xlsx rtf html mail mailbox letter memo no-ending markdown".split(),
)
def test_the_bytes_tell_the_format_before_the_name_does(data: bytes, name: str, kind: str) -> None:
    assert read(data, name).kind == kind


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
    with pytest.raises(EmptyFileError, match=r"no text on 2 page\(s\)$") as caught:
        read(pdf("", ""), "a.pdf")
    assert caught.value.state == "empty"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6])
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
    assert reading.pages[0].text == "Minutes\n\nPresent\n\n• Ann Lee\n\nLee | \n\nOf which\n\nThe end.".replace(
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
        (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedFileError, "protected by a password; save a copy"),
        (word("The board met.")[:500], FileError, "the file is damaged: it has no text part"),
        (b"PK\x03\x04 no archive", FileError, "the file is damaged"),
        (word(), EmptyFileError, "no text in it"),
    ],
    ids=["locked", "cut", "no-archive", "blank"],
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


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word("Minutes"), "a.docx"),
        (slides(("Minutes", "")), "a.pptx"),
        (sheets({"One": [["Minutes"]]}), "a.xlsx"),
        (opendocument("<text:p>Minutes</text:p>"), "a.odt"),
    ],
    ids="docx pptx xlsx odt".split(),
)
@pytest.mark.parametrize("limit", ["MAX_ENTRIES", "MAX_ENTRY_BYTES", "MAX_UNPACKED_BYTES"])
def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch, limit: str, data: bytes, name: str) -> None:
    monkeypatch.setattr(archives, limit, 2)
    with pytest.raises(FileError, match="taken for a zip bomb"):
        read(data, name)


def test_what_was_packed_beyond_reason_is_a_bomb() -> None:
    with pytest.raises(FileError, match="taken for a zip bomb"):
        read(zipped({"[Content_Types].xml": "", "word/document.xml": b" " * (2 << 20)}), "a.docx")


# HTML

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title> Board
 minutes </title>{meta}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<main><article><h1>Minutes</h1><p>The board met in Almaty and spoke of the budget for long, all members being there.</p>
<h2>Present</h2><ul><li>Ann Lee, chair</li><li>Bob Ray</li></ul>
<table><tr><th>Name</th><th>Office</th></tr><tr><td>Lee</td><td>Chair</td></tr></table>
<p>One line<br>and the next</p></article></main>
<footer><a href="/imprint">Imprint</a></footer></body></html>"""


def test_html_that_is_set_keeps_its_lines() -> None:
    text = read(b"<h1>Minutes</h1><pre>\nAnna Lind   P\nBo Ode      A\n</pre><p>All\nmet.</p>", "a.html").pages[0].text

    assert text == "Minutes\n\nAnna Lind   P\nBo Ode      A\n\nAll met."


def test_an_empty_cell_under_a_header_keeps_its_place() -> None:
    head, rows = "<tr><th></th><th>In</th><th>Out</th></tr>", "<tr><td>Lind</td><td> </td><td>x</td></tr>"
    text = read(f"<table>{head}{rows}</table><table>{rows}</table>".encode(), "a.html").pages[0].text

    assert text == "In | Out\nLind |  | x\n\nLind | x"


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


def test_who_came_is_no_menu_though_it_stands_before_all_that_reads_like_a_report() -> None:
    said = "".join(
        f"<p>The board met in Almaty and spoke of item {at} for long, all being there.</p>" for at in range(5)
    )
    came = "<h3>Attending</h3><li>Cary Lee</li><li>Ann Ray</li>"
    page = f"<div><a href='/'>Home</a></div><h1>13 August</h1>{came}</ul><h3>Discussion</h3>{said}"
    reading = read(f"<html><body>{page}</body></html>".encode(), "a.html")

    assert reading.pages[0].text.startswith("13 August\n\nAttending\n\n- Cary Lee\n- Ann Ray\n\nDiscussion")


def test_where_a_word_may_be_broken_and_is_not_it_is_whole() -> None:
    page = "<html><body><p>The com&shy;mit\u00adtee met.</p></body></html>"
    assert read(page.encode(), "a.html").pages[0].text == "The committee met."


def test_styles_that_never_end_do_so_where_the_body_begins() -> None:
    page = "<html><head><style>p { margin: 0 }</head><body><p>The board met.</p></body></html>"

    assert read(page.encode(), "a.html").pages[0].text == "The board met."


@pytest.mark.parametrize("foot", ["<div class='footer'>Imprint 2024</div>", "<div><a href='/x'>Imprint</a></div>"])
def test_what_follows_a_report_in_html_is_left_out_from_a_line_of_links_or_the_foot_on(foot: str) -> None:
    said = "".join(
        f"<p>The board met in Almaty and spoke of item {at} for long, all being there.</p>" for at in range(5)
    )
    page = f"<nav><a href='/'>Home</a></nav><h1>Minutes</h1>{said}<h2>Signed</h2><table><tr><td>Lee</td></tr></table>"
    reading = read(f"<html><body>{page}{foot}</body></html>".encode(), "a.html")

    assert reading.pages[0].text.endswith("all being there.\n\nSigned\n\nLee")


@pytest.mark.parametrize("line", ["<h2>Papers</h2>", "<p>The papers of the session:</p>"])
def test_a_list_of_links_that_the_report_announces_is_no_menu(line: str) -> None:
    said = "".join(
        f"<p>The board met in Almaty and spoke of item {at} for long, all being there.</p>" for at in range(5)
    )
    papers = "<ul><li><a href='/1'>Budget for 2025</a></li><li><a href='/2'>List of those who came</a></li></ul>"
    foot = "<div><ul><li><a href='/x'>Imprint</a></li><li><a href='/y'>Contact</a></li></ul></div>"
    page = f"<html><body><nav><a href='/'>Home</a></nav><h1>Minutes</h1>{said}{line}{papers}{foot}</body></html>"

    text = read(page.encode(), "a.html").pages[0].text
    assert text.endswith("- Budget for 2025\n- List of those who came")


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


@pytest.mark.parametrize(
    ("page", "text"),
    [
        # Word and LibreOffice name the styles of their headings, which are headings all the same
        (
            f'<p>{"The board met. " * 9}</p><h1 class="western">Items</h1><p>{"Roads were told of. " * 9}</p>',
            f"{'The board met. ' * 9}\n\nItems\n\n{'Roads were told of. ' * 9}",
        ),
        # An item is said once, however deep its list lies and whatever stands around its words
        (
            "<ul><li><p>Ann</p><ul><li>Bo<ol><li><div>Cy</div></li></ol></li></ul></li><li>Di</li></ul>",
            "- Ann\n- Bo\n1. Cy\n- Di",
        ),
        # Forms and what trafilatura takes for nothing between parts of the report are no menu
        ("<h1>Board</h1><form><div>Name:</div><p>Leave it empty.</p></form>", "Board\n\nName:\n\nLeave it empty."),
    ],
    ids=["headings", "lists", "forms"],
)  # fmt: skip
def test_html_is_read_whole_and_once(page: str, text: str) -> None:
    lines = read(f"<html><body>{page}</body></html>".encode(), "a.html").pages[0].text
    assert " ".join(lines.split(" ")).split() == text.split()
    assert [line.strip() for line in lines.split("\n\n")] == [line.strip() for line in text.split("\n\n")]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>T</title><body><p>It met.",
        "<title>T<p>It met.",
        "<body><svg><p>It met.</body>",
        "<body><noscript>It met.</noscript>",
        "<head><style>x{}</style><body>It met.",
        "<object>It met.</object>",
    ],
    ids=["head", "title", "svg", "noscript", "style", "object"],
)
def test_html_in_which_what_is_not_seen_never_ends_is_read(page: str) -> None:
    assert "It met." in read(page.encode(), "a.html").pages[0].text


@pytest.mark.parametrize(
    ("lists", "lines"),
    [
        ("<ol><li>a<li>b</ol><ol><li>c</ol>", "1._a 2._b 1._c"),
        ('<ol type="a" start="2"><li>a<ul><li>b</ul><li>c</ol>', "b._a -_b c._c"),
        ('<ol type="I"><li value="4"><p>a</p><p>b</p><li>c</ol>', "IV._a b V._c"),
        ('<ol reversed start="2"><li>a<li>b</ol><ol start="x"><li></li><li>c</ol>', "2._a 1._b 2._c"),
        ("<ol reversed><li>a<li>b</ol>", "-_a -_b"),
        ("<li>a<li>b", "-_a -_b"),
    ],
    ids="two start value down count none".split(),
)
def test_items_of_html_bear_their_numbers(lists: str, lines: str) -> None:
    told = [line for line in read(f"<html><body>{lists}".encode(), "a.html").pages[0].text.split("\n") if line]
    assert told == [line.replace("_", " ") for line in lines.split()]


def test_words_without_marks_are_read_as_html() -> None:
    assert read(b"just words here", "a.html").pages[0].text == "just words here"


def test_html_200_levels_deep_is_read() -> None:
    page = "<html><body>" + "<div>" * 200 + "<p>The deepest words of all the words here.</p>" + "</div>" * 200
    assert "The deepest words" in read(page.encode(), "a.html").pages[0].text


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "ul"])
def test_html_10_000_levels_deep_gives_its_text(tag: str) -> None:
    page = f"<html><p>First.</p>{f'<{tag}>' * 10_000}The deepest words{f'</{tag}>' * 10_000}<p>Last.</p>"
    text = read(page.encode(), "a.html").pages[0].text
    assert [line for line in text.splitlines() if line] == ["First.", "The deepest words", "Last."]


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


def test_front_matter_gives_the_title_and_the_day_and_is_no_heading() -> None:
    reading = read(
        b'---\ntitle: "Minutes"\nauthor: Ann Lee\ndate: 2024-06-04\n---\n\n# Of the board\n\nIt met.\n', "a.md"
    )
    assert (reading.title, reading.issued_on, headings(reading)) == ("Minutes", date(2024, 6, 4), [(1, "Of the board")])
    assert read(b"---\nlayout: page\n---\n# Of the board\n", "a.md").title == "Of the board"


def test_a_title_in_front_matter_is_told_without_its_entities() -> None:
    data = b"---\ntitle: Roads Board&#58; third meeting\n---\n\nThe board met.\n"

    assert read(data, "a.markdown").title == "Roads Board: third meeting"


def test_front_matter_in_toml_and_a_day_that_is_no_title() -> None:
    toml = read(b'+++\ntitle = "Minutes"\ndate = "2024-06-04"\n+++\n\nIt met.\n', "a.md")
    assert (toml.title, toml.issued_on) == ("Minutes", date(2024, 6, 4))
    assert read(b"---\ntitle: '2024-06-04'\n---\n# Lake board\n\nIt met.\n", "a.md").title == "Lake board"
    assert read(b"---\ntitle: '2024-06-04'\n---\n\nLake board\n\nIt met.\n", "a.md").title == "Lake board"


def test_minutes_of_a_month_are_no_title() -> None:
    assert read(b"---\ntitle: Minutes (Aug., 2019)\n---\n\n# Town of Odda\n\nIt met.\n", "a.md").title == "Town of Odda"


def test_headings_in_html_and_with_attributes_are_headings() -> None:
    reading = read(b"`{{TOC}}`{=mediawiki}\n\n## Place {#place}\n\n<h3>Who came</h3>\n\nAda.\n", "a.md")
    assert headings(reading) == [(2, "Place"), (3, "Who came")]


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


@pytest.mark.parametrize("encoding", ["cp949", "johab", "iso2022_kr", "iso2022_jp"])
def test_text_in_an_eastern_encoding(encoding: str) -> None:
    text = "日本語の報告書と議事録です。" if "jp" in encoding else "회의는 서울에서 열렸다. 위원 모두가 참석했다."
    assert read((text * 5).encode(encoding), "a.txt").pages[0].text == text * 5


def test_text_cut_in_the_middle_of_a_character_is_read() -> None:
    assert read((codecs.BOM_UTF16_LE + "да".encode("utf-16-le"))[:-1], "a.txt").pages[0].text.startswith("д")


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x01\x02\x00" * 9], ids=["all", "low"])
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(FileError, match="the bytes are no text") as caught:
        read(data, "a.txt")
    assert caught.value.state == "failed"


# Slides, sheets, OpenDocument, RTF, mail


def test_a_slide_is_a_page_with_its_title_for_a_heading() -> None:
    reading = read(slides(("Budget", "It grows.\nSlowly."), ("Staff", "Two left.")), "a.pptx")
    assert [page.text for page in reading.pages] == ["Budget\n\nIt grows.\nSlowly.", "Staff\n\nTwo left."]
    assert [(heading.page, heading.text) for heading in reading.headings or ()] == [(1, "Budget"), (2, "Staff")]


def test_tables_groups_and_notes_of_a_slide_are_read() -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    table = slide.shapes.add_table(1, 2, 0, 0, 9, 9).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Ann Lee", "Chair"
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "Inside a group"
    slide.notes_slide.notes_text_frame.text = "Say it slowly"
    out = io.BytesIO()
    presentation.save(out)
    assert read(out.getvalue(), "a.pptx").pages[0].text == "Ann Lee | Chair\n\nInside a group\n\nSay it slowly"


def test_a_sheet_is_a_page_and_a_row_is_its_line() -> None:
    rows = [["Name", None, "Came"], [], ["Ann Lee", 3.0, datetime(2024, 6, 4)], ["Bob\nRay", 2.5, True]]
    reading = read(sheets({"Present": rows, "Empty": []}), "a.xlsx")
    assert [(page.number, page.label) for page in reading.pages] == [(1, "Present"), (2, "Empty")]
    assert reading.pages[0].text.split("\n") == [
        "Name |  | Came",
        "",
        "Ann Lee | 3 | 2024-06-04",
        "Bob Ray | 2.5 | True",
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_row_of_csv_is_a_line_whatever_parts_the_cells(mark: str) -> None:
    text = f'Name{mark}Office\n\n"Lee, Ann; Dr"{mark}Chair\nRay{mark}\n'
    assert read(text.encode(), "a.csv").pages[0].text == "Name | Office\n\nLee, Ann; Dr | Chair\nRay |"


def test_an_opendocument_text_keeps_headings_lists_tables_and_notes() -> None:
    reading = read(
        opendocument(
            "<text:tracked-changes><text:p>struck out</text:p></text:tracked-changes>"
            '<text:h text:outline-level="2">Present</text:h><text:p>Ann<text:s text:c="2"/>Lee'
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By phone.</text:p>"
            "</text:note-body></text:note> came<text:line-break/>late.</text:p>"
            "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p>"
            "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Lee</text:p>"
            "</table:table-cell><table:table-cell><text:p>Chair</text:p></table:table-cell></table:table-row></table:table>",
            meta="<dc:title>Minutes</dc:title><meta:creation-date>2024-06-04T10:00:00</meta:creation-date>",
        ),
        "a.odt",
    )
    assert reading.pages[0].text.split("\n\n") == [
        "Present",
        "Ann  Lee came\nlate.",
        "By phone.",
        "- one\n- two",
        "Lee | Chair",
    ]
    assert (headings(reading), reading.title, reading.issued_on) == ([(2, "Present")], "Minutes", date(2024, 6, 4))


def test_sheets_and_slides_of_opendocument_are_pages() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = f"<table:table-row>{cell.format('Ann')}{cell.format('Chair')}</table:table-row>"
    filling = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    book = opendocument(f'<table:table table:name="Who">{rows}{filling}</table:table>', kind="spreadsheet")
    assert [(page.label, page.text) for page in read(book, "a.ods").pages] == [("Who", "Ann | Chair")]
    box = "<draw:page><draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame></draw:page>"
    talk = opendocument(box.format("One") + box.format("Two"), kind="presentation")
    assert [page.text for page in read(talk, "a.odp").pages] == ["One", "Two"]


def test_heads_feet_and_tables_in_tables_of_opendocument_are_said_once() -> None:
    row = "<table:table-row><table:table-cell><text:p>Inner</text:p></table:table-cell></table:table-row>"
    cell = f"<table:table-cell><text:p>Outer</text:p><table:table>{row}</table:table></table:table-cell>"
    rows = f"<table:table-header-rows><table:table-row>{cell}</table:table-row></table:table-header-rows>"
    styles = (
        f'<office:document-styles {NAMESPACES} xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
        "<office:master-styles><style:master-page><style:header><text:p>Institute</text:p></style:header>"
        "<style:footer><text:p>Secret</text:p></style:footer></style:master-page><style:master-page>"
        "<style:header><text:p>Institute</text:p></style:header></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    with zipfile.ZipFile(io.BytesIO(opendocument(f"<text:p>Met.</text:p><table:table>{rows}</table:table>"))) as made:
        data = zipped({**{name: made.read(name) for name in made.namelist()}, "styles.xml": styles})
    assert read(data, "a.odt").pages[0].text == "Met.\n\nOuter Inner\n\nInstitute\n\nSecret"


def test_a_locked_opendocument_is_encrypted() -> None:
    data = zipped({"content.xml": b"\x01\x02", "META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(EncryptedFileError, match="protected by a password"):
        read(data, "a.odt")


def test_rtf_is_read_in_its_code_page() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1251{\info{\title Minutes}}\'cf\'f0\'ee\'f2\'ee\'ea\'ee\'eb\par "
        + "Да".encode("cp1251")
        + b"}"
    )
    reading = read(data, "a.rtf")
    assert (reading.pages[0].text, reading.title) == ("Протокол\n\nДа", "Minutes")


def test_a_mail_with_attachments() -> None:
    reading = read(
        mail("The board met.", subject="Minutes", attached={"a.pdf": pdf("One", "Two"), "b.exe": b"MZ\x90"}), "m.eml"
    )
    assert reading.pages[0].text.split("\n") == [
        "From: Ann Lee <ann@institute.example>",
        "To: board@institute.example",
        "Date: Tue, 04 Jun 2024 10:00:00 +0600",
        "Subject: Minutes",
        "",
        "The board met.",
    ]
    assert [(page.number, page.label, page.text.strip()) for page in reading.pages[1:]] == [
        (2, "a.pdf, page 1", "One"),
        (3, "a.pdf, page 2", "Two"),
    ]
    assert (reading.title, reading.issued_on) == ("Minutes", date(2024, 6, 4))
    assert reading.gaps == ("attachment b.exe: the file is a program",)


def test_a_mail_in_html_and_a_mail_in_a_mail() -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Ян Ли <yan@institute.example>", "Протокол"
    inner.set_content("<html><body><p>Совет собрался в Алматы.</p></body></html>", subtype="html", charset="koi8-r")
    outer = EmailMessage()
    outer["From"], outer["To"] = "ann@institute.example", "bob@institute.example"
    outer.set_content("See below.")
    outer.add_attachment(inner)
    first, second = read(outer.as_bytes(), "m.eml").pages
    assert first.text.endswith("See below.")
    assert second.text == "From: Ян Ли <yan@institute.example>\nSubject: Протокол\n\nСовет собрался в Алматы."


def test_html_in_a_mail_is_read_unless_the_same_is_told_in_plain_text() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ann Lee <ann@institute.example>", "Minutes"
    message.set_content("The board met.")
    message.add_alternative("<p>The board met in bold.</p>", subtype="html")
    message.make_mixed()
    message.attach(part := EmailMessage())
    part.set_content("<p>And spoke of roads.</p>", subtype="html")
    text = read(message.as_bytes(), "a.eml").pages[0].text
    assert ("The board met." in text, "in bold" in text, "And spoke of roads." in text) == (True, False, True)


def test_reports_of_delivery_and_mails_of_headers_alone_are_read() -> None:
    report = (
        b"From: a@b.example\nMIME-Version: 1.0\nMessage-ID: <1>\n"
        b"Content-Type: multipart/report; boundary=x\n\n--x\n"
        b"Content-Type: message/delivery-status\n\nAction: failed\n\nStatus: 5.7.1\n\n--x--\n"
    )
    assert "Status: 5.7.1" in read(report, "a.eml").pages[1].text
    assert "X-Meeting: the board" in read(b"MIME-Version: 1.0\nX-Meeting: the board\n", "a.eml").pages[0].text


def test_a_mail_of_a_thousand_parts_is_read() -> None:
    message = mail("First.", attached={f"{number}.txt": b"Part %d." % number for number in range(1100)})
    reading = read(message, "m.eml")
    assert len(reading.pages) == 1001
    assert reading.gaps == ("attachment 1000.txt: only the first 1000 attachments are read",)


def test_a_mail_with_parts_in_parts_beyond_all_use_is_read() -> None:
    heads = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(2000))
    reading = read(b"From: a\nTo: b\nMIME-Version: 1.0\n" + heads.encode() + b"\n\nThe deepest words", "m.eml")
    assert "The deepest words" in reading.pages[-1].text


# The old office


def test_an_old_document_needs_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnsupportedFileError, match="install LibreOffice to read it, or save it anew"):
        read(OLE + "WordDocument".encode("utf-16-le"), "a.doc")


@pytest.fixture
def converter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A LibreOffice that does what it is told in shell, with the folder for its work in $OUT."""

    def write(command: str) -> None:
        program = tmp_path / "soffice"
        program.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nOUT="$2"\n{command}\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    return write


def test_an_old_document_is_read_by_way_of_libreoffice(converter: Callable[[str], None], tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(word("The board met."))
    converter(f'cp {tmp_path}/made.docx "$OUT/report.docx"')
    reading = read(OLE + "WordDocument".encode("utf-16-le"), "a.doc")
    assert (reading.kind, reading.pages[0].text) == ("office", "The board met.")


@pytest.mark.parametrize(
    ("command", "reason"),
    [("exit 1", "could not read it; save it anew"), ("sleep 60", "did not finish with it within")],
)
def test_libreoffice_may_fail(
    converter: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, command: str, reason: str
) -> None:
    monkeypatch.setattr("corpus.readers.office.TIMEOUT_S", 0.5)
    converter(command)
    with pytest.raises(FileError, match=reason):
        read(OLE + "WordDocument".encode("utf-16-le"), "a.doc")


# DOCX, further


def docx_with(body: str) -> bytes:
    """A document with this XML for its body."""
    source = io.BytesIO(word("x"))
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                data = re.sub(rb"<w:body>.*</w:body>", f"<w:body>{body}</w:body>".encode(), data, flags=re.S)
            new.writestr(entry, data)
    return out.getvalue()


RUN, PARAGRAPH = "<w:r><w:t>{}</w:t></w:r>", "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p><w:ins>{RUN}</w:ins></w:p>", "put in"),
        (f"<w:p><w:del><w:r><w:delText>struck</w:delText></w:r></w:del>{RUN}</w:p>", "kept"),
        (CONTROL.format(PARAGRAPH), "a field"),
        (f"<w:p>{CONTROL.format(RUN)}</w:p>", "inside"),
        (f"<w:p><w:hyperlink>{RUN}</w:hyperlink></w:p>", "a link"),
        ("<w:p><w:r><w:t>{}</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a\nb\tc"),
        (f"<w:p><w:r><w:pict><w:txbxContent>{PARAGRAPH}</w:txbxContent></w:pict></w:r></w:p>", "boxed"),
        (f"<w:tbl>{CONTROL.format(f'<w:tr><w:tc>{PARAGRAPH}</w:tc></w:tr>')}</w:tbl>", "cell"),
        (f'<w:p><m:oMath xmlns:m="{MATH}"><m:r><m:t>{{}}</m:t></m:r></m:oMath></w:p>', "E=mc2"),
    ],
    ids="insertion deletion control control-inside link breaks text-box row-in-control formula".split(),
)
def test_what_word_hides_in_a_paragraph_is_read(body: str, text: str) -> None:
    assert read(docx_with(body.format(text.split("\n")[0])), "a.docx").pages[0].text == text


BOX = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
FRAME = "<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"

LIST = f"<text:list><text:list-item><text:section>{FRAME[0]}", f"{FRAME[1]}</text:section></text:list-item></text:list>"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx_with(BOX[0] * 30 + PARAGRAPH.format("The board met.") + BOX[1] * 30), "a.docx"),
        (opendocument(LIST[0] * 20 + "<text:p>The board met.</text:p>" + LIST[1] * 20), "a.odt"),
        (opendocument(FRAME[0] * 30 + "<text:p>The board met.</text:p>" + FRAME[1] * 30), "a.odt"),
    ],
    ids=["docx", "odt-list", "odt"],
)
def test_a_box_in_many_boxes_is_read_once(data: bytes, name: str) -> None:
    """Twice in each would be a billion times."""
    assert read(data, name).pages[0].text == "The board met."


def test_a_chart_is_read_as_the_table_that_it_draws() -> None:
    drawn = CategoryChartData()
    drawn.categories = ["2023", "2024"]
    drawn.add_series("Roads", (3, 4.5))
    drawn.add_series("Дороги", (1, None))
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, 5_000_000, 3_000_000, drawn).chart
    chart.has_title = True
    chart.chart_title.text_frame.text = "Costs"
    presentation.save(out := io.BytesIO())
    assert read(out.getvalue(), "a.pptx").pages[0].text == "Costs\n\nRoads | Дороги\n2023 | 3 | 1\n2024 | 4.5 |"


def test_heads_feet_and_notes_of_a_docx_stand_at_the_end() -> None:
    document = docx.Document()
    document.add_paragraph("The board met.")
    document.sections[0].header.paragraphs[0].text = "Mountain Institute"
    document.sections[0].footer.paragraphs[0].text = "Minutes, page"
    assert read(saved(document), "a.docx").pages[0].text == "The board met.\n\nMountain Institute\n\nMinutes, page"
