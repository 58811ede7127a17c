"""Noun phrases that describe people, as the terms that pick them out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.dates import MONTHS
from corpus.prose.honorifics import OFFICES
from corpus.prose.plain_words import PEOPLES
from index.words import terms_of

_NAMED_AS = re.compile(
    r"\s+(?:named|listed|mentioned|reported|shown|given)(?:\s+(?:as|in|by|at)\b|\s*$)"
    r"|\s+(?:expected|due|supposed|scheduled|slated)(?:\s+(?:at|in|for|on|to)\b.*|\s*$)"
    r"|\s+(?:newly\s+)?(?:appointed|elected|elevated|promoted|selected|chosen|nominated|sworn)\b"
)
_NOT_YET = re.compile(r"[\s–-]+(?:designate|elect)\b")
_CHARGE = re.compile(r"\bcharg[eé](s?)\s+d\s?['’]\s?affaires\b")
_NEWLY = re.compile(r"^(?:the\s+)?(?:newly|recently)[\s-]+\w+ed\s+")
_PEOPLE = OFFICES | frozenset(
    (
        "academic actress admiral adviser astrologer businessman businesswoman cleric clergyman councillor headmaster "
        "headmistress headteacher aide architect artist artiste attendee auditor bearer bishop boss captain ceo "
        "charge chief clergy colonel commander commodore consultant contact corporal delegate dg dignitary doctor "
        "driver economist engineer everybody everyone executive expert farmer figure guest guide head imam "
        "incumbent individual inspector interpreter invitee journalist judge justice lawyer leader lecturer "
        "lieutenant major marshal member moderator monk mp mps notable nun nurse observer official participant "
        "people person pilot poet politician prelate priest prince principal professor pupil rapporteur rector "
        "researcher scientist sergeant shepherd signatory singer speaker specialist spokesman spokesperson "
        "spokeswoman staff teacher technician thera thero those trainer translator tutor visitor vocalist "
        "warden winner actor athlete author baker beekeeper boy candidate carpenter climber coach composer "
        "cook cyclist designer diver fisherman fisherwoman founder gentleman girl goldsmith grandmother "
        "historian inventor lady laureate man miner mother father widow mountaineer negotiator nominee "
        "novelist owner pensioner playwright predecessor recipient reporter resident runner sailor sculptor "
        "successor surveyor survivor swimmer tourist victim villager volunteer weaver woman skipper helmsman preacher "
        "rep organiser organizer donor fireman firefighter caretaker keeper curator herder fisher ranger sponsor "
        "benefactor counsel mediator schoolboy schoolgirl schoolchild"
    ).split()
)
_OF_LEARNING = re.compile(r"(?:olog|onom|ograph|ometr|iatr)(?:ist|er|ian)")
_CROWD = frozenset("clergy everybody everyone people staff those".split())
_FORCE = r"(?:army|navy|air\s?force|marines?)"
_AND = r",|/|\band\b|\bor\b|&|\bи\b|\bили\b"
_AFTER_NOUN = r"\s+(?:generals?|plenipotentiary|extraordinary|emeritus)\b"  # "Minister Plenipotentiary"
OFFICE_TERMS = frozenset(terms_of(" ".join(_PEOPLE)))
# Words for people at large, and the small change of a noun phrase: they pick nobody out.
_ANYBODY = frozenset(
    terms_of(
        """
        people person persons official officials officer officers dignitary dignitaries leader leaders participant
        participants attendee attendees guest guests invitee invitees figure figures representative representatives
        delegate delegates colleague colleagues employee employees
        own lady gentleman everyone everybody anyone name names key named other others individual
        individuals those ones personality notables distinguished senior top prominent leading member
        members present two three four five six all any each every else attending attendance side party
        man men
        the a an of to in on at for from by with his her its their our himself herself themselves itself was were is
        are and or who which what that this as be been mr mrs ms dr prof hon
        сторона стороны сторону делегация делегации делегацию участники участников представители представителей люди
        человек присутствующих приглашённых гостей официальных лиц лица члены членов состав составе
        и в во на от из со к ко по для при
        """
    )
)
_MONTH_TERMS = frozenset(terms_of(" ".join(name for name in MONTHS if len(name) > 2)))
_NUMBER = re.compile(r"\d{1,2}|(?:19|20)\d\d")  # "the 2 new judges", "the ministers of 2024"
_OF_A_PEOPLE = re.compile(rf"\b(?:{'|'.join(sorted(PEOPLES))})\b")
_OFFICIALS = re.compile(
    r"(?:,|\band|\bor)\s+(?:other\s+)?(?:officials?|people|others|guests|dignitaries)\b|^(?:officials|dignitaries|guests)\s+(?:and|or)\b"
)
_IS_SENT = re.compile(r"\b(?:ambassador|commissioner|envoy|consul)s?\s+(?:to|for)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A noun phrase as terms. Each alternative picks people out by itself ("ministers and the Governor").

    :param is_sent: it says to which country they are sent, not of which they are.
    """

    alternatives: tuple[tuple[str, ...], ...] = ()
    is_sent: bool = False


