"""Which event a free question means: the report that its words find, and of the events told there those that fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from assistant.evidence import weights_of
from assistant.fitting import COUNTRY_TERMS, alike
from assistant.listing import PagesOf, Weight
from assistant.periods import Period
from assistant.synonyms import told_by
from corpus.records import Page
from index.ledger import Ledger, Told
from index.records import Hit
from index.words import terms_of

N_REPORTS = 6
# Of what the question's words weigh, the report must have this share; less where it is of the time that is asked for.
MIN_COVERAGE = 0.45
MIN_COVERAGE_TIMELY = 0.33
OF_BEST = 0.85  # a report that tells nearly as much may be the one meant
ALIKE = 0.75  # two spellings of one name
RANK_WEIGHT = 0.15  # what the search makes of the report's best passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report, the events that it tells of, and of these the ones meant."""

    hit: Hit
    pages: tuple[Page, ...]
    all_told: tuple[Told, ...]
    meant: tuple[Told, ...]


def find_events(
    terms: Sequence[str],
    names: Collection[str],
    hits: Sequence[Hit],
    ledger: Ledger,
    period: Period | None,
    *,
    pages_of: PagesOf,
    weight: Weight,
    strict: bool,
) -> tuple[Found, ...]:
    """The reports that tell enough of what is asked, the one that tells most first.

    :param names: those of the terms that a report must have, such as "9th", or "Odda" in another spelling.
    :param hits: passages, best first.
    :param period: reports of that time come before all others, where there are any.
    :param strict: where there are none, no others will do.
    """
    told_by_report: dict[str, list[Told]] = {}
    for one in ledger.told:
        told_by_report.setdefault(one.document_id, []).append(one)
    first = {hit.passage.document_id: hit for hit in reversed(hits)}
    reports = [
        (first[id_], told_by_report.get(id_, [])) for id_ in dict.fromkeys(hit.passage.document_id for hit in hits)
    ]
    timely = [(hit, told) for hit, told in reports if period and _is_of(period, hit, told)]
    if strict and period and period.is_exact and not timely:
        return ()
    weights = weights_of(terms, names, weight)
    must = set(names)
    least = MIN_COVERAGE_TIMELY if timely else MIN_COVERAGE
    found: list[tuple[float, Found]] = []
    for hit, told in (timely or reports)[:N_REPORTS]:
        pages = tuple(pages_of(hit.passage.document_id))
        held = set(terms_of(" ".join((hit.report.title, *(page.text for page in pages), _days(hit, told)))))
        coverage = sum(weights[term] for term in terms if told_by(term) & held) / (sum(weights.values()) or 1.0)
        score = coverage + RANK_WEIGHT * hit.score / hits[0].score
        if coverage >= least and _has_all(held, must, pages):
            meant = _meant(told, pages, weights)
            found.append((score, Found(hit=hit, pages=pages, all_told=tuple(told), meant=meant)))
    found.sort(key=lambda one: one[0], reverse=True)
    return tuple(one for score, one in found if score >= OF_BEST * found[0][0])


def _has_all(held: set[str], must: Collection[str], pages: Sequence[Page]) -> bool:
    missing = [term for term in must if term not in held]
    if not missing or any(any(map(str.isdigit, term)) for term in missing):
        return not missing
    written = {word.lower() for page in pages for word in re.findall(r"[^\W\d_]+", page.text)}
    return all(_is_land_in(term, held) or get_close_matches(term, written, n=1, cutoff=ALIKE) for term in missing)


def _is_land_in(term: str, held: set[str]) -> bool:
    """ "Norlandian", where the report says "Norland"."""
    return term in COUNTRY_TERMS and any(alike(word, term) for word in held & COUNTRY_TERMS)


def _days(hit: Hit, told: Iterable[Told]) -> str:
    days = {hit.report.issued_on, *(one.meeting.start for one in told), *(one.meeting.end for one in told)}
    return " ".join(f"{day.day} {day:%B} {day.year}" for day in days if day)


def _is_of(period: Period, hit: Hit, told: Sequence[Told]) -> bool:
    """Whether the report tells of that time, or was written in it."""
    days = [(one.meeting.start, one.meeting.end or one.meeting.start) for one in told if one.meeting.start]
    if hit.report.issued_on:
        days.append((hit.report.issued_on, hit.report.issued_on))
    return any(start <= period.end and end >= period.start for start, end in days)


def _meant(told: Sequence[Told], pages: Sequence[Page], weights: dict[str, float]) -> tuple[Told, ...]:
    """Of several events in one report, those that the question's words fit best: all, where they tell none apart."""
    peopled = [one for one in told if one.meeting.attendances]
    if len(peopled) < 2:
        return tuple(peopled)
    held = [set(terms_of(" ".join(_texts(one, pages)))) for one in peopled]
    common = set.intersection(*held)
    scores = [sum(weight for term, weight in weights.items() if term in terms - common) for terms in held]
    return tuple(one for one, score in zip(peopled, scores, strict=True) if score == max(scores))


def _texts(told: Told, pages: Sequence[Page]) -> Iterator[str]:
    meeting = told.meeting
    text = {page.number: page.text for page in pages}
    yield from filter(None, (meeting.name, meeting.body, meeting.kind, meeting.place))
    yield meeting.span.cut(text[meeting.page])
    for attendance in meeting.attendances:
        yield attendance.span.cut(text[attendance.page])
