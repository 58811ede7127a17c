"""In what language a report is written, as far as that decides how its sentences are read."""

from __future__ import annotations

import re

from corpus.records import Document

N_LETTERS = 20_000  # of the beginning: enough to tell
RUSSIAN_SHARE = 0.5
_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def has_cyrillic(text: str) -> bool:
    return _CYRILLIC.search(text) is not None


def is_russian(document: Document) -> bool:
    """Whether at least half of the letters are Cyrillic."""
    text = "".join(page.text for page in document.pages)[:N_LETTERS]
    n_cyrillic = len(_CYRILLIC.findall(text))
    return n_cyrillic > 0 and n_cyrillic >= RUSSIAN_SHARE * sum(map(len, _LETTERS.findall(text)))
