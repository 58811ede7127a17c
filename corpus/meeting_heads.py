"""What the head of a record says of its meeting: what it was, who met and where, or that it fell through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from corpus.dates import Dated, find_dates, is_day, without_times
from corpus.imprint import tidy
from corpus.prose.given_names import GIVEN_NAMES
from corpus.prose.plain_words import COUNTRIES
from corpus.records import Document
from corpus.rolls.labels import label_of
from corpus.rolls.words import BODY, BODY_WORDS

N_HEAD_LINES = 14
N_HEAD_LETTERS = 2500
KINDS = (
    "general assembly|working session|study visit|press conference|conference call|teleconference|telecon"
    "|videoconference|bilateral meeting|workshop|conference|consultations|negotiations|talks|hearing|seminar|webinar"
    "|forum|summit|symposium|assembly|plenary|retreat|stand-?up|sync|huddle|call|session|sitting|meeting|meetup|visit"
    r"|face[- ]to[- ]face|interim(?=\W*(?:$|[\d,;:–—]|-[- ]))"
    "|заседание|совещание|встреча|сессия|конференция|форум|семинар|собрание|переговоры|консультации"
)
_KIND = re.compile(rf"\b(?P<kind>{KINDS})s?\b|\b(?P<case>заседани|совещани|встреч|сесси|собрани)[а-я]+", re.IGNORECASE)
_CASES = {
    "заседани": "заседание",
    "совещани": "совещание",
    "встреч": "встреча",
    "сесси": "сессия",
    "собрани": "собрание",
}
ORDER = (
    r"(?:(?:the|regular|ordinary|extraordinary|annual|special|monthly|weekly|bi-?weekly|fortnightly|quarterly|daily"
    r"|general|joint|virtual|online|interim|hybrid|public|open|inaugural|draft|final|approved|official|kick-?off|emergency|scheduled"
    r"|video|zoom|\d+(?:st|nd|rd|th)?|#\d+|no\.?|number|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth|[ivx]+|очередно\w+|внеочередно\w+)\s+)*"
)
_RECORD = (
    r"(?:meeting\s+)?(?:minutes|(?:irc |chat )?log|notes|record|summary(?: record)?|report|proceedings|protocol"
    r"|transcript|протокол)"
)
_OF = re.compile(
    rf"^(?:{ORDER}(?:{_RECORD}|agenda)\s*(?:of|from|for|–|—|-|:)?\s+)?{ORDER}(?:{KINDS})?[а-я]*\s*(?:of"
    rf"|for)\s+(?:the\s+)?(?P<body>\S.*)$",
    re.IGNORECASE,
)
_STYLED = re.compile(rf"^[\w.]+-style\s+{_RECORD}\s+(?:of|from|for)\s+(?:the\s+)?(?P<body>\S.*)$", re.IGNORECASE)
_TAIL = re.compile(rf"[\s,–—:-]*\b{ORDER}(?:{_RECORD}|agenda|{KINDS})s?\b.*$", re.IGNORECASE)
# Bodies that sit for another, whose name may stand above theirs.
_SITS = re.compile(
    r"(?:[A-Z][\w'’&-]*,?\s+(?:(?:&|and|of|for|the)\s+){0,2}){0,7}"
    r"(?:council|board|committee|commission|senate|assembly|cabinet|panel|task force"
    r"|working group|WG|SIG|TSC|trustees|governors|selectmen)"
    r"(?: of (?:the )?(?:directors|trustees|governors|management|ministers|experts|regents|elders))?"
    r"(?: (?:on|for) (?:the )?[A-Z][\w ,'’&-]*)?"
    r"(?:(?<!assembly)(?<!senate)(?<!cabinet) of (?:the )?(?-i:[A-Z])[\w'’&-]*(?: (?-i:[A-Z])[\w'’&-]*){0,3})?",
    re.IGNORECASE,
)
_MINUTES = re.compile(rf"\b(?:{_RECORD}|протокол)\b", re.IGNORECASE)
_RECORD_LINE = re.compile(
    r"(?:(?:draft|final|approved|confirmed|unconfirmed|summary)\s+)?(?:minutes|record|protocol|протокол)"
    r"(?:\s+(?:of (?:the )?(?:meeting|sitting|session)|(?:no\.?|number|№|#)\s*)?[\s\d/.–-]*)?"
    r"(?:\s*\([^()]{3,40}\))?\W*",
    re.IGNORECASE,
)
_ENDS_IN_MINUTES = re.compile(r"(?:[^\W\d_][\w'’&-]* ){1,8}minutes", re.IGNORECASE)
_IT_MET = re.compile(
    r"(?:The|At an? (?:[\w-]+ )?meeting of the) (?:[A-Z][\w'’-]+ ){0,3}"
    r"(?:Board|Committee|Council|Commission|Senate|Panel|Group) (?:met|was held|held|assembled|convened)\b"
)
_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n(?:(?!(?:---|\.\.\.)\s*$)[^\n]*\n){1,60}?(?:---|\.\.\.)[ \t]*\n", re.MULTILINE
)
_MINUTES_OF = re.compile(
    r"(?:\b(?:agreed|approved|draft|signed) )?\b(?:minutes|record|notes|summary|agenda)\s+(?:of|from|for)\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\b(?:agenda|повестка)\b", re.IGNORECASE)
_PLACE_LABEL = re.compile(
    r"^\W*(?:venue|place|location|where|destinations?|mission to|travel to|place of (?:the )?(?:mission|visit|meeting)"
    r"|место(?: проведения| командировки)?)\W*?[:|]\W*(?P<place>\w.*?)\W*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!to be )(?<!be )\b(?:held|took place|met|convened|состоял\w+|прош[её]?л\w*)\b(?:[^.;]|\.\d){0,90}?\b(?:at|in"
    r"|в)\s+(?P<place>(?:the\s+)?(?:seat of\s+)?[A-ZА-ЯЁ][^.;,]{2,80}?)(?=[.;,]|\s(?:on|from|between|with|and|under|in"
    r"|at \d)\s|\s[A-ZА-ЯЁ]\w+:|$)"
)
_FELL_THROUGH = re.compile(
    r"\b(?:meeting|session|call)\b(?:[^.\n]|\bNo\.|\d\.\d){0,80}?\b(?:(?:is|was|has been|were|stands)\s+)?(?:cancell?ed"
    r"|not held|called off|did not take place|will not take place|postponed|stood down)\b|\b(?:cancell?ed|postponed):"
    r"|^\W*(?:meeting\s+)?cancell?ed\W*$|^\W*(?-i:CANCELL?ED|POSTPONED|NOT HELD|NO MEETING)\b"
    r"|(?:заседание|совещание|встреча)[^.\n]{0,60}(?:отменен|не состоял)\w*",
    re.IGNORECASE | re.MULTILINE,
)
# "The meeting with the Roads Agency was cancelled": one of several.
_WITH_WHOM = re.compile(
    r"(?:meeting|session|call)s? (?:with|at|to|of the \w+ with)\b|(?:заседание|совещание|встреча) (?:со?|в|на) ",
    re.IGNORECASE,
)
N_PLACE_LINES = 8
N_TITLE_LINES = 4
N_TITLE_LETTERS = 120
_PLACE = re.compile(r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-ZА-ЯЁ][\w'’.-]*(?:\s[A-ZА-ЯЁ][\w'’.-]*){0,2}")
_TOWN = re.compile(r"^(?:г|гор|пос|с)\.\s?(?P<town>[А-ЯЁ][\w-]+(?:[ -][А-ЯЁ][\w-]+)?)(?=\s?,|[\s,]+\W{0,3}\d)")
_BUILDING = re.compile(
    r"\b(?:hotel|hall|palace|office|centre|center|building|house|room|library|school|college|university|institute"
    r"|headquarters|embassy|museum|campus|ministry|chambers?|boardroom|theatre|pavilion|church|courthouse|club|inn|lodge)\b|\b(?:зал|гостиниц|здани|дом|офис)[а-я]{0,3}\b",
    re.IGNORECASE,
)
_OF_A_HOUSE = re.compile(r"[A-ZÀ-Ž][\w'’.-]*(?:,? (?:of|for|the|and|[A-ZÀ-Ž][\w'’.-]*)){1,8}")
_WHERE = re.compile(
    r"\b(?:hotel|hall|palace|residence|house|institute|university|college|school|academy|library|museum|theatre|campus|club"
    r"|chamber|cultural cent(?:re|er)|conference cent(?:re|er)|business cent(?:re|er)|stadium|pavilion)\b",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"\W*(?:(?:года|г\.?)(?=\W))?\W*,\s*(?P<said>[^;|]*)")
_HOUR = re.compile(
    r"(?:\b(?:at|from)\s+)?\b\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b\.?|h(?:rs|ours)?\b)|\b(?:at\s+)?\d{1,2}[.:]\d\d\b",
    re.IGNORECASE,
)
_ROOM_NUMBER = re.compile(r"\s(?:no\.?\s?)?[A-Z]?-?\d{1,4}[A-Z]?$")
_HOUSE_OF = re.compile(
    r"\b(?:assembly|council|committee|conference|meeting|session)s? (?=(?:room|hall|chamber|house|cent))", re.I
)
_PART_OF_PLACE = re.compile(r"[A-ZА-ЯЁ][\w'’.-]*(?:\s[\w'’.-]+){0,4}")
_STATE = re.compile(r"\b(?:draft|final|approved|version|revised|page|online|zoom|teams|no)\b|\d", re.IGNORECASE)
# A house with committees of its own, and no meeting.
_PARLIAMENT = re.compile(
    r"\b(?:national|legislative|constituent|provincial|regional|state|federal|parliamentary|people['’]?s) assembly\b"
    r"|^(?:the )?assembly of\b",
    re.IGNORECASE,
)
# What kind of meeting it was, and nobody's name.
_ADJECTIVES = re.compile(
    r"(?:(?:technical|working|expert|bilateral|trilateral|agreed|regional|joint|high-level|ministerial|preparatory|final"
    r"|coordination|planning|project|consultative|thematic|official|national|international)\W*)+",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?<!\w)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?$", re.IGNORECASE)
_WEEKDAY_LAST = re.compile(r"(?<=,)\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?(?:\s*the)?\s*$", re.IGNORECASE)
_NOTES = re.compile(r"(?:meeting |call )?(?:notes|minutes)\W*", re.IGNORECASE)
N_NOTES_WORDS = 10
_NO_PLACE = re.compile(rf"{_KIND.pattern}|{_MINUTES.pattern}", re.IGNORECASE)
_MAY_FALL = re.compile(
    r"ancel|CANCEL|not held|called off|not take place|ostponed|stood down|not (?:meet|sit|convene)|отмен|не состоял"
)
# "The Board did not meet on 4 May": said of this meeting where the record lists nobody.
_DID_NOT_MEET = re.compile(
    r"^(?:the |this )?(?:\w+ ){0,4}(?:did|could) not (?:meet|sit|convene|assemble)(?=\W*$|[.,;:]| (?:on|at|as|because"
    r"|owing|due|for|this|today|that|in view)\b)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"^(?:(?:subject|re|fwd?)\s*:\s*)+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_IN_BRACKETS = re.compile(r"(\((?=[^\W\d_])[^()\d]*)\)\W*$")
_HAS_WORD = re.compile(r"[^\W\d_]")
_DEFINED = re.compile(r"\s*\((?:hereafter|hereinafter|далее)[^()]{0,80}\)", re.IGNORECASE)
# A trip is of no body, and talks are of two.
_OF_NONE = re.compile(
    r"\b(?:mission|visit|trip|travel|journey) to\b|\bbetween\b.+\band\b|\bкомандировк|\bпоездк"
    r"|^(?:справка|отч[её]т|информация|back[- ]to[- ]office|(?:mission|travel|trip|duty travel) report)\b"
    r"|\b(?:встреч|переговор)[а-я]+\b.+\s(?:и|с|со)\s",
    re.IGNORECASE,
)
_TRIP = re.compile(
    r"\b(?:mission|visit|trip|travel|journey|tour)s? (?:of|to|in|through)\b|\b(?:study|working|official|field|support"
    r"|supervision|monitoring|fact-finding|assessment|evaluation|review|identification|preparation|appraisal)"
    r" (?:mission|visit|trip|tour)\b|\b(?:mission|trip|travel) (?:report|diary|note)\b"
    r"|\b(?:report|note|diary) (?:on|of|about) (?:the |a |our )?(?:mission|trip|visit|journey)\b"
    r"|\b(?:командировк|поездк|визит)",
    re.IGNORECASE,
)
_FOLIO = re.compile(r"(?:page|стр\.?)\s+\d+", re.IGNORECASE)
_HAD_BEEN = re.compile(r"\bhad (?:first |originally )?been\b[^.]*\bbut\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:next|last|previous|following|earlier|week|month)\b", re.IGNORECASE)


N_SMALL_WORD = 3  # letters: "of", "the", "and"
N_FEW_SMALL = 2
_BODY_WORD = re.compile(BODY_WORDS, re.IGNORECASE)
# "Task Force on Floods convened", "Roads Board meets in Odda"
_DOES = re.compile(
    r"(?<=[\w)]) (?:convene[sd]|meets|met|gathers|gathered|sits|discusses|reviews|begins|opens|concludes)\b.*$"
)


def dates_in(text: str) -> tuple[Dated, ...]:
    return find_dates(text) if _DIGIT.search(text) else ()


def head_lines(document: Document) -> tuple[str, ...]:
    """The first lines with a word in them."""
    return _lines_of(document.pages[0].text if document.pages else "")


def lines_below_front_matter(document: Document) -> tuple[str, ...]:
    """The same of what stands below "---", "title: Lake Board", "---"; nothing, where there is no such."""
    text = document.pages[0].text if document.pages else ""
    front = _FRONT_MATTER.match(text)
    return _lines_of(text[front.end() :]) if front else ()


def _lines_of(text: str) -> tuple[str, ...]:
    text = text[:N_HEAD_LETTERS]
    lines = (tidy(line) for line in text.split("\n") if line.strip())
    return tuple(
        islice(
            (line for line in lines if len(line) > 1 and _HAS_WORD.search(line) and not _FOLIO.fullmatch(line)),
            N_HEAD_LINES,
        )
    )


def fell_through(title: str, lines: tuple[str, ...]) -> bool:
    """The record says at its head that this meeting was not held; one of several on a journey is not this."""
    said = (title,) if is_trip(title) else (title, *_unwrapped(lines))
    texts = [text for text in said if _MAY_FALL.search(text)]
    lists = any((label := label_of(line.split(":")[0])) and label.opens for line in lines)
    if not lists and any(_DID_NOT_MEET.match(text) for text in texts):
        return True
    return any((match := _FELL_THROUGH.search(text)) and not _is_of_another(text, match) for text in texts)


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Or of this one before it was held: "had been scheduled for 8 May but was postponed"."""
    said = text[max(0, match.start() - 30) : match.end()]
    return bool(_ANOTHER.search(said) or _HAD_BEEN.search(said) or _WITH_WHOM.match(match.group()))


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each with those that it runs on into."""
    held = ""
    for line in lines:
        if held and (held[-1] in ".:;!?" or not line[0].islower()):
            yield held
            held = ""
        held = f"{held} {line}".strip()
    if held:
        yield held


def is_record(title: str) -> bool:
    """A title of minutes, or of a meeting with its day; an agenda alone tells of nothing that took place."""
    if (_AGENDA.search(title) and not _MINUTES.search(title)) or re.search(r"\breport\b", title, re.IGNORECASE):
        return False
    return bool(_KIND.search(title) and (_MINUTES.search(title) or dates_in(title))) or bool(
        re.search(r"\bminutes\b|\bпротокол\b", title, re.IGNORECASE)
    )


def heads_record(lines: tuple[str, ...]) -> bool:
    """ "MINUTES 2024-1" on a line of its own, or "The Board met on 5 March", below a letterhead."""
    return any(_RECORD_LINE.fullmatch(line) for line in lines) or any(map(_IT_MET.match, lines[:N_TITLE_LINES]))


def heads_sitting(title: str, lines: tuple[str, ...]) -> bool:
    """ "Senate, 4 March 2024": a body and a day, and nothing else."""
    is_body = _SITS.fullmatch(_undated(title)) is not None
    return is_body and any(dates_in(line) for line in (title, *lines[: N_TITLE_LINES - 1]))


def has_notes(document: Document) -> bool:
    """What was said is told under "Meeting notes", whatever the title is."""
    return any(
        _NOTES.fullmatch(section.headings[-1]) and len(section.span.cut(pages[section.page]).split()) > N_NOTES_WORDS
        for pages in ({page.number: page.text for page in document.pages},)
        for section in document.sections
        if section.headings
    )


def own_title(title: str, lines: tuple[str, ...]) -> str:
    """The title, where it is not the first line of the list itself."""
    is_stamp = is_day(title) and day_of_record(lines) is not None  # of the day on which the minutes were approved
    opening = (line for line in (title, *lines[:2]) if not (is_stamp and is_day(line)))
    first = next((line for line in opening if _ENDS_IN_MINUTES.fullmatch(line) or not label_of(line.split(":")[0])), "")
    after = next((line for before, line in pairwise(lines[:N_TITLE_LINES]) if before == first), "")
    return f"{first} {after}" if _MINUTES.fullmatch(first) and after.startswith("of ") else first


def day_of_record(lines: Sequence[str]) -> Dated | None:
    """The day alone on the line below "Roads Board Minutes"."""
    below = (after for before, after in pairwise(lines) if _ENDS_IN_MINUTES.fullmatch(before) and is_day(after))
    return next((dates_in(line)[0] for line in below), None)


def name_of(title: str, lines: tuple[str, ...]) -> str:
    """The title without its date and "minutes of the"; with the line below it, where only that says what met."""
    placed = next((line for line in lines[:N_PLACE_LINES] if _TOWN.match(line) and line in title), "")
    title = title.replace(placed, "").strip() or title  # a title that runs on into "г. Ош, 5 марта 2024 г."
    name = _bare(title)
    if name and not _KIND.search(title):
        below = next((line for line in lines[:N_TITLE_LINES] if line != title and _is_subtitle(line)), None)
        name = f"{name}: {_bare(below)}" if below else name
    return name or title or "Meeting"


def _is_subtitle(line: str) -> bool:
    return (
        bool(_KIND.search(line))
        and len(line) <= N_TITLE_LETTERS
        and not re.search(r":|\s\|\s", line)
        and line[-1] != "."
        and label_of(line) is None
    )


def is_trip(name: str) -> bool:
    """A journey, in which several meetings may fall."""
    return _TRIP.search(name) is not None


def kind_of(name: str) -> str | None:
    match = _KIND.search(_PARLIAMENT.sub("", name))
    if match is None:
        return None
    return match["kind"].lower() if match["kind"] else _CASES[match["case"].lower()]


def body_of(title: str) -> str | None:
    """Who met, out of "Minutes of the second meeting of the Roads Board" or "Roads Board – second meeting"."""
    plain = _DEFINED.sub("", _undated(without_times(title)))
    if _OF_NONE.search(plain):
        return None
    if _PARLIAMENT.search(plain) and not _NO_PLACE.search(_PARLIAMENT.sub("", plain)) and ":" not in plain:
        return plain
    of = _OF.match(plain)
    candidates = [of["body"]] if of else re.split(r"\s+(?:[–—|-]|--)\s+|:\s+", plain)
    if label_of(candidates[0]):
        return None  # the report begins with its list
    candidates = [of["body"] if (of := _STYLED.match(one)) else one for one in candidates]
    if whole := _body_in_body(re.split(r"\s+(?:[–—|-]|--)\s+|\.\s+", plain)):
        return whole
    for candidate in candidates:
        body = (_TAIL.sub("", candidate) or _TAIL.sub("", _MINUTES_OF.sub("", candidate))).strip(" ,.–—-:|")
        body = re.sub(rf"^{ORDER}", "", body, flags=re.IGNORECASE).strip() if body else ""
        body = _DOES.sub("", body)
        if (
            re.search(r"[A-ZА-ЯЁ]\w", body)
            and not _ADJECTIVES.fullmatch(body)
            and not dates_in(body)
            and label_of(body) is None
            and not _is_headline(body)
        ):
            return body.removeprefix("the ")
    return None


def _is_headline(text: str) -> bool:
    """ "Decision to make seat belts compulsory": mostly words in small letters, as no body is called."""
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]*", text) if len(word) > N_SMALL_WORD]
    small = [word for word in words if word.islower() and not _BODY_WORD.fullmatch(word)]
    return len(small) >= N_FEW_SMALL and 2 * len(small) > len(words)


def body_with_line_below(body: str, lines: tuple[str, ...]) -> str:
    """ "Town of Odda" over "Town Council, Regular Meeting": the body that met is one of the body above it."""
    for line in lines[1 : N_TITLE_LINES - 1]:
        if lines[0].strip(" *_") == body and (below := _body_in_body((body, _MINUTES_OF.sub("", _undated(line))))):
            return below
    return body


def _body_in_body(parts: Sequence[str]) -> str | None:
    """ "Odda Foundation – Steering Committee": whose it is, and who met."""
    if (
        len(parts) != 2
        or _KIND.search(_PARLIAMENT.sub("", parts[0]))
        or _MINUTES.search(parts[0])
        or not re.match("[A-ZА-ЯЁ]", parts[0])
    ):
        return None
    met = _TAIL.sub("", parts[1]).strip(" ,.–—-:|")
    is_whole = _SITS.fullmatch(met) and not _SITS.fullmatch(parts[0]) and label_of(parts[0]) is None
    return f"{parts[0].strip(' ,.')}, {met}" if is_whole else None


def place_of(document: Document, lines: tuple[str, ...], told: str | None = None) -> str | None:
    """By a label, by a line that is place and date, or by the sentence that says where it was held.

    :param told: where, as the sentence over the record tells it.
    """
    for line in lines:
        match = _PLACE_LABEL.match(line)
        if match and "http" not in line:
            return match["place"]
    if told:
        return told
    place = next(_placed_and_dated(lines), None)
    if place is None and document.pages:
        whole = next((held for line in lines if (held := _HELD.search(line)) and held.end() == len(line)), None)
        if whole:
            return whole["place"].removeprefix("the ")
        held = _HELD.search(" ".join(document.pages[0].text[:N_HEAD_LETTERS].split()))
        place = held["place"].removeprefix("the ") if held else None
    return place


# "Kigali, Rwanda, Water Board, 4th floor", right above the day
_LANDED = re.compile(
    r"(?P<town>[A-ZÀ-Ž][\w'’.-]*(?: [A-ZÀ-Ž][\w'’.-]*){0,2}), (?P<land>[A-ZÀ-Ž][\w'’ -]+?)(?:, [^,]{2,60}){0,3}"
)


def _placed_and_dated(lines: tuple[str, ...]) -> Iterator[str]:
    """ "Almaty, 7 December 2023", also at the end of a subtitle."""
    for line, below in zip(lines[:N_PLACE_LINES], (*lines[1:], ""), strict=False):
        found = dates_in(line)
        if not found and is_day(below) and (above := _LANDED.fullmatch(line)) and _is_land(above["land"]):
            yield above["town"]
            return
        if found and (town := _TOWN.match(line)):
            yield town["town"]
            return
        if found and (after := _place_after(line, found[0])):
            yield after
            return
        before = line[: found[0].span.start] if found else ""
        before = _WEEKDAY_LAST.sub("", before)
        *towns, place = (part.strip() for part in before.rstrip(" ,").split(","))
        if towns and _is_land(place) and _PLACE.fullmatch(towns[-1]):
            place = towns[-1]  # "Odda, Norland, 10 April 2025"
        if whole := _town_and_house(before) or (line != lines[0] and _house(before)):
            yield whole
        elif (
            before.rstrip().endswith(",")
            and _PLACE.fullmatch(place)
            and not _NO_PLACE.search(place)
            and not (BODY.search(place) or _SITS.fullmatch(place) or place.startswith("Held "))
        ):
            yield place


def _is_land(text: str) -> bool:
    return text.lower() in COUNTRIES or text.endswith((" Republic", " Kingdom", " Federation"))


def _place_after(line: str, dated: Dated) -> str | None:
    """ "Talks with the Fund, 4 March 2024, Fund's office, Oakham", "4 March 2024, Oakham Hotel. Written by ..."."""
    after = _AFTER_DATE.match(line, dated.span.end)
    before = _WEEKDAY.sub("", line[: dated.span.start])
    if after is None or not (_KIND.search(before) or not _HAS_WORD.search(before)):
        return None
    told = _HOUR.sub("", re.sub(r"\s*\([^()]*\)", "", after["said"]))
    said = re.split(r"(?<=\w{3})\.(?:\s|$)", without_times(told))[0].strip(" ,")
    every = [part.strip(" *_.:–—-") for part in said.split(",")]
    parts = list(takewhile(_is_of_place, every))
    if parts and len(every) == len(parts) + 1 and _BUILDING.search(parts[-1]) and _is_town(every[-1]):
        parts = every  # "Village Hall, Nether Oakham"
    return ", ".join(parts) or None


def _is_town(part: str) -> bool:
    first = part.partition(" ")[0].lower()
    return _PLACE.fullmatch(part) is not None and first not in GIVEN_NAMES and not _NO_PLACE.search(part)


def _is_of_place(part: str) -> bool:
    """A town of one word, or a house that says so; two words without that may be anybody's name."""
    room = _ROOM_NUMBER.sub("", part) if _BUILDING.search(part) else part
    plain = _HOUSE_OF.sub("", room) or room
    if not _PART_OF_PLACE.fullmatch(room) or _NO_PLACE.search(plain) or _STATE.search(room) or label_of(plain):
        return False
    return " " not in part or _BUILDING.search(part) is not None


