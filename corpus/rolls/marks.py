"""The key below or above a table of marks ("P = present, A = absent"): what each mark says of whoever bears it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from corpus.patterns import has_any
from corpus.records import How

# "Not in office": such a mark says that nobody was expected.
Marks: TypeAlias = Mapping[str, How | None]
NO_MARKS: Marks = MappingProxyType({})

N_KEY_LETTERS = 600
# No key is without one of these, and few lines have any.
_SAYS_HOW = ("presen", "atten", "absen", "apolog", "excus", "in the room", "in person", "присутств", "отсутств")
_BRACKETS = re.compile(r"\(([^()]{10,})\)")  # "Roll call (P = present, R = regrets)"
_HEADED = re.compile(
    r"^\W*(?:key|legend|codes?|marks?|symbols?|abbreviations?|explanations?|notes?|attendance"
    r"|(?:условные )?обозначения)\b[^:=]{0,40}:\s*",
    re.IGNORECASE,
)
_MARK = r"(?:[^\W\d_]{1,3}|[nN]/[aA]|[^\w\s,;:.=()|/'\"’&§–—-]{1,2}|[-–—](?=\s?[=:])|0|1|\((?:blank|empty)\b)"
# "P = present", "P – present", "(P) present"
_PAIR = re.compile(
    rf"(?:^|(?<=[\s,;|/(]))\(?(?P<mark>{_MARK})\)?\s*(?:=|:|\s[–—-](?=\s)|(?<=\))\s"
    r"|\s(?:means|denotes|indicates|stands\s+for)\s)\s*(?=\S)"
)
# "● in the room   ○ apologies": wide spaces, or signs, part them.
_BARE = re.compile(
    rf"(?:^|(?<=\s\s)|(?<=[;|]\s))(?P<mark>{_MARK})\s(?=\S)|(?:^|(?<=\s))(?P<sign>[^\w\s,;:.=()|/'\"’&§–—+*-])\s(?=\S)"
)
# "✓ present, A apologies, – absent", with commas alone
_IN_ROW = re.compile(r"(?:^|,\s+)(?P<mark>[^\w\s,;:.=()|/'\"’&§]|[A-Z]{1,2})\s(?=[a-z])")
_SAID_WORDS: tuple[tuple[How | None, str], ...] = (
    (
        None,
        r"\bnot (?:yet |then |currently )?(?:in office|a member|(?:a )?members?|appointed|elected|applicable"
        r"|eligible|required|invited|on the)\b|\b(?:vacan\w+|resigned|retired|no meeting|still to come|to come|not yet"
        r"|future|n/a|distribution|for (?:information|info)|cop(?:y|ies)\b|receives?|recipients?"
        r"|left the|не (?:был )?(?:член|избран))",
    ),
    (
        "absent",
        r"\b(?:without|no|unexcused|not excused)\b.*\b(?:apolog|excuse|leave|notice|reason|explanation|word)"
        r"|\bunexcused\b|\bнеуважительн",
    ),
    ("apologies", r"\bapolog|\bexcused?\b|\bregrets?\b|\bleave\b|\bsent word\b|\bуважительн|\bизвин"),
    (
        "absent",
        r"\babsen|\bnot (?:present|there|attending|in attendance)\b|\b(?:did|could) not (?:attend|come)\b"
        r"|\bmissing\b|\bno[- ]show\b|\baway\b|\bmissed\b|\brepresented\b|\b(?:sent|by) (?:a |an |his |her |their )?"
        r"(?:deputy|alternate|substitute|proxy|representative)|^(?:alternate|substitute|deputy|proxy)\b|\bотсутств",
    ),
    (
        "present",
        r"\bpresent\b|\battend|\bin (?:the room|person)\b|\bhere\b|\bcame\b|\blate\b|\bonline\b|\bremote|\bvirtual"
        r"|\b(?:by|via|on) (?:zoom|teams|video\w*|(?:tele)?(?:phone|conference)|internet"
        r"|\w+ ?link|webex|skype|call|screen)\b|\bjoined\b"
        r"|\b(?:left|part(?:ly|ial\w*)?)\b|\bin attendance\b|\bparticipated\b|\bchair|\bприсутств|\bучаствов"
        r"|\bонлайн",
    ),
)
_SAID = tuple((how, re.compile(words, re.IGNORECASE)) for how, words in _SAID_WORDS)
# "Part. = took part in the meeting; Distr. = receives the minutes": heads of columns in short.
_HEAD = re.compile(
    r"(?:^|(?<=[;,|(.]\s)|(?<=\s\s))[*_]*(?P<short>[^\W\d_][\w/-]{0,11}\.?)[*_]*\s*(?:=|\s(?:means|stands for)\s)\s*"
    r"(?P<told>[^\W\d_][^;=|,()]{2,60})"
)
# "Absent with apologies"
_EXCUSED = re.compile(r"(?:was )?absen\w+,? (?:but |and )?(?:with|on|having sent|sent|excused)\b(?! no)", re.IGNORECASE)


def marks_explained(lines: Iterable[str]) -> dict[str, How | None]:
    """All marks that some key in the report explains."""
    return {
        mark: how
        for line in lines
        for said in (line, *(_BRACKETS.findall(line) if "=" in line else ()))
        for mark, how in key_in(said).items()
    }


def heads_explained(lines: Iterable[str]) -> dict[str, str]:
    """What heads of columns are short for, as the report says below or above its table; in small letters."""
    found: dict[str, str] = {}
    for line in lines:
        if len(line) <= N_KEY_LETTERS and ("=" in line or " means " in line or "stands for" in line):
            found |= {plain_head(match["short"]): match["told"].strip(" .") for match in _HEAD.finditer(line.strip())}
    return found


def plain_head(text: str) -> str:
    return text.strip(" *_.:").lower()


def key_in(text: str) -> dict[str, How | None]:
    """The marks of a line that is a key; none for any other line."""
    plain = text.strip("| *_\t")
    if not plain or len(plain) > N_KEY_LETTERS or not has_any(plain, _SAYS_HOW):
        return {}
    headed = _HEADED.match(plain)
    said = plain[headed.end() :] if headed else plain
    told = [(mark, how) for mark, meaning in _pairs(said) for how in told_by(meaning)]
    several = (len(told) > 1 and any(how == "present" for _, how in told)) or (headed is not None and len(told) > 1)
    return dict(told) if several and {how for _, how in told} - {None} else {}


def said_by(mark: str, marks: Marks) -> tuple[How | None] | tuple[()]:
    """What the key says of a cell ("P", "P (from item 2)"), as the only value; none where it does not know the mark."""
    cell = mark.strip(" *_`")
    first = re.split(r"[\s(,;*†]", cell, maxsplit=1)[0]
    return next(((marks[one],) for one in (cell, first) if one and one in marks), ())


def _pairs(said: str) -> Iterator[tuple[str, str]]:
    for form in (_PAIR, _IN_ROW, _BARE):
        found = list(form.finditer(said))
        if len(found) > 1 and found[0].start() <= 1:
            ends = [*(match.start() for match in found[1:]), len(said)]
            for match, end in zip(found, ends, strict=True):
                mark = match["mark"] or match.groupdict().get("sign") or ""
                yield mark.strip("("), said[match.end() : end].strip(" ,;.|/()")
            return


def told_by(meaning: str) -> tuple[How | None] | tuple[()]:
    """How somebody was there whose mark means this, as the only value; none where it tells of something else.

    What stands first counts: the next mark may follow it with nothing between.
    """
    found = [(match.start(), n, how) for n, (how, form) in enumerate(_SAID) if (match := form.search(meaning))]
    if not found:
        return ()
    how = min(found)[2]
    return ("apologies",) if how == "absent" and _EXCUSED.match(meaning) else (how,)
