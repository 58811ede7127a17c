"""What every store promises: it gives back what was put in, to every reader as of the moment it was opened."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.cleaning import clean_text
from corpus.errors import EmptyFileError
from corpus.folders import Findings, find_files
from corpus.likeness import sketch_of
from corpus.records import Document, Passage, Section, Span
from index.building import Builder
from index.derived import build_indexes
from index.errors import LibraryMismatchError, SearchIndexError
from index.records import Decision, Failure
from index.searching import Searcher
from index.sqlite.store import SqliteStore
from index.store import Store, digest_of
from tests.doubles import WordEmbedder
from tests.index.making import ROOT, add, document, file, meeting, passages
from tests.index.memory_store import MemoryStore, Shelf

TEXTS = st.text(max_size=60).map(clean_text)
REPORTS = st.builds(
    lambda texts, title, day: document(*texts, title=title, issued_on=day),
    st.lists(TEXTS, min_size=1, max_size=3),
    TEXTS,
    st.none() | st.dates(),
)


MERGE = Decision(kind="merge", name="Аубакиров С.", other="Serik Aubakirov")
SPLIT = Decision(kind="split", name="Ada Lind", other="A. Lind", rest=("Ada Lind", "Lind, “Ada”"))


class StoreContract:
    def open(self, home: Path, *, read_only: bool = False) -> Store:
        """The one store in a folder, which is made when there is none yet."""
        raise NotImplementedError

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        with closing(self.open(tmp_path)) as opened:
            opened.claim_embedder("words", WordEmbedder.dimension)
            yield opened

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
    @given(st.lists(REPORTS, max_size=3, unique_by=lambda report: report.id))
    def test_what_was_put_in_comes_out(self, reports: list[Document]) -> None:
        with tempfile.TemporaryDirectory() as folder, closing(self.open(Path(folder))) as store:
            for report in reports:
                add(store, report, file(f"{report.id}.txt"))
            kept = list(store.passages([entry.id for entry in store.entries()]).values())
            listed = store.reports({report.id for report in reports}, None)
            assert kept == [passage for report in reports for passage in passages(report)]
            assert [store.pages(report.id) for report in reports] == [report.pages for report in reports]
            assert all((listed[r.id].title, listed[r.id].issued_on) == (r.title, r.issued_on) for r in reports)

    def test_an_entry_is_a_passage_with_its_vectors(self, store: Store) -> None:
        add(store, document("Present\n\nAnn Lee was there."), file("a.txt"))
        (entry,) = store.entries()
        own, title = WordEmbedder().embed([entry.text, "Minutes"]).astype("float16")
        assert (entry.text, entry.headings, entry.title) == ("Present\n\nAnn Lee was there.", ("Present",), "Minutes")
        assert (entry.vector, entry.title_vector, entry.issued_on) == (own.tobytes(), title.tobytes(), date(2024, 6, 4))

    def test_entries_are_known_by_their_ids_and_texts_and_given_by_their_ids(self, store: Store) -> None:
        for text in ("one", "two", "three"):
            add(store, document(text), file(f"{text}.txt"))
        first, second, third = store.entries()
        assert store.entry_keys() == [(each.id, digest_of(each.text)) for each in (first, second, third)]
        assert list(store.entries([third.id, first.id, 999])) == [first, third]
        assert list(store.entries([])) == []

    def test_a_reader_keeps_the_generation_it_was_opened_at(self, store: Store, tmp_path: Path) -> None:
        add(store, document("one"), file("a.txt"))
        with closing(self.open(tmp_path, read_only=True)) as reader:
            add(store, document("two"), file("b.txt"))
            store.remove(ROOT, ["a.txt"])
            assert (reader.generation, [entry.text for entry in reader.entries()]) == (1, ["one"])
        with closing(self.open(tmp_path, read_only=True)) as reader:
            assert (reader.generation, [entry.text for entry in reader.entries()]) == (3, ["two"])

    def test_a_reader_cannot_write(self, store: Store, tmp_path: Path) -> None:
        with (
            closing(self.open(tmp_path, read_only=True)) as reader,
            pytest.raises(SearchIndexError, match="cannot be read or written"),
        ):
            reader.remove(ROOT, ["a.txt"])

    def test_the_same_report_in_two_files_goes_with_the_last(self, store: Store) -> None:
        report = document("one")
        add(store, report, file("council/a.txt"))
        store.place(file("trips/a.txt"), report.id, now_ns=0)
        assert store.status(None).n_reports == 1
        store.remove(ROOT, ["council/a.txt"])
        assert store.has_document(report.id)
        store.remove(ROOT, ["trips/a.txt"])
        assert not store.has_document(report.id)
        assert (list(store.entries()), store.pages(report.id)) == ([], ())

    def test_a_changed_file_lets_its_old_report_go(self, store: Store) -> None:
        old, new = document("old"), document("new")
        add(store, old, file("a.txt"))
        add(store, new, file("a.txt"))
        assert [store.has_document(report.id) for report in (old, new)] == [False, True]

    def test_ids_are_never_used_again(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        (before,) = [entry.id for entry in store.entries()]
        store.remove(ROOT, ["a.txt"])
        add(store, document("one"), file("a.txt"))
        assert [entry.id for entry in store.entries()] == [before + 1]

    def test_a_report_read_again_takes_the_place_of_what_was_read_before(self, store: Store) -> None:
        old, cuts = document("one"), passages(document("two"))
        add(store, old, file("a.txt"), meeting("Ada Lind"))
        store.place(file("b.txt"), old.id, now_ns=0)
        new = replace(document("two"), id=old.id, remarks=("page 2 is a picture",))
        moved = [replace(cut, document_id=old.id) for cut in cuts]
        vectors = {digest_of(text): WordEmbedder().embed([text])[0] for text in ("two", "Minutes")}
        store.add(new, moved, (), vectors, file("a.txt"), now_ns=0, lacked=["eyes"], again=True)
        assert [entry.text for entry in store.entries()] == ["two"]
        assert (store.pages(old.id), store.meetings(None)) == (new.pages, ())
        assert [(told.name, told.reason) for told in store.status(None).partly] == [
            ("a.txt", "page 2 is a picture"),
            ("b.txt", "page 2 is a picture"),
        ]
        assert store.trouble() == ()

    def test_passages_that_read_the_same_again_keep_their_ids(self, store: Store) -> None:
        report = document("one two three four five six seven eight nine ten")
        add(store, report, file("a.txt"))
        before, generation = store.entry_keys(), store.generation
        store.add(report, passages(report), [meeting("Ada Lind")], {}, file("a.txt"), now_ns=0, again=True)
        assert (store.entry_keys(), len(before), len(store.meetings(None))) == (before, 2, 1)
        assert store.generation > generation
        later = replace(report, issued_on=date(2025, 1, 1))
        store.add(later, passages(report), (), {}, file("a.txt"), now_ns=0, again=True)
        assert {id_ for id_, _ in store.entry_keys()}.isdisjoint(id_ for id_, _ in before)
        assert store.trouble() == ()

    def test_what_a_report_lacked_is_kept(self, store: Store) -> None:
        for name, lacked in (("a", ["eyes", "ears"]), ("b", ["ears"]), ("c", [])):
            texts = (name, "Minutes")
            vectors = dict(zip(map(digest_of, texts), WordEmbedder().embed(texts), strict=True))
            report = document(name)
            store.add(report, passages(report), (), vectors, file(f"{name}.txt"), now_ns=0, lacked=lacked)
        ids = {name: document(name).id for name in "abc"}
        assert store.lacking({"ears"}) == {ids["a"], ids["b"]}
        assert store.lacking({"eyes", "nose"}) == {ids["a"]}
        assert store.lacking(set()) == set()

    def test_passages_know_their_reports(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        add(store, document("two"), file("b.txt"))
        first, second = (entry.id for entry in store.entries())
        assert store.documents_of([second, first, 99]) == {first: document("one").id, second: document("two").id}
        assert store.documents_of([]) == {}

    def test_which_edition_read_a_report_is_kept(self, store: Store) -> None:
        for name, edition in (("a", "old"), ("b", "new")):
            vectors = {digest_of(text): WordEmbedder().embed([text])[0] for text in (name, "Minutes")}
            report = document(name)
            store.add(report, passages(report), (), vectors, file(f"{name}.txt"), now_ns=0, edition=edition)
        add(store, document("c"), file("c.txt"))
        ids = {name: document(name).id for name in "abc"}
        assert store.read_by_others("new") == {ids["a"], ids["c"]}

    def test_files_are_known_by_their_root(self, store: Store) -> None:
        add(store, document("one"), file("a.txt", size=3, modified_ns=5), now_ns=7)
        (known,) = store.files(ROOT).values()
        assert (known.size, known.modified_ns, known.read_ns, known.document_id) == (3, 5, 7, document("one").id)
        assert store.files(Path("/elsewhere")) == {}
        assert store.roots() == {str(ROOT)}

    def test_a_failure_is_listed_with_its_reason(self, store: Store) -> None:
        store.fail(file("council/a.pdf"), EmptyFileError("no text"), now_ns=0)
        assert store.status(None).failures == (Failure(name="council/a.pdf", state="empty", reason="no text"),)
        assert store.status(["trips"]).failures == ()

    def test_a_file_that_ends_as_before_is_no_change(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        store.fail(file("b.pdf"), EmptyFileError("no text"), now_ns=0)
        before = store.generation
        store.place(file("a.txt", modified_ns=9), document("one").id, now_ns=9)
        store.fail(file("b.pdf", modified_ns=9), EmptyFileError("no text"), now_ns=9)
        assert store.generation == before
        assert {known.modified_ns for known in store.files(ROOT).values()} == {9}
        store.fail(file("b.pdf"), EmptyFileError("another reason"), now_ns=9)
        assert store.generation == before + 1

    def test_what_a_caller_may_read_bounds_everything(self, store: Store) -> None:
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

    def test_reports_without_a_date_come_last(self, store: Store) -> None:
        for name, day in (("a", None), ("b", date(2020, 1, 1)), ("c", date(2024, 1, 1))):
            add(store, document(name, issued_on=day), file(f"{name}.txt"))
        assert [report.name for report in store.newest_reports(None, limit=3)] == ["c.txt", "b.txt", "a.txt"]

    def test_vectors_go_when_no_report_holds_their_text(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        add(store, document("two"), file("b.txt"))
        store.remove(ROOT, ["a.txt"])
        store.sweep_embeddings()
        digests = {digest_of(text): text for text in ("one", "two", "Minutes")}
        assert [digests[digest] for digest in store.unknown_digests(digests)] == ["one"]

    def test_what_cannot_be_added_changes_nothing(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        with pytest.raises(SearchIndexError, match="cannot be read or written"):
            add(store, document("one"), file("b.txt"))
        assert (store.generation, list(store.files(ROOT))) == (1, ["a.txt"])

    def test_published_is_the_generation_of_the_last_finished_run(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        assert (store.generation, store.published) == (1, 0)
        store.publish()
        assert (store.generation, store.published) == (1, 1)

    def test_another_embedding_model_is_refused(self, store: Store) -> None:
        store.check_embedder("words")
        with pytest.raises(
            LibraryMismatchError, match="made with the embedding model 'words'; the settings ask for 'other'"
        ):
            store.claim_embedder("other", 3)
        with pytest.raises(LibraryMismatchError, match=r"of 64 numbers; the model of that name now gives 3\. Put"):
            store.claim_embedder("words", 3)
        assert store.dimension == WordEmbedder.dimension

    def test_decisions_are_kept_in_their_order_and_taken_back_from_the_last(self, store: Store) -> None:
        store.decide(MERGE)
        store.decide(SPLIT)
        assert (store.decisions(), store.decided) == ((MERGE, SPLIT), 2)
        assert (store.undo(), store.decisions(), store.decided) == (SPLIT, (MERGE,), 3)
        assert (store.undo(), store.undo(), store.decided) == (MERGE, None, 4)

    def test_decisions_hang_on_no_report_and_change_no_generation(self, store: Store, tmp_path: Path) -> None:
        add(store, document("one"), file("a.txt"))
        with closing(self.open(tmp_path, read_only=True)) as reader:
            store.decide(MERGE)
            assert (reader.decisions(), reader.decided) == ((), 0)
        assert store.generation == 1
        store.remove(ROOT, ["a.txt"])
        assert store.decisions() == (MERGE,)

    @pytest.mark.parametrize(
        "name", ["b\\xff.txt", "two\nlines.txt", "a'; DROP TABLE file; --.txt", "\u202e.txt"], ids=repr
    )
    def test_names_are_kept_as_they_are(self, store: Store, name: str) -> None:
        add(store, document("one"), file(name))
        assert list(store.files(ROOT)) == [name]

    def test_meetings_are_told_by_the_reports_that_a_caller_may_read(self, store: Store) -> None:
        council = replace(meeting("Ada Lind", "Bo Ek"), day_order="month first")
        board = meeting("Cy Moss", name="b", day=None, how="absent")
        add(store, document("one"), file("public/a.txt"), council)
        add(store, document("two"), file("board/b.txt"), board)
        assert store.meetings(["public"]) == ((document("one").id, "public/a.txt", council),)
        assert [told for _, _, told in store.meetings(None)] == [council, board]
        assert store.meetings([]) == ()

    def test_holdings_are_listed_by_kind_and_words_a_page_at_a_time(self, store: Store) -> None:
        for year in (2021, 2022, 2023):
            add(store, document(str(year), issued_on=date(year, 1, 1)), file(f"board/{year}.txt"), now_ns=year)
        every = store.holdings(None, kind="", words="", first=0, limit=2)
        assert (every.n_found, every.kinds) == (3, (("text", 3),))
        assert [(held.report.name, held.read_ns) for held in every.shown] == [
            ("board/2023.txt", 2023),
            ("board/2022.txt", 2022),
        ]
        assert [store.holdings(None, kind="text", words="2021", first=n, limit=9).n_found for n in (0, 1)] == [1, 1]
        assert store.holdings(["trips"], kind="", words="", first=0, limit=9).n_found == 0
        assert store.holdings(None, kind="pdf", words="", first=0, limit=9).n_found == 0

    def test_places_are_those_that_a_caller_may_know(self, store: Store) -> None:
        add(store, document("one"), file("board/a.txt"))
        store.place(file("public/b.txt"), document("one").id, now_ns=0)
        assert [place.name for place in store.places(document("one").id, None)] == ["board/a.txt", "public/b.txt"]
        assert [place.name for place in store.places(document("one").id, ["public"])] == ["public/b.txt"]
        assert store.places(document("one").id, ["trips"]) == ()

    def test_the_passage_around_a_span_is_the_one_that_holds_it_or_else_the_span(self, store: Store) -> None:
        report = document("one two three four five six seven eight nine ten")
        add(store, report, file("a.txt"))
        first, second = passages(report)[:2]
        assert store.passage_around(report.id, 1, Span(start=4, end=7)) == first
        across = Span(start=first.span.end - 2, end=second.span.start + 2)
        text = across.cut(report.pages[0].text)
        alone = Passage(document_id=report.id, page=1, headings=(), span=across, text=text)
        assert store.passage_around(report.id, 1, across) == alone

    def test_passages_of_some_days_are_those_of_reports_of_these_days(self, store: Store) -> None:
        for name, day in (("may", date(2024, 5, 31)), ("june", date(2024, 6, 1)), ("undated", None)):
            add(store, document(name, issued_on=day), file(f"public/{name}.txt"))
        days = date(2024, 6, 1), date(2024, 6, 30)
        (june,) = store.passages(store.passage_ids(None, days)).values()
        assert june.text == "june"
        assert store.passage_ids(["trips"], days) == []
        assert len(store.passage_ids(["public"])) == len(store.passage_ids(None)) == 3

    def test_sections_say_what_stands_under_which_headings(self, store: Store) -> None:
        report = document("one two three", "four five six")
        add(store, report, file("a.txt"))
        assert store.sections(report.id) == tuple(
            Section(headings=one.headings, page=one.page, span=one.span) for one in passages(report)
        )
        assert store.sections("unknown") == ()

    def test_vectors_of_the_wrong_size_are_missing_until_they_are_put_right(self, store: Store) -> None:
        add(store, document("one"), file("a.txt"))
        assert (store.trouble(), store.texts_without_vectors()) == ((), [])
        store.put_vectors({digest_of("one"): WordEmbedder().embed(["one"])[0][:3]})
        assert store.texts_without_vectors() == ["one"]
        store.put_vectors({digest_of("one"): WordEmbedder().embed(["one"])[0]})
        assert (store.texts_without_vectors(), store.generation) == ([], 3)

    def test_copies_and_translations_are_told_to_who_may_read_both(self, store: Store) -> None:
        talk = " ".join(f"The board spoke of road {n} and of what it costs." for n in range(20))
        told = [meeting("Ada Lind")]
        for name, text, language in (
            ("open/a.txt", talk, "en"), ("closed/b.txt", f"{talk} End.", "en"), ("open/a_ru.txt", "Совет.", "ru")
        ):  # fmt: skip
            report = replace(document(text), language=language)
            add(store, replace(report, sketch=sketch_of(report.pages)), file(name), *(told if language == "en" else ()))
        a, b, ru = (
            store.files(ROOT)[name].document_id or "" for name in ("open/a.txt", "closed/b.txt", "open/a_ru.txt")
        )
        every, bounded = store.reports([a], None)[a], store.reports([a], ["open"])[a]
        assert [(copy.name, copy.how) for copy in every.copies] == [
            ("closed/b.txt", "copy"),
            ("open/a_ru.txt", "translation"),
        ]
        assert [copy.name for copy in bounded.copies] == ["open/a_ru.txt"]
        assert store.translations() == {(min(one, ru), max(one, ru)) for one in (a, b)}
        assert [name for _, name, _ in store.meetings(None)] == ["closed/b.txt"]
        assert [name for _, name, _ in store.meetings(["open"])] == ["open/a.txt"]

    def test_a_folder_around_another_takes_its_files_over(self, store: Store) -> None:
        inner = file("a.txt", root=ROOT / "board")
        add(store, document("one"), inner)
        outer = replace(inner, root=ROOT, name="board/a.txt")
        store.adopt(Findings(root=ROOT, files=(outer,), closed=()))
        assert (store.roots(), list(store.files(ROOT)), store.status(None).collections) == (
            {str(ROOT)}, ["board/a.txt"], ("board",)
        )  # fmt: skip

    def test_runs_fill_it_and_questions_are_answered_from_it(
        self, store: Store, folder_of: Callable[[Mapping[str, str | bytes]], Path], tmp_path: Path
    ) -> None:
        folder = folder_of({"a.txt": "The board spoke of glacial lakes.", "b.txt": "The council spoke of its budget."})
        added = Builder(store, WordEmbedder(), find_files(folder)).run().added
        assert (added, Builder(store, WordEmbedder(), find_files(folder)).run().added) == (("a.txt", "b.txt"), ())
        searcher = Searcher(store, build_indexes(store, tmp_path), WordEmbedder())
        assert searcher.search("glacial lakes", limit=1)[0].report.name == "a.txt"


class TestMemoryStore(StoreContract):
    """What a server database would take: nothing above the seam knows of SQLite."""

    @pytest.fixture(autouse=True)
    def _shelves(self) -> None:
        self.shelves: dict[Path, Shelf] = defaultdict(Shelf)

    def open(self, home: Path, *, read_only: bool = False) -> Store:
        return MemoryStore(self.shelves[home], read_only=read_only)


class TestSqliteStore(StoreContract):
    def open(self, home: Path, *, read_only: bool = False) -> Store:
        return SqliteStore(home / "library.sqlite", read_only=read_only)
