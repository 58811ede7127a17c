"""Where a Russian report begins to tell of an event: what it is, when and where it took place, what to call it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.dates import MONTHS, find_dates
from corpus.russian.morphology import CASES, Form, Morphology
from corpus.russian.words import EVENT, KINDS, LETTER, VERB

MAX_NAME = 160
_HELD = (
    r"(?:состоял\w*с[ья]|прош(?:ёл|ел|ла|ло|ли)|проход\w+л\w*|проведен\w*|проведён\w*|пров[её]л\w*|проводил\w*"
    r"|открыл\w*|завершил\w*с[ья]|начал\w*с[ья]|организова\w+|был[аои]?\s+(?:\w+\s+)?(?:проведен|организован|открыт)\w*)"
)
_BETWEEN = r"[^.!?]{0,200}?"
_STRONG = re.compile(
    rf"\b(?:{EVENT}\b{_BETWEEN}\b{_HELD}|{_HELD}\b{_BETWEEN}\b{EVENT})"
    rf"|\b(?:приня(?:л|ла|ли|ло)|приняли)\s+(?:[\w-]+\s+){{0,2}}?участие\s+в[о]?\s+(?:[\w«»-]+\s+){{0,6}}?{EVENT}"
    rf"|\b(?:участвовал\w*|выступил\w*)\s+(?:в|на|с)\s+(?:[\w«»-]+\s+){{0,6}}?{EVENT}"
    rf"|\b(?:состоявш|прошедш)\w+\b{_BETWEEN}\b{EVENT}"
    r"|\bвстретил\w*с[ья]\s+с|\bпосетил\w*|\bприбыл\w*\s+с\s+(?:[\w-]+\s+){0,2}?визит\w*"
    r"|\bприня(?:л|ла|ли)\s+(?!участи|решени|закон|постановлени|резолюци|деклараци|во\s+внимание|к\s+сведению)"
    r"(?:у\s+себя\s+)?(?:делегаци|посл|посол|вице-|глав|полномочн|постоянн|перв|г-|господин|госпож|директор|министр|представител|руководител|президент|заместител|[А-ЯЁ])"
    r"|\bпобывал\w*\s+(?:в|на)\b|\bнаходил\w*с[ья]\s+(?:в|с)\s+(?:\w+\s+)?(?:командировк|поездк|визит)"
    r"|\bбыл[аи]?\s+(?:тепло\s+)?принят[аы]?\b|\bвстретил[аи]?\s+(?:глава|директор|министр|начальник|заместител|председател|мэр|аким|ректор)"
    r"|\bпро(?:ч[её]л|читал)\w*\s+(?:[\w-]+\s+)?лекци"
    r"|\b(?:дал\w*|устроил\w*)\s+(?:\w+\s+)?(?:при[её]м|обед|ужин)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    rf"\b(?:в\s+ходе|во\s+время|в\s+рамках|на|в|по\s+итогам|в\s+работе|участник\w+|открывая|закрывая)\s+(?:[\w«»-]+\s+){{0,5}}?{EVENT}"
    r"|\bприня(?:л|ла|ли|ло)\s+участие|\bучаствовал\w*|\bприсутствовал\w*|\bв\s+присутствии|\bпод\s+председательством|\bпредседательствовал\w*"
    r"|\bсостав\w*\s+делегации|\bбыли\s+представлены",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:состоится|состоятся|пройд[её]т|пройдут|планируется|планируют|намечен\w*|запланирован\w*|будет\s+проведен\w*|будет\s+организован\w*"
    r"|перенесен\w*|перенесён\w*|отменен\w*|отменён\w*|не\s+состоял\w+с[ья]|предстоящ\w+|приглашает|примет\s+участие)\b",
    re.IGNORECASE,
)
_ON_DAY = (
    r"(?:в\s+(?:тот|этот)\s+же\s+день|на\s+следующий\s+день|(?:с|со)\s+\d{1,2}\s+(?:по|до)\s+\d{1,2}\s|\d{1,2}\s+(?:"
    + "|".join(m for m in MONTHS if not m.isascii())
    + r")\b)"
)
_ORDINAL = r"(?:перв|втор|трет|четв[её]рт|пят|следующ|последн|заключительн|друг|отдельн|ещ[её]\s+одн)\w*"
_NEXT = re.compile(
    rf"^\W*(?:{_ON_DAY}|{_ORDINAL}\s+(?:[\w-]+\s+)?(?:встреч|переговор|бесед|консультаци)\w*|(?:а\s+)?также\b|кроме\s+того|затем|после\s+(?:этого|заседания|встречи)|позднее|позже|на\s+полях|"
    r"вечером|утром|дн[её]м|накануне|в\s+(?:ходе|рамках|рамках\s+рабочего)\s+(?:\w+\s+)?(?:визита|поездки)|отдельно|ранее|вчера|днём\s+ранее|в[о]?\s+(?:перв|втор)ой\s+половине\s+дня|(?:после|до)\s+обеда|тогда\s+же|в\s+(?:тот|этот)\s+же\s+вечер"
    r"|в\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье))",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\bна\s+полях\b|\bотдельн\w+\s+встреч|\bдвусторонн\w+\s+(?:встреч|переговор)", re.IGNORECASE)
# The event told of once more: "встреча прошла в дружественной обстановке".
_AGAIN = re.compile(
    rf"^\W*(?:эт[аио]\w*\s+|данн\w+\s+|сам[аи]?\s+)?{EVENT}\s+(?:[\w-]+\s+)?{_HELD}|^\W*(?:в\s+ходе|по\s+итогам|во\s+время|открывая|завершая)\b",
    re.IGNORECASE,
)
_ONLY_NTH = re.compile(rf"{_ORDINAL}\s+{EVENT}", re.IGNORECASE)
# "Состоялись две встречи": which they were follows.
_SEVERAL = re.compile(rf"\b(?:две|три|четыре|пять|несколько|ряд|серия)\s+(?:[\w-]+\s+)?{EVENT}", re.IGNORECASE)
_STAYED = re.compile(
    r"\bизвинени|\b(?:остал|оставал|задержал)\w*с[ья]\s+(?:в|на|дома)\b|\bне\s+(?:поехал|ездил|участвовал)",
    re.IGNORECASE,
)
# What somebody said was at another time.
_REPORTED = re.compile(
    r"\b(?:напомнил|сообщил|отметил|рассказал|подчеркнул|указал|заявил)\w*,\s+(?:что|как)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BOTH = re.compile(
    r"\b(?:эти|этих|обе|обеих|обоих|оба)\s+(?:[\w-]+\s+)?(?:встреч|переговор|бесед|заседани|мероприяти)", re.IGNORECASE
)
_DAYS_FROM_HOST: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"^\W*(?:на|в)\s+следующий\s+день\b|^\W*назавтра\b", re.IGNORECASE), 1),
    (re.compile(r"^\W*(?:накануне|дн[её]м\s+ранее)\b", re.IGNORECASE), -1),
)
_TODAY = re.compile(r"\bсегодня\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:вчера|накануне)\b", re.IGNORECASE)
_RECENTLY = re.compile(r"\b(?:недавно|на\s+днях|на\s+прошлой\s+неделе|в\s+прошлом\s+(?:месяце|году))\b", re.IGNORECASE)
_MONTH = "(?:" + "|".join(sorted((m for m in MONTHS if not m.isascii()), key=len, reverse=True)) + r")\b"
_NO_YEAR = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:-го|-е)?(?:\s*(?:-|–|—|по|и|до)\s*(?P<d2>\d{{1,2}})(?:-го|-е)?)?\s+(?P<mon>{_MONTH})(?!\s*\d{{4}})",
    re.IGNORECASE,
)
_LEADS_DAY = re.compile(
    rf"\W*(?:со?\s+)?(?:(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье),\s+)?\d{{1,2}}(?:-го|-е)?(?:\s*(?:-|–|—|по|и|до)\s*\d{{1,2}})?\s+{_MONTH}|\W*\d\d?\.\d\d\.\d{{2,4}}\b",
    re.IGNORECASE,
)
_CAP = rf"[{LETTER}][\w-]+"
_CITY = re.compile(rf"\bв[о]?\s+(?:город[еау]|г\.|столице|селе|пос[её]лке|ауле)\s*(?P<place>{_CAP}(?:\s+{_CAP})?)")
_HALL = re.compile(
    r"\b(?:в|на)\s+(?P<place>(?:[а-яё-]+(?:ом|ой|ем|ей|ых|их)\s+)?(?:здании|зале|конференц-зале|актовом\s+зале|штаб-квартире|офисе|резиденции|отеле|гостинице|павильоне|дворце|базе)"
    r"(?:\s+[\w«»-]+){0,8})"
)
_TOWN = re.compile(rf"\b(?:в|во)\s+(?P<place>{_CAP}(?:\s+{_CAP})?)")
# "11 июня в Одде состоялась": a town, though no dictionary knows it.
_DATED_TOWN = re.compile(rf"{_MONTH}(?:\s+\d{{4}}\s+(?:года|г\.))?\s+в[о]?\s+(?P<place>{_CAP})(?=\s+{_HELD})")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an event took place; both `None` where the report leaves it open."""

    start: date | None
    end: date | None


