"""Office documents that are unusual or damaged: templates, the strict form, parts missing or cut; and XML bombs."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Callable, Collection
from pathlib import Path, PurePath

import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import PROG_ID

from corpus.errors import EmptyFileError, EncryptedFileError, FileError
from corpus.readers import read_file
from corpus.records import Reading
from tests.corpus.making import NAMESPACES, opendocument, sheets, slides, word, zipped

Edit = Callable[[str, bytes], bytes]
MADE = {
    "docx": word("# Minutes", "The board met.", table=[["Name"], ["Lee"]]),
    "pptx": slides(("Minutes", "The board met.")),
    "xlsx": sheets({"Present": [["Name", "Days"], [], ["Lee", 3]]}),
}
TEXTS = {
    "docx": "Minutes\n\nThe board met.\n\nName\nLee",
    "pptx": "Minutes\n\nThe board met.",
    "xlsx": "Name | Days\n\nLee | 3",
}
ALL = sorted(MADE)
MAIN = {"docx": "word/document.xml", "pptx": "ppt/slides/slide1.xml", "xlsx": "xl/worksheets/sheet1.xml"}
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def edited(kind: str, edit: Edit = lambda _, data: data, without: Collection[str] = ()) -> bytes:
    with zipfile.ZipFile(io.BytesIO(MADE[kind])) as archive:
        return zipped({name: edit(name, archive.read(name)) for name in archive.namelist() if name not in without})


def in_part(part: str, old: bytes, new: bytes) -> Edit:
    return lambda name, data: re.sub(old, new, data) if name == part else data


def read(data: bytes, name: str) -> Reading:
    return read_file(data, PurePath(name))


def strict(_: str, data: bytes) -> bytes:
    return re.sub(
        rb"http://schemas.openxmlformats.org/(wordprocessingml|presentationml|spreadsheetml|drawingml|officeDocument)/2006",
        rb"http://purl.oclc.org/ooxml/\1",
        data,
    )


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize(
    ("edit", "without"),
    [
        (in_part("[Content_Types].xml", rb"(document|presentation|sheet)\.main\+xml", rb"template.main+xml"), ()),
        (in_part("[Content_Types].xml", rb"openxmlformats-officedocument\.\w+\.\w+\.main", rb"ms-office.x.main"), ()),
        (strict, ()),
        (lambda name, data: data.replace(
            b"</Relationships>", f'<Relationship Id="x" Type="{IMAGE}" Target="NULL"/></Relationships>'.encode()
        ), ()),
        (None, ("word/styles.xml", "ppt/theme/theme1.xml", "xl/styles.xml")),
        (None, ("docProps/core.xml",)),
        (None, ("_rels/.rels",)),
        (None, ("[Content_Types].xml",)),
        (in_part("docProps/core.xml", rb"(?s)^.*$", rb"<x"), ()),
        (in_part("docProps/core.xml", rb"(<dcterms:created[^>]*>)[^<]*", rb"\1soon"), ()),
        (lambda name, data: data[:-100] if name.endswith("styles.xml") else data, ()),
    ],
    ids="template macros strict no-picture no-styles no-core no-relations no-types bad-core bad-day cut-styles".split(),
)  # fmt: skip
def test_what_other_readers_stumble_over_is_read(kind: str, edit: Edit | None, without: tuple[str, ...]) -> None:
    data = edited(kind, edit or (lambda _, same: same), without)
    assert read(data, f"a.{kind}").pages[0].text == TEXTS[kind]


@pytest.mark.parametrize("kind", ALL)
def test_a_part_that_is_cut_off_is_read_as_far_as_it_goes_and_told(kind: str) -> None:
    reading = read(edited(kind, lambda name, data: data[:-30] if name == MAIN[kind] else data), f"a.{kind}")
    assert reading.pages[0].text == TEXTS[kind]
    assert f"{MAIN[kind]} is damaged, and read as far as it goes" in reading.gaps


@pytest.mark.parametrize("kind", ALL)
def test_without_its_text_a_document_is_damaged_or_empty(kind: str) -> None:
    with pytest.raises(FileError):
        read(edited(kind, without=(MAIN[kind],)), f"a.{kind}")


def test_cells_that_are_read_as_they_are_stored_stand_in_their_places() -> None:
    rows = (
        '<row r="2"><c r="B2" t="inlineStr"><is><t>Ann</t></is></c><c r="D2"><v>1.5</v></c></row>'
        '<row r="4"><c t="s"><v>99</v></c><c t="str"><v>Lee</v></c></row>'
    )
    edit = in_part(
        "xl/worksheets/sheet1.xml", rb"(?s)<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>".encode()
    )
    reading = read(edited("xlsx", lambda name, data: strict(name, edit(name, data))), "a.xlsx")
    assert reading.pages[0].text == "\nAnn |  | 1.5\n\nLee"
    assert (reading.pages[0].label, "as they are stored" in reading.gaps[0]) == ("Present", True)


def test_a_presentation_without_slides_is_empty() -> None:
    slide_id = in_part("ppt/presentation.xml", rb"<p:sldId [^>]*>", rb"")
    with pytest.raises(EmptyFileError, match="has no slides"):
        read(edited("pptx", slide_id, without=(MAIN["pptx"],)), "a.pptx")


def test_slides_come_in_their_order_with_drawings_and_what_their_order_is_lost_for() -> None:
    data = edited("pptx", in_part("ppt/presentation.xml", rb"<p:sldId [^>]*>", rb""))
    assert read(data, "a.pptx").pages[0].text == TEXTS["pptx"]


def holding(**parts: tuple[str, bytes]) -> bytes:
    """A DOCX with files put into it: by their names, what they are to it and their bytes."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="{name}" Target="embeddings/{name.replace("_", ".")}" Type="{types}/{kind}"/>'
        for name, (kind, _) in parts.items()
    )
    end, rels = b"</Relationships>", "word/_rels/document.xml.rels"
    data = edited("docx", lambda name, part: part.replace(end, related.encode() + end) if name == rels else part)
    with zipfile.ZipFile(out := io.BytesIO(data), "a") as archive:
        for name, (_, part) in parts.items():
            archive.writestr(f"word/embeddings/{name.replace('_', '.')}", part)
    return out.getvalue()


