"""The sentences that answer: from the reports found, the few that say most of what is asked, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.questions import Question
from assistant.replies import Citation
from assistant.skimming import Reports, Sentence, Skimmed, is_row, skim
from assistant.suiting import suits
from assistant.synonyms import told_by
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
HEADING_WEIGHT = 0.7  # the headings that it stands under have it, or the head of its table
NEAR_WEIGHT = 0.55  # the sentence before or after has it
NUMBER_BONUS = 0.3  # for the number of a decision or paragraph that is asked about
REPORT_WEIGHT = 0.2  # the report has it
UNKNOWN_TERM = "\0"  # stands in no report
ORDINARY_SHARE = 0.4
KIND_BONUS = 0.3  # for a sentence that has a date, a number or a place where one is asked for
NAMES_MALUS = 1.0  # for the names and numbers of the question that the report has not
COVERAGE_BONUS = 0.3  # for what the report has of the question, all in all
RANK_WEIGHT = 0.15  # what the search makes of the report's best passage
N_LETTERS = 800  # of all quotes together; the first is given whole
N_AROUND = 400  # of a sentence with the two after it
# "Decision 4/3", "paragraph 2.1": what has such a number is meant by it, whole.
_NUMBERED = re.compile(r"(?<![\w/.-])\d{1,3}[/.]\d{1,3}(?![\w/.,-]*\d)(?!\s*(?:%|per\b|million|billion|percent))")
_FIRST_AND_LAST = re.compile(r"\b(?P<first>[A-ZА-ЯЁ][^\W\d_]+)\s+(?P<last>[A-ZА-ЯЁ][^\W\d_]{2,})\b")
_MARK = r"[ \t]*(?:[-*•–—▪]|\d+[.)]|\(?[a-z]\))[ \t]"
# List items, a wrapped one with the lines that it goes on in.
_ITEMS = re.compile(rf"(?:\s*\n{_MARK}[^\n]*(?:(?<![.;:!?])\n(?!{_MARK})[ \t]*[^\s][^\n]*)*)+")
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


def find_evidence(question: Question, hits: Sequence[Hit], reports: Reports, weight: Weight) -> Findings | None:
    """The best sentences of the reports found; `None` when these have no sentence.

    :param hits: passages, best first.
    :param weight: how much a term tells (`Searcher.weight`).
    """
    weight_by_term = weights_of(question.terms, question.names, weight)
    first = {hit.passage.document_id: hit for hit in reversed(hits)}
    found = {id_: skim(first[id_], reports) for id_ in reports_of(hits)[:N_REPORTS]}
    scored = [
        (one, place) for report in found.values() for one, place in _scored(question, report, weight_by_term, hits[0])
    ]
    scored.sort(key=lambda one: one[0].score, reverse=True)
    if not scored:
        return None
    best, (page, number) = scored[0]
    report = found[best.hit.passage.document_id]
    around = report.sentences[page][max(0, number - 1) : number + 3]
    leads = tuple(_leads([one for one, _ in scored]))
    return Findings(
        leads=leads,
        quotes=tuple(_cut(lead.quoted, lead.page, found[lead.hit.passage.document_id]) for lead in leads),
        near=Span(start=around[0].span.start, end=around[-1].span.end).cut(report.pages[page].text),
        pages=report.pages,
        coverage=share_of(weight_by_term, lambda term: bool(told_by(term) & report.held)),
        unheard=frozenset(term for term in question.terms if weight(term) >= weight(UNKNOWN_TERM)),
    )


def _cut(span: Span, number: int, report: Skimmed) -> str:
    return span.cut(next(page.text for page in report.pages if page.number == number))


def reports_of(hits: Sequence[Hit]) -> list[str]:
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


def _scored(
    question: Question, report: Skimmed, weight_by_term: dict[str, float], best: Hit
) -> Iterator[tuple[Evidence, tuple[int, int]]]:
    """Every telling sentence, with its page's and its own number."""
    held = report.held
    initials = short_names(question.text)
    numbers = [re.compile(rf"(?<![\w/.-]){re.escape(one)}(?![\w/-])") for one in _NUMBERED.findall(question.text)]
    bonus = COVERAGE_BONUS * share_of(weight_by_term, lambda term: term in held)
    bonus += RANK_WEIGHT * report.hit.score / best.score
    bonus -= NAMES_MALUS * share_of(weight_by_term, lambda term: term in question.names and term not in held)
    for at, (page, sentences) in enumerate(zip(report.pages, report.sentences, strict=True)):
        for number, one in enumerate(sentences):
            if not one.tells:
                continue
            own = one.terms.union(*(terms for terms, name in initials if name.search(one.text)))
            around = (one.headings, one.near, report.event, held)
            said = share_of(weight_by_term, lambda term: part_told(term, own, *around))  # noqa: B023 (used at once)
            said += NUMBER_BONUS * any(number.search(one.text) for number in numbers)
            yield (
                Evidence(
                    hit=report.hit,
                    page=page.number,
                    text=one.text,
                    span=one.span,
                    quoted=_quoted(page, sentences, number),
                    score=said + bonus + KIND_BONUS * suits(question, one),
                ),
                (at, number),
            )