def is_strong(text: str) -> bool:
    """Whether a sentence tells of an event in a way that can begin one."""
    return _STRONG.search(text) is not None and not _NOT_YET.search(text)


def is_opening(text: str) -> bool:
    """Whether a sentence shows that an event took place, be it in passing."""
    return (_STRONG.search(text) or _WEAK.search(text)) is not None and not _NOT_YET.search(text)


def starts_another(text: str) -> bool:
    """Whether a sentence goes on to an event other than the one told of so far."""
    if not is_strong(text):
        return False
    return (_NEXT.search(text) is not None or _ASIDE.search(text) is not None) and not _AGAIN.search(text)


def heads_event(heading: str) -> bool:
    """Whether a heading announces one event ("Двусторонняя встреча", "Визит в Душанбе")."""
    return re.search(rf"\b{EVENT}", heading, re.IGNORECASE) is not None and not re.match(
        r"^\W*(?:открытие|закрытие|итоги|повестка|программа|выступлени)", heading, re.IGNORECASE
    )


def when_of(text: str, issued_on: date | None, *, year_end: date | None = None) -> When | None:
    """The day or days that a sentence puts its event on, by the report's date where it says "сегодня".

    :param year_end: the last day on which the report can have been written, where it bears no date.
    """
    text = _REPORTED.sub(" ", text)
    for dated in find_dates(text):
        return When(start=dated.start, end=dated.end)
    match, latest = _NO_YEAR.search(text), issued_on or year_end
    if match and latest:
        return _nearest(match, latest)
    if issued_on is None:
        return None
    if _TODAY.search(text):
        return When(start=issued_on, end=issued_on)
    if _YESTERDAY.search(text):
        day = issued_on - timedelta(days=1)
        return When(start=day, end=day)
    return None


