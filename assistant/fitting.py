"""How far what is said of somebody fits a description."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.description import OFFICE_TERMS, Description
from assistant.synonyms import COVERED, covered_by
from corpus.prose.plain_words import COUNTRIES, PEOPLES
from index.words import terms_of

COVERING_SHARE = 0.3  # a word for many offices tells less than the name of a body
BESIDE_OFFICE = 0.6  # what stands in the sentence with an office of which it is not said of what
BY_SENTENCE = 0.9  # what the sentence says of all that it names, beside what it says of one
OF_OTHER_RANK = 0.5  # a President is no Vice President
OF_OTHER_OFFICE = 0.6
OF_OTHERS = 0.3  # a teacher of the Student Parliament is no student
# Whoever holds one of these holds none of the others in the same body.
_OFFICE_TERMS = frozenset(
    terms_of(
        "minister secretary ambassador commissioner chairman president governor mayor director consul judge principal "
        "speaker rector"
    )
)
# What one must be oneself; a body may be called after others who are.
_ONESELF = frozenset(terms_of("student pupil child teacher nurse doctor farmer fisherman soldier driver worker singer"))
_OF_BODY = re.compile(r"\b(?:of|for|in|at) (?:the )?(?:[A-Z][\w’'-]* ?)+")
_RANK_TERMS = frozenset(terms_of("vice deputy"))
_RUSSIAN_COUNTRIES = """
узбекистан узбекский узбекистанский казахстан казахский казахстанский кыргызстан кыргызский кыргызстанский киргизия
киргизский таджикистан таджикский таджикистанский туркменистан туркменский россия российский русский китай китайский
монголия монгольский азербайджан азербайджанский армения армянский грузия грузинский беларусь белорусский белоруссия
украина украинский молдова молдавский иран иранский афганистан афганский пакистан пакистанский индия индийский турция
турецкий германия германский немецкий франция французский италия итальянский испания испанский польша польский швеция
шведский норвегия норвежский финляндия финский эстония эстонский латвия латвийский литва литовский швейцария
швейцарский австрия австрийский япония японский корея корейский сша американский великобритания британский
"""
_IN_CASES = " ".join(f"{word}а {word}у" for word in _RUSSIAN_COUNTRIES.split() if word.endswith(("н", "ь")))
COUNTRY_TERMS = frozenset(terms_of(" ".join((*PEOPLES, *COUNTRIES, _RUSSIAN_COUNTRIES, _IN_CASES))))
N_COUNTRY_LETTERS = 4  # "Maldivian" and "Maldives" begin alike
CAPITALISED = re.compile(r"[A-Z][\w’'-]+(?:\s+(?:(?:of|the|and|for)\s+)*[A-Z][\w’'-]+)+")
SENT_TO = re.compile(
    r"(?P<office>(?:[Aa]mbassador|[Cc]ommissioner|[Ee]nvoy|[Cc]onsul)s?(?:\s?[-–]\s?designate)?"
    r"(?: of (?:the )?(?:[A-Z][\w’'-]+ )+)?)\s?(?:to|for) (?:the )?(?:[A-Z][\w’'-]+ ?)+"
)
# "посол Норвегии в Узбекистане" is no Uzbek.
_SENT_IN = re.compile(
    r"\b([Пп]ос(?:ол|ла|лу|лом)\b[^,;]*?|[Пп]осольств\w+[^,;]*?|[Кк]онсул\w*\b[^,;]*?)\s+в\s+[А-ЯЁ]\w+"
)
_OF_COUNTRY = re.compile(r"\sof (?:the )?(?:[A-Z][\w’'-]+ )+")


def fit(wanted: Description, own: str, around: str, weight: Callable[[str], float], beside: str = "") -> list[float]:
    """How far each alternative fits somebody, from 0 to 1.

    :param own: what is said of him alone.
    :param around: what is said of all beside him.
    :param beside: what may say of what he holds his office.
    """
    his, theirs, near = ((_sent_by if wanted.is_sent else held_by)(text) for text in (own, around, beside))

    def told(term: str) -> float:
        return weight(term) * (COVERING_SHARE if term in COVERED else 1.0)

    def part(term: str, in_office: bool) -> float:
        if is_met(term, his):
            return 1.0
        return BY_SENTENCE if is_met(term, theirs) else BESIDE_OFFICE if in_office and is_met(term, near) else 0.0

    def in_office(terms: Sequence[str]) -> bool:
        return any(term in OFFICE_TERMS and is_met(term, his) for term in terms)

    return [
        sum(told(term) * part(term, in_office(terms)) for term in terms)
        / (sum(told(term) for term in terms) or 1.0)
        * (1.0 if _RANK_TERMS.intersection(terms) <= his else OF_OTHER_RANK)
        * (OF_OTHER_OFFICE if _is_of_other_office(terms, his) else 1.0)
        * (OF_OTHERS if _is_only_of_others(terms, own, theirs) else 1.0)
        for terms in wanted.alternatives
    ]


def _sent_by(text: str) -> set[str]:
    """The same with the countries to which envoys are sent, and no others."""
    sent = (_OF_COUNTRY.sub(" ", match[0]) for match in SENT_TO.finditer(text))
    return (held_by(text) - COUNTRY_TERMS) | set(terms_of(" ".join(sent)))


def _is_of_other_office(terms: Sequence[str], his: set[str]) -> bool:
    """Whether an office is asked for, and he has another: a Minister is no Secretary to the Ministry."""
    asked = [term for term in terms if term in _OFFICE_TERMS]
    return bool(asked) and bool(his & _OFFICE_TERMS) and not any(is_met(term, his) for term in asked)


def _is_only_of_others(terms: Sequence[str], own: str, theirs: set[str]) -> bool:
    """Whether what is asked for stands only in the name of his body."""
    oneself = [term for term in terms if term in _ONESELF]
    held = held_by(_OF_BODY.sub(" ", own)) | theirs
    return bool(oneself) and not any(is_met(term, held) for term in oneself)


def held_by(text: str) -> set[str]:
    """The terms of a text and the acronyms of its capitalised phrases; an ambassador to a country is not of it."""
    text = re.sub(r"\bMPs\b", "MP", _SENT_IN.sub(r"\1", text))
    text = re.sub(r"\b([A-Z])\.\s?([A-Z])\.", r"\1\2", SENT_TO.sub(r"\g<office> ", text))  # "U.S."
    phrases = (
        "".join(word[0] for word in match[0].split() if word[0].isupper()) for match in CAPITALISED.finditer(text)
    )
    acronyms = [phrase[at : at + n] for phrase in phrases for n in (2, 3, 4) for at in range(len(phrase) - n + 1)]
    return set(terms_of(" ".join((text, *acronyms))))


def is_met(term: str, held: set[str]) -> bool:
    """Whether a term is there, or a word that it covers, or the same country otherwise written."""
    if covered_by(term) & held:
        return True
    return term in COUNTRY_TERMS and any(alike(word, term) for word in held if word in COUNTRY_TERMS)


def alike(one: str, other: str) -> bool:
    return one[:N_COUNTRY_LETTERS] == other[:N_COUNTRY_LETTERS]
