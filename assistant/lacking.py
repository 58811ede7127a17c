"""Whether those listed cannot be those asked for, by what the question says of these and the report of those."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.description import OFFICE_TERMS, is_person
from assistant.fitting import COUNTRY_TERMS, alike, held_by, is_met
from assistant.phrases import COUNTS
from assistant.questions import content_terms
from assistant.sides import is_home
from assistant.verbs import any_of
from assistant.who import WhoQuestion
from corpus.records import Person
from corpus.russian.language import has_cyrillic
from index.names import words_of
from index.words import terms_of

# Offices that are told by their names, and by no others
_OWN_OFFICES = (
    "minister governor ambassador principal chairman commander secretary mayor judge parliament mp commissioner bishop "
    "rector provost treasurer"
)
ONES_OWN = frozenset(terms_of(_OWN_OFFICES))
_NAMES_OFFICE = re.compile(
    r"\b(?:who|which|what|names?)\b[^?]*?"
    rf"\b(?:{'|'.join(_OWN_OFFICES.split())}|chairperson|chairmen|secretarie)s?\b",
    re.IGNORECASE,
)
GOVERN = frozenset(terms_of("minister ministers premier president king queen"))
# "the names of the other three members", "who are the four people who died"
_THE_N = re.compile(
    rf"\b(?:names?\s+of\s+(?:all\s+)?(?:the\s+|those\s+)?|who\s+(?:are|were)\s+(?:all\s+)?(?:the|those)\s+|\ball\s+)"
    rf"(?:(?:other|remaining|rest\s+of\s+the|first|last)\s+)?(?P<n>{'|'.join(COUNTS)}|\d)\s+(?:other\s+|remaining\s+)?"
    r"(?:people|persons|members|men|women|ones)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|Eng|Hon)\b\.?\s+(?P<name>[A-Z][\w’'-]+)")
# "Who was Mr. Ode?", "the full name of Ms. Lind"
_OF_HIMSELF = re.compile(
    r"\bwho\s+(?:is|was|are|were)\s+(?:(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s*)*[A-Z]|\b(?:full|first|family|last|sur)\s*names?\b"
    r"|\bname\?*$|^\W*(?:name|names)\s+of\b|\bwhether\b|^\W*(?:did|was|were|is|has|have)\b",
    re.IGNORECASE,
)
# "Who led the delegation?"
_LEADS = re.compile(
    r"\b(?:led|lead(?:s|ing|er\w*)?|head(?:s|ed|ing)?|chief|chair\w*|captain\w*|command\w*|under)\b", re.IGNORECASE
)
_PARTY = re.compile(r"\b(?:delegation|team|mission|party|group|expedition)\b", re.IGNORECASE)
# "Who will chair the board?", "who was going to sign it?"
_TO_COME = re.compile(
    r"\bwho\s+(?:will|would|shall|(?:is|are|was|were)\s+(?:(?:due|going|expected|supposed|set)\s+)?to)\s+(?:\w+ly\s+)?(?P<verb>sign|chair|moderat|open|host)",
    re.IGNORECASE,
)
# By what is asked, what must be said of one of them: who gave a speech, sat on a body, came with somebody.
_MUST_BE_TOLD = (
    (
        re.compile(r"\bwho\s+(?:gave|delivered|made|presented)\b[^?]*\bkey-?\s?note\b", re.IGNORECASE),
        re.compile(r"key-?\s?note|speech|address|lectur|spoke|speak|remark|deliver|talk", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\bwho\b[^?]*\b(?:serv(?:e[sd]?|ing)|sat|sits?)\s+(?:as\s+)?(?:an?\s+|the\s+|other\s+)*members?\s+of\s+the\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:members?|compris\w*|consist\w*|includ\w*|appointed|serv(?:e[sd]?|ing)|sat|sits?|composed)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\b(?:came|come|went|travell?ed|flew)\s+(?:along|together)\b|\baccompan\w*|\bentourage\b"
            r"|\b(?:in|of)\s+(?:his|her|its|their)\s+(?:own\s+)?(?:delegation|party|team)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:accompan\w*|delegat\w*|along|alongside|together|joined|joining|includ\w*|compris\w*|consist\w*|composed"
            r"|present|attend\w*|participa\w*|part|with|entourage|team|members?|party|group|mission|side|were|attendance"
            r"|guests|represent\w*|us)\b",
            re.IGNORECASE,
        ),
    ),
)
# "Who signed it for the Lake Bank?"
_SIGNED_FOR = re.compile(
    r"\bwho\b[^?]*?\b(?:signed|sign|put\s+(?:his|her|their)\s+(?:names?|signatures?)|signatures?)\b[^?]*?\b(?:on\s+behalf\s+of|for)\s+(?:the\s+)?(?P<body>(?-i:[A-Z])[^,;?]*)",
    re.IGNORECASE,
)
_FOR_BODY = re.compile(r"\b(?:for|on\s+behalf\s+of|representing|represented)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PART_ENDS = re.compile(r"[,;:.()]")
N_WORDS_OF_GROUP = 5
# What names those of a group: "five judges: Ms. Lind, ...", "the judges Ada Lind and Bo Ode".
_NAMED_NEXT = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:,?\s*(?:includ\w+|namely|such\s+as|(?:was|were|are)\s*:|compris\w+|consist\w+)|[:–]"
    r"|,?\s+(?:Mr|Ms|Mrs|Dr|Prof|Hon)\b|[A-Z])"
)
_BECAME = re.compile(r"\b(?:as|are|were|became|of|the\s+other)\s+(?:the\s+)?$")  # "were sworn in as judges"


def cannot_be_meant(
    who: WhoQuestion,
    people: Sequence[Person],
    sentences: Sequence[str],
    titles: Sequence[str],
    weight: Callable[[str], float],
) -> bool:
    """Whether none of those listed is anybody asked for.

    :param sentences: in which each is named.
    :param titles: of each one's report.
    """
    if has_cyrillic(who.text) or not people:
        return False
    return (
        _is_other_number(who.text, len({person.name for person in people}))
        or _is_of_other_country(who, people, [*sentences, *titles], weight)
        or _are_all_named(who, people)
        or _hold_other_offices(who, people)
        or _is_unnamed_group(who, people, sentences)
        or _signed_for_others(who.text, people, sentences)
        or _is_not_told(who, [*sentences, *map(_words_about, people)])
    )


def _is_not_told(who: WhoQuestion, texts: Sequence[str]) -> bool:
    """Whether nothing is said of what they are asked to have done, or to be about to do."""
    must_say = [told for asks, told in _MUST_BE_TOLD if asks.search(who.text)]
    if who.led and _PARTY.search(who.text):
        must_say.append(_LEADS)
    if to_come := _TO_COME.search(who.text):
        must_say.append(re.compile(any_of(to_come["verb"]), re.IGNORECASE))
    return any(not any(map(told.search, texts)) for told in must_say)


def _is_other_number(text: str, n_listed: int) -> bool:
    """Several more than are asked for, or not a third of them: one may be misread."""
    match = _THE_N.search(text)
    if match is None:
        return False
    n_asked = int(match["n"]) if match["n"].isdigit() else COUNTS.index(match["n"].lower()) + 2
    return n_listed > n_asked + 1 or 3 * n_listed < n_asked


def _is_of_other_country(
    who: WhoQuestion, people: Sequence[Person], texts: Sequence[str], weight: Callable[[str], float]
) -> bool:
    """Whether those who govern a foreign country are asked for, and nothing that is said of these has it."""
    asked = [COUNTRY_TERMS.intersection(terms) for terms in who.wanted.alternatives]
    if not asked or not all(asked) or not all(map(GOVERN.intersection, who.wanted.alternatives)):
        return False
    if any(is_home(term, weight) for terms in asked for term in terms):
        return False
    told = COUNTRY_TERMS.intersection(terms_of("\n".join([*map(_words_about, people), *texts])))
    return not any(alike(term, one) for terms in asked for term in terms for one in told)


def _hold_other_offices(who: WhoQuestion, people: Sequence[Person]) -> bool:
    """Whether an office is asked for by its name, each has another, and none has that."""
    if not _NAMES_OFFICE.search(who.text) or not all(person.role for person in people):
        return False
    asked = [ONES_OWN.intersection(terms) for terms in who.wanted.alternatives]
    if not asked or not all(asked):
        return False
    held = set().union(*(held_by(_words_about(person)) for person in people))
    return not any(is_met(term, held) for terms in asked for term in terms)


def _are_all_named(who: WhoQuestion, people: Sequence[Person]) -> bool:
    """Whether the question itself has the names of all, whole or with a title, and is not about them."""
    if _OF_HIMSELF.search(who.text):
        return False
    asked = set(words_of(who.text))
    titled = [tuple(words_of(match["name"])) for match in _TITLED.finditer(who.text)]

    def is_named(words: Sequence[str]) -> bool:
        return set(words) <= asked or any(tuple(words[-len(last) :]) == last for last in titled)

    return all(len(words) > 1 and is_named(words) for words in (words_of(person.name) for person in people))


def _signed_for_others(text: str, people: Sequence[Person], sentences: Sequence[str]) -> bool:
    """Whether all are of another body than the one for which somebody signed."""
    asked = _SIGNED_FOR.search(text)
    if asked is None or not all(person.role and " " in person.role for person in people):
        return False
    body = frozenset(content_terms(asked["body"])) - OFFICE_TERMS
    own = (frozenset(terms_of(_words_about(person))) for person in people)
    return all(map(body.isdisjoint, own)) and not any(map(_FOR_BODY.search, sentences))


def _is_unnamed_group(who: WhoQuestion, people: Sequence[Person], sentences: Sequence[str]) -> bool:
    """Whether their sentences speak of those asked for as a group without names, and none of them is one of it.

    :return: so of the heads of state media, where "the Minister of Media, Ms. Lind, and heads of state media" came.
    """
    asked = [frozenset(terms) for terms in who.wanted.alternatives if OFFICE_TERMS.intersection(terms)]
    if who.is_one or not asked or any(len(terms) < 2 for terms in asked):
        return False
    own = [frozenset(terms_of(_words_about(person))) for person in people]
    if any(terms <= words for terms in asked for words in own):
        return False
    return any(_is_spoken_of(terms, sentence) for terms in asked for sentence in set(sentences))


def _is_spoken_of(terms: frozenset[str], sentence: str) -> bool:
    return any(terms <= set(terms_of(group)) for group in _unnamed_groups(terms, sentence))


def _unnamed_groups(terms: frozenset[str], sentence: str) -> Iterator[str]:
    """The stretches of a few words that begin or end with a word for several of such people, and no names behind."""
    words = list(_WORD.finditer(sentence))
    for start in range(len(words)):
        for part in (words[start : start + n] for n in range(len(terms), N_WORDS_OF_GROUP + 1)):
            group = sentence[part[0].start() : part[-1].end()]
            if _PART_ENDS.search(group):
                break
            ends = (word[0].lower() for word in (part[0], part[-1]) if word[0].endswith("s"))
            is_of_such = any(is_person(word[:-1]) and not terms.isdisjoint(terms_of(word)) for word in ends)
            if (
                is_of_such
                and not _BECAME.search(sentence, 0, part[0].start())
                and not _NAMED_NEXT.match(sentence, part[-1].end())
            ):
                yield group


def _words_about(person: Person) -> str:
    return f"{person.role or ''} {person.organization or ''}"
