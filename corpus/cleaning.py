"""Text as a person would copy it from the page: one kind of newline, no running heads, no broken words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

N_EDGE_LINES = 2
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_FOLIO = re.compile(r"\W*(?:page|стр\.?|страница|seite) #(?: ?(?:of|/|из|von) ?#)?\W*")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])(?P<hyphen>[-\u00ad\u2010])\n(?=[^\W\d_])")
_LETTERS = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
MAX_HALF = 40
SOFT = "\u00ad"
MIN_HALF = 4  # letters of a word that may be half of another: "under" and "stand" seldom are both in one report
NOTHING_ELSE: Mapping[str, int] = MappingProxyType({})


def clean_text(text: str) -> str:
    """Newlines made one, and what no reader can see or any store can keep taken out; every word stays."""
    return _CONTROLS.sub("", _NEWLINES.sub("\n", text))


def clean_pages(texts: Sequence[str]) -> tuple[str, ...]:
    """What print does to text, undone: ligatures, words broken at a line's end, heads and feet on every page."""
    cleaned = [clean_text(text.translate(_LIGATURES)) for text in texts]
    written = Counter(_WORD.findall("\n".join(cleaned).lower()))
    return tuple(join_broken_words(text, written) for text in drop_running_lines(cleaned))


def join_broken_words(text: str, written: Mapping[str, int] = NOTHING_ELSE) -> str:
    """ "meet-\\ning" is "meeting"; before a capital the hyphen is a real one ("Asia-\\nPacific").

    :param written: the report's words, each with how often it is there. They tell that "well-\\nknown" has one, too.
    """
    return _HYPHENATED.sub(lambda match: "-" if _is_real(match, written) else "", text)


def _is_real(broken: re.Match[str], written: Mapping[str, int]) -> bool:
    """In an address it always is; of the halves each is counted once where they stand."""
    start, end = broken.span()
    if "/" in broken.string[max(0, start - MAX_HALF) : start].rsplit(maxsplit=1)[-1]:
        return True
    head = _LETTERS.findall(broken.string[max(0, start - MAX_HALF) : start])[-1].lower()
    tail = _LETTERS.findall(broken.string[end : end + MAX_HALF])[0]
    if not tail[0].islower():
        return True
    if broken["hyphen"] == SOFT or written.get(head + tail):
        return False
    are_words = min(len(head), len(tail)) >= MIN_HALF and min(written.get(head, 0), written.get(tail, 0)) > 1
    return len(head) == 1 or bool(written.get(f"{head}-{tail}")) or are_words


def drop_running_lines(texts: Sequence[str]) -> list[str]:
    """Take away the edge lines that stand on more than half of the pages, page numbers aside.

    A report of one or two pages keeps everything: there a line at the edge proves nothing. The first page keeps its
    head, unless numbers in it change: a running head often is the title, which stands nowhere else. Where nothing but
    such lines stands on a page, they are its text.
    """
    if len(texts) < 3:
        return list(texts)
    seen = Counter(shape for text in texts for shape in {_shape(line) for line in _edge_lines(text)})
    running = {shape for shape, n_pages in seen.items() if n_pages > len(texts) / 2}
    lines = {(_shape(line), line.strip()) for text in texts for line in _edge_lines(text)}
    n_wordings = Counter(shape for shape, _ in lines)
    numbered = {shape for shape in running if n_wordings[shape] > 1}
    first = _without(texts[0], numbered | running & _feet(texts[0]))
    left = [first, *(_without_folio(_without(text, running)) for text in texts[1:])]
    return [short if short.strip() else text for short, text in zip(left, texts, strict=True)]


def _without_folio(text: str) -> str:
    """Without the page's number that stands behind a head of two lines."""
    lines = text.splitlines()
    head = [number for number, line in enumerate(lines) if line.strip()][: N_EDGE_LINES + 1]
    folio = next((number for number in head if _FOLIO.fullmatch(_shape(lines[number]))), None)
    return text if folio is None else "\n".join(lines[:folio] + lines[folio + 1 :])


def _feet(text: str) -> set[str]:
    return {_shape(line) for line in _edge_lines(text)[N_EDGE_LINES:]}


def _edge_lines(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[:N_EDGE_LINES] + lines[-N_EDGE_LINES:]


def _shape(line: str) -> str:
    """A line with its numbers blanked, so that "Page 3 of 9" and "Page 4 of 9" are one."""
    return re.sub(r"\d+", "#", " ".join(line.split()).lower())


def _without(text: str, running: set[str]) -> str:
    lines = text.splitlines()
    full = [number for number, line in enumerate(lines) if line.strip()]
    edges = set(full[:N_EDGE_LINES] + full[-N_EDGE_LINES:])
    return "\n".join(line for number, line in enumerate(lines) if number not in edges or _shape(line) not in running)