def test_a_page_that_was_put_in_whole_is_read() -> None:
    page = b"<html><body><p>Ann Lee came.</p></body></html>"
    reading = read(holding(inside_html=("aFChunk", page), other_zzz=("aFChunk", b"\0")), "a.docx")
    assert reading.pages[0].text == TEXTS["docx"] + "\n\nAnn Lee came."
    assert reading.gaps[0].startswith("word/embeddings/other.zzz: no reader for .zzz")


def test_files_that_were_put_in_as_objects_are_read_after_the_text_or_told() -> None:
    book, ole = sheets({"Present": [["Ann Lee", "came"]]}), bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    data = holding(
        book_xlsx=("package", book),
        other_bin=("oleObject", ole),
        formula_bin=("oleObject", ole + "Equation Native".encode("utf-16-le")),
        lost_xlsx=("chart", book),
    )
    reading = read(data, "a.docx")
    assert [(page.label, page.text) for page in reading.pages[1:]] == [("book.xlsx, Present", "Ann Lee | came")]
    assert reading.gaps == ("attachment other.bin: an OLE container that is no Word, Excel or PowerPoint file",)


def test_a_table_behind_a_chart_on_a_slide_is_no_file_of_its_own_but_one_on_the_slide_is() -> None:
    presentation = pptx.Presentation(io.BytesIO(slides(("Minutes", "The board met."))))
    shapes = presentation.slides[0].shapes
    drawn = CategoryChartData()
    drawn.categories = ["2024"]
    drawn.add_series("Roads", (3,))
    shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, 9, 9, drawn)
    shapes.add_ole_object(io.BytesIO(word("Ann Lee came.")), PROG_ID.DOCX, 0, 0)
    presentation.save(out := io.BytesIO())
    assert [page.text for page in read(out.getvalue(), "a.pptx").pages[1:]] == ["Ann Lee came."]


# XML bombs: what an entity stands for is never put in its place

SAID = "The board met. &e; &out;"
FLAT = (
    f"<office:document {NAMESPACES}><office:body><office:text><text:p>The board met.</text:p></office:text>"
    "</office:body></office:document>"
).encode()
PAGE = b"<html><body><p>The board met.</p></body></html>"
BOMBED: dict[str, Callable[[Edit], bytes]] = {
    "a.docx": lambda edit: edited("docx", lambda name, data: edit(name, data) if name == MAIN["docx"] else data),
    "a.pptx": lambda edit: edited("pptx", lambda name, data: edit(name, data) if name == MAIN["pptx"] else data),
    "a.xlsx": lambda edit: edited("xlsx", lambda name, data: edit(name, data) if name == MAIN["xlsx"] else data),
    "a.odt": lambda edit: zipped({"content.xml": edit("", FLAT)}),
    "a.fodt": lambda edit: edit("", FLAT),
    "a.xhtml": lambda edit: edit("", PAGE),
}