def _town_and_house(before: str) -> str | None:
    """ "Oakham, Ministry of Roads, " before the date: a town, and a house in it that is somebody's."""
    town, _, house = before.strip(" ,*_").partition(", ")
    is_so = " " not in town and _is_of_place(town) and not BODY.search(town) and _BUILDING.search(house)
    return f"{town}, {house}" if is_so and "," not in house and not _NO_PLACE.search(house) else None


def _house(before: str) -> str | None:
    """ "Odda Institute of Roads, " before the date on a line of its own: a house called by who sits there."""
    house = before.strip(" ,*_")
    is_so = before.rstrip(" *_").endswith(",") and _OF_A_HOUSE.fullmatch(house) and _WHERE.search(house)
    return house if is_so and not _NO_PLACE.search(house) else None


def _undated(text: str) -> str:
    text = _MAIL.sub("", text)
    for dated in reversed(dates_in(text)):
        text = _WEEKDAY.sub("", text[: dated.span.start]) + text[dated.span.end :]
    short = _IN_BRACKETS.search(text)  # "talks with the Road Agency (RA)"
    text = re.sub(
        r"(?:\b(?:on|of|от|dated|held on)\s*|[\s,])(?:года|г\.)?\s*$|\b\d{1,2}[:.]\d\d\b(?:\s*(?:UTC|GMT|[ap]m))?",
        "",
        text.strip(" ,–—-()[]"),
        flags=re.IGNORECASE,
    )
    text = text.strip(" ,–—-:|()[]")
    return f"{text})" if short and text.endswith(short[1]) else text


def _bare(text: str) -> str:
    plain = re.sub(r"\s+(?:held|состоявш\w+)\b.*$", "", _MINUTES_OF.sub("", _undated(_DEFINED.sub("", text))))
    plain = re.sub(r"\s*\(\s*\)|[\s,]*\([^)]*$|\s*,\s*(?=,|\s[–—-]\s)|\s[–—-](?=\s+[–—-]\s)", "", plain)
    return " ".join(re.sub(r"^of (?:the )?(?=[A-Z])", "", plain).split())  # under "MINUTES" on a line of its own
