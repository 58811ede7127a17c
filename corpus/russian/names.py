"""Who is named in a Russian sentence: in the nominative where the name can be brought there, with the office beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from corpus.records import Person, Span
from corpus.russian.declension import nominative
from corpus.russian.morphology import Case, Morphology, Parsed
from corpus.russian.offices import Office, cases_behind, office_after, office_before
from corpus.russian.words import BODY, HONORIFIC, HONORIFIC_CASES, LETTER, PARTICLES, ROLE

MAX_WORDS = 4
MAX_ACRONYM = 5
N_LETTERS_LEFT = 80  # before a name, in which its case shows
_INITIAL = rf"(?:Дж|Дз|Дм|[{LETTER}])\."
_WORD = rf"[{LETTER}][^\W\d_A-Z]+(?:[-’'][^\W\d_]+)*"
_TOKEN = re.compile(rf"(?<![\w.])(?:{_INITIAL})|(?<=\.){_INITIAL}|(?<!\w){_WORD}(?!\w)|(?<=[{LETTER}]\.){_WORD}(?!\w)")
_JOINT = re.compile(rf"(?:\s{{0,2}}|\s+(?:{PARTICLES})\s+)")
_WORDY = re.compile(r"\w")
_TRAILING = re.compile(r"\s+(?:оглы|кызы|кизи|уулу)\b")
# For where no dictionary tells them from names: "посол Норвегии Ларс Якобсен".
_COUNTRY = re.compile(r"(?:ии|стан[а-я]?|аны|аши|шая)$")
_PATRONYMIC = re.compile(r"(?:ович|евич|ич|овн|евн|ичн)[а-яё]{0,2}$|(?:улы|уулу|кызы|оглы)$")
_OF_REPUBLIC = re.compile(r"\bРеспублик\w{1,3}\s+$")
_RIGHT_IN = re.compile(r"(?:^|\s)(?:в|во|на|из)\s+$")
_IN = re.compile(r"(?:^|\s)(?:в|во|из)\s+$", re.IGNORECASE)
_GENITIVE = re.compile(r"[аяыиоеу]$")  # or none of its own: "Узводэнерго"
# Of a man's surname, by which the word before it can agree.
_HIS_SURNAME = re.compile(r"(?:[ое]в|ёв|[иы]н)(?P<ending>|а|у|ым|е)$")
_CASES_BY_ENDING: dict[str, tuple[Case, ...]] = {
    "": ("nomn",), "а": ("gent", "accs"), "у": ("datv",), "ым": ("ablt",), "е": ("loct",)
}  # fmt: skip
_IN_A_ROW = re.compile(r"\s*(?:,|,?\s+и|,?\s+а\s+также)\s+")
_THEIR_VERB = re.compile(r"\s+(?:также\s+|не\s+)?(?!или\b|если\b)[а-яё]+л(?:и|ись)\b")
_HER_VERB = re.compile(r"\s+(?:также\s+|не\s+)?(?P<verb>[а-яё]+л(?:а|ась))\b")
_HER_VERB_BEFORE = re.compile(
    r"(?:^|[.;:,]\s)(?:\w+\s+)?(?P<verb>[а-яё]+л(?:а|ась))\s+(?:[а-яё]{3,}\s+){0,2}$|\b(?P<near>[а-яё]+л(?:а|ась))\s+$",
    re.IGNORECASE,
)
_OPENERS = frozenset(
    """в во на с со по к ко из за от до о об под при для и а но он она они это этот эта эти все также кроме затем после
    сегодня вчера завтра накануне далее ранее позднее среди между как так если когда где мы вы их его её ее наш наша
    стороны сторона участники участник встреча заседание совещание конференция делегация центр директор президент
    открывая закрывая приветствуя выступая завершая поздравляя по-прежнему января февраля марта апреля мая июня июля
    августа сентября октября ноября декабря господин госпожа""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One mention of a person in a sentence.

    :param span: the name as printed; `reach` takes in the honorific and the office beside it.
    :param sure: an honorific, an initial, an office or a first name shows that it is a person.
    :param is_nominative: the name was printed as it is given, or could be brought to the nominative.
    :param cases: in which it can have been printed, as far as that is known.
    """

    person: Person
    printed: str
    span: Span
    reach: Span
    sure: bool
    is_nominative: bool
    cases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Capitalised words and initials that stand together."""

    tokens: tuple[re.Match[str], ...]
    end: int

    @property
    def start(self) -> int:
        return self.tokens[0].start()

    @property
    def words(self) -> list[str]:
        return [token[0] for token in self.tokens if not token[0].endswith(".")]

    @property
    def has_initial(self) -> bool:
        return any(token[0].endswith(".") for token in self.tokens)


