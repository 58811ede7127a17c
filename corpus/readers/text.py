"""Plain text, in whatever encoding it was saved."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.records import Page, Reading

# A byte-order mark is a promise; the longer marks first, since UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY_SHARE = 0.1


def read(data: bytes) -> Reading:
    return Reading(kind="text", pages=(Page(number=1, text=decode(data)),))


def decode(data: bytes) -> str:
    """Bytes to clean text: by the mark, else UTF-8 where that fits, else the likeliest encoding.

    :raises FileError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean_text(data.decode(encoding, errors="replace"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
        if best is None:
            raise FileError("the bytes are no text in any encoding known") from None
        text = str(best)
    if _looks_binary(text):
        raise FileError("the bytes are no text: too many control characters")
    return clean_text(text)


def _looks_binary(text: str) -> bool:
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1b" for character in text[:10_000])
    return controls > BINARY_SHARE * min(len(text), 10_000)
