"""A follow-up to a question that stands by itself: "and who chaired it?" with the subject of what was asked before.

By rules alone, in English here and in Russian in `following_russian.py`. A question that names its own subject is left
as it is, and so is one whose "he" may be several people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.following_russian import russian_follow_up
from assistant.replies import Answer, Refusal, Reply
from assistant.subjects import EVENT_NOUN, GREETINGS, SHAPE_WORDS, Subject, subject_of
from assistant.talk import Talk, join_names, was
from corpus.prose.honorifics import OFFICES
from corpus.russian.language import has_cyrillic

_OPENING = re.compile(
    r"^\W*(?:(?:and|but|so|or|also|then|ok(?:ay)?|well)\b[\s,]*)*(?:(?:what|how)\s+about\b\s*)?(?:then\b[\s,]*)?",
    re.IGNORECASE,
)
_ASKS_ONLY = re.compile(
    r"(?:(?P<when>when|(?:on\s+)?(?:what|which)\s+(?:date|day))|(?P<where>where|(?:in\s+)?which\s+(?:city|place))|"
    r"(?P<who>who|who\s+(?:all\s+)?(?:was|were)\s+there)|(?P<how_many>how\s+many(?:\s+(?:people|of\s+them|were\s+there|"
    r"people\s+were\s+there|came|in\s+all))*)|(?P<why>why))(?:\s+exactly)?",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this)"
# "When was that?" of a question that names no event: the same question with another beginning.
_ASKS_OF_IT = re.compile(
    rf"(?P<asks>when|where|why|how)\s+(?:exactly\s+)?(?:was|is|did)\s+(?:{_IT}|they)(?:\s+(?:held|agreed|decided|meet|said|done|"
    r"happen|take\s+place))?",
    re.IGNORECASE,
)
_ELSE = re.compile(r"(?:who|whom|anyone|anybody|somebody)(?:\s+all)?\s+else\b\s*(?P<rest>.*)", re.IGNORECASE)
_WHO_THEY = re.compile(
    r"who\s+(?:were|are)\s+(?:they|those)|(?:list|name)\s+them(?:\s+all)?|(?:their|the)\s+names", re.IGNORECASE
)
_FROM = re.compile(
    r"(?:(?P<any>anyone|anybody|someone|somebody|who(?:\s+(?:was|came))?)\s+)?from\s+(?P<whom>.+)", re.IGNORECASE
)
_NOT_TOLD = re.compile(r"\b(?:ones?|next|previous|following|other)\b", re.IGNORECASE)
N_LEFT_OUT = 6  # a longer list of those already named makes no question
_WITH_NOUN = re.compile(
    rf"\b(?:this|that|the\s+same|the|these|those)\s+(?:same\s+)?(?P<noun>{EVENT_NOUN}s?)\b"
    r"(?!\s+(?:of|on|for|with|between|about|(?-i:[A-Z]))|[’'])",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?<!^was )(?<!^were )(?<!^is )(?<!^are )\bthere\b(?!\s+(?:is|are|was|were|any|a|an|no)\b)", re.IGNORECASE
)
_THAT = re.compile(
    r"\b(?:[Ii]t\b(?!\s+(?:is|was|true)\b)(?!['’]s)|(?:[Tt]hat|[Tt]his)(?=\s*[?.,;]*$|\s+(?:happen|take\s+place|held|meet|last|start|"
    r"end)\b))"
)
_NOT_ABOUT_IT = re.compile(r"\bis\s+it\s+(?:true|possible|known)\b|\bit\s+\w+\s+(?:that|to)\b", re.IGNORECASE)
_HE = {
    "he": re.compile(r"\b(?:he|him|(?P<own>his))\b", re.IGNORECASE),
    "she": re.compile(
        r"\b(?:she|(?P<own>hers|her(?=\s+(?!(?:at|in|on|to|there|with|from|and)\b)[a-z]+))|her)\b", re.IGNORECASE
    ),
    "they": re.compile(r"\b(?:they|them|(?P<own>their))\b", re.IGNORECASE),
}  # fmt: skip
# "Who represented the Lake Bank there?": no place that "there" may be.
_BODY = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bnear )\b(?:the\s+)?(?<!^)[A-Z]\w+(?:\s+(?:of\s+)?[A-Z]\w+)*")
_TAKES_OBJECT = re.compile(
    r"\b(?:attend|attended|attending|chair|chaired|join|joined|missed|opened|hosted|organi[sz]ed|presided\s+over)$",
    re.IGNORECASE,
)
# "Did Ben Ode attend?"
_NEEDS_EVENT = re.compile(
    r"^(?:did|was|were|has|have)\b.*\b(?:attend|come|speak|part|chair|present|absent|participate)$", re.IGNORECASE
)
_PREPOSITIONS = {"part": "in", "participated": "in", "participate": "in", "apologies": "to", "come": "to", "came": "to", "absent": "from", "agenda": "of", "venue": "of", "outcome": "of",
                 "result": "of", "results": "of", "purpose": "of", "chairman": "of", "chair": "of"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rest:
    """A follow-up without its opening, and what it names itself."""

    text: str
    opened: bool
    own: Subject

    @property
    def without_time(self) -> str:
        return self.text if self.own.time is None else _plain(self.text.replace(self.own.time.cut(self.own.text), " "))


def stand_alone(question: str, history: Sequence[tuple[str, str]]) -> str:
    """The question as it reads by itself; as it was, apart from its spaces, where it needs nothing of what came before.

    :param history: earlier questions with their answers, oldest first.
    """
    talk: Talk | None = None
    for asked, answered in history:
        whole = _follow(asked, talk)
        talk = Talk.after(whole, answered, before=talk if whole != _plain(asked) else None) or talk
    return _follow(question, talk)


def as_asked(telling: Iterator[str | Reply], question: str, whole: str) -> Iterator[str | Reply]:
    """The reply to the question as it was asked, which says how it was understood, where that is not the same.

    :param whole: what `stand_alone` made of it.
    """
    asked = _plain(question)
    if asked == whole:
        yield from telling
        return
    understood = f'Understood as: "{whole}"'
    for part in telling:
        if isinstance(part, Answer):
            yield replace(part, question=asked, note=" ".join(filter(None, (understood, part.note))))
        elif isinstance(part, Refusal):
            yield replace(part, question=asked, reason=f"{part.reason} {understood}")
        else:
            yield part


def _plain(text: str) -> str:
    return " ".join(text.split())


def _follow(question: str, talk: Talk | None) -> str:
    text = _plain(question)
    if talk is None or not re.search(r"\w", text):
        return text
    followed = russian_follow_up(text, talk) if has_cyrillic(text) else _english(text, talk)
    return followed or text


def _english(text: str, talk: Talk) -> str | None:
    """The follow-up with its subject; `None` where it stands by itself or cannot be told."""
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    bare = text[at:].strip(" ?.!,")
    rest = _Rest(text=bare, opened=at > 0, own=subject_of(bare))
    if not bare:
        return None
    if re.fullmatch(r"(?:what|which|how)(?:\s+else)?", bare, re.IGNORECASE):
        return None
    if match := _ASKS_ONLY.fullmatch(rest.without_time):
        asked = _asked_only(match.lastgroup or "", talk)
        return (
            asked
            if not asked or not rest.own.time_said
            else replace(talk, question=asked).with_time(rest.own.time_said)
        )
    if _WHO_THEY.fullmatch(bare):
        return _asked_only("who", talk)
    if (match := _FROM.fullmatch(rest.without_time)) and (rest.opened or match["any"]):
        return _from(match["whom"], rest, talk)
    if match := _ELSE.fullmatch(bare):
        return _who_else(match["rest"], rest.own, talk)
    only_time = rest.own.time is not None and rest.own.time.cut(bare).strip() == bare
    if (rest.opened or only_time) and (fragment := _fragment(rest, talk)):
        return fragment
    return _with_subject(rest, talk)


def _asked_only(asks: str, talk: Talk) -> str | None:
    """ "When?", "and who?", "how many?" """
    if asks == "how_many":
        return _how_many(talk)
    if asks == "who":
        return f"Who attended {talk.event_when}?" if talk.event else None
    if asks in ("when", "where") and talk.event and not talk.event_acts:
        return f"{asks.capitalize()} {was(talk.event)} {talk.event_when}?"
    return talk.asked_otherwise(asks)


def _from(whom: str, rest: _Rest, talk: Talk) -> str | None:
    """ "Anyone from the Lake Bank?" """
    told = re.search(r"\b(?:to|who|what|when|where|which|how|did|do|does|was|were|is|are)\b", whom, re.IGNORECASE)
    if talk.event is None or rest.own.event is not None or told:
        return None
    return f"Who came from {whom} to {talk.at(rest.own.time_said)}?"


def _how_many(talk: Talk) -> str | None:
    """Meetings are counted by "how many"; people by the list itself, which comes with its count."""
    which = re.sub(
        r"^(?:which|what|list(?:\s+all)?)\b(?=.*\bmeetings\b)", "How many", talk.question, flags=re.IGNORECASE
    )
    if which != talk.question:
        return which
    if re.match(r"who\b", talk.question, re.IGNORECASE):
        return talk.question
    return f"Who attended {talk.event_when}?" if talk.event else None


def _who_else(said: str, own: Subject, talk: Talk) -> str | None:
    """ "Who else?", "who else was there?": the last question for people, without those named already."""
    time = own.time_said
    bare = said if own.time is None else said.replace(own.time.cut(own.text), "")
    if own.event is not None or not all(word in SHAPE_WORDS for word in re.findall(r"\w+", bare.lower())):
        return None
    asked = re.match(r"who\s+(?:else\s+)?(?P<did>.+?)(?:\s+besides\b.*)?\?*$", talk.question, re.IGNORECASE)
    if talk.event and (not asked or _PLACE.search(f"who else {said}")):
        did = f"attended {talk.at(time)}"
    elif said and talk.event and not time:
        return _with_subject(_Rest(text=f"who else {said}", opened=True, own=own), talk)
    elif asked:
        did = asked["did"]
    else:
        return None
    known = talk.candidates if len(talk.candidates) <= N_LEFT_OUT else ()
    return f"Who else {did}{' besides ' + ' and '.join(known) if known else ''}?"


def _fragment(rest: _Rest, talk: Talk) -> str | None:
    """No question of its own: "in 2023", "Ben Ode", "the Rivers Board"."""
    if re.match(
        r"(?:who|whom|whose|what|when|where|which|why|how|did|was|were|is|are|do|does|has|have|had|list|name|show|tell|give|"
        r"can|could)\b",
        rest.text,
        re.IGNORECASE,
    ):
        return None
    own = rest.own
    if _NOT_TOLD.search(rest.text):
        return None
    if (swapped := talk.with_phrase(rest.text)) and not own.time and not own.people:
        return swapped
    left = own.text
    for span in sorted((*own.people, *filter(None, (own.event, own.time))), key=lambda span: -span.start):
        left = left[: span.start] + " " + left[span.end :]
    words = re.findall(
        r"\w+",
        re.sub(r"\b(?:at|in|of|on|for|by|with|the|and|to|from|meetings?|sessions?)\b", " ", left, flags=re.IGNORECASE),
    )
    if own.people and not words and len(own.people) == 1:
        asked = talk.with_person(own.names[0])
    elif (
        own.is_empty
        and len(words) <= 3
        and talk.has_one_person
        and not re.search(r"\b(?:the|a|an|at|in|of)\b", rest.text)
    ):
        asked = talk.with_person(rest.text)  # "ode", "ben ode"
    elif own.event and not words and not own.people:
        asked = talk.with_event(own.event.cut(own.text), several=own.several)
    elif own.time and not words:
        asked = talk.question
    elif talk.event and own.is_empty and not _is_pronoun(left):
        return _about(rest.text, talk)
    else:
        return None
    return replace(talk, question=asked).with_time(own.time_said) if asked and own.time_said else asked


def _about(text: str, talk: Talk) -> str | None:
    """ "And the ambassadors?", "and absent?", "what about the budget?" """
    words = text.lower().split()
    if words[-1] in ("absent", "present"):
        return f"Who was {words[-1]} {'from' if words[-1] == 'absent' else 'at'} {talk.event_when}?"
    if words[-1].endswith("s") and words[-1].removesuffix("s") in OFFICES:
        return f"Which {re.sub(r'^the ', '', text, flags=re.IGNORECASE)} were at {talk.event_when}?"
    if words[0] in ("at", "in", "on", "of", "from", "to", "by", "for", "with"):
        return None
    return f"What about {text} at {talk.event_when}?"


def _is_pronoun(text: str) -> bool:
    return any(pattern.search(text) for pattern in _HE.values())


def _with_subject(rest: _Rest, talk: Talk) -> str | None:
    """A question whose pronouns stand for what was asked before, or that has no subject at all."""
    text, own = rest.text, rest.own
    first_name = own.people[0].start if own.people else len(text)
    if any(match.start() < first_name for one in _HE.values() for match in one.finditer(text)):
        # and not "What did Ben Ode say he would do?"
        who = _with_people(text, talk)
        if who is None:
            return None
        text = who
    said_who = text != rest.text
    if own.event is None and not _NOT_ABOUT_IT.search(text):
        if (talk.event is None or talk.event_acts) and (match := _ASKS_OF_IT.fullmatch(text)):
            return talk.asked_otherwise(match["asks"])
        about = _with_event(text, own, talk)
        if about != text:
            return _question(
                about.replace(own.time.cut(own.text), f" {talk.dated(own.time_said or '')}") if own.time else about
            )
        if _is_shape(rest, talk):
            return _question(_appended(text, own, talk))
    return _question(text) if said_who else None


def _with_people(text: str, talk: Talk) -> str | None:
    """Pronouns to names; `None` where "he" or "she" may be several people, or nobody."""
    for who, pattern in _HE.items():
        if not pattern.search(text):
            continue
        if who == "they":
            names = talk.people if len(talk.people) > 1 else ()
            if not names:
                continue  # those at the event
        else:
            names = talk.who_may_be(who)
            if len(names) != 1:
                return None
        said = join_names(names)
        text = pattern.sub(lambda match, said=said: f"{said}’s" if match["own"] else said, text)  # type: ignore[misc]
    return text


def _with_event(text: str, own: Subject, talk: Talk) -> str:
    if talk.event is None:
        return text
    event = talk.event
    text = re.sub(rf"\b(?:was|were)\s+(?={_IT}\b)", f"{was(event)} ", text, flags=re.IGNORECASE)
    if was(event) == "were":
        text = re.sub(r"\bwere\s+they\b", "were it", text, flags=re.IGNORECASE)
    whole = event if own.time else talk.event_when
    clause = re.search(r"\b(?:when|while)\b", text[1:])  # "Who was there when the Bank presented its note?"
    if (match := _WITH_NOUN.search(text)) and _is_of_kind(match["noun"], event):
        return f"{text[: match.start()]}{whole}{text[match.end() :]}"
    if not clause and (match := _THAT.search(text)) and not _has_subject(text[: match.start()]):
        return f"{text[: match.start()]}{whole}{_PLACE.sub('', text[match.end() :])}"
    if not clause and (match := _PLACE.search(text)) and not _has_subject(_BODY.sub("", text[: match.start()])):
        return f"{text[: match.start()]}at {whole}{text[match.end() :]}"
    return text


def _is_of_kind(noun: str, event: str) -> bool:
    """Whether the event can be called so: any event "the meeting", a council no forum."""
    noun = noun.lower().removesuffix("s")
    return noun in ("meeting", "session", "event", "gathering", "talk") or noun in event.lower()


def _has_subject(before: str) -> bool:
    """Whether what stands before "it" may be what it stands for: names, or words that tell of something."""
    telling = [word for word in re.findall(r"[^\W_]+", before)[1:] if word.lower() not in SHAPE_WORDS]
    names = subject_of(before).names
    telling = [word for word in telling if not any(word in name.split() for name in names)]
    were = re.search(r"\b(?:was|were)\s+$", before)  # "How many floods were there?"
    return len(telling) > (0 if were else 2) or any(word[0].isupper() for word in telling)


def _is_shape(rest: _Rest, talk: Talk) -> bool:
    """Whether nothing in the question says what it is about. One that names a time has a subject, unless it goes on."""
    own = rest.own
    if talk.event is None or (own.time and not rest.opened):
        return False
    if own.people and not rest.opened and not _NEEDS_EVENT.search(rest.text):
        return False
    text = rest.without_time
    for name in own.names:
        text = text.replace(name, " ")
    words = re.findall(r"\w+", text.lower())
    return not GREETINGS.issuperset(words) and all(word in SHAPE_WORDS for word in words)


def _appended(text: str, own: Subject, talk: Talk) -> str:
    """ "who chaired in April" to "who chaired the Council in April 2024" """
    time = own.time_said
    bare = text if own.time is None else _plain(text.replace(own.time.cut(own.text), ""))
    if _TAKES_OBJECT.search(bare) and not re.search(r"\b(?:the|a)\s+chair$", bare):
        return f"{bare} {talk.at(time)}"
    preposition = _PREPOSITIONS.get(bare.split()[-1].lower(), "at")
    return f"{bare} {preposition} {talk.at(time)}"


def _question(text: str) -> str:
    text = " ".join(text.split()).strip(" ?.")
    return f"{text[:1].upper()}{text[1:]}?"
