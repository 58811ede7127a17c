"""PDFs that are not just lines of text: columns, tables, scans, and what pypdf cannot read."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

import pypdf
import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.errors import PdfReadError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import EmptyFileError, EncryptedFileError
from corpus.ocr import can_read
from corpus.pdfium import PdfFile
from corpus.readers import Given, read_file
from corpus.readers.given import NOTHING
from corpus.reading import read_document
from corpus.records import Reading
from corpus.scans import Recognized
from tests.corpus.making import cyrillic_font, drawn, encrypted, pdf, saved, word

WIDTH, HEIGHT = A4
needs_tesseract = pytest.mark.skipif(not can_read(), reason="no tesseract here")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    return read_file(data, PurePath("a.pdf"), given)


def canvas() -> tuple[Canvas, io.BytesIO]:
    out = io.BytesIO()
    made = Canvas(out, pagesize=A4, invariant=True)
    made.setFont("Helvetica", 10)
    return made, out


def columned(left: list[str], right: list[str], *, head: str = "") -> bytes:
    """Two columns, drawn line by line across both, as some programs do."""
    page, out = canvas()
    page.drawString(60, 800, head)
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        page.drawString(60, 770 - 14 * number, one)
        page.drawString(310, 770 - 14 * number, other)
    page.save()
    return out.getvalue()


LEFT = [f"The council spoke of the lakes and of dam {number}, at length" for number in range(9)]
RIGHT = [f"Nobody came to the sitting on the budget {number} of that year" for number in range(9)]


def test_the_left_column_is_read_before_the_right() -> None:
    head = "Minutes of the Council of the Mountain Institute, the fourth sitting, held at the lake in June 2024"
    text = read(columned(LEFT, RIGHT, head=head)).pages[0].text
    assert text.split("\n\n") == [head, "\n".join(LEFT), "\n".join(RIGHT)]


def test_what_only_looks_like_columns_stays_in_rows() -> None:
    names = [f"Person {number}" for number in range(9)]
    offices = [f"Head of unit {number}" if number % 2 else "Chair" for number in range(9)]
    lines = read(columned(names, offices)).pages[0].text.split("\n")
    assert [line.split() for line in lines if "Person 3" in line or "unit 3" in line][-1][-3:] == ["of", "unit", "3"]
    assert "Person 0" in lines[0]
    assert "Person 1" not in lines[0]


def ruled(rows: list[list[str]]) -> bytes:
    page, out = canvas()
    page.drawString(60, 790, "Present at the sitting:")
    for at in range(len(rows) + 1):
        page.line(60, 770 - 40 * at, 460, 770 - 40 * at)
    for at in range(len(rows[0]) + 1):
        page.line(60 + 200 * at, 770, 60 + 200 * at, 770 - 40 * len(rows))
    # Column by column, so that the order of drawing is not that of reading.
    for across in range(len(rows[0])):
        for down, row in enumerate(rows):
            for line, words in enumerate(row[across].split("\n")):
                page.drawString(66 + 200 * across, 755 - 40 * down - 12 * line, words)
    page.drawString(60, 600, "The sitting ended at noon.")
    page.save()
    return out.getvalue()


TABLE = [["Name", "Office"], ["Ann Lee", "Chair of the\ncommittee"], ["Bob Ray", ""]]


def test_a_ruled_table_is_read_in_rows_where_it_stands() -> None:
    assert read(ruled(TABLE)).pages[0].text.split("\n\n") == [
        "Present at the sitting:",
        "Name | Office\nAnn Lee | Chair of the committee\nBob Ray |",
        "The sitting ended at noon.",
    ]


def test_the_cells_of_a_row_are_found_on_the_picture() -> None:
    with PdfFile(ruled(TABLE)) as file:
        boxes = file.find_boxes(1, "Ann Lee | Chair of the committee")
    assert [round(box.left * WIDTH) for box in boxes] == [66, 266, 266]


def scan(*pages: list[str], stamp: str = "") -> bytes:
    """Pages that are pictures, with a stamp in letters on each."""
    page, out = canvas()
    for lines in pages:
        image = drawn(*lines)
        page.drawImage(ImageReader(image), 0, 500, WIDTH, WIDTH * image.height / image.width)
        page.drawString(40, 40, stamp)
        page.showPage()
    page.save()
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize("stamp", ["", "Scanned 17"])
def test_a_scan_is_read_and_marked(stamp: str) -> None:
    reading = read(scan(["Minutes of the council", "Ann Lee was in the chair."], stamp=stamp))
    (page,) = reading.pages
    assert "Ann Lee was in the chair." in page.text
    assert stamp in page.text
    assert page.confidence is not None
    assert 0.5 < page.confidence <= 1
    (remark,) = read_document(scan(["Minutes of the council"]), PurePath("a.pdf")).remarks
    assert re.fullmatch(r"1 page\(s\) read off pictures by tesseract, \d\d% sure", remark)
    assert reading.gaps == ()


@needs_tesseract
@pytest.mark.skipif(cyrillic_font() is None, reason="no font with Cyrillic letters here")
def test_a_russian_scan_is_read() -> None:
    assert "Протокол заседания совета" in read(scan(["Протокол заседания совета"])).pages[0].text


def test_without_tesseract_a_page_that_is_a_picture_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EmptyFileError, match=r"no text on 2 page\(s\); page 1 is a picture; install tesseract"):
        read(scan(["One"], ["Two"]))


def test_a_report_with_a_picture_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    writer = pypdf.PdfWriter()
    for data in (pdf("The council met."), scan(["A map"])):
        writer.append(io.BytesIO(data))
    out = io.BytesIO()
    writer.write(out)
    reading = read(out.getvalue())
    assert reading.gaps == ("page 2 is a picture; install tesseract to have its text read",)
    assert [page.confidence for page in reading.pages] == [None, None]


def test_a_blank_page_is_no_gap() -> None:
    assert read(pdf("Minutes", "")).gaps == ()


def test_a_page_on_which_pypdf_finds_nothing_is_read_by_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdf.PageObject, "extract_text", lambda _: "")
    assert read(pdf("Minutes")).pages[0].text == "Minutes"


@pytest.mark.parametrize("broken", ["\ue001\ue002", "\ufffd\ufffd\ufffd", "\x02\x03\x04"])
def test_a_page_of_signs_that_are_no_letters_is_read_by_pdfium(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdf.PageObject, "extract_text", lambda _: broken)
    assert read(pdf("Minutes")).pages[0].text == "Minutes"


def test_a_page_that_pypdf_chokes_on_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def choke(page: pypdf.PageObject) -> str:
        raise RecursionError

    monkeypatch.setattr(pypdf.PageObject, "extract_text", choke)
    assert read(pdf("Minutes", "Page two")).pages[1].text == "Page two"


def test_a_file_that_pypdf_cannot_open_is_read_by_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    def choke(*_: object) -> pypdf.PdfReader:
        raise KeyError("/Root")

    monkeypatch.setattr("corpus.readers.pdf.PdfReader", choke)
    reading = read(pdf("Minutes"))
    assert (reading.pages[0].text, reading.title) == ("Minutes", None)


def test_a_given_password_opens() -> None:
    data = encrypted(pdf("Minutes"), "secret")
    assert read(data, Given(passwords=("wrong", "secret"))).pages[0].text.strip() == "Minutes"
    with pytest.raises(EncryptedFileError, match="asks for a password"):
        read(data, Given(passwords=("wrong",)))


def test_a_scan_under_a_password_is_shown_to_pdfium_too() -> None:
    data = encrypted(ruled(TABLE), "secret")
    assert "Ann Lee | Chair" in read(data, Given(passwords=("secret",))).pages[0].text


def test_no_more_pages_are_read_than_a_report_can_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.readers.pdf.MAX_PAGES", 2)
    reading = read(pdf("One", "Two", "Three"))
    assert (len(reading.pages), reading.gaps) == (2, ("only the first 2 pages are read",))


TITLE = "Minutes of the council"
LINES = (
    (10, 800, "Mountain Institute"),
    (20, 760, "Minutes of"),
    (20, 735, "the council"),
    (10, 700, "The council met."),
    (10, 680, "It sat long."),
)


@pytest.mark.parametrize(
    ("said", "title"), [("", TITLE), ("Microsoft Word - min2.docx", TITLE), ("min2.pdf", TITLE), ("Council", "Council")]
)
def test_the_title_is_what_is_set_largest_where_the_file_says_none(said: str, title: str) -> None:
    page, out = canvas()
    page.setTitle(said)
    for size, at, words in LINES:
        page.setFont("Helvetica", size)
        page.drawString(60, at, words)
    page.save()
    assert read(out.getvalue()).title == title


def test_where_all_is_of_one_size_nothing_is_the_title() -> None:
    assert read(pdf("Mountain Institute\nThe council met.\nIt sat long.")).title is None


def test_pages_that_one_library_does_not_find_another_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.readers.pdf.PdfReader.pages", [])
    assert [page.text.strip() for page in read(pdf("One", "Two")).pages] == ["One", "Two"]


def test_a_file_that_does_not_say_what_it_is_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def choke(_: object) -> None:
        raise PdfReadError("Trailer not found")

    monkeypatch.setattr("corpus.readers.pdf.PdfReader.metadata", property(choke))
    reading = read(pdf("Minutes", title="Of the board"))
    assert (reading.pages[0].text.strip(), reading.issued_on) == ("Minutes", None)


@pytest.mark.parametrize("misread", ["Xhe bozrd mxt.", "board", "\ue000\ue001"], ids=["wrong", "cut", "strange"])
def test_where_pypdf_reads_other_letters_than_are_seen_those_seen_count(
    misread: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda page: misread)
    assert read_file(pdf("The board met."), PurePath("a.pdf")).pages[0].text == "The board met."


def form(**values: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 760, "Name of the chair:")
    for at, (name, value) in enumerate(values.items()):
        flags = "password" if name == "hidden" else ""
        canvas.acroForm.textfield(name=name, value=value, x=72, y=700 - 40 * at, fieldFlags=flags)
    canvas.save()
    return out.getvalue()


def test_what_was_put_into_a_form_is_read_on_its_page() -> None:
    reading = read_file(form(chair="Ann Lee", empty="", hidden="opensesame"), PurePath("a.pdf"))
    assert reading.pages[0].text == "Name of the chair:\nAnn Lee"


def test_a_note_that_is_written_on_a_page_is_read() -> None:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf("The board met."))))
    writer.add_annotation(0, FreeText(text="Postponed to June", rect=(50, 550, 200, 650)))
    writer.write(out := io.BytesIO())
    assert read_file(out.getvalue(), PurePath("a.pdf")).pages[0].text == "The board met.\nPostponed to June"


def holding(files: dict[str, bytes], *, cover: str = "The board met.", pinned: str | None = None) -> bytes:
    """A PDF with files in it, one of them pinned on its page as well, as a paper clip."""
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf(cover))))
    for name, data in files.items():
        held = writer.add_attachment(name, data)
        if name == pinned:
            spec = writer._add_object(held.pdf_object)
            kind, box = NameObject("/FileAttachment"), ArrayObject(map(NumberObject, (50, 550, 60, 560)))
            note = {"/Type": NameObject("/Annot"), "/Subtype": kind, "/Rect": box, "/FS": spec}
            clip = DictionaryObject({NameObject(key): value for key, value in note.items()})
            writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(clip)])
    writer.write(out := io.BytesIO())
    return out.getvalue()


def test_files_that_lie_in_a_pdf_are_read_after_its_pages() -> None:
    files = {
        "annex.docx": word("Ann Lee came."),
        "two.pdf": pdf("One", "Two"),
        "map.zzz": b"\0",
        "locked.pdf": encrypted(pdf("Secret"), "opensesame"),
    }
    reading = read_file(holding(files, pinned="annex.docx"), PurePath("a.pdf"))
    assert [(page.number, page.label, page.text.strip()) for page in reading.pages] == [
        (1, None, "The board met."),
        (2, "annex.docx", "Ann Lee came."),
        (3, "two.pdf, page 1", "One"),
        (4, "two.pdf, page 2", "Two"),
    ]
    assert [gap.partition(": ")[0] for gap in reading.gaps] == ["attachment locked.pdf", "attachment map.zzz"]


@pytest.mark.parametrize("place", ["file", "page"])
def test_files_that_a_pdf_says_belong_to_it_are_read(place: str) -> None:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(holding({"annex.txt": b"Ann Lee came."}))))
    names = writer.root_object["/Names"]
    spec = names["/EmbeddedFiles"]["/Names"][1]
    del writer.root_object[NameObject("/Names")]
    holder = writer.root_object if place == "file" else writer.pages[0]
    holder[NameObject("/AF")] = ArrayObject([writer._add_object(spec.get_object())])
    writer.write(out := io.BytesIO())

    assert [page.label for page in read(out.getvalue()).pages] == [None, "annex.txt"]


def test_a_cover_without_words_is_no_reason_to_leave_a_portfolio() -> None:
    reading = read_file(holding({"annex.txt": b"Ann Lee came."}, cover=""), PurePath("a.pdf"))
    assert [page.text for page in reading.pages] == ["", "Ann Lee came."]


def test_a_pdf_in_a_pdf_without_end_comes_to_one(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf("The board met.")
    monkeypatch.setattr("corpus.readers.attached.MAX_DEPTH", 5)
    for depth in range(8):
        data = holding({"again.pdf": data}, cover=f"Cover {depth}")
    reading = read_file(data, PurePath("a.pdf"))
    assert [page.text.strip() for page in reading.pages] == [f"Cover {depth}" for depth in (7, 6, 5, 4, 3, 2)]
    assert reading.gaps[0].endswith("files within files, too deep")


def test_files_in_files_share_the_room_that_there_is() -> None:
    """What lies in each of a hundred files that lie in each of a hundred would take for ever."""
    inner = holding({f"{at}.txt": b"Ann Lee came." for at in range(4)})
    reading = read_file(holding({f"{at}.pdf": inner for at in range(3)}), PurePath("a.pdf"), Given(room=6))
    assert len(reading.pages) == 1 + 3 * (1 + 2)
    assert sum("only the first 2 attachments are read" in gap for gap in reading.gaps) == 3


def test_a_file_in_a_pdf_that_cannot_be_unpacked_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdf.generic.StreamObject, "get_data", lambda self: 1 / 0)
    reading = read_file(holding({"annex.txt": b"Ann Lee came."}), PurePath("a.pdf"))
    assert "attachment annex.txt: it cannot be unpacked: ZeroDivisionError" in reading.gaps[-1]


def test_what_lies_in_a_pdf_is_there_when_it_is_read_plainly_too() -> None:
    reading = read_file(holding({"annex.txt": b"Ann Lee came."}), PurePath("a.pdf"), Given(is_plain=True))
    assert (reading.pages[-1].text, reading.pages[-1].label) == ("Ann Lee came.", "annex.txt")


@pytest.mark.parametrize("lost", ["%%EOF", "startxref", "trailer", "xref"])
def test_a_pdf_without_its_end_is_read_as_far_as_it_goes(lost: str) -> None:
    data = pdf("The board met.", "Ann Lee came.")
    reading = read_file(data[: data.rindex(lost.encode())], PurePath("a.pdf"))
    assert [page.text.strip() for page in reading.pages] == ["The board met.", "Ann Lee came."]


def test_of_a_pdf_that_lost_its_tree_the_pages_are_there() -> None:
    data = pdf("The board met.", "Ann Lee came.")
    left = re.sub(rb"/Type /(?:Catalog|Pages)\b", b"/Type /Lost", data[: data.rindex(b"xref\n0")])
    reading = read_file(left, PurePath("a.pdf"))
    assert [page.text.strip() for page in reading.pages] == ["The board met.", "Ann Lee came."]
    assert reading.gaps[0] == "the file is damaged or cut off; what is left of it is read"


def test_objects_that_were_packed_together_are_found_without_their_list() -> None:
    pages = b"<< /Type /Page /Parent 9 0 R /MediaBox [0 0 600 800] /Resources << >> /Contents 5 0 R >>"
    packed = zlib.compress(b"4 0 " + pages)
    held = b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
    words = b"BT /F1 12 Tf 72 700 Td (The board met.) Tj ET"
    left = b"%%PDF-1.5\n5 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(words), words)
    left += b"6 0 obj\n" + held % (len(packed), packed) + b"\nendobj\n7 0 obj\n<< /Type /XRe"
    assert read_file(left, PurePath("a.pdf")).pages[0].text == "The board met."


FORM = b"""<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><draw><value><text>Application to the board
</text></value></draw></subform></template><x:datasets xmlns:x="http://www.xfa.org/schema/xfa-data/1.0/"><x:data>
<form><name>Ann Lee</name><town/></form></x:data></x:datasets></xdp:xdp>"""


@pytest.mark.parametrize("in_parts", [False, True])
def test_what_a_form_of_xfa_says_is_read(in_parts: bool) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("Please wait.", "Second page"))))
    streams = [writer._add_object(_stream(part)) for part in (FORM[:99], FORM[99:])]
    whole = writer._add_object(_stream(FORM))
    listed = ArrayObject([TextStringObject("a"), streams[0], TextStringObject("b"), streams[1]])
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/XFA"): listed if in_parts else whole})
    reading = read_file(saved(writer), PurePath("a.pdf"))
    assert [page.text.strip() for page in reading.pages] == [
        "Please wait.\nApplication to the board\nAnn Lee",
        "Second page",
    ]


def _stream(data: bytes) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("/FT /Ch /V [(Riga) (Oslo)]", "Riga, Oslo"),
        ("/FT /Ch /V (1) /Opt [[(1) (Riga)] [(2) (Oslo)]]", "Riga"),
        ("/FT /Ch /V (Riga) /Opt [(Riga) (Oslo)]", "Riga"),
        ("/FT /Tx /V 99 0 R", ""),
    ],
    ids=["several", "by-another-name", "one", "lost"],
)
def test_what_was_chosen_in_a_form_is_read_as_it_is_shown(field: str, shown: str) -> None:
    data = pdf("The board met.")
    note = f"/Annots [<< /Type /Annot /Subtype /Widget /T (town) /Rect [0 0 9 9] {field} >>] /Contents".encode()
    text = read_file(data.replace(b"/Contents", note, 1), PurePath("a.pdf")).pages[0].text
    assert text.splitlines() == ["The board met.", *filter(None, [shown])]


def test_a_lock_that_nobody_knows_is_one() -> None:
    locked = pdf("The board met.").replace(
        b"trailer\n<<", b"trailer\n<< /Encrypt << /Filter /Their.Own /V 9 >> /ID [<00> <00>]"
    )
    with pytest.raises(EncryptedFileError, match="needs a program of its own"):
        read_file(locked, PurePath("a.pdf"))


def test_a_page_whose_fonts_hide_their_letters_goes_to_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = "".join(chr(0xF000 + ord(letter)) for letter in "The board")
    monkeypatch.setattr(pypdf.PageObject, "extract_text", lambda self: hidden)
    monkeypatch.setattr(pypdfium2.PdfTextPage, "get_text_bounded", lambda self, *around: hidden)
    monkeypatch.setattr("corpus.readers.pdf.can_read", lambda: True)
    monkeypatch.setattr(
        "corpus.readers.pdf.recognize", lambda picture: Recognized(text="The board met.", confidence=0.9)
    )
    page = read_file(pdf("The board met."), PurePath("a.pdf")).pages[0]
    assert (page.text, page.confidence) == ("The board met.", 0.9)


TURNED = ("The board met in Riga.", "Ann Lee chaired the meeting and spoke.", "The ferry opens in May.")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read_line_by_line(turn: int) -> None:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf("\n".join(TURNED)))))
    writer.pages[0].rotate(turn)
    writer.write(out := io.BytesIO())
    assert read_file(out.getvalue(), PurePath("a.pdf")).pages[0].text.split("\n")[:3] == list(TURNED)


@pytest.mark.parametrize("turn", [30, 90, 180, 270])
def test_lines_that_are_written_aslant_are_read(turn: int) -> None:
    canvas = Canvas(out := io.BytesIO())
    canvas.translate(300, 400)
    canvas.rotate(turn)
    for at, line in enumerate(TURNED):
        canvas.drawString(-100, -14 * at, line)
    canvas.save()
    assert read_file(out.getvalue(), PurePath("a.pdf")).pages[0].text.split("\n")[:3] == list(TURNED)


def drawn_letters(text: str) -> bytes:
    """A PDF whose font draws its letters itself (Type 3), by codes of its own, and tells which letter each is."""
    code_by_letter = {letter: at for at, letter in enumerate(sorted(set(text)), start=65)}
    told = "".join(f"<{code:02x}> <{ord(letter):04x}>\n" for letter, code in code_by_letter.items())
    shown = "".join(f"{code_by_letter[letter]:02x}" for letter in text)
    n_codes, names = len(code_by_letter), [f"/g{code}" for code in code_by_letter.values()]
    streams = (
        f"BT /F 12 Tf 72 700 Td <{shown}> Tj ET",
        "600 0 0 0 500 700 d1 0 0 500 700 re f",
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange {n_codes} beginbfchar\n{told}endbfchar endcmap end end",
    )
    font = (
        "/Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>/ToUnicode 7 0 R"
        f"/CharProcs<<{' 6 0 R '.join(names)} 6 0 R>>/Encoding<</Differences[65 {' '.join(names)}]>>"
        f"/FirstChar 65/LastChar {64 + n_codes}/Widths[{'600 ' * n_codes}]"
    )
    page = "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R"
    things = [f"<<{each}>>" for each in ("/Type/Catalog/Pages 2 0 R", "/Type/Pages/Count 1/Kids[3 0 R]", page, font)]
    things += [f"<</Length {len(each)}>>stream\n{each}\nendstream" for each in streams]
    body = "".join(f"{number} 0 obj\n{thing}\nendobj\n" for number, thing in enumerate(things, start=1))
    return f"%PDF-1.4\n{body}trailer<</Size 8/Root 1 0 R>>\n%%EOF".encode()


def test_letters_that_a_font_draws_itself_are_read() -> None:
    assert read_file(drawn_letters("The board met"), PurePath("a.pdf")).pages[0].text.strip() == "The board met"


def test_the_lines_behind_a_chart_are_no_table() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.grid([100, 200, 300, 400], [500, 550, 600, 650])
    canvas.drawString(60, 700, "Rainfall by month")
    canvas.save()

    assert read(out.getvalue()).pages[0].text.strip() == "Rainfall by month"


HELVETICA = "/Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding"


def drawn_by(content: bytes, *, font: str = HELVETICA, packed: str = "", streams: Sequence[bytes] = ()) -> bytes:
    """A page by hand: its content as it stands in the file, and streams that the font or the page may name, from 6."""
    page = b"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R"
    things = [b"<<%s>>" % each for each in (b"/Type/Catalog/Pages 2 0 R", b"/Type/Pages/Count 1/Kids[3 0 R]", page)]
    things.append(f"<<{font}>>".encode())
    things.append(b"<<%s/Length %d>>stream\n%s\nendstream" % (packed.encode(), len(content), content))
    things += [b"<</Length %d>>stream\n%s\nendstream" % (len(each), each) for each in streams]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, thing) for number, thing in enumerate(things, start=1))
    return b"%%PDF-1.4\n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n0\n%%%%EOF" % (body, len(things) + 1)


def placed(words: str, *, apart: float = 0, gap: float = 3.3) -> list[bytes]:
    """Each letter drawn by itself, where it stands on the line."""
    at, drawn = 72.0, list[bytes]()
    for letter in words:
        if letter == " ":
            at += gap
            continue
        drawn.append(b"BT /F 12 Tf 1 0 0 1 %.2f 700 Tm (%b) Tj ET" % (at, letter.encode()))
        at += stringWidth(letter, "Helvetica", 12) + apart
    return drawn


def hash_of(drawn: bytes) -> int:
    return zlib.crc32(drawn)


SAID = "Ann Lee chaired the Board of Roads"


@pytest.mark.parametrize(
    "drawn",
    [placed(SAID), placed(SAID, apart=2, gap=8), placed(SAID)[::-1], sorted(placed(SAID), key=hash_of)],
    ids=["close", "wide", "from-the-end", "in-any-order"],
)
def test_words_whose_letters_are_placed_one_by_one_are_whole(drawn: list[bytes]) -> None:
    assert read(drawn_by(b"\n".join(drawn))).pages[0].text.strip() == SAID


def test_a_backslash_before_a_letter_that_it_says_nothing_of_is_none() -> None:
    assert read(drawn_by(b"BT /F 12 Tf 72 700 Td (Ann Lee \\chaired) Tj ET")).pages[0].text.strip() == "Ann Lee chaired"


def _map_of(letters: Mapping[str, str]) -> bytes:
    told = "".join(f"<{ord(code):02x}> <{ord(letter):04x}>\n" for code, letter in letters.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <00> <ff> "
        f"endcodespacerange {len(letters)} beginbfchar\n{told}endbfchar endcmap end end"
    ).encode()


@pytest.mark.parametrize("to", [lambda code: "\0", lambda code: chr(0xF000 + ord(code)), lambda code: "\ufffd"])
@pytest.mark.parametrize("has_tesseract", [False, pytest.param(True, marks=needs_tesseract)])
def test_a_font_whose_map_of_its_letters_is_of_no_use_is_read(
    to: Callable[[str], str], has_tesseract: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.readers.pdf.can_read", lambda: has_tesseract)
    useless = _map_of({code: to(code) for code in map(chr, range(32, 127))})
    data = drawn_by(
        b"BT /F 12 Tf 72 700 Td (%b) Tj ET" % SAID.encode(), font=f"{HELVETICA}/ToUnicode 6 0 R", streams=[useless]
    )
    assert read(data).pages[0].text.strip() == SAID


def _packed_raw(content: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


@pytest.mark.parametrize(
    "pack",
    [_packed_raw, lambda content: b"\xff\xff" + _packed_raw(content), lambda content: b"\r\n" + zlib.compress(content)],
    ids=["no-head", "another-head", "lines-before"],
)
def test_a_stream_whose_head_is_lost_is_unpacked(pack: Callable[[bytes], bytes]) -> None:
    packed = pack(b"BT /F 12 Tf 72 700 Td (The board met.) Tj ET")
    assert read(drawn_by(packed, packed="/Filter/FlateDecode")).pages[0].text.strip() == "The board met."


def _locked(algorithm: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("The board met."))))
    writer.encrypt("", "owner", algorithm=algorithm)
    return saved(writer)


@pytest.mark.parametrize("algorithm", ["AES-256", "AES-256-R5"])
def test_a_locked_pdf_without_its_end_is_read(algorithm: str) -> None:
    locked = _locked(algorithm)
    assert read(locked[: locked.rindex(b"xref\n0")]).pages[0].text.strip() == "The board met."


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128"])
def test_the_key_of_a_locked_pdf_is_found_where_it_is_said_earlier(algorithm: str) -> None:
    locked = _locked(algorithm)
    key, cut = re.search(rb"/ID \[[^\]]*\]", locked), locked.rindex(b"xref\n0")
    assert key is not None
    first = locked[:cut].replace(b"1 0 obj", b"trailer\n<< %b >>\n1 0 obj" % key[0], 1)
    assert read(first).pages[0].text.strip() == "The board met."
    with pytest.raises(EncryptedFileError, match="locked and cut off"):
        read(locked[:cut])


@pytest.mark.parametrize("rest", [b" ET\nends", b" ET\nendstream\nendobj\n6 0 obj\n<</Type/Page/Parent 2 0"])
def test_the_object_in_which_a_pdf_is_cut_off_costs_no_other(rest: bytes) -> None:
    data = drawn_by(b"BT /F 12 Tf 72 700 Td (The board met.) Tj ET")
    assert read(data[: data.rindex(b" ET")] + rest).pages[0].text.strip() == "The board met."


def test_what_stands_before_a_pdf_does_not_count() -> None:
    data = b"From the archive\n" * 50 + pdf("The board met.")
    assert read(data).pages[0].text.strip() == "The board met."
    assert read(data.replace(b"startxref", b"startxxxx")).pages[0].text.strip() == "The board met."


def test_the_words_of_a_stamp_are_read() -> None:
    drawn = b"BT /F 12 Tf 9 9 Td (APPROVED by the board) Tj ET"
    stamp = b"/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 99 99]/AP<</N 6 0 R>>>>]/Contents"
    data = drawn_by(b"BT /F 12 Tf 72 700 Td (The minutes) Tj ET", streams=[drawn]).replace(b"/Contents", stamp, 1)
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font<</F 4 0 R>>>>/Length %d>>stream" % len(drawn)
    data = data.replace(b"<</Length %d>>stream\n%b" % (len(drawn), drawn), form + b"\n" + drawn)
    assert read(data).pages[0].text.split("\n") == ["The minutes", "APPROVED by the board"]