def describe(phrase: str, *, whole: bool = False) -> Description:
    """A noun phrase to the terms that pick people out; "participants of the forum" are all who were at it.

    :param whole: commas and "and" are within a name, and part no alternatives.
    """
    bare = re.sub(r"['’]s\b", " ", re.split(r"\s(?:whose|which)\s", _bare(phrase))[0])
    bare = re.sub(r"\b(?:participants?|attendees?|attendance|invitees?|guests?|those)\s+(?:of|in)\b.*", " ", bare)
    bare = re.sub(r"\b(?:state|government|public)\s+(?=(?:officials?|officers?|leaders?)\b)", " ", bare)
    bare = re.sub(r"\bhigh[\s-](?:ranking|level)\b|\b(?:cabinet|full)\s+(?=ministers?\b)", " ", bare)
    bare = re.sub(r"\bheads? of (?:diplomatic )?missions?\b", "envoys", bare)
    bare = re.sub(
        rf"\b{_FORCE}(?:(?:\s*[,/&]\s*|\s+)(?:and\s+)?{_FORCE})+\s+(?:chief|commander|head)s?\b", "military", bare
    )
    bare = re.sub(r"\bservices?\s+(?:chief|commander|head)s?\b", "military", bare)
    bare = re.sub(r"\bmembers? of (?:the )?parliament\b|\b(?:parliamentarian|lawmaker|legislator)s?\b", "mp", bare)
    bare = re.sub(r"\barmed forces?\b", "military", re.sub(r"men\b", "man", bare))
    if not whole and _OFFICIALS.search(bare):
        bare = " ".join(_OF_A_PEOPLE.findall(bare))  # "ministers and officials" are all; of a country, all of it
    split = [bare] if whole else re.split(_AND, bare)
    parts = (dict.fromkeys(terms_of(part)) for part in split)
    alternatives = [terms for part in parts if (terms := tuple(term for term in part if _tells(term)))]
    shared = tuple(term for term in alternatives[0] if term not in OFFICE_TERMS) if alternatives else ()
    if shared and len(shared) < len(alternatives[0]):  # "Lake Bank president and secretary"
        alternatives = [
            alternatives[0],
            *((*shared, *one) if set(one) <= OFFICE_TERMS else one for one in alternatives[1:]),
        ]
    return Description(alternatives=tuple(alternatives), is_sent=_IS_SENT.search(bare) is not None)


def names_people(phrase: str) -> bool:
    """Whether its noun is a word for people: the one before "of", or the last one ("University of Ode academics")."""
    bare = _bare(phrase)
    head = re.split(r"\s+(?:of|from|in|to|for|on)\s+", bare)[0]
    if re.search(r"\b(?:they|he|she|it|we|you)\b", bare):
        return False
    head = re.sub(_AFTER_NOUN, "", head)
    last = re.findall(r"[\w-]+$", bare) if not re.search(r"\s(?:to|for)\s", bare) else ()
    nouns = (*re.findall(r"[\w-]+(?=,| and |$)", head), *last)
    return any(_is_people(noun) for noun in nouns)


def names_one(phrase: str) -> bool:
    """Whether it is for one alone, by what he is: "director of arms and welfare", "minister for water"."""
    bare = _bare(phrase)
    head = re.sub(_AFTER_NOUN, "", re.split(r"\s+(?:of|from|in|to|for|on)\s+", bare)[0])
    noun = re.findall(r"[\w-]*$", head)[0]
    n_named = sum(any(map(_is_people, re.findall(r"[\w-]+(?!['’\w-])", part))) for part in re.split(_AND, bare))
    return n_named == 1 and is_person(noun) and noun not in _CROWD


def is_person(noun: str) -> bool:
    """Whether a noun is a word for somebody, and for one."""
    low = noun.lower()
    return _is_people(low) and _singular(low) == low and low not in PEOPLES


def _is_people(noun: str) -> bool:
    if noun in _PEOPLE or _singular(noun) in _PEOPLE or _OF_LEARNING.search(_singular(noun)):
        return True
    return _singular(noun) in PEOPLES and noun.endswith(("s", "ese", "ish", "ch", "an"))  # no city among these


def _singular(word: str) -> str:
    for ending, single in (("ies", "y"), ("sses", "ss"), ("men", "man"), ("s", "")):
        if word.endswith(ending) and len(word) > 3:
            return word.removesuffix(ending) + single
    return word


def _bare(phrase: str) -> str:
    """Without how they came to be it: "newly appointed judges", "judges appointed in June"."""
    bare = _CHARGE.sub(r"charge\1", phrase.strip().lower())
    bare = re.sub(r"\boffice[\s-](?:bearer|holder)s\b", "officers", bare)
    return _NAMED_AS.split(_NEWLY.sub("", _NOT_YET.sub("", bare)))[0]


def _tells(term: str) -> bool:
    """Whether a term says what somebody is: not how people are called at large, nor when something was."""
    return term not in _ANYBODY and term not in _MONTH_TERMS and not _NUMBER.fullmatch(term)
