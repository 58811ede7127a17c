"""A question for a list to the reply: of meetings that it names, else of the event that its words find."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from assistant.choosing import named_in
from assistant.clearing import with_whole_name
from assistant.composing import compose_meetings, compose_people, compose_whether
from assistant.events import Found, find_events
from assistant.evidence import UNKNOWN_TERM, cite_told
from assistant.fitting import fit
from assistant.headcount import as_list, says_how_many
from assistant.ledger_questions import LedgerQuestion, telling_terms, understand_list
from assistant.listing import CAME, Entry, Listed, PagesOf, compute, named_share, people_at
from assistant.naming import find_named
from assistant.periods import find_period
from assistant.questions import Question
from assistant.replies import Answer, Citation, Coverage, Item, Refusal, Reply
from assistant.verbs import tells
from assistant.who import WhoQuestion, understand_who
from corpus.records import Page, iso_days
from corpus.russian.language import has_cyrillic
from corpus.russian.morphology import morphology
from corpus.russian.names import in_nominative
from index.ledger import Ledger
from index.records import Hit
from index.searching import Searcher
from index.words import terms_of

OF_MEETINGS = ("meetings", "count", "whether")
MAY_BE_BODIES = re.compile(
    r"\b(?:organi[sz]er|sponsor|host|partner|donor|supplier|winner)s?\b|"
    r"\bwho\s+(?:(?:will|would|is|was|are|were)\s+(?:to\s+)?)?(?:got?|gets?|receiv\w*|fund(?:s|ed|ing)?|financ\w*|pays?|paid|sponsor\w*|suppl\w*|"
    r"buil[dt]s?|owns?|runs?|operates?|produces?)\s+(?:for\s+)?(?:the|an?)\b",
    re.IGNORECASE,
)
_ASKS_DAY = re.compile(r"\b(?:date|day)s?\s+(?:on|when|that|of)\b|\b(?:what|which)\s+(?:date|day)", re.IGNORECASE)
OF_BEST_FIT = 0.85  # of several events, the first at which somebody fits nearly as well as at any
SURE = 0.6  # the share of a question's words that name a meeting, for the rest not to be looked up in the reports


def reply_by_list(
    question: Question,
    searcher: Searcher,
    collections: Collection[str] | None,
    coverage: Coverage,
    hits: Callable[[], Sequence[Hit]],
) -> Reply | None:
    """The list that a question asks for, or why there is none; `None` when it asks for no list.

    :param hits: finds the passages for the question, best first.
    """
    ledger, newest = searcher.ledger(collections), searcher.status(collections).newest
    text = in_nominative(question.text, morphology()) if has_cyrillic(question.text) else question.text
    by_name = as_list(text)
    counted = by_name != text
    asked = understand_list(by_name, ledger, newest=newest)
    who = asked.who if asked else understand_who(question.text)
    if asked is None and (who is None or question.kind not in ("who", "what")):
        return None
    if question.kind == "how_many" and (asked is None or (asked.wanted not in OF_MEETINGS and not counted)):
        return None
    place_or_day = question.kind == "where" or (question.kind == "when" and _ASKS_DAY.search(question.text) is not None)
    if place_or_day and asked and asked.wanted not in OF_MEETINGS:
        return None
    if asked and not (asked.terms or asked.period or asked.people or asked.unknown or asked.described):
        reason = "Of which meeting? Name it, its body, its day or its subject."
        return Refusal(question=question.text, kind=question.kind, reason=reason, nearest=(), coverage=coverage)
    pages_of = _pages_of(searcher)
    listed = compute(asked, ledger, pages_of, searcher.weight) if asked else None
    named = listed is not None and not listed.reason and _is_sure(asked, listed)
    if counted and not (listed and named and not says_how_many(text, _texts(listed, pages_of))):
        return None
    if who and question.terms and ledger.told and not named:
        by_words = _by_words(question, asked, who, hits(), ledger, searcher, pages_of, newest)
        if by_words and not (by_words.reason and listed and (not listed.reason or _is_sure(asked, listed))):
            listed = by_words
    if listed is None or (question.kind == "when" and asked and not _is_whole(asked, listed)):
        return None
    return _reply(question, asked, listed, searcher, collections, coverage)


def _texts(listed: Listed, pages_of: PagesOf) -> Iterator[str]:
    """The pages of the reports that tell of the meetings."""
    return (page.text for id_ in {one.document_id for one in listed.meetings} for page in pages_of(id_))


def _pages_of(searcher: Searcher) -> PagesOf:
    @lru_cache(maxsize=64)
    def pages(document_id: str) -> Sequence[Page]:
        return searcher.pages(document_id)

    return pages


def _is_whole(asked: LedgerQuestion, listed: Listed) -> bool:
    """Whether the meetings of somebody answer "when": his meetings as such, or those that the question names."""
    if not asked.terms or asked.unknown or asked.period:
        return True
    return not listed.reason and _is_sure(asked, listed)


def _is_sure(asked: LedgerQuestion | None, listed: Listed) -> bool:
    return asked is not None and named_share(asked, listed.meetings or listed.nearest) >= SURE


def _by_words(
    question: Question,
    asked: LedgerQuestion | None,
    who: WhoQuestion,
    hits: Sequence[Hit],
    ledger: Ledger,
    searcher: Searcher,
    pages_of: PagesOf,
    newest: date | None,
) -> Listed | None:
    """The people at the event that the words find, or those whom its report names for what is asked."""
    period = asked.period if asked else find_period(question.text, newest=newest)
    in_period = " ".join(span.cut(question.text) for span in period.spans) if period else ""
    dated = set(terms_of(in_period))
    terms = [term for term in (telling_terms(question.terms) if asked else question.terms) if term not in dated]
    names = [term for term in terms if term in question.names and _must_stand(term, question.text, searcher)]
    found = find_events(
        terms, names, hits, ledger, period, pages_of=pages_of, weight=searcher.weight, strict=asked is not None
    )
    if not found:
        return _nothing_found(asked) if asked else None
    lists = [here for one in found if (here := _people(question, asked, who, one, ledger, searcher, pages_of))]
    if lists:
        return _meant(question, who, lists, searcher)
    if asked and asked.wanted in ("absent", "chair"):
        what = "was absent" if asked.wanted == "absent" else "was in the chair"
        return Listed(reason=f"The report does not say who {what}.", nearest=found[0].all_told[:1])
    if who.wanted.alternatives and (asked or question.kind == "who") and not MAY_BE_BODIES.search(question.text):
        return Listed(reason="The report names nobody of whom that is said.", nearest=found[0].all_told[:1])
    return None


def _people(
    question: Question,
    asked: LedgerQuestion | None,
    who: WhoQuestion,
    found: Found,
    ledger: Ledger,
    searcher: Searcher,
    pages_of: PagesOf,
) -> Listed | None:
    """Those at the event; else those whom the report names for what is asked; else those at any event in it who fit."""
    wanted = asked.wanted if asked else "attendees"
    told_of: Listed | None = None
    if asked:
        for told, infer in ((found.meant, False), (found.all_told, False), (found.meant, True)):
            if entries := people_at(wanted, who, told, ledger, pages_of, searcher.weight, infer=infer):
                tells_more = _tells_more(question.text, entries)
                told_of = Listed(entries=entries, meetings=told) if tells_more or not told_of else told_of
                if tells_more:
                    break
        if told_of and not (who.did and not _has_verb(who.did, told_of.entries, found.pages)):
            return told_of
        if asked.wanted in ("absent", "chair"):
            return None
    if asked and told_of:  # nobody there is said to have done it; the report may say so of others
        named = _named(question, who, found, searcher) if who.wanted.alternatives else ()
        return Listed(entries=named) if _has_verb(who.did or "", named, found.pages) else told_of
    everybody = asked is not None and who.came and not who.wanted.alternatives
    if not everybody and (entries := _named(question, who, found, searcher)):
        return Listed(entries=entries)
    if asked or not who.wanted.alternatives:
        return None
    entries = people_at(wanted, who, found.all_told, ledger, pages_of, searcher.weight, infer=False)
    return Listed(entries=entries, meetings=found.all_told) if entries else None


def _meant(question: Question, who: WhoQuestion, lists: Sequence[Listed], searcher: Searcher) -> Listed:
    """Of lists, the best event's first: the first with anybody new; where one alone is asked for, with one like him."""
    if who.is_one:
        fits = [_fit(who, here.entries, searcher) for here in lists]
        return next(here for here, share in zip(lists, fits, strict=True) if share >= OF_BEST_FIT * max(fits))
    return next((here for here in lists if _tells_more(question.text, here.entries)), lists[0])