def find_names(text: str, known: Morphology | None) -> tuple[Named, ...]:
    """Every mention that can be of a person, in the order they stand; see `Named.sure`."""
    parsed = known.parse(text) if known else None
    kept: list[Named] = []
    for run in (run for whole in _runs(text) for run in _parts(whole, text, known)):
        floor = next((one.reach.end for one in reversed(kept) if one.sure), 0)
        named = _named(text, run, known, parsed, floor=floor, last=kept[-1] if kept else None)
        if named:
            kept.append(named)
    return tuple(_with_office_after(text, kept, known))


def in_nominative(text: str, known: Morphology | None) -> str:
    """The text with the names in it as the ledger has them: "встреча с Рустамом Гафуровым" to "с Рустам Гафуров".

    For questions, which are compared with the ledger's names; text without Cyrillic letters is handed back.
    """
    if known is None:
        return text
    for named in reversed(find_names(text, known)):
        opens = not named.sure and _opens(text, named.span.start)
        if named.is_nominative and not opens:
            text = text[: named.span.start] + named.person.name + text[named.span.end :]
    return text


def _with_office_after(text: str, names: Sequence[Named], known: Morphology | None) -> Iterator[Named]:
    """The office that follows a name, unless it is the next person's."""
    for at, named in enumerate(names):
        following = next((one for one in names[at + 1 :] if one.sure), None)
        ceiling = following.reach.start if following else len(text)
        office = None if named.person.role else office_after(text, named.span.end, ceiling, known)
        if office is None:
            yield named
            continue
        yield replace(
            named,
            person=replace(named.person, role=office.text),
            reach=Span(start=named.reach.start, end=office.span.end),
            sure=named.sure or " " in named.printed,
        )


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    tokens = list(_TOKEN.finditer(text))
    for token, following in zip_longest(tokens, tokens[1:]):
        gap = text[run[-1].end() : token.start()] if run else ""
        is_joint = _JOINT.fullmatch(gap) is not None and "\n\n" not in gap
        if run and (not is_joint or (gap and _ends_in_initial(run) and _has_initial(token, following, text))):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _ends_in_initial(run: Sequence[re.Match[str]]) -> bool:
    """ "Асанов Н.", before "Петрова Б."."""
    return len(run) > 1 and _is_initial(run[-1]) and not _is_initial(run[0])


def _has_initial(token: re.Match[str], following: re.Match[str] | None, text: str) -> bool:
    return following is not None and _is_initial(following) and not text[token.end() : following.start()].strip()


def _is_initial(token: re.Match[str] | None) -> bool:
    return token is not None and token[0].endswith(".")


def _parts(tokens: Sequence[re.Match[str]], text: str, known: Morphology | None) -> Iterator[_Run]:
    """A run cut at the words that belong to no name: "Директора Гульнары Сейткали", "Министр Казахстана Иван Лось"."""
    part: list[re.Match[str]] = []
    for at, token in enumerate(tokens):
        beside = any(0 <= near < len(tokens) and tokens[near][0].endswith(".") for near in (at - 1, at + 1))
        # "Ольга Пак", "Элизабет Холм": a surname that is a word besides
        beside = beside or (len(part) == 1 and _is_first_name(part[0][0], known))
        is_name = beside or _is_called_so(tokens[at : at + 2], known)
        if (not part and _is_of_body(tokens[at:], text, known)) or _is_no_name(
            token[0], known, is_name=is_name, opens=_opens(text, token.start())
        ):
            if part:
                yield _run(part, text)
            part = []
        else:
            part.append(token)
    if part:
        yield _run(part, text)


