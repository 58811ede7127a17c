"""Plain text, in whatever encoding it was saved."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from contextlib import suppress

from charset_normalizer import from_bytes

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.readers.given import NOTHING, Given
from corpus.records import Page, Reading

# A byte-order mark is a promise; the longer marks first, since UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"))
EASTERN = ("cp949", "johab", "shift_jis", "gb18030", "big5hkscs")  # tried last, the strictest first
BINARY_SHARE = 0.1
N_LOOKED_AT = 100_000  # bytes or letters by which an encoding is told
CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
MIN_RUN_SHARE = 0.5  # of the bytes above ASCII: Cyrillic has them in whole words, accented Latin one by one
# By how often Russian has them, a few hundredths each. What another encoding makes of it has other letters.
_USUAL = Counter(dict(zip("оеаинтсрвлкмдпу", (11, 8, 8, 7, 7, 6, 5, 5, 5, 4, 3, 3, 3, 3, 3), strict=True)))
MIN_USUAL = 2.5  # of a text's letters on average: Russian has 5, and other languages read as Russian have 2
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_CAPITAL_INSIDE = re.compile(r"[а-яё][А-ЯЁ]")


def read(data: bytes, given: Given = NOTHING) -> Reading:
    return Reading(kind="text", pages=(Page(number=1, text=decode(data)),))


def decode(data: bytes) -> str:
    """Bytes to clean text: by the mark, else UTF-8 where that fits, else the likeliest encoding.

    :raises FileError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean_text(data.decode(encoding, errors="replace"))
    text = _wide(data) or _shifted(data) or _utf8(data) or _cyrillic(data) or _detected(data)
    if _looks_binary(text):
        raise FileError("the bytes are no text: too many control characters")
    return clean_text(text)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte is one of a few, and what comes out is letters and spaces."""
    if len(data) < 4 or not _looks_binary(data[:N_LOOKED_AT].decode("latin-1")):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[: N_LOOKED_AT // 2 * 2].decode(encoding, errors="replace")
        usual = sum(
            char in "\n\r\t" or " " <= char < "\x7f" or "а" <= char.lower() <= "ӿ" or char in "«»–—№" for char in sample
        )
        if usual >= 0.9 * len(sample):
            return data.decode(encoding, errors="replace")
    return None


def _utf8(data: bytes) -> str | None:
    """A text cut in the middle of its last letter is still UTF-8."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return None
    return text or None


def _cyrillic(data: bytes) -> str | None:
    """The one of the Russian encodings in which the text has Russian's usual letters, and capitals where they go."""
    sample = data[:N_LOOKED_AT]
    n_high = sum(byte >= 0x80 for byte in sample)
    if sum(map(len, _RUN.findall(sample))) < MIN_RUN_SHARE * n_high:
        return None
    scored = [(_russianness(sample.decode(encoding, errors="replace")), encoding) for encoding in CYRILLIC]
    score, encoding = max(scored)
    return data.decode(encoding, errors="replace") if score > 0 else None


def _russianness(text: str) -> float:
    """Above 0 for what may be Russian; of several readings of the same bytes the highest is."""
    letters = [char for char in text if char > "\x7f"]
    usual = sum(_USUAL[char.lower()] for char in letters)
    strange = sum(not ("А" <= char <= "ё" or char in "Ё«»–—№“”’…\xa0·") for char in letters)
    return (usual - 20 * strange - 20 * len(_CAPITAL_INSIDE.findall(text))) / max(len(letters), 1) - MIN_USUAL


def _detected(data: bytes) -> str:
    if best := from_bytes(data).best():
        return str(best)
    for encoding in EASTERN:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    raise FileError("the bytes are no text in any encoding known")


def _shifted(data: bytes) -> str | None:
    """What says by escapes in which alphabet it goes on."""
    for escape, encoding in _ESCAPES:
        if escape in data[:N_LOOKED_AT]:
            with suppress(UnicodeDecodeError):
                return data.decode(encoding)
    return None


def _looks_binary(text: str) -> bool:
    controls = sum(character < " " and character not in "\t\n\r\f\v\x1b" for character in text[:10_000])
    return controls > BINARY_SHARE * min(len(text), 10_000)