def from_host(text: str, start: date, end: date) -> When:
    """By the days of the event told of before: the same, unless it was "на следующий день" or "накануне"."""
    n_days = next((n for pattern, n in _DAYS_FROM_HOST if pattern.search(text)), 0)
    if n_days == 0:
        return When(start=start, end=end)
    day = (end if n_days > 0 else start) + timedelta(days=n_days)
    return When(start=day, end=day)


def leads_day(text: str) -> bool:
    """Whether it begins with a date: "3 июня, среда. Ош"."""
    return _LEADS_DAY.match(text) is not None


def is_within(day: When | None, days: When | None) -> bool:
    return bool(day and days and day.start and days.start and days.end and days.start <= day.start <= days.end)


def announces_several(text: str) -> bool:
    """Whether a sentence tells that there were several events, which are told of next."""
    return _SEVERAL.search(text) is not None


def is_of_both(text: str) -> bool:
    """Whether a sentence tells who stayed away from all the meetings told of just before."""
    return _STAYED.search(text) is not None and _BOTH.search(text) is not None


def tells_absence(text: str) -> bool:
    """Whether a sentence tells who was elsewhere, and where."""
    return _STAYED.search(text) is not None


def _nearest(match: re.Match[str], issued_on: date) -> When | None:
    """In the year that puts it before the report's date, or a week after it at most."""
    month = MONTHS[match["mon"].lower()]
    for year in (issued_on.year, issued_on.year - 1):
        try:
            start, end = date(year, month, int(match["d"])), date(year, month, int(match["d2"] or match["d"]))
        except ValueError:
            return None
        if start <= issued_on + timedelta(days=7):
            return When(start=start, end=max(start, end))
    return None


