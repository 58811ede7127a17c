"""The entries of a report told day by day: "28 January, the Bank. We met Mr. Ode", "On 12 March the delegation"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from corpus.dates import MONTHS, find_dates, find_days
from corpus.patterns import has_any

MAX_TITLE_WORDS, MAX_HEADING_WORDS = 12, 14
MONTH_NAMES = "January February March April May June July August September October November December".split()
LONGEST = timedelta(days=40)  # no mission is longer
LONGEST_PERIOD = timedelta(days=100)
N_SPOKEN = 12  # sentences: a report's head
ANY_YEAR = 2000  # it has a 29 February
N_REMEMBERED = 4096  # lines, each of which is asked about as one and as a sentence
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY_OF_WEEK = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
_WEEKDAY = rf"(?:{_DAY_OF_WEEK},?\s+(?:the\s+)?)"
_ONE = r"(?!\s*(?:and|to|until|through|[-–—])\s*\d)"  # "On 11 and 12 June" opens no day
_OCCASION = (
    r"(?:(?:meeting|session|talks|visit|workshop|seminar|briefing|discussion|consultation|hearing|lunch|dinner)s?"
    r"|kick-?off|wrap-?up|opening|closing|debriefing|round\s+table)"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b)(?:,?\s+\d{{4}})?{_ONE}"
)
# "Tuesday, 7 November. JICA headquarters.", "28 January, WMO.", "16 June: the Ministry"
_LEADS = re.compile(
    rf"[\W_]*{_WEEKDAY}?(?P<day>{_DAY})(?:\s*\([^()]*\))?(?:[*_]*\s*[.,:–—-][*_]*|[*_]+(?=\s))\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "With the Bank (2 October, 17:00). Mr. Lind invited us"
_IN_BRACKETS = re.compile(
    rf"[\W_]*(?P<title>(?-i:[A-Z])[^.()\n]{{1,60}}?)\s*\({_WEEKDAY}?(?P<day>{_DAY})[^()]*\)[*_]*\s*[.:]",
    re.IGNORECASE,
)
# "Tuesday (7 November): the Roads Agency."
_DAY_IN_BRACKETS = re.compile(
    rf"[\W_]*{_DAY_OF_WEEK}\s*\((?P<day>{_DAY})\)[*_]*\s*[.,:–—-][*_]*\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
# "Odda, 12 March 2024. We met", "Opening, 8 October: the Mayor spoke", "On the margins, 13 May, late at night: talks"
_BEHIND_TITLE = re.compile(
    rf"[\W_]*(?P<title>(?-i:[A-ZÀ-Ž])[^.;:()\n]{{1,70}}?)(?:,|(?<!\d)\s[-–—])\s+{_WEEKDAY}?(?P<day>{_DAY})"
    r"(?P<rest>(?:,\s*[^.;:\n]{1,40}?)?[*_]*\s*(?:[.:]|\s[-–—]\s)[*_]*\s*)",
    re.IGNORECASE,
)
# "**Seminar on roads** 15 March 2024, Odda"
_BEHIND_BOLD = re.compile(
    rf"\s*(?:\*\*|__)(?P<title>[^*_\n]{{4,100}})(?:\*\*|__)[.,:]?\s+(?:[-–—]\s+)?"
    rf"{_WEEKDAY}?(?P<day>{_DAY})(?=[\s,.:;)]|$)",
    re.IGNORECASE,
)
# "**Odda, 20 February 2024**", alone on its line
_PLACE_AND_DAY = re.compile(
    rf"[\W_]*(?P<title>(?-i:[A-ZÀ-Ž])[^.;:()\d\n]{{1,50}}?)(?:,|\s[-–—])\s+{_WEEKDAY}?"
    rf"(?P<day>\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})[\W_]*",
    re.IGNORECASE,
)
# "Afternoon - Roads Agency.", "Same day in the evening, at the Mayor's: ", "14:00-15:30 Roads Agency."
_FIGURE = re.compile(r"\d")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec янв фев мар апр май мая июн июл авг сен окт ноя дек".split()
_DAY_IN_FIGURES = re.compile(r"\d\s?[./-]\s?\d|\bday\s+\w+\b", re.IGNORECASE)
_DAY_IN_WORDS = re.compile(
    rf"\d[^\d\n]{{0,12}}?(?:{'|'.join(_MONTHS)})|(?:{'|'.join(_MONTHS[:12])})[a-z]*\.?\s+\d", re.IGNORECASE
)
_PART_OF_DAY = re.compile(
    rf"[\W_]*(?:{_DAY_OF_WEEK}\s+)?(?:(?:the\s+)?same\s+day,?\s*)?(?:in\s+the\s+|early\s+|late\s+)?"
    r"(?:(?:morning|(?:after)?noon|evening|night|lunch(?:time)?|breakfast|dinner)\b|\d{1,2}[.:]\d{2}(?:\s*[-–—]\s*\d{1,2}[.:]\d{2})?"
    r"(?:\s*(?:h|hrs|[ap]\.?m)\b\.?)?)[*_]*\s*[,:–—-][*_]*\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "*Bilateral with Norland.* Ms. Lind and Mr. Ode", its mark behind the title in the next sentence or before its end
_RUN_IN = re.compile(r"(?P<mark>\*\*?|__?)(?P<rest>(?-i:[A-ZÀ-Ž])[^*_.:!?\n]{2,70})(?:[.:]?(?P=mark)|[.:]\s*$)")
# "2. Odda, 12 March", "Wed 19.02"
_DAY_IN = re.compile(
    r"(?<!\bto )(?<!\band )(?<![\d–—-])"
    r"(?P<weekday>\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s+(?:the\s+)?)?"
    rf"(?:(?P<day>{_DAY.replace('(?:,?', '(?P<year>,?')})"
    r"|(?(weekday)(?P<number>\d{1,2})\.(?P<month>0?[1-9]|1[0-2])\b|(?!)))",
    re.IGNORECASE,
)
# "19.03 – Roads Agency", "19.03.2024 The Roads Agency": with a month of two figures, as the parts of a text have none.
_IN_FIGURES = re.compile(
    rf"[\W_]*{_WEEKDAY}?(?P<number>\d{{1,2}})[./](?P<month>0[1-9]|1[0-2])(?:[./](?P<year>(?:20)?\d\d)\b|\.?(?![\d./]))"
    r"[*_]*(?:\s*[-–—:,;|./]+[*_]*)?\s+(?P<rest>\d{0,4}[^\W\d_].*)",
    re.IGNORECASE | re.DOTALL,
)
# "2/7 Odda, town hall.", "2/7: the Mayor"
_BY_STROKE = re.compile(
    rf"[\W_]*{_WEEKDAY}?(?P<number>\d{{1,2}})/(?P<month>[1-9])(?:/(?P<year>(?:20)?\d\d)\b)?(?![\d./])"
    r"[*_]*(?:\s*[-–—:,;|.]+[*_]*\s+|\s+(?=(?-i:[A-ZÀ-Ž])))(?P<rest>[^\W\d_].*)",
    re.IGNORECASE | re.DOTALL,
)
# "The opening meeting on 4 March was chaired by": what met, ahead of its day.
_MET_ON = re.compile(
    rf"\W*(?P<title>The\s+(?:[\w’'-]+\s+){{0,5}}?{_OCCASION})\s+(?:was\s+held\s+|took\s+place\s+)?(?:on|of)\s+"
    rf"{_WEEKDAY}?(?P<day>{_DAY})",
    re.IGNORECASE,
)
# "2. Kick-off. On 4 March the mission", "Wrap-up: The findings were discussed on 6 March"
_RUN_IN_DAY = re.compile(
    rf"[\W_]*(?P<title>(?-i:[A-ZÀ-Ž])[^.:;!?()\n]{{2,60}})[*_]*[.:][*_]*\s+"
    r"(?:(?:(?:(?:Mr|Ms|Mrs|Dr|Prof)\.\s|[^.;:\n]){1,140}?\.\s+)?(?-i:On)\s+|(?=(?-i:[A-ZÀ-Ž]))[^.;:]{0,80}?"
    rf"\b(?:held|discussed|met|presented|reviewed|signed|received|took\s+place|gathered|visited)\s+on\s+){_WEEKDAY}?"
    rf"(?P<day>{_DAY})",
    re.IGNORECASE,
)
# "3. Ms. Lind returned to Odda that night. On 5 March the others met"
_BEHIND_LEAVING = re.compile(
    r"[\W_]*(?:(?:Mr|Ms|Mrs|Dr|Prof)\.\s|[^.;:\n]){1,80}?\b(?:returned|left|departed|flew|travelled|went)\b[^.;:\n]{0,80}\.\s+"
    rf"(?-i:On)\s+{_WEEKDAY}?(?P<day>{_DAY})",
    re.IGNORECASE,
)
# "As you asked, who was there on 4 March at the Roads Agency:" over a list
_ANNOUNCES = re.compile(
    r"[^.:;]{0,60}?\b(?:who\s+(?:was|were|came|sat|took part|attended)\b|present\b|participants\b|attended\b|we met\b)"
    rf"[^.:;]{{0,40}}?\bon\s+{_WEEKDAY}?(?P<day>{_DAY})(?:,?\s+(?:at|in|with)\s+(?:the\s+)?(?P<title>[^.;:,]{{2,70}}))?"
    r"[^.;:]{0,40}:\s*",
    re.IGNORECASE,
)
_WROTE = re.compile(r"\W*On\s[^:\n]{6,80}\bwrote:", re.IGNORECASE)
_HOURS = (
    r"(?:early |late )?(?:in the |this )?(?:morning|afternoon|evening)\b|(?:at|around|about) (?:noon|\d{1,2}[.:]\d\d\b)"
)
# "3. Side meeting, 5 April, 17:30, café.", "*Wrap-up, June 9, Odda.*"
_ENDS_BEFORE, _BEGINS_BEHIND = (
    re.compile(r"(?:[,;(]|\s[-–—])\s*$"),
    re.compile(rf"\s*(?:[,;)]|[-–—]\s|{_HOURS}|$)", re.IGNORECASE),
)
_SET_OFF = re.compile(r"^\s*(?:#+\s|[*_]{1,3}(?=\w)|\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]\s+)")
_HOUR = re.compile(rf"^[\s,]*(?:\d{{1,2}}[.:]\d\d(?:\s*[-–—]\s*\d{{1,2}}[.:]\d\d)?\b|{_HOURS})", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()\d]*\)")  # "the Roads Agency (the old house, not the new one)"
_TO_COME = re.compile(
    r"\b(?:will|shall|would|planned|scheduled|expected|due|next|(?:is|are) to|to be)\b", re.IGNORECASE
)
_NUMBERING = re.compile(r"^\(?(?:\d{1,2}|[A-Z])[.)]\s+")
# "Day 2. 23.01.2025. The Institute"
_DAY_NUMBER = re.compile(r"Day (?:\d{1,2}|one|two|three|four|five)\b\W*(?=\w)", re.IGNORECASE)
_NO_HEADING = re.compile(r"\b(?:by|until|till|before|from|since|on|of|next|dated?|due)$|:$", re.IGNORECASE)
# "On 12 March the delegation was received"
_ON_THE_DAY = re.compile(rf"\W*On\s+{_WEEKDAY}?(?P<day>{_DAY})\b", re.I)
_TIME = re.compile(
    r"^\W*\d{1,2}(?:[.:]\d{2})?\s*(?:h(?:rs?|ours)?|[ap]\.?m\.?|Uhr)?(?:\s*[-–—]\s*\d{1,2}[.:]\d{2}(?:\s*h\w*)?)?\s*[,:–—-]\s*",
    re.I,
)
_COLON = re.compile(r":\s|;")  # "Bank of Norland: Ms. Lind"
_MARK_ENDS = re.compile(r"[.:]?\*\*|[.:]?__")  # "**12 March, Roads Agency.** Our hosts"
# "4 октября 2022 г. состоялась встреча"
_IN_RUSSIAN = re.compile(rf"[\W_]*(?P<day>{_DAY})(?:\s*г(?:ода|\.))?\s+(?=(?-i:[А-Яа-яЁё]))")
_NO_TITLE = re.compile(r"(?:day|stage|part) \w+|(?:morning|afternoon|evening|departure|arrival)s?(?: [\w ]+)?", re.I)
_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|did|made|gave|took|went|came|met|held|spoke|said|we|I|us|[a-z]{2,}ed)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A day of which a report tells by itself, with what it calls it ("JICA headquarters"), if anything."""

    day: str
    title: str | None

    @property
    def heading(self) -> str:
        return f"{self.day}, {self.title}" if self.title else self.day


