"""Where a quote stands in a text, word for word."""

from __future__ import annotations

import re

from corpus.records import Span


def find_quote(quote: str, text: str) -> Span | None:
    """Where the quote's words stand in the text; spaces, and the shapes of quotation marks and dashes, may differ."""
    words = quote.split()
    if not words:
        return None
    pattern = r"\s+".join(_loosely(word) for word in words)
    match = re.search(
        rf"(?<!\w){pattern}(?!\w)" if quote.strip()[0].isalnum() and quote.strip()[-1].isalnum() else pattern, text
    )
    return Span(start=match.start(), end=match.end()) if match else None


def _loosely(word: str) -> str:
    classes = ("'’‘`´", '"“”„«»', "-‐‑–—")
    return "".join(
        next((f"[{re.escape(same)}]" for same in classes if character in same), re.escape(character))
        for character in word
    )
