"""From bytes to documents, with the sample reports that ship."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from operator import itemgetter
from pathlib import Path, PurePosixPath

import pytest

from corpus.errors import UnsupportedFileError
from corpus.folders import find_files
from corpus.reading import document_id, read_document
from corpus.records import Document

SAMPLES = Path(str(files("corpus"))) / "samples"
QUESTIONS = Path(__file__).parents[1] / "samples" / "questions.jsonl"
NAMES = [file.name for file in find_files(SAMPLES).files if not file.name.endswith((".py", ".pyc"))]


@cache
def sample(name: str) -> Document:
    return read_document((SAMPLES / name).read_bytes(), PurePosixPath(name))


def folded(text: str) -> str:
    return " ".join(text.split())


def test_an_id_comes_from_the_bytes() -> None:
    assert document_id(b"text") == "982d9e3eb996f559"
    first, second = (read_document(b"Minutes of the board", PurePosixPath(name)) for name in ("a.txt", "b/c.md"))
    assert first.id == second.id == document_id(b"Minutes of the board")


def test_a_document_is_titled_dated_and_cut() -> None:
    document = read_document(b"# Minutes\n\nAlmaty, 4 June 2024\n\n## Present\n\nAnn Lee\n", PurePosixPath("a.md"))
    assert (document.title, str(document.issued_on), document.kind) == ("Minutes", "2024-06-04", "markdown")
    assert [section.headings for section in document.sections] == [("Minutes",), ("Minutes", "Present")]


def test_a_file_without_a_reader_is_refused() -> None:
    with pytest.raises(UnsupportedFileError):
        read_document(b"text", PurePosixPath("a.xyz"))


def test_seventeen_samples_ship() -> None:
    assert len(NAMES) == 17


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read(name: str) -> None:
    document = sample(name)
    assert document.title[0].isupper()
    assert document.issued_on is not None
    assert document.sections


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".pdf")])
def test_a_pdf_sample_has_pages(name: str) -> None:
    assert len(sample(name).pages) > 1


@pytest.mark.parametrize(
    "line",
    [line for line in map(json.loads, QUESTIONS.read_text("utf-8").splitlines()) if line.get("quote")],
    ids=itemgetter("id"),
)
def test_what_a_question_quotes_stands_in_its_report(line: dict[str, str]) -> None:
    (name,) = (name for name in NAMES if PurePosixPath(name).stem == line["doc"])
    assert any(folded(line["quote"]) in folded(page.text) for page in sample(name).pages)
