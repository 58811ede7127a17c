"""What a report calls a body in short: "the Oak Centre for Roads (hereinafter the Centre)", or just "the Centre"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from corpus import naming
from corpus.records import Document

N_LETTERS = 4000
_DEFINED = re.compile(
    r"(?P<full>[A-ZА-ЯЁ][\w'’-]*(?:\s[\w'’«»&-]+){1,14})\s*\((?:[A-ZА-ЯЁ]{2,8},?\s)?(?:hereafter|hereinafter|далее)\b"
    r"\W*(?:referred to as\W+|по тексту\W+)?(?:the )?[\W_]*(?P<short>[^()]{2,40}?)\W*\)"
)


_NOUN = (
    "Academy|Agency|Association|Authority|Bank|Board|Centre|Center|Commission|Committee|Company|Consortium|Corporation|"
    "Council|Federation|Foundation|Fund|Institute|Secretariat|Service|Survey|Union|University"
)
_WORD = r"(?!(?:The|This|That|An?|Its|Our|Each|Both|Every)\b)[A-Z][\w'’&-]*"
# "Lake Shelf Research Consortium", "Regional Institute for Roads and Lakes"
_NAMED = re.compile(
    rf"\b(?:{_WORD} ){{0,5}}(?:(?<= )(?P<last>{_NOUN})\b(?! (?:of|for|on)\b)"
    rf"|(?P<first>{_NOUN}) (?:of|for|on) (?:the )?{_WORD}(?: (?:and |(?:of|for) (?:the )?)?{_WORD}){{0,6}})"
)


def short_names(document: Document) -> Mapping[str, str]:
    """Each body's whole name by its short one."""
    text = document.pages[0].text[:N_LETTERS] if document.pages else ""
    names = dict(_by_their_nouns(" ".join(text.split())))
    if "here" in text or "далее" in text:
        names |= {match["short"]: " ".join(match["full"].split()) for match in _DEFINED.finditer(text)}
    return names


def _by_their_nouns(text: str) -> Iterator[tuple[str, str]]:
    """ "The Consortium" is the one consortium that the report names."""
    named: dict[str, set[str]] = {}
    for match in _NAMED.finditer(text):
        named.setdefault(match["last"] or match["first"], set()).add(match[0])
    for noun, names in named.items():
        whole = max(names, key=len)
        if all(name in whole for name in names):
            yield noun, whole


def in_full(body: str | None, names: Mapping[str, str]) -> str | None:
    """The whole name of a body that is called by its short one, in whatever case."""
    if body is None:
        return None
    said = naming.words_of(body)
    for short, full in names.items():
        words = naming.words_of(short)
        if len(words) == len(said) and all(map(naming.is_same_word, words, said)):
            return full
    return body
