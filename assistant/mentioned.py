"""Whom a question mentions: by name, by office, or by a name that the reports do not know."""

from __future__ import annotations

import re

from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.honorifics import PARTICLES
from index.ledger import Ledger, office_words
from index.names import words_of
from index.words import terms_of

COMING = (
    r"attend\w*|t(?:ake|ook|aking|aken)\s+part|participat\w*|join\w*|present|meet|met|go(?:es)?\s+to|went\s+to|showed\s+up|ma(?:de|ke)\s+it\s+to|turn(?:ed)?\s+up"
    r"|c(?:a|o)me\s+to\s+(?:(?:the|our|an?|any|its|their|which)\s|meetings|sessions|sittings)"
    r"|(?:was|were|is|been|be)\s+(?:\w+\s+)?(?:present|at|in|there)"
    r"|участвова\w*|присутствова\w*|встреча\w*|прин(?:ял[аи]?|имал[аи]?)\s+участие|посети\w*|был[аи]?\s+(?:на|в)\b"
)
N_NAME_WORDS = 5
N_HANDLE_LETTERS = 5  # a shorter one may be any word
N_OFFICE_WORDS = 12
N_IN_OFFICE = 8  # more people than these make it a rank, not an office
MOSTLY = 5  # times as often as the next: then he is who holds it
# Before a surname these are no first name.
_TITLES = frozenset(
    (
        "brig brigadier col colonel gen maj major capt captain cmdr commander lt lieutenant sgt supt insp "
        "academician acad eng engr engineer er shri smt sheikh rev father cllr councillor judge justice lord lady dame "
        "mr mrs ms miss dr prof professor sir madam hon president minister director ambassador secretary "
        "attorney atty sister brother father mother fr sr madam mme reverend rev bishop canon pastor sheikh imam rabbi "
        "mzee alhaji "
        "shri smt sri kumari pandit justice judge capt captain col colonel maj major lt gen eng engr arch cllr "
        "councillor councilor lord lady sir dame "
        "chair chairman commissioner senator governor mayor head deputy chief general representative г "
        "госпожа господин директор министр посол "
    ).split()
)
# "Ada Lind of the Lake Bank", "Ada Lind, Lake Bank: ..."
_HIS_BODY = re.compile(
    rf"(?:\s+(?:of|from)|,)\s+(?:the\s+)?(?P<body>{'[A-ZÀ-ÞА-ЯЁ]'}[\w’'-]*(?:\s+(?:(?:of|the|for|and)\s+)*[A-ZÀ-ÞА-ЯЁ][\w’'-]*)*)(?=\s|[,:;?!)]|$)"
)
_TITLE_BEFORE = re.compile(rf"(?:\b(?i:{'|'.join(sorted(_TITLES))})\b\.?\s+)+$")
# A capitalised word right before, not at the very start, that is no title: part of a name that the reports do not know.
_FIRST_NAME = re.compile(rf"(?<=\S)\s+(?!(?i:{'|'.join(_TITLES)})\b)[A-ZÀ-ÞА-ЯЁ][\w'’-]+\s+$")
_LAST_NAME = re.compile(r"\s+[A-ZÀ-ÞА-ЯЁ][\w’'-]+\b(?!['’]s)")
# "Lind and Ode together - when?", "Lind + Ode: dates", "Lind, meetings since 2023"
_AND_ANOTHER = re.compile(
    r"\s+(?:and|&|\+|и)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?[A-ZÀ-ÞА-ЯЁ]"
    r"|\s*(?:[,:]|\s[–—-])\s*(?:(?:all|his|her|joint|common|the|все)\s+)*(?:meetings|visits|dates|sessions|trips|attendance|встречи|даты)\b"
)
_BESIDE = re.compile(r"(?:^|(?<=\s))[A-ZÀ-ÞА-ЯЁ][\w’'-]+\s$|\s[A-ZÀ-ÞА-ЯЁ][\w’'-]+")
_OF_TWO = re.compile(r"\b(?:both|together|same|joint\w*|common)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)")  # "Ada Lind (the Norlandian minister)"
N_TITLE_WORDS = 5
_OF_BODY = re.compile(
    r"\b(?:School|College|University|Institute|Academy|Company|Association|Club|Society|Bank|Vidyalaya)$"
)
_POSSESSIVE = re.compile(r"['’]s$")
_PLAIN = frozenset(
    "and or the of in at to for with by on from did was were is who which when what a an и или на в с".split()
)
_CAPITAL = r"[A-ZÀ-ÞА-ЯЁ][\w'’-]+"
_NAME = re.compile(
    rf"\b(?:[^\W\d_]\.\s*)*{_CAPITAL}(?:\s+(?:[A-ZÀ-ÞА-ЯЁ]\.|{_CAPITAL}|d[aeiu]|van|von|al|bin))*\s+{_CAPITAL}"
)
_ASKS_OF = re.compile(
    r"\b(?:did|was|were|has|had|does|is|of|with|by|and)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+)?$", re.IGNORECASE
)
_COMES = re.compile(rf"\s+(?:{COMING})\b", re.IGNORECASE)
# "Was Ada Lind at the forum?"
_IS_AT = re.compile(
    r"\s+(?:there|(?:at|in|on|among|part\s+of|with)\s+(?:the|an?|our|this|that|those)\b)", re.IGNORECASE
)
_OPENS_WHETHER = re.compile(r"^\W*(?:was|were|is)\s+(?:(?:mr|ms|mrs|dr|prof)\.?\s+)?", re.IGNORECASE)
_THE = re.compile(r"\b(?:did|has|had|have|was|were|of|by)\s+(?P<the>the)\s+(?=\w)", re.IGNORECASE)
_OF_MORE = re.compile(r"\s+(?:of|to|for)\s")


