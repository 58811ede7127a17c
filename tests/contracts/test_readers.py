"""What every reader of a format promises: any bytes end in a Reading with text, or in a FileError with a reason."""

from __future__ import annotations

import plistlib
from pathlib import PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import EmptyFileError, FileError
from corpus.ocr import can_read
from corpus.readers import READERS, read_file, reader_of
from corpus.readers.kinds import kind_of
from corpus.records import Reading
from tests.corpus.making import container, mail, opendocument, pdf, picture, sheets, slides, word
from tests.corpus.test_exports import DIF, SYLK, WEBARCHIVE
from tests.corpus.test_more_formats import BOOK, OLD_EXCEL, OLD_WORD
from tests.corpus.test_signed import streamed
from tests.corpus.test_tnef import BEGIN, BODY, DATA, TITLE, tnef

STATES = {"failed", "unsupported", "encrypted", "empty"}
LAW = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(["set", "cut", "add", "end"]), st.binary(min_size=1, max_size=12)),
    min_size=1,
    max_size=6,
)


def mutated(data: bytes, edits: list[tuple[float, str, bytes]]) -> bytes:
    """The bytes with a few of them changed, left out, put in, or cut off."""
    for share, kind, piece in edits:
        at = int(share * len(data))
        tail = {"set": data[at + len(piece) :], "cut": data[at + 50 :], "add": data[at:], "end": b""}[kind]
        data = data[:at] + (b"" if kind == "cut" else piece) + tail
    return data


def read(data: bytes, name: PurePath) -> Reading | None:
    """The reading, when there is one; else the file's end is checked."""
    try:
        return read_file(data, name)
    except FileError as error:
        assert error.state in STATES
        assert error.reason == str(error) != ""
        return None


class ReaderContract:
    name: PurePath
    kind: str
    example: bytes
    text: str
    """Stands on the first page of the example."""
    reader: str | None = None
    """Of a format that is another way to write what another reader gives; else it is called as the kind is."""
    is_marked = True
    """Whether the bytes tell the kind, whatever the file is called."""

    def test_it_is_in_the_table(self) -> None:
        assert kind_of(self.example, self.name) == (self.reader or self.kind)
        assert reader_of(kind_of(self.example, self.name))(self.example).kind == self.kind

    def test_its_name_does_not_matter(self) -> None:
        if self.is_marked:
            assert read_file(self.example, PurePath("report.bin")).kind == self.kind

    def test_it_reads_its_own_format(self) -> None:
        reading = read_file(self.example, self.name)
        assert self.text in reading.pages[0].text
        assert [page.number for page in reading.pages] == list(range(1, len(reading.pages) + 1))

    def test_headings_are_where_they_say(self) -> None:
        reading = read_file(self.example, self.name)
        for heading in reading.headings or ():
            assert heading.text in heading.span.cut(reading.pages[heading.page - 1].text)

    def test_no_bytes_are_no_report(self) -> None:
        with pytest.raises(EmptyFileError, match="no bytes"):
            read_file(b"", self.name)

    @LAW
    @given(data=st.binary(max_size=300))
    def test_any_bytes_end_well(self, data: bytes) -> None:
        reading = read(data, self.name)
        assert reading is None or any(page.text.strip() for page in reading.pages)

    @LAW
    @given(edits=EDITS)
    def test_a_damaged_file_ends_well(self, edits: list[tuple[float, str, bytes]]) -> None:
        reading = read(mutated(self.example, edits), self.name)
        assert reading is None or any(page.text.strip() for page in reading.pages)
        assert reading is None or all(
            page.text.encode() and "\0" not in page.text for page in reading.pages if page.text
        )


class TestPdf(ReaderContract):
    name, kind = PurePath("minutes.PDF"), "pdf"
    example, text = pdf("Minutes of the board", "Page two", title="Minutes"), "Minutes of the board"


class TestDocx(ReaderContract):
    name, kind = PurePath("minutes.docx"), "docx"
    example, text = word("# Minutes", "The board met.", table=[["Lee", "Chair"]]), "The board met."


class TestHtml(ReaderContract):
    name, kind = PurePath("minutes.html"), "html"
    example = b"""<!doctype html><html><head><meta charset="utf-8"><title>Minutes</title></head><body><h1>Minutes</h1>
        <p>The board met in Almaty and agreed on the budget.</p><ul><li>Lee</li></ul>
        <table><tr><td>Lee</td><td>Chair</td></tr></table></body></html>"""
    text = "The board met in Almaty and agreed on the budget."


