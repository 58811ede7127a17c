"""Numbers that count something: not those of days, years or what is only numbered."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from corpus.dates import MONTHS, find_dates
from corpus.records import Span
from index.words import terms_of

N_WORDS_AFTER = 4
N_LETTERS_OF_UNIT = 12  # "5 million rupees", "300 euros"
N_WORDS_NEAR = 8  # "of 33 new doctors, nurses and teachers"

_FIGURE = re.compile(
    r"(?<![\w.(/-])(?:over |about |around |nearly |almost |more than |up to |some )?"
    r"(?:(?:Rs\.?|LKR|USD|US\$|EUR|CHF|[$€£])\s*)?\d[\d,. ]*\d?(?:\s*%|\s+(?:thousand|million|billion)\b)?(?![\w)/-])"
    r"(?!\s*[ap]\.?\s?m\b)(?!:\d)",
    re.IGNORECASE,
)
_AMOUNT = r"\d[\d,.]*(?:\s*(?:thousand|million|billion|trillion)\b)?"
_SUM = re.compile(
    rf"(?:\b(?:Rs\b\.?|LKR|USD|US\$|EUR|CHF)|[$€£])\s*{_AMOUNT}|"
    rf"{_AMOUNT}\s*(?:%|(?:\w+\s+)?(?:rupees?|dollars?|euros?|yen|yuan|pounds?|francs?|tenge|roubles?|per\s?cent|USD|LKR)\b)",
    re.IGNORECASE,
)
_PER = re.compile(r"\s*(?:per|a|an|each)\b")
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORD = re.compile(
    rf"\b(?!one\s+of\b)(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?|{'|'.join(_ONES + _TEENS)}"
    r"|dozen|hundred|thousand|million|billion)s?\b(?!-)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})(?:-(?P<ones>{'|'.join(_ONES)}))?"
    rf"|(?P<few>{'|'.join(_ONES[1:] + _TEENS)}))\b(?!-)"
    r"(?!\s+(?:hundred|thousand|million|billion|dozen)\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<![\w-])\d+-[a-z]{3}")  # "47-year history"
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+(?:consecutive|successive|time)",
    re.IGNORECASE,
)
_MONTH_NAMES = "|".join(name for name in MONTHS if len(name) > 2)
# "May 6" or "6 May", with no year
_MONTH_DAY = re.compile(
    rf"\b(?:{_MONTH_NAMES})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH_NAMES})\b",
    re.IGNORECASE,
)
# "today (24)"
_DAY_BESIDE = re.compile(
    r"\b(?:today|yesterday|tomorrow|morning|afternoon|evening|night|noon|day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*"
    r"\(\s*\d{1,2}(?:st|nd|rd|th)?\s*\)",
    re.IGNORECASE,
)
_PADDED = re.compile(r"0\d")  # "today (02)", "Ward 02": counts nothing
# "Grade 1", "Phase 2": these number things, and count none.
_LABEL = re.compile(
    r"\b(?:grades?|phases?|wards?|rooms?|no\.?|nos\.?|numbers?|chapters?|articles?|sections?|levels?|class(?:es)?|stages?|pages?|items?|"
    r"tables?|annex|routes?|terminals?|zones?|blocks?|versions?|covid)\s*-?\s*$",
    re.IGNORECASE,
)
_NO_NOUNS = frozenset(
    "a an and are at by could each for from had has have he her his in into is it its more of on or out over per she "
    "than that the their there they this to under up was we were which who will with would".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OTHER_THINGS = re.compile(r"-[a-z]{3,}\s|\s+[a-z]{3,}(?<!ss)s\b")

_HOW_MUCH = re.compile(
    r"\bwhat\s+(?:total\s+)?value\s+of\b|\b(?:what|which)\s+(?:amount|sum)\b(?!\s+of\s+(?!money|funds))|"
    r"\bhow\s+much\b(?!\s+(?:of\s+the\s+)?(?!money|funding|funds|cash|aid|capital|worth|(?:\w+ly\s+)?(?:income|revenue|profit|rent)|is|was|were|are|did|do|does|has|have|had|"
    r"will|would|should|could|in|from|the|it|they|he|she|each|per|compensation)[a-z])|\b(?:what|which)\s+(?:\w+\s+){0,3}?(?:cost|price|salary|fee)s?\b(?!\s+(?:rises?|increases?|growth|inflation))|\bwhat\b[^,;:?]*\bcosts?\b"
    r"|\bwhat\s+(?:did|does|will|would)\s+[^,;:?]{2,60}?\b(?:pay|spend|charge)\s+(?:for|on|to)\b(?!\s+(?:tribute|attention|visit))",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£₹¥₽]|(?-i:\b[A-Z]{2,3})\s?\d[\d.,]*\d|\b(?:Rs|LKR|USD|EUR|CHF|KZT|dollars?|euros?|rupees?|francs?|yen|pounds?|tenge|som|roubles?|million|billion)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\bhow\s+(?:large|big|high)\s+(?:is|was|were|are)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:loan|grant|donation|budget|cost|price|sum|subsidy|fine|debt)s?\b|"
    r"\b(?:total|overall|estimated|approximate|exact|loan|grant|aid)\s+(?:\w+\s+){0,2}?"
    r"(?:costs?|amount|price|budget|investment|sum|value|expenditure|funding)\b",
    re.IGNORECASE,
)
# What one currency is called, and how sums in it are written.
_CURRENCIES = tuple(
    (
        re.compile(
            rf"\b(?:(?:in|how\s+much(?:\s+in)?)\s+(?:\w+illion\s+)?(?:US\s+)?|how\s+many\s+(?:\w+\s+){{0,2}}?)(?:{names})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"{signs}|\b(?:{names}|{codes})\b", re.IGNORECASE),
    )
    for names, codes, signs in (
        ("rupees?", "Rs|LKR|INR|PKR", "₹"),
        ("dollars?", "USD", r"\$"),
        ("euros?", "EUR", "€"),
        ("pounds?(?: sterling)?", "GBP", "£"),
        ("yen", "JPY", "¥"),
        ("yuan|renminbi", "CNY|RMB", "¥"),
        ("(?:swiss )?francs?", "CHF", "₣"),
        ("tenge", "KZT", "₸"),
        ("roubles?|rubles?", "RUB", "₽"),
        ("som", "KGS", "⃀"),
    )
)
_CLOCK_ASKED = re.compile(
    r"\b(?:what|which)\s+(?:\w+\s+)?(?:time|hour)s?\b(?!\s+(?:of|frame|zone|span|period)\b)|\btime\s+of\s+day\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s*(?:[ap]\.?\s?m\b|o['’]clock|hours?\b|hrs?\b|h\b)|\b(?:noon|midnight|morning|afternoon|evening|"
    r"dawn|sunrise|sunset|night)\b",
    re.IGNORECASE,
)
# "At exactly what time did she come?" is not answered by "this morning".
_EXACT_CLOCK_ASKED = re.compile(
    rf"\b(?:exact|exactly|precise|precisely)\b(?=.*(?:{_CLOCK_ASKED.pattern}))", re.IGNORECASE
)
_EXACT_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s*(?:[ap]\.?\s?m\b|o['’]clock|hours?\b|hrs?\b|h\b)|\b(?:noon|midnight)\b",
    re.IGNORECASE,
)
_UNIT_OF_LENGTH = r"(?:kilomet(?:re|er)s?|met(?:re|er)s?|km|miles?|feet)"
_LENGTH_ASKED = re.compile(
    rf"\bhow\s+(?:far|wide|tall|deep|high)\b|\b(?:length|distance|height|width|depth)\s+(?:in|of)\b(?!\s+(?:the\s+|his\s+|her\s+)?(?:term|tenure|stay|visit"
    rf"|mission|course|training|contract|time|days|hours|weeks|months|years))|\bhow\s+many\s+{_UNIT_OF_LENGTH}\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"\d\s*-?(?:{_UNIT_OF_LENGTH}|m|cm|ft)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half\s+an?)\s+{_UNIT_OF_LENGTH}\b",
    re.IGNORECASE,
)
_CONTACT_ASKED = re.compile(
    r"\b(?:(?:tele)?phone|mobile|fax)\s+(?:number|no)\b|\be-?mail\s+address\b|\bномер\s+телефона\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\+?\d[\d ()-]{6,}\d|\S@\S+\.\S")
_PERCENT = re.compile(r"\b(?:what|which)\s+(?:percentage|per\s?cent)\b|\bhow many per\s?cent\b", re.IGNORECASE)
_ASKS_SHARE = re.compile(
    r"\b(?:what|which|how\s+large\s+a|^)\s*(?:share|proportion|percentage|per\s?cent)\b|\bhow\s+many\s+per\s?cent\b",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\s*(?:%|per\s?cent\b)")
_SHARE = re.compile(r"\d\s*%|\bper\s?cent|\bpercentage|\b(?:half|third|quarter)\b", re.IGNORECASE)
_HOW_LONG = re.compile(
    r"\bhow\s+(?:long|many\s+(?:minutes|hours|days|weeks|months|years))\b"
    r"|\b(?:length|duration)\s+of\s+(?:(?:the|his|her|their)\s+)?(?:term|tenure|stay|visit|mission|course|training|contract"
    r"|lease|project|programme|appointment|mandate|meeting|talks|sentence|loan|closure|strike)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"\b(?:\d+|{'|'.join(_ONES + _TEENS + _TENS)}|a|an|half)[ -](?:and a half )?(?:{'|'.join(_ONES)}[ -])?"
    r"(?:second|minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)


_AGE_ASKED = re.compile(
    r"\bhow\s+old\b|\b(?:what|which)\s+age\b|(?<!\bof )\bage\s+(?:when|at|of)\b|(?<!\bof )\bage\W*$", re.IGNORECASE
)
_AGE = re.compile(
    r"\bage[ds]?\b|\byears?[ -](?:old|of age)\b|\byear-olds?\b|\b(?:born|birth(?:day)?|turn(?:ed|s|ing))\b"
    r"|,\s*\d{1,3}\s*,|\(\d{1,3}\)|\b(?:centur\w+|since|founded|established|built|dates?\s+(?:back\s+)?(?:to|from))\b|\banniversary\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a number that is asked for must be: a sum, a share or a time.

    :param asked: how it is asked for.
    :param said: how reports write it.
    :param lacking: what is said of a report that has none.
    """

    asked: re.Pattern[str]
    said: re.Pattern[str]
    lacking: str


