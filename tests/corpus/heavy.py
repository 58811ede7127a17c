"""What takes too long for every day: a PDF of 100,001 pages, text beyond measure, LibreOffice, damage compared.

usage: python -m pytest tests/corpus/heavy.py
"""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path, PurePath

import pypdfium2
import pytest

from corpus.errors import FileError
from corpus.reading import read_document
from corpus.reading_pool import ReadingPool
from tests.corpus.making import sheets, slides
from tests.corpus.torture import SAMPLES, damaged

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture
def pool() -> Iterator[ReadingPool]:
    with closing(ReadingPool(1)) as opened:
        yield opened


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def text_of(data: bytes, name: str) -> str:
    try:
        return "\n".join(page.text for page in read_document(data, PurePath(name)).pages)
    except FileError:
        return ""


def pdf_of(n_pages: int) -> bytes:
    """By hand: libraries that make PDFs take minutes over so many pages."""
    out, places = io.BytesIO(b"%PDF-1.4\n"), list[int]()
    out.seek(0, io.SEEK_END)

    def put(thing: bytes) -> None:
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (len(places), thing))

    put(b"<</Type/Catalog/Pages 2 0 R>>")
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(n_pages))
    put(b"<</Type/Pages/Count %d/Kids[%b]>>" % (n_pages, kids))
    put(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for at in range(n_pages):
        box = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        put(b"<</Type/Page/Parent 2 0 R%b/Contents %d 0 R>>" % (box, 5 + 2 * at))
        drawn = b"BT /F 12 Tf 72 700 Td (Road %d was told of) Tj ET" % (at + 1)
        put(b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, start))
    return out.getvalue()


def test_of_100_001_pages_as_many_are_read_as_a_report_can_have(pool: ReadingPool) -> None:
    document, _ = pool.submit(pdf_of(100_001), "a.pdf").result()
    assert len(document.pages) == 20_000
    assert document.pages[-1].text == "Road 20000 was told of"
    assert document.remarks == ("only the first 20000 pages are read",)


def test_text_beyond_measure_ends_in_words(pool: ReadingPool) -> None:
    line = b"The board met and spoke of roads that were closed by snow. " * 20 + b"\n"
    with suppress(FileError):  # what else it may raise is no named state
        pool.submit(line * ((400 << 20) // len(line)), "a.txt").result()


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("originals")
    for sample in SAMPLES:
        if sample.suffix in (".docx", ".html"):
            shutil.copy(sample, folder / f"{sample.stem}{sample.suffix}")
    (folder / "talk.pptx").write_bytes(slides(("Minutes", "Ann Lee chaired."), ("Итоги", "Согласован план.")))
    (folder / "book.xlsx").write_bytes(sheets({"Present": [["Name", "Days"], ["Ann Lee", 3], ["Бо Эк", 1.5]]}))
    return folder


@needs_libreoffice
@pytest.mark.parametrize(
    ("source", "ending"),
    [
        *((".docx", each) for each in ("doc", "dot", "rtf", "odt", "ott", "fodt", "docx", "pdf", "xhtml")),
        *((".pptx", each) for each in ("ppt", "pot", "odp", "fodp", "pptx")),
        *((".xlsx", each) for each in ("xls", "xlt", "ods", "fods", "xlsx")),
    ],
)
def test_what_libreoffice_writes_is_read_whole(originals: Path, tmp_path: Path, source: str, ending: str) -> None:
    paths = sorted(originals.glob(f"*{source}"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for path in paths:
        made = tmp_path / f"{path.stem}.{ending}"
        missing = words(text_of(path.read_bytes(), path.name)) - words(text_of(made.read_bytes(), made.name))
        assert not missing, f"{made.name} lost {missing}"


@pytest.mark.parametrize("seed", range(3))
def test_what_pdfium_finds_in_a_damaged_pdf_is_found(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secrets here)
    pdfs = [path.read_bytes() for path in SAMPLES if path.suffix == ".pdf"]
    for number in range(100):
        data = damaged(chance.choice(pdfs), chance)
        seen = sum(map(str.isalnum, _by_pdfium(data)))
        found = sum(map(str.isalnum, text_of(data, "a.pdf")))
        assert found >= 0.7 * seen or seen < 20, f"damage {number} of seed {seed}: {found} letters of {seen}"


def _by_pdfium(data: bytes) -> str:
    texts = []
    with suppress(pypdfium2.PdfiumError):
        file = pypdfium2.PdfDocument(data)
        for number in range(len(file)):
            with suppress(pypdfium2.PdfiumError):
                texts.append(file[number].get_textpage().get_text_bounded())
    return "\n".join(texts)
