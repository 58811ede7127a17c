"""The library on disk: one folder, one writer at a time, any number of readers who never wait."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from corpus.errors import FolderError
from corpus.folders import Findings, find_files
from corpus.readers.given import NOTHING, Given
from corpus.scans import forget
from index.checking import Checkup, check_up
from index.derived import build_indexes, load_indexes, save_indexes
from index.embedding import Embedder
from index.errors import LibraryBusyError, NoLibraryError, SearchIndexError
from index.ledger import Ledger
from index.people import merging, splitting
from index.records import Decision, Hit, IndexReport, Report, Status
from index.searching import Searcher
from index.sqlite.connection import Watch
from index.sqlite.store import SqliteStore
from index.store import Store

if TYPE_CHECKING:
    from index.building import Extractor, Progress

STORE_NAME = "library.sqlite"
LOCK_NAME = "writer.lock"
SCANS_NAME = "scans"


class Library:
    """The reports of one institution, indexed.

    :param folder: where it lies; see `create` for a new one.
    :raises NoLibraryError: nothing is there.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self.folder = folder
        self.embedder = embedder
        self._searcher: Searcher | None = None
        self._watch = Watch(self._store_path)
        self._seen: tuple[int, ...] | None = None
        self._opening = threading.Lock()
        if not self._store_path.is_file():
            raise NoLibraryError(folder)

    @classmethod
    def create(cls, folder: Path, embedder: Embedder) -> Library:
        """Open the library in a folder, which is made when it is missing."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / STORE_NAME).is_file():
                SqliteStore(folder / STORE_NAME).close()
        except OSError as error:
            raise SearchIndexError(
                f"No library can be made in {folder}: {error.strerror}. Name a folder that we may write to."
            ) from error
        return cls(folder, embedder)

    @property
    def _store_path(self) -> Path:
        return self.folder / STORE_NAME

    # Writing

    def index(
        self,
        folders: Sequence[Path],
        *,
        progress: Progress | None = None,
        extractor: Extractor | None = None,
        keep_missing: bool = False,
        stop: threading.Event | None = None,
        given: Given = NOTHING,
    ) -> IndexReport:
        """Bring the library up to date with folders of reports.

        :param extractor: adds to what the rules find of meetings in each report that is read.
        :param keep_missing: reports stay though their files are gone.
        :param stop: when it is set, the run ends soon, with what it has done.
        :param given: what readers are told beside the files: passwords.
        :raises FolderError: a folder is missing, closed or empty, or one holds another; then nothing was changed.
        :raises LibraryBusyError: another run is writing.
        """
        from index.building import Builder  # what reads is not needed to ask

        findings = _distinct([_besides(self.folder, find_files(folder)) for folder in folders])
        with self._writing() as store:
            store.check_embedder(self.embedder.name)
            reports = [
                Builder(
                    store,
                    self.embedder,
                    found,
                    progress=progress,
                    extractor=extractor,
                    keep_missing=keep_missing,
                    stop=stop,
                    given=replace(given, scans=self.folder / SCANS_NAME),
                ).run()
                for found in findings
            ]
            self._publish(store)
        return _sum(reports)

    def check(self) -> Checkup:
        """Look the library over; what is derived and not as it should be is made again.

        :raises SearchIndexError: it cannot even be opened, or we may not write to it.
        :raises LibraryMismatchError: it was made with another embedding model.
        """
        with self._writing() as store:
            store.check_embedder(self.embedder.name)
            return check_up(store, self.folder, self.embedder, lambda: self._publish(store))

    def merge_people(self, one: str, other: str) -> Decision:
        """Decide that two people are one. Readers see it with their next question; the search indexes stay.

        :raises PeopleError: a name is nobody's, or several people's; or they are one person already.
        :raises LibraryBusyError: another run is writing.
        """
        return self._decide(lambda ledger: merging(ledger, one, other))

    def split_person(self, name: str, spelling: str) -> Decision:
        """Decide that a spelling is none of this person's, but somebody else's name.

        :raises PeopleError: the name is nobody's, or several people's; or it is not spelled so, or not otherwise.
        :raises LibraryBusyError: another run is writing.
        """
        return self._decide(lambda ledger: splitting(ledger, name, spelling))

    def undo_decision(self) -> Decision | None:
        """Take the last decision about people back; `None` when there is none left.

        :raises LibraryBusyError: another run is writing.
        """
        with self._writing() as store:
            return store.undo()

    def _decide(self, make: Callable[[Ledger], Decision]) -> Decision:
        """Of people as they are now, whatever was decided or read since a caller looked."""
        with self._writing() as store:
            decision = make(Ledger(store.meetings(None), store.decisions(), store.translations()))
            store.decide(decision)
        return decision

    @contextmanager
    def _writing(self) -> Iterator[Store]:
        """The store, for us alone to write to."""
        lock = FileLock(self.folder / LOCK_NAME, timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise LibraryBusyError(self.folder) from error
        except OSError as error:
            raise SearchIndexError(
                f"We may not write to the library in {self.folder} ({error.strerror}); asking it works."
            ) from error
        try:
            with closing(SqliteStore(self._store_path)) as store:
                yield store
        finally:
            lock.release()

    def _publish(self, store: Store) -> None:
        """Make the search indexes of what is in the store now, and let readers have it."""
        if store.published == store.generation and self._has_indexes(store.generation):
            return
        store.sweep_embeddings()
        forget(self.folder / SCANS_NAME, store.has_document)
        try:
            save_indexes(store, self.folder)
        except OSError as error:
            raise SearchIndexError(
                f"The reports are kept, but the search indexes cannot be written to {self.folder} ({error.strerror}). "
                "Make room or mend the rights, then run `rapporteur index` again."
            ) from error
        store.publish()

    def _has_indexes(self, generation: int) -> bool:
        try:
            load_indexes(self.folder, generation)
        except SearchIndexError:
            return False
        return True

    # Reading

    def search(self, question: str, *, limit: int, collections: Collection[str] | None = None) -> tuple[Hit, ...]:
        return self.searcher().search(question, limit=limit, collections=collections)

    def status(self, collections: Collection[str] | None = None) -> Status:
        return self.searcher().status(collections)

    def newest_reports(self, collections: Collection[str] | None = None, *, limit: int) -> tuple[Report, ...]:
        return self.searcher().newest_reports(collections, limit=limit)

    def searcher(self) -> Searcher:
        """For what the last finished run and decision left. Keep it for one question: the next may be newer."""
        with self._opening:
            version = self._watch.version()
            if self._searcher is None or version is None or version != self._seen:
                if self._searcher is None or (self._searcher.published, self._searcher.decided) != self._newest():
                    self._searcher = self._open_searcher(self._searcher)
                self._seen = version
            return self._searcher

    def _newest(self) -> tuple[int, int]:
        """The generation that is published, and the number of decisions taken or taken back."""
        with closing(SqliteStore(self._store_path, read_only=True)) as store:
            return store.published, store.decided

    def _open_searcher(self, before: Searcher | None) -> Searcher:
        """With the indexes at hand or on disk where they fit the store; else made again from its embeddings."""
        store = SqliteStore(self._store_path, read_only=True)
        store.check_embedder(self.embedder.name)
        if before is not None and before.generation == store.generation:
            return Searcher(store, before.indexes, self.embedder)
        try:
            indexes = load_indexes(self.folder, store.generation)
        except SearchIndexError:
            indexes = build_indexes(store, self.folder)
        return Searcher(store, indexes, self.embedder)


def _besides(library: Path, found: Findings) -> Findings:
    """Without the library's own files, where it lies among the reports."""
    root, own = found.root.resolve(), library.resolve()
    if own == root or not own.is_relative_to(root):
        return found
    return replace(found, files=tuple(file for file in found.files if not file.path.resolve().is_relative_to(own)))


def _distinct(findings: Sequence[Findings]) -> Sequence[Findings]:
    """The same report under two roots would be listed, and lost, twice."""
    for found in findings:
        for other in findings:
            if found is not other and found.root.is_relative_to(other.root):
                raise FolderError(found.root, f"this folder is in {other.root}, which was named too; name one of them.")
    return findings


def _sum(reports: Sequence[IndexReport]) -> IndexReport:
    return IndexReport(
        added=tuple(name for report in reports for name in report.added),
        changed=tuple(name for report in reports for name in report.changed),
        unchanged=tuple(name for report in reports for name in report.unchanged),
        removed=tuple(name for report in reports for name in report.removed),
        failed=tuple(failure for report in reports for failure in report.failed),
        notes=tuple(note for report in reports for note in report.notes),
    )
