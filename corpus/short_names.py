"""What a report calls a body in short: "the Regional Centre for Roads (hereinafter the Centre)"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus import naming
from corpus.records import Document

N_LETTERS = 4000
_DEFINED = re.compile(
    r"(?P<full>[A-ZА-ЯЁ][\w'’-]*(?:\s[\w'’«»&-]+){1,14})\s*\((?:[A-ZА-ЯЁ]{2,8},?\s)?(?:hereafter|hereinafter|далее)\b"
    r"\W*(?:referred to as\W+|по тексту\W+)?(?:the )?[\W_]*(?P<short>[^()]{2,40}?)\W*\)"
)


def short_names(document: Document) -> Mapping[str, str]:
    """Each body's whole name by its short one."""
    text = document.pages[0].text[:N_LETTERS] if document.pages else ""
    if "here" not in text and "далее" not in text:
        return {}
    return {match["short"]: " ".join(match["full"].split()) for match in _DEFINED.finditer(text)}


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
