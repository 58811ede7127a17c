"""A question for a list to the reply: of meetings that it names, else of the event that its words find."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.best_telling import best_of
from assistant.by_words import NOBODY_SUCH, has_verb, list_by_words, may_be_told
from assistant.choosing import named_in
from assistant.clearing import with_whole_name
from assistant.composing import compose_meetings, compose_people, compose_whether
from assistant.description import OFFICE_TERMS
from assistant.evidence import cite_told
from assistant.headcount import as_list, says_how_many
from assistant.lacking import cannot_be_meant
from assistant.ledger_questions import LedgerQuestion, counts_meetings, understand_list
from assistant.listing import CAME, Entry, Listed, PagesOf, compute, named_share
from assistant.phrases import OCCASION, asks_in_which, asks_what
from assistant.questions import Question, thing_word
from assistant.refusing import is_foreign
from assistant.replies import Answer, Citation, Coverage, Item, Refusal, Reply
from assistant.who import WhoQuestion, understand_who
from corpus.records import Page, iso_days
from corpus.russian.language import has_cyrillic
from corpus.russian.morphology import morphology
from corpus.russian.names import in_nominative
from corpus.russian.words import EVENT
from index.ledger import Ledger
from index.records import Hit
from index.searching import Searcher
from index.words import terms_of

OF_MEETINGS = ("meetings", "count", "whether")
_ASKS_DAY = re.compile(
    r"\b(?:date|day)s?\s+(?:on|when|that|of)\b|\b(?:what|which)\s+(?:date|day|week|month|year)", re.IGNORECASE
)
_MEETINGS = re.compile(
    rf"{OCCASION}|councils?|trips?|times|days|engagements?|occasions?|missions?|{EVENT}", re.IGNORECASE
)
_MEASURE = re.compile(r"^\W*how\s+(?:old|long|far|large|big|tall|high|deep|heavy|much)\b", re.IGNORECASE)
# Whoever is one of these holds no office: the Minister who told of her is not meant.
_YOUNG = re.compile(
    r"\b(?:which|the|name\s+of\s+(?:the|a))\s+(?:\w+\s+)?(?:school)?(?:girl|boy|child|pupil)\b(?!['’]s)"
    r"|\bwhich\s+(?:\w+\s+)?student\s+(?:was|is|who|that|had|got|won|gave|made|became)\b",
    re.IGNORECASE,
)
_GOES_TO = re.compile(
    r"\b(?:attend\w*|t[ao]ke?\s+part|participat\w+|join\w*|go(?:es)?\s+to|been\s+(?:to|at))\b", re.IGNORECASE
)
N_TELLING = 3
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
    if (asks_what(text) or asks_in_which(text)) and not (
        asked and asked.wanted in OF_MEETINGS and _GOES_TO.search(text)
    ):
        return None
    if _MEASURE.search(text):
        return None
    if question.kind == "how_many" and not counted and (asked is None or not _counts_meetings(asked, question)):
        return None
    place_or_day = question.kind == "where" or (question.kind == "when" and _ASKS_DAY.search(question.text) is not None)
    if place_or_day and asked and asked.wanted not in OF_MEETINGS:
        return None
    if asked and not (asked.terms or asked.period or asked.people or asked.unknown or asked.described):
        reason = "Of which meeting? Name it, its body, its day or its subject."
        return Refusal(question=question.text, kind=question.kind, reason=reason, nearest=(), coverage=coverage)
    pages_of = _pages_of(searcher)
    listed = compute(asked, ledger, pages_of, searcher.weight) if asked else None
    named = listed is not None and not listed.reason and _is_sure(asked, listed) and _tells_what(listed, who, pages_of)
    if counted and not (listed and named and not says_how_many(text, _texts(listed, pages_of))):
        return None
    if (
        named
        and listed
        and asked
        and asked.wanted == "attendees"
        and who
        and _picks_out(who)
        and _are_told(listed.entries)
    ):
        listed = _or_better_told(question, who, listed, hits(), searcher)
    is_settled = named or (listed is not None and listed.is_settled)
    if who and question.terms and ledger.told and not is_settled and not is_foreign(question, hits(), searcher.knows):
        by_words = list_by_words(question, asked, who, hits(), ledger, searcher, pages_of, newest)
        if by_words and not _knows_better(asked, listed, by_words):
            listed = by_words
    if who and listed and not listed.reason and _YOUNG.search(who.text) and who.is_one:
        young = tuple(one for one in listed.entries if not _in_office(one))
        listed = replace(listed, entries=young) if young else replace(listed, entries=(), reason=NOBODY_SUCH)
    if who and listed and not listed.reason and _lacks_them(asked, who, listed, searcher, pages_of):
        listed = replace(listed, entries=(), reason=NOBODY_SUCH)
    if listed and (_is_of_other_meetings(asked, listed) or (listed.reason and _ASKS_A_THING.match(text))):
        return None
    if listed is None or (question.kind == "when" and asked and not _is_whole(asked, listed)):
        return None
    return _reply(question, asked, listed, searcher, collections, coverage)


def _lacks_them(
    asked: LedgerQuestion | None, who: WhoQuestion, listed: Listed, searcher: Searcher, pages_of: PagesOf
) -> bool:
    if asked and asked.wanted != "attendees":
        return False
    people = [entry.person for entry in listed.entries if entry.person]
    sentences = [_sentence(entry, pages_of) for entry in listed.entries]
    titles = [_hit(entry, searcher).report.title for entry in listed.entries]
    return cannot_be_meant(who, people, sentences, titles, searcher.weight)


def _sentence(entry: Entry, pages_of: PagesOf) -> str:
    """Where somebody is named."""
    return next(entry.span.cut(page.text) for page in pages_of(entry.document_id) if page.number == entry.page)


def _hit(entry: Entry, searcher: Searcher) -> Hit:
    return searcher.hit_at(entry.document_id, entry.page, entry.span, None)


def _in_office(one: Entry) -> bool:
    return one.person is not None and not OFFICE_TERMS.isdisjoint(terms_of(one.person.role or ""))


def _picks_out(who: WhoQuestion) -> bool:
    """Whether not all who came are asked for: only some, by what they are, or without some."""
    return bool(who.wanted.alternatives or who.left_out.alternatives)


def _are_told(entries: Sequence[Entry]) -> bool:
    """Whether a sentence names several of them, and no list has each by himself."""
    return len({(entry.document_id, entry.page, entry.span) for entry in entries}) < max(2, len(entries))


def _or_better_told(
    question: Question, who: WhoQuestion, listed: Listed, hits: Sequence[Hit], searcher: Searcher
) -> Listed:
    """Those listed, or whom a telling in the reports of their meetings names that answers better."""
    if not may_be_told(question, who):
        return listed
    reports = {one.document_id for one in listed.meetings}
    here = [hit for hit in hits if hit.passage.document_id in reports]
    best = best_of(question, who, listed.entries, here, searcher, is_named=True)
    return listed if not best or best == listed.entries else replace(listed, entries=best)


# "What did Ms. Lind say when she met Mr. Ode?" may be told by a report that lists neither.
_ASKS_A_THING = re.compile(
    r"\W*what\s+(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could)\b(?!\s+(?:the\s+)?names?\b)",
    re.IGNORECASE,
)


def _is_of_other_meetings(asked: LedgerQuestion | None, listed: Listed) -> bool:
    """Whether none of several words of the question names the meetings of a long time that are listed."""
    if asked is None or listed.reason or len(asked.terms) < N_TELLING or asked.people or not listed.meetings:
        return False
    several = len({one.sitting for one in listed.meetings}) > 1
    return several and not (asked.period and asked.period.is_day) and named_share(asked, listed.meetings) == 0.0


def _counts_meetings(asked: LedgerQuestion, question: Question) -> bool:
    """ "How many houses, she said at the talks with Mr. Ode, ..." counts houses."""
    thing = thing_word(question.text)
    is_meeting = thing is None or _MEETINGS.fullmatch(thing) is not None or counts_meetings(question.text)
    return asked.wanted in OF_MEETINGS and is_meeting


def _tells_what(listed: Listed, who: WhoQuestion | None, pages_of: PagesOf) -> bool:
    """Whether one who is listed is said to have done what is asked; where that is only coming, he did."""
    if who is None or not who.did:
        return True
    return any(has_verb(who.did, [entry], pages_of(entry.document_id)) for entry in listed.entries)


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


def _knows_better(asked: LedgerQuestion | None, listed: Listed | None, by_words: Listed) -> bool:
    """Whether the list of the meetings named stays, or that the body named met on no such day."""
    if listed is None:
        return False
    if by_words.reason:
        return not listed.reason or _is_sure(asked, listed)
    if asked is None or not (listed.reason and asked.terms and asked.period and asked.period.is_day):
        return False
    return named_share(asked, listed.nearest) == 1.0 and named_share(asked, by_words.meetings) < SURE


def _is_sure(asked: LedgerQuestion | None, listed: Listed) -> bool:
    return asked is not None and named_share(asked, listed.meetings or listed.nearest, listed.journeys) >= SURE


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
