"""A model's draft to a cited text: every line must quote, and every quote must stand where it is said to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.replies import Citation
from corpus.quoting import find_quote

_MARKER = re.compile(r"\[(\d+(?:\s*,\s*\d+)*)\]")
_QUOTE = re.compile(r"[“\"«„](.+?)[”\"»“]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


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


def check_line(line: str, extracts: Sequence[Citation], *, first: int) -> CitedLine | None:
    """The line with its citations, or `None` when it is not borne out.

    It must name an extract that there is, quote it word for word, and hold no number that the extract does not.

    :param extracts: what the model was given, in its numbering.
    :param first: the number of the line's first citation.
    """
    numbers = [int(number) for marker in _MARKER.finditer(line) for number in marker[1].split(",")]
    said = _MARKER.sub("", line)
    quotes = [match[1] for match in _QUOTE.finditer(said)]
    if not numbers or not quotes or not all(1 <= number <= len(extracts) for number in numbers):
        return None
    cited = [extracts[number - 1] for number in dict.fromkeys(numbers)]
    citations = [_bearing_out(quote, cited) for quote in quotes]
    held = [citation for citation in citations if citation is not None]
    if len(held) < len(quotes) or not _numbers_stand(said, cited):
        return None
    markers = " ".join(f"[{first + offset}]" for offset in range(len(held)))
    return CitedLine(text=f"{' '.join(said.split())} {markers}", citations=tuple(held))


def _bearing_out(quote: str, cited: Sequence[Citation]) -> Citation | None:
    for citation in cited:
        span = find_quote(quote, citation.passage.text)
        if span is not None:
            return replace(citation, quote=span.cut(citation.passage.text))
    return None


def _numbers_stand(said: str, cited: Sequence[Citation]) -> bool:
    """Every number of the line stands in an extract it cites, or in the title or date of its report."""
    known = " ".join(f"{citation.passage.text} {citation.title} {citation.date or ''}" for citation in cited)
    return set(_NUMBER.findall(said)) <= set(_NUMBER.findall(known)) | set(re.findall(r"\d+", known))
