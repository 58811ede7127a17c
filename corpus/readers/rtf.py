"""RTF through striprtf."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from corpus.cleaning import clean_text
from corpus.readers.given import NOTHING, Given
from corpus.records import Page, Reading

_HIGH = re.compile(r"[\x80-\xff]")
_TITLE = re.compile(r"\{\\title\s+(?P<words>[^{}\\]+)\}")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    # RTF is ASCII; some programs write their own code page into it, as which it is then to be read.
    source = _HIGH.sub(lambda match: f"\\'{ord(match[0]):02x}", data.decode("latin-1"))
    text = clean_text(rtf_to_text(source, encoding="cp1252", errors="replace"))
    title = _TITLE.search(source[:100_000])
    return Reading(
        kind="rtf", pages=(Page(number=1, text=text.strip()),), title=title["words"].strip() if title else None
    )
