"""The sentences that answer: from the reports found, the few that say most of what is asked, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.numbers import counts, measure_asked
from assistant.questions import Question, thing_of
from assistant.replies import Citation
from assistant.synonyms import told_by
from corpus.dates import MONTHS, find_dates
from corpus.imprint import tidy
from corpus.records import Page, Span
from corpus.sentences import split_sentences
from index.records import Hit
from index.words import terms_of

N_REPORTS = 6
N_SENTENCES = 3
# A sentence that says less than this share of what the best one says adds noise, not evidence.
MIN_SHARE_OF_BEST = 0.6
# A word of the question counts whole where the sentence has it, and less where only
EVENT_WEIGHT = 0.9  # what names the event has it: the report's title, date or opening sentence
SYNONYM_WEIGHT = 0.8
NEAR_WEIGHT = 0.55  # the sentence before or after has it
REPORT_WEIGHT = 0.2  # the report has it
UNKNOWN_TERM = "\0"  # stands in no report
ORDINARY_SHARE = 0.4
KIND_BONUS = 0.3  # for a sentence that has a date, a number or a place where one is asked for
OTHER_MEASURE_SHARE = 0.5  # of that, for a number that is no sum, share or time where one is asked for
COUNT_SHARE = 0.7  # of it, for one with a number, but without the word for what is counted
THING_SHARE = 0.4  # of it, for one that only has the word for the thing; whole where it announces a list
NAMES_MALUS = 1.0  # for the names and numbers of the question that the report has not
COVERAGE_BONUS = 0.3  # for what the report has of the question, all in all
RANK_WEIGHT = 0.15  # what the search makes of the report's best passage
N_LETTERS = 800  # of all quotes together; the first is given whole
N_AROUND = 400  # of a sentence with the two after it
_PLACE = re.compile(r"\b(?:in|at|to|from|в|на|из)\s+(?:the\s+)?[^\W\d_a-zа-я]")
_DAY = re.compile(
    r"\b(?:"
    + "|".join(name for name in MONTHS if len(name) > 3)
    + r"|today|yesterday|(?:this|last) (?:morning|afternoon|evening|night)|сегодня|вчера)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?<=\b[Ii]n )1[0-8]\d\d\b")
ASKS_YEAR = re.compile(r"\b(?:which|what) year\b|\bв каком году\b", re.IGNORECASE)
_MARK = r"[ \t]*(?:[-*•–—▪]|\d+[.)]|\(?[a-z]\))[ \t]"
# List items, a wrapped one with the lines that it goes on in.
_ITEMS = re.compile(rf"(?:\s*\n{_MARK}[^\n]*(?:(?<![.;:!?])\n(?!{_MARK})[ \t]*[^\s][^\n]*)*)+")
PagesOf = Callable[[str], Sequence[Page]]
Weight = Callable[[str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence that answers, and how well: from 0, comparable for one question only.

    :param quoted: the sentence with what belongs to it: the next one, or the list that it announces.
    """

    hit: Hit
    page: int
    text: str
    span: Span
    quoted: Span
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The sentences that answer, best first, and what else the report of the best one has.

    :param quotes: what is quoted of each.
    :param near: the best sentence with its neighbours.
    :param pages: the whole of its report.
    :param coverage: the share of what the question's words weigh that its report has.
    :param unheard: the terms of the question that no report has.
    """

    leads: tuple[Evidence, ...]
    quotes: tuple[str, ...]
    near: str
    pages: tuple[Page, ...]
    coverage: float
    unheard: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """A report with its sentences by page, and the terms of each."""

    hit: Hit
    pages: tuple[Page, ...]
    spans: tuple[tuple[Span, ...], ...]
    terms: tuple[tuple[frozenset[str], ...], ...]
    event: frozenset[str]

    @property
    def held(self) -> frozenset[str]:
        return self.event.union(*(terms for page in self.terms for terms in page))


def find_evidence(question: Question, hits: Sequence[Hit], pages_of: PagesOf, weight: Weight) -> Findings | None:
    """The best sentences of the reports found; `None` when these have no sentence.

    :param hits: passages, best first.
    :param weight: how much a term tells (`Searcher.weight`).
    """
    weight_by_term = weights_of(question.terms, question.names, weight)
    first = {hit.passage.document_id: hit for hit in reversed(hits)}
    in_order = _each_once(hits)[:N_REPORTS]
    reports = [_read(first[id_], pages_of(id_)) for id_ in in_order]
    scored = [(one, report, at) for report in reports for one, at in _scored(question, report, weight_by_term, hits[0])]
    scored.sort(key=lambda found: found[0].score, reverse=True)
    if not scored:
        return None
    _, report, (page, number) = scored[0]
    spans = report.spans[page]
    near = Span(start=spans[max(0, number - 1)].start, end=spans[min(len(spans) - 1, number + 2)].end)
    leads = tuple(_leads([one for one, _, _ in scored]))
    return Findings(
        leads=leads,
        quotes=tuple(lead.quoted.cut(_page_of(lead, pages_of).text) for lead in leads),
        near=near.cut(report.pages[page].text),
        pages=report.pages,
        coverage=_share(weight_by_term, lambda term: bool(told_by(term) & report.held)),
        unheard=frozenset(term for term in question.terms if weight(term) >= weight(UNKNOWN_TERM)),
    )


def _page_of(lead: Evidence, pages_of: PagesOf) -> Page:
    return next(page for page in pages_of(lead.hit.passage.document_id) if page.number == lead.page)


def _each_once(hits: Sequence[Hit]) -> list[str]:
    """The reports found, best first, and of copies the best."""
    found: list[str] = []
    for hit in hits:
        copies = {copy.document_id for copy in hit.report.copies if copy.how == "copy"}
        if hit.passage.document_id not in found and copies.isdisjoint(found):
            found.append(hit.passage.document_id)
    return found


def weights_of(terms: Iterable[str], names: Collection[str], weight: Weight) -> dict[str, float]:
    """What each term of the question tells.

    A name or number that no report holds tells most of all; any other word that none holds may be another word
    for what they say, and counts as an ordinary one.
    """
    told = {term: weight(term) for term in terms}
    strangest = weight(UNKNOWN_TERM)
    return {
        term: ORDINARY_SHARE * told_ if told_ >= strangest and term not in names else told_
        for term, told_ in told.items()
    }


def _read(hit: Hit, pages: Sequence[Page]) -> _Report:
    spans = tuple(tuple(split_sentences(page.text)) for page in pages)
    day = hit.report.issued_on
    dated = f"{day.day} {day:%B} {day.year}" if day else ""
    terms = tuple(
        tuple(frozenset(terms_of(span.cut(page.text))) for span in on_page)
        for page, on_page in zip(pages, spans, strict=True)
    )
    opening = terms[0][_telling(hit, pages[0], spans[0])[0]] if spans and spans[0] else frozenset()
    return _Report(
        hit=hit,
        pages=tuple(pages),
        spans=spans,
        terms=terms,
        event=opening.union(terms_of(f"{hit.report.title} {dated}")),
    )


def _scored(
    question: Question, report: _Report, weight_by_term: dict[str, float], best: Hit
) -> Iterator[tuple[Evidence, tuple[int, int]]]:
    """Every telling sentence, with its page's and its own number."""
    held = report.held
    bonus = COVERAGE_BONUS * _share(weight_by_term, lambda term: term in held)
    bonus += RANK_WEIGHT * report.hit.score / best.score
    bonus -= NAMES_MALUS * _share(weight_by_term, lambda term: term in question.names and term not in held)
    for at, (page, spans) in enumerate(zip(report.pages, report.spans, strict=True)):
        for number in _telling(report.hit, page, spans):
            text = spans[number].cut(page.text)
            inside = report.terms[at][number]
            near = frozenset().union(*report.terms[at][max(0, number - 1) : number + 2])
            said = _share(weight_by_term, lambda term: _part(term, inside, report.event, near, held))  # noqa: B023 (used at once)
            yield (
                Evidence(
                    hit=report.hit,
                    page=page.number,
                    text=text,
                    span=spans[number],
                    quoted=_quoted(page, spans, number),
                    score=said + bonus + KIND_BONUS * _fits_kind(question, text),
                ),
                (at, number),
            )