def is_vague(text: str) -> bool:
    return _RECENTLY.search(text) is not None


def place_of(text: str, known: Morphology | None) -> str | None:
    """Where a sentence puts its event: a town, else a hall or house; a town in the nominative where that is known."""
    city = _CITY.search(text)
    if city:
        return town_of(city["place"], known)
    if dated := _DATED_TOWN.search(text):
        return town_of(dated["place"], known)
    for match in _TOWN.finditer(text):
        word = match["place"].split()[0]
        if known and any(form.is_place and form.is_known and form.case == "loct" for form in known.forms(word)):
            return town_of(match["place"], known)
    hall = _HALL.search(text)
    return _hall(hall["place"], known) if hall else None


def _hall(printed: str, known: Morphology | None) -> str | None:
    """ "здании Центра дорог прошёл" is Здание Центра дорог: up to the verb, its head in the nominative."""
    words = printed.split()
    cut = next((n for n, word in enumerate(words) if n and _ends_place(word, known)), len(words))
    head = next(n for n, word in enumerate(words, start=1) if _HALL_HEAD.match(word))
    return f"{nominative_words(words[:head], known)} {' '.join(words[head:cut])}".strip()


def _ends_place(word: str, known: Morphology | None) -> bool:
    if word in ("под", "с", "со", "был", "была", "состоялась", "при", "где", "в", "на"):
        return True
    return word.islower() and (known.is_verb(word) if known else VERB.fullmatch(word) is not None)


_HALL_HEAD = re.compile(
    r"здании|зале|конференц-зале|штаб-квартире|офисе|резиденции|отеле|гостинице|павильоне|дворце|базе"
)


def town_of(printed: str, known: Morphology | None) -> str:
    words = printed.split()
    if known is None:
        return words[0]
    kept = []
    for number, word in enumerate(words):
        form = next((f for f in known.forms(word) if f.case == "loct" and not f.is_plural), None)
        if number and not (form and (form.is_place or form.pos == "ADJF")):
            break
        kept.append("-".join(map(str.capitalize, form.nominative.split("-"))) if form and form.nominative else word)
    return " ".join(kept)


# Events that are named only to say where, or who: "на полях конференции", "участники конференции посетили".
_ELSEWHERE = re.compile(
    rf"\b(?:на\s+полях|участник\w+|делегат\w+|гост\w+)\s+(?:[\w«»-]+\s+){{0,4}}?{EVENT}", re.IGNORECASE
)


def kind_of(text: str) -> str | None:
    """The kind of event in a sentence, as in a dictionary ("двусторонняя встреча")."""
    match = re.search(rf"\b(?:(?P<two>двусторонн\w+)\s+)?(?P<noun>{EVENT})", _ELSEWHERE.sub("", text), re.IGNORECASE)
    if match is None:
        if re.search(r"\bвстретил\w*с[ья]\s+с|\bприня(?:л|ла|ли)\s", text, re.IGNORECASE):
            return "встреча"
        if re.search(r"\b(?:осмотрел|обследовал)\w*", text, re.IGNORECASE):
            return "осмотр"
        return "визит" if re.search(r"\bпосетил\w*", text, re.IGNORECASE) else None
    kind = next(kind for stem, kind in KINDS if re.search(stem, match["noun"], re.IGNORECASE))
    both = {"встреча": "двусторонняя", "переговоры": "двусторонние", "консультации": "двусторонние"}
    return f"{both[kind]} {kind}" if match["two"] and kind in both else kind


