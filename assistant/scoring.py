"""How near a reply comes to what was wanted, from 0 to 1: a rule a kind. Pure; why it fell short is `judging`'s."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from assistant.gold import LISTS_OF_DAYS, LISTS_OF_NAMES, NUMBERS, GoldQuestion
from assistant.replies import Answer, Item, Refusal, Reply

MAX_READ = 700  # characters of the answer's text: one that says everything must not win
MIN_SHARE_OF_PHRASE = 0.8
MAX_INITIAL = 2  # letters
TITLES = frozenset(
    "mr mrs ms miss dr prof professor hon honourable honorable sir madam major minor general brigadier colonel "
    "lieutenant captain commander admiral rear vice air marshal retd rtd rev ven venerable most attorney at law "
    "senior h e he eng engineer".split()
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\w*"
_DAYS = r"(?P<day>\d{1,2})(?:\s*(?:-|–|to|and)\s*(?P<last>\d{1,2}))?"
_WRITTEN_DAYS = (
    re.compile(rf"{_DAYS}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})"),
    re.compile(rf"{_MONTH}\s+{_DAYS},?\s+(?P<year>\d{{4}})"),
)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ISO_DAY_IN_TEXT = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b")
_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[,\s](?=\d{3})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A list that was told beside the one that was wanted."""

    n_right: int
    missing: tuple[str, ...]
    besides: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of the share of the wanted that was told and the share of the told that was wanted."""
        of = 2 * self.n_right + len(self.missing) + len(self.besides)
        return 2 * self.n_right / of if of else 1.0


def score(gold: GoldQuestion, reply: Reply) -> float:
    """1 is all that was wanted and nothing besides. Refusing is worth 1 where there is no answer, else 0."""
    if isinstance(reply, Refusal) or not gold.is_answerable:
        return float(isinstance(reply, Refusal) and not gold.is_answerable)
    return _RULES[gold.kind](gold, reply)


def compare(gold: GoldQuestion, reply: Reply) -> Compared | None:
    """Where a list was wanted, what the reply's list lacks and has besides; `None` where none was, or none was given.

    Names: somebody whom the question names may be listed or left out.
    """
    if isinstance(reply, Refusal) or gold.kind not in (*LISTS_OF_NAMES, *LISTS_OF_DAYS):
        return None
    if gold.kind in LISTS_OF_NAMES:
        return compare_names(gold.answer, _names_told(gold, reply))
    wanted, told = set(gold.answer), _days_of_items(reply.items)
    missing, besides = tuple(sorted(wanted - told)), tuple(sorted(told - wanted))
    return Compared(n_right=len(wanted & told), missing=missing, besides=besides)


def compare_names(wanted: Iterable[str], told: Iterable[str]) -> Compared:
    """One name that was told stands for one that was wanted."""
    left, missing, n_right = list(told), [], 0
    for name in wanted:
        match = next((other for other in left if is_same_person(name, other)), None)
        if match is None:
            missing.append(name)
            continue
        left.remove(match)
        n_right += 1
    return Compared(n_right=n_right, missing=tuple(missing), besides=tuple(left))


def _score_list(gold: GoldQuestion, answer: Answer) -> float:
    compared = compare(gold, answer)
    return compared.f1 if compared else 0.0


def _names_told(gold: GoldQuestion, answer: Answer) -> list[str]:
    """Each spelling once, without those whom the question names, unless they are wanted."""
    spellings: dict[str, str] = {}
    for name in (item.name for item in answer.items if item.name):
        spellings.setdefault(fold(name), name)
    in_question = set(words_of(gold.text))

    def counts(name: str) -> bool:
        is_wanted = any(is_same_person(wanted, name) for wanted in gold.answer)
        return is_wanted or not any(len(word) > MAX_INITIAL and word in in_question for word in name_words(name))

    return [name for name in spellings.values() if counts(name)]


def _score_when(gold: GoldQuestion, answer: Answer) -> float:
    wanted = set(chain.from_iterable(_ISO_DAY.findall(day) for day in gold.answer))
    return float(bool(wanted) and wanted <= _days_of_items(answer.items) | days_in(_read(answer)))


def _score_where(gold: GoldQuestion, answer: Answer) -> float:
    told = {*words_of(_read(answer)), *chain.from_iterable(words_of(item.place or "") for item in answer.items)}
    return float(any(told.issuperset(words_of(place)) for place in gold.answer))


def _score_number(gold: GoldQuestion, answer: Answer) -> float:
    told = {*numbers_in(fold(_read(answer))), str(answer.count)}
    return float(any(told.issuperset(_digits(number) or words_of(number)) for number in gold.answer))


def _score_phrases(gold: GoldQuestion, answer: Answer) -> float:
    told = set(words_of(_read(answer)))

    def is_told(phrase: str) -> bool:
        words = words_of(phrase)
        return sum(word in told for word in words) >= MIN_SHARE_OF_PHRASE * len(words)

    return sum(is_told(phrase) for phrase in gold.answer) / len(gold.answer)


_RULES: Mapping[str, Callable[[GoldQuestion, Answer], float]] = {
    **dict.fromkeys((*LISTS_OF_NAMES, *LISTS_OF_DAYS), _score_list),
    **dict.fromkeys(NUMBERS, _score_number),
    "when": _score_when,
    "where": _score_where,
    "what": _score_phrases,
}


def is_same_person(one: str, other: str) -> bool:
    """Whether two spellings can name one person: the same words, or initials that fit beside the words they share.

    Nothing is known here of the reports: a library that tells two such people apart does so by evidence.
    """
    short, long = sorted((name_words(one), name_words(other)), key=lambda name: (len(_full(name)), len(name)))
    if not short or not long:
        return False
    if sorted(short) == sorted(long):
        return True
    full = _full(short)
    if not full or not set(full) <= set(long):
        return False
    rest = [word for word in long if word not in full]
    initials = {word[0] for word in short if len(word) <= MAX_INITIAL}
    return not initials or not initials.isdisjoint(word[0] for word in rest)


def name_words(name: str) -> list[str]:
    """A name's words, without titles and what stands in brackets."""
    return [word for word in words_of(re.sub(r"\(.*?\)", " ", name)) if word not in TITLES]


def _full(name: Iterable[str]) -> list[str]:
    return [word for word in name if len(word) > MAX_INITIAL]


def days_in(text: str) -> set[str]:
    """The whole dates in a text, ISO; of "4 to 5 June 2024" the first and the last."""
    found = set(_ISO_DAY_IN_TEXT.findall(text))
    for match in chain.from_iterable(form.finditer(fold(text)) for form in _WRITTEN_DAYS):
        month = _MONTHS.index(match["month"]) + 1
        found |= {f"{match['year']}-{month:02d}-{int(day):02d}" for day in match.group("day", "last") if day}
    return found


def numbers_in(text: str) -> set[str]:
    """The numbers in a text, in digits without separators; its other words are there too, for numbers in words."""
    return {*_BETWEEN_THOUSANDS.sub("", text).replace("%", " ").split(), *_digits(text)}


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w']+", fold(text))


def fold(text: str) -> str:
    """Lower case, without accents, with one kind of apostrophe."""
    letters = (letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[’`´]", "'", "".join(letters)).lower()


def _digits(text: str) -> set[str]:
    return set(_NUMBER.findall(_BETWEEN_THOUSANDS.sub("", text)))


def _days_of_items(items: Iterable[Item]) -> set[str]:
    return set(chain.from_iterable(_ISO_DAY.findall(item.date or "") for item in items))


def _read(answer: Answer) -> str:
    return answer.text[:MAX_READ]
