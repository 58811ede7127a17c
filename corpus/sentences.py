"""Text to sentences, by sentencex, each an exact cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from corpus.records import Span

# After these a full stop ends no sentence, whatever comes next: a name or a number does.
ABBREVIATIONS = tuple(
    (
        "Mr Mrs Ms Mss Messrs Dr Drs Prof Hon Rev Ven Fr St Sr Jr H.E Amb Gen Maj Col Lt Capt Cdr Cmdr Adm Sgt Brig "
        "Eng Engr Er Ing Sen Rep Gov Pres Att Adv No Nos Art Fig Para Vol Ch Sec pp Rs vs cf e.g i.e approx ca "
        "г гг им ул стр п пп ст тов проф акад д-р"
    ).split()
)
# Fixed-width look-behinds, as `re` wants them: not after an abbreviation, and not after an initial ("S. Aubakirov").
_NOT_ENDED = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in ABBREVIATIONS) + r"(?<!\b[^\W\d_]\.)"
SENTENCE_BREAK = rf"(?<=[.!?…;]){_NOT_ENDED}\s+"
_ENDED = re.compile(_NOT_ENDED)
# "гидролог Асанов А.С. Главный эксперт": behind a surname's initials, a word that an ordinary one follows is the next.
_BEHIND_INITIALS = re.compile(
    r"(?:(?<=[а-яё] [А-ЯЁ]\.[А-ЯЁ]\.)|(?<=[а-яё] [А-ЯЁ]\. [А-ЯЁ]\.))(?=\s+[А-ЯЁ][а-яё]+\s+[а-яё]{2,})"
)
# "Our side: Ms. Lind and me. Mr. Ode was ill": no short form, whatever it may be elsewhere.
_BEHIND_PRONOUN = re.compile(r"\b(?:[Mm]e|[Uu]s|him|them)\.(?=\s+[A-ZÀ-Ž])")
# sentencex runs list items and table rows together; a line that starts one, or ends a paragraph, ends a sentence.
_LINE_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•–—]|\d+[.)]|\(?[a-z]\))\s)|\n(?=[^\n]* \| )|\n(?=\s*#)")
# "Acting Mayor – Deputy Mayor Dr. Ada Lind", a line for each
_ROW = re.compile(
    r"^[A-ZА-ЯЁ](?:[^\n;:.–—]|(?<=\b[A-ZА-ЯЁ])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|(?<=\b[A-Z][a-z]{3})\.){2,100}"
    r" [–—-] ?[A-ZА-ЯЁ][^\n]*$",
    re.MULTILINE,
)
# "... left this morning" over the end of a line from "(14)": no item begins there.
_GOES_ON = re.compile(r"(?<=[^\W\d_])\s+\(\d{1,2}(?:st|nd|rd|th)?\)")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
N_LETTERS = 8000  # sentencex takes the square of a text's length
_SPACE = re.compile(r"\s")
_BREAK = re.compile(SENTENCE_BREAK)


def split_sentences(text: str) -> Iterator[Span]:
    """Sentences in order, without the spaces around them; at least one for any text with a word."""
    language = "ru" if len(_CYRILLIC.findall(text)) > len(text) / 3 else "en"
    at = 0
    breaks = [match.start() for match in _LINE_BREAK.finditer(text)]
    breaks += _rows(text)
    inside = _BEHIND_INITIALS if language == "ru" else _BEHIND_PRONOUN
    breaks += [match.end() for match in inside.finditer(text)]
    for end in [*sorted(breaks), len(text)]:
        while end - at > N_LETTERS:
            cut = _last_break(text, at, at + N_LETTERS)
            yield from _in_block(text, at, cut, language)
            at = cut
        yield from _in_block(text, at, end, language)
        at = end


def _rows(text: str) -> Iterator[int]:
    """Where rows of labels and what they stand for end, below what announces them or one another."""
    before = None
    for row in _ROW.finditer(text):
        if before == row.start() - 1 or text.endswith(":\n", 0, row.start()):
            yield from (row.start(), row.end())
            before = row.end()


def _last_break(text: str, start: int, end: int) -> int:
    """Where the last sentence of a stretch ends, or its last word, if it has no end before."""
    stretch = text[start:end]
    for pattern in (_BREAK, _SPACE):
        if at := max((match.end() for match in pattern.finditer(stretch)), default=0):
            return start + at
    return end


def _in_block(text: str, at: int, end: int, language: str) -> Iterator[Span]:
    start = at
    for boundary in get_sentence_boundaries(language, text[at:end]):
        span = _trim(text, start, at + boundary["end_index"])
        ends = _ENDED.match(text, span.end) and not _GOES_ON.match(text, span.end)
        if span.start < span.end and (ends or span.end == end):
            yield span
            start = span.end
    last = _trim(text, start, end)
    if last.start < last.end:
        yield last


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start=start + len(piece) - len(piece.lstrip()), end=end - len(piece) + len(piece.rstrip()))