@pytest.mark.parametrize("name", sorted(BOMBED))
def test_entities_are_never_unfolded_and_nothing_is_fetched(name: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a secret of the machine")
    entities = [f'<!ENTITY out SYSTEM "{(tmp_path / "secret").as_uri()}">', '<!ENTITY a "boom">']
    entities += [f'<!ENTITY {each} "{f"&{before};" * 20}">' for before, each in itertools.pairwise("abcde")]
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [{"".join(entities)}]>'.encode()

    def edit(_: str, data: bytes) -> bytes:
        said = data.replace(b"The board met.", SAID.encode()).replace(b"Name", b"The board met. &e; &out;")
        return bomb + re.sub(rb"^\s*<\?xml.*?\?>", b"", said)

    try:
        text = read(BOMBED[name](edit), name).pages[0].text
    except FileError:
        assert name == "a.xlsx"  # which expat may refuse whole
        return
    assert "The board met." in text
    assert "boomboom" not in text
    assert "secret" not in text


# Archives that are cut off or damaged

LONG = word(*(f"Item {number} of the minutes is told in words of its own." for number in range(400)))


@pytest.mark.parametrize("kind", ALL)
def test_without_its_directory_a_package_is_read_and_said_to_be_damaged(kind: str) -> None:
    data = MADE[kind]
    reading = read(data[: data.index(b"PK\x01\x02")], f"a.{kind}")
    assert (reading.kind, reading.pages[0].text) == (kind, TEXTS[kind])
    assert "the file is damaged or cut off; what is left of it is read" in reading.gaps


def test_of_a_part_that_is_cut_off_the_beginning_is_read() -> None:
    body = "".join(f"<text:p>Item {number} was spoken of for {number * 37} minutes.</text:p>" for number in range(400))
    data = opendocument(body)
    text = read(data[: data.index(b"PK\x03\x04", 200) // 2], "a.odt").pages[0].text
    assert text.startswith("Item 0 was spoken of for 0 minutes.\n\nItem 1 was")
    assert 500 < len(text) < 20_000


def test_of_a_part_with_a_damaged_byte_what_comes_before_it_is_read() -> None:
    at = LONG.index(b"word/document.xml") + 1000
    reading = read(LONG[:at] + bytes(8) + LONG[at + 8 :], "a.docx")
    assert reading.pages[0].text.startswith("Item 0 of the minutes")
    assert "word/document.xml is damaged, and read as far as it goes" in reading.gaps


def test_a_workbook_cut_before_its_list_of_sheets_has_its_cells() -> None:
    data = edited("xlsx", without=("xl/workbook.xml", "xl/_rels/workbook.xml.rels"))
    assert read(data, "a.xlsx").pages[0].text == TEXTS["xlsx"]


def test_what_is_left_without_a_word_is_told_to_be_damaged() -> None:
    data = MADE["docx"]
    with pytest.raises(FileError, match="the file is damaged: it has no text part"):
        read(data[:600], "a.docx")


def test_a_damaged_bomb_is_not_unpacked() -> None:
    bomb = zipped({"word/document.xml": b"<w>" + bytes(200 << 20)})
    with pytest.raises(FileError, match="taken for a zip bomb"):
        read(bomb[: bomb.index(b"PK\x01\x02")], "a.docx")


def test_a_document_with_a_part_under_a_password_is_encrypted() -> None:
    data = bytearray(MADE["docx"])
    for start in (match.start() for match in re.finditer(b"PK\x01\x02", MADE["docx"])):
        data[start + 8] |= 1
    with pytest.raises(EncryptedFileError, match="protected by a password"):
        read(bytes(data), "a.docx")


def test_a_sheet_that_was_put_into_an_opendocument_is_read_where_it_stands() -> None:
    frame = '<draw:frame><draw:object xmlns:x="http://www.w3.org/1999/xlink" x:href="./Object 1"/></draw:frame>'
    data = opendocument(f"<text:p>Costs{frame}</text:p><text:p>The board met.</text:p>")
    cell = "<table:table-cell><text:p>Roads</text:p></table:table-cell>"
    table = f"<table:table><table:table-row>{cell * 2}</table:table-row></table:table>"
    sheet = f"<office:spreadsheet>{table}</office:spreadsheet>"
    with zipfile.ZipFile(out := io.BytesIO(data), "a") as archive:
        content = f"<office:document-content {NAMESPACES}><office:body>{sheet}</office:body></office:document-content>"
        archive.writestr("Object 1/content.xml", content)
    assert read(out.getvalue(), "a.odt").pages[0].text == "Costs\n\nRoads | Roads\n\nThe board met."