_ADJECTIVE = r"(?:[«»\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ую|юю|ом|ем|ые|ие|ых|их|ей)\s+)"
_NAME = re.compile(rf"\b(?P<adjectives>{_ADJECTIVE}{{0,4}})(?P<noun>{EVENT})(?P<rest>[^.;,!?]*)", re.IGNORECASE)
_NAME_ENDS = re.compile(
    rf",|\s(?:{_HELD}|приня\w+|присутствова\w+|под\s+(?:председат|руковод|девиз)\w+|с\s+участием|в\s+присутствии|в\s+городе|в\s+г\.|сегодня|вчера"
    rf"|котор\w+|где|на\s+котор\w+|\d{{1,2}}(?:[–-]\d{{1,2}})?\s+{_MONTH}|в\s+{_CAP}|(?:был|бы)\w*\s|выступил\w*|обсуд\w+|участвова\w+|состоя\w+)",
    re.IGNORECASE,
)


def name_of(text: str, fallback: str, known: Morphology | None) -> str:
    """What to call the event: its noun with what it was about or with whom; else the fallback."""
    match = _NAME.search(_ELSEWHERE.sub("", text))
    if match is None:
        return fallback
    rest = match["rest"]
    end = next((m.start() for m in _NAME_ENDS.finditer(rest) if not _in_quotes(rest, m.start())), len(rest))
    rest = rest[:end].rstrip(" –—-(")
    head = nominative_words(f"{match['adjectives']}{match['noun']}".split(), known)
    name = " ".join(f"{head} {rest.strip()}".split())
    is_telling = 12 <= len(name) <= MAX_NAME and len(name.split()) > 1 and not _ONLY_NTH.fullmatch(name)
    return name if is_telling else fallback


def _in_quotes(text: str, at: int) -> bool:
    return text[:at].count("«") > text[:at].count("»")


def nominative_words(words: list[str], known: Morphology | None) -> str:
    """Adjectives and their noun in the nominative, each in the case they share; as printed where none is."""
    if known is None or not words:
        return " ".join(words)
    for plural in (False, True):
        for case in CASES:
            forms = [_form(word, case, known, plural=plural) for word in words]
            if all(form is not None and form.nominative for form in forms):
                noun = forms[-1]
                return " ".join(_shaped(form, word, noun) for form, word in zip(forms, words, strict=True) if form)
    return " ".join(words)


def _form(word: str, case: str, known: Morphology, *, plural: bool) -> Form | None:
    return next((f for f in known.forms(word) if f.case == case and f.is_plural == plural), None)


def _shaped(form: Form, word: str, noun: Form | None) -> str:
    new = form.nominative or word
    return new.capitalize() if word[:1].isupper() else new


_BODY = re.compile(
    rf"\b(?:заседани|сесси|совещани|собрани|консультаци)\w+\s+(?P<body>{_CAP}(?:\s+[\w«»-]+)*)", re.IGNORECASE
)
_BODY_HEAD = re.compile(
    r"\b(?:Совет|Комитет|Комисси|Правлени|Коллеги|Рабоч\w+\s+групп|групп|Палат|Штаб|Секретариат|Бюро|Ассамбле)\w*",
    re.IGNORECASE,
)


def body_of(text: str, known: Morphology | None) -> str | None:
    """The standing body that met, where the sentence says so ("заседание Совета Центра")."""
    match = _BODY.search(text)
    if match is None:
        return None
    body = match["body"]
    end = next((m.start() for m in _NAME_ENDS.finditer(body)), len(body))
    printed = re.sub(r"(?:\s(?:в|на|с|под|и|по|из))+$", "", " ".join(body[:end].split()))
    head = _BODY_HEAD.search(printed)
    if head is None or not printed[:1].isupper():
        return None
    first = printed[: head.end()].split()
    return " ".join(f"{nominative_words(first, known)} {printed[head.end() :].strip()}".split())