def short_names(question: str) -> list[tuple[frozenset[str], re.Pattern[str]]]:
    """The first names in a question, with how they stand in short: "A. Lind", "Lind A."."""
    return [
        (
            frozenset(terms_of(match["first"])),
            re.compile(
                rf"\b{match['first'][0]}\.\s?(?:\w\.\s?)?{match['last']}\b|\b{match['last']}\s{match['first'][0]}\."
            ),
        )
        for match in _FIRST_AND_LAST.finditer(question)
    ]


def part_told(
    term: str,
    own: Collection[str],
    headings: Collection[str],
    near: Collection[str],
    event: Collection[str],
    held: Collection[str],
) -> float:
    """How far a sentence answers to one term: itself, by its event, or by what stands around it."""
    if term in own:
        return 1.0
    if not told_by(term).isdisjoint(own):
        return SYNONYM_WEIGHT
    if term in event:
        return EVENT_WEIGHT
    if term in headings:
        return HEADING_WEIGHT
    return NEAR_WEIGHT if term in near else REPORT_WEIGHT if term in held else 0.0


def share_of(weight_by_term: Mapping[str, float], part: Callable[[str], float]) -> float:
    """The weighted mean of a part, from 0 to 1, that each term gives."""
    total = sum(weight_by_term.values())
    return sum(weight * part(term) for term, weight in weight_by_term.items()) / total if total else 0.0


def _quoted(page: Page, sentences: Sequence[Sentence], at: int) -> Span:
    """A sentence with what follows, which may be what "he recommended" tells; or with the list it announces.

    The next sentence comes whatever its length; the one after that where there is room.
    """
    first = last = sentences[at].span
    for follows in sentences[at + 1 : at + 3]:
        is_long = last != first and follows.span.end - first.start > N_AROUND
        is_apart = _is_apart(page.text[last.end : follows.span.start])
        if is_long or is_apart or not follows.tells or is_row(follows.text) or _announces(page, last):
            break
        last = follows.span
    listed = _ITEMS.match(page.text, last.end) if _announces(page, last) else None
    return Span(start=first.start, end=listed.end() if listed else last.end)


def _announces(page: Page, span: Span) -> bool:
    return span.cut(page.text).rstrip().endswith(":")


def _is_apart(gap: str) -> bool:
    return gap.count("\n") > 2


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


def sentences_beside(lead: Evidence, pages: Sequence[Page]) -> Iterator[Evidence]:
    """Every sentence of the report of one that answers.

    :param pages: of that report.
    """
    for page in pages:
        for span in split_sentences(page.text):
            yield replace(lead, page=page.number, text=span.cut(page.text), span=span, quoted=span)


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
