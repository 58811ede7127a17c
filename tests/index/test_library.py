"""Runs over folders of reports: each brings the library up to date, and readers see whole runs only."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

import index.building
from corpus.errors import FolderError
from corpus.folders import ReportFile
from corpus.reading import document_id
from index.errors import LibraryBusyError, LibraryMismatchError, NoLibraryError, SearchIndexError
from index.library import LOCK_NAME, Library
from index.records import Failure, IndexReport
from tests.corpus.making import mail
from tests.doubles import WordEmbedder

FolderOf = Callable[[Mapping[str, "str | bytes"]], Path]

LAKES = "The board spoke of glacial lakes."
BUDGET = "The council spoke of its budget."
VISIT = "A visit to Riga was agreed upon."
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


@pytest.fixture
def embedder() -> WordEmbedder:
    return WordEmbedder()


@pytest.fixture
def library(tmp_path: Path, embedder: WordEmbedder) -> Library:
    return Library.create(tmp_path / "library", embedder)


def found(library: Library, question: str, collections: list[str] | None = None) -> list[str]:
    """The names of the reports, best first."""
    return [hit.report.name for hit in library.search(question, limit=9, collections=collections)]


def names(library: Library) -> list[str]:
    return sorted(report.name for report in library.newest_reports(limit=99))


def long_ago(*paths: Path) -> None:
    """As if the files had not been touched of late: their size and time then tell whether they changed."""
    for path in paths:
        os.utime(path, ns=(0, time.time_ns() - 3600 * 10**9))


# What a run does


def test_a_first_run_adds(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"b.txt": BUDGET, "council/a.txt": LAKES})
    assert library.index([folder]) == IndexReport(added=("b.txt", "council/a.txt"))
    assert found(library, "glacial lakes")[0] == "council/a.txt"
    assert library.status().n_reports == 2


@pytest.mark.parametrize("is_old", [True, False], ids=["long-ago", "just-now"])
def test_a_second_run_embeds_nothing(
    library: Library, folder_of: FolderOf, embedder: WordEmbedder, is_old: bool
) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET})
    if is_old:
        long_ago(*folder.iterdir())
    library.index([folder])
    published, n_embedded = library.searcher().published, embedder.n_embedded
    assert library.index([folder]) == IndexReport(unchanged=("a.txt", "b.txt"))
    assert (library.searcher().published, embedder.n_embedded) == (published, n_embedded)


def test_an_old_file_is_not_even_opened_again(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": LAKES})
    long_ago(folder / "a.txt")
    library.index([folder])
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("it was opened"))
    monkeypatch.setattr("index.library.load_indexes", lambda *_: None)
    assert library.index([folder]).unchanged == ("a.txt",)


def test_a_file_changed_within_its_own_second_is_read_again(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "lake"})
    library.index([folder])
    stamp = (folder / "a.txt").stat().st_mtime_ns
    (folder / "a.txt").write_text("Riga")
    os.utime(folder / "a.txt", ns=(stamp, stamp))
    assert library.index([folder]).changed == ("a.txt",)


def test_what_changed_is_read_and_what_is_gone_is_dropped(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET, "c.txt": VISIT})
    library.index([folder])
    (folder / "a.txt").write_text("The board spoke of a dam.")
    (folder / "b.txt").unlink()
    (folder / "d.txt").write_text("A new one.")
    assert library.index([folder]) == IndexReport(
        added=("d.txt",), changed=("a.txt",), unchanged=("c.txt",), removed=("b.txt",)
    )
    assert (names(library), found(library, "lakes glacial budget dam")[0]) == (["a.txt", "c.txt", "d.txt"], "a.txt")


def test_what_is_gone_may_be_kept(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET})
    library.index([folder])
    (folder / "b.txt").unlink()
    assert library.index([folder], keep_missing=True) == IndexReport(unchanged=("a.txt",))
    assert names(library) == ["a.txt", "b.txt"]
    assert library.index([folder]).removed == ("b.txt",)


def test_a_moved_folder_is_one_folder(library: Library, folder_of: FolderOf, embedder: WordEmbedder) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET, "c.txt": VISIT})
    library.index([folder])
    moved = folder.rename(folder.with_name("moved"))
    (moved / "b.txt").write_text("The board spoke of a dam.")
    (moved / "c.txt").unlink()
    n_embedded = embedder.n_embedded
    assert library.index([moved]) == IndexReport(added=("a.txt", "b.txt"))
    assert (library.status().collections, names(library)) == (("moved", folder.name), ["a.txt", "b.txt", "c.txt"])
    assert [place.root for place in library.searcher().places(document_id(LAKES.encode()), None)] == [str(moved)]
    assert embedder.n_embedded == n_embedded + 1
    library.index([moved.rename(folder)])
    assert library.status().collections == (folder.name,)


def test_a_folder_that_is_still_there_was_not_moved(library: Library, folder_of: FolderOf, tmp_path: Path) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET})
    library.index([folder])
    library.index([Path(shutil.copytree(folder, tmp_path / "copy"))])
    assert library.status().collections == ("copy", folder.name)
    shutil.rmtree(folder)
    library.index([tmp_path / "copy"], keep_missing=True)
    assert library.status().collections == ("copy", folder.name)
    library.index([tmp_path / "copy"])
    assert library.status().collections == ("copy",)


def test_a_folder_that_is_gone_is_not_one_of_other_reports(
    library: Library, folder_of: FolderOf, tmp_path: Path
) -> None:
    folder = folder_of({"a.txt": LAKES})
    library.index([folder])
    folder.rename(tmp_path / "away")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").write_text(BUDGET)
    library.index([tmp_path / "other"])
    assert library.status().n_reports == 2


@pytest.mark.usefixtures("one_by_one")
def test_a_run_that_is_told_to_stop_ends_with_what_it_has(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET, "c.txt": VISIT})
    library.index([folder])
    (folder / "b.txt").write_text("Another report.")
    (folder / "c.txt").unlink()
    (folder / "d.txt").write_text("A new one.")
    stop = threading.Event()
    report = library.index([folder], stop=stop, progress=lambda done, n, name: stop.set() if name == "b.txt" else None)
    assert report == IndexReport(unchanged=("a.txt",), changed=("b.txt",))
    assert names(library) == ["a.txt", "b.txt", "c.txt"]


def test_a_touched_file_is_unchanged(library: Library, folder_of: FolderOf, embedder: WordEmbedder) -> None:
    folder = folder_of({"a.txt": LAKES})
    library.index([folder])
    n_embedded = embedder.n_embedded
    long_ago(folder / "a.txt")
    assert library.index([folder]) == IndexReport(unchanged=("a.txt",))
    assert embedder.n_embedded == n_embedded


def test_a_moved_file_is_not_embedded_again(library: Library, folder_of: FolderOf, embedder: WordEmbedder) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET})
    library.index([folder])
    n_embedded = embedder.n_embedded
    (folder / "trips").mkdir()
    (folder / "a.txt").rename(folder / "trips" / "a.txt")
    assert library.index([folder]) == IndexReport(added=("trips/a.txt",), unchanged=("b.txt",), removed=("a.txt",))
    assert embedder.n_embedded == n_embedded
    assert found(library, "glacial lakes")[0] == "trips/a.txt"


def test_the_same_text_is_embedded_once(library: Library, folder_of: FolderOf, embedder: WordEmbedder) -> None:
    """One text in three reports: it is their one passage, and the title of two."""
    library.index([folder_of({"a.txt": LAKES, "b.md": LAKES + "\n", "c.md": f"# Lakes\n\n{LAKES}"})])
    assert embedder.n_embedded == len({LAKES, "Lakes", f"# Lakes\n\n{LAKES}"})


def test_a_run_takes_several_folders(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"one/a.txt": LAKES, "two/a.txt": BUDGET})
    assert library.index([folder / "one", folder / "two"]).added == ("a.txt", "a.txt")
    (folder / "two" / "b.txt").write_text(VISIT)
    assert library.index([folder / "two"]) == IndexReport(added=("b.txt",), unchanged=("a.txt",))
    assert library.status().collections == ("one", "two")
    assert library.status().n_reports == 3


def test_a_library_among_the_reports_is_none_of_them(folder_of: FolderOf, embedder: WordEmbedder) -> None:
    folder = folder_of({"a.txt": LAKES})
    library = Library.create(folder / "library", embedder)
    assert library.index([folder]) == IndexReport(added=("a.txt",))
    long_ago(folder / "a.txt")
    library.index([folder])
    assert library.index([folder]) == IndexReport(unchanged=("a.txt",))


def test_reports_that_lie_in_the_library_itself_are_read(folder_of: FolderOf, embedder: WordEmbedder) -> None:
    folder = folder_of({"a.txt": LAKES})
    assert Library.create(folder, embedder).index([folder]).added == ("a.txt",)


def test_progress_names_each_file(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.xyz": "x", "c.txt": VISIT})
    seen: list[tuple[int, int, str]] = []
    library.index([folder], progress=lambda *call: seen.append(call))
    assert [call[1:] for call in seen] == [(3, "a.txt"), (3, "b.xyz"), (3, "c.txt")]
    assert [call[0] for call in seen] == sorted(call[0] for call in seen)


def test_names_with_odd_bytes_are_indexed(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"rep\xff")
    folder.mkdir()
    (folder / os.fsdecode(b"a\xfe.txt")).write_text(LAKES)
    assert library.index([folder]).added == ("a\\xfe.txt",)
    assert library.index([folder]).unchanged == ("a\\xfe.txt",)
    assert library.status().collections == ("rep\\xff",)


# What cannot be read


def test_every_file_that_gives_no_report_is_listed_in_each_run(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.xyz": "x", "c.txt": "", "d.pdf": "%PDF-1.7", "e.docx": LOCKED})
    first, second = library.index([folder]), library.index([folder])
    assert [(failure.name, failure.state) for failure in first.failed] == [
        ("b.xyz", "unsupported"),
        ("c.txt", "empty"),
        ("d.pdf", "failed"),
        ("e.docx", "encrypted"),
    ]
    assert second == IndexReport(unchanged=("a.txt",), failed=first.failed)
    assert library.status().failures == first.failed


def test_a_failure_again_makes_no_new_generation(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.xyz": "x"})
    library.index([folder])
    published = library.searcher().published
    library.index([folder])
    assert library.searcher().published == published


def test_a_report_that_becomes_unreadable_goes(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET})
    library.index([folder])
    (folder / "a.txt").write_bytes(b"\x00\x01\x02" * 99)
    report = library.index([folder])
    assert [(failure.name, failure.state) for failure in report.failed] == [("a.txt", "failed")]
    assert names(library) == ["b.txt"]


def test_a_file_that_is_mended_is_added(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": "", "b.txt": BUDGET})
    library.index([folder])
    (folder / "a.txt").write_text(LAKES)
    assert library.index([folder]) == IndexReport(added=("a.txt",), unchanged=("b.txt",))
    assert library.status().failures == ()


def test_a_file_that_cannot_be_opened_keeps_its_report(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of({"a.txt": LAKES})
    library.index([folder])

    def closed(self: ReportFile) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("corpus.folders.ReportFile.read", closed)
        patch.setattr("index.library.load_indexes", lambda *_: None)
        (failure,) = library.index([folder]).failed
    assert (failure.name, failure.reason) == ("a.txt", "cannot be opened: Permission denied")
    assert names(library) == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_closed_folder_keeps_its_reports(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "closed/b.txt": BUDGET})
    library.index([folder])
    (folder / "closed").chmod(0)
    try:
        report = library.index([folder])
    finally:
        (folder / "closed").chmod(0o700)
    assert [failure.name for failure in report.failed] == ["closed/"]
    assert names(library) == ["a.txt", "closed/b.txt"]


# Collections


def test_one_report_in_two_places_is_listed_as_its_caller_may_see_it(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"board/a.txt": LAKES, "public/b.txt": LAKES, "board/c.txt": BUDGET})
    assert library.index([folder]).added == ("board/a.txt", "board/c.txt", "public/b.txt")
    assert library.status().n_reports == 2
    assert found(library, "glacial lakes", ["public"]) == ["public/b.txt"]
    assert found(library, "glacial lakes", ["board"]) == ["board/a.txt", "board/c.txt"]
    assert found(library, "glacial lakes")[0] == "board/a.txt"
    assert document_id(LAKES.encode()) == library.search("lakes", limit=1)[0].passage.document_id


@pytest.mark.parametrize(
    ("collections", "n_reports", "best"),
    [(None, 30, "secret/0.txt"), (["public"], 10, "public/0.txt"), (["nobody"], 0, None), ([], 0, None)],
    ids=str,
)
def test_collections_bound_both_indexes_and_the_status(
    library: Library, folder_of: FolderOf, collections: list[str] | None, n_reports: int, best: str | None
) -> None:
    """The secret reports fit better, and would push the public ones out of any ranking that did not filter first."""
    files = {f"secret/{n}.txt": f"glacial lakes glacial lakes {n}" for n in range(20)}
    files |= {f"public/{n}.txt": f"a report of many other words than those, and a lake, and {n}" for n in range(10)}
    library.index([folder_of(files)])
    hits = library.search("glacial lakes", limit=3, collections=collections)
    assert library.status(collections).n_reports == n_reports
    assert len(hits) == min(3, n_reports)
    assert all(collections is None or hit.report.collection in collections for hit in hits)
    assert (hits[0].report.collection if hits else None) == (best.split("/")[0] if best else None)
    assert all(hit.found_by == ("vectors", "words") for hit in hits)


# Runs that are refused


def test_another_writer_is_told_to_wait(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES})
    with FileLock(library.folder / LOCK_NAME), pytest.raises(LibraryBusyError, match=r"written by another run. Wait"):
        library.index([folder])
    assert library.index([folder]).added == ("a.txt",)


def test_folders_one_in_another_are_refused(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "deep/b.txt": BUDGET})
    for folders in ([folder, folder / "deep"], [folder / "deep", folder], [folder, folder]):
        with pytest.raises(FolderError, match="which was named too; name one of them"):
            library.index(folders)
    assert library.status().n_reports == 0


@pytest.mark.parametrize("harm", [lambda folder: None, Path.rmdir], ids=["empty", "gone"])
def test_an_empty_folder_removes_nothing(library: Library, folder_of: FolderOf, harm: Callable[[Path], None]) -> None:
    folder = folder_of({"a.txt": LAKES})
    library.index([folder])
    (folder / "a.txt").unlink()
    harm(folder)
    with pytest.raises(FolderError, match="there is no"):
        library.index([folder])
    assert names(library) == ["a.txt"]


def test_one_bad_folder_stops_the_run_before_it_starts(library: Library, folder_of: FolderOf, tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="no such folder"):
        library.index([folder_of({"a.txt": LAKES}), tmp_path / "nowhere"])
    assert library.status().n_reports == 0


def test_another_embedding_model_is_refused(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES})
    library.index([folder])
    other = WordEmbedder()
    other.name = "other"
    for work in (
        lambda: Library(library.folder, other).index([folder]),
        lambda: Library(library.folder, other).status(),
    ):
        with pytest.raises(LibraryMismatchError, match="made with the embedding model 'words'"):
            work()


def test_no_library_is_said_with_what_to_do(tmp_path: Path, embedder: WordEmbedder) -> None:
    with pytest.raises(NoLibraryError, match=r"There is no library in .* Make one with `rapporteur index"):
        Library(tmp_path, embedder)


def test_a_library_cannot_be_made_where_a_file_is(tmp_path: Path, embedder: WordEmbedder) -> None:
    (tmp_path / "file").write_text("text")
    with pytest.raises(SearchIndexError, match=r"No library can be made in .*file"):
        Library.create(tmp_path / "file", embedder)


def test_a_lock_that_cannot_be_made_is_said(library: Library, folder_of: FolderOf) -> None:
    (library.folder / LOCK_NAME).mkdir()
    with pytest.raises(SearchIndexError, match=r"We may not write to the library in .*; asking it works"):
        library.index([folder_of({"a.txt": LAKES})])
    assert library.search("lakes", limit=1) == ()


def test_reports_are_kept_where_the_indexes_cannot_be_written(library: Library, folder_of: FolderOf) -> None:
    (library.folder / "indexes").write_text("in the way")
    folder = folder_of({"a.txt": LAKES})
    with pytest.raises(SearchIndexError, match=r"The reports are kept, but .* cannot be written .*Make room"):
        library.index([folder])
    assert found(library, "lakes") == ["a.txt"]
    (library.folder / "indexes").unlink()
    assert library.index([folder]) == IndexReport(unchanged=("a.txt",))


def test_an_empty_library_finds_nothing(library: Library) -> None:
    assert library.search("anything", limit=3) == ()
    assert library.status().n_reports == 0


@pytest.mark.parametrize("question", ["", "?!", "\x00\ud800", "x" * 10_000], ids=["empty", "marks", "odd", "long"])
def test_any_question_may_come(library: Library, folder_of: FolderOf, question: str) -> None:
    library.index([folder_of({"a.txt": LAKES})])
    assert len(library.search(question, limit=3)) <= 1


# Runs that are cut off, and those who read meanwhile


class Stop:
    """Ends a run, as Ctrl-C does, when it comes to a file."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, n_done: int, n_all: int, name: str) -> None:
        if name == self.name:
            raise KeyboardInterrupt


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index.building, "BATCH_PASSAGES", 1)
    monkeypatch.setattr(index.building, "FILES_AHEAD", 0)