def people_in(text: str, ledger: Ledger) -> tuple[tuple[frozenset[int], ...], str]:
    """The people named, the longest names first, and the text without them."""
    tokens = list(re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", text))
    people: list[frozenset[int]] = []
    taken: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        for n_words in range(min(N_NAME_WORDS, len(tokens) - at), 0, -1):
            run = tokens[at : at + n_words]
            if found := _called(text, run, ledger):
                title = _TITLE_BEFORE.search(text[: run[0].start()])
                people.append(frozenset(_in_that_office(found, title, ledger)))
                body = _HIS_BODY.match(text, run[-1].end())
                is_his = body is not None and set(words_of(body["body"])) <= _said_of(found, ledger)
                end = body.end() if body and is_his else run[-1].end()
                bracket = _BRACKET.match(text, end)
                start = title.start() if title else run[0].start()
                taken.append((_office_start(text, start, found, ledger), bracket.end() if bracket else end))
                at += n_words
                break
        else:
            at += 1
    for start, end in reversed(taken):
        text = text[:start] + " " + text[end:]
    return tuple(dict.fromkeys(people)), text


def _in_that_office(people: set[int], title: re.Match[str] | None, ledger: Ledger) -> set[int]:
    """ "President Lind" of several of the name is the only one of them who is President."""
    words = office_words(title[0]) if title and len(people) > 1 else ()
    holders = people & set(ledger.people_in_office(words)) if words else set()
    return holders if len(holders) == 1 else people


def _office_start(text: str, start: int, people: set[int], ledger: Ledger) -> int:
    """Where the office begins that stands before a name, "the interpreter Ada Lind", if it is that person's."""
    said = _said_of(people, ledger)
    words = list(re.finditer(r"[^\W\d_][\w’'-]*", text[:start]))[-N_TITLE_WORDS:]
    at = start
    for word in reversed(words):
        if text[word.end() : at].strip() or not (
            {word[0].lower(), *words_of(word[0])} & said or word[0].lower() == "the"
        ):
            return at
        at = word.start()
        if word[0].lower() == "the":
            return at
    return at


def _said_of(people: set[int], ledger: Ledger) -> set[str]:
    """The words of their offices and bodies."""
    persons = [presence.attendance.person for presence in ledger.of_people(people)]
    return set(words_of(" ".join(f"{one.role or ''} {one.organization or ''}" for one in persons)))


def _called(text: str, run: list[re.Match[str]], ledger: Ledger) -> set[int]:
    if len(run) == 1 and text.endswith("@", 0, run[0].start()):
        return ledger.people_spelled(f"@{run[0][0]}")
    if len(run) == 1 and run[0][0].islower():
        return ledger.people_spelled(run[0][0]) if len(run[0][0]) >= N_HANDLE_LETTERS else set()
    between = text[run[0].end() : run[-1].start()] if len(run) > 1 else ""
    if re.search(r"[,;:?!()]", between) or not all(token[0][0].isupper() or len(run) > 1 for token in run):
        return set()
    words = words_of(text[run[0].start() : run[-1].end()])
    if len(words) > 1 and not all(token[0][0].isupper() or token[0].lower() in PARTICLES for token in run):
        return {one for one in ledger.people_called(words) if set(words_of(ledger.name_of(one))) == set(words)}
    if len(words) == 1:
        before, after = text[: run[0].start()], text[run[0].end() :]
        opens = before or _AND_ANOTHER.match(after) or ledger.is_surname(words[0])
        is_known = words[0] in GIVEN_NAMES and bool(ledger.people_spelled(run[0][0]))
        opens = opens or (is_known and _is_body(after, ledger))
        stands = opens and (_are_surnames(text, run[0], ledger) or _is_apart(before, after))
        found = ledger.people_with_word(_POSSESSIVE.sub("", words[0])) if len(words[0]) > 2 and stands else set()
        whole = {one for one in found if len(words_of(ledger.name_of(one))) > 1}
        if whole and ledger.people_spelled(run[0][0]):
            return found  # "Thomas", who is known by nothing else, and another of that name: the meetings tell
        return whole or found  # a bare surname that nobody else explains is no second person to ask about
    if any(token[0].lower() in _PLAIN and not _is_initial(text, token) for token in run):
        return set()
    return ledger.people_called(words)


def _is_body(after: str, ledger: Ledger) -> bool:
    """ "Anna lake board meetings", where Anna is nothing else, and the next word one for a meeting."""
    following = re.match(r"\s+([^\W_]+)", after)
    return following is not None and not _words_for_meetings(ledger).isdisjoint(terms_of(following[1]))


def _is_apart(before: str, after: str) -> bool:
    return not _FIRST_NAME.search(before) and not _LAST_NAME.match(after)


def _are_surnames(text: str, token: re.Match[str], ledger: Ledger) -> bool:
    """ "Lind Ode both": with the one beside it, where two are asked for."""
    beside = _BESIDE.search(text[: token.start()]) or _BESIDE.match(text, token.end())
    both = [token[0], beside[0].strip()] if beside and _OF_TWO.search(text) else []
    return bool(both) and all(ledger.is_surname(word) for word in both)


def _is_initial(text: str, token: re.Match[str]) -> bool:
    """ "A. Lind", where "a" is no article."""
    return len(token[0]) == 1 and token[0].isupper() and text.startswith(".", token.end())


def person_in_office(text: str, ledger: Ledger) -> tuple[str, frozenset[int]] | None:
    """An office in the text, in its own words, and who is printed in it: one alone where hardly anybody else is."""
    for article in _THE.finditer(text):
        words = list(re.finditer(r"[^\s,;:?!()]+", text[article.end() :]))[:N_OFFICE_WORDS]
        for n_words in range(len(words), 0, -1):
            end = article.end() + words[n_words - 1].end()
            if _OF_MORE.match(text, end):  # the Director of the Lake Fund is not just the Director
                continue
            office = text[article.start("the") : end]
            held = ledger.people_in_office(office_words(office)).most_common(N_IN_OFFICE + 1)
            if not held or len(held) > N_IN_OFFICE:
                continue
            is_one = len(held) == 1 or held[0][1] >= MOSTLY * held[1][1]
            return office, frozenset(person for person, _ in held[: 1 if is_one else None])
    return None


# "Which board meetings did Lindqvist attend?", of whom no list tells
_ONE_WORD = re.compile(
    r"\b(?i:meetings?|sessions?|calls?|times|often)\b[^?;:]*\bdid\s+(?P<name>(?!(?:The|His|Her|Our|They|She|He|We|You|I)\b)[A-Z][\w’'-]+)\s+"
    r"(?:attend|join|come|go|take\s+part|participate|sit\s+in)\b"
)


def unknown_name(text: str) -> str | None:
    """A run of capitalised words where a person stands: before or after a verb of coming."""
    for match in _NAME.finditer(text):
        if _ASKS_OF.search(text[: match.start()]) and _COMES.match(text[match.end() :]):
            return None if _OF_BODY.search(match[0]) else match[0]
    if (alone := _ONE_WORD.search(text)) and not _OF_BODY.search(alone["name"]):
        return alone["name"]
    opening = _OPENS_WHETHER.match(text)
    subject = _NAME.match(text, opening.end()) if opening else None
    return subject[0] if subject and _IS_AT.match(text, subject.end()) else None


# "anna lindqvist lake board meetings attended", with nothing asked and nobody of the name
_IN_KEYWORDS = re.compile(
    r"\W*(?P<name>(?P<first>[^\W\d_]+)\s+(?P<last>[^\W\d_]+(?:['’-][^\W\d_]+)?))\s+(?P<body>[^,;:?!]*?)\s*"
    r"\b(?:meetings|sessions|sittings|calls)(?:\s+(?:attended|joined|present))?\s*(?:in|during|for)?\W*",
    re.IGNORECASE,
)


def unknown_in_keywords(text: str, ledger: Ledger) -> str | None:
    """The first and last name that keywords begin with, of which no meeting has a word, as one has of the next."""
    match = _IN_KEYWORDS.fullmatch(text)
    if match is None or match["first"].lower() not in GIVEN_NAMES:
        return None
    named = _words_for_meetings(ledger)
    body = terms_of(match["body"])
    is_apart = named.isdisjoint(terms_of(match["name"])) and bool(body) and body[0] in named
    return match["name"].title() if is_apart else None


def _words_for_meetings(ledger: Ledger) -> frozenset[str]:
    said = {f"{one.meeting.name} {one.meeting.body or ''} {one.report_name}" for one in ledger.told}
    return frozenset(term for text in said for term in terms_of(re.sub(r"[/_.]", " ", text)))