def entries_in(texts: Sequence[str], opens: Sequence[bool], headings: Sequence[str | None] = ()) -> list[Entry | None]:
    """For each sentence the entry that begins with it; none where fewer than two days are told of so.

    :param opens: for each sentence, whether a line begins with it.
    :param headings: for each sentence, the heading over it.
    """
    found = [_entry(texts, at, _rest_of_line(texts, opens, at)) if opens[at] else None for at in range(len(texts))]
    spoken = " ".join((*texts[:N_SPOKEN], *(heading for heading in headings if heading)))
    found = [None if one and _is_numbering(text, spoken) else one for text, one in zip(texts, found, strict=True)]
    for at, (before, heading) in enumerate(pairwise([None, *headings])):
        if heading and heading != before:
            found[at] = found[at] or _under(headed(heading) or _with_day_first(heading), texts[at])
    found = list(_with_places(texts, opens, headings, found))
    found = list(_with_parts_of_days(texts, opens, found))
    written = [entry.day for entry in found if entry]
    dates = [dated for day in written for dated in find_dates(day)]
    days = {day for text in written if (day := _day_of(text))}
    longest = LONGEST_PERIOD if len(dates) == len(written) else LONGEST  # a quarter's journeys, each with its year
    if len({dated.start.year for dated in dates}) > 1 or len(days) < 2 or max(days) - min(days) > longest:
        return [None] * len(texts)
    return found


