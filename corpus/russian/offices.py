"""The office beside a name: "заместителя Директора Марата Бектурова", "Марат Бектуров, заместитель Директора"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import Span
from corpus.russian.morphology import CASES, Case, Form, Morphology
from corpus.russian.words import OFFICE, ROLE, VERB

MAX_OFFICE = 200
_EDGE = re.compile(r"[,;:()]|\s[–—-]\s|[.!?]\s+(?=[А-ЯЁ«])")
_AND = re.compile(r"\s(?:и|а также|с|со)\s+")
_AFTER = re.compile(r"\s*(?:,|\(|[–—-](?=\s))\s*")
_END = re.compile(r"[,;:()]|\s[–—-]\s|[.!?](?:\s|$)|\n\n")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HONORIFIC_WORD = re.compile(r"\s+(?:г-?н\w*|г-?ж\w+|господин\w*|госпож\w+|д-р\w*|проф\.)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as printed, its first words in the nominative; and the cases in which it was printed."""

    text: str
    span: Span
    cases: frozenset[str] = frozenset()


def office_before(text: str, end: int, floor: int, known: Morphology | None) -> Office | None:
    """The office that ends where the name begins."""
    edges = [match.end() for match in _EDGE.finditer(text, floor, end)]
    start = max([floor, end - MAX_OFFICE, *edges])
    piece = text[start:end]
    if piece and not piece[-1].isspace() and piece.strip():
        return None
    found = None
    for match in OFFICE.finditer(piece):
        rest = piece[match.end() :]
        if _has_verb(rest, known) or "во главе" in rest:
            found = None
        elif found is None or (_AND.search(piece, found.end() - 1, match.start() + 1) and _is_fresh(piece, match)):
            found = match
    if found is None or len(piece[found.end() :].split()) > 14 or _AND.fullmatch(piece, found.end()):
        return None
    printed = " ".join(piece[found.start() :].split())
    return Office(
        text=_nominative(printed, known),
        span=Span(start=start + found.start(), end=end),
        cases=_cases(printed, known),
    )


def _is_fresh(piece: str, match: re.Match[str]) -> bool:
    """An office right after "и" is the next person's: "X и заместитель министра Y"."""
    return _AND.search(piece[max(0, match.start() - 8) : match.start() + 1]) is not None


def office_after(text: str, start: int, ceiling: int, known: Morphology | None) -> Office | None:
    """The office that follows the name, set off by a comma, a dash or a bracket, and is not the next person's."""
    opening = _AFTER.match(text, start)
    if opening is None:
        return None
    office = OFFICE.match(text, opening.end())
    if office is None:
        return None
    ending = _END.search(text, office.end())
    end = ending.start() if ending else len(text)
    for word in _WORD.finditer(text, office.end(), end):
        if (word[0] == word[0].lower() and _is_verb(word[0], known)) or word[0] in ("который", "которая"):
            end = word.start()
            break
    joined = re.search(r"\s(?:и|а также)\s+(?=\S+\s+\S)", text[office.end() : end])
    if joined and (ROLE.search(text, office.end() + joined.end(), end) or end >= ceiling):
        end = office.end() + joined.start()
    if end > ceiling:
        return None  # the next name stands in it: the office is that person's
    printed = " ".join(text[opening.end() : end].split()).removesuffix(" и")
    if _is_plural(printed, known):
        return None  # "Анна Линд и Бо Одэ, сотрудники Центра" is said of both
    return Office(text=_nominative(printed, known), span=Span(start=opening.end(), end=max(end, office.end())))


def cases_behind(text: str, start: int, known: Morphology) -> frozenset[str]:
    """The cases in which an office stands right behind a name, and so the name does: "Анара Бекова, директор"."""
    opening = _AFTER.match(text, start)
    office = OFFICE.match(text, opening.end()) if opening else None
    return _cases(office[0], known) if office else frozenset()


def _is_plural(printed: str, known: Morphology | None) -> bool:
    head = ROLE.search(printed)
    forms = known.forms(head[0]) if known and head else ()
    return bool(forms) and all(form.is_plural for form in forms)


def _has_verb(text: str, known: Morphology | None) -> bool:
    return any(word[0] == word[0].lower() and _is_verb(word[0], known) for word in _WORD.finditer(text))


def _is_verb(word: str, known: Morphology | None) -> bool:
    return known.is_verb(word) if known else VERB.fullmatch(word) is not None


def _cases(printed: str, known: Morphology | None) -> frozenset[str]:
    head = ROLE.search(printed)
    if known is None or head is None:
        return frozenset()
    forms = [form for form in known.forms(head[0]) if form.pos in ("NOUN", "ADJF", "PRTF") and not form.is_plural]
    return frozenset(form.case for form in forms if form.case)


def _nominative(printed: str, known: Morphology | None) -> str:
    """The head of the office and the adjectives before it as in a list; what hangs on them stays as printed."""
    head = OFFICE.search(printed)
    if known is None or head is None:
        return printed
    words = printed[: head.end()].split()
    for case in CASES:
        forms = _forms_of(words, case, known)
        if forms and case == "nomn":
            return printed
        if forms:
            new = (_shaped(form.nominative, word) if form else word for form, word in zip(forms, words, strict=True))
            return " ".join([*new, printed[head.end() :].strip()]).strip()
    return printed


def _forms_of(words: Sequence[str], case: Case, known: Morphology) -> list[Form | None] | None:
    """Each word in this case, in the gender of the last; `None` where one has no such form, but for "и"."""
    *before, last = words
    head = next((form for form in known.forms(last) if form.case == case and not form.is_plural), None)
    if head is None or not head.nominative:
        return None
    forms = [_form_like(head, word, known) for word in before]
    fits = all(form or word == "и" for form, word in zip(forms, before, strict=True))
    return [*forms, head] if fits else None


def _form_like(head: Form, word: str, known: Morphology) -> Form | None:
    alike = (form for form in known.forms(word) if form.case == head.case and not form.is_plural and form.nominative)
    fitting = [form for form in alike if word != "и" and form.gender in (head.gender, None)]
    return max(fitting, key=lambda form: form.gender == head.gender, default=None)


def _shaped(word: str | None, like: str) -> str:
    return (word or like).capitalize() if like[0].isupper() else word or like
