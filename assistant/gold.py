"""Questions whose answers are known: a JSON Lines file, each line checked before anything is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from corpus.errors import RapporteurError

UNANSWERABLE = "unanswerable"
LISTS_OF_NAMES = ("attendees", "who", "list")
LISTS_OF_DAYS = ("person_year", "both")
NUMBERS = ("how_many", "count")
KINDS = (*LISTS_OF_NAMES, *LISTS_OF_DAYS, "when", "where", *NUMBERS, "what", UNANSWERABLE)
MAX_SHOWN = 60

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class GoldError(RapporteurError):
    """The file of questions cannot be used; where it is a line, the message names it."""

    def __init__(self, where: str, *, wanted: str, found: str) -> None:
        super().__init__(f"{where}: wanted {wanted}, found {found}.")
        self.where = where
        self.wanted = wanted
        self.found = found


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuestion:
    """A question and what is wanted of its answer.

    :param kind: one of `KINDS`; it says how the answer is scored.
    :param answer: names, ISO days, a place or a number in any of its forms, or phrases; none if it is unanswerable.
    :param document: the file name of the report that answers, with or without its ending.
    :param quote: words of that report which say so.
    """

    id: str
    text: str
    kind: str
    answer: tuple[str, ...]
    document: str | None = None
    quote: str | None = None

    @property
    def is_answerable(self) -> bool:
        return self.kind != UNANSWERABLE


def read_gold(file: Path) -> tuple[GoldQuestion, ...]:
    """The file's questions in their order; empty lines are passed over.

    :raises GoldError: the file cannot be read or holds no question, a line is no such question, or an id comes twice.
    """
    questions: list[GoldQuestion] = []
    line_of: dict[str, int] = {}
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip():
            continue
        where = f"{file}, line {number}"
        question = read_line(line, where)
        first = line_of.setdefault(question.id, number)
        if first != number:
            raise GoldError(where, wanted="an id of its own", found=f"{question.id!r}, which line {first} has")
        questions.append(question)
    if not questions:
        raise GoldError(str(file), wanted="a question a line", found="none")
    return tuple(questions)


def read_line(line: str, where: str) -> GoldQuestion:
    """:raises GoldError: the line is no question with its kind and answer."""
    fields = _fields(line, where)
    kind = _text(fields, "kind", where)
    if kind not in KINDS:
        raise GoldError(where, wanted=f'"kind" to be one of {", ".join(KINDS)}', found=_shown(kind))
    return GoldQuestion(
        id=_id(fields, where),
        text=_text(fields, "q", where),
        kind=kind,
        answer=_answer(fields, kind, where),
        document=_optional_text(fields, "doc", where),
        quote=_optional_text(fields, "quote", where),
    )


def _lines(file: Path) -> list[str]:
    """Cut at line ends only: a JSON string may hold the other characters at which `splitlines` cuts."""
    try:
        return file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise GoldError(str(file), wanted="a JSON Lines file", found=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise GoldError(str(file), wanted="a JSON Lines file in UTF-8", found=str(error)) from error


def _fields(line: str, where: str) -> Mapping[str, object]:
    wanted = 'an object {"id", "q", "kind", "answer": [...]}'
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise GoldError(where, wanted=wanted, found=_shown(line)) from error
    if not isinstance(fields, dict):
        raise GoldError(where, wanted=wanted, found=_shown(fields))
    return fields


def _id(fields: Mapping[str, object], where: str) -> str:
    id_ = fields.get("id")
    if isinstance(id_, int) and not isinstance(id_, bool):
        return str(id_)
    return _text(fields, "id", where)


def _text(fields: Mapping[str, object], name: str, where: str) -> str:
    value = fields.get(name)
    if not _is_text(value):
        found = _shown(value) if name in fields else "no such field"
        raise GoldError(where, wanted=f'"{name}" to be text', found=found)
    return value


def _optional_text(fields: Mapping[str, object], name: str, where: str) -> str | None:
    return None if fields.get(name) in (None, "") else _text(fields, name, where)


def _answer(fields: Mapping[str, object], kind: str, where: str) -> tuple[str, ...]:
    found = fields.get("answer", [] if kind == UNANSWERABLE else None)
    texts = tuple(text for text in found if _is_text(text)) if isinstance(found, list) else ()
    is_list_of_texts = isinstance(found, list) and len(texts) == len(found)
    if is_list_of_texts and bool(texts) == (kind != UNANSWERABLE) and all(_fits(kind, text) for text in texts):
        return texts
    shown = _shown(found) if "answer" in fields else "no such field"
    raise GoldError(where, wanted=f'"answer" to be {_wanted_answer(kind)}', found=shown)


def _fits(kind: str, text: str) -> bool:
    if kind in LISTS_OF_DAYS:
        return _DAY.fullmatch(text) is not None
    return kind != "when" or _DAY.search(text) is not None


def _wanted_answer(kind: str) -> str:
    if kind == UNANSWERABLE:
        return f"an empty list, as the kind is {UNANSWERABLE}"
    if kind == "when" or kind in LISTS_OF_DAYS:
        return 'a list of days such as "2024-06-04"'
    return "a list of at least one text, each with a letter or a digit"


def _is_text(value: object) -> TypeGuard[str]:
    """Words, of characters that can be written down again."""
    return isinstance(value, str) and bool(re.search(r"\w", value)) and not _LONE_SURROGATE.search(value)


def _shown(value: object) -> str:
    """As it stands in the file, more or less, and cut; a character that cannot be printed is spelled out."""
    if not isinstance(value, str):
        return json.dumps(value)[:MAX_SHOWN]
    return ascii(value[:MAX_SHOWN]) if _LONE_SURROGATE.search(value) else repr(value[:MAX_SHOWN])
