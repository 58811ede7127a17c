"""Answers and errors in the reader's language: our own sentences around the quotes, which stay as printed.

The other rooms speak English. What they said is known again here by the table of `sentences.py`; what is not in it, and
what a language model wrote, stays as it is. Pure.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from ui.sentences import SENTENCES
from ui.speaking import LANGUAGES, Say

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_FIELD = re.compile(r"\{(\w+)\}")
_MONTHS = list(month_name)
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS[1:])}) (\d{{4}})\b")
_A_DAY = _DAY.pattern.replace("(", "(?:")
_PATTERNS = {
    "count": r"[\d,]+",
    "unread": r"[\d,]+",
    "when": rf"(?:on|since|until|from) {_A_DAY}(?: to {_A_DAY})?",
    "are": "is|are",
    "day": _A_DAY,
    "last": _A_DAY,
    "month": rf"(?:{'|'.join(_MONTHS[1:])}) \d{{4}}",
}
_IN_MONTHS = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split()
_ISO = re.compile(r"(?<=, )(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?(?= \[|, |:|\*\*|$)")
_STATUS = re.compile(r"(?<=[,:] )(chaired|spoke|present|apologies|absent)(?= \[\d+\]$)")
_JOINED = {"names": " and ", "days": " and ", "other": " or "}
_JOINTS = {" and ": (" и ", " және "), " or ": (" или ", " немесе ")}


def retold(text: str, say: Say) -> str:
    """Each line that is ours in the reader's language; in every language days are written out."""
    return "\n".join(_line(line, say) for line in text.split("\n"))


@lru_cache(maxsize=2048)  # while an answer comes, its lines come again with each word
def _line(line: str, say: Say) -> str:
    if line.startswith("“"):
        return line
    if line.startswith("- "):
        line = _STATUS.sub(lambda status: say(status[1]), line)
    elif say.language != "en":
        line = next(_fitting(line, say), line)
    return _ISO.sub(lambda days: " – ".join(say.day(day) for day in days.groups() if day), line)


def _fitting(line: str, say: Say) -> Iterator[str]:
    for pattern, said in _sentences(say.language):
        if match := pattern.fullmatch(line):
            told = {name: _field(name, value, say) for name, value in match.groupdict().items() if value is not None}
            yield _filled(said, told)


@cache
def _sentences(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    at = LANGUAGES.index(language) - 1
    return tuple((_pattern_of(english), said[at]) for english, said in SENTENCES.items())


def _pattern_of(english: str) -> re.Pattern[str]:
    escaped = re.escape(english).replace(r"\(s\)", "s?").replace(r"\[", "(?:").replace(r"\]", ")?")
    return re.compile(
        re.sub(r"\\\{(\w+)\\\}", lambda field: f"(?P<{field[1]}>{_PATTERNS.get(field[1], '.+?')})", escaped)
    )


def _field(name: str, value: str, say: Say) -> str:
    if name in ("when", "rest"):
        return _line(value, say)
    if name == "month":
        month, _, year = value.partition(" ")
        return f"{_IN_MONTHS[_MONTHS.index(month) - 1]} {year}"
    if joint := _JOINED.get(name):
        value = value.replace(joint, _JOINTS[joint][LANGUAGES.index(say.language) - 1])
    return _DAY.sub(lambda day: _day(day, say), value) if name in ("day", "last", "days") else value


def _day(match: re.Match[str], say: Say) -> str:
    return say.day(f"{match[3]}-{_MONTHS.index(match[2]):02}-{int(match[1]):02}")


def _filled(said: str, told: Mapping[str, str]) -> str:
    def part(match: re.Match[str]) -> str:
        return match[1] if all(name in told for name in _FIELD.findall(match[1])) else ""

    return _FIELD.sub(lambda field: told[field[1]], _OPTIONAL.sub(part, said))
