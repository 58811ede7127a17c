"""What a report is about, where its title is only that of a kind of paper: "Mission report No. 7", "Протокол № 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.dates import find_dates
from corpus.rolls.labels import label_of

N_LINES = 12
N_LETTERS = 200
N_SUBTITLES = 2
_KIND = (
    r"reports?|minutes|protocol|aide[- ]?m[eé]moire|memorandum|memo|notes?|record|summary|statement|press release"
    r"|programme|programm|отч[её]т|протокол|памятная записка|докладная записка|служебная записка|справка|меморандум"
    r"|информация|стенограмма"
)
_PAPER = re.compile(
    r"^(?:(?:draft|final|agreed|approved|signed|short|brief|joint|internal|official|full|summary|narrative|mission|trip|travel|duty|visit"
    r"|field|back[- ]to[- ]office|meeting|activity|event|training|workshop|staff|end of mission"
    r"|краткий|итоговый|рабочий)\s+)*"
    rf"(?:{_KIND})(?:\s+(?:of|on|for|о|об)\s+(?:the\s+)?(?:meeting|mission|travel|trip|visit|duty travel"
    r"|discussions?|talks|conversation|file|record|командировке|поездке|встрече|совещании))?"
    r"(?:\s*(?:no\.?|nr\.?|№|n°|#)\s*[\w/.-]+|\s*\d[\w/.-]*|\s*\([^()]{1,30}\))*\W*$"
    r"|^for (?:immediate )?release\W*$|^(?:confidential|internal|draft|restricted|for internal use(?: only)?)\W*$",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?:(?:meeting|call) )?(?:minutes|notes|summary|record)\W*", re.IGNORECASE)
_STAMP = re.compile(r"^\W*(?:утвержда(?:ю|ем)|согласовано|утвержден[оа]?|approved|endorsed)(?: by)?\W*$", re.IGNORECASE)
# A letter's head: to whom it goes.
_ADDRESSEE = re.compile(
    r"^(?:директору|руководителю|начальнику|председателю|министру|ректору|заместителю|президенту|to the |to: )\b",
    re.IGNORECASE,
)
_ADDRESSED_TO = re.compile(r"^[А-ЯЁA-Z][\w-]+\s+(?:[А-ЯЁA-Z]\.\s?){1,2}$")  # "Линд А.Б." below it
_SUBJECT = re.compile(
    r"^\W*(?:subject|title|topic|event|re|about|name of (?:the )?(?:event|meeting)|meeting|тема|предмет|мероприятие"
    r"|название)(?:\s+of\s+(?:the\s+)?(?:meeting|mission|visit))?\W*?[:|]\W*(?P<about>\w.*?)\W*$",
    re.IGNORECASE,
)
_DESTINATION = re.compile(
    r"^\W*(?:(?:mission|travel|trip|visit) to|destinations?|places? (?:visited|of (?:the )?(?:mission|visit|travel))"
    r"|countr(?:y|ies) visited|место командировки|пункт назначения|куда)\W*?[:|]\W*(?P<where>\w.*?)\W*$",
    re.IGNORECASE,
)
# "To take part in the expert meeting on snow convened by the Oak Bank"
_PURPOSE = re.compile(
    r"^(?:purpose[^:|]{0,30}[:|]\W*)?(?:to )?(?:tak(?:e|ing) part in|participat(?:e|ion) in|attend(?:ance (?:at|of))?)"
    r" (?:the |an? )?(?P<event>\w.{5,120}?)"
    r"(?=\s(?:convened|held|organi[sz]ed|hosted|at the|in [A-Z]|on \d|from \d)|[.,;]|$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^[^:|]{2,40}\s?[:|](?:\s|$)")
_CONTINUES = re.compile(r"^(?:of|on|about|between|with|from|to|for|and|в|о|об|по|и|между|с)\b|^[а-яё]", re.IGNORECASE)
# What an organisation files a document under: "ECE/TRANS/WP.5/2024/3", "CAB-24/M-07", "Distr.: General" beside it.
_SYMBOL = re.compile(r"(?=[^/]{1,24}/)(?=.*\d)(?=.*[A-ZА-ЯЁ]{2})[A-ZА-ЯЁ0-9][\w.()-]*(?:/\s?[\w.()-]+){1,8}(?:\s?\*+)?")
_FILED = re.compile(
    r"^(?:distr(?:ibution)?\b\.?|original|language|general|limited|restricted|english(?: only)?|agenda item|item \d"
    r"|(?:document|doc|ref(?:erence)?|file|symbol)\b\.?)(?:\W|$)",
    re.IGNORECASE,
)
# "Fifth session", "Session 7", "Forty-second meeting (virtual)"
_SESSION = re.compile(
    r"^(?:[\w-]+ ){0,2}(?:session|meeting|sitting)\b(?:\s+(?:no\.?\s*)?\d+)?\W*(?:\([^()]*\))?$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[\w)]{3}[.!?]\s+[A-ZА-ЯЁ]|\.$")


def is_paper(title: str) -> bool:
    """It says what kind of paper the report is, or whom it is for, and nothing else."""
    plain = title.strip(" *_")
    if _PLAIN.fullmatch(plain):
        return False
    return _PAPER.match(plain) is not None or _ADDRESSEE.match(plain) is not None


def without_stamp(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The head without who approved the paper, and when, above its title, and without what it is filed under."""
    if lines and _SYMBOL.fullmatch(lines[0]):
        return _unfiled(lines)
    if not lines or not _STAMP.match(lines[0]):
        return lines
    at = next((n for n, line in enumerate(lines) if n and is_paper(line)), 0)
    return lines[at:]