def _fit(who: WhoQuestion, entries: Iterable[Entry], searcher: Searcher) -> float:
    """How far the one whom the question describes best is what it says, from 0 to 1; 1 where that cannot be told."""
    people = [one.person for one in entries if one.person]
    said = [f"{person.role or ''}, {person.organization or ''}" for person in people if person.role]
    if len(said) < len(people) or not who.wanted.alternatives:
        return 1.0
    return max((max(fit(who.wanted, words, "", searcher.weight)) for words in said), default=0.0)


def _has_verb(verb: str, entries: Iterable[Entry], pages: Sequence[Page]) -> bool:
    text = {page.number: page.text for page in pages}
    return any(tells(verb, entry.span.cut(text[entry.page])) for entry in entries)


def _tells_more(question: str, entries: Sequence[Entry]) -> bool:
    """Whether somebody is listed of whom the question does not itself speak."""
    people = [entry.person for entry in entries if entry.person]
    return len(named_in(question, people)) < len(people)


def _nothing_found(asked: LedgerQuestion) -> Listed:
    when = f" {asked.period.said}" if asked.period else ""
    return Listed(reason=f"The reports tell of no such meeting{when}.")


def _must_stand(term: str, text: str, searcher: Searcher) -> bool:
    """A number, or a name that no report has; an acronym may be somebody's, and a lone figure may be written out."""
    if any(map(str.isdigit, term)):
        return len(term) > 1
    return searcher.weight(term) >= searcher.weight(UNKNOWN_TERM) and term.upper() not in text