# "construction cost of the plant", "interest rate", "by how much did it rise"
_COST = r"(?:costs?|price|fee|salary|fare|rent|toll|face value)"
_COST_IN_KEYWORDS = re.compile(
    rf"^(?!.*\b(?:who\w*|what|which|when|where|why|names)\b)(?:\W*(?:[\w’'.,-]+\s+){{0,10}}?{_COST}\s+(?:of|for|to)\b"
    rf"|.*\b{_COST}(?:,?\s*how\s+much|\s+(?:per|a)\s+\w+)?\W*$|\W*(?:\w+\s+)?{_COST}\b)",
    re.IGNORECASE,
)
_RATE = re.compile(r"\binterest rates?\b", re.IGNORECASE)
_BY_HOW_MUCH = re.compile(r"\bby how much\b", re.IGNORECASE)
_SUM_OR_SHARE = re.compile(rf"{_MONEY.pattern}|{_SHARE.pattern}", re.IGNORECASE)
_NO_SUM = "The report that comes nearest names no sum."
_MEASURES = (
    *(
        Measure(asked=asked, said=said, lacking="The report that comes nearest names no sum in that currency.")
        for asked, said in _CURRENCIES
    ),
    Measure(asked=_CONTACT_ASKED, said=_CONTACT, lacking="The report that comes nearest gives no such contact."),
    Measure(asked=_RATE, said=_SHARE, lacking="The report that comes nearest gives no percentage."),
    Measure(asked=_BY_HOW_MUCH, said=_SUM_OR_SHARE, lacking=_NO_SUM),
    Measure(asked=_COST_IN_KEYWORDS, said=_MONEY, lacking=_NO_SUM),
    Measure(asked=_TOTAL, said=_MONEY, lacking=_NO_SUM),
    Measure(asked=_EXACT_CLOCK_ASKED, said=_EXACT_CLOCK, lacking="The report that comes nearest gives no time of day."),
    Measure(asked=_LENGTH_ASKED, said=_LENGTH, lacking="The report that comes nearest gives no such measure."),
    Measure(asked=_CLOCK_ASKED, said=_CLOCK, lacking="The report that comes nearest gives no time of day."),
    Measure(asked=_HOW_MUCH, said=_MONEY, lacking=_NO_SUM),
    Measure(asked=_AGE_ASKED, said=_AGE, lacking="The report that comes nearest does not say how old."),
    Measure(asked=_PERCENT, said=_SHARE, lacking="The report that comes nearest gives no percentage."),
    Measure(asked=_HOW_LONG, said=_DURATION, lacking="The report that comes nearest does not say how long."),
)