def _rest_of_line(texts: Sequence[str], opens: Sequence[bool], at: int) -> Sequence[str]:
    """The next sentences, as far as they stand in the same line."""
    return tuple(texts[n] for n in range(at + 1, min(at + 3, len(texts))) if not any(opens[at + 1 : n + 1]))


def _is_numbering(text: str, spoken: str) -> bool:
    """ "1/5 Budget" is the first decision of a fifth session where nothing speaks of days in May."""
    match = _BY_STROKE.match(text)
    if match is None or match["year"]:
        return False
    month = MONTH_NAMES[int(match["month"]) - 1]
    return re.search(rf"\d\s+{month[:3]}|\b{month[:3]}\w*\s+\d", spoken, re.IGNORECASE) is None


def _with_places(
    texts: Sequence[str], opens: Sequence[bool], headings: Sequence[str | None], found: Sequence[Entry | None]
) -> Iterator[Entry | None]:
    """With those that a line opens which has nothing but a place and a day with its year, where there are several."""
    befores = [None, *headings] if headings else [None] * (len(texts) + 1)
    overs = headings or [None] * len(texts)
    placed = [
        (_placed(text) if is_open else None) or (_placed(over) if over and over != before else None)
        for text, is_open, over, before in zip(texts, opens, overs, befores, strict=False)
    ]
    days = {entry.day for entry in placed if entry}
    yield from (one or (entry if len(days) > 1 else None) for one, entry in zip(found, placed, strict=True))