def _is_of_body(tokens: Sequence[re.Match[str]], text: str, known: Morphology | None) -> bool:
    """ "инженер Водхоза Серик Асанов", "архитектор Алматы Б. Петрова": what the office is of, before a name."""
    first, *rest = tokens
    if len(rest) > 1 and _IN.search(text, 0, first.start()) and not _is_known_first(first[0], known):
        return not rest[0][0].endswith(".") or not rest[-1][0].endswith(".")  # "в Лунде Л. Холм"
    if rest and _OF_REPUBLIC.search(text, 0, first.start()):
        return True
    if len(rest) < 2 or first[0].endswith(".") or _is_known_first(first[0], known):
        return False
    if not (_GENITIVE.search(first[0]) or first[0].isupper()):
        return False
    if rest[-1][0].endswith(".") or _PATRONYMIC.search(rest[-1][0]) or _TRAILING.match(text, rest[-1].end()):
        return False  # "директора Асанова Нурлана Ахметовича" begins with the surname
    return office_before(text, first.start(), 0, known) is not None


def _is_called_so(tokens: Sequence[re.Match[str]], known: Morphology | None) -> bool:
    """A word that is a man's first name besides, "Канат Жумабеков": it agrees with the surname behind it."""
    if known is None or len(tokens) < 2 or ROLE.fullmatch(tokens[0][0]) or BODY.fullmatch(tokens[0][0]):
        return False
    surname = _HIS_SURNAME.search(tokens[1][0])
    cases = _CASES_BY_ENDING[surname["ending"]] if surname else ()
    nouns = (form for form in known.forms(tokens[0][0]) if form.pos == "NOUN" and form.gender == "masc")
    return any(form.case in cases and not form.is_plural for form in nouns)


def _is_first_name(word: str, known: Morphology | None) -> bool:
    return known is not None and any(form.kind == "first" and not form.is_plural for form in known.forms(word))


def _is_known_first(word: str, known: Morphology | None) -> bool:
    return known is not None and any(
        form.kind == "first" and form.is_known and not form.is_plural for form in known.forms(word)
    )


def _opens(text: str, start: int) -> bool:
    return not _WORDY.search(text, 0, start)


def _run(tokens: Sequence[re.Match[str]], text: str) -> _Run:
    trailing = _TRAILING.match(text, tokens[-1].end())
    return _Run(tokens=tuple(tokens), end=trailing.end() if trailing else tokens[-1].end())


def _is_no_name(word: str, known: Morphology | None, *, is_name: bool, opens: bool) -> bool:
    if word.endswith("."):
        return False
    if word.isupper() and len(word) <= MAX_ACRONYM and not is_name:
        return True
    if ROLE.fullmatch(word) or BODY.fullmatch(word) or word.lower() in _OPENERS:
        return True
    if known is None or is_name:
        return False
    forms = known.forms(word)
    if any(form.kind and (form.score > 0.05 or form.is_known) for form in forms):
        return False
    if any(form.is_place and form.is_known for form in forms):
        return True
    # A common word: at the head of a sentence any, elsewhere those that are surely no surname.
    return any(form.is_known and (opens or form.pos not in ("NOUN", "ADJF")) for form in forms[:1]) or (
        bool(forms) and forms[0].is_known and forms[0].pos in ("NOUN", "ADJF", "PRTF") and forms[0].score > 0.3
    )


def _named(
    text: str,
    run: _Run,
    known: Morphology | None,
    parsed: Parsed | None,
    *,
    floor: int,
    last: Named | None,
) -> Named | None:
    n_words = len(run.words)
    if not run.has_initial and _RIGHT_IN.search(text, floor, run.start):
        return None  # "встреча в Пянджи Поёне"
    if not n_words or len(run.tokens) > MAX_WORDS + 1:
        return None
    honorific = HONORIFIC.search(text[floor : run.start])
    start = floor + honorific.start() if honorific else run.start
    before = office_before(text, start, floor, known)
    is_tagged = parsed is not None and any(one.start < run.end and run.start < one.end for one in parsed.people)
    sure = _is_sure(run, known, honorific is not None, before, is_tagged)
    before = before if sure else None
    printed = " ".join(re.sub(r"\.(?=\w)", ". ", text[run.start : run.end]).split())
    left = text[max(0, start - N_LETTERS_LEFT) : start]
    cases = _cases_shown(honorific.group().strip() if honorific else "", left, before)
    if not cases and last and _IN_A_ROW.fullmatch(text, last.reach.end, start):
        cases = frozenset({"nomn"}) if _THEIR_VERB.match(text, run.end) else last.cases
    if not cases and known:
        cases = cases_behind(text, run.end, known)
    if not cases and known and _did_it_herself(left, text[run.end :], known):
        cases = frozenset({"nomn"})
    reading = nominative(run.tokens, parsed, known, cases) if known else None
    name = _as_spaced(reading.words, text, run) if reading else None
    return Named(
        person=Person(name=name or _as_printed(text, run), role=before.text if before else None),
        printed=printed,
        span=Span(start=run.start, end=run.end),
        reach=Span(start=before.span.start if before else start, end=run.end),
        sure=sure,
        is_nominative=name is not None,
        cases=reading.cases if reading else frozenset(),
    )