def measure_asked(question: str) -> Measure | None:
    """What the number asked for must be; `None` where any number may do."""
    return next((measure for measure in _MEASURES if measure.asked.search(question)), None)


def asks_clock(question: str) -> bool:
    """Whether a time of day is asked for."""
    return _CLOCK_ASKED.search(question) is not None


def asks_share(question: str) -> bool:
    """Whether the number asked for is a part of a whole."""
    return _ASKS_SHARE.search(question) is not None


def asks_sum(question: str) -> bool:
    """Whether the number asked for is one of money."""
    measure = measure_asked(question)
    return measure is not None and measure.said is _MONEY


def is_sum(text: str, number: re.Match[str]) -> bool:
    return _MONEY.search(text, number.start(), number.end() + N_LETTERS_OF_UNIT) is not None


def is_share(text: str, number: re.Match[str]) -> bool:
    return number[0].endswith("%") or _PER_CENT.match(text, number.end()) is not None


def find_figures(text: str) -> list[re.Match[str]]:
    """Figures with what belongs to them ("over 2,800", "Rs. 3 million", "12 %"), in order; no days."""
    if not any(map(str.isdigit, text)):
        return []
    days = [dated.span for dated in find_dates(text)] + [
        Span(start=m.start(), end=m.end()) for form in (_MONTH_DAY, _DAY_BESIDE) for m in form.finditer(text)
    ]
    return [
        match
        for match in _FIGURE.finditer(text)
        if not _PADDED.fullmatch(match[0].strip())
        and not _LABEL.search(text[: match.start()])
        and not any(span.start <= match.start() < span.end for span in days)
    ]


