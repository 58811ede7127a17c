"""A follow-up that is no question of its own: "when?", "who else?", "and in 2023?", "and Ben Ode?"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.followups.shape_words import SHAPE_WORDS
from assistant.followups.subjects import Subject
from assistant.followups.talk import Talk, was
from corpus.prose.honorifics import OFFICES

_ASKS_ONLY = re.compile(
    r"(?:(?P<when>when|(?:on\s+)?(?:what|which)\s+(?:date|day))|(?P<where>where|(?:in\s+)?which\s+(?:city|place))|"
    r"(?P<who>who|who\s+(?:all\s+)?(?:was|were)\s+there)|(?P<how_many>how\s+many(?:\s+(?:people|of\s+them|were\s+there|"
    r"people\s+were\s+there|came|in\s+all))*)|(?P<why>why))(?:\s+exactly)?",
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
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers|they|them|their)\b", re.IGNORECASE)
_BEGINS_QUESTION = re.compile(
    r"(?:who|whom|whose|what|when|where|which|why|how|did|was|were|is|are|do|does|has|have|had|list|name|show|tell|give|"
    r"can|could)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = re.compile(r"\b(?:at|in|of|on|for|by|with|the|and|to|from|meetings?|sessions?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A follow-up without its opening, and what it names itself."""

    text: str
    opened: bool
    own: Subject

    @property
    def without_time(self) -> str:
        time = self.own.time
        return self.text if time is None else " ".join(self.text.replace(time.cut(self.own.text), " ").split())

    @property
    def is_time(self) -> bool:
        return self.own.time is not None and not self.without_time


def asked_in_short(rest: FollowUp, talk: Talk) -> str | None:
    """The question that a few words stand for; `None` where they are a question of their own, or cannot be told."""
    if match := _ASKS_ONLY.fullmatch(rest.without_time):
        asked = _asked_only(match.lastgroup or "", talk)
        return _at_time(asked, rest.own, talk) if asked else None
    if _WHO_THEY.fullmatch(rest.text):
        return _asked_only("who", talk)
    if (match := _FROM.fullmatch(rest.without_time)) and (rest.opened or match["any"]):
        return _from(match["whom"], rest, talk)
    if match := _ELSE.fullmatch(rest.text):
        return _who_else(match["rest"], rest.own, talk)
    return _fragment(rest, talk) if rest.opened or rest.is_time else None


def _at_time(asked: str, own: Subject, talk: Talk) -> str:
    return replace(talk, question=asked).with_time(own.time_said) if own.time_said else asked


def _asked_only(asks: str, talk: Talk) -> str | None:
    """ "When?", "and who?", "how many?" """
    if asks == "how_many":
        return _how_many(talk)
    if asks == "who":
        return f"Who attended {talk.event_when}?" if talk.event else None
    if asks in ("when", "where") and talk.event and not talk.event_acts:
        return f"{asks.capitalize()} {was(talk.event)} {talk.event_when}?"
    return talk.asked_otherwise(asks)


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


def _from(whom: str, rest: FollowUp, talk: Talk) -> str | None:
    """ "Anyone from the Lake Bank?" """
    told = re.search(r"\b(?:to|who|what|when|where|which|how|did|do|does|was|were|is|are)\b", whom, re.IGNORECASE)
    if talk.event is None or rest.own.event is not None or told:
        return None
    return f"Who came from {whom} to {talk.at(rest.own.time_said)}?"


def _who_else(said: str, own: Subject, talk: Talk) -> str | None:
    """ "Who else?", "who else was there?": the last question for people, without those named already."""
    time = own.time_said
    bare = said if own.time is None else said.replace(own.time.cut(own.text), "")
    if own.event is not None or not all(word in SHAPE_WORDS for word in re.findall(r"\w+", bare.lower())):
        return None
    asked = re.match(r"who\s+(?:else\s+)?(?P<did>.+?)(?:\s+besides\b.*)?\?*$", talk.question, re.IGNORECASE)
    if talk.event and (_THERE.search(said) or (not asked and not said)):
        did = f"attended {talk.at(time)}"
    elif asked and not said:
        did = asked["did"]
    else:
        return None
    known = talk.candidates if len(talk.candidates) <= N_LEFT_OUT else ()
    return f"Who else {did}{' besides ' + ' and '.join(known) if known else ''}?"


def _fragment(rest: FollowUp, talk: Talk) -> str | None:
    """No question of its own: "in 2023", "Ben Ode", "the Rivers Board"."""
    own = rest.own
    if _BEGINS_QUESTION.match(rest.text) or _NOT_TOLD.search(rest.text):
        return None
    if (swapped := talk.with_phrase(rest.text)) and not own.time and not own.people:
        return swapped
    left = own.text
    for span in sorted((*own.people, *filter(None, (own.event, own.time))), key=lambda span: -span.start):
        left = left[: span.start] + " " + left[span.end :]
    words = re.findall(r"\w+", _SMALL_WORDS.sub(" ", left))
    if own.people and not words and len(own.people) == 1:
        asked = talk.with_person(own.names[0])
    elif own.is_empty and talk.has_one_person and len(words) == len(rest.text.split()) <= 3:
        asked = talk.with_person(rest.text)  # "ode", "ben ode"
    elif own.event and not words and not own.people:
        asked = talk.with_event(own.event.cut(own.text), several=own.several)
    elif own.time and not words:
        asked = talk.question
    elif talk.event and own.is_empty and not _PRONOUN.search(left):
        return _about(rest.text, talk)
    else:
        return None
    return _at_time(asked, own, talk) if asked else None


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
