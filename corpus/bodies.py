"""Who met, where the title of the record does not say: by a line at its head, or by the folder that it was filed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from corpus.dates import find_dates
from corpus.papers import is_paper
from corpus.records import Document
from corpus.rolls.announcing import side_and_rest
from corpus.rolls.labels import label_of
from corpus.rolls.words import BODY_WORDS, ROLE

N_LINES = 4
N_WORDS = 8
_SHORT = "wg|sig|tc|tsc|tf|ig|sc|cg|pmc|wp"  # working group, special interest group, technical committee
_BODY = re.compile(
    rf"(?<![^\W_])(?:{BODY_WORDS}|{_SHORT}|task ?force|assembly|senate|forum|panel|cabinet)(?![^\W_])",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ0-9]*[A-ZА-ЯЁ0-9](?:[ -][A-ZА-ЯЁ0-9]+)*")
_CODE = re.compile(rf"(?:{_SHORT}|[a-z]{{1,3}}\d+)")
_LABEL = re.compile(
    r"^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?(?:<[\w@+|-]+>\s+)?(?:(?:meeting|body|committee|group)\s?:\s+)",
    re.IGNORECASE,
)
_RECORD_OF = re.compile(
    rf"(?P<body>[A-ZА-ЯЁ][^:;.,?!|]{{0,60}}?(?<![^\W_])(?:{BODY_WORDS}|{_SHORT})) (?:meeting )?(?:notes|minutes)",
    re.IGNORECASE,
)
_RECORDS = frozenset(
    "agenda agendas meeting meetings minute minutes notes call calls session sessions протоколы".split()
)
# Folders of anybody's, and what stands in a folder's name beside that of a body.
_ANYBODYS = _RECORDS | frozenset(
    """
    and of the archive archives archived backup content data doc docs document documents download downloads draft drafts
    english file files final inbox incoming index md misc new old other pages past pdf previous public record records
    report reports scan scans text texts tmp txt website wiki en ru kz kk project projects programme programs program
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep oct nov dec q1 q2 q3 q4 документы отчеты отчёты архив
    """.split()
)
_TALKS = re.compile(r"\b(?:talks|meetings?|negotiations|consultations|conversation) (?:with|between)\b", re.IGNORECASE)


def body_in_head(lines: Sequence[str]) -> str | None:
    """The first line that is nothing but a body's name, which may be labelled so ("Meeting: Roads Board")."""
    return next((line for line in (_LABEL.sub("", line) for line in lines[:N_LINES]) if line and _is_body(line)), None)


def body_in_heading(document: Document) -> str | None:
    """Out of the first heading that calls what follows the record of a body: "Roads Board Meeting Notes"."""
    headings = dict.fromkeys(heading for section in document.sections for heading in section.headings)
    return next((one["body"] for heading in headings if (one := _RECORD_OF.fullmatch(heading.strip(" *_")))), None)


def _is_body(line: str) -> bool:
    if (
        not line[0].isupper()
        or is_paper(line)
        or re.search(r"[:;.,?!|]|\d{4}", line)
        or label_of(line)
        or side_and_rest(line)[0]
        or _TALKS.search(line)
        or find_dates(line)
    ):
        return False
    words = line.lower().split()
    if len(words) > N_WORDS or ROLE.match(line) or _ANYBODYS.issuperset(words):
        return False
    return (_BODY.search(line) or _ACRONYM.fullmatch(line)) is not None


def body_of_folder(name: PurePath) -> str | None:
    """The innermost folder that is called like a body, or that holds a folder of minutes."""
    holds_records = False
    for part in reversed(name.parent.parts):
        words = [word for word in re.split(r"[-_\s.]+", part) if word and not word.isdigit()]
        if not {word.lower() for word in words} <= _ANYBODYS:
            is_body = holds_records or _BODY.search(part) or any(_is_code(word) for word in words)
            return " ".join(map(_spelled, words)) if is_body else None
        holds_records = holds_records or not _RECORDS.isdisjoint(word.lower() for word in words)
    return None


def folder_of(name: PurePath) -> str | None:
    """The innermost folder that is called after anything but a year or what is kept in it."""
    for part in reversed(name.parent.parts):
        words = [word for word in re.split(r"[-_\s.]+", part) if word and not word.isdigit()]
        if not {word.lower() for word in words} <= _ANYBODYS:
            return part
    return None


def _is_code(word: str) -> bool:
    return (_ACRONYM.fullmatch(word) or _CODE.fullmatch(word)) is not None


def _spelled(word: str) -> str:
    """ "build-wg" is the Build WG."""
    if not word.islower() or word in ("and", "of", "the", "for", "on"):
        return word
    return word.upper() if _CODE.fullmatch(word) else word.capitalize()