def find_number_words(text: str) -> list[tuple[re.Match[str], int]]:
    """Numbers from two to ninety-nine in words, each with what it is in figures, in order."""
    return [(match, _figure(match)) for match in _IN_WORDS.finditer(text)]


def _figure(match: re.Match[str]) -> int:
    if few := match["few"]:
        return (_ONES + _TEENS).index(few.lower()) + 1
    ones = match["ones"]
    return 10 * (_TENS.index(match["tens"].lower()) + 2) + (_ONES.index(ones.lower()) + 1 if ones else 0)


def is_counted(thing: Collection[str], text: str, *, several: bool = False) -> bool:
    """Whether a number stands with the thing: a figure near it or alone, or a word right before it ("three provinces").

    :param thing: the terms by which it may be told.
    :param several: it is asked for in the plural, so that "16 elephant corridors" counts no elephants.
    """

    def has_it(words: list[str]) -> bool:
        told = [word for word, following in pairwise([*words, ""]) if not (several and _is_part(word, following))]
        return not set(thing).isdisjoint(terms_of(" ".join(told)))

    figures = find_figures(text)
    counting = [match for match in figures if _PER.match(text, match.end()) or not _SUM.match(text, match.start())]
    return (
        any(has_it(text[match.end() :].split()[:N_WORDS_AFTER]) for match in _WORD.finditer(text))
        or any(has_it(text[match.end() :].split()[:N_WORDS_NEAR]) for match in counting)
        or any(has_it(text[: match.start()].split()[-N_WORDS_NEAR:]) for match in counting)
        or (len(figures) == 1 and not _counts_other(text, figures[0]))
    )


def _counts_other(text: str, figure: re.Match[str]) -> bool:
    """Whether a figure is part of a word for something else ("a 5-acre plot"), or stands before it ("16 corridors")."""
    return _OTHER_THINGS.match(text, figure.end()) is not None


def _is_part(word: str, following: str) -> bool:
    """Whether a word in the singular only tells of what kind the next is."""
    return word.isalpha() and not word.endswith("s") and following[:1].islower() and following not in _NO_NOUNS


def counts(text: str, *, money: bool = True) -> bool:
    """Whether the text has a number that may count something, in figures or as a word.

    :param money: sums and shares count as well.
    """
    text = text if money else _SUM.sub(" ", text)
    figures = any(not is_year(match) for match in find_figures(text))
    return figures or any(pattern.search(text) for pattern in (_WORD, _JOINED, _ORDINAL))


def is_year(number: re.Match[str]) -> bool:
    return _YEAR.fullmatch(number[0].strip(" ,.")) is not None
