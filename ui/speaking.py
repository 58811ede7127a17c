"""The language of the desk: English, Russian or Kazakh, as the browser asks. Reports keep their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ui.wording import WORDS

LANGUAGES = ("en", "ru", "kk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """English words of the desk to the reader's language; what the table lacks stays English."""

    language: str = "en"

    def __call__(self, english: str, **filled: object) -> str:
        at = LANGUAGES.index(self.language)
        said = WORDS[english][at - 1] if at and english in WORDS else english
        return said.format(**filled) if filled else said

    def counted(self, number: int, words: str) -> str:
        """ "{count} meetings" with the number; of one, English says "1 meeting" and "1 person"."""
        if number == 1 and self.language == "en":
            words = words.replace("people", "person") if "people" in words else words.replace("s", "", 1)
        return self(words, count=f"{number:,}")

    def day(self, iso: str) -> str:
        """ "2024-06-04" as "4 June 2024" or "04.06.2024"; what is no such date stays as it is."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        return f"{day.day} {day:%B %Y}" if self.language == "en" else f"{day:%d.%m.%Y}"


def language_of(header: str) -> str:
    """The first of ours that an Accept-Language header likes best."""
    liked = []
    for at, part in enumerate(header.split(",")):
        tag, _, weight = part.partition(";")
        try:
            q = float(weight.partition("=")[2]) if weight else 1.0
        except ValueError:
            q = 0.0
        liked.append((-q, at, tag.strip().lower().partition("-")[0]))
    return next((tag for q, _, tag in sorted(liked) if tag in LANGUAGES and q < 0), "en")
