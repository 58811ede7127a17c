"""The door to tesseract, which reads pictures of text, where it is installed."""

from __future__ import annotations

import io
import itertools
import shutil
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytesseract
from PIL import Image, ImageSequence

from corpus.cleaning import clean_text, join_broken_words
from corpus.errors import FileError
from corpus.scans import Recognized, read_once

LANGUAGES = ("eng", "rus", "kaz")
DOTS_PER_INCH = 300
TIMEOUT_S = 25
MAX_SIDE = 5000  # pixels: A3 at 300 dots
INSTALL = "install tesseract to have its text read"
MAX_PAGES = 1000  # of one TIFF
MIN_CONFIDENCE = 30  # of 100: below, tesseract sees letters in specks and lines


def can_read() -> bool:
    return shutil.which("tesseract") is not None and bool(_languages())


@cache
def _languages() -> str:
    try:
        installed = pytesseract.get_languages()
    except (pytesseract.TesseractError, OSError):
        return ""
    return "+".join(language for language in LANGUAGES if language in installed)


def open_pictures(data: bytes) -> Iterator[Image.Image]:
    """The picture, or the pages of a TIFF, no larger than tesseract can make use of.

    :raises FileError: it is no picture, or one too large to be a page.
    """
    try:
        with Image.open(io.BytesIO(data)) as file:
            for picture in itertools.islice(ImageSequence.Iterator(file), MAX_PAGES):
                picture.thumbnail((MAX_SIDE, MAX_SIDE))
                yield picture.convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise FileError(f"the picture cannot be opened: {error}") from error


def recognize(picture: Image.Image) -> Recognized | None:
    """The words of a picture, a line a line; `None` where it has none.

    :raises FileError: tesseract cannot read it, or not in time.
    """
    return read_once(_known_by(picture), lambda: _recognized(picture))


def _known_by(picture: Image.Image) -> str:
    """By all its pixels, and by what reads it how."""
    seen = f"{picture.mode} {picture.size}".encode()
    return blake2b(seen + _how() + picture.tobytes(), digest_size=16).hexdigest()


@cache
def _how() -> bytes:
    """Tesseract's version, its languages, and this module's own words."""
    return f"{pytesseract.get_tesseract_version()} {_languages()}".encode() + Path(__file__).read_bytes()


def _recognized(picture: Image.Image) -> Recognized | None:
    try:
        found = pytesseract.image_to_data(
            picture, lang=_languages(), timeout=TIMEOUT_S, output_type=pytesseract.Output.DICT
        )
    except (pytesseract.TesseractError, RuntimeError, OSError, ValueError) as error:
        raise FileError("tesseract could not read the picture") from error
    return _put_together(found)


def _put_together(found: dict[str, list[Any]]) -> Recognized | None:
    """A blank line between what stands in different blocks or paragraphs."""
    paragraphs: dict[tuple[int, int], dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    n_letters = sure = 0.0
    rows = zip(*(found[key] for key in ("block_num", "par_num", "line_num", "conf", "text")), strict=True)
    for block, paragraph, line, confidence, word in rows:
        if not word.strip() or float(confidence) < MIN_CONFIDENCE:
            continue
        paragraphs[block, paragraph][line].append(word.strip())
        n_letters += len(word)
        sure += len(word) * float(confidence) / 100
    text = "\n\n".join("\n".join(map(" ".join, lines.values())) for lines in paragraphs.values())
    text = join_broken_words(clean_text(text))
    return Recognized(text=text, confidence=round(sure / n_letters, 2)) if n_letters else None