def _part(
    term: str, inside: frozenset[str], event: frozenset[str], near: frozenset[str], held: frozenset[str]
) -> float:
    """How far a sentence answers to one term: itself, by its event, or by what stands around it."""
    if term in inside:
        return 1.0
    if told_by(term) & inside:
        return SYNONYM_WEIGHT
    return EVENT_WEIGHT if term in event else NEAR_WEIGHT if term in near else REPORT_WEIGHT if term in held else 0.0


def _share(weight_by_term: dict[str, float], part: Callable[[str], float]) -> float:
    """The weighted mean of a part, from 0 to 1, that each term gives."""
    total = sum(weight_by_term.values())
    return sum(weight * part(term) for term, weight in weight_by_term.items()) / total if total else 0.0


def _telling(hit: Hit, page: Page, spans: Sequence[Span]) -> Sequence[int]:
    """All but titles and headings, which name what is told and tell nothing; those too when there is nothing else."""
    names = {tidy(name) for name in (hit.report.title, *hit.passage.headings) if not name.endswith((".", "!", "?"))}
    return [at for at, span in enumerate(spans) if not _is_title(span.cut(page.text), names)] or range(len(spans))


def _is_title(text: str, names: set[str]) -> bool:
    plain = tidy(text)
    return plain in names or (plain.endswith("…") and any(name.startswith(plain[:-1].rstrip()) for name in names))


