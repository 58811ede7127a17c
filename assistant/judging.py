"""Asks questions whose answers are known, and says how well each was answered and, where it was not, why not."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Literal, Protocol, TypeAlias, get_args

from assistant.asking import N_HITS
from assistant.gold import GoldQuestion
from assistant.replies import Citation, Refusal, Reply
from assistant.scoring import score
from index.records import Hit

Why: TypeAlias = Literal[
    "not retrieved",
    "retrieved but not chosen",
    "wrongly refused",
    "answered though the reports do not say",
    "not as wanted",
]
WHYS: tuple[Why, ...] = get_args(Why)


class Desk(Protocol):
    """What is asked: an `Assistant`."""

    def ask(self, question: str, *, collections: Collection[str] | None = ...) -> Reply: ...
    def search(
        self, question: str, *, limit: int = ..., collections: Collection[str] | None = ...
    ) -> Sequence[Hit]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one question.

    :param score: from 0 to 1.
    :param place: of the gold report among the passages that the search finds, from 1; `None`: it is not among them.
    :param why: `None` where nothing is missing.
    """

    gold: GoldQuestion
    reply: Reply
    score: float
    ms: float
    place: int | None
    why: Why | None

    @property
    def is_refused(self) -> bool:
        return isinstance(self.reply, Refusal)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Of a refusal, the nearest."""
        return self.reply.nearest if isinstance(self.reply, Refusal) else self.reply.citations

    @property
    def cites_gold(self) -> bool:
        return cites(self.citations, self.gold)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many."""

    n: int
    of: int

    @property
    def ratio(self) -> float | None:
        """`None` of nothing."""
        return self.n / self.of if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The questions of one kind, or of all: the mean score, and the share of whole answers."""

    kind: str
    n_questions: int
    score: float
    exact: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What came of all questions, in their order, and the figures made of that. There is one question at least."""

    outcomes: tuple[Outcome, ...]

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """By kind, in the order of their names."""
        kinds = sorted({outcome.gold.kind for outcome in self.outcomes})
        return tuple(tally(kind, [each for each in self.outcomes if each.gold.kind == kind]) for kind in kinds)

    @property
    def whole(self) -> Tally:
        return tally("all", self.outcomes)

    @property
    def wrongly_refused(self) -> Share:
        """Of the answerable."""
        return _share(outcome.is_refused for outcome in self.outcomes if outcome.gold.is_answerable)

    @property
    def wrongly_answered(self) -> Share:
        """Of the unanswerable."""
        return _share(not outcome.is_refused for outcome in self.outcomes if not outcome.gold.is_answerable)

    @property
    def gold_found(self) -> Share:
        """Of the answerable questions that name a report: whose report is among the passages found."""
        return _share(outcome.place is not None for outcome in self.outcomes if _names_report(outcome.gold))

    @property
    def gold_cited(self) -> Share:
        """Of the answers to answerable questions that name a report: which cite it."""
        answered = (outcome for outcome in self.outcomes if not outcome.is_refused and _names_report(outcome.gold))
        return _share(outcome.cites_gold for outcome in answered)

    @property
    def verbatim(self) -> Share:
        """Of all quotes, those of refusals too: which stand word for word in the passage they are cited from."""
        return _share(is_verbatim(citation) for outcome in self.outcomes for citation in outcome.citations)

    @property
    def median_ms(self) -> float:
        return self._ms_at(0.5)

    @property
    def p95_ms(self) -> float:
        return self._ms_at(0.95)

    def misses(self, why: Why) -> tuple[Outcome, ...]:
        """The worst first."""
        return tuple(sorted((each for each in self.outcomes if each.why == why), key=lambda each: each.score))

    def _ms_at(self, share: float) -> float:
        return sorted(outcome.ms for outcome in self.outcomes)[int(len(self.outcomes) * share)]


def evaluate(
    desk: Desk, questions: Iterable[GoldQuestion], *, collections: Collection[str] | None = None
) -> Iterator[Outcome]:
    """Ask one question after the other. The model is loaded first, so that no answer's time holds that."""
    desk.search("ready", limit=1)
    for gold in questions:
        start = time.perf_counter()
        reply = desk.ask(gold.text, collections=collections)
        ms = (time.perf_counter() - start) * 1000
        hits = desk.search(gold.text, limit=N_HITS, collections=collections) if _names_report(gold) else ()
        yield judge(gold, reply, ms=ms, found=[hit.report.name for hit in hits])


def judge(gold: GoldQuestion, reply: Reply, *, ms: float, found: Sequence[str]) -> Outcome:
    """:param found: the reports of the passages that the search finds, best first."""
    scored = score(gold, reply)
    place = next((place for place, name in enumerate(found, start=1) if is_gold_report(name, gold)), None)
    outcome = Outcome(gold=gold, reply=reply, score=scored, ms=ms, place=place, why=None)
    return outcome if scored == 1 else replace(outcome, why=_why(outcome))


def _why(outcome: Outcome) -> Why:
    """The first cause: what was not found could not be chosen, and was rightly refused.

    Lists are not made by search: a report that was cited was found, wherever the search has it.
    """
    if not outcome.gold.is_answerable:
        return "answered though the reports do not say"
    if _names_report(outcome.gold) and outcome.place is None and not outcome.cites_gold:
        return "not retrieved"
    if outcome.is_refused:
        return "wrongly refused"
    return "retrieved but not chosen" if _names_report(outcome.gold) else "not as wanted"


def tally(kind: str, outcomes: Sequence[Outcome]) -> Tally:
    n = len(outcomes)
    exact = sum(outcome.score == 1 for outcome in outcomes) / n
    return Tally(kind=kind, n_questions=n, score=sum(outcome.score for outcome in outcomes) / n, exact=exact)


def cites(citations: Iterable[Citation], gold: GoldQuestion) -> bool:
    return any(is_gold_report(citation.document, gold) for citation in citations)


def is_gold_report(name: str, gold: GoldQuestion) -> bool:
    """By the file's name, with its ending or without; folders do not count."""
    if gold.document is None:
        return False
    return PurePath(name).stem == PurePath(gold.document).stem or PurePath(name).name == gold.document


def is_verbatim(citation: Citation) -> bool:
    return " ".join(citation.quote.split()) in " ".join(citation.passage.text.split())


def _names_report(gold: GoldQuestion) -> bool:
    return gold.is_answerable and gold.document is not None


def _share(claims: Iterable[bool]) -> Share:
    held = list(claims)
    return Share(n=sum(held), of=len(held))
