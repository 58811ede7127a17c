"""A folder of reports into the store: what is new or changed is read, what is gone is dropped, the rest stays."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Protocol, TypeAlias

from corpus.errors import FileError
from corpus.folders import Findings, ReportFile
from corpus.meetings import find_meetings
from corpus.passages import PassageSplitter
from corpus.reading import document_id, read_document
from corpus.records import Document, Meeting, Passage
from index.embedding import Embedder
from index.records import Failure, IndexReport
from index.store import KnownFile, Store, digest_of

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with the files done, the files in all, and the name of the file at hand."""


class Extractor(Protocol):
    """Adds to the meetings that the rules found in a report; it takes none away, and never fails."""

    def __call__(self, document: Document, found: tuple[Meeting, ...], /) -> tuple[Meeting, ...]: ...


BATCH_PASSAGES = 512  # embedded together, so that texts of like length share a batch; reports are kept one by one
# A file changed within this time of its last reading may have kept its size and time: it is read again (as git does).
RACY_NS = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A report that waits for its vectors."""

    file: ReportFile
    document: Document
    passages: tuple[Passage, ...]
    meetings: tuple[Meeting, ...]
    read_ns: int


@dataclass(slots=True, kw_only=True)
class _Tally:
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)

    @property
    def n_done(self) -> int:
        return len(self.added) + len(self.changed) + len(self.unchanged) + len(self.failed)


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
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._findings = findings
        self._progress = progress
        self._extractor = extractor
        self._known = store.files(findings.root)
        self._tally = _Tally()
        self._waiting: list[_Read] = []

    def run(self) -> IndexReport:
        for file in self._findings.files:
            if self._progress:
                self._progress(self._tally.n_done, len(self._findings.files), file.name)
            self._take(file)
            if sum(len(read.passages) for read in self._waiting) >= BATCH_PASSAGES:
                self._keep_waiting()
        self._keep_waiting()
        self._drop_missing()
        tally = self._tally
        return IndexReport(
            added=tuple(tally.added),
            changed=tuple(tally.changed),
            unchanged=tuple(tally.unchanged),
            removed=tuple(tally.removed),
            failed=tuple(tally.failed),
        )

    def _take(self, file: ReportFile) -> None:
        """Bring one file up to date, or put it among those that wait for their vectors."""
        now_ns, known = time.time_ns(), self._known.get(file.name)
        if known and _is_unchanged(file, known):
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
        if any(read.document.id == id_ for read in self._waiting):
            self._keep_waiting()
        if self._store.has_document(id_):
            self._store.place(file, id_, now_ns=now_ns)
            self._count(file, is_same=known is not None and known.document_id == id_)
            return
        try:
            self._waiting.append(self._read(file, data, now_ns))
        except FileError as error:
            self._fail(file, error, now_ns)

    def _fail(self, file: ReportFile, error: FileError, now_ns: int) -> None:
        self._store.fail(file, error, now_ns=now_ns)
        self._tally.failed.append(Failure(name=file.name, state=error.state, reason=error.reason))

    def _read(self, file: ReportFile, data: bytes, now_ns: int) -> _Read:
        document = read_document(data, PurePosixPath(file.name))
        found = find_meetings(document)
        return _Read(
            file=file,
            document=document,
            passages=self._splitter.split(document),
            meetings=self._extractor(document, found) if self._extractor else found,
            read_ns=now_ns,
        )

    @cached_property
    def _splitter(self) -> PassageSplitter:
        return PassageSplitter(max_tokens=self._embedder.max_tokens, count_tokens=self._embedder.count_tokens)

    def _keep_waiting(self) -> None:
        """Embed what is new among the waiting texts, then keep each report in a transaction of its own."""
        if not self._waiting:
            return
        self._store.claim_embedder(self._embedder.name, self._embedder.dimension)
        texts = {text for read in self._waiting for text in (read.document.title, *(p.text for p in read.passages))}
        text_by_digest = {digest_of(text): text for text in texts}
        unknown = sorted(self._store.unknown_digests(text_by_digest.keys()))
        vectors = dict(zip(unknown, self._embedder.embed([text_by_digest[digest] for digest in unknown]), strict=True))
        for read in self._waiting:
            self._store.add(read.document, read.passages, read.meetings, vectors, read.file, now_ns=read.read_ns)
            self._count(read.file, is_same=False)
        self._waiting = []

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
        if gone:
            self._store.remove(self._findings.root, gone)
        self._tally.removed += [name for name in gone if self._known[name].document_id is not None]
        reason = "we may not look into this folder; what was read from it before is kept"
        self._tally.failed += [Failure(name=f"{folder}/", state="failed", reason=reason) for folder in closed]


def _is_unchanged(file: ReportFile, known: KnownFile) -> bool:
    """By size and time, for reports; files that gave none are tried again, as what was missing may have been mended."""
    same = known.size == file.size and known.modified_ns == file.modified_ns
    return same and known.document_id is not None and known.modified_ns < known.read_ns - RACY_NS
