"""JSON, as programs export what they hold: each value a line, with the name it goes by; an object is a paragraph."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypeAlias

from corpus.cleaning import clean_text
from corpus.readers.given import NOTHING, Given
from corpus.readers.text import decode
from corpus.records import Page, Reading

_Value: TypeAlias = "dict[str, _Value] | list[_Value] | str | int | float | bool | None"


def read(data: bytes, given: Given = NOTHING) -> Reading:
    """What is no JSON is read as the text that it is."""
    text = decode(data)
    try:
        said = "\n".join(_lines(_values(text)))
    except (ValueError, RecursionError):
        said = text
    return Reading(kind="json", pages=(Page(number=1, text=clean_text(said).strip()),), headings=())


def _values(text: str) -> _Value:
    """One value, or one a line."""
    try:
        value: _Value = json.loads(text)
    except ValueError:
        value = [json.loads(line) for line in text.split("\n") if line.strip()]
    return value


def _lines(value: _Value, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        yield from ["", *([f"{name}:"] if name else [])]
        for key, inner in value.items():
            yield from _lines(inner, key)
        yield ""
    elif isinstance(value, list):
        if all(not isinstance(inner, dict | list) for inner in value):
            yield from _lines(", ".join(str(inner) for inner in value if inner is not None), name)
            return
        for inner in value:
            yield from _lines(inner, name)
    elif value not in (None, ""):
        yield f"{name}: {value}" if name else str(value)
