"""Participants without names, as printed: "около 350 представителей из 29 стран"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.records import Span
from corpus.russian.names import Named

MAX_GROUP = 240
_PEOPLE = (
    r"(?:представител(?:и|ей|ями|ям)|сотрудник(?:и|ов|ами)|эксперт(?:ы|ов|ами)|специалист(?:ы|ов|ами)|делегат(?:ы|ов|ами)|делегаци(?:й|ями)"
    r"|участник(?:и|ов|ами)|руководител(?:и|ей|ями)|депутат(?:ы|ов|ами)|дипломат(?:ы|ов|ами)|уч[её]н(?:ые|ых|ыми)|студент(?:ы|ов|ами)"
    r"|журналист(?:ы|ов|ами)|гост(?:и|ей|ями)|член(?:ы|ов|ами)|посл(?:ы|ов|ами)|глав(?:ы|ами)|предпринимател(?:и|ей|ями)|жител(?:и|ей|ями)|специалисты|наблюдател(?:и|ей|ями)|человек)"
)
_GROUP = re.compile(
    r"(?:(?:около|более|свыше|порядка|до|не\s+менее)\s+)?(?:\d[\d\s]*\s+)?(?:(?!приня)[а-яё-]+(?:ые|ие|ых|их|ыми|ими)\s+){0,3}"
    rf"(?<![\w-]){_PEOPLE}\b(?:\s+[^,;.:()]*?)?(?=\s*(?:[,;.:()]|$)|\s+(?:и|а\s+также|приня\w+|участвовал\w*|присутствовал\w*|обсудил\w*|ознакомил\w*|выступил\w*|посетил\w*)\s|\s+(?:приня\w+|участвовал\w*|присутствовал\w*)$)",
    re.IGNORECASE,
)
_ATTENDING = re.compile(
    r"\bприня(?:л|ла|ли|ло)\s+(?:[\w-]+\s+)?участие|\bучаствовал\w*|\bприсутствовал\w*|\bв\s+присутствии|\bпри\s+участии|\bс\s+участием"
    r"|\bбыли\s+(?:также\s+)?представлен\w*|\bсостав\w*\s+(?:\w+\s+)?делегации|\bвстреч\w+\s+с\s",
    re.IGNORECASE,
)


def groups_in(text: str, names: Sequence[Named], *, listed: bool = False) -> Iterator[Span]:
    """Where a sentence that tells who took part, or an item of a list of them, names people by their kind only."""
    if not listed and not _ATTENDING.search(text):
        return
    for match in _GROUP.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        overlaps = any(start < named.reach.end and named.reach.start < end for named in names)
        if not overlaps and end - start <= MAX_GROUP and len(match.group().split()) > 1:
            yield Span(start=start, end=end)
