"""The store gives back what was put in, to every reader as of the moment it was opened."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.cleaning import clean_text
from corpus.errors import EmptyFileError
from corpus.folders import ReportFile
from corpus.records import Document
from index.errors import LibraryMismatchError, SearchIndexError
from index.records import Decision, Failure
from index.sqlite.store import SqliteStore
from index.store import Store, digest_of
from tests.doubles import WordEmbedder
from tests.index.making import ROOT, document, file, passages


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(SqliteStore(path)) as opened:
        opened.claim_embedder("words", WordEmbedder.dimension)
        yield opened


def add(store: Store, report: Document, where: ReportFile, *, now_ns: int = 0) -> None:
    cuts = passages(report)
    texts = [report.title, *(passage.text for passage in cuts)]
    vectors = {digest_of(text): vector for text, vector in zip(texts, WordEmbedder().embed(texts), strict=True)}
    store.add(report, cuts, (), vectors, where, now_ns=now_ns)


TEXTS = st.text(max_size=60).map(clean_text)
REPORTS = st.builds(
    lambda texts, title, day: document(*texts, title=title, issued_on=day),
    st.lists(TEXTS, min_size=1, max_size=3),
    TEXTS,
    st.none() | st.dates(),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(REPORTS, max_size=3, unique_by=lambda report: report.id))
def test_what_was_put_in_comes_out(reports: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(SqliteStore(Path(folder) / "library.sqlite")) as store:
        for report in reports:
            add(store, report, file(f"{report.id}.txt"))
        kept = list(store.passages([entry.id for entry in store.entries()]).values())
        listed = store.reports({report.id for report in reports}, None)
        assert kept == [passage for report in reports for passage in passages(report)]
        assert [store.pages(report.id) for report in reports] == [report.pages for report in reports]
        assert all((listed[r.id].title, listed[r.id].issued_on) == (r.title, r.issued_on) for r in reports)


def test_an_entry_is_a_passage_with_its_vectors(store: Store) -> None:
    add(store, document("Present\n\nAnn Lee was there."), file("a.txt"))
    (entry,) = store.entries()
    own, title = WordEmbedder().embed([entry.text, "Minutes"]).astype("float16")
    assert (entry.text, entry.headings, entry.title) == ("Present\n\nAnn Lee was there.", ("Present",), "Minutes")
    assert (entry.vector, entry.title_vector, entry.issued_on) == (own.tobytes(), title.tobytes(), date(2024, 6, 4))


def test_a_reader_keeps_the_generation_it_was_opened_at(store: Store, path: Path) -> None:
    add(store, document("one"), file("a.txt"))
    with closing(SqliteStore(path, read_only=True)) as reader:
        add(store, document("two"), file("b.txt"))
        store.remove(ROOT, ["a.txt"])
        assert (reader.generation, [entry.text for entry in reader.entries()]) == (1, ["one"])
    with closing(SqliteStore(path, read_only=True)) as reader:
        assert (reader.generation, [entry.text for entry in reader.entries()]) == (3, ["two"])


def test_a_reader_cannot_write(store: Store, path: Path) -> None:
    with (
        closing(SqliteStore(path, read_only=True)) as reader,
        pytest.raises(SearchIndexError, match="cannot be read or"),
    ):
        reader.remove(ROOT, ["a.txt"])


def test_the_same_report_in_two_files_goes_with_the_last(store: Store) -> None:
    report = document("one")
    add(store, report, file("council/a.txt"))
    store.place(file("trips/a.txt"), report.id, now_ns=0)
    assert store.status(None).n_reports == 1
    store.remove(ROOT, ["council/a.txt"])
    assert store.has_document(report.id)
    store.remove(ROOT, ["trips/a.txt"])
    assert not store.has_document(report.id)
    assert (list(store.entries()), store.pages(report.id)) == ([], ())


def test_a_changed_file_lets_its_old_report_go(store: Store) -> None:
    old, new = document("old"), document("new")
    add(store, old, file("a.txt"))
    add(store, new, file("a.txt"))
    assert [store.has_document(report.id) for report in (old, new)] == [False, True]


def test_ids_are_never_used_again(store: Store) -> None:
    add(store, document("one"), file("a.txt"))
    (before,) = [entry.id for entry in store.entries()]
    store.remove(ROOT, ["a.txt"])
    add(store, document("one"), file("a.txt"))
    assert [entry.id for entry in store.entries()] == [before + 1]


def test_files_are_known_by_their_root(store: Store) -> None:
    add(store, document("one"), file("a.txt", size=3, modified_ns=5), now_ns=7)
    (known,) = store.files(ROOT).values()
    assert (known.size, known.modified_ns, known.read_ns, known.document_id) == (3, 5, 7, document("one").id)
    assert store.files(Path("/elsewhere")) == {}


def test_a_failure_is_listed_with_its_reason(store: Store) -> None:
    store.fail(file("council/a.pdf"), EmptyFileError("no text"), now_ns=0)
    assert store.status(None).failures == (Failure(name="council/a.pdf", state="empty", reason="no text"),)
    assert store.status(["trips"]).failures == ()


def test_a_file_that_ends_as_before_is_no_change(store: Store) -> None:
    add(store, document("one"), file("a.txt"))
    store.fail(file("b.pdf"), EmptyFileError("no text"), now_ns=0)
    before = store.generation
    store.place(file("a.txt", modified_ns=9), document("one").id, now_ns=9)
    store.fail(file("b.pdf", modified_ns=9), EmptyFileError("no text"), now_ns=9)
    assert store.generation == before
    assert {known.modified_ns for known in store.files(ROOT).values()} == {9}
    store.fail(file("b.pdf"), EmptyFileError("another reason"), now_ns=9)
    assert store.generation == before + 1


def test_what_a_caller_may_read_bounds_everything(store: Store) -> None:
    shared, secret = document("shared", issued_on=date(2024, 1, 1)), document("secret", issued_on=date(2025, 1, 1))
    add(store, shared, file("board/a.txt"))
    store.place(file("public/b.txt"), shared.id, now_ns=0)
    add(store, secret, file("board/c.txt"))
    status = store.status(["public"])
    texts = [passage.text for passage in store.passages(store.passage_ids(["public"])).values()]
    assert (status.n_reports, status.n_passages, status.collections) == (1, 1, ("public",))
    assert (status.newest, texts) == (date(2024, 1, 1), ["shared"])
    assert [report.name for report in store.newest_reports(["public"], limit=9)] == ["public/b.txt"]
    assert [report.name for report in store.newest_reports(None, limit=9)] == ["board/c.txt", "board/a.txt"]
    assert {r.name for r in store.reports({shared.id, secret.id}, ["public"]).values()} == {"public/b.txt"}
    assert store.status([]).n_reports == len(store.passage_ids([])) == len(store.newest_reports([], limit=9)) == 0


def test_reports_without_a_date_come_last(store: Store) -> None:
    for name, day in (("a", None), ("b", date(2020, 1, 1)), ("c", date(2024, 1, 1))):
        add(store, document(name, issued_on=day), file(f"{name}.txt"))
    assert [report.name for report in store.newest_reports(None, limit=3)] == ["c.txt", "b.txt", "a.txt"]


def test_vectors_go_when_no_report_holds_their_text(store: Store) -> None:
    add(store, document("one"), file("a.txt"))
    add(store, document("two"), file("b.txt"))
    store.remove(ROOT, ["a.txt"])
    store.sweep_embeddings()
    digests = {digest_of(text): text for text in ("one", "two", "Minutes")}
    assert [digests[digest] for digest in store.unknown_digests(digests)] == ["one"]


def test_what_cannot_be_added_changes_nothing(store: Store) -> None:
    add(store, document("one"), file("a.txt"))
    with pytest.raises(SearchIndexError, match="UNIQUE constraint"):
        add(store, document("one"), file("b.txt"))
    assert (store.generation, list(store.files(ROOT))) == (1, ["a.txt"])


def test_published_is_the_generation_of_the_last_finished_run(store: Store) -> None:
    add(store, document("one"), file("a.txt"))
    assert (store.generation, store.published) == (1, 0)
    store.publish()
    assert (store.generation, store.published) == (1, 1)


def test_another_embedding_model_is_refused(store: Store) -> None:
    store.check_embedder("words")
    with pytest.raises(
        LibraryMismatchError, match="made with the embedding model 'words'; the settings ask for 'other'"
    ):
        store.claim_embedder("other", 3)
    with pytest.raises(LibraryMismatchError, match=r"of 64 numbers; the model of that name now gives 3\. Put"):
        store.claim_embedder("words", 3)
    assert store.dimension == WordEmbedder.dimension


MERGE = Decision(kind="merge", name="Аубакиров С.", other="Serik Aubakirov")
SPLIT = Decision(kind="split", name="Ada Lind", other="A. Lind", rest=("Ada Lind", "Lind, “Ada”"))


def test_decisions_are_kept_in_their_order_and_taken_back_from_the_last(store: Store) -> None:
    store.decide(MERGE)
    store.decide(SPLIT)
    assert (store.decisions(), store.decided) == ((MERGE, SPLIT), 2)
    assert (store.undo(), store.decisions(), store.decided) == (SPLIT, (MERGE,), 3)
    assert (store.undo(), store.undo(), store.decided) == (MERGE, None, 4)


def test_decisions_hang_on_no_report_and_change_no_generation(store: Store, path: Path) -> None:
    add(store, document("one"), file("a.txt"))
    with closing(SqliteStore(path, read_only=True)) as reader:
        store.decide(MERGE)
        assert (reader.decisions(), reader.decided) == ((), 0)
    assert store.generation == 1
    store.remove(ROOT, ["a.txt"])
    assert store.decisions() == (MERGE,)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_store_is_refused(path: Path, read_only: bool) -> None:
    path.write_text("This is no database at all. " * 100)
    with pytest.raises(SearchIndexError, match=r"cannot be read or written .*file is not a database"):
        SqliteStore(path, read_only=read_only)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_damage_further_down_is_said_in_our_words(path: Path, share: float) -> None:
    with closing(SqliteStore(path)) as store:
        for number in range(40):
            add(store, document("words of a report " * 40 + str(number)), file(f"{number}.txt"))
    data = path.read_bytes()
    kept = int(share * len(data)) // 4096 * 4096
    path.write_bytes(data[:kept] + b"\xff" * (len(data) - kept))
    with pytest.raises(SearchIndexError, match="cannot be read or written"):
        read_everything(path)


def read_everything(path: Path) -> None:
    with closing(SqliteStore(path, read_only=True)) as store:
        ids = [entry.id for entry in store.entries()]
        store.passages(ids)
        for report in store.newest_reports(None, limit=99):
            store.pages(report.document_id)
        store.files(ROOT)
        store.status(None)


@pytest.mark.parametrize(
    "name", ["b\\xff.txt", "two\nlines.txt", "a'; DROP TABLE file; --.txt", "\u202e.txt"], ids=repr
)
def test_names_are_kept_as_they_are(store: Store, name: str) -> None:
    add(store, document("one"), file(name))
    assert list(store.files(ROOT)) == [name]
