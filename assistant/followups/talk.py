"""What a conversation speaks of so far: the last question that stands by itself, its event, time and people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.followups.shape_words import SHAPE_WORDS
from assistant.followups.subjects import subject_of, with_article
from assistant.followups.told import Told, told_by
from corpus.russian.language import has_cyrillic

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GENDERS = {
    "he": re.compile(r"(?:Mr|Sir|г-н|господин)\b", re.IGNORECASE),
    "she": re.compile(r"(?:Mrs|Ms|Miss|Madam|г-жа|госпожа)\b", re.IGNORECASE),
}
_MEETINGS = re.compile(r"\b(?:meetings|sessions|events|заседаниях|встречах|совещаниях|мероприятиях)\b", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:the|a|an|his|her|their)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What a follow-up can refer to.

    :param question: the last question, as it reads by itself.
    :param event: as it stands after a verb: "the Valley Council".
    :param time: with its preposition: "on 5 March 2024".
    :param people: those whom the questions name.
    :param candidates: those and the people whom the last answer lists: whom "he" may be.
    """

    question: str
    event: str | None
    time: str | None
    people: tuple[str, ...]
    candidates: tuple[str, ...]

    @classmethod
    def after(cls, question: str, answer: str, *, before: Talk | None) -> Talk | None:
        """:param before: the talk that the question goes on with; `None` where it begins another.
        :return: `None` for a question that speaks of nothing.
        """
        subject, told = subject_of(question), told_by(answer)
        words = re.findall(r"\w+", question.lower())
        if subject.is_empty and before is None and not told.event and all(word in SHAPE_WORDS for word in words):
            return None
        event, time = _event_of(subject.event_said, subject.time_said, told, is_russian=has_cyrillic(question))
        if event is None and before is None:
            event = subject.bare_event
        elif event is None and before is not None and not _MEETINGS.search(question):
            event, time = before.event, before.time
        people = subject.names or (before.people if before else ())
        candidates = _each(*(told.names or ()), *subject.names) or (before.candidates if before else ())
        return cls(question=question, event=event, time=time, people=people, candidates=candidates)

    @property
    def event_when(self) -> str:
        """ "the Valley Council on 5 March 2024" """
        return self.at(None)

    @property
    def event_acts(self) -> bool:
        """ "Where did the Council meet?" """
        said = re.escape(self.event or "")
        return re.search(rf"\b(?:did|does|has|have)\s+{said}\s+(?!take\b|last\b)[a-z]", self.question) is not None

    def at(self, time: str | None) -> str:
        """The event with another time, if one is given; a year that it lacks is the talk's."""
        time = self.dated(time) if time else self.time
        return " ".join(part for part in (self.event, time) if part)

    def dated(self, time: str) -> str:
        """ "in April" to "in April 2024", if the talk is of one year."""
        years = set(_YEAR.findall(self.time or subject_of(self.question).time_said or ""))
        if _YEAR.search(time) or len(years) != 1 or re.search(r"\d[./-]\d|\b(?:last|this|past|прошл|эт)\w*", time):
            return time
        return f"{time} {years.pop()}{' года' if has_cyrillic(time) else ''}"

    @property
    def has_one_person(self) -> bool:
        return len(subject_of(self.question).people) == 1

    def who_may_be(self, pronoun: str) -> tuple[str, ...]:
        """Those of the candidates whose titles do not say otherwise."""
        (against,) = (pattern for other, pattern in _GENDERS.items() if other != pronoun)
        return tuple(name for name in self.candidates if not against.match(name))

    def asked_otherwise(self, asks: str) -> str | None:
        """The last question with another beginning: "Who met Ms. Lind in Riga?" to "When was it that they met ...?" """
        said, word = self.question.strip(" ?."), asks.capitalize()
        if re.match(r"how\s+(?:many|much|often|long|far|old)\b", said, re.IGNORECASE):
            return None
        if match := re.match(
            r"(?:when|where|why|how|what|whom?)\s+(?P<rest>(?:did|does|has|have|had)\s+.+)", said, re.I
        ):
            return f"{word} {match['rest']}?"
        if match := re.match(r"(?:when|where|why|how)\s+(?P<rest>.+)", said, re.IGNORECASE):
            return f"{word} {match['rest']}?"
        if match := re.match(
            r"(?:in|at|on|from|to)\s+(?:which|what)\s.*?\b(?P<rest>(?:did|was|were)\s+.+)", said, re.IGNORECASE
        ):
            return f"{word} {match['rest']}?"
        if match := re.match(r"what\s+(?P<be>was|were)\s+(?P<rest>.+)", said, re.IGNORECASE):
            about = _DETERMINED.match(match["rest"])
            if about and asks == "why":
                return None
            return f"{word} {match['be']} {match['rest']}?" if about else f"{word} was it {match['rest']}?"
        if match := re.match(r"who\s+(?:(?:else|all)\s+)?(?P<rest>.+)", said, re.IGNORECASE):
            return f"{word} was it that they {re.sub(r'^was ', 'were ', match['rest'])}?"
        if match := re.match(r"(?:did|was|were|has|have)\s+.+", said, re.IGNORECASE):
            return f"{word} {said[:1].lower()}{said[1:]}?"
        return None

    def with_person(self, name: str) -> str | None:
        """The last question about somebody else; whether they came, where it names nobody."""
        subject = subject_of(self.question)
        if len(subject.people) == 1:
            span = subject.people[0]
            return self.question[: span.start] + name + self.question[span.end :]
        return f"Did {name} attend {self.event_when}?" if not subject.people and self.event else None

    def with_event(self, event: str, *, several: bool) -> str | None:
        """The last question about another event."""
        subject = subject_of(self.question)
        if subject.event is None:
            kind = _DETERMINED.sub("", event)
            asked = re.sub(
                r"^((?:which|what|how\s+many|list)\s+(?:all\s+)?)(?=meetings\b)",
                rf"\g<1>{kind} ",
                self.question,
                flags=re.I,
            )
            return asked if asked != self.question else None
        if subject.several and not several:
            event = f"{_DETERMINED.sub('', event)} meetings"
        elif not subject.several:
            event = with_article(event)
        question, span = self.question, subject.event
        if subject.time and re.match(r"when\b", question, re.IGNORECASE):  # that was the other one's day
            question = question[: subject.time.start] + question[subject.time.end :]
            span = subject_of(question).event or span
        return question[: span.start] + event + question[span.end :]

    def with_phrase(self, phrase: str) -> str | None:
        """The last question with another "with the Ministry of Finance", where it has one that begins alike."""
        preposition, _, name = phrase.partition(" ")
        if preposition.lower() not in ("with", "for", "by", "in", "from") or not re.match(r"(?:the\s+)?[A-Z]", name):
            return None
        same = (
            rf"\b{preposition}\s+(?:the\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?[A-ZÀ-Þ][\w’'-]*)*"
        )
        found = list(re.finditer(same, self.question, re.UNICODE))
        if len(found) != 1 or re.search(r"\d", found[0][0]):
            return None
        return f"{self.question[: found[0].start()]}{phrase}{self.question[found[0].end() :]}"

    def with_time(self, time: str) -> str:
        """The last question about another time."""
        span, time = subject_of(self.question).time, self.dated(time)
        if span is None:
            return f"{self.question.strip(' ?.')} {time}?"
        before, after = self.question[: span.start].rstrip(" ,"), self.question[span.end :]
        said = time if before else time[:1].upper() + time[1:]
        return re.sub(r"\b(in|on|at|в|на) (?=\1 )", "", f"{before} {said}{after}".strip())


def was(event: str) -> str:
    """ "were" for talks"""
    return "were" if re.search(r"\b(?:talks|consultations|negotiations)\b", event) else "was"


def join_names(names: Sequence[str]) -> str:
    """ "Ada Lind, Ben Ode and Carl Ruud" """
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _event_of(event: str | None, time: str | None, told: Told, *, is_russian: bool) -> tuple[str | None, str | None]:
    """What the question calls it, else the answer's one meeting; its day as the answer has it, else the question."""
    event = event or told.event
    if event is None or (is_russian and time):
        return event, time
    return event, (told.in_russian if is_russian else told.time) or time


def _each(*names: str) -> tuple[str, ...]:
    """Each person once, by the first spelling: "Mr. Ode" is "Ben Ode"."""
    kept: list[str] = []
    for name in filter(str.strip, names):
        last = name.split()[-1].lower()
        if not any(one.split()[-1].lower() == last for one in kept):
            kept.append(name)
    return tuple(kept)