def _placed(line: str) -> Entry | None:
    match = _PLACE_AND_DAY.fullmatch(" ".join(line.split())) if _FIGURE.search(line) else None
    return Entry(day=match["day"], title=match["title"].strip()) if match and _may_head(match["title"]) else None


def _under(entry: Entry | None, text: str) -> Entry | None:
    """The entry that a heading opens; what stands first below it is its title, where that tells nothing."""
    if entry is None or entry.title:
        return entry
    part = _PART_OF_DAY.match(text)
    return replace(entry, title=next(_titles((part["rest"] if part else text).replace("*", ""), ()), None))


def _with_parts_of_days(
    texts: Sequence[str], opens: Sequence[bool], found: Sequence[Entry | None]
) -> Iterator[Entry | None]:
    """With an entry for each part of a day that begins a line: "Afternoon - Roads Agency.", "14:00: the Mayor"."""
    last: Entry | None = None
    for at, (text, entry) in enumerate(zip(texts, found, strict=True)):
        if entry is None and last and opens[at] and (match := _PART_OF_DAY.match(text) or _RUN_IN.match(text)):
            yield Entry(day=last.day, title=next(_titles(match["rest"], texts[at + 1 : at + 2]), None))
        else:
            yield entry
        last = entry or last


def leads_entry(text: str) -> bool:
    """Whether the day that a line tells of is the first that it says."""
    bare = _NUMBERING.sub("", text)
    if not _may_say_day(text):
        return _PART_OF_DAY.match(bare) is not None
    if (match := _BEHIND_TITLE.match(bare)) and bare[match.end() :].strip() and _may_head(match["title"]):
        return True
    forms = (_LEADS, _BEHIND_BOLD, _DAY_IN_BRACKETS, _ON_THE_DAY, _PART_OF_DAY, _IN_RUSSIAN, _IN_FIGURES, _BY_STROKE)
    if any(form.match(bare) for form in forms) or _BEHIND_LEAVING.match(bare) or _ANNOUNCES.fullmatch(bare):
        return True
    return (_amidst(text) or _placed(text) or _met_on(bare, ())) is not None


