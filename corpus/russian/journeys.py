"""Who travelled together by a Russian report, and so was at the meetings that it tells of next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.records import Attendance, Document, Span
from corpus.russian.morphology import Morphology
from corpus.russian.names import Named, find_names
from corpus.russian.words import LETTER

_TRAVELLED = re.compile(
    r"\b(?:находил\w*с[ья]|выехал\w*|выезжал\w*|направил\w*с[ья]|побывал\w*|совершил\w*|посетил\w*|прибыл\w*)\b"
    r"(?:[^.]*\b(?:командировк|поездк|визит|мисси)\w*|\s+(?:с\s+\w+\s+)?в[о]?\s+(?-i:[А-ЯЁ]))",
    re.IGNORECASE,
)
# "В командировку были направлены: директор Асанов ..."
_SENT = re.compile(
    r"\bкомандировк\w*[^.;:]*?\b(?:был[аио]?\s+)?(?:направлен|командирован|откомандирован)\w*[\s:–—-]"
    r"|\b(?:направлен|командирован|откомандирован)[аыо]?\s+в\s+(?:служебную\s+)?командировк\w*[^.;:]{0,60}[:–—-]"
    r"|^\W*(?:ездили|выезжали|в\s+поездке\s+участвовали|в\s+командировке\s+были|участники\s+поездки)\b\s*[:–—-]?",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(
    r"\bвсе\s+(?:\w+\s+)?члены\s+(?:нашей\s+)?(?:делегации|группы|миссии)|\b(?:вся|всей|всю)\s+(?:наш\w*\s+)?(?:делегаци|групп|мисси)\w+"
    r"|\bв\s+полном\s+составе\b|\bмы\s+(?:все|оба|втро[её]м|вдво[её]м)\b|\bвсе\s+(?:мы|двое|трое|четверо|пятеро)\b",
    re.IGNORECASE,
)
_PARTY = r"(?:делегаци|мисси|(?<!рабочая )(?<!рабочую )(?<!рабочей )групп)"
_COMPOSED = re.compile(
    rf"\b{_PARTY}\w*\b[^.:]*?\b(?:в\s+составе|во\s+главе\s+с|входил\w*|вошл\w+)\b|\bсостав\w*\s+{_PARTY}\w*",
    re.IGNORECASE,
)
# "Ездили мы с Адой Линд"
_WENT_WITH = re.compile(
    r"\b(?:ездил|летал|поехал|отправил)\w*\s+(?:мы|я|вдво[её]м)?\s*(?:с|со|вместе\s+с)(?=\s)", re.IGNORECASE
)
_ALL_SENT = re.compile(r"\b(?:оба|обе|все|трое)\s+(?:командированн|участник\w+\s+поездки)\w*", re.IGNORECASE)
# "Делегация Центра встретилась", "группу принял"; the delegation of anybody else is another.
_THE_PARTY = re.compile(
    rf"\b(?:{_PARTY}(?:я|ю|а|у)|член\w+\s+{_PARTY}\w+)\b(?:\s+(?P<of>[{LETTER}][\w-]+))?", re.IGNORECASE
)
# "Встреча прошла с ректором": who they were on the other side goes without saying.
_ONE_SIDE = re.compile(r"\b(?:встреч|переговор|бесед|консультаци)\w*\b[^.;]*?\s(?:с|со)\s", re.IGNORECASE)


_US = re.compile(r"\b(?:мы|нас|нам|нами)\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:докладываю|(?:служебн|докладн|аналитическ)\w+\s+записк\w+|отч[её]т|справка|(?:о|об|итог\w+|по\s+итогам)\s+(?:[\w-]+\s+)?(?:поездк|командировк|визит)\w*)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^\W*(?:кто\s+)?(?:от|from|составил[аи]?|подготовил[аи]?|автор|исполнитель)\b[\s:]+(?P<who>[^\n]{5,160})",
    re.IGNORECASE | re.MULTILINE,
)
N_HEAD_LETTERS = 800


def tells_of_own(document: Document) -> bool:
    """Whether whoever wrote it tells what they did themselves: a report or a memo, and no speech."""
    return _OWN.search(document.pages[0].text[:N_HEAD_LETTERS]) is not None


def author_of(document: Document, known: Morphology | None) -> Attendance | None:
    """Whoever the head says to have written it."""
    page = document.pages[0]
    for match in _BY.finditer(page.text[:N_HEAD_LETTERS]):
        if names := find_names(match["who"], known):
            span = Span(start=match.start("who"), end=match.end("who"))
            is_genitive = match.group().lstrip().lower().startswith("от")
            person = names[0].person if is_genitive else replace(names[0].person, name=names[0].printed)
            return Attendance(person=person, how="present", page=page.number, span=span)
    return None


class Party:
    """Those who travel, and what the sentence that names them says of them."""

    def __init__(self, people: Sequence[Attendance] = (), told: str = "") -> None:
        self.people = tuple(people)
        self._told = told

    def is_meant(self, opening: str, names: Sequence[Named], rest: Iterable[str] = ()) -> bool:
        """Whether a sentence tells of a meeting that they had, without naming them, or the rest says that all did."""
        if any(_ALL_OF_IT.search(text) for text in (opening, *rest)):
            return True
        if meant := _THE_PARTY.search(opening):
            return meant["of"] is None or not meant["of"][0].isupper() or meant["of"][:-1] in self._told
        if _US.search(opening) or _ALL_SENT.search(opening):
            return True
        side = _ONE_SIDE.search(opening)
        return side is not None and not any(named.reach.start < side.end() for named in names)


def travellers(text: str, names: Sequence[Named]) -> list[Named]:
    """Whom a sentence names as those who travel."""
    if composed := _COMPOSED.search(text) or _WENT_WITH.search(text):
        return [named for named in names if named.span.start >= composed.end()]
    if sent := _SENT.search(text):
        return [named for named in names if named.span.start >= sent.end()]
    travelled = _TRAVELLED.search(text)
    return [named for named in names if travelled and named.span.end <= travelled.start()]
