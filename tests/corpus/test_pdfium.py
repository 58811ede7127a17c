"""What pdfium shows of a PDF: its pages as pictures, and the boxes that cover a quote's words."""

from __future__ import annotations

import io
import threading
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

import pypdfium2
import pytest
from PIL import Image
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from corpus.errors import EncryptedFileError, FileError
from corpus.pdfium import Box, PdfFile, _folded, _goes_on
from corpus.reading import read_document
from corpus.sentences import split_sentences
from tests.corpus.making import encrypted, pdf, saved

SAMPLES = sorted((Path(str(files("corpus"))) / "samples").rglob("*.pdf"))


def letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


@cache
def opened(path: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(path)


def words_in(page: pypdfium2.PdfPage, box: Box) -> str:
    """What pdfium reads inside a box of an upright page."""
    width, height = page.get_size()
    inside = page.get_textpage().get_text_bounded(
        left=box.left * width, right=box.right * width, bottom=(1 - box.bottom) * height, top=(1 - box.top) * height
    )
    return str(inside)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_boxes_of_a_sentence_cover_its_words_and_no_others(path: Path) -> None:
    data = path.read_bytes()
    with PdfFile(data) as file:
        for page in read_document(data, PurePosixPath(path.name)).pages:
            sentences = [span.cut(page.text) for span in split_sentences(page.text)]
            for sentence in (sentence for sentence in sentences if len(sentence) > 30):
                boxes = file.find_boxes(page.number, sentence)
                covered = "".join(words_in(opened(path)[page.number - 1], box) for box in boxes)
                assert letters(covered) == letters(sentence)


def edited(data: bytes, edit: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    page: PageObject = writer.pages[0]
    if edit == "turned":
        page.rotate(90)
    else:
        page.cropbox = RectangleObject((72, 700, 272, 800))
    return saved(writer)


def darkest(file: PdfFile, box: Box) -> int:
    drawn = file.image(1, scale=2).convert("L")
    sides = (box.left * drawn.width, box.top * drawn.height, box.right * drawn.width, box.bottom * drawn.height)
    darkness: int = drawn.crop(tuple(int(side) for side in sides)).getextrema()[0]  # type: ignore[arg-type,assignment]
    return darkness


@pytest.mark.parametrize("edit", ["turned", "cropped"])
def test_boxes_are_where_the_picture_shows_the_words(edit: str) -> None:
    with PdfFile(edited(pdf("Ann Lee"), edit)) as file:
        (box,) = file.find_boxes(1, "Ann Lee")
        assert (box.right - box.left > box.bottom - box.top) == (edit == "cropped")
        assert darkest(file, box) < 100
        assert darkest(file, Box(left=0.5, top=0.5, right=1.0, bottom=1.0)) == 255


@pytest.mark.parametrize(
    ("printed", "quote", "n_lines"),
    [
        ("the meet-\ning began", "the meeting began", 2),
        ("the  meeting\nbegan", "the meeting began", 2),
        ("the meeting", "«The Meeting»", 1),
        ("one\ntwo\nthree", "three\none", 2),
        ("the meeting", "no such words", 0),
        ("the meeting", "...", 0),
    ],
    ids=["hyphen", "spaces", "quotation-marks", "another-order", "elsewhere", "no-letters"],
)
def test_a_quote_is_found_though_it_is_not_set_as_it_reads(printed: str, quote: str, n_lines: int) -> None:
    with PdfFile(pdf(printed)) as file:
        assert len(file.find_boxes(1, quote)) == n_lines


def test_a_line_goes_on_to_the_left_where_it_is_read_so() -> None:
    line = (100.0, 0.0, 110.0, 10.0)
    assert _goes_on(line, (90.0, 0.0, 99.0, 10.0))
    assert not _goes_on(line, (10.0, 0.0, 19.0, 10.0))


def test_the_letters_of_an_arabic_ligature_may_come_in_either_order() -> None:
    assert _folded("السلام عليكم") == _folded("السالم عليكم") != _folded("السرام عليكم")


def test_the_same_words_are_told_apart_by_number() -> None:
    with PdfFile(pdf("Annual report\nAnn came\nAnn went")) as file:
        tops = [file.find_boxes(1, "Ann", nth=nth)[0].top for nth in range(3)]
        assert tops[0] < tops[1] == tops[2]
        assert file.find_boxes(1, "Annual")[0].top < tops[0]


def test_pages_and_their_pictures() -> None:
    with PdfFile(pdf("Page one", "Page two")) as file:
        assert (file.n_pages, file.text(2)) == (2, "Page two")
        picture = Image.open(io.BytesIO(file.picture(1, scale=0.5)))
        assert (picture.format, picture.size) == ("PNG", (298, 421))


def test_a_page_as_large_as_a_wall_is_drawn_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.pdfium.MAX_SIDE", 100)
    with PdfFile(pdf("Page one")) as file:
        assert max(file.image(1, scale=9).size) == 100


@pytest.mark.parametrize("number", [-1, 0, 2])
def test_there_is_no_such_page(number: int) -> None:
    with PdfFile(pdf("Page one")) as file, pytest.raises(FileError, match=f"no page {number}"):
        file.text(number)


def test_a_password_opens() -> None:
    data = encrypted(pdf("Minutes"), "secret")
    with PdfFile(data, password="secret") as file:  # noqa: S106 (made up)
        assert file.text(1) == "Minutes"
    with pytest.raises(EncryptedFileError, match="asks for a password"):
        PdfFile(data)


def test_what_is_no_pdf_is_not_opened() -> None:
    with pytest.raises(FileError, match="the PDF cannot be opened"):
        PdfFile(b"text")


def test_threads_take_turns() -> None:
    with PdfFile(pdf(*(f"Page {number}" for number in range(20)))) as file:
        seen: list[str] = []
        threads = [
            threading.Thread(target=lambda number=number: seen.append(file.text(number))) for number in range(1, 21)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(seen) == sorted(f"Page {number}" for number in range(20))
