"""A model's draft to a cited text: every line must quote, every quote must stand where it is said to, and what the line
says in its own words may name nobody, no day and no number that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.replies import Citation
from corpus.dates import MONTHS, find_dates
from corpus.quoting import find_quote
from index.names import words_of

_MARKER = re.compile(r"\[(\d+(?:\s*,\s*\d+)*)\]")
_QUOTE = re.compile(r"[“\"«„](.+?)[”\"»“]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALISED = re.compile(r"\b[^\W\d_][\w’'-]+")
# A sentence begins with a capital in any case: only a name of two words is known for one there.
_BEGINS = re.compile(r"(?:^|[.!?:;]\s)\W*[^\W\d_][\w’'-]*(?!\s+[A-ZА-ЯЁ])")
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
N_STEM = 4  # of a name's letters at least: Russian names bend at their ends
N_END = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What a model may quote: a passage, or the proof of a row of the ledger.

    :param row: what the ledger says, in words; `None` for a passage.
    """

    citation: Citation
    row: str | None = None

    @property
    def text(self) -> str:
        """What may be quoted of it."""
        return self.citation.quote

    @property
    def known(self) -> str:
        """All that may be said of it: its text, its report's title and day, and its row."""
        citation = self.citation
        return " ".join(filter(None, (citation.passage.text, citation.title, citation.date, self.row)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedLine:
    """A line that was borne out, its markers numbered from the first citation of the whole text on."""

    text: str
    citations: tuple[Citation, ...]


def draft_lines(parts: Iterable[str]) -> Iterator[str]:
    """The draft's lines, each as soon as it is whole; empty ones left out."""
    rest = ""
    for part in parts:
        *whole, rest = (rest + part).split("\n")
        yield from (line.strip() for line in whole if line.strip())
    if rest.strip():
        yield rest.strip()


def check_line(line: str, extracts: Sequence[Extract], *, first: int) -> CitedLine | None:
    """The line with its citations, or `None` when it is not borne out.

    It must name an extract that there is and quote it word for word, two words at least; its own words may hold no
    name, day or number that the extracts do not.

    :param extracts: what the model was given, in its numbering.
    :param first: the number of the line's first citation.
    """
    numbers = [int(number) for marker in _MARKER.finditer(line) for number in marker[1].split(",")]
    said = _MARKER.sub("", line)
    quotes = [match[1] for match in _QUOTE.finditer(said)]
    if not numbers or not quotes or not all(1 <= number <= len(extracts) for number in numbers):
        return None
    cited = [extracts[number - 1] for number in dict.fromkeys(numbers)]
    citations = [_bearing_out(quote, cited) for quote in quotes if len(quote.split()) > 1]
    held = [citation for citation in citations if citation is not None]
    if len(held) < len(quotes) or not _is_known(said, cited):
        return None
    markers = " ".join(f"[{first + offset}]" for offset in range(len(held)))
    return CitedLine(text=f"{' '.join(said.split())} {markers}", citations=tuple(held))


def _bearing_out(quote: str, cited: Sequence[Extract]) -> Citation | None:
    for citation in (extract.citation for extract in cited):
        span = find_quote(quote, citation.passage.text)
        if span is not None:
            return replace(citation, quote=span.cut(citation.passage.text))
    return None


def _is_known(said: str, cited: Sequence[Extract]) -> bool:
    known = " ".join(extract.known for extract in cited)
    own = _QUOTE.sub(" ", said)
    return _numbers_stand(own, known) and _days_stand(own, known) and _names_stand(own, known)


def _numbers_stand(own: str, known: str) -> bool:
    """06 in a date is the 6 of the 6th."""
    held = {*_NUMBER.findall(known), *re.findall(r"\d+", known)}
    return {number.lstrip("0") for number in _NUMBER.findall(own)} <= {number.lstrip("0") for number in held}


def _days_stand(own: str, known: str) -> bool:
    """A whole date must be there, or its day and month; "today (26)" is the 26th."""
    days = {dated.start for dated in find_dates(known)} | {dated.end for dated in find_dates(known)}
    said = [(dated.start, dated.span.cut(own)) for dated in find_dates(own)]
    plain = " ".join(known.split()).lower()
    return all(
        day in days
        or f"({day.day:02})" in plain
        or re.search(rf"\b{day.day} {day:%B}|{day:%B} {day.day}\b", plain, re.I)
        for day, _ in said
    )


def _names_stand(own: str, known: str) -> bool:
    held = words_of(known)
    begins = {match.end() for match in _BEGINS.finditer(own)}
    named = [match[0] for match in _CAPITALISED.finditer(own) if match[0][0].isupper() and match.end() not in begins]
    return all(
        _stands(word, held)
        for name in named
        if name.lower() not in _WEEKDAYS | MONTHS.keys()
        for word in words_of(name)
    )


def _stands(word: str, held: Sequence[str]) -> bool:
    stem = word[: max(N_STEM, len(word) - N_END)]
    return any(other.startswith(stem) for other in held)