def _quoted(page: Page, spans: Sequence[Span], at: int) -> Span:
    """A sentence with what follows, which may be what "he recommended" tells; or with the list it announces.

    The next sentence comes whatever its length; the one after that where there is room.
    """
    last = at
    for follows in range(at + 1, min(len(spans), at + 3)):
        is_long = follows > at + 1 and spans[follows].end - spans[at].start > N_AROUND
        if is_long or _announces(page, spans[last]) or _is_apart(page.text[spans[last].end : spans[follows].start]):
            break
        last = follows
    listed = _ITEMS.match(page.text, spans[last].end) if _announces(page, spans[last]) else None
    return Span(start=spans[at].start, end=listed.end() if listed else spans[last].end)


def _announces(page: Page, span: Span) -> bool:
    return span.cut(page.text).rstrip().endswith(":")


def _is_apart(gap: str) -> bool:
    return gap.count("\n") > 2


def _fits_kind(question: Question, sentence: str) -> float:
    """How far the sentence has the kind of thing that is asked for, from 0 to 1."""
    if question.kind == "when":
        asked = YEAR if ASKS_YEAR.search(question.text) else _DAY
        return bool(find_dates(sentence) or asked.search(sentence))
    if question.kind == "where":
        return bool(_PLACE.search(sentence))
    has_thing = thing_of(question.text) in terms_of(sentence)
    if question.kind == "how_many":
        measure = measure_asked(question.text)
        is_of_it = measure is None or measure.said.search(sentence) is not None
        return counts(sentence) * (1 if has_thing else COUNT_SHARE) * (1 if is_of_it else OTHER_MEASURE_SHARE)
    if question.kind == "what" and has_thing:
        return 1 if sentence.rstrip().endswith(":") else THING_SHARE
    return 0


def _leads(scored: Sequence[Evidence]) -> Iterator[Evidence]:
    """The best few, none twice and none inside another's quote, as long as there is room."""
    taken: list[Evidence] = []
    said: set[str] = set()
    n_letters = 0
    for one in scored:
        if len(taken) == N_SENTENCES or (taken and one.score < MIN_SHARE_OF_BEST * taken[0].score):
            return
        words = " ".join(one.text.lower().split())
        if words in said or any(_overlap(one, other) or _is_translated(one, other) for other in taken):
            continue
        if taken and n_letters + one.quoted.end - one.quoted.start > N_LETTERS:
            one = replace(one, quoted=one.span)
        n_letters += one.quoted.end - one.quoted.start
        if taken and n_letters > N_LETTERS:
            return
        said.add(words)
        taken.append(one)
        yield one


def _is_translated(one: Evidence, other: Evidence) -> bool:
    """Whether the one stands in a report that tells in another language what the other's does."""
    return any(copy.document_id == other.hit.passage.document_id for copy in one.hit.report.copies)


def _overlap(one: Evidence, other: Evidence) -> bool:
    same = one.hit.passage.document_id == other.hit.passage.document_id and one.page == other.page
    return same and one.quoted.start < other.quoted.end and other.quoted.start < one.quoted.end


def cite(hit: Hit, span: Span) -> Citation:
    """A citation of one stretch of a hit's passage."""
    issued_on = hit.report.issued_on
    return Citation(
        document=hit.report.name,
        title=hit.report.title,
        date=issued_on.isoformat() if issued_on else None,
        quote=span.cut(hit.passage.text),
        passage=hit.passage,
        also_in=tuple(copy.name for copy in hit.report.copies),
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
