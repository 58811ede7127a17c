"""Lists that end in whoever tells of it: "Lind, Bo Ode and me", whose names may be as short as between colleagues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.dates import MONTH
from corpus.prose.phrases import FINITE
from corpus.prose.plain_words import PLAIN
from corpus.records import Span
from corpus.rolls.names import WRITER

_LIST_WITH_ME = re.compile(
    r"(?:^|[:.;–—]\s|\*\*\s)\W*(?P<list>(?:[^.:;()–—]|\([^()]*\)|(?<=\b[A-Z])\.|(?<=\b[DM]r)\.|(?<=\bMs)\.|(?<=\bProf)\.)+?,?\s(?:and|&|\+)\s"
    r"(?:me|I|myself)\b(?!\s+(?:will|would|shall|should|can|could|may|might|are|have|think|hope)\b))"
)
# "only me + Lind + the engineer Bo Ode"
_LIST_BEHIND_ME = re.compile(
    r"(?:^|[:.;–—(]\s|\b(?:[Oo]nly|[Jj]ust|[Ss]o)\s)(?:me|myself|I)\s*(?:[+&]|,\s|\sand\s)\s*(?P<list>(?:[^.:;()–—]|\([^()]*\)|(?<=\b[A-Z])\."
    r"|(?<=\b[DM]r)\.|(?<=\bMs)\.|(?<=\bProf)\.)+)"
)
_ITEM = re.compile(
    r"(?:^|(?<=,\s)|(?<=\band\s)|(?<=[+&]\s)|(?<=\s))(?:(?:Mr|Ms|Mrs|Dr|Prof)\b\.?\s+)?"
    r"[A-ZÀ-Ž][\w’-]+(?:\s[A-ZÀ-Ž][\w’.-]+){0,3}(?=\s*(?:,|$)|\s+(?:and|&|\+)\s)"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LEADING = re.compile(rf"^(?:So|Then|Just|Only|With|Plus|And|Also|Both|Again|(?i:{MONTH}))\s+")
_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof)\b\.?")


def named_with_me(text: str) -> Iterator[tuple[Span, str]]:
    """Where each such list names whom; nobody where its sentence has a verb before the end of the list."""
    for found in (*_LIST_WITH_ME.finditer(text), *_LIST_BEHIND_ME.finditer(text)):
        if FINITE.search(found["list"]):
            continue
        for item in _ITEM.finditer(_IN_BRACKETS.sub(lambda aside: " " * len(aside.group()), found["list"])):
            name = _LEADING.sub("", _TITLE.sub("", item.group()).strip())
            at = found.start("list") + item.start() + item.group().rindex(name)
            if name and not WRITER.fullmatch(name) and not all(word.lower() in PLAIN for word in name.split()):
                yield Span(start=at, end=at + len(name)), name