def without_day(text: str) -> str:
    """ "On 12 March the delegation was received" without its first words, which the day of the entry says."""
    match = _ON_THE_DAY.match(text)
    return text[match.end() :].lstrip(" ,") if match else text


def first_entry(lines: Sequence[str]) -> int | None:
    """The number of the line that opens the first entry, in a report that is told day by day."""
    found = entries_in(lines, [True] * len(lines))
    return next((at for at, entry in enumerate(found) if entry), None)


def _may_head(title: str) -> bool:
    """Whether it tells nothing by itself: "In Odda the Board met, 12 March: ..." does."""
    return len(title.split()) <= MAX_TITLE_WORDS and not _TELLS.search(title)


def _entry(texts: Sequence[str], at: int, following: Sequence[str]) -> Entry | None:
    """:param following: what stands behind it in the same line."""
    if not any(map(_may_say_day, (texts[at], *following))):
        return None
    text = _NUMBERING.sub("", texts[at])
    if text.lstrip().startswith(">") or _WROTE.match(text):  # quoted in a mail
        return None
    if not _DAY_IN_BRACKETS.match(text) and (match := _IN_BRACKETS.match(text)):
        return Entry(day=match["day"], title=next(_titles(match["title"], ()), None))
    if match := _met_on(text, following):
        return Entry(day=match["day"], title=match["title"].strip("*_ "))
    if match := _ANNOUNCES.fullmatch(text):
        return Entry(day=match["day"], title=match["title"])
    if match := _BEHIND_LEAVING.match(" ".join((text, *following))):
        return Entry(day=match["day"], title=None)
    if match := _LEADS.match(text) or _DAY_IN_BRACKETS.match(text):
        return Entry(day=match["day"], title=next(_titles(match["rest"], texts[at + 1 : at + 2]), None))
    if match := _BEHIND_BOLD.match(text):
        return Entry(day=match["day"], title=" ".join(match["title"].split()).strip(" .:"))
    if (
        (match := _BEHIND_TITLE.match(text))
        and (following or text[match.end() :].strip())
        and _may_head(match["title"])
    ):
        return Entry(day=match["day"], title=next(_titles(match["title"], ()), None))
    if match := _ON_THE_DAY.match(text) or _IN_RUSSIAN.match(text):
        return Entry(day=match["day"], title=None)
    if match := _IN_FIGURES.match(text) or _BY_STROKE.match(text):
        return _of_figures(match)
    return headed(text) or _amidst(texts[at])


@lru_cache(N_REMEMBERED)
def _may_say_day(text: str) -> bool:
    """Whether any form of a day can stand in it; most lines have none."""
    return _DAY_IN_FIGURES.search(text) is not None or (
        _FIGURE.search(text) is not None and has_any(text, _MONTHS) and _DAY_IN_WORDS.search(text) is not None
    )


def _met_on(text: str, following: Sequence[str]) -> re.Match[str] | None:
    """What met before the day on which it did, in the sentence or in a title ahead of it: "Kick-off. On 4 March we"."""
    match = _MET_ON.match(text) or _RUN_IN_DAY.match(" ".join((text, *following)))
    if match is None or not _may_head(match["title"]):
        return None
    behind = re.split(r"[.;]\s", match.string[match.end() :], maxsplit=1)[0]
    return None if _TO_COME.search(match.group() + behind) else match