def _did_it_herself(left: str, right: str, known: Morphology) -> bool:
    """ "Модерировала Анара Омарова", "Анара Омарова сообщила": of Анар Омаров it would not be a woman's verb."""
    verb = _HER_VERB.match(right) or _HER_VERB_BEFORE.search(left)
    return verb is not None and known.is_verb(next(filter(None, verb.groups())))


def _is_sure(run: _Run, known: Morphology | None, has_honorific: bool, before: Office | None, is_tagged: bool) -> bool:
    words = run.words
    if run.has_initial or has_honorific:
        return True
    if known is None:
        named = len(words) == 2 or (len(words) == 3 and any(_PATRONYMIC.search(word) for word in words[1:]))
        return before is not None and named and not _COUNTRY.search(words[0])
    if before is not None and len(words) == 1 and _hangs_on(words[0], before, known):
        return False
    if before is not None and (len(words) >= 2 or is_tagged):
        return True
    kinds = [{form.kind for form in known.forms(word) if form.kind} for word in words]
    has_first = any("first" in kind for kind in kinds)
    return len(words) >= 2 and (is_tagged or has_first) and any(kind for kind in kinds)


def _hangs_on(word: str, office: Office, known: Morphology) -> bool:
    """ "начальник Узгидромета": in the genitive behind an office that is not."""
    forms = known.forms(word)
    agrees = any(form.kind or form.case in office.cases for form in forms)
    return bool(office.cases) and not agrees and _GENITIVE.search(word) is not None


def _as_printed(text: str, run: _Run) -> str:
    return " ".join(text[run.start : run.end].split())


def _as_spaced(words: Sequence[str], text: str, run: _Run) -> str:
    """The words of the name put where the printed ones stand, spaces and particles kept."""
    parts, at = [], run.start
    for word, token in zip(words, run.tokens, strict=True):
        parts += [text[at : token.start()], word]
        at = token.end()
    return " ".join("".join([*parts, text[at : run.end]]).split())


_BEFORE_CASES: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(rf"(?:^|[\s(«]){words}\s*$", re.IGNORECASE), frozenset(cases.split()))
    for words, cases in (
        (r"(?:председательством|руководством|сопредседательством|присутствии|участии|участием|составе|сопровождении"
         r"|от|для|у|из|до|после|кроме|встреч\w+|приглашению|выступлени\w+|доклад\w*|словам)", "gent"),
        (r"(?:во главе с|вместе с|совместно с|наряду с|встретил\w+ с|с|со|между|перед|под)", "ablt gent"),
        (r"(?:к|ко|по|вручил\w*|передал\w*|благодаря)", "datv"),
        (r"(?:о|об|при)", "loct"),
        (r"(?:участие|участвовал\w*|присутствовал\w*|выступил\w*|вошл\w+|представлен\w*|отсутствовал\w*"
         r"|председательствовал\w*|открыл\w*):?", "nomn"),
    )
)  # fmt: skip


def _cases_shown(honorific: str, left: str, office: Office | None) -> frozenset[str]:
    """The cases that the words before the name allow; empty where they say nothing."""
    for form, cases in HONORIFIC_CASES:
        if honorific and re.fullmatch(form, honorific, re.IGNORECASE):
            return cases
    if office is not None and office.cases:
        return office.cases
    return next((cases for pattern, cases in _BEFORE_CASES if pattern.search(left)), frozenset())
