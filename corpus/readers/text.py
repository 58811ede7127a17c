"""Plain text, in whatever encoding it was saved."""

from __future__ import annotations

import codecs
from contextlib import suppress

from charset_normalizer import from_bytes

from corpus.cleaning import clean_text
from corpus.errors import FileError
from corpus.readers.encodings import likeliest
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
# What is meant where these are named: those that have more letters, as browsers take them.
_MEANT = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
MANY_HIGH = (
    12  # bytes above ASCII tell their encoding; "ISO-8859-1" is said of everything by programs that know no other
)
MANY_IN_UTF8 = 6  # bytes above ASCII that fit UTF-8 are in it, whatever is said of them
MIN_FITTING = 4  # letters of UTF-8 for each byte that is none
MAX_LOST_SHARE = 0.1  # of a text almost in ASCII, which fit nothing
EASTERN = ("cp949", "johab", "shift_jis", "gb18030", "big5hkscs")  # tried last, the strictest first
BINARY_SHARE = 0.1
_CONTROLS = "".join(char for char in map(chr, range(ord(" "))) if char not in "\t\n\r\f\v\x1b")
N_LOOKED_AT = 100_000  # bytes or letters by which an encoding is told


def read(data: bytes, given: Given = NOTHING) -> Reading:
    return Reading(kind="text", pages=(Page(number=1, text=decode(data)),))


def decode(data: bytes) -> str:
    """Bytes to clean text: by the mark, else UTF-8 where that fits, else the likeliest encoding.

    :raises FileError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean_text(data.decode(encoding, errors="replace"))
    text = _wide(data) or _shifted(data) or _utf8(data) or _damaged_utf8(data) or _by_letters(data) or _detected(data)
    if _looks_binary(text):
        raise FileError("the bytes are no text: too many control characters")
    return clean_text(text)


def decode_as(data: bytes, name: str) -> str:
    """Bytes to clean text by the encoding that they are said to be in, where that fits.

    :raises FileError: the bytes are no text.
    """
    try:
        encoding = codecs.lookup(name.strip("\"' ")).name
        text = data.decode(_MEANT.get(encoding, encoding))
    except (LookupError, UnicodeDecodeError, ValueError):
        return decode(data)
    n_high = sum(byte > 0x7F for byte in data[:N_LOOKED_AT])
    if n_high >= MANY_IN_UTF8 and (in_utf8 := _utf8(data)):
        return clean_text(in_utf8)
    is_said_of_anything = encoding == "iso8859-1" and n_high >= MANY_HIGH
    return decode(data) if is_said_of_anything else clean_text(text)


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


def _damaged_utf8(data: bytes) -> str | None:
    """A few bytes that fit no letter do not make a text of many that do another one."""
    text = data.decode("utf-8", errors="replace")
    n_lost = text.count("\ufffd")
    n_letters = sum(char > "\x7f" for char in text) - n_lost
    return text if n_letters >= MIN_FITTING * n_lost else None


def _by_letters(data: bytes) -> str | None:
    encoding = likeliest(data[:N_LOOKED_AT])
    return data.decode(encoding, errors="replace") if encoding else None


def _detected(data: bytes) -> str:
    if best := from_bytes(data).best():
        return str(best)
    for encoding in EASTERN:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") > MAX_LOST_SHARE * len(text):
        raise FileError("the bytes are no text in any encoding known")
    return text


def _shifted(data: bytes) -> str | None:
    """What says by escapes in which alphabet it goes on."""
    for escape, encoding in _ESCAPES:
        if escape in data[:N_LOOKED_AT]:
            with suppress(UnicodeDecodeError):
                return data.decode(encoding)
    return None


def _looks_binary(text: str) -> bool:
    beginning = text[:10_000]
    return sum(map(beginning.count, _CONTROLS)) > BINARY_SHARE * len(beginning)
