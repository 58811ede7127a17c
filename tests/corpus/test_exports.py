"""What programs export: SYLK, DIF, JSON, XML of any kind, mails and web pages as Apple's programs keep them."""

from __future__ import annotations

import plistlib
from pathlib import PurePath

import pytest

from corpus.errors import FileError
from corpus.readers import read_file
from corpus.records import Reading
from tests.corpus.making import mail

SYLK = """ID;PWXL;N;E
P;PGeneral
F;P0;DG0G8;M255
B;Y3;X2;D0 0 2 1
C;Y1;X1;K"Name"
C;X2;K"Office"
C;Y2;X1;K"Lee;; Ann"
C;X2;K"Chair"
F;Y3;X1
C;K12.5
E
"""
DIF = """TABLE
0,1
"EXCEL"
VECTORS
0,2
""
TUPLES
0,2
""
DATA
0,0
""
-1,0
BOT
1,0
"Name"
1,0
"Office"
-1,0
BOT
1,0
"Ann ""Annie"" Lee"
0,12.5
V
-1,0
EOD
"""
WEBARCHIVE = {
    "WebMainResource": {
        "WebResourceData": "<html><body><h1>Протокол</h1><p>The board met.</p></body></html>".encode("cp1251"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1251",
    },
    "WebSubframeArchives": [
        {"WebMainResource": {"WebResourceData": b"<p>Ann Lee came.</p>", "WebResourceMIMEType": "text/html"}}
    ],
}


def read(data: str | bytes, name: str) -> Reading:
    return read_file(data if isinstance(data, bytes) else data.encode(), PurePath(name))


def text_of(data: str | bytes, name: str) -> str:
    return "\n".join(page.text for page in read(data, name).pages)


@pytest.mark.parametrize("name", ["a.slk", "a.txt"])
def test_the_rows_of_a_sheet_in_sylk(name: str) -> None:
    assert text_of(SYLK, name) == "Name | Office\nLee; Ann | Chair\n12.5"


@pytest.mark.parametrize(("name", "end"), [("a.dif", "\r\n"), ("a", "\n")])
def test_the_rows_of_a_sheet_in_dif(name: str, end: str) -> None:
    assert text_of(DIF.replace("\n", end), name) == 'Name | Office\nAnn "Annie" Lee | 12.5'


def test_an_object_of_json_is_a_paragraph_and_each_value_a_line() -> None:
    said = '{"title": "Minutes", "present": ["Ann Lee", "Ray"], "items": [{"no": 1, "text": "Budget"}, {"no": 2}]}'

    assert text_of(said, "a.json").split("\n") == [
        *("title: Minutes", "present: Ann Lee, Ray", "", "items:", "no: 1", "text: Budget"),
        *("", "", "items:", "no: 2"),
    ]


def test_json_may_have_a_value_a_line() -> None:
    said = '{"said": "The board met."}\n{"said": "It agreed."}\n'

    assert text_of(said, "log.jsonl").split("\n") == ["said: The board met.", "", "", "said: It agreed."]


@pytest.mark.parametrize("said", ["{'no': json}", "[" * 100_000, '{"a": "cut o'])
def test_what_is_no_json_is_text(said: str) -> None:
    assert text_of(said, "a.json") == said


@pytest.mark.parametrize("name", ["a.xml", "a.unheard"])
def test_xml_of_any_kind_says_its_words(name: str) -> None:
    reading = read(
        "<?xml version='1.0'?><minutes><title>Board</title><sect><title>Budget</title>"
        "<para>The <b>board</b> met.<!-- no --></para><style>p {}</style></sect></minutes>",
        name,
    )

    assert reading.pages[0].text == "Board\n\nBudget\n\nThe board met."
    assert [(each.text, each.level) for each in reading.headings or ()] == [("Board", 2), ("Budget", 3)]


def test_a_feed_holds_pages_that_are_written_out_as_words() -> None:
    page = "&lt;p&gt;The board&lt;br&gt;met.&lt;/p&gt;"
    feed = f"<rss><item><title>Minutes</title><description>{page}</description></item></rss>"

    assert text_of(feed, "news.rss") == "Minutes\n\nThe board\nmet."


def test_xml_without_words_says_what_its_attributes_do() -> None:
    assert text_of('<list><one name="Ann Lee" office="Chair"/></list>', "a.xml") == "name: Ann Lee\noffice: Chair"


@pytest.mark.parametrize("said", ["The board met.", "<?xml nothing", "<" * 5000])
def test_what_is_no_xml_is_text(said: str) -> None:
    assert text_of(said, "a.xml") == said


def test_a_mail_as_apple_keeps_it() -> None:
    message = mail("The board met.", subject="Minutes")
    kept = str(len(message)).encode() + b"      \n" + message + plistlib.dumps({"flags": 1, "subject": "no text"})
    reading = read(kept, "12.emlx")

    assert reading.kind == "mail"
    assert reading.title == "Minutes"
    assert reading.pages[0].text.endswith("The board met.")


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_as_safari_keeps_it_with_its_frames(form: plistlib.PlistFormat) -> None:
    reading = read(plistlib.dumps(WEBARCHIVE, fmt=form), "a.webarchive")

    assert reading.pages[0].text == "Протокол\n\nThe board met.\n\nAnn Lee came."
    assert reading.kind == "html"


def test_a_list_of_settings_is_no_web_page() -> None:
    with pytest.raises(FileError):
        read(plistlib.dumps({"size": 3}, fmt=plistlib.FMT_BINARY), "a.plist")


@pytest.mark.parametrize("name", ["Minutes of 12.03", "minutes v1.2", "report.2024", "notes. draft"])
def test_what_follows_the_last_dot_of_a_name_may_be_no_ending(name: str) -> None:
    assert text_of("The board met.", name) == "The board met."


def test_the_words_that_typesetters_write_are_text() -> None:
    assert "The board met." in text_of("\\section{Minutes}\nThe board met.", "minutes.tex")
