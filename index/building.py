"""A folder of reports into the store: what is new or changed is read, what is gone is dropped, the rest stays."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol, TypeAlias

from corpus.abilities import abilities, lacked_by
from corpus.edition import edition
from corpus.errors import FileError
from corpus.folders import Findings, ReportFile, written
from corpus.passages import PassageSplitter
from corpus.readers.given import NOTHING, Given
from corpus.reading import document_id
from corpus.reading_pool import ReadingPool
from corpus.records import Document, Meeting, Passage
from index.embedding import Embedder, Vectors
from index.records import Failure, IndexReport
from index.store import KnownFile, Store, digest_of

if TYPE_CHECKING:
    from corpus.reading_process import Told

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with the files done, the files in all, and the name of the file at hand."""


class Extractor(Protocol):
    """Adds to the meetings that the rules found in a report; it takes none away, and never fails."""

    def __call__(self, document: Document, found: tuple[Meeting, ...], /) -> tuple[Meeting, ...]: ...


MODEL = "model"  # what a report lacked that no extractor has seen
BATCH_PASSAGES = 256  # embedded together, so that texts of like length share a batch; reports are kept one by one
FILES_AHEAD, BYTES_AHEAD = 64, 256 << 20  # read and not yet kept, so that readers and the model need not wait
AGAIN = "{} report(s) read again, though the files are the same: this Rapporteur may read more of them."
PARTLY = "{} report(s) read in part only, or off pictures: `rapporteur status --failed` lists them."
# A file changed within this time of its last reading may have kept its size and time: it is read again (as git does).
RACY_NS = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Coming:
    """A file that is being read.

    :param told: the report to be; `None` when another file with the same bytes is before it.
    :param again: it was read before, without something that is here now.
    """

    file: ReportFile
    document_id: str
    data: bytes
    read_ns: int
    told: Future[Told] | None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A report that waits for its vectors."""

    file: ReportFile
    document: Document
    passages: tuple[Passage, ...]
    meetings: tuple[Meeting, ...]
    read_ns: int
    again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Embedding:
    """Reports whose vectors are being made, those of the digests, in their order."""

    reads: Sequence[_Read]
    digests: Sequence[str]
    vectors: Future[Vectors]


@dataclass(slots=True, kw_only=True)
class _Tally:
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    n_partly: int = 0
    n_again: int = 0

    @property
    def n_done(self) -> int:
        return len(self.added) + len(self.changed) + len(self.unchanged) + len(self.failed)

    def report(self) -> IndexReport:
        """By name: what goes fast is done before what goes slowly."""
        return IndexReport(
            added=tuple(sorted(self.added)),
            changed=tuple(sorted(self.changed)),
            unchanged=tuple(sorted(self.unchanged)),
            removed=tuple(self.removed),
            failed=tuple(sorted(self.failed, key=lambda failure: failure.name)),
            notes=tuple(
                note.format(n_reports)
                for note, n_reports in ((AGAIN, self.n_again), (PARTLY, self.n_partly))
                if n_reports
            ),
        )


class Builder:
    """One run over one folder. The right to write to the store must be ours alone."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        findings: Findings,
        *,
        progress: Progress | None = None,
        extractor: Extractor | None = None,
        keep_missing: bool = False,
        stop: Event | None = None,
        given: Given = NOTHING,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._findings = findings
        self._progress = progress
        self._extractor = extractor
        self._keep_missing = keep_missing
        self._stop = stop or Event()
        self._given = given
        store.adopt(findings)
        self._known = store.files(findings.root)
        self._poorly_read = store.lacking(abilities() | ({MODEL} if extractor else set())) | self._read_otherwise()
        self._tally = _Tally()
        self._coming: deque[_Coming] = deque()
        self._under_way: set[str] = set()
        self._waiting: list[_Read] = []
        self._embedding: _Embedding | None = None

    def _read_otherwise(self) -> set[str]:
        """What another edition read; without a model, not what a model has seen: it would lose by it."""
        seen_by_model = set() if self._extractor else self._store.read_by_others("") - self._store.lacking({MODEL})
        self._outdated = self._store.read_by_others(edition()) - seen_by_model
        return self._outdated

    def run(self) -> IndexReport:
        """Files are read by other processes, and texts embedded by a thread, while this one keeps what is done."""
        with closing(ReadingPool(len(self._findings.files))) as self._pool, ThreadPoolExecutor(1) as self._thread:
            try:
                self._read_all()
                self._embed()
            finally:
                self._keep()
        if not self._stop.is_set():
            self._drop_missing()
            self._drop_moved()
        return self._tally.report()

    def _read_all(self) -> None:
        """As far as we get before we are stopped."""
        for file in self._findings.files:
            if self._stop.is_set():
                return
            if self._progress:
                self._progress(self._tally.n_done, len(self._findings.files), file.name)
            self._take(file)
            while self._is_far_ahead():
                self._receive()
        while self._coming and not self._stop.is_set():
            self._receive()

    def _take(self, file: ReportFile) -> None:
        """Have one file read, if that is needed to bring it up to date."""
        now_ns, known = time.time_ns(), self._known.get(file.name)
        if known and _is_unchanged(file, known) and known.document_id not in self._poorly_read:
            self._tally.unchanged.append(file.name)
            return
        try:
            data = file.read()
        except FileError as error:
            self._fail(file, error, now_ns)
            return
        except OSError as error:
            # What the last run read stays: a file that cannot be opened today says nothing about its text.
            self._tally.failed.append(
                Failure(name=file.name, state="failed", reason=f"cannot be opened: {error.strerror}")
            )
            return
        id_ = document_id(data)
        again = id_ in self._poorly_read
        is_known = id_ in self._under_way or (self._store.has_document(id_) and not again)
        told = None if is_known else self._pool.submit(data, file.name, self._given)
        self._under_way.add(id_)
        self._coming.append(_Coming(file=file, document_id=id_, data=data, read_ns=now_ns, told=told, again=again))

    def _is_far_ahead(self) -> bool:
        return len(self._coming) > FILES_AHEAD or sum(len(coming.data) for coming in self._coming) > BYTES_AHEAD

    def _receive(self) -> None:
        """The report that comes next, in the order of the files."""
        coming = self._coming.popleft()
        if coming.told is None:
            self._place(coming)
            return
        try:
            document, found = coming.told.result()
        except FileError as error:
            if coming.again:  # what was read of it before is better than nothing
                self._place(coming)
            else:
                self._fail(coming.file, error, coming.read_ns)
            return
        self._waiting.append(
            _Read(
                file=coming.file,
                document=document,
                passages=self._splitter.split(document),
                meetings=self._extractor(document, found) if self._extractor else found,
                read_ns=coming.read_ns,
                again=coming.again,
            )
        )
        if sum(len(read.passages) for read in self._waiting) >= BATCH_PASSAGES:
            self._embed()

    def _place(self, coming: _Coming) -> None:
        """A file whose report is here, or before it on the way; where that came to nothing, this one is read itself."""
        if not self._store.has_document(coming.document_id):
            self._embed()
            self._keep()
        if self._store.has_document(coming.document_id):
            known = self._known.get(coming.file.name)
            self._store.place(coming.file, coming.document_id, now_ns=coming.read_ns)
            self._count(coming.file, is_same=known is not None and known.document_id == coming.document_id)
        else:
            told = self._pool.submit(coming.data, coming.file.name, self._given)
            self._coming.appendleft(replace(coming, told=told))

    def _fail(self, file: ReportFile, error: FileError, now_ns: int) -> None:
        self._store.fail(file, error, now_ns=now_ns)
        self._tally.failed.append(Failure(name=file.name, state=error.state, reason=error.reason))

    @cached_property
    def _splitter(self) -> PassageSplitter:
        return PassageSplitter(max_tokens=self._embedder.max_tokens, count_tokens=self._embedder.count_tokens)

    def _embed(self) -> None:
        """Begin with the vectors of what is new among the waiting texts; meanwhile those before are kept."""
        following = self._begin() if self._waiting else None
        self._keep()
        self._embedding = following

    def _begin(self) -> _Embedding:
        """What is under way will have been kept before: it counts as known."""
        self._store.claim_embedder(self._embedder.name, self._embedder.dimension)
        texts = {text for read in self._waiting for text in (read.document.title, *(p.text for p in read.passages))}
        text_by_digest = {digest_of(text): text for text in texts}
        under_way = self._embedding.digests if self._embedding else ()
        unknown = sorted(self._store.unknown_digests(text_by_digest.keys()) - set(under_way))
        vectors = self._thread.submit(self._embedder.embed, [text_by_digest[digest] for digest in unknown])
        reads, self._waiting = self._waiting, []
        return _Embedding(reads=reads, digests=unknown, vectors=vectors)

    def _keep(self) -> None:
        """Keep the reports whose vectors are being made, each in a transaction of its own."""
        if self._embedding is None:
            return
        embedding, self._embedding = self._embedding, None
        vectors = dict(zip(embedding.digests, embedding.vectors.result(), strict=True))
        for read in embedding.reads:
            lacked = lacked_by(read.document) | (set() if self._extractor else {MODEL})
            self._store.add(
                read.document,
                read.passages,
                read.meetings,
                vectors,
                read.file,
                now_ns=read.read_ns,
                lacked=lacked,
                edition=edition(),
                again=read.again,
            )
            self._tally.n_again += read.document.id in self._outdated
            self._count(read.file, is_same=False)
            self._tally.n_partly += bool(read.document.remarks)

    def _count(self, file: ReportFile, *, is_same: bool) -> None:
        known = self._known.get(file.name)
        was_report = known is not None and known.document_id is not None
        names = self._tally.unchanged if is_same else self._tally.changed if was_report else self._tally.added
        names.append(file.name)

    def _drop_missing(self) -> None:
        """Files that are gone go, but not those in a folder that we may not look into: nobody knows of them."""
        closed = self._findings.closed
        here = {file.name for file in self._findings.files}
        gone = sorted(
            name for name in self._known.keys() - here if not any(name.startswith(f"{folder}/") for folder in closed)
        )
        if gone and not self._keep_missing:
            self._store.remove(self._findings.root, gone)
            self._tally.removed += [name for name in gone if self._known[name].document_id is not None]
        reason = "we may not look into this folder; what was read from it before is kept"
        self._tally.failed += [Failure(name=f"{folder}/", state="failed", reason=reason) for folder in closed]

    def _drop_moved(self) -> None:
        """A folder that is gone, most of whose reports lie here under their names, was moved: its files are ours.

        What is not here stays: that folder may only be away, and this one a copy of a part of it.
        """
        if self._keep_missing:
            return
        here = self._store.files(self._findings.root)
        for root in map(Path, self._store.roots() - {written(str(self._findings.root))}):
            there = {} if root.exists() else self._store.files(root)
            ours = [name for name in there if name in here]
            n_same = sum(there[name].document_id == here[name].document_id is not None for name in ours)
            if n_same and 2 * n_same >= len(ours):
                self._store.remove(root, ours)


def _is_unchanged(file: ReportFile, known: KnownFile) -> bool:
    """By size and time, for reports; files that gave none are tried again, as what was missing may have been mended."""
    same = known.size == file.size and known.modified_ns == file.modified_ns
    return same and known.document_id is not None and known.modified_ns < known.read_ns - RACY_NS
