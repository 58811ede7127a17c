"""The sentences that answer: from the passages found, the few that say most of what is asked, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.questions import Question
from assistant.replies import Citation
from corpus.dates import MONTHS, find_dates
from corpus.imprint import tidy
from corpus.records import Span
from corpus.sentences import split_sentences
from index.records import Hit
from index.words import terms_of

N_SENTENCES = 3
# A sentence that says less than this share of what the best one says adds noise, not evidence.
MIN_SHARE_OF_BEST = 0.6
# The passage and its title must hold this share of what the question's words weigh, or nothing fits.
MIN_COVERAGE = 0.5
# A word of the question counts whole where the sentence has it, and less where only
EVENT_WEIGHT = 0.9  # the report's title or date has it, or a heading
AROUND_WEIGHT = 0.35  # the passage around it has it
UNKNOWN_TERM = "\0"  # stands in no report
ORDINARY_SHARE = 0.4
KIND_BONUS = 0.2  # for a sentence that has a date, a number or a name where one is asked for
RANK_WEIGHT = 0.3  # what the search makes of the passage
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s?\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[^\W\d_a-zа-я][^\W\d_]+(?:\s+(?:[^\W\d_]\.\s*)*[^\W\d_a-zа-я][^\W\d_]+)+")
_PLACE = re.compile(r"\b(?:in|at|to|from|в|на|из)\s+(?:the\s+)?[^\W\d_a-zа-я]")
_MONTH = re.compile(
    r"\b(?:" + "|".join(name for name in MONTHS if len(name) > 3) + r"|today|yesterday|сегодня|вчера)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence of a passage, as a citation, with how well it answers: from 0, comparable for one question only."""

    citation: Citation
    score: float


def find_evidence(question: Question, hits: Sequence[Hit], weight: Callable[[str], float]) -> tuple[Evidence, ...]:
    """The best sentences, best first; none when no passage holds enough of what is asked.

    :param weight: how much a term tells (`Searcher.weight`).
    """
    weight_by_term = _weights(question, weight)
    fitting = [hit for hit in hits if _coverage(hit, weight_by_term) >= MIN_COVERAGE]
    scored = sorted(_score_all(question, fitting, weight_by_term), key=lambda evidence: evidence.score, reverse=True)
    distinct = _without_copies(scored)
    return tuple(evidence for evidence in distinct if evidence.score >= MIN_SHARE_OF_BEST * distinct[0].score)[
        :N_SENTENCES
    ]


def _weights(question: Question, weight: Callable[[str], float]) -> dict[str, float]:
    """What each term of the question tells.

    A name or number that no report holds tells most of all; any other word that none holds may be another word
    for what they say, and counts as an ordinary one.
    """
    told = {term: weight(term) for term in question.terms}
    strangest = weight(UNKNOWN_TERM)
    return {
        term: ORDINARY_SHARE * told_ if told_ >= strangest and term not in question.names else told_
        for term, told_ in told.items()
    }


def cite(hit: Hit, span: Span) -> Citation:
    """A citation of one stretch of a hit's passage."""
    issued_on = hit.report.issued_on
    return Citation(
        document=hit.report.name,
        title=hit.report.title,
        date=issued_on.isoformat() if issued_on else None,
        quote=span.cut(hit.passage.text),
        passage=hit.passage,
    )


def cite_told(hit: Hit, span: Span) -> Citation:
    """A citation of a stretch of the page, which the hit's passage holds."""
    start = hit.passage.span.start
    return cite(hit, Span(start=span.start - start, end=span.end - start))


def cite_whole(hit: Hit) -> Citation:
    """A citation of all of a hit's passage."""
    return cite(hit, Span(start=0, end=len(hit.passage.text)))


def nearest(hits: Sequence[Hit], *, limit: int = N_SENTENCES) -> tuple[Citation, ...]:
    """What comes nearest, for a refusal: the opening sentence of the best passages."""
    return tuple(cite(hit, next(iter(split_sentences(hit.passage.text)))) for hit in hits[:limit])


def _coverage(hit: Hit, weight_by_term: dict[str, float]) -> float:
    """The share, by weight, of the question's terms that the passage or its report's title and date hold."""
    held = set(terms_of(hit.passage.text)) | _event_terms(hit)
    return _share(weight_by_term, lambda term: term in held)


def _share(weight_by_term: dict[str, float], part: Callable[[str], float]) -> float:
    """The weighted mean of a part, from 0 to 1, that each term gives."""
    total = sum(weight_by_term.values())
    return sum(weight * part(term) for term, weight in weight_by_term.items()) / total if total else 0.0


def _event_terms(hit: Hit) -> set[str]:
    """What names the event that the passage tells of: the report's title and date, and the headings above."""
    day = hit.report.issued_on
    dated = f"{day.day} {day:%B} {day.year}" if day else ""
    return set(terms_of(" ".join((hit.report.title, *hit.passage.headings, dated))))


def _score_all(question: Question, hits: Sequence[Hit], weight_by_term: dict[str, float]) -> Iterator[Evidence]:
    for hit in hits:
        event, around = _event_terms(hit), set(terms_of(hit.passage.text))
        for span in _telling_sentences(hit):
            inside = set(terms_of(span.cut(hit.passage.text)))
            said = _share(weight_by_term, lambda term: _part(term, inside, event, around))  # noqa: B023 (used at once)
            fits = KIND_BONUS * _fits_kind(question, span.cut(hit.passage.text))
            yield Evidence(citation=cite(hit, span), score=said + fits + RANK_WEIGHT * hit.score / hits[0].score)


def _part(term: str, inside: set[str], event: set[str], around: set[str]) -> float:
    """How far a sentence answers to one term: itself, by the event it belongs to, or by what stands around it."""
    return 1.0 if term in inside else EVENT_WEIGHT if term in event else AROUND_WEIGHT if term in around else 0.0


def _telling_sentences(hit: Hit) -> Iterator[Span]:
    """All but titles and headings, which name what is told and tell nothing; those too when there is nothing else."""
    names = {tidy(name) for name in (hit.report.title, *hit.passage.headings) if not name.endswith((".", "!", "?"))}
    spans = tuple(split_sentences(hit.passage.text))
    return iter(tuple(span for span in spans if tidy(span.cut(hit.passage.text)) not in names) or spans)


def _fits_kind(question: Question, sentence: str) -> bool:
    """Whether the sentence has the kind of thing that is asked for."""
    if question.kind == "when":
        return bool(find_dates(sentence) or _MONTH.search(sentence))
    if question.kind == "how_many":
        return bool(_NUMBER.search(sentence))
    if question.kind == "who":
        return bool(_NAME.search(sentence))
    return question.kind == "where" and bool(_PLACE.search(sentence))


def _without_copies(scored: Sequence[Evidence]) -> list[Evidence]:
    """The same words in two reports, or twice in one, are said once."""
    first: dict[str, Evidence] = {}
    for evidence in scored:
        first.setdefault(" ".join(evidence.citation.quote.lower().split()), evidence)
    return list(first.values())
