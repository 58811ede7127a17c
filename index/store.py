"""The seam of the store, the library's only truth: reports, passages, embeddings, the ledger and failures."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol, TypeAlias

from corpus.errors import FileError
from corpus.folders import Findings, ReportFile
from corpus.records import Document, Meeting, Page, Passage, Section, Span
from index.embedding import Vectors
from index.records import Decision, Holdings, Place, Report, Status

Days: TypeAlias = tuple[date, date]  # the first and the last


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file as the last run left it."""

    size: int
    modified_ns: int
    read_ns: int
    document_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A passage as the derived indexes need it. Vectors are the bytes of shape (dimension,), float16."""

    id: int
    text: str
    headings: tuple[str, ...]
    title: str
    issued_on: date | None
    vector: bytes
    title_vector: bytes


class Store(Protocol):
    """One connection to it, made for one generation's reading or by the one writer.

    Each writing call is one transaction: it is done and safe on the disk when it returns, or nothing of it is there.
    One that changes what readers may find makes a new generation; what readers opened before stays as it was.
    """

    def close(self) -> None: ...

    @property
    def generation(self) -> int:
        """Grows by one with every change to the reports."""
        ...

    @property
    def decided(self) -> int:
        """Grows by one with every decision about people, taken or taken back. The search indexes know nothing of it."""
        ...

    @property
    def published(self) -> int:
        """The generation that the last finished run left."""
        ...

    @property
    def dimension(self) -> int:
        """Of the embeddings; 0 before the first."""
        ...

    def check_embedder(self, name: str) -> None:
        """:raises LibraryMismatchError: the library was made with another embedding model."""
        ...

    # Writing

    def claim_embedder(self, name: str, dimension: int) -> None:
        """Mark an empty library with its embedding model.

        :raises LibraryMismatchError: it was made with another one.
        """
        ...

    def add(
        self,
        document: Document,
        passages: Sequence[Passage],
        meetings: Sequence[Meeting],
        vectors: Mapping[str, Vectors],
        file: ReportFile,
        *,
        now_ns: int,
        lacked: Collection[str] = (),
        edition: str = "",
        again: bool = False,
    ) -> None:
        """Keep a report, what it tells of meetings, and its file.

        :param vectors: of its title and its passages, by `digest_of` the text; those kept already may be left out.
        :param lacked: what would have read more of it.
        :param edition: of the reading.
        :param again: it is here, and takes the place of what was read of it before.
        """
        ...

    def place(self, file: ReportFile, document_id: str, *, now_ns: int) -> None:
        """A file that holds a report we have already."""
        ...

    def fail(self, file: ReportFile, error: FileError, *, now_ns: int) -> None:
        """A file that gave no report, with its state and reason."""
        ...

    def remove(self, root: Path, names: Sequence[str]) -> None:
        """Files that are gone, and with the last file that holds it a report."""
        ...

    def adopt(self, findings: Findings) -> None:
        """What runs over folders inside this one, or around it, have placed in it belongs to this folder now."""
        ...

    def sweep_embeddings(self) -> None:
        """Drop the vectors of texts that stand in no report any more."""
        ...

    def publish(self) -> None:
        """Let readers have this generation: the search indexes are made."""
        ...

    def decide(self, decision: Decision) -> None: ...

    def undo(self) -> Decision | None:
        """Take the last decision back; `None` when there is none left."""
        ...

    # Reading: `collections` is what the caller may read, and `None` is everything

    def files(self, root: Path) -> dict[str, KnownFile]: ...

    def roots(self) -> set[str]:
        """The folders from which runs have placed files here."""
        ...

    def has_document(self, document_id: str) -> bool: ...

    def lacking(self, things: Collection[str]) -> set[str]:
        """The reports, by document id, that lacked one of these when they were read."""
        ...

    def read_by_others(self, edition: str) -> set[str]:
        """The reports, by document id, that another edition read."""
        ...

    def unknown_digests(self, digests: Collection[str]) -> set[str]:
        """Of these texts, those that have no vector here."""
        ...

    def entries(self, ids: Collection[int] | None = None) -> Iterator[Entry]:
        """Every passage, or every one of these, with its vector, by id; ids grow, and are never used again."""
        ...

    def entry_keys(self) -> list[tuple[int, str]]:
        """Of all passages, in order: the id, and `digest_of` the text."""
        ...

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]: ...

    def documents_of(self, ids: Collection[int]) -> dict[int, str]:
        """By the passages' ids, the ids of the reports they are of."""
        ...

    def passage_ids(self, collections: Collection[str] | None, issued: Days | None = None) -> list[int]:
        """The passages that a reader of these collections may see, in order; of reports of these days alone."""
        ...

    def passage_around(self, document_id: str, page: int, span: Span) -> Passage:
        """The passage that holds this stretch of a page; where two share it, the stretch itself as one."""
        ...

    def pages(self, document_id: str) -> tuple[Page, ...]: ...

    def sections(self, document_id: str) -> tuple[Section, ...]:
        """What stands under which headings, in order, as finely as the report was cut into passages."""
        ...

    def reports(self, document_ids: Collection[str], collections: Collection[str] | None) -> dict[str, Report]:
        """By document id, each under its first name in these collections."""
        ...

    def places(self, document_id: str, collections: Collection[str] | None) -> tuple[Place, ...]:
        """Where such a reader may know the report to lie; none when the reader may not read it."""
        ...

    def holdings(
        self, collections: Collection[str] | None, *, kind: str, words: str, first: int, limit: int
    ) -> Holdings:
        """The reports that such a reader may see; of a kind, if one is given, and with words in the name or title."""
        ...

    def newest_reports(self, collections: Collection[str] | None, *, limit: int) -> tuple[Report, ...]: ...

    def meetings(self, collections: Collection[str] | None) -> tuple[tuple[str, str, Meeting], ...]:
        """The meetings that such a reader may see, with the id and name of the report that tells."""
        ...

    def translations(self) -> frozenset[tuple[str, str]]:
        """Pairs of reports, by their ids, of which one tells in another language what the other or its copy does."""
        ...

    def decisions(self) -> tuple[Decision, ...]:
        """About people, the oldest first."""
        ...

    def status(self, collections: Collection[str] | None) -> Status: ...

    # Looking it over

    def trouble(self) -> tuple[str, ...]:
        """What in it is damaged and cannot be made again from the rest, a sentence each."""
        ...

    def texts_without_vectors(self) -> list[str]:
        """Of passages and titles, those whose vector is missing, or of another size than the model's."""
        ...

    def put_vectors(self, vectors: Mapping[str, Vectors]) -> None:
        """Keep vectors by `digest_of` their texts, in place of any that are there."""
        ...


def digest_of(text: str) -> str:
    """The name under which a text's vector is kept: the first 32 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]
