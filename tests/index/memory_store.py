"""A store that keeps all in memory: the second side of the seam, and what a server database would have to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath

import numpy as np

from corpus import edition as reading
from corpus.errors import FileError
from corpus.folders import Findings, ReportFile, written
from corpus.likeness import Sight, is_copy
from corpus.records import Document, Meeting, Page, Passage, Section, Span
from corpus.translations import names_in_other_languages
from index.embedding import Vectors
from index.errors import LibraryMismatchError, SearchIndexError
from index.records import Copy, Decision, Failure, Holding, Holdings, Place, Report, Status
from index.store import Days, Entry, KnownFile, digest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A report as it was added; its passages by their ids."""

    document: Document
    passages: Mapping[int, Passage]
    meetings: tuple[Meeting, ...]
    lacked: frozenset[str]
    edition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A file, and how it ended."""

    file: ReportFile
    read_ns: int
    document_id: str | None
    state: str
    reason: str | None

    @property
    def end(self) -> tuple[object, ...]:
        return self.file.collection, self.document_id, self.state, self.reason


@dataclass(slots=True, kw_only=True)
class Contents:
    """All that a library holds at one moment; a change makes another."""

    documents: dict[str, _Kept] = field(default_factory=dict)
    files: dict[tuple[str, str], _Held] = field(default_factory=dict)
    vectors: dict[str, bytes] = field(default_factory=dict)
    ties: set[tuple[str, str, str]] = field(default_factory=set)
    decisions: tuple[Decision, ...] = ()
    embedder: str | None = None
    dimension: int = 0
    next_id: int = 1
    generation: int = 0
    decided: int = 0
    published: int = 0

    def copy(self) -> Contents:
        own = replace(self)
        own.documents, own.files, own.vectors, own.ties = (
            dict(self.documents), dict(self.files), dict(self.vectors), set(self.ties)
        )  # fmt: skip
        return own

    def drop_unheld(self) -> None:
        held = {each.document_id for each in self.files.values()}
        self.documents = {id_: kept for id_, kept in self.documents.items() if id_ in held}
        self.ties = {tie for tie in self.ties if tie[0] in held and tie[1] in held}

    def held_by(self, document_id: str, collections: Collection[str] | None) -> list[_Held]:
        """The files, by root and name, in which such a reader finds a report."""
        files = (self.files[key] for key in sorted(self.files) if self.files[key].document_id == document_id)
        return [each for each in files if _may_see(each, collections)]


class Shelf:
    """Where the contents stand: what the folder of a library is to SQLite."""

    def __init__(self) -> None:
        self.contents = Contents()


class MemoryStore:
    """A store opened for reading keeps the contents it was opened at, whatever is written meanwhile."""

    def __init__(self, shelf: Shelf, *, read_only: bool = False) -> None:
        self._shelf = shelf
        self._opened = shelf.contents if read_only else None

    def close(self) -> None: ...

    @property
    def _now(self) -> Contents:
        return self._opened or self._shelf.contents

    @property
    def generation(self) -> int:
        return self._now.generation

    @property
    def decided(self) -> int:
        return self._now.decided

    @property
    def published(self) -> int:
        return self._now.published

    @property
    def dimension(self) -> int:
        return self._now.dimension

    def check_embedder(self, name: str) -> None:
        if self._now.embedder not in (None, name):
            raise LibraryMismatchError(
                f"This was made with the embedding model {self._now.embedder!r}; the settings ask for {name!r}."
            )

    # Writing

    @contextmanager
    def _transaction(self) -> Iterator[Contents]:
        """All of what is done in it, or, where it raises, nothing."""
        if self._opened is not None:
            raise SearchIndexError("The library cannot be read or written (it was opened for reading).")
        contents = self._shelf.contents.copy()
        yield contents
        self._shelf.contents = contents

    @contextmanager
    def _change(self) -> Iterator[Contents]:
        with self._transaction() as contents:
            yield contents
            contents.drop_unheld()
            contents.generation += 1

    def claim_embedder(self, name: str, dimension: int) -> None:
        self.check_embedder(name)
        if self.dimension not in (0, dimension):
            raise LibraryMismatchError(
                f"This was made with {name!r} of {self.dimension} numbers; the model of that name now gives "
                f"{dimension}. Put the old one back."
            )
        with self._transaction() as contents:
            contents.embedder, contents.dimension = name, dimension

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
        with self._change() as contents:
            before = contents.documents.pop(document.id, None)
            if before is not None and not again:
                raise SearchIndexError(f"The library cannot be read or written (report {document.id} is here).")
            ids = _ids_to_keep(before, document, passages) or range(contents.next_id, contents.next_id + len(passages))
            contents.next_id = max(contents.next_id, *(id_ + 1 for id_ in ids)) if passages else contents.next_id
            contents.documents[document.id] = _Kept(
                document=document,
                passages=dict(zip(ids, passages, strict=True)),
                meetings=tuple(meetings),
                lacked=frozenset(lacked),
                edition=edition,
            )
            texts = [document.title, *(passage.text for passage in passages)]
            needed = {digest_of(text) for text in texts} & vectors.keys() - contents.vectors.keys()
            contents.vectors |= {digest: _bytes(vectors[digest]) for digest in needed}
            reason = "; ".join(document.remarks) or None
            contents.files = {
                key: replace(held, reason=reason) if held.document_id == document.id else held
                for key, held in contents.files.items()
            }
            _put_file(contents, file, now_ns, document_id=document.id, state="indexed", reason=reason)
            contents.ties = {tie for tie in contents.ties if document.id not in tie[:2]}
            _tie(contents, document.id)

    def place(self, file: ReportFile, document_id: str, *, now_ns: int) -> None:
        reason = next((held.reason for held in self._now.held_by(document_id, None)), None)
        self._end(file, now_ns, document_id=document_id, state="indexed", reason=reason)

    def fail(self, file: ReportFile, error: FileError, *, now_ns: int) -> None:
        self._end(file, now_ns, document_id=None, state=error.state, reason=error.reason)

    def _end(self, file: ReportFile, now_ns: int, *, document_id: str | None, state: str, reason: str | None) -> None:
        """Of a file that ends as it did before, readers see nothing new."""
        known = self._now.files.get(_key(file))
        is_known = known is not None and known.end == (file.collection, document_id, state, reason)
        with self._transaction() if is_known else self._change() as contents:
            _put_file(contents, file, now_ns, document_id=document_id, state=state, reason=reason)
            if document_id:
                _tie(contents, document_id)

    def remove(self, root: Path, names: Sequence[str]) -> None:
        with self._change() as contents:
            for name in names:
                contents.files.pop((written(str(root)), name), None)

    def adopt(self, findings: Findings) -> None:
        own, file_by_name = written(str(findings.root)), {file.name: file for file in findings.files}
        placed = {key: str(PurePosixPath(*key)).removeprefix(f"{own}/") for key in self._now.files if key[0] != own}
        ours = {key: name for key, name in placed.items() if not name.startswith("/")}
        if not ours:
            return
        with self._change() as contents:
            for key, name in ours.items():
                held = contents.files.pop(key)
                file = replace(held.file, root=findings.root, path=findings.root / name, name=name)
                contents.files[own, name] = replace(held, file=file_by_name.get(name, file))

    def sweep_embeddings(self) -> None:
        with self._transaction() as contents:
            digests = {digest_of(text) for text in _texts(contents)}
            contents.vectors = {digest: vector for digest, vector in contents.vectors.items() if digest in digests}

    def publish(self) -> None:
        with self._transaction() as contents:
            contents.published = contents.generation

    def decide(self, decision: Decision) -> None:
        with self._transaction() as contents:
            contents.decisions = (*contents.decisions, decision)
            contents.decided += 1

    def undo(self) -> Decision | None:
        if not self._now.decisions:
            return None
        with self._transaction() as contents:
            *rest, last = contents.decisions
            contents.decisions = tuple(rest)
            contents.decided += 1
        return last

    def put_vectors(self, vectors: Mapping[str, Vectors]) -> None:
        with self._change() as contents:
            contents.vectors |= {digest: _bytes(vector) for digest, vector in vectors.items()}

    # Reading

    def files(self, root: Path) -> dict[str, KnownFile]:
        return {
            held.file.name: KnownFile(
                size=held.file.size,
                modified_ns=held.file.modified_ns,
                read_ns=held.read_ns,
                document_id=held.document_id,
            )
            for (placed, _), held in self._now.files.items()
            if placed == written(str(root))
        }

    def roots(self) -> set[str]:
        return {root for root, _ in self._now.files}

    def has_document(self, document_id: str) -> bool:
        return document_id in self._now.documents

    def lacking(self, things: Collection[str]) -> set[str]:
        return {id_ for id_, kept in self._now.documents.items() if not kept.lacked.isdisjoint(things)}

    def read_by_others(self, edition: str) -> set[str]:
        return {id_ for id_, kept in self._now.documents.items() if kept.edition != edition}

    def unknown_digests(self, digests: Collection[str]) -> set[str]:
        return set(digests) - self._now.vectors.keys()

    def entries(self, ids: Collection[int] | None = None) -> Iterator[Entry]:
        vectors = self._now.vectors
        for id_, (kept, passage) in sorted(self._passages().items()):
            if ids is None or id_ in ids:
                yield Entry(
                    id=id_,
                    text=passage.text,
                    headings=passage.headings,
                    title=kept.document.title,
                    issued_on=kept.document.issued_on,
                    vector=vectors[digest_of(passage.text)],
                    title_vector=vectors[digest_of(kept.document.title)],
                )

    def entry_keys(self) -> list[tuple[int, str]]:
        return [(id_, digest_of(passage.text)) for id_, (_, passage) in sorted(self._passages().items())]

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        return {id_: passage for id_, (_, passage) in self._passages().items() if id_ in ids}

    def documents_of(self, ids: Collection[int]) -> dict[int, str]:
        return {id_: kept.document.id for id_, (kept, _) in self._passages().items() if id_ in ids}

    def passage_ids(self, collections: Collection[str] | None, issued: Days | None = None) -> list[int]:
        seen = self._seen(collections)
        return [
            id_
            for id_, (kept, _) in sorted(self._passages().items())
            if kept.document.id in seen and (issued is None or _is_of(kept.document.issued_on, issued))
        ]

    def passage_around(self, document_id: str, page: int, span: Span) -> Passage:
        kept = self._now.documents[document_id]
        for passage in kept.passages.values():
            if passage.page == page and passage.span.start <= span.start and span.end <= passage.span.end:
                return passage
        (own,) = (each for each in kept.document.pages if each.number == page)
        return Passage(
            document_id=document_id,
            page=page,
            headings=(),
            span=span,
            text=span.cut(own.text),
            confidence=own.confidence,
        )

    def pages(self, document_id: str) -> tuple[Page, ...]:
        kept = self._now.documents.get(document_id)
        return kept.document.pages if kept else ()

    def sections(self, document_id: str) -> tuple[Section, ...]:
        kept = self._now.documents.get(document_id)
        cuts = sorted(kept.passages.values(), key=lambda cut: (cut.page, cut.span.start)) if kept else ()
        return tuple(Section(headings=cut.headings, page=cut.page, span=cut.span) for cut in cuts)

    def reports(self, document_ids: Collection[str], collections: Collection[str] | None) -> dict[str, Report]:
        held = {id_: self._now.held_by(id_, collections) for id_ in document_ids}
        return {id_: self._report(files[0], collections) for id_, files in held.items() if files}

    def places(self, document_id: str, collections: Collection[str] | None) -> tuple[Place, ...]:
        return tuple(
            Place(root=str(held.file.root), name=held.file.name, kind=self._now.documents[document_id].document.kind)
            for held in self._now.held_by(document_id, collections)
        )

    def holdings(
        self, collections: Collection[str] | None, *, kind: str, words: str, first: int, limit: int
    ) -> Holdings:
        every = [
            Holding(
                report=self._report(held, collections),
                kind=self._now.documents[id_].document.kind,
                read_ns=max(each.read_ns for each in self._now.held_by(id_, collections)),
            )
            for id_, held in self._seen(collections).items()
        ]
        found = [
            each
            for each in every
            if kind in ("", each.kind) and words.lower() in f"{each.report.name} {each.report.title}".lower()
        ]
        kinds = Counter(each.kind for each in every)
        return Holdings(
            n_found=len(found),
            shown=tuple(sorted(found, key=lambda each: _newest_first(each.report))[first : first + limit]),
            kinds=tuple(sorted(kinds.items(), key=lambda each: (-each[1], each[0]))),
        )

    def newest_reports(self, collections: Collection[str] | None, *, limit: int) -> tuple[Report, ...]:
        reports = (self._report(held, collections) for held in self._seen(collections).values())
        return tuple(sorted((replace(report, copies=()) for report in reports), key=_newest_first)[:limit])

    def meetings(self, collections: Collection[str] | None) -> tuple[tuple[str, str, Meeting], ...]:
        """Of copies the newest tells, then a PDF, then the first by name."""
        documents, seen = self._now.documents, self._seen(collections)
        rank = {id_: _rank(documents[id_].document, held.file.name) for id_, held in seen.items()}
        better = {
            id_: {mark for of in self._tied(id_, "copy") if of in seen and rank[of] < rank[id_]
                  for told in documents[of].meetings for mark in _marks(told)}
            for id_ in seen
        }  # fmt: skip
        return tuple(
            (id_, seen[id_].file.name, meeting)
            for id_, kept in documents.items()
            if id_ in seen
            for meeting in kept.meetings
            if better[id_].isdisjoint(_marks(meeting))
        )

    def translations(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (first, second)
            for one, other, how in self._now.ties
            if how == "translation"
            for first in (one, *self._tied(one, "copy"))
            for second in (other, *self._tied(other, "copy"))
            if first < second
        )

    def decisions(self) -> tuple[Decision, ...]:
        return self._now.decisions

    def status(self, collections: Collection[str] | None) -> Status:
        seen = self._seen(collections)
        kept = [self._now.documents[id_] for id_ in seen]
        files = [held for _, held in sorted(self._now.files.items()) if _may_see(held, collections)]
        ends = [
            Failure(name=held.file.name, state=held.state, reason=held.reason)
            for held in files
            if held.reason is not None
        ]
        languages = Counter(each.document.language for each in kept if each.document.language)
        return Status(
            n_reports=len(seen),
            n_passages=sum(len(each.passages) for each in kept),
            collections=tuple(sorted({held.file.collection for held in files})),
            failures=tuple(end for end in ends if end.state != "indexed"),
            partly=tuple(end for end in ends if end.state == "indexed"),
            newest=max((each.document.issued_on for each in kept if each.document.issued_on), default=None),
            languages=tuple(sorted(languages.items(), key=lambda each: (-each[1], each[0]))),
            n_copies=len({one for one, of, _ in self._now.ties if one in seen and of in seen and of < one}),
            n_outdated=sum(each.edition != reading.edition() for each in kept),
        )

    # Looking it over

    def trouble(self) -> tuple[str, ...]:
        """Memory is not damaged."""
        return ()

    def texts_without_vectors(self) -> list[str]:
        texts = dict.fromkeys(_texts(self._now))
        return [text for text in texts if len(self._now.vectors.get(digest_of(text), b"")) != 2 * self.dimension]

    # Inside

    def _passages(self) -> dict[int, tuple[_Kept, Passage]]:
        return {id_: (kept, cut) for kept in self._now.documents.values() for id_, cut in kept.passages.items()}

    def _seen(self, collections: Collection[str] | None) -> dict[str, _Held]:
        """The reports that such a reader may see, each with the file that is first by name."""
        held = {id_: self._now.held_by(id_, collections) for id_ in self._now.documents}
        return {id_: min(files, key=lambda each: each.file.name) for id_, files in held.items() if files}

    def _tied(self, document_id: str, how: str) -> list[str]:
        return [of for one, of, so in self._now.ties if (one, so) == (document_id, how)]

    def _report(self, held: _Held, collections: Collection[str] | None) -> Report:
        document, seen = self._now.documents[held.document_id or ""].document, self._seen(collections)
        copies = [
            Copy(document_id=of, name=seen[of].file.name, how="copy" if how == "copy" else "translation")
            for one, of, how in self._now.ties
            if one == document.id and of in seen
        ]
        return Report(
            document_id=document.id,
            name=held.file.name,
            collection=held.file.collection,
            title=document.title,
            issued_on=document.issued_on,
            dated_by=document.dated_by,
            language=document.language,
            copies=tuple(sorted(copies, key=lambda copy: copy.name)),
        )


def _key(file: ReportFile) -> tuple[str, str]:
    return written(str(file.root)), file.name


def _put_file(
    contents: Contents, file: ReportFile, now_ns: int, *, document_id: str | None, state: str, reason: str | None
) -> None:
    contents.files[_key(file)] = _Held(file=file, read_ns=now_ns, document_id=document_id, state=state, reason=reason)


def _tie(contents: Contents, document_id: str) -> None:
    """A report to its copies, and to those in other languages whose files are called so."""
    own = contents.documents[document_id]
    stems = {
        (key[0], stem)
        for key, held in contents.files.items()
        if held.document_id == document_id
        for stem in names_in_other_languages(key[1])
    }
    for other_id, other in contents.documents.items():
        if other_id == document_id:
            continue
        if is_copy(_sight(own), _sight(other)):
            contents.ties |= {(document_id, other_id, "copy"), (other_id, document_id, "copy")}
        languages = {own.document.language, other.document.language}
        names = {
            (root, name.rpartition(".")[0])
            for (root, name), held in contents.files.items()
            if held.document_id == other_id
        }
        if None not in languages and len(languages) > 1 and not names.isdisjoint(stems):
            contents.ties |= {(document_id, other_id, "translation"), (other_id, document_id, "translation")}


def _sight(kept: _Kept) -> Sight:
    days = frozenset(meeting.start for meeting in kept.meetings if meeting.start)
    return Sight(sketch=kept.document.sketch, issued_on=kept.document.issued_on, days=days)


def _ids_to_keep(before: _Kept | None, document: Document, passages: Sequence[Passage]) -> list[int] | None:
    """Of a report read again, where the search indexes would hold of each passage what they hold now."""
    if before is None or list(before.passages.values()) != list(passages):
        return None
    was = before.document
    return list(before.passages) if (was.title, was.issued_on) == (document.title, document.issued_on) else None


def _texts(contents: Contents) -> Iterator[str]:
    for kept in contents.documents.values():
        yield kept.document.title
        yield from (passage.text for passage in kept.passages.values())


def _bytes(vector: Vectors) -> bytes:
    return vector.astype(np.float16).tobytes()


def _may_see(held: _Held, collections: Collection[str] | None) -> bool:
    return collections is None or held.file.collection in collections


def _is_of(day: date | None, days: Days) -> bool:
    return day is not None and days[0] <= day <= days[1]


def _newest_first(report: Report) -> tuple[int, str]:
    return -report.issued_on.toordinal() if report.issued_on else 0, report.name


def _rank(document: Document, name: str) -> tuple[int, bool, str]:
    return -document.issued_on.toordinal() if document.issued_on else 0, document.kind != "pdf", name


def _marks(meeting: Meeting) -> set[tuple[object, ...]]:
    """By what two tellings of one meeting are known in copies: its days, with its body or its name."""
    said = (meeting.body, meeting.name)
    return {(meeting.start, meeting.end, " ".join(words.casefold().split())) for words in said if words}