def _named(question: Question, who: WhoQuestion, found: Found, searcher: Searcher) -> tuple[Entry, ...]:
    report = found.hit.report
    return find_named(who, question.terms, report.document_id, report.title, found.pages, searcher.weight)


def _reply(
    question: Question,
    asked: LedgerQuestion | None,
    listed: Listed,
    searcher: Searcher,
    collections: Collection[str] | None,
    coverage: Coverage,
) -> Reply:
    if listed.reason:
        office = asked.office if asked else None
        near = tuple(
            _cite(
                Entry(document_id=told.document_id, page=told.meeting.page, span=told.meeting.span),
                searcher,
                collections,
            )
            for told in listed.nearest
        )
        return Refusal(
            question=question.text,
            kind=question.kind,
            reason=listed.reason,
            nearest=near,
            coverage=coverage,
            choices=tuple(filter(None, (with_whole_name(question.text, name, office) for name in listed.fitting))),
        )
    items = tuple(_item(entry, _cite(entry, searcher, collections)) for entry in listed.entries)
    of_meetings = asked is not None and asked.wanted in ("meetings", "count", "whether")
    return Answer(
        question=question.text,
        kind=question.kind,
        text=_text(question.text, asked, items, listed, coverage),
        items=items,
        count=len(items) if of_meetings else len({item.name for item in items}),
        citations=tuple(item.citations[0] for item in items),
        coverage=coverage,
        note=_note(asked, searcher.ledger(collections)),
    )


def _text(
    question: str, asked: LedgerQuestion | None, items: Sequence[Item], listed: Listed, coverage: Coverage
) -> str:
    if asked is None or asked.wanted not in OF_MEETINGS:
        return compose_people(items, listed, coverage, _known(question, items, listed))
    return compose_whether(items) if asked.wanted == "whether" else compose_meetings(items, coverage)


def _known(question: str, items: Sequence[Item], listed: Listed) -> list[str]:
    """Who was at the meetings, is not listed, and is spoken of in the question."""
    shown = {item.name for item in items}
    there = (one for told in listed.meetings for one in told.meeting.attendances if one.how in CAME)
    people = list({one.person.name: one.person for one in there if one.person.name not in shown}.values())
    return [people[at].name for at in named_in(question, people)]


def _note(asked: LedgerQuestion | None, ledger: Ledger) -> str | None:
    """How the question was understood, where it could be otherwise."""
    if asked and asked.office:
        return f"{asked.office[:1].upper()}{asked.office[1:]} is taken to be {ledger.name_of(min(asked.people[0]))}."
    if asked is None or asked.period is None or not asked.period.is_relative:
        return None
    return f"Dates count from the newest report: the question is taken to mean {asked.period.said}."


def _cite(entry: Entry, searcher: Searcher, collections: Collection[str] | None) -> Citation:
    return cite_told(searcher.hit_at(entry.document_id, entry.page, entry.span, collections), entry.span)


def _item(entry: Entry, citation: Citation) -> Item:
    person, meeting = entry.person, entry.meeting
    return Item(
        name=person.name if person else None,
        role=person.role if person else None,
        organization=person.organization if person else None,
        status=entry.how,
        meeting=meeting.name if meeting else None,
        date=iso_days(meeting.start, meeting.end) if meeting else None,
        place=meeting.place if meeting else None,
        citations=(citation,),
    )
