"""A follow-up in Russian made to stand by itself: "а где это было?", "а кто ещё?", "а в 2023 году?"."""

from __future__ import annotations

import re

from assistant.followups.subjects import Subject, subject_of
from assistant.followups.talk import Talk

_OPENING = re.compile(
    r"^\W*(?:(?:а|и|но|ну|же)\b[\s,]*)*(?:(?:что|как)\s+(?:насч[её]т|по\s+поводу)\s+)?(?:тогда\s+)?", re.I
)
_IT = r"(?:это|она|он|оно|они|всё\s+это)"
_HELD = r"(?:был[аои]?|состоял\w+|прош[её]?л\w*|проходил\w*|проводил\w*|происходил\w*|произош\w+)"
_ASKS_ONLY = re.compile(
    rf"(?P<asks>где|когда)(?:\s+(?:{_IT}|же|именно))*(?:\s+{_HELD})?(?:\s+{_IT})?"
    r"(?:\s+(?:заседание|встреча|совещание|форум|конференция|собрание|сессия|переговоры))?",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"сколько(?:\s+(?:их|человек|людей|всего|раз|было|там))*", re.IGNORECASE)
_ELSE = re.compile(r"кто\s+ещ[её]\b\s*(?P<rest>.*)", re.IGNORECASE)
_WHO_WAS = re.compile(
    r"кто(?:\s+(?:там|на\s+н[её]м|на\s+ней))?(?:\s+(?:был|участвовал|присутствовал))?(?:\s+там)?", re.IGNORECASE
)
_THERE = re.compile(
    r"\b(?:там|на\s+(?:н[её]м|ней|них)|на\s+(?:эт\w+|т\w+)\s+(?:заседании|встрече|совещании|форуме|конференции|собрании|сессии))"
    r"(?!\w)",
    re.IGNORECASE,
)
_HE = {"he": re.compile(r"\bон\b", re.IGNORECASE), "she": re.compile(r"\bона\b", re.IGNORECASE)}
_OBLIQUE = re.compile(r"\b(?:его|ему|её|ее|ей|им|ними?)\b", re.IGNORECASE)
_WAS_THERE = re.compile(
    r"(?:(?P<was>[Бб]ыл[аи]?)\s+(?:ли\s+)?(?:там\s+)?)?(?P<name>[А-ЯЁ][\w.-]+(?:\s+[А-ЯЁ][\w-]+)*)"
    r"(?:\s+(?P<then>был[аи]?))?(?:\s+там)?(?:\s+(?P<last>был[аи]?))?"
)
_SHAPE = frozenset(
    """кто что кого чем о об где когда сколько какие какой какое был была было были председательствовал участвовал
    участвовали присутствовал присутствовали отсутствовал отсутствовали выступал выступил выступила сказал сказала
    говорил говорила решили решено договорились согласовано обсуждали обсуждалось обсудили принято приняли решения
    решение говорили вопросы итоги повестка предложил предложила там он она ещё еще чём в на""".split()
)
_QUESTION_WORD = re.compile(
    r"(?:кто|что|кого|чем|о\s+чём|где|когда|сколько|как\w*|на\s+как\w+|в\s+как\w+|почему|зачем|\w+\s+ли)\b", re.I
)
# The nominative, and "was" beside it.
_NOMINATIVE = (
    (r"заседани\w+", "заседание", "было"), (r"совещани\w+", "совещание", "было"), (r"собрани\w+", "собрание", "было"),
    (r"мероприяти\w+", "мероприятие", "было"), (r"встреч\w+", "встреча", "была"),
    (r"конференци\w+", "конференция", "была"),
    (r"комисси\w+", "комиссия", "была"), (r"сесси\w+", "сессия", "была"), (r"форум\w*", "форум", "был"),
    (r"совет\w*", "совет", "был"), (r"комитет\w*", "комитет", "был"), (r"семинар\w*", "семинар", "был"),
    (r"съезд\w*", "съезд", "был"), (r"саммит\w*", "саммит", "был"), (r"визит\w*", "визит", "был"),
    (r"конгресс\w*", "конгресс", "был"), (r"переговор\w+", "переговоры", "были"),
)  # fmt: skip
_ON = re.compile(
    r"(?:[а-яё]+(?:ом|ем|ой|ей)\s+)?(?:заседани|встреч|совещани|форум|конференци|собрани|сесси|мероприяти|семинар|съезд|"
    r"саммит|переговор|конгресс)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?P<preposition>в|во|на)\s+$", re.IGNORECASE)


