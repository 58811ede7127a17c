"""The things that a question asks for, out of the sentence that answers: one by its name, several one by one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from assistant.description import OFFICE_TERMS
from assistant.questions import Question, thing_of, thing_word
from assistant.rows import names_in_a_row
from assistant.suiting import asks_name, asks_outcome
from assistant.synonyms import told_by
from corpus.sentences import split_sentences
from index.words import terms_of

MAX_WORDS = 14  # of an item; what is longer tells something, and is none
MIN_ITEMS = 2
MAX_WORDS_OF_NAME = 6
_QUOTED = re.compile(r"[‘“«„\"](?P<name>[^‘’“”«»„\"]{2,80})[’”»“\"]|(?<!\w)'(?P<plain>[A-ZÀ-Ž][^'\n]{2,80}?)'(?!\w)")
_CALLED = re.compile(
    r"\b(?:theme[ds]?|titled?|entitled|called|named|name|slogan|motto|known as)\b(?:\s+(?:of|was|is))?\s*[:,–]?\s*"
    r"[‘“«„\"'](?P<quoted>[^‘“”«»„\"\n]{2,80}?)[’”»“\"'](?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:(?:of|and|for|the)\s+){0,2}[A-Z][\w’'-]*)+(?:\s+\([A-Z]{2,8}\))?")
_MARK = r"[ \t]*(?:[-*•–—▪]|\d+[.)]|\(?[a-z]\))[ \t]+"
_MARKED = re.compile(rf"^{_MARK}(?P<item>[^\n]+(?:\n(?!{_MARK})[ \t]*[^\s][^\n]*)*)", re.MULTILINE)
# What stands between the word for the things and the first of them: "facilities such as", "three things:".
_OPENS = re.compile(
    r":\s+|,?\s+\b(?:such\s+as|including|namely|(?:which\s+|that\s+)?(?:includ(?:es?|ed)|compris(?:es?|ed)|are|were))\s+",
    re.IGNORECASE,
)
_NUMBERS = "two three four five six seven eight nine ten".split()
_NUMBERED = re.compile(rf"\b(?:which|what|the)\s+(?P<n>{'|'.join(_NUMBERS)})\b", re.IGNORECASE)
N_WORDS_BEFORE = 4  # of which one must be the word for the things
_BREAK = re.compile(r"\s*[,;]\s*(?:and\s+|as\s+well\s+as\s+)?|\s+(?:and|as\s+well\s+as)\s+")
_THINGS = frozenset(terms_of("thing point step action measure area matter item following"))
_TELLS_ON = re.compile(r"(?:with|all|some|many|most|which|who|while|as|including|among|where|such)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|its|their|his|her)\s+", re.IGNORECASE)


def name_in(question: Question, sentence: str) -> str | None:
    """The name of the one thing that is asked for: in quotation marks, or in capitals with the word for the thing."""
    asked = set(question.terms)
    if asks_name(question.text):
        told = (match["quoted"].strip(" ,.'") for match in _CALLED.finditer(sentence))
        return next((name for name in (*told, *_quoted(sentence)) if _is_new(name, asked)), None)
    thing = thing_of(question.text)
    if thing is None or thing in OFFICE_TERMS or _asks_for_several(question):
        return None
    if not _which(thing_word(question.text) or "").search(question.text):
        return None
    named = (match[0].strip("’'") for match in _NAME.finditer(sentence))
    name = next((name for name in named if _ends_in(name, told_by(thing)) and _is_new(name, asked)), None)
    quoted = [name for name in _quoted(sentence) if name[0].isupper() and _is_new(name, asked)]
    return name or (quoted[0] if len(quoted) == 1 and len(quoted[0].split()) <= MAX_WORDS_OF_NAME else None)


def _quoted(sentence: str) -> Iterator[str]:
    """What stands between quotation marks."""
    return ((match["name"] or match["plain"]).strip(" ,.") for match in _QUOTED.finditer(sentence))


def items_in(question: Question, sentence: str, quote: str) -> tuple[str, ...]:
    """The things of the list that a sentence announces, or else of the one within it; none where none is told.

    :param quote: the sentence with what belongs to it.
    :return: In the report's words, in order.
    """
    if not _asks_for_several(question):
        return ()
    marked = tuple(" ".join(match["item"].split()).rstrip(" ;,.") for match in _MARKED.finditer(quote))
    if len(marked) >= MIN_ITEMS:
        return marked
    thing = thing_of(question.text)
    rows = (
        names_in_a_row(span.cut(quote), thing, _n_wanted(question.text)) for span in split_sentences(quote) if thing
    )
    named = (names for names in rows if any(_is_new(name, question.terms) for name in names))
    return next(named, None) or _enumerated(sentence, thing)


def _n_wanted(text: str) -> int | None:
    """ "Which three bodies": three."""
    match = _NUMBERED.search(text)
    return _NUMBERS.index(match["n"].lower()) + MIN_ITEMS if match else None


def _asks_for_several(question: Question) -> bool:
    word = thing_word(question.text) or ""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or asks_outcome(question.text)


def _enumerated(sentence: str, thing: str | None) -> tuple[str, ...]:
    """What stands between commas after the word for the things; nothing where a part is no item."""
    for opening in _OPENS.finditer(sentence):
        before = terms_of(" ".join(sentence[: opening.start()].split()[-N_WORDS_BEFORE:]))
        parts = [_ARTICLE.sub("", part.strip(" .")) for part in _BREAK.split(sentence[opening.end() :])]
        while parts and _TELLS_ON.match(parts[-1]):
            parts.pop()
        is_of_them = not (told_by(thing) if thing else _THINGS).isdisjoint(before)
        if is_of_them and len(parts) > MIN_ITEMS and all(0 < len(part.split()) <= MAX_WORDS for part in parts):
            return tuple(parts)
    return ()


def _ends_in(name: str, thing: Collection[str]) -> bool:
    """ "Lake Fellowship", "University of Odda", "Lake Management System (LMS)"."""
    words = re.sub(r"\s*\(.*", "", name).split()
    return any(not set(terms_of(word)).isdisjoint(thing) for word in (words[0], words[-1]))


def _which(word: str) -> re.Pattern[str]:
    """ "Which fellowship", but not "what is the fellowship for"."""
    return re.compile(
        rf"\b(?:which|what)\s+(?!(?:is|was|are|were)\b)(?:[\w’'-]+\s+){{0,3}}?{re.escape(word)}\b", re.IGNORECASE
    )


def _is_new(name: str, asked: Collection[str]) -> bool:
    return not set(terms_of(name)) <= set(asked)
