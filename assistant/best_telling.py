"""The sentence or list of a report that names those asked for: by its words, what it says people did, and how many.

Rules for single forms of questions know no others; this finds a telling whatever the words are. How the weights were
set is told in docs/benchmarks.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.candidates import Candidate, candidates, everybody_named, spelled_out
from assistant.choosing import ACCOMPANIED, choose, is_done_by, named_in, tells_of_meeting
from assistant.description import OFFICE_TERMS, Description
from assistant.evidence import UNKNOWN_TERM, part_told, reports_of, share_of, short_names, weights_of
from assistant.fitting import COUNTRY_TERMS, fit
from assistant.listing import Entry, Weight
from assistant.one_of_several import (
    asks_for_one,
    asks_for_several,
    asks_in_keywords,
    asks_twice,
    clearly_first,
    told_beside,
)
from assistant.phrases import number_before_people
from assistant.questions import Question
from assistant.relations import Related, asked_of, related
from assistant.skimming import Skimmed, skim
from assistant.tellings import Telling, ToldSentence, tellings_of
from assistant.who import WhoQuestion
from corpus.prose.phrases import ABSENCE
from corpus.prose.tokens import Lexicon, lexicon_of
from index.names import words_of
from index.records import Hit
from index.searching import Searcher

N_REPORTS = 3
LEAST_OF_BEST = 0.5  # what says less of the question is not looked at for people
# What a telling says of the question counts 1, and beside it:
OF_FIRST_REPORT = 0.1
SEVERAL, N_SEVERAL = 0.4, 6  # for so many people where several are asked for, and less for fewer
ALONE = -0.15  # for one where several are
AS_MANY = 0.1  # for as many as the question says
DESCRIBED = 0.2  # for people who are what is asked for
RELATED, UNRELATED, N_UNRELATED = 0.24, -0.1, 5  # for what they did, and for so many other things
DONE_BY, HAS_VERB = 0.19, 0.14
# A list that was found otherwise has its tellings' share, and:
BY_RULES = -0.24
FITTING, DESCRIBED_WELL = 0.5, 0.75  # where somebody in it is what is asked for
FITS_OFFICE = 0.3
SAID_WELL = 0.85  # so much of the question is told that the rest is but another word
MIN_SAID = 0.33  # less is told of something else
_SEVERAL = re.compile(
    r"\b(?:who (?:all )?(?:were|are|else)|names|list|ministers|members|people|persons|guests|officials|participants"
    r"|those|everyone|everybody|all|signatories|delegation|speakers|delegates"
    r"|whose signatures|which (?:\w+ ){0,3}(?!(?:was|is|has|does)\b)\w+s\b|accompan\w*"
    r"|side|team|staff|adults|clergy|attend\w*|present|party|ma[dk]es? up|compos\w+|jury)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\bside\b", re.IGNORECASE)
# "Regrets: Ms. Lind": a list of those who stayed away.
_AWAY = re.compile(
    r"^[\W\d]*(?:apolog(?:y|ies|i[sz]ed)|regrets|absent|excused|not present|who could not|unable to attend)\b",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS_AWAY = re.compile(r"apolog|regret|absen|excus|missing|missed|could not|not (?:there|present)", re.IGNORECASE)
# "Who chaired it before Ms. Lind?", and what tells of one who did so before another.
ASKS_BEFORE = re.compile(
    r"\bwho\b[^?]*\bbefore\s+(?:him\b|her\b|(?:(?:Mr|Ms|Mrs|Dr|Prof|Judge|General|Ambassador)\b\.?\s+)*(?-i:[A-Z])[\w’'-]+)"
    r"|\bpredecessors?\b",
    re.IGNORECASE,
)
_TELLS_WHO_WAS = re.compile(
    r"\b(?:predecessor|former(?:ly)?|succe(?:ed|ssor)\w*|replac\w*|t(?:akes?|ook) over(?: \w+){0,3} from|whose term"
    r"|previous\w*|outgoing|until (?:now|then|recently)|in place of|hand(?:ed|s|ing) over|retir\w*|had been)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s(?:after|since|before|while|when|as|although|though|because)\s", re.IGNORECASE)
_BRACKET = re.compile(r"\(\s*$")
_STRUCK = re.compile(r"~~[^~\n]+~~")  # "~~Bo Ode~~": crossed out


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """People whom a telling names, without those of whom the question speaks.

    :param said: the share of the question that the telling says, from 0 to 1.
    :param told: how well it answers, whoever of them is meant.
    :param score: the same, with how well these people are what is asked for; comparable for one question only.
    :param how: what it says that they did, beside what is asked.
    :param fits: by their names, how far they are what is asked for.
    """

    entries: tuple[Entry, ...]
    said: float
    told: float
    score: float
    how: Related
    fits: Mapping[str, float]

    @property
    def names(self) -> frozenset[str]:
        return names_of(self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The question, as tellings are held against it."""

    question: Question
    who: WhoQuestion | None
    weights: Mapping[str, float]
    relations: frozenset[int]
    is_several: bool
    is_single: bool
    n_wanted: int | None
    weight: Weight

    @classmethod
    def of(cls, question: Question, who: WhoQuestion | None, weight: Weight) -> _Asked:
        return cls(
            question=question,
            who=who,
            weights=weights_of(question.terms, question.names, weight),
            relations=asked_of(question.text),
            is_several=_is_plural(question.text) or bool(who and who.came and not who.is_one),
            is_single=_is_single(question.text, who),
            n_wanted=number_before_people(question.text),
            weight=weight,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """A report, with what it shows of its words as names.

    :param place: among those found, from 0.
    """

    skimmed: Skimmed
    place: int
    held: frozenset[str]
    lexicon: Lexicon
    spelled: Mapping[str, str]

    @classmethod
    def of(cls, skimmed: Skimmed, place: int) -> _Report:
        texts = [page.text for page in skimmed.pages]
        return cls(
            skimmed=skimmed,
            place=place,
            held=skimmed.held,
            lexicon=lexicon_of(texts),
            spelled=spelled_out("\n".join(texts)),
        )


def names_of(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(entry.person.name for entry in entries if entry.person)


def choices_for(
    question: Question, who: WhoQuestion | None, hits: Sequence[Hit], searcher: Searcher
) -> tuple[Choice, ...]:
    """Out of the best reports, the best first; none of anybody of whom the question itself speaks."""
    asked = _Asked.of(question, who, searcher.weight)
    first = {hit.passage.document_id: hit for hit in reversed(hits)}
    reports = [_Report.of(skim(first[id_], searcher), n) for n, id_ in enumerate(reports_of(hits)[:N_REPORTS])]
    said = [(report, telling, share) for report in reports for telling, share in _said(asked, report)]
    least = LEAST_OF_BEST * max((share for _, _, share in said), default=0.0)
    choices = (
        choice
        for report, telling, share in said
        if share >= least
        for choice in _choices(asked, report, telling, share)
    )
    return tuple(sorted(choices, key=lambda one: -one.score))


def best_of(
    question: Question,
    who: WhoQuestion,
    listed: tuple[Entry, ...],
    hits: Sequence[Hit],
    searcher: Searcher,
    *,
    is_named: bool = False,
) -> tuple[Entry, ...]:
    """Whom the best telling of these reports names, or those who were listed by rules, where none answers better.

    :param listed: none where the rules found nobody.
    :param is_named: they were listed at a meeting that the question names.
    """
    listed = _not_spoken_of(question.text, listed)
    names, is_single = names_of(listed), _is_single(question.text, who)
    is_known = bool(listed) and _is_known_by_rule(who, len(names))
    if is_known and not (is_single and len(names) > 1):
        return listed
    choices = choices_for(question, who, hits, searcher)
    if not choices:
        return () if ASKS_BEFORE.search(question.text) else listed
    best = choices[0]
    if is_single and len(best.names) == 1 and best.names < names:
        return best.entries
    if is_known:
        return listed
    if not listed:
        is_told = best.said >= SAID_WELL or not _is_of_no_such(who, searcher)
        return best.entries if may_answer(best) and is_told else ()
    told = max((one.told for one in choices if one.names & names), default=None)
    if told is None:  # a list of which each item stands by itself
        return listed
    is_within = names < best.names
    if is_within and _SIDE.search(question.text):  # a sentence names both sides, and rules know them apart
        return listed
    at_meeting = all(entry.meeting for entry in listed)
    if not who.wanted.alternatives and (best.names < names or (is_within and at_meeting)):
        return listed
    is_fitting = any(one.fits[name] >= DESCRIBED_WELL for one in choices for name in names & one.fits.keys())
    if is_fitting and (is_named or (is_within and (len(names) > 1 or not _is_plural(question.text)))):
        return listed
    asked = _Asked.of(question, who, searcher.weight)
    is_agreed = any(one.names == names for one in choices)  # a sentence names just those whom the rules found
    score = told + _number(asked, len(names)) + (0.0 if is_agreed else BY_RULES) + (FITTING if is_fitting else 0.0)
    return best.entries if best.score > score else listed


def _not_spoken_of(text: str, listed: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """None, where the question names all who are listed: "who runs it after Lind left?", "ship Tern captain"."""
    clause = re.match("", text) if asks_in_keywords(text) else _CLAUSE.search(text)
    asked = frozenset(words_of(text[clause.end() :])) if clause else frozenset()
    are_named = (entry.person is not None and words_of(entry.person.name)[-1] in asked for entry in listed)
    return () if all(are_named) else listed


def _is_known_by_rule(who: WhoQuestion, n_listed: int) -> bool:
    """Whether rules chose by an office or a country: then they know whom they leave out, but one is not several."""
    if n_listed == 1 and (who.led or who.is_one):
        return True
    terms = {term for some in who.wanted.alternatives for term in some}
    is_known = not terms.isdisjoint(OFFICE_TERMS) or not terms.isdisjoint(COUNTRY_TERMS)
    return is_known and (n_listed > 1 or not _is_plural(who.text))


def _is_of_no_such(who: WhoQuestion, searcher: Searcher) -> bool:
    """Whether it asks which astronauts came, and no report has the word: anybody may have come."""
    terms = [term for some in who.wanted.alternatives for term in some]
    unknown = searcher.weight(UNKNOWN_TERM)
    return who.came and bool(terms) and all(searcher.weight(term) >= unknown for term in terms)


def may_answer(choice: Choice) -> bool:
    """Whether it says of them what is asked, where no rule found anybody: that they did it, or are such people."""
    is_what = choice.how.share > 0 or max(choice.fits.values()) >= DESCRIBED_WELL or choice.said >= SAID_WELL
    return is_what and choice.said >= MIN_SAID


def _said(asked: _Asked, report: _Report) -> Iterator[tuple[Telling, float]]:
    """Every telling of a report, with the share of the question that it says."""
    shorts = short_names(asked.question.text)
    for page, sentences in zip(report.skimmed.pages, report.skimmed.sentences, strict=True):
        beside = {one.span.start: one for one in sentences}
        for telling in tellings_of(page):
            first = telling.sentences[0]
            texts = [one.text for one in telling.sentences]
            own = telling.terms.union(*(terms for terms, name in shorts if any(map(name.search, texts))))
            at = beside.get(first.span.start)
            there = (at.headings, at.near) if at else (frozenset[str](), telling.before)
            yield (
                telling,
                share_of(
                    asked.weights,
                    lambda term: part_told(term, own, *there, report.skimmed.event, report.held),  # noqa: B023
                ),
            )


def _choices(asked: _Asked, report: _Report, telling: Telling, said: float) -> Iterator[Choice]:
    """All whom a telling names, and those of them whom the question may mean."""
    people = list(_people(report, telling))
    known = set(named_in(asked.question.text, [one.person for _, one in people])) - _asked_by_office(asked, people)
    people = [one for at, one in enumerate(people) if at not in known]
    if not people:
        return
    text = " ".join([*(one.text for one in telling.sentences), telling.announced])
    if asked.who and asked.who.did == ACCOMPANIED and tells_of_meeting(text):
        return
    if ASKS_BEFORE.search(asked.question.text) and not _TELLS_WHO_WAS.search(text):
        return
    lists_away = any(map(_AWAY.search, (*(one.text for one in telling.sentences), telling.announced)))
    if lists_away and not _ASKS_AWAY.search(asked.question.text):
        return
    how = related(asked.relations, text)
    told = said + (OF_FIRST_REPORT if report.place == 0 else 0.0)
    told += RELATED * how.share + UNRELATED * min(how.n_others, N_UNRELATED) / N_UNRELATED
    if asked.who and asked.who.did and re.search(rf"\b{asked.who.did}", text, re.IGNORECASE):
        told += HAS_VERB
    for some in _subsets(asked, people):
        meant = [people[at] for at in some]
        fits = {one.person.name: _fit(asked, one) for _, one in meant}
        is_picked = len(some) < len(people) and sum(fits.values()) >= DESCRIBED_WELL * len(fits)
        n_told = len(people) if is_picked and (len(some) > 1 or not asked.is_several) else None
        yield Choice(
            entries=tuple(
                Entry(
                    document_id=report.skimmed.hit.passage.document_id,
                    page=sentence.page,
                    span=sentence.span,
                    person=one.person,
                )
                for sentence, one in meant
            ),
            said=said,
            told=told,
            score=told + _number(asked, len(meant), n_told) + _meant(asked, [one for _, one in meant]),
            how=how,
            fits=fits,
        )


def _asked_by_office(asked: _Asked, people: Sequence[tuple[ToldSentence, Candidate]]) -> set[int]:
    """ "Who is the head of the dam unit?" speaks of his office, and asks for him: for whom it fits best."""
    if asked.who is None or not asked.who.is_one:
        return set()
    words = frozenset(words_of(asked.question.text))
    fits = {at: _fit(asked, one) for at, (_, one) in enumerate(people) if words.isdisjoint(words_of(one.person.name))}
    most = max(fits.values(), default=0.0)
    return {at for at, fit_ in fits.items() if most >= FITS_OFFICE and fit_ == most}


def _people(report: _Report, telling: Telling) -> Iterator[tuple[ToldSentence, Candidate]]:
    for sentence in telling.sentences:
        text = _STRUCK.sub(lambda struck: " " * len(struck[0]), sentence.text)
        people = [
            one.person
            for one in everybody_named(text, report.lexicon)
            if (one.sure or not _BRACKET.search(text[: one.span.start]))
            and not ABSENCE.search(text[: one.span.start])  # "received by Ms. Lind in the absence of Mr. Ode"
        ]
        for one in candidates(people, text, report.spelled):
            yield sentence, replace(one, of_all=f"{one.of_all} {telling.announced}")


def _subsets(asked: _Asked, people: Sequence[tuple[ToldSentence, Candidate]]) -> list[list[int]]:
    """All, those whom the question does not leave out, and those whom its description fits; each once.

    Where one alone is asked for, the one of them beside whom most of the question is said.
    """
    named, every = [one for _, one in people], list(range(len(people)))
    found = [every]
    if asked.who is not None:
        found.append(choose(replace(asked.who, wanted=Description()), named, asked.weight))
        found.append(choose(asked.who, named, asked.weight))
    if asked.is_single:
        found = [_one_of(asked, people, some) for some in found if some]
    return [some for at, some in enumerate(found) if some and some not in found[:at]]


def _one_of(asked: _Asked, people: Sequence[tuple[ToldSentence, Candidate]], some: list[int]) -> list[int]:
    if len(some) == 1:
        return some
    shares: list[float] = []
    for sentence in dict.fromkeys(sentence for sentence, _ in people):
        here = [one for other, one in people if other is sentence]
        shares += told_beside(sentence.text, here, asked.weights)
    first = clearly_first([shares[at] for at in some])
    return some if first is None else [some[first]]


def _is_single(text: str, who: WhoQuestion | None) -> bool:
    return not (_is_plural(text) or asks_twice(text)) and (asks_for_one(text) or bool(who and who.is_one))


def _is_plural(text: str) -> bool:
    return asks_for_several(text) or _SEVERAL.search(text) is not None or number_before_people(text) is not None


def _number(asked: _Asked, n_people: int, n_told: int | None = None) -> float:
    """How far there are as many as are asked for.

    :param n_told: how many the telling names, where only some of them are meant.
    """
    as_many = AS_MANY if asked.n_wanted == n_people else 0.0
    if not asked.is_several:
        return as_many
    return as_many + SEVERAL * min(n_told or n_people, N_SEVERAL) / N_SEVERAL + (ALONE if n_people == 1 else 0.0)


def _meant(asked: _Asked, people: Sequence[Candidate]) -> float:
    """How far they are what is asked for, and whether one of them did it."""
    who = asked.who
    if who is None:
        return 0.0
    done = DONE_BY * sum(who.did is not None and is_done_by(who.did, one) for one in people) / len(people)
    if not who.wanted.alternatives:
        return done
    return done + DESCRIBED * sum(_fit(asked, one) for one in people) / len(people)


def _fit(asked: _Asked, one: Candidate) -> float:
    """How far somebody is what is asked for, from 0 to 1; 0 where nothing is said of that."""
    if asked.who is None or not asked.who.wanted.alternatives:
        return 0.0
    return max(fit(asked.who.wanted, one.own, one.around, asked.weight, one.beside))
