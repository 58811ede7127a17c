"""The noun phrases by which a Russian question says whom it asks for: "кто представлял *узбекскую сторону*"."""

from __future__ import annotations

import re

from corpus.russian.words import BODY, EVENT, OFFICE

_VERBS = r"(?:участвовал|присутствовал|приня|был|бы|выступ|посети|приеха|прибы|вош|входи|находи|подписа|предложи)\w*"
# Where the phrase ends: at a sign, at what tells of the event or the day, at a verb.
_END = (
    r"(?=\s*(?:[,;:?!()]|\s[–—-]\s|$)"
    rf"|\s+(?:на|в|во|при|с|со|у|во\s+время|в\s+ходе|в\s+рамках)\s+(?:[\w«»-]+\s+){{0,4}}?{EVENT}"
    rf"|\s+(?:на|в|во|с|до|по|за|от)?\s*\d|\s+(?:в|во|на)\s+[А-ЯЁ«]|\s+(?:в|с|до|за)\s+(?:{{months}})|\s+{_VERBS}\b)"
).replace("{months}", r"(?:январ|феврал|март|апрел|ма[яе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*")
# "Кто начальник Управления?", "кто был послом в Лунде?"
_IN_OFFICE = re.compile(
    r"^\W*(?:и\s+)?кто\s+(?:(?:сейчас|тогда|там|был[аи]?|является|являлся|являлась|такой|такая|стал[аи]?"
    r"|(?:занимал?\w*)\s+(?:должность|пост))\s+)*"
    rf"(?!(?:представител|член|участник|модератор|докладчик|ведущ|организатор|сопредседател)\w*\s|председател\w+\s+(?:[\w-]+\s+)?{EVENT})(?P<np>{OFFICE.pattern}[^,;:?!]*?)(?=\s*(?:[,;:?!]|$)|\s+(?:на|во\s+время)\s+(?:[\w«»-]+\s+){{0,4}}?{EVENT}|\s+{_VERBS}\b)",
    re.IGNORECASE,
)
# "инженер Водхоза", and no more
_BARE = re.compile(rf"^\W*(?P<np>{OFFICE.pattern}(?:\s+[\w«»-]+){{1,8}}?)\W*$(?<!когда)(?<!кто)", re.IGNORECASE)
_NAMED_HIM = re.compile(r"^\W*кто\s+так(?:ой|ая|ие)\s+(?P<np>[^,;:?!]+)", re.IGNORECASE)
_NO_REPORT = (
    r"(?!\w*\s+(?:(?:\w+\s+)?(?:доклад|презентаци|сообщени|отч[её]т|проект|результат|информаци|план|концепци))\w*)"
)
_FOR_WHOM = re.compile(
    rf"\bкто\b[^;:?!]*?\bпредстав(?:лял[аи]?|ляет|ляют|ил[аи]?){_NO_REPORT}\s+(?P<side>.+?){_END}"
    rf"|\b(?:входил\w*|вош(?:ёл|ел|ла|ли))\s+в\s+(?:состав\s+)?(?:делегаци|групп|мисси)\w*\s+(?P<within>.+?){_END}"
    r"|\bс\s+(?P<hand>[\w-]+(?:ой|ей))\s+стороны\b"
    rf"|\bсостав\w*\s+(?:делегаци|групп|мисси)\w*\s+(?P<of>.+?){_END}"
    rf"|\b(?:возглав\w+|руковод\w+|глав\w+|руководител\w+)\s+(?:делегаци|групп|мисси)\w*\s+(?P<led>.+?){_END}"
    rf"|\bкто\b[^;:?!]*?\b(?:от\s+имени|от|со\s+стороны|из)\s+(?P<sent>.+?){_END}"
    r"|^\W*(?:от|из)\s+(?P<first>[^;:?!]{3,60}?),?\s+кто\b",
    re.IGNORECASE,
)  # fmt: skip


def office_asked(text: str) -> str | None:
    """The office, or the name, of the one whom a question asks for."""
    match = _IN_OFFICE.search(text) or _NAMED_HIM.search(text) or _BARE.match(text)
    return match["np"] if match else None


def side_asked(text: str) -> str | None:
    """The side, country or body whose people a question asks for."""
    match = _FOR_WHOM.search(text)
    return next(filter(None, match.groups()), None) if match else None


def is_one_body(phrase: str) -> bool:
    """Whether its "и" is within a name: "Министерство энергетики и транспорта"."""
    return len(BODY.findall(phrase)) == 1
