"""A run reads files in other processes and embeds beside them: what comes of it is as if done one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

import index.building
from corpus.reading_pool import dismiss
from index.library import STORE_NAME, Library
from index.sqlite.store import SqliteStore
from tests.doubles import WordEmbedder

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.create(tmp_path / "library", WordEmbedder())


@pytest.mark.parametrize("ahead", [0, 2, 99])
@pytest.mark.parametrize("batch", [1, 7, 999])
def test_reports_are_kept_in_the_order_of_their_names(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch, ahead: int, batch: int
) -> None:
    monkeypatch.setattr(index.building, "FILES_AHEAD", ahead)
    monkeypatch.setattr(index.building, "BATCH_PASSAGES", batch)
    files = {f"{n:02d}.md": f"# Report {n}\n\n" + "The lake rose. " * (400 if n % 5 == 0 else n) for n in range(20)}
    report = library.index([folder_of({**files, "07.md": "", "11.xyz": b"\x00\x01"})])
    assert list(report.added) == sorted(files.keys() - {"07.md"})
    assert [failure.name for failure in report.failed] == ["07.md", "11.xyz"]
    with closing(SqliteStore(library.folder / STORE_NAME, read_only=True)) as store:
        titles = [entry.title for entry in store.entries()]
    assert list(dict.fromkeys(titles)) == [f"Report {int(name[:2])}" for name in report.added]


def test_files_with_the_same_bytes_are_one_report_or_none(library: Library, folder_of: FolderOf) -> None:
    files = {"a.txt": "A report.", "b.txt": "A report.", "c.pdf": "%PDF-1.7", "d.pdf": "%PDF-1.7", "e.txt": "A report."}
    report = library.index([folder_of(files)])
    assert report.added == ("a.txt", "b.txt", "e.txt")
    assert [failure.name for failure in report.failed] == ["c.pdf", "d.pdf"]
    assert library.status().n_reports == 1


def test_a_report_that_moves_while_its_old_place_changes_is_kept(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "A report."})
    library.index([folder])
    (folder / "a.txt").rename(folder / "b.txt")
    (folder / "a.txt").write_text("Another report.")
    report = library.index([folder])
    assert (report.added, report.changed) == (("b.txt",), ("a.txt",))
    assert library.status().n_reports == 2


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The reader of text breaks down over some reports."""
    program = """
import os
import corpus.readers.text as text
kindly = text.read
text.read = lambda data, *given: os.abort() if data.startswith(b"ABORT") else kindly(data, *given)
"""
    (tmp_path / "sitecustomize.py").write_text(program)
    monkeypatch.syspath_prepend(str(tmp_path))
    dismiss()
    yield
    dismiss()


@pytest.mark.usefixtures("hostile")
def test_files_that_break_their_reader_cost_themselves_alone(library: Library, folder_of: FolderOf) -> None:
    files = {f"{n:02d}.txt": f"ABORT {n}" if n % 3 == 0 else f"The report {n} of the board." for n in range(30)}
    report = library.index([folder_of(files)])
    assert [failure.name for failure in report.failed] == [name for name in sorted(files) if "ABORT" in files[name]]
    assert len(report.added) == 20
    assert library.status().failures == report.failed


def test_an_embedder_that_fails_is_told_and_keeps_what_was_done(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.building, "BATCH_PASSAGES", 1)
    embed, calls = library.embedder.embed, []

    def failing(texts: list[str]) -> object:
        calls.append(texts)
        if len(calls) == 3:
            raise MemoryError
        return embed(texts)

    monkeypatch.setattr(library.embedder, "embed", failing)
    with pytest.raises(MemoryError):
        library.index([folder_of({f"{n}.txt": f"The report {n}." for n in range(5)})])
    monkeypatch.undo()
    assert Library(library.folder, WordEmbedder()).status().n_reports == 2