def _unfiled(lines: tuple[str, ...]) -> tuple[str, ...]:
    """From the body that met on, which stands right above its session where those that it is part of stand above it."""
    kept = [line for line in lines if not (_SYMBOL.fullmatch(line) or _FILED.match(line))]
    undated = [line for line in kept if not _is_dated(line)]
    sat = next((n for n, line in enumerate(undated) if n and _SESSION.match(line)), 1)
    first = undated[sat - 1] if undated else lines[0]
    return (first, *(line for line in kept if line not in undated[:sat]))


def about_of(title: str, lines: Sequence[str]) -> str:
    """The title, with what the head says beside it of what the report is about."""
    title = lines[0] if _STAMP.match(title) and lines else title
    title = lines[0] if _SYMBOL.fullmatch(title) and lines else title
    if not is_paper(title):
        return title
    for pattern, group in ((_SUBJECT, "about"), (_DESTINATION, "where")):
        for line in lines[:N_LINES]:
            match = pattern.match(line)
            if match and len(match[group]) <= N_LETTERS:
                return match[group] if pattern is _SUBJECT else _mission(match[group], lines)
    return _with_subtitles(title, lines)


def _mission(where: str, lines: Sequence[str]) -> str:
    event = next((found["event"] for line in lines if (found := _PURPOSE.match(line))), None)
    return f"Mission to {where}: {event}" if event else f"Mission to {where}"


def _with_subtitles(title: str, lines: Sequence[str]) -> str:
    """ "Memorandum of meeting", and below it "between the Institute" and "and the Consortium"."""
    below = list(_subtitles(title, lines))
    if not below:
        return title
    paper, *rest = below if is_paper(below[0]) and len(below) > 1 else (title, *below)
    if is_paper(paper) and _ADDRESSEE.match(paper) is None and _CONTINUES.match(rest[0]):
        return " ".join((paper, *rest))
    return ": ".join(rest)


def _subtitles(title: str, lines: Sequence[str]) -> Iterator[str]:
    n_found = 0
    for line in lines[:N_LINES]:
        if line == title or _ADDRESSEE.match(line) or _ADDRESSED_TO.match(line):
            continue
        if (
            _LABELLED.match(line)
            or _SENTENCE.search(line)
            or len(line) > N_LETTERS
            or label_of(line)
            or _is_dated(line)
        ):
            return
        yield line
        n_found += not is_paper(line)
        if n_found >= N_SUBTITLES:
            return


def _is_dated(line: str) -> bool:
    """A line of place and date, and no subtitle that has a date at its end."""
    found = find_dates(line)
    return bool(found) and len(line) - (found[0].span.end - found[0].span.start) < 30