@pytest.mark.usefixtures("one_by_one")
def test_an_interrupted_run_keeps_what_it_has(library: Library, folder_of: FolderOf, embedder: WordEmbedder) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET, "c.txt": VISIT})
    with pytest.raises(KeyboardInterrupt):
        library.index([folder], progress=Stop("c.txt"))
    n_embedded = embedder.n_embedded
    assert names(Library(library.folder, WordEmbedder())) == ["a.txt", "b.txt"]
    assert library.index([folder]) == IndexReport(added=("c.txt",), unchanged=("a.txt", "b.txt"))
    assert (n_embedded, embedder.n_embedded, found(library, "Riga")[0]) == (2, 3, "c.txt")


@pytest.mark.usefixtures("one_by_one")
def test_readers_see_the_old_generation_until_a_run_ends(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES, "b.txt": BUDGET})
    library.index([folder])
    reader = Library(library.folder, WordEmbedder())
    before, during = names(reader), []
    shutil.copy(folder / "a.txt", folder / "z.txt")
    (folder / "a.txt").unlink()
    (folder / "c.txt").write_text(VISIT)
    library.index([folder], progress=lambda *_: during.append((names(reader), found(reader, "glacial lakes")[0])))
    assert during == [(before, "a.txt")] * 3
    assert (names(reader), found(reader, "glacial lakes")[0]) == (["b.txt", "c.txt", "z.txt"], "z.txt")


