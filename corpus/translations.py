"""How the files of one report in several languages are called: alike, but for the language and the ending."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TAGS: Mapping[str, tuple[str, ...]] = {
    "en": ("en", "eng", "english", "англ"),
    "ru": ("ru", "rus", "russian", "рус"),
    "kk": ("kk", "kz", "kaz", "kazakh", "каз", "қаз"),
    "ky": ("ky", "kg", "kyr", "kyrgyz", "кырг"),
    "uz": ("uz", "uzb", "uzbek"),
    "tg": ("tg", "tj", "tjk", "tajik"),
    "de": ("de", "ger", "deu", "german"),
    "fr": ("fr", "fre", "fra", "french"),
}
_LANGUAGE_BY_TAG = {tag: language for language, tags in _TAGS.items() for tag in tags}
_TAG = re.compile(
    r"(?P<before>^|[\W_])(?P<tag>" + "|".join(sorted(_LANGUAGE_BY_TAG, key=len, reverse=True)) + r")(?=[\W_]|$)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\.\w{1,5}$")


def names_in_other_languages(name: str) -> tuple[str, ...]:
    """What the same report's file could be called in others, or in the one that needs no saying; without an ending."""
    name = _ENDING.sub("", name)
    tags = list(_TAG.finditer(name))
    if not tags:
        return tuple(f"{name}{mark}{tag}" for mark in "_-. " for tag in _LANGUAGE_BY_TAG)
    tag = tags[-1]
    own = _LANGUAGE_BY_TAG[tag["tag"].lower()]
    others = [each for each, language in _LANGUAGE_BY_TAG.items() if language != own]
    said = [f"{name[: tag.start('tag')]}{_as(tag['tag'], each)}{name[tag.end() :]}" for each in others]
    without = name[: tag.start()] + name[tag.end() :]
    return (*said, without) if tag["before"] not in ("", "/") else tuple(said)


def _as(model: str, tag: str) -> str:
    """In capitals where the model is."""
    return tag.upper() if model.isupper() else tag.capitalize() if model[:1].isupper() else tag
