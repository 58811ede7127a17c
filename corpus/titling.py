"""The sentence that stands over a record: "Minutes of the 5th meeting of the Board held on 4 May 2024 in Oak Hall"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.dates import find_dates
from corpus.imprint import tidy
from corpus.meeting_heads import KINDS, N_HEAD_LETTERS, ORDER, body_of, is_trip, kind_of
from corpus.records import Document
from corpus.rolls.labels import label_of
from corpus.rolls.words import BODY

N_LINES = 10  # from the top, in which it begins
N_LETTERS = 400
N_WORDS = 12  # of a letterhead
N_SAME = 30  # letters that tell that a title is the sentence itself
N_FULL = 40  # letters of a line that may have run on to the next
_OPENS = re.compile(
    r"\W*(?:(?:draft|final|approved|adopted|confirmed|unconfirmed|signed|agreed|true|official|certified|summary|short"
    r"|extracts? (?:from|of) the)\s+)*(?:minutes|proceedings|record(?: notes?)?|notes|protocol)"
    r"(?: of (?:the )?(?:discussions?|proceedings|deliberations))?\s+(?:of|from|for|on)\s+",
    re.IGNORECASE,
)
# "5TH MEETING OF THE OAK BOARD HELD ON ..."
_MEETING_OF = re.compile(rf"\W*{ORDER}(?:{KINDS})\s+of\s+", re.IGNORECASE)
_MAY_GO_ON = re.compile(r"\W*(?:of|held|convened|on|at|in|for|from|under|which|that)\s", re.IGNORECASE)
_HELD = re.compile(
    r"[\s,–—(-]*\b(?:(?:which|that)\s+)?(?<!was )(?<!were )(?<!be )(?<!been )(?:was\s+(?=held))?"
    r"(?:held|convened|conducted|took place|holden|organi[sz]ed|called)\b(?=\s+(?:on|at|in|by|via|through|over|under"
    r"|online|virtually|from|this|remotely|physically|during|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\b(?:was|were|is|has been|will be)\s+(?:held|convened|called)\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?:\b(?:at|from|to|till?|until|–|-)\s+)?\b\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|noon\b|hrs\b|hours\b|h\b"
    r"|o['’]clock\b)|\b(?:at|from|to)\s+\d{1,2}[:.]\d\d\b|\b\d{4}\s*(?:hrs|hours|h)\b|\b(?:at\s+)?(?:noon|midday)\b",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(
    r"(?:\bon\s+)?(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*)?(?:the\s+)?$", re.IGNORECASE
)
_WEEKDAY = re.compile(r"[(,\s]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b\)?", re.IGNORECASE)
_PLACE = re.compile(
    r"(?<!\w)(?:in|at)\s+(?:the\s+)?(?P<place>[^\W\d_][^|;]*?)(?=[\s,]*(?:\||;|$|(?<![Nn]o)\.(?:\s+[A-Z]|\s*$)"
    r"|\b(?:on|under|with|through|via|by|from|commencing|starting|beginning|chaired|presided|presidency|to|for|as|which"
    r"|(?:and|&|and also|as well as) (?:through|via|by|on|online|virtually|remotely))\b))",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?P<link>zoom|(?:microsoft |ms )?teams|google meet|webex|skype|video[ -]?conferenc\w+|video link|teleconference"
    r"|(?:tele)?phone|online|virtually)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_FIRST = re.compile(rf"^{ORDER}", re.IGNORECASE)
_LAST = re.compile(rf"\s+(?:{KINDS})$", re.IGNORECASE)
_ANY_OF = re.compile(rf"^.*?\b(?:{KINDS})\s+of\s+(?:the\s+)?(?P<body>[A-ZА-ЯЁ].*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Titling:
    """What such a sentence says.

    :param line: its first words, as they stand.
    :param what: the meeting, "5th meeting of the Board".
    :param held: what it says behind "held".
    """

    line: str
    what: str
    body: str | None
    held: str
    place: str | None


class Called(NamedTuple):
    name: str
    body: str | None


def titling_of(document: Document) -> Titling | None:
    text = document.pages[0].text[:N_HEAD_LETTERS] if document.pages else ""
    for said in _candidates([tidy(line) for line in text.split("\n")]):
        if (found := _read(said)) is not None:
            return found
    return None


def called(telling: Titling, title: str) -> Called | None:
    """What the meeting is called by it, and who met, one of a body whose letterhead stands above; none where the title
    has a name of its own.
    """
    if telling.line.casefold().startswith(title[:N_FULL].strip("…").casefold()[:N_SAME]):
        return Called(name=telling.what, body=telling.body)
    if kind_of(title) or _OPENS.match(f"{title} of ") or label_of(title):
        return None
    body = telling.body
    if not _is_letterhead(title) or (body and title.casefold() in body.casefold()):  # "F. No. 12/3/2024"
        return Called(name=telling.what, body=body)
    whole = title if body is None or body.casefold() in title.casefold() else f"{title}, {body}"
    return Called(name=f"{title}: {telling.what}", body=whole)


def _is_letterhead(title: str) -> bool:
    return 1 < len(title.split()) <= N_WORDS and not re.search(r"\d|[:;]", title)


def _candidates(lines: Sequence[str]) -> Iterator[str]:
    """Each line near the top that may open the sentence, with those that it runs on to."""
    filled = [n for n, line in enumerate(lines) if line][:N_LINES]
    for n in filled:
        if not (_OPENS.match(lines[n]) or _MEETING_OF.match(lines[n])):
            continue
        said, last = lines[n], lines[n]
        for at in range(n + 1, len(lines)):
            follows = lines[at - 1] != "" and (len(last) >= N_FULL or last.isupper())
            if lines[at] and not (follows or _MAY_GO_ON.match(lines[at])):
                break
            if lines[at] and (label_of(lines[at].split(":")[0]) or len(said) > N_LETTERS):
                break
            said, last = f"{said} {lines[at]}".strip(), lines[at] or last
        yield said


def _read(said: str) -> Titling | None:
    opens = _OPENS.match(said)
    rest = said[opens.end() :] if opens else said
    held = _HELD.search(rest)
    if held is None or len(rest) > 2 * N_LETTERS or (not opens and _SENTENCE.search(said)):
        return None
    what = _ARTICLE.sub("", rest[: held.start()].strip(" ,–—-("), count=1)
    told = rest[held.end() :].strip()
    if not re.search(r"[^\W\d_]{3}", what) or is_trip(what) or not find_dates(told) or re.search(r"\.\s+[A-Z]", what):
        return None
    return Titling(line=said[:N_FULL], what=what, body=_body(what), held=told, place=_place(told))


def _body(what: str) -> str | None:
    match = _ANY_OF.match(what)
    if match and (what.isupper() or match["body"][0].isupper()):
        return match["body"].strip(" ,")
    if body := body_of(what):
        return body
    plain = _LAST.sub("", _FIRST.sub("", what))
    return plain.strip(" ,") if plain != what and BODY.search(plain) else None  # "Board of Management meeting"


def _place(told: str) -> str | None:
    """Where, as it stands beside the day and the hour."""
    for dated in reversed(find_dates(told)):
        before = _DAY_BEFORE.sub("", told[: dated.span.start])
        told = f"{before} | {_WEEKDAY.sub('', told[dated.span.end :], count=1)}"
    plain = _TIME.sub(" | ", told)
    match = _PLACE.search(plain)
    if match:
        return match["place"].strip(" ,.")
    link = _LINK.search(plain)
    return link["link"] if link else None
