"""A question to Hits: by meaning and by words, fused. One searcher serves one generation of the library."""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from operator import itemgetter

from corpus.cleaning import clean_text
from corpus.records import Page, Section, Span
from index.derived import Indexes
from index.embedding import PACKAGED_MODEL, Embedder
from index.fusion import fuse
from index.ledger import Ledger
from index.records import Decision, Hit, Holdings, Place, Report, Status
from index.spelling import may_slip, meant_by, simple_forms
from index.store import Days, Store
from index.words import terms_of

N_CANDIDATES = 50
N_LEDGERS = 32  # kept for as many sets of collections
FEW_PASSAGES = 200  # a smaller library weighs words as one of this size: in three reports no word is rare
# Reports are asked about by names, dates and numbers, which words find and meaning blurs: see docs/benchmarks.md.
WEIGHTS = {"vectors": 1.0, "words": 3.0}
DAMPING = 3  # with two rankings that are often right, the first places must tell
REPORT_SHARE = 1.0  # what a report's own place counts for each of its passages
# Words are looked up while the question is being embedded, which leaves the cores idle in between.
_beside = ThreadPoolExecutor(len(os.sched_getaffinity(0)), thread_name_prefix="words")


class Searcher:
    """What a reader sees: a store's snapshot with the indexes made from it. Safe to share between threads."""

    def __init__(self, store: Store, indexes: Indexes, embedder: Embedder) -> None:
        self._store = store
        self.indexes = indexes
        self._embedder = embedder
        self._turn = threading.Lock()  # one SQLite connection holds the snapshot, and threads take turns on it
        self._ledgers: dict[frozenset[str] | None, Ledger] = {}
        self.generation = store.generation
        self.published = store.published
        self.decided = store.decided

    def search(
        self,
        question: str,
        *,
        limit: int,
        collections: Collection[str] | None = None,
        issued: Days | None = None,
        besides: Collection[str] = (),
    ) -> tuple[Hit, ...]:
        """The passages nearest to the question, best first, none from outside the collections.

        :param besides: other terms by which what is asked may be told.
        :param issued: those of reports of these days are looked for a second time, by themselves.
        """
        among, question = self._among(collections), clean_text(question)
        by_words = partial(self.indexes.words.search, question, limit=N_CANDIDATES, besides=besides)
        words = _beside.submit(by_words, among=among)
        vector = self._embedder.embed([question])[0]
        nearest = partial(self.indexes.vectors.nearest, vector, limit=N_CANDIDATES)
        likeness = nearest(among=among)
        rankings = [("vectors", list(likeness)), ("words", words.result())]
        if issued and (timely := self._among(collections, issued)):
            near_then = nearest(among=timely)
            likeness |= near_then
            rankings += [("vectors", list(near_then)), ("words", by_words(among=timely))]
        with self._turn:
            document_by_id = self._store.documents_of({id_ for _, ranking in rankings for id_ in ranking})
        best = _fused(rankings, document_by_id)[:limit]
        with self._turn:
            passage_by_id = self._store.passages([id_ for id_, _ in best])
            report_by_document = self._store.reports({document_by_id[id_] for id_, _ in best}, collections)
        return tuple(
            Hit(
                passage=passage_by_id[id_],
                report=report_by_document[document_by_id[id_]],
                score=score,
                found_by=tuple(dict.fromkeys(name for name, ranking in rankings if id_ in ranking)),
                likeness=likeness.get(id_) if self._embedder.name == PACKAGED_MODEL else None,
            )
            for id_, score in best
        )

    def weight(self, term: str) -> float:
        """How much a term tells, the more the fewer passages hold it: BM25's inverse document frequency."""
        words = self.indexes.words
        n_with, n_passages = words.n_with(term), max(words.n_passages, FEW_PASSAGES)
        return math.log(1 + (n_passages - n_with + 0.5) / (n_with + 0.5))

    def knows(self, words: str) -> bool:
        """Whether some passage holds each of them."""
        return all(self.indexes.words.n_with(term) for term in terms_of(words))

    def respelled(self, word: str, collections: Collection[str] | None) -> str | None:
        """What a word that no report has was meant to be: of the words one slip away, the one in most passages.

        What the embedding model has in its vocabulary is a word, and was meant as it stands.

        :param collections: what the caller may read; no other report's words are told.
        """
        if not may_slip(word):
            return None
        words, among = self.indexes.words, self._among(collections)

        def is_told(word: str) -> bool:
            return self.knows(word) and (among is None or bool(words.search(word, limit=1, among=among)))

        if any(is_told(form) or self.is_word(form) for form in simple_forms(word)):
            return None
        others = meant_by(word)
        n_with = dict(zip(others, map(words.n_with, terms_of(" ".join(others))), strict=True))
        # Terms are cut to their stems, and what only looks like a form of one is no word.
        is_name = word[:1].isupper()
        known = [
            other
            for other in others
            if n_with[other] and (is_name or self.is_word(other) or terms_of(other) == [other])
        ]
        known.sort(key=lambda other: (not self.is_word(other), -n_with[other]))
        return next(filter(is_told, known), None)

    def is_word(self, word: str) -> bool:
        """Whether the embedding model has it whole."""
        return self._embedder.count_tokens(word) == 1

    def likeness(self, word: str, others: Sequence[str]) -> float:
        """How near in meaning the nearest of some words comes to a word: their cosine, at most 1; 0 for none."""
        if not others:
            return 0.0
        vectors = self._embedder.embed([word, *others])
        return float((vectors[1:] @ vectors[0]).max())

    def ledger(self, collections: Collection[str] | None = None) -> Ledger:
        """What the reports in these collections tell of people and meetings; nothing else is in it."""
        readable = None if collections is None else frozenset(collections)
        with self._turn:
            if readable not in self._ledgers:
                if len(self._ledgers) >= N_LEDGERS:
                    self._ledgers.clear()
                self._ledgers[readable] = Ledger(
                    self._store.meetings(readable), self._store.decisions(), self._store.translations()
                )
            return self._ledgers[readable]

    def hit_at(self, document_id: str, page: int, span: Span, collections: Collection[str] | None) -> Hit:
        """The passage that holds a stretch of a report's page."""
        with self._turn:
            passage = self._store.passage_around(document_id, page, span)
            report = self._store.reports([document_id], collections)[document_id]
        return Hit(passage=passage, report=report, score=1.0, found_by=("ledger",))

    def pages(self, document_id: str) -> tuple[Page, ...]:
        with self._turn:
            return self._store.pages(document_id)

    def sections(self, document_id: str) -> tuple[Section, ...]:
        with self._turn:
            return self._store.sections(document_id)

    def report(self, document_id: str, collections: Collection[str] | None) -> Report | None:
        with self._turn:
            return self._store.reports([document_id], collections).get(document_id)

    def places(self, document_id: str, collections: Collection[str] | None) -> tuple[Place, ...]:
        with self._turn:
            return self._store.places(document_id, collections)

    def last_decision(self) -> Decision | None:
        with self._turn:
            return next(reversed(self._store.decisions()), None)

    def holdings(
        self, collections: Collection[str] | None, *, kind: str, words: str, first: int, limit: int
    ) -> Holdings:
        with self._turn:
            return self._store.holdings(collections, kind=kind, words=words, first=first, limit=limit)

    def status(self, collections: Collection[str] | None) -> Status:
        with self._turn:
            return self._store.status(collections)

    def newest_reports(self, collections: Collection[str] | None, *, limit: int) -> tuple[Report, ...]:
        with self._turn:
            return self._store.newest_reports(collections, limit=limit)

    def close(self) -> None:
        self._store.close()

    def _among(self, collections: Collection[str] | None, issued: Days | None = None) -> list[int] | None:
        """`None` is all."""
        if collections is None and issued is None:
            return None
        with self._turn:
            return self._store.passage_ids(collections, issued)


def _fused(rankings: Sequence[tuple[str, Sequence[int]]], document_by_id: Mapping[int, str]) -> list[tuple[int, float]]:
    """Passages by their own places in the rankings and by those of their reports, best first."""
    weights = [WEIGHTS[name] for name, _ in rankings]
    reports = [list(dict.fromkeys(document_by_id[id_] for id_ in ranking)) for _, ranking in rankings]
    score_by_report = dict(fuse(reports, weights=weights, damping=DAMPING))
    scored = [
        (id_, score + REPORT_SHARE * score_by_report[document_by_id[id_]])
        for id_, score in fuse([ranking for _, ranking in rankings], weights=weights, damping=DAMPING)
    ]
    return sorted(scored, key=itemgetter(1), reverse=True)
