"""A report that was read without something is read again once that is here, and loses nothing by it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pypdf
import pytest

import corpus.abilities
import corpus.edition
import index.building
from corpus.errors import FileError
from corpus.ocr import can_read
from corpus.reading import document_id
from corpus.reading_pool import dismiss
from corpus.records import Document, Meeting
from index.library import Library
from index.records import IndexReport
from tests.corpus.making import drawn, pdf
from tests.doubles import WordEmbedder
from tests.index.making import meeting

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]
RUSSIAN = "Совет обсудил бюджет на следующий год и отчёты министерств."
ENGLISH = "The board spoke of glacial lakes."


def index_files(library: Library) -> set[int]:
    """The files in which vectors and words lie."""
    paths = [path for kind in ("vectors", "words") for path in (library.folder / "indexes").glob(f"*/{kind}/*.*")]
    return {path.stat().st_ino for path in paths if path.suffix in (".faiss", ".idx", ".term")}


@pytest.fixture
def embedder() -> WordEmbedder:
    return WordEmbedder()


@pytest.fixture
def library(tmp_path: Path, embedder: WordEmbedder) -> Library:
    return Library.create(tmp_path / "library", embedder)


def with_a_scan() -> bytes:
    out, scanned, writer = io.BytesIO(), io.BytesIO(), pypdf.PdfWriter()
    drawn("The minister came to Riga.").save(scanned, "PDF", resolution=150)
    for data in (io.BytesIO(pdf("The council met.")), scanned):
        writer.append(data)
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def fresh_readers() -> Iterator[None]:
    """The processes that read find what is installed when they start."""
    dismiss()
    yield
    dismiss()


@pytest.mark.skipif(not can_read(), reason="no tesseract here")
@pytest.mark.usefixtures("fresh_readers")
def test_once_tesseract_is_here_pictures_are_read(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.pdf": with_a_scan(), "b/a.pdf": with_a_scan(), "c.txt": ENGLISH})
    with monkeypatch.context() as patch:
        patch.setenv("PATH", "")
        library.index([folder])
        assert {told.name: told.reason[:18] for told in library.status().partly} == dict.fromkeys(
            ("a.pdf", "b/a.pdf"), "page 2 is a pictur"
        )
        dismiss()
    assert library.index([folder]) == IndexReport(
        changed=("a.pdf",), unchanged=("b/a.pdf", "c.txt"), notes=(index.building.PARTLY.format(1),)
    )
    assert "minister came to Riga" in " ".join(hit.passage.text for hit in library.search("minister", limit=9))
    assert {told.reason[:29] for told in library.status().partly} == {"1 page(s) read off pictures b"}
    assert library.index([folder]).unchanged == ("a.pdf", "b/a.pdf", "c.txt")
    assert library.status().n_reports == 2


@pytest.mark.skipif(not can_read(), reason="no tesseract here")
def test_a_scan_that_is_read_again_goes_to_tesseract_once_and_leaves_nothing_when_it_goes(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.pdf": with_a_scan(), "c.txt": ENGLISH})
    library.index([folder])
    (notes,) = (library.folder / "scans").iterdir()
    before = notes.read_bytes()
    monkeypatch.setattr(index.building, "edition", lambda: "newer")
    assert library.index([folder]).changed == ("a.pdf", "c.txt")
    assert (notes.read_bytes(), before.count(b"\n")) == (before, 1)
    (folder / "a.pdf").unlink()
    library.index([folder])
    assert not list((library.folder / "scans").iterdir())


def test_once_natasha_is_here_russian_reports_are_read_again(
    library: Library, folder_of: FolderOf, embedder: WordEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": RUSSIAN, "b.txt": ENGLISH})
    monkeypatch.setattr(corpus.abilities, "is_installed", lambda: False)
    library.index([folder])
    n_embedded = embedder.n_embedded
    assert library.index([folder]) == IndexReport(unchanged=("a.txt", "b.txt"))
    monkeypatch.setattr(corpus.abilities, "is_installed", lambda: True)
    assert library.index([folder]) == IndexReport(changed=("a.txt",), unchanged=("b.txt",))
    assert library.index([folder]) == IndexReport(unchanged=("a.txt", "b.txt"))
    assert embedder.n_embedded == n_embedded


def extractor(document: Document, found: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    return (*found, meeting("Ada Lind"))


def test_once_an_extractor_is_set_every_report_is_read_again(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": ENGLISH})
    library.index([folder])
    assert library.index([folder], extractor=extractor).changed == ("a.txt",)
    ledger = library.searcher().ledger()
    assert [ledger.name_of(person) for person in ledger.people] == ["Ada Lind"]
    assert library.index([folder], extractor=extractor).unchanged == ("a.txt",)
    assert library.index([folder]).unchanged == ("a.txt",)
    assert library.status().n_reports == 1


def test_a_report_that_cannot_be_read_again_stays_as_it_was(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": ENGLISH})
    library.index([folder])

    def fail(*_: object) -> None:
        raise FileError("too much for it")

    monkeypatch.setattr("corpus.reading_pool.ReadingPool._read", fail)
    assert library.index([folder], extractor=extractor) == IndexReport(unchanged=("a.txt",))
    assert library.search("lakes", limit=1)[0].report.name == "a.txt"
    monkeypatch.undo()
    assert library.index([folder], extractor=extractor).changed == ("a.txt",)


def test_what_another_edition_read_is_read_again_once(
    library: Library, folder_of: FolderOf, embedder: WordEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": RUSSIAN, "b.txt": ENGLISH})
    library.index([folder])
    n_embedded = embedder.n_embedded
    assert library.status().n_outdated == 0
    monkeypatch.setattr(index.building, "edition", lambda: "newer")
    (folder / "c.txt").write_text("The council met.")
    assert library.index([folder]) == IndexReport(
        added=("c.txt",), changed=("a.txt", "b.txt"), notes=(index.building.AGAIN.format(2),)
    )
    assert library.index([folder]) == IndexReport(unchanged=("a.txt", "b.txt", "c.txt"))
    assert embedder.n_embedded == n_embedded + 1
    assert library.status().n_outdated == 3  # as the edition that reads now sees it
    assert library.status().n_reports == 3


def test_what_reads_as_before_leaves_the_search_indexes(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": RUSSIAN, "b.txt": ENGLISH})
    library.index([folder])
    kept = index_files(library)
    monkeypatch.setattr(index.building, "edition", lambda: "newer")
    assert library.index([folder]).changed == ("a.txt", "b.txt")
    assert index_files(library) == kept
    assert library.search("lakes", limit=1)[0].report.name == "b.txt"


def test_a_report_that_is_read_again_keeps_the_translations_of_its_other_files(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": ENGLISH * 2, "b_en.txt": ENGLISH * 2, "b_ru.txt": RUSSIAN * 3})
    library.index([folder])
    tied = library.searcher().report(document_id((ENGLISH * 2).encode()), None)
    assert tied is not None and [(copy.name, copy.how) for copy in tied.copies] == [("b_ru.txt", "translation")]
    monkeypatch.setattr("index.sqlite.store.SqliteStore.read_by_others", lambda *_: {tied.document_id})
    assert library.index([folder]).changed == ("a.txt",)
    assert library.searcher().report(tied.document_id, None) == tied


def test_what_a_model_has_seen_waits_for_one(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extractor(document: Document, found: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
        return (*found, meeting("Ada Lind"))

    folder = folder_of({"a.txt": ENGLISH})
    library.index([folder], extractor=extractor)
    monkeypatch.setattr(index.building, "edition", lambda: "newer")
    assert library.index([folder]) == IndexReport(unchanged=("a.txt",))
    assert library.index([folder], extractor=extractor).changed == ("a.txt",)


def test_the_edition_is_told_by_the_code() -> None:
    assert corpus.edition.edition() == corpus.edition.edition()
    assert len(corpus.edition.edition()) == 16