def test_a_searcher_keeps_its_generation(library: Library, folder_of: FolderOf) -> None:
    folder = folder_of({"a.txt": LAKES})
    library.index([folder])
    old = library.searcher()
    (folder / "a.txt").write_text(BUDGET)
    library.index([folder])
    assert [hit.passage.text for hit in old.search("lakes", limit=1)] == [LAKES]
    assert [hit.passage.text for hit in library.search("lakes", limit=1)] == [BUDGET]
    assert library.searcher() is library.searcher()
    old.close()


def test_a_library_that_nobody_writes_to_is_opened_once(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.index([folder_of({"a.txt": LAKES})])
    assert found(library, "lakes") == ["a.txt"]
    with monkeypatch.context() as patch:
        patch.setattr("index.library.SqliteStore", lambda *_, **__: pytest.fail("it was opened again"))
        assert found(library, "budget") == ["a.txt"]


def test_a_library_in_anothers_place_is_read(library: Library, folder_of: FolderOf, embedder: WordEmbedder) -> None:
    library.index([folder_of({"a.txt": LAKES})])
    other = Library.create(library.folder.with_name("other"), embedder)
    for more in ({"b.txt": BUDGET}, {"c.txt": VISIT}):
        other.index([folder_of(more)])
    assert names(library) == ["a.txt"]
    shutil.rmtree(library.folder)
    with pytest.raises(SearchIndexError, match="cannot be read"):
        names(library)
    shutil.copytree(other.folder, library.folder)
    assert names(library) == ["a.txt", "b.txt", "c.txt"]


def test_what_could_not_be_opened_is_opened_with_the_next_question(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.index([folder_of({"a.txt": LAKES})])
    assert names(library) == ["a.txt"]
    library.index([folder_of({"b.txt": BUDGET})])

    def torn(*_: object) -> None:
        raise SearchIndexError("torn")

    with monkeypatch.context() as patch, pytest.raises(SearchIndexError, match="torn"):
        patch.setattr("index.library.Library._open_searcher", torn)
        names(library)
    assert names(library) == ["a.txt", "b.txt"]


def test_a_library_that_we_may_not_write_to_is_looked_at_with_every_question(
    library: Library, folder_of: FolderOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.sqlite.connection._can_share", lambda _: False)
    library.index([folder_of({"a.txt": LAKES})])
    assert names(library) == ["a.txt"]
    library.index([folder_of({"b.txt": BUDGET})])
    assert names(library) == ["a.txt", "b.txt"]


def test_a_rare_word_weighs_more(library: Library, folder_of: FolderOf) -> None:
    library.index([folder_of({"a.txt": LAKES, "b.txt": BUDGET, "c.txt": VISIT})])
    searcher = library.searcher()
    assert searcher.weight("zebra") > searcher.weight("riga") > searcher.weight("speak") > 0


# What was read only in part


def test_a_report_read_in_part_is_indexed_and_says_so(library: Library, folder_of: FolderOf) -> None:
    data = mail(LAKES, subject="Lakes", attached={"tool.exe": b"MZ\x90"})
    folder = folder_of({"a.eml": data, "b.txt": BUDGET})
    report = library.index([folder])
    assert (report.added, report.failed) == (("a.eml", "b.txt"), ())
    assert report.notes == ("1 report(s) read in part only, or off pictures: `rapporteur status --failed` lists them.",)
    shutil.copy(folder / "a.eml", folder / "c.eml")
    assert library.index([folder]).added == ("c.eml",)
    told = Failure(name="a.eml", state="indexed", reason="attachment tool.exe: the file is a program")
    assert library.status().partly == (told, replace(told, name="c.eml"))
    assert library.status().failures == ()