class TestMarkdown(ReaderContract):
    name, kind, is_marked = PurePath("minutes.md"), "markdown", False
    example, text = b"# Minutes\n\nThe board met.\n\nDecisions\n---------\n\n```\ncode\n", "The board met."


class TestText(ReaderContract):
    name, kind, is_marked = PurePath("minutes.txt"), "text", False
    example, text = "Протокол\n\nThe board met.".encode(), "The board met."


class TestCsv(ReaderContract):
    name, kind, is_marked = PurePath("attendance.csv"), "csv", False
    example, text = 'Name;Office\n"Lee, Ann";Chair\nRay;\n'.encode("utf-16"), "Lee, Ann | Chair"


class TestPptx(ReaderContract):
    name, kind = PurePath("talk.pptx"), "pptx"
    example, text = slides(("Minutes", "The board met."), ("Next", "Plans")), "The board met."


class TestXlsx(ReaderContract):
    name, kind = PurePath("attendance.xlsx"), "xlsx"
    example, text = sheets({"Present": [["Name", "Office"], ["Ann Lee", "Chair"]]}), "Ann Lee | Chair"


class TestOpenDocument(ReaderContract):
    name, kind = PurePath("minutes.odt"), "opendocument"
    example, text = opendocument("<text:h>Minutes</text:h><text:p>The board met.</text:p>"), "The board met."


class TestRtf(ReaderContract):
    name, kind = PurePath("minutes.rtf"), "rtf"
    example, text = rb"{\rtf1\ansi\ansicpg1251{\b Minutes}\par The board met.\par \'cf\u1077?\par}", "The board met."


class TestMail(ReaderContract):
    name, kind = PurePath("minutes.eml"), "mail"
    example = mail("The board met.", subject="Minutes", attached={"annex.txt": b"Ann Lee came."})
    text = "The board met."


class TestOutlook(ReaderContract):
    name, kind, reader = PurePath("minutes.msg"), "mail", "outlook"
    example = container({"__substg1.0_1000001F": "The board met.".encode("utf-16-le")})
    text = "The board met."


class TestTnef(ReaderContract):
    name, kind, reader = PurePath("winmail.dat"), "mail", "tnef"
    example = tnef((BODY, b"The board met."), (BEGIN, b""), (TITLE, b"annex.txt"), (DATA, b"Ann Lee came."))
    text = "The board met."


class TestSigned(ReaderContract):
    name, kind = PurePath("smime.p7m"), "signed"
    example, text = streamed(b"Content-Type: text/plain\n\n", b"The board met."), "The board met."


class TestWordXml(ReaderContract):
    name, kind, reader = PurePath("minutes.xml"), "docx", "word_xml"
    example, text = OLD_WORD.encode(), "The board met."


class TestExcelXml(ReaderContract):
    name, kind, reader = PurePath("present.xml"), "xlsx", "excel_xml"
    example, text = OLD_EXCEL.encode(), "Lee |  | 2004-06-04"


class TestEpub(ReaderContract):
    name, kind = PurePath("report.epub"), "epub"
    example, text = BOOK, "The board met."


class TestSylk(ReaderContract):
    name, kind, reader = PurePath("present.slk"), "csv", "sylk"
    example, text = SYLK.encode(), "Lee; Ann | Chair"


class TestDif(ReaderContract):
    name, kind, reader = PurePath("present.dif"), "csv", "dif"
    example, text = DIF.encode(), "Name | Office"


class TestJson(ReaderContract):
    name, kind, is_marked = PurePath("minutes.json"), "json", False
    example, text = b'{"title": "Minutes", "said": ["The board met."]}', "said: The board met."


class TestXml(ReaderContract):
    name, kind = PurePath("minutes.xml"), "xml"
    example, text = b"<?xml version='1.0'?><a><title>Minutes</title><p>The board met.</p></a>", "The board met."


class TestWebArchive(ReaderContract):
    name, kind, reader = PurePath("minutes.webarchive"), "html", "webarchive"
    example, text = plistlib.dumps(WEBARCHIVE, fmt=plistlib.FMT_BINARY), "The board met."


@pytest.mark.skipif(not can_read(), reason="no tesseract here")
class TestPicture(ReaderContract):
    name, kind = PurePath("scan.png"), "picture"
    example, text = picture("The board met."), "The board met."


def test_every_reader_has_kept_the_contract() -> None:
    by_others = {"zip", "office"}  # an archive gives no report, and the old office's files need LibreOffice
    assert {contract.reader or contract.kind for contract in ReaderContract.__subclasses__()} == set(
        READERS
    ) - by_others