def _of_figures(match: re.Match[str]) -> Entry:
    return Entry(day=_in_words(match), title=next(_titles(_first_sentence(match["rest"]), ()), None))


def _in_words(match: re.Match[str]) -> str:
    year = match["year"]
    day = f"{match['number']} {MONTH_NAMES[int(match['month']) - 1]}"
    return f"{day} {year if len(year) == 4 else f'20{year}'}" if year else day


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[\w)\"”’])[.:](?:[*_]*\s|$)", text, maxsplit=1)[0]


def _amidst(text: str) -> Entry | None:
    """The entry of words without a verb that say before their day, and perhaps behind it, what and where it was."""
    if not _FIGURE.search(text):
        return None
    bare = _ASIDE.sub("", _first_sentence(" ".join(_SET_OFF.sub("", text).split()))).strip("*_ ")
    match = _DAY_IN.search(bare) if len(bare.split()) <= MAX_HEADING_WORDS and not _TELLS.search(bare) else None
    if match is None or match["number"] or match["year"]:
        return None
    before, after = bare[: match.start()], bare[match.end() :]
    if not before or not _ENDS_BEFORE.search(before) or not _BEGINS_BEHIND.match(after):
        return None
    after = _HOUR.sub("", after)
    title = ", ".join(part for part in (before.rstrip(" ,;(-–—"), after.lstrip(" ,;)-–—")) if part)
    return Entry(day=match["day"], title=title) if title and title[0].isupper() else None


def headed(text: str) -> Entry | None:
    """The entry that a line without a verb heads: "2. Odda, 12 March", "Wed 19.02 - Odda", "The Bank (4 June)"."""
    if not (_FIGURE.search(text) or "Day" in text):
        return None
    bare = _NUMBERING.sub("", " ".join(text.split()).strip("#*_ "))
    if numbered := _DAY_NUMBER.match(bare):
        bare = bare[numbered.end() :]
        if (found := find_dates(bare)) and found[0].span.start == 0:
            span = found[0].span
            return Entry(day=span.cut(bare), title=next(_titles(bare[span.end :], ()), None))
    is_short = len(bare.split()) <= MAX_HEADING_WORDS and not _TELLS.search(bare)
    if is_short and (figures := _IN_FIGURES.match(bare)):
        return _of_figures(figures)
    match = _DAY_IN.search(bare) if is_short else None
    if match is None or (match["year"] and not match["weekday"]):  # a date of issue
        return None
    before, after = (part.strip(" -–—,.:;()*_") for part in (bare[: match.start()], bare[match.end() :]))
    if (before and after) or _NO_HEADING.search(before):
        return None
    day = f"{match['number']} {MONTH_NAMES[int(match['month']) - 1]}" if match["number"] else match["day"]
    return Entry(day=day, title=next(_titles(before or after, ()), None))


def _with_day_first(heading: str) -> Entry | None:
    """ "24 October 2023, Roads Agency": with its year, a date of issue has nothing behind it."""
    match = _LEADS.match(_NUMBERING.sub("", heading))
    title = next(_titles(match["rest"], ()), None) if match else None
    return Entry(day=match["day"], title=title) if match and title else None


def _titles(rest: str, following: Sequence[str]) -> Iterator[str]:
    """What stands behind the day up to the end of its sentence, or else the next sentence, where it tells nothing."""
    for text in (rest, *(following if not re.search(r"\w", rest) else ())):
        told = _COLON.split(_TIME.sub("", text), maxsplit=1)[0]
        title = " ".join(_MARK_ENDS.split(told.lstrip("*_ "), maxsplit=1)[0].split()).strip("*_ .:–—-")
        if (
            title
            and re.match(r"\d{0,4}[^\W\d_]", title)
            and not title[0].islower()
            and not _NO_TITLE.fullmatch(title)
            and len(title.split()) <= MAX_TITLE_WORDS
            and not _TELLS.search(title)
        ):
            yield title


def _day_of(text: str) -> date | None:
    found = find_dates(text) or find_days(text, ANY_YEAR)
    return found[0].start.replace(year=ANY_YEAR) if found else None