def russian_follow_up(text: str, talk: Talk) -> str | None:
    """The follow-up with its subject; `None` where it stands by itself or cannot be told."""
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    bare = text[at:].strip(" ?.!,")
    own = subject_of(bare)
    if match := _ASKS_ONLY.fullmatch(bare):
        return _where_or_when(match["asks"].capitalize(), talk)
    if _HOW_MANY.fullmatch(bare):
        return _how_many(talk)
    if match := _ELSE.fullmatch(bare):
        return _who_else(match["rest"], own, talk)
    if at and _WHO_WAS.fullmatch(bare):
        return f"Кто участвовал {at_it}?" if (at_it := _at(talk, took_part=True)) else None
    if (match := _WAS_THERE.fullmatch(bare)) and (own.people or match["was"]) and (at or match["was"]):
        return _whether(match, talk)
    if at and not _QUESTION_WORD.match(bare):
        return _fragment(bare, own, talk)
    return _with_subject(bare, own, talk, opened=at > 0)


def _event(talk: Talk) -> tuple[str, str] | None:
    """The event as the last question has it, and the preposition before it."""
    if talk.event is None:
        return None
    at = talk.question.find(talk.event)
    before = _BEFORE.search(talk.question[:at]) if at > 0 else None
    return talk.event, before["preposition"].lower() if before else ""


def _at(talk: Talk, own: Subject | None = None, *, took_part: bool = False) -> str | None:
    """ "на заседании Совета 5 марта 2024 года"; only where the last question has the event in that case.

    :param took_part: for after "участвовал": "в заседании".
    """
    event = _event(talk)
    if event is None:
        return None
    phrase, preposition = event
    if not preposition:
        return None
    time = talk.dated(own.time_said) if own and own.time_said else talk.time
    if took_part or not _ON.match(phrase):
        return " ".join(
            part for part in ("в" if took_part and _ON.match(phrase) else preposition, phrase, time) if part
        )
    return " ".join(part for part in ("на", phrase, time) if part)


def _nominative(phrase: str) -> tuple[str, str] | None:
    """The phrase in the nominative with its "was", where its first word is the noun."""
    first, _, others = phrase.partition(" ")
    for pattern, noun, was in _NOMINATIVE:
        if re.fullmatch(pattern, first, re.IGNORECASE):
            noun = noun.capitalize() if first[0].isupper() else noun
            return f"{noun} {others}".strip(), was
    return None


def _where_or_when(asks: str, talk: Talk) -> str | None:
    event = _event(talk)
    if event is None:
        rest = re.match(r"(?:где|когда|почему|как)\s+(?P<rest>.+)", talk.question.strip(" ?."), re.IGNORECASE)
        return f"{asks} {rest['rest']}?" if rest else None
    phrase, preposition = event
    if nominative := _nominative(phrase):
        name, was = nominative
        return " ".join(part for part in (asks, was, name, talk.time) if part) + "?"
    if preposition:
        return " ".join(part for part in (asks, "собирались", preposition, phrase, talk.time) if part) + "?"
    return None


def _how_many(talk: Talk) -> str | None:
    """The list itself comes with its count."""
    if re.match(r"(?:кто|на\s+каких|в\s+каких|какие)\b", talk.question, re.IGNORECASE):
        return talk.question
    return f"Кто участвовал {at_it}?" if (at_it := _at(talk, took_part=True)) else None


