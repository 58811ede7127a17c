"""Word's and Excel's XML of 2003, a DOCX in one file, EPUB; and what lies on shared drives that has no reader."""

from __future__ import annotations

import base64
import io
import zipfile
from datetime import date
from pathlib import PurePath

import pytest

from corpus.errors import UnsupportedFileError
from corpus.readers import read_file
from corpus.records import Reading
from tests.corpus.making import word, zipped

PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SAID = "<w:p><w:r><w:t>The board met.</w:t></w:r></w:p>"
SAID += "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lee</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
HEADED = '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Протокол</w:t></w:r></w:p>'
OLD_WORD = f"""{PROLOG}<?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
 xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">
<o:DocumentProperties><o:Title>Minutes</o:Title><o:Created>2004-06-04T10:00:00Z</o:Created></o:DocumentProperties>
<w:styles><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>
<w:body><wx:sect>{HEADED}{SAID}</wx:sect></w:body></w:wordDocument>"""
OLD_EXCEL = f"""{PROLOG}<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Present"><Table><Row><Cell><Data ss:Type="String">Name</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">Lee</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="DateTime">2004-06-04T00:00:00.000</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Empty"/></Workbook>"""


def read(data: str | bytes, name: str) -> Reading:
    return read_file(data if isinstance(data, bytes) else data.encode(), PurePath(name))


def test_word_of_2003_in_xml_is_read_as_a_docx_is() -> None:
    reading = read(OLD_WORD, "a.xml")
    assert (reading.kind, reading.title, reading.issued_on) == ("docx", "Minutes", date(2004, 6, 4))
    assert reading.pages[0].text == "Протокол\n\nThe board met.\n\nLee"
    assert [heading.text for heading in reading.headings or ()] == ["Протокол"]


def test_word_in_xml_that_is_cut_off_says_so() -> None:
    reading = read(OLD_WORD[: OLD_WORD.index("<w:tbl>")], "a.doc")
    assert reading.pages[0].text == "Протокол\n\nThe board met."
    assert reading.gaps == ("the file is damaged, and read as far as it goes",)


def test_a_docx_in_one_file_is_read_with_its_parts() -> None:
    parts = []
    with zipfile.ZipFile(io.BytesIO(word("# Minutes", "The board met.", title="June"))) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            is_xml = name.endswith((".xml", ".rels"))
            held = data[data.index(b"?>") + 2 :].decode() if is_xml else base64.b64encode(data).decode()
            kind = "xmlData" if is_xml else "binaryData"
            parts.append(f'<pkg:part pkg:name="/{name}"><pkg:{kind}>{held}</pkg:{kind}></pkg:part>')
    package = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"'
    reading = read(f"{PROLOG}<pkg:package {package}>{''.join(parts)}</pkg:package>", "a.xml")
    assert (reading.title, reading.pages[0].text) == ("June", "Minutes\n\nThe board met.")
    assert [heading.text for heading in reading.headings or ()] == ["Minutes"]


def test_excel_of_2003_in_xml_has_its_cells_in_their_places() -> None:
    first, second = read(OLD_EXCEL, "a.xml").pages
    assert (first.label, first.text) == ("Present", "Name\n\nLee |  | 2004-06-04")
    assert (second.label, second.text) == ("Empty", "")


def book(**files: str) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="in/book.opf"/></rootfiles></container>'
    )
    return zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": container, **files})


CHAPTERS = {
    "in/a b.xhtml": "<html><body><h1>Roads</h1><p>The board met.</p></body></html>",
    "in/second.xhtml": "<html><body><p>Ann Lee came.</p></body></html>",
}
SPINE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Annual report</dc:title><dc:date>2024-06-04</dc:date></metadata>
<manifest><item id="b" href="second.xhtml"/><item id="a" href="a%20b.xhtml"/></manifest>
<spine><itemref idref="a"/><itemref idref="gone"/><itemref idref="b"/></spine></package>"""


BOOK = book(**{"in/book.opf": SPINE}, **CHAPTERS)


def test_the_chapters_of_an_epub_are_its_pages() -> None:
    reading = read(BOOK, "a.epub")
    assert [page.text for page in reading.pages] == ["Roads\n\nThe board met.", "Ann Lee came."]
    assert (reading.kind, reading.title, reading.issued_on) == ("epub", "Annual report", date(2024, 6, 4))


def test_an_epub_whose_list_is_lost_has_its_chapters_by_name() -> None:
    assert [page.text for page in read(book(**CHAPTERS), "a.zip").pages] == ["Roads\n\nThe board met.", "Ann Lee came."]


@pytest.mark.parametrize("name", ["a.docm", "a.dotx", "a.ppsx", "a.ott", "a.xltx"])
def test_what_is_called_a_template_or_a_show_is_read_by_its_bytes(name: str) -> None:
    assert read(word("The board met."), name).pages[0].text == "The board met."


@pytest.mark.parametrize("name", ["Index/Document.iwa", "index.apxl"])
def test_what_apple_writes_is_unsupported_with_a_hint(name: str) -> None:
    with pytest.raises(UnsupportedFileError, match="export it as PDF or DOCX"):
        read(zipped({name: "words"}), "a.pages")


def test_a_workbook_in_bytes_goes_to_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnsupportedFileError, match="install LibreOffice"):
        read(zipped({"[Content_Types].xml": "<x/>", "xl/workbook.bin": "bytes"}), "a.xlsb")
