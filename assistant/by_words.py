"""The people at the event that a question's words find, where it names no meeting, or whom its report names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.best_telling import best_of
from assistant.choosing import ACCOMPANIED, named_in
from assistant.description import OFFICE_TERMS
from assistant.events import Found, find_events
from assistant.evidence import UNKNOWN_TERM
from assistant.fitting import fit
from assistant.ledger_questions import LedgerQuestion, telling_terms
from assistant.listing import WORDS_FOR_ORDINALS, Entry, Listed, PagesOf, people_at
from assistant.naming import find_named
from assistant.periods import find_period
from assistant.phrases import OCCASION, number_before_people
from assistant.questions import Question
from assistant.stand_ins import asks_for_stand_in, away_in
from assistant.synonyms import covered_by
from assistant.verbs import asks_whose_doing, tells
from assistant.who import WhoQuestion
from corpus.records import Page
from corpus.russian.language import has_cyrillic
from index.ledger import Ledger
from index.records import Hit
from index.searching import Searcher
from index.words import terms_of

THINGS = frozenset({"when", "where", "how_many"})  # such a question may name people, and asks for none
MAY_BE_BODIES = re.compile(
    r"\b(?:organi[sz]er|sponsor|host|partner|donor|supplier|winner)s?\b|"
    r"\bwho\s+(?:(?:will|would|is|was|are|were)\s+(?:to\s+)?)?(?:got?|gets?|receiv\w*|fund(?:s|ed|ing)?|financ\w*|pays?|paid|sponsor\w*|suppl\w*|"
    r"buil[dt]s?|owns?|runs?|operates?|produces?)\s+(?:for\s+)?(?:the|an?)\b",
    re.IGNORECASE,
)
_ARE_PEOPLE = re.compile(
    r"\b(?:which|what|the|of)\s+(?:\w+\s+){0,2}?(?:people|persons?|officials?|officers?|representatives?)\b",
    re.IGNORECASE,
)
N_HEAD_LETTERS = 160
# "The seventh Forum" is no other; the first may not be called so.
NOBODY_SUCH = "The report names nobody of whom that is said."
_NTH_MEETING = re.compile(rf"\b({'|'.join(WORDS_FOR_ORDINALS[1:])})\s+(?:\w+\s+)?{OCCASION}\b", re.IGNORECASE)
_IN_A_ROW = re.compile(
    rf"\b({'|'.join(WORDS_FOR_ORDINALS)}|\d+(?:st|nd|rd|th))\s+(?:[\w-]+\s+){{0,5}}?{OCCASION}\b", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?P<noun>week|session|meeting|sitting|call|round|edition|term|phase|workshop)\s+(?:no\.?\s*|#)?(?P<number>\d{1,3})(?![\w:.]\d)\b",
    re.IGNORECASE,
)
# A town where something was, and no government under its name.
_TOWN = re.compile(rf"(?:(?<=\bin )|(?<=\bat ))[^\W\d_]+|\b[^\W\d_]+(?=\s+{OCCASION}\b)", re.IGNORECASE)
OF_BEST_FIT = 0.85  # of several events, the first at which somebody fits nearly as well as at any


def list_by_words(
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
    names += (term for match in _NTH_MEETING.finditer(question.text) for term in terms_of(match[1]))
    found = find_events(
        terms, names, hits, ledger, period, pages_of=pages_of, weight=searcher.weight, strict=asked is not None
    )
    found = tuple(one for one in found if not is_another(question.text, one.hit.report.title, one.pages[0]))
    if not found:
        return _nothing_found(asked) if asked else None
    lists = [here for one in found if (here := _people(question, asked, who, one, ledger, searcher, pages_of))]
    listed = _meant(question, who, lists, searcher) if lists else None
    if may_be_told(question, who) and (asked is None or asked.wanted == "attendees"):
        entries = listed.entries if listed else ()
        best = best_of(question, who, entries, [one.hit for one in found], searcher)
        listed = listed if best == entries else Listed(entries=best) if best else None
    if listed:
        return listed
    if asked and asked.wanted in ("absent", "chair"):
        what = "was absent" if asked.wanted == "absent" else "was in the chair"
        return Listed(reason=f"The report does not say who {what}.", nearest=found[0].all_told[:1])
    if (
        who.wanted.alternatives
        and (asked or question.kind == "who")
        and question.kind not in THINGS
        and not may_ask_for_bodies(question.text)
    ):
        return Listed(reason=NOBODY_SUCH, nearest=found[0].all_told[:1])
    return None


def may_ask_for_bodies(text: str) -> bool:
    """Whether those asked for may be bodies: "who sponsored the fair", but not "which people of the partner came"."""
    return MAY_BE_BODIES.search(text) is not None and _ARE_PEOPLE.search(text) is None


def may_be_told(question: Question, who: WhoQuestion) -> bool:
    """Whether a sentence may name those asked for whatever its words: not where a rule knows who alone is meant."""
    text = question.text
    instead = asks_for_stand_in(text) or any(away_in(text))
    sure = who.only_doers or asks_whose_doing(text) or instead or has_cyrillic(text)
    return not sure and question.kind not in THINGS and not may_ask_for_bodies(text)


def is_another(text: str, title: str, page: Page) -> bool:
    """The report of the ninth session may announce the tenth, and is not of it.

    :param page: the first of the report with that title.
    """
    asked, told = _numbers(text), _numbers(f"{title} {page.text[:N_HEAD_LETTERS]}")
    if asked and told and asked.isdisjoint(told):
        return True
    called, titled = _numbered(text), _numbered(title)
    return any(called[noun].isdisjoint(titled[noun]) for noun in called.keys() & titled.keys())


def _numbered(text: str) -> dict[str, set[str]]:
    """ "Week 8", "meeting 12": which numbers stand behind which words."""
    found: dict[str, set[str]] = {}
    for match in _NUMBERED.finditer(text):
        found.setdefault(match["noun"].lower(), set()).add(match["number"].lstrip("0"))
    return found


def speaks_of_number(question: str, text: str) -> bool:
    """Whether a text speaks of a session that a question asks about by its number."""
    return not _numbers(question).isdisjoint(_numbers(text))


def _numbers(text: str) -> set[int]:
    words = (match[1].lower() for match in _IN_A_ROW.finditer(text))
    return {int(word[:-2]) if word[0].isdigit() else WORDS_FOR_ORDINALS.index(word) + 1 for word in words}


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
        if told_of and not (who.did and not has_verb(who.did, told_of.entries, found.pages)):
            return told_of
        if asked.wanted == "absent" or (asked.wanted == "chair" and not who.wanted.alternatives):
            return None
    if asked and told_of:  # nobody there is said to have done it; the report may say so of others
        asks_others = who.wanted.alternatives or who.did == ACCOMPANIED
        named = _named(question, who, found, searcher) if asks_others else ()
        return Listed(entries=named) if has_verb(who.did or "", named, found.pages) else told_of
    if asked and asked.wanted == "chair":  # "who chaired the Tea Board" asks for its chairman, whatever he did there
        wanted = "attendees"
        if entries := people_at(wanted, who, found.all_told, ledger, pages_of, searcher.weight, infer=False):
            return Listed(entries=entries, meetings=found.all_told)
    everybody = asked is not None and who.came and not who.wanted.alternatives
    if not everybody and (entries := _named(question, who, found, searcher)):
        return Listed(entries=entries)
    fits = not asked and who.wanted.alternatives
    if fits and (entries := people_at(wanted, who, found.all_told, ledger, pages_of, searcher.weight, infer=False)):
        return Listed(entries=entries, meetings=found.all_told)
    return _of_its_own_body(question, who, found, searcher)


def _of_its_own_body(question: Question, who: WhoQuestion, found: Found, searcher: Searcher) -> Listed | None:
    """Those who hold the office in the body whose report it is, which need not say so: "Directors: Ada Lind"."""
    titled = f"{found.hit.report.title} {found.hit.report.name}"
    own = set(terms_of(f"{titled} {found.pages[0].text[:N_HEAD_LETTERS]}"))

    def is_left(term: str) -> bool:  # a word that no report has may be another for what the body is called by
        if who.is_one and term in OFFICE_TERMS:
            return term not in terms_of(titled)
        return term not in own and (term in OFFICE_TERMS or searcher.weight(term) < searcher.weight(UNKNOWN_TERM))

    rest = (
        tuple(filter(is_left, terms)) or tuple(filter(OFFICE_TERMS.__contains__, terms))
        for terms in who.wanted.alternatives
    )
    wanted = replace(who.wanted, alternatives=tuple(terms for terms in rest if OFFICE_TERMS.intersection(terms)))
    if not wanted.alternatives or wanted == who.wanted:
        return None
    named = _named(question, replace(who, wanted=wanted), found, searcher)
    entries = tuple(one for one in named if one.person and not one.person.organization)
    return Listed(entries=entries) if entries else None


def _meant(question: Question, who: WhoQuestion, lists: Sequence[Listed], searcher: Searcher) -> Listed:
    """Of lists, the best event's first: the first with anybody new; where one alone is asked for, with one like him."""
    if who.is_one:
        fits = [_fit(who, here.entries, searcher) for here in lists]
        return next(here for here, share in zip(lists, fits, strict=True) if share >= OF_BEST_FIT * max(fits))
    with_more = [here for here in lists if _tells_more(question.text, here.entries)] or lists[:1]
    n_wanted = number_before_people(question.text)
    return next((here for here in with_more if len(here.entries) == n_wanted), with_more[0])


def _fit(who: WhoQuestion, entries: Iterable[Entry], searcher: Searcher) -> float:
    """How far the one whom the question describes best is what it says, from 0 to 1; 1 where that cannot be told."""
    people = [one.person for one in entries if one.person]
    said = [f"{person.role or ''}, {person.organization or ''}" for person in people if person.role]
    if len(said) < len(people) or not who.wanted.alternatives:
        return 1.0
    return max((max(fit(who.wanted, words, "", searcher.weight)) for words in said), default=0.0)


def has_verb(verb: str, entries: Iterable[Entry], pages: Sequence[Page]) -> bool:
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
    by_others = {term} if any(terms_of(match[0]) == [term] for match in _TOWN.finditer(text)) else covered_by(term)
    is_unknown = all(searcher.weight(other) >= searcher.weight(UNKNOWN_TERM) for other in by_others)
    return is_unknown and term.upper() not in text


def _named(question: Question, who: WhoQuestion, found: Found, searcher: Searcher) -> tuple[Entry, ...]:
    report = found.hit.report
    return find_named(who, question.terms, report.document_id, report.title, found.pages, searcher.weight)