def _who_else(said: str, own: Subject, talk: Talk) -> str | None:
    if own.event is not None:
        return None
    asked = re.match(r"кто\s+(?:ещё\s+)?(?P<did>.+?)(?:,?\s+кроме\b.*)?\?*$", talk.question, re.IGNORECASE)
    did = (
        asked["did"]
        if asked and not said
        else f"участвовал {at_it}"
        if (at_it := _at(talk, own, took_part=True))
        else None
    )
    if did is None:
        return None
    known = f", кроме {' и '.join(talk.candidates)}" if 0 < len(talk.candidates) <= 6 else ""
    return f"Кто ещё {did}{known}?"


def _whether(match: re.Match[str], talk: Talk) -> str | None:
    """ "А Ада Линд там была?", "Была ли там Ада Линд?"; a name alone too."""
    was, at = match["was"] or match["then"] or match["last"], _at(talk)
    return f"{was.capitalize()} ли {match['name']} {at}?" if was and at else _with_person(match["name"], talk)


def _fragment(bare: str, own: Subject, talk: Talk) -> str | None:
    """ "в 2023 году", "Бен Оде", "на форуме" """
    left = bare
    for span in sorted((*own.people, *filter(None, (own.event, own.time))), key=lambda span: -span.start):
        left = left[: span.start] + " " + left[span.end :]
    if re.sub(r"\b(?:в|во|на|и|с|у|о)\b", " ", left, flags=re.IGNORECASE).strip(" ,"):
        return None
    if own.people and len(own.people) == 1 and not own.event:
        asked = _with_person(own.names[0], talk)
        return asked if asked is None or own.time is None else _timed(asked, own, talk)
    if own.event and not own.people:
        asked = talk.with_event(own.event.cut(own.text), several=own.several)
        return _timed(asked, own, talk) if asked and own.time else asked
    if own.time and not own.people and not own.event:
        return _timed(talk.question, own, talk)
    return None


def _with_person(name: str, talk: Talk) -> str | None:
    subject = subject_of(talk.question)
    if len(subject.people) == 1:
        return talk.with_person(name)
    return f"Участвовал ли {name} {at_it}?" if not subject.people and (at_it := _at(talk, took_part=True)) else None


def _timed(question: str, own: Subject, talk: Talk) -> str:
    span, time = subject_of(question).time, talk.dated(own.time_said or "")
    if span is None:
        return f"{question.strip(' ?.')} {time}?"
    return f"{question[: span.start].rstrip()} {time}{question[span.end :]}".strip()


def _with_subject(bare: str, own: Subject, talk: Talk, *, opened: bool) -> str | None:
    """Pronouns for what was asked before, or no subject at all."""
    text = bare
    if own.event is not None or (own.time and not opened):
        return None
    for who, pattern in _HE.items():
        if not own.people and pattern.search(text):
            names = talk.who_may_be(who)
            if len(names) != 1:
                return None
            text = pattern.sub(names[0], text)
    if not own.people and _OBLIQUE.search(text):
        return None
    at = _at(talk, own, took_part=re.search(r"участвовал", text, re.IGNORECASE) is not None)
    unnamed = bare
    for span in reversed(own.people):
        unnamed = unnamed[: span.start] + unnamed[span.end :]
    bare_words = re.findall(r"\w+", unnamed.lower().replace((own.time.cut(bare) if own.time else "\0").lower(), ""))
    if at and own.time:
        text = text.replace(own.time.cut(bare), "").strip()
    if at and _THERE.search(text):
        text = f"{_THERE.sub('', text, count=1)} {at}"
    elif at and bare_words and (opened or not own.people) and all(word in _SHAPE for word in bare_words):
        text = f"{text} {at}"
    elif text == bare:
        return None
    text = " ".join(text.split())
    return f"{text[:1].upper()}{text[1:]}?"
